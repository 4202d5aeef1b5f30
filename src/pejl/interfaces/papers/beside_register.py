# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the register says about what a paper speaks of: conclusions, targets, and figures that are old."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import GoalStatus
from pejl.core.bindings import Binding, read_binding
from pejl.core.bindings.binding import Figure, Known, OfGoal, Source
from pejl.core.observations import Observation, Series
from pejl.core.status.base import Piece, Verdict
from pejl.core.status.change import PERCENT
from pejl.documents.paper import Paper
from pejl.interfaces.papers.sentences import bound_sentences
from pejl.interfaces.papers.view import RegisterView
from pejl.interfaces.wording.figures import bare
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.periods import period_words
from pejl.interfaces.wording.statuses import verdict_word

Told = tuple[str, str]  # the section, and what there is to look at

# Days of a period by how often an indicator is measured; what comes irregularly is never overdue.
_DAYS: Mapping[str, int] = {
    "monthly": 31,
    "quarterly": 92,
    "half_yearly": 184,
    "school_year": 366,
    "yearly": 366,
    "biennial": 731,
}
_WHOLE = 1  # as a share; a percentage of at most this beside one of more is perhaps a share
_CALLED_REACHED = (Verdict.ACHIEVED, Verdict.ACHIEVED_WITH_RESERVATION, Verdict.PARTLY)


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a paper speaks of, each with the section it is first named in."""

    judged: Mapping[str, str]  # goals whose conclusion by people is told, by code
    goals: Mapping[str, str]
    sources: Mapping[Source, str]


def spoken_of(paper: Paper) -> Spoken:
    """The goals of the paper's own scheme and the series that its bindings name."""
    judged: dict[str, str] = {}
    goals: dict[str, str] = {}
    sources: dict[Source, str] = {}
    for said in bound_sentences(paper):
        binding: Binding = read_binding(said.bound.binding)
        if isinstance(binding, OfGoal) and not binding.scheme:
            goals.setdefault(binding.goal, said.section)
            if binding.known is Known.JUDGEMENT:
                judged.setdefault(binding.goal, said.section)
        elif isinstance(binding, Figure):
            sources.setdefault(binding.source, said.section)
    return Spoken(judged, goals, sources)


# --- conclusions -----------------------------------------------------------------------------------------------------


def against_figures(spoken: Spoken, view: RegisterView) -> Iterator[Told]:
    """The goals about which people concluded otherwise than the rules do from the figures."""
    for one, section in _judged(spoken, view):
        computed = one.assessment.verdict
        if one.judgement is not None and one.judgement.differs and computed is not Verdict.NO_DATA:
            yield section, _conclusions(one, computed)


def without_data(spoken: Spoken, view: RegisterView) -> Iterator[Told]:
    """The goals that people call reached, or partly so, although there are no figures to judge by."""
    for one, section in _judged(spoken, view):
        called = Verdict(one.judgement.verdict) if one.judgement else Verdict.NONE
        if called in _CALLED_REACHED and one.assessment.verdict is Verdict.NO_DATA:
            yield section, _conclusions(one, Verdict.NO_DATA)


def _judged(spoken: Spoken, view: RegisterView) -> Iterator[tuple[GoalStatus, str]]:
    yield from ((view.goal(code), section) for code, section in spoken.judged.items())


def _conclusions(one: GoalStatus, computed: Verdict) -> str:
    judged = verdict_word(Verdict(one.judgement.verdict)) if one.judgement else ""
    text = _("{goal}: people say “{judged}”, the rules say “{computed}”")
    return text.format(goal=_named(one), judged=judged.lower(), computed=verdict_word(computed).lower())


def _named(one: GoalStatus) -> str:
    return f"{one.goal.code} {own_words(one.goal.title)}"


# --- targets ---------------------------------------------------------------------------------------------------------


def units_apart(spoken: Spoken, view: RegisterView) -> Iterator[Told]:
    """The measures whose target is stated in another unit than their figures, or evidently as a share of 1."""
    if not view.scheme:
        return
    for one in view.status().goals:
        units = {measure.code: [target.unit for target in measure.targets] for measure in one.measures}
        for piece in one.assessment.pieces:
            section = spoken.goals.get(piece.code) or spoken.goals.get(one.goal.code)
            if section is None or piece.target_number is None:
                continue
            others = [unit for unit in units.get(piece.code, ()) if unit and unit != piece.unit]
            if others or _is_share(piece):
                unit = others[0] if others else None
                text = _("{goal}: the target is {target}, the figure {value}")
                target, value = bare(piece.target_number, unit), _value(piece)
                yield section, text.format(goal=f"{piece.code} {_named(one)}", target=target, value=value)


def _value(piece: Piece) -> str:
    shown = piece.value if piece.value is not None else piece.baseline
    return "–" if shown is None else bare(shown, piece.unit)


def _is_share(piece: Piece) -> bool:
    """A percentage of at most 1 beside one that is much larger: 0,8 is meant as 80 %."""
    shown = piece.value if piece.value is not None else piece.baseline
    if piece.unit != PERCENT or shown is None or piece.target_number is None:
        return False
    small, large = sorted((abs(shown), abs(piece.target_number)))
    return 0 < small <= _WHOLE and large > 10 * _WHOLE


# --- old figures -----------------------------------------------------------------------------------------------------


def overdue(spoken: Spoken, view: RegisterView, periods: int) -> Iterator[Told]:
    """The indicators without a new figure for that many of their own periods before the paper's day."""
    for source, section in spoken.sources.items():
        sheet = view.sheet(source.indicator)
        days = _DAYS.get(sheet.frequency)
        newest = _newest(view.series(source), view.day)
        if days and newest and newest.period.end and (view.day - newest.period.end).days >= periods * days:
            text = _("{indicator}: the newest figure is from {period}")
            yield section, text.format(indicator=own_words(sheet.title), period=period_words(newest.period))


def _newest(series: Series, day: date) -> Observation | None:
    measured = series.measured_until(day)
    return measured[-1] if measured else None
