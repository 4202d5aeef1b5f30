# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the past of a measure says about the time of its target: the outlook, and what would have to happen each year.

A target whose number and time are known is looked at from the newest figure, over the comparable figures before it.
Where the question is there but the figures cannot answer it, the answer is that it cannot be told, and why.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pejl.core.observations import Observation
from pejl.core.statistics.exact import exact
from pejl.core.statistics.forecast import Aim, Bound, Refusal, Verdict, outlook
from pejl.core.statistics.forecast import Outlook as Drawn
from pejl.core.statistics.intervals import Interval
from pejl.core.statistics.path import largest_change
from pejl.core.status.base import MeasureInput
from pejl.core.status.change_test import COUNT
from pejl.core.status.comparable import Stretch, year_of, years_between
from pejl.core.status.judged import Ahead, Band, Outlook, Pace, Unseen
from pejl.core.targets import Comparator, Direction, Target

PERCENT = "%"
_BY_COMPARATOR = {
    Comparator.LESS: Direction.DECREASE,
    Comparator.AT_MOST: Direction.DECREASE,
    Comparator.GREATER: Direction.INCREASE,
    Comparator.AT_LEAST: Direction.INCREASE,
}


@dataclass(frozen=True, slots=True)
class View:
    """From where it is looked: the measure, the figures seen together, and what is to be reached.

    `number` is None where the target has none, or where papers disagree about the baseline it is counted from.
    """

    measure: MeasureInput
    stretch: Stretch
    target: Target | None
    number: Decimal | None

    @property
    def direction(self) -> Direction:
        """The wanted direction: the comparator's own, else the measure's."""
        comparator = self.target.comparator if self.target else Comparator.EQUAL
        return _BY_COMPARATOR.get(comparator, self.measure.direction)


def look_ahead(view: View) -> Ahead:
    """The outlook at the target's time.

    >>> from pejl.core.status.example import EVICTIONS
    >>> series = EVICTIONS.series
    >>> found = look_ahead(View(EVICTIONS, Stretch.of(series.observations), EVICTIONS.targets[0], Decimal(458)))
    >>> found.outlook.value, found.unseen.value
    ('cannot_tell', 'too_few')
    """
    target = view.target
    if target is None or view.number is None or target.period is None or target.per_period:
        return Ahead(unseen=Unseen.NO_TARGET)
    if not view.stretch.figures:
        return Ahead(Outlook.NONE, Unseen.NO_FIGURE, target.period)
    newest = view.stretch.figures[-1].period
    due = year_of(target.period, newest)
    years, numbers = view.stretch.years, view.stretch.numbers
    if due <= year_of(newest, newest):
        return Ahead(Outlook.NONE, Unseen.PAST, target.period)
    if view.direction.sign == 0:
        return Ahead(Outlook.NONE, Unseen.NO_DIRECTION, target.period)
    if numbers is None:
        return Ahead(Outlook.CANNOT_TELL, Unseen.DISPUTED, target.period)
    if years is None:
        return Ahead(Outlook.CANNOT_TELL, Unseen.GAP, target.period)
    strict = target.comparator in (Comparator.LESS, Comparator.GREATER)
    aim = Aim(view.number, due, view.direction, strict)
    return _answered(outlook(years, numbers, aim=aim, bound=_bound(view.measure)), view, years)


def needed_each_year(view: View, baseline: Observation | None) -> Pace | None:
    """The yearly change needed from the newest figure on, and the one seen since `baseline`.

    None without a target ahead, or where there are not two single, comparable figures a year or more apart.

    >>> from pejl.core.status.example import EVICTIONS
    >>> earlier, later = EVICTIONS.series.observations
    >>> view = View(EVICTIONS, Stretch.of((earlier, later)), EVICTIONS.targets[0], Decimal(458))
    >>> found = needed_each_year(view, earlier)
    >>> round(found.needed, 2), found.observed, found.best
    (Decimal('-5.33'), Decimal('-64'), Decimal('-64.000000'))
    """
    target, values, figures = view.target, view.stretch.values, view.stretch.figures
    if target is None or target.period is None or view.number is None or target.per_period or baseline is None:
        return None
    if values is None or len(values) < 2 or baseline not in figures:
        return None
    newest = figures[-1]
    ahead = years_between(newest.period, target.period)
    behind = years_between(baseline.period, newest.period)
    if ahead <= 0 or behind < 1:
        return None
    start = values[figures.index(baseline)]
    needed, observed = (view.number - values[-1]) / ahead, (values[-1] - start) / behind
    return Pace(target.period, view.number, needed, observed, best=_best(view))


def _best(view: View) -> Decimal | None:
    """Between figures a whole number of years apart; of others the time between them is no number of years."""
    years, numbers = view.stretch.years, view.stretch.numbers
    if years is None or numbers is None or len(set(years)) < len(years):
        return None
    return exact(largest_change(years, numbers, direction=view.direction))


def _bound(measure: MeasureInput) -> Bound:
    if measure.series.unit == PERCENT:
        return Bound.PERCENTAGE
    return Bound.COUNT if measure.series.figure_kind == COUNT else Bound.NONE


_UNSEEN = {
    Refusal.TOO_FEW: Unseen.TOO_FEW,
    Refusal.TOO_FAR: Unseen.TOO_FAR,
    Refusal.GAP: Unseen.GAP,
    Refusal.NO_SPREAD: Unseen.NO_SPREAD,
    Refusal.PAST: Unseen.PAST,
}
_OUTLOOKS = {
    Verdict.LIKELY: Outlook.LIKELY,
    Verdict.UNLIKELY: Outlook.UNLIKELY,
    Verdict.CANNOT_TELL: Outlook.CANNOT_TELL,
    Verdict.NONE: Outlook.CANNOT_TELL,
}


def _answered(found: Drawn, view: View, years: Sequence[int]) -> Ahead:
    answer = _OUTLOOKS[found.verdict]
    unseen = _UNSEEN[found.refusal] if found.refusal else Unseen.WIDE if answer is Outlook.CANNOT_TELL else None
    bands = tuple(_band(years[-1] + at, band) for at, band in enumerate(found.bands, start=1))
    due = view.target.period if view.target else None
    return Ahead(answer, unseen, due, bands, found.middle_meets)


def _band(year: int, band: Interval) -> Band:
    zero = Decimal(0)
    return Band(year, exact(band.lower) or zero, exact(band.value) or zero, exact(band.upper) or zero)
