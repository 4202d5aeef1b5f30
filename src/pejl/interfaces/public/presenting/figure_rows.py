# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The figures of a series as rows of a table, newest first, each with its change and everything that must be said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from pejl.core.observations import Observation, Series
from pejl.core.periods import Comparability, Period
from pejl.interfaces.drawing.series_chart import whole_figures
from pejl.interfaces.wording.figures import NO_FIGURE, difference_unit, figure, observation_marks, shown
from pejl.interfaces.wording.languages import either
from pejl.interfaces.wording.periods import day_words, period_words


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One period: its figure, how far it lies from the one before, and its marks and notes in words."""

    period: str
    value: str
    since: str
    remarks: tuple[str, ...]
    missing: bool
    rivals: bool


def figure_rows(series: Series, notes: Mapping[Period, Sequence[str]]) -> tuple[FigureRow, ...]:
    """Every observation of the series, newest first; `notes` are further remarks by period."""
    rows = []
    whole = {one.period for one in whole_figures(series)}
    before: Observation | None = None
    for one in series.observations:
        since, why_not = _since(one, before, series)
        remarks = [*observation_marks(one), *why_not, one.footnote, *notes.get(one.period, ())]
        value = shown(one.value, "%" if series.unit == "%" else None)
        unique = tuple(dict.fromkeys(f"{remark.rstrip('. ')}." for remark in remarks if remark))
        found = len(one.candidates)
        rows.append(FigureRow(period_words(one.period), value, since, unique, missing=not found, rivals=found > 1))
        before = one if one.period in whole else before
    return tuple(reversed(rows))


def _since(one: Observation, before: Observation | None, series: Series) -> tuple[str, tuple[str, ...]]:
    """The difference from the figure before, or a dash and why none may be stated."""
    if before is None or not one.candidates:
        return NO_FIGURE, ()
    cut = series.break_between(before.period, one.period)
    if cut:
        return NO_FIGURE, (_("Counted in a new way from {day}").format(day=day_words(cut.at)),)
    comparability = one.period.comparable_with(before.period)
    if not comparability.allowed:
        return NO_FIGURE, (_("Cannot be compared with {period}").format(period=period_words(before.period)),)
    rolling = (_("Begins at another time of the year"),) if comparability is Comparability.ROLLING else ()
    return differences(one, before, series.unit), rolling


def differences(one: Observation, before: Observation, unit: str) -> str:
    """Every difference that the stated figures allow: `+8 eller +17`."""
    found = sorted({new.value - old.value for new in one.candidates for old in before.candidates})
    return either([signed(difference, unit) for difference in found])


def signed(difference: Decimal, unit: str) -> str:
    """A difference with its sign; of percentages in points. Equal figures differ by a plain 0."""
    counted_in = difference_unit(unit)
    return figure(difference, counted_in if counted_in == "percentage_points" else None, sign=True)
