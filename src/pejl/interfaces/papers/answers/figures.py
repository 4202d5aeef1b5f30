# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""One figure, as the one formatter writes it: missing, hidden and disputed figures in words."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _

from pejl.core.bindings.binding import Figure, Form, Part, Relative, Source, UnitForm, When
from pejl.core.bindings.writing import write_binding
from pejl.core.errors import PejlError
from pejl.core.observations import Missing, Observation, Present, Series, Suppressed
from pejl.core.units import Unit, UnitKind
from pejl.interfaces.papers.answers.said import Said, versions_of
from pejl.interfaces.papers.view import RegisterView
from pejl.interfaces.wording.figures import figure, missing_words
from pejl.interfaces.wording.languages import either


def say_figure(view: RegisterView, binding: Figure) -> Said:
    """`1.387`, `22,8 %`, `1.378 eller 1.387`, `(intet tal: ikke målt …)`."""
    one = observation(view, binding.source, binding.at)
    if binding.part is not Part.VALUE:
        return _part(view, binding, one)
    return say_observation(view, one, view.series(binding.source).unit, binding.form)


def say_observation(view: RegisterView, one: Observation, unit: str, form: Form) -> Said:
    """One observation in a sentence."""
    if isinstance(one.value, Suppressed):
        return Said(_("(hidden because the figure covers few people)"))
    if isinstance(one.value, Missing):
        why = missing_words(one.value).replace(". ", ", ").lower()
        return Said(_("(no figure: {why})").format(why=why))
    wanted = unit_for(view, unit, form)
    texts = [_stated(candidate, None, form) for candidate in _smallest_first(one)[:-1]]
    texts.append(_stated(_smallest_first(one)[-1], wanted, form))
    return Said(either(texts), versions_of(one.candidates))


def _smallest_first(one: Observation) -> list[Present]:
    return sorted(one.candidates, key=lambda candidate: candidate.value)


def _stated(one: Present, unit: Unit | None, form: Form) -> str:
    return figure(one.value, unit, decimals=form.decimals, approximation=one.approximation)


def unit_for(view: RegisterView, code: str, form: Form) -> Unit | None:
    """The unit to write: none beside what is counted, since the sentence says what that is."""
    unit = view.lookups.unit(code)
    if unit is None or form.unit is UnitForm.WITHOUT or unit.code == "number":
        return None
    return None if form.unit is UnitForm.AUTO and unit.kind is UnitKind.COUNT else unit


def _part(view: RegisterView, binding: Figure, one: Observation) -> Said:
    found = [
        candidate.numerator if binding.part is Part.NUMERATOR else candidate.denominator
        for candidate in _smallest_first(one)
    ]
    known = [part for part in found if part is not None]
    if not known or len(known) != len(found):
        raise PejlError("paper.no_numerator", found=write_binding(binding), expected=_parts_known(view, binding.source))
    texts = [figure(part, None, decimals=binding.form.decimals) for part in known]
    return Said(either(texts), versions_of(one.candidates))


def _parts_known(view: RegisterView, source: Source) -> str:
    """The periods that have numerator and denominator."""
    series = view.series(source)
    known = [str(one.period) for one in series.observations if any(each.numerator for each in one.candidates)]
    return ", ".join(known)


# --- which observation ---------------------------------------------------------------------------------------------


def observation(view: RegisterView, source: Source, at: When) -> Observation:
    """The observation of a period; `paper.no_figure` with the periods there are where there is none."""
    series = view.series(source)
    found = _relative(view, series, at) if isinstance(at, Relative) else series.at(at)
    if found is None:
        periods = ", ".join(str(one.period) for one in series.observations)
        said = write_binding(Figure(source, at))
        raise PejlError("paper.no_figure", found=said, expected=periods)
    return found


def _relative(view: RegisterView, series: Series, at: Relative) -> Observation | None:
    measured = series.measured_until(view.day)
    back = 1 if at is Relative.LATEST else 2
    return measured[-back] if len(measured) >= back else None


def single(view: RegisterView, source: Source, at: When) -> tuple[Observation, tuple[Present, ...]]:
    """An observation that something is to be computed from: `paper.not_computable` where it has no figure."""
    one = observation(view, source, at)
    if not one.candidates:
        words = say_observation(view, one, "number", Form()).text
        raise PejlError("paper.not_computable", found=write_binding(Figure(source, one.period)), why=words)
    return one, one.candidates


def differing(values: list[Decimal]) -> list[Decimal]:
    """The values, each once, smallest first."""
    return sorted(set(values))
