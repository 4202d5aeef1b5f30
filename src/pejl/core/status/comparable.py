# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which figures of a series may be seen together: the newest one and those before it that were counted alike.

A break ends the stretch, and so does a figure marked as one; missing and hidden figures and forecasts are not in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from pejl.core.observations import Observation, ObservationStatus, Series
from pejl.core.periods import MONTHS_IN_YEAR, Period
from pejl.core.statistics.distributions import number
from pejl.core.status.reading import obstacle_between


@dataclass(frozen=True, slots=True)
class Stretch:
    """Figures seen together, oldest first, with what every test asks about them.

    `values` are the figures as numbers, None where papers disagree about one; `even` says whether they lie equally far
    apart; `years` are their years, None where they do not end in the same month. `numbers` are the values as the
    statistics reckon with them.
    """

    figures: tuple[Observation, ...] = ()
    values: tuple[Decimal, ...] | None = ()
    even: bool = True
    years: tuple[int, ...] | None = ()
    numbers: tuple[float, ...] | None = ()

    @classmethod
    def of(cls, figures: Sequence[Observation]) -> Stretch:
        """What there is to know about these figures.

        >>> from pejl.core.status.example import EVICTIONS
        >>> found = Stretch.of(EVICTIONS.series.observations)
        >>> found.values, found.even, found.years
        ((Decimal('538'), Decimal('474')), True, (2013, 2014))
        """
        values = single_values(figures)
        numbers = None if values is None else tuple(number(one, name="values") for one in values)
        return cls(tuple(figures), values, evenly_spaced(figures), years_of(figures), numbers)


def comparable_figures(series: Series, newest: Observation) -> tuple[Observation, ...]:
    """The figures that may be compared with `newest`, oldest first, itself last.

    Periods that overlap the newest one (a rolling year beside calendar years) are not counted beside it.

    >>> from pejl.core.status.example import EVICTIONS
    >>> [str(one.period) for one in comparable_figures(EVICTIONS.series, EVICTIONS.series.observations[-1])]
    ['2013', '2014']
    """
    found = [newest]
    for one in reversed(series.observations):
        if not one.measured or not one.period < newest.period:
            continue
        if found[-1].status is ObservationStatus.BREAK:
            break
        if one.period.overlaps(found[-1].period):
            continue
        if obstacle_between(series, earlier=one.period, later=newest.period) is None:
            found.append(one)
    return tuple(reversed(found))


def marked_break(series: Series, earlier: Period, *, later: Period) -> bool:
    """Whether a figure after `earlier`, up to `later`, is marked as counted in another way than those before it.

    >>> from pejl.core.status.example import EVICTIONS
    >>> marked_break(EVICTIONS.series, Period.parse("2013"), later=Period.parse("2014"))
    False
    """
    return any(
        one.status is ObservationStatus.BREAK and earlier < one.period and not later < one.period
        for one in series.observations
    )


def single_values(figures: Sequence[Observation]) -> tuple[Decimal, ...] | None:
    """The figures as numbers, or None where papers disagree about one of them.

    >>> from pejl.core.status.example import EVICTIONS
    >>> single_values(EVICTIONS.series.observations)
    (Decimal('538'), Decimal('474'))
    """
    candidates = [one.candidates for one in figures]
    if any(len(one) != 1 for one in candidates):
        return None
    return tuple(one[0].unrounded for one in candidates)


def evenly_spaced(figures: Sequence[Observation]) -> bool:
    """Whether the figures lie equally far apart: every year, or every second one, without a gap.

    >>> from pejl.core.status.example import EVICTIONS
    >>> evenly_spaced(EVICTIONS.series.observations)
    True
    """
    steps = {later - earlier for earlier, later in pairwise(_month(one.period) for one in figures)}
    return len(steps) <= 1


def years_of(figures: Sequence[Observation]) -> tuple[int, ...] | None:
    """The years of figures that end in the same month, or None where they do not.

    >>> from pejl.core.status.example import EVICTIONS
    >>> years_of(EVICTIONS.series.observations)
    (2013, 2014)
    """
    months = [_month(one.period) for one in figures]
    if len({month % MONTHS_IN_YEAR for month in months}) > 1:
        return None
    return tuple(month // MONTHS_IN_YEAR for month in months)


def year_of(period: Period, like: Period) -> int:
    """The last year whose figure, of a period like `like`, is known by the end of `period`.

    >>> year_of(Period.parse("2017"), Period.parse("2013")), year_of(Period.parse("2017"), Period.parse("2012/2013"))
    (2017, 2017)
    >>> year_of(Period.parse("@2017-06-30"), Period.parse("2013"))
    2016
    """
    return (_month(period) - _month(like) % MONTHS_IN_YEAR) // MONTHS_IN_YEAR


def years_between(earlier: Period, later: Period) -> Decimal:
    """The years from the end of one period to the end of another, in whole months; negative where it lies before.

    >>> years_between(Period.parse("2013"), Period.parse("@2015-06-30"))
    Decimal('1.5')
    """
    return Decimal(_month(later) - _month(earlier)) / MONTHS_IN_YEAR


def _month(period: Period) -> int:
    """Months since year 0 of its last day; a figure always has one."""
    day = period.last_day
    return 0 if day is None else day.year * MONTHS_IN_YEAR + day.month - 1
