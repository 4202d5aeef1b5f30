# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What if this were the target: how ambitious it is, by the series' own past and the pace of others.

Nothing here says what an effort can bring about; it says what happened without being looked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pejl.core.observations import Observation, Series
from pejl.core.periods import Period
from pejl.core.status.base import MeasureInput, Settings
from pejl.core.status.comparable import Stretch, comparable_figures, years_between
from pejl.core.status.judged import Ahead, Pace
from pejl.core.status.judgements import judge
from pejl.core.status.reading import read
from pejl.core.targets import Comparator, Direction, Target


@dataclass(frozen=True, slots=True)
class Ambition:
    """How far a target lies from the newest figure, and what the past says of it.

    `times` is the yearly change needed over the best one ever seen in that direction; None where the series never moved
    that way, or where it need not. `others` are the yearly changes of comparison groups over their own figures.
    """

    newest: Observation
    direction: Direction
    points: int
    ahead: Ahead
    pace: Pace | None
    times: Decimal | None
    others: Mapping[str, Decimal]


def what_if(
    series: Series, number: Decimal, *, due: Period, as_of: date, groups: Mapping[str, Series]
) -> Ambition | None:
    """The ambition of reaching `number` by `due`, from the figures of periods ended by `as_of`; None without a figure.

    The wanted direction is the one in which the number lies. The start is the oldest comparable figure.

    >>> from pejl.core.status.example import DAY, EVICTIONS
    >>> found = what_if(EVICTIONS.series, Decimal(410), due=Period.parse("2018"), as_of=DAY, groups={})
    >>> found.pace.needed, found.pace.observed, found.times, found.ahead.outlook.value
    (Decimal('-16'), Decimal('-64'), Decimal('0.25'), 'cannot_tell')
    """
    measured = series.measured_until(as_of)
    if not measured:
        return None
    newest = measured[-1]
    stretch = comparable_figures(series, newest)
    direction = _towards(number, newest)
    comparator = Comparator.AT_MOST if direction is Direction.DECREASE else Comparator.AT_LEAST
    target = Target(comparator, number, due)
    measure = MeasureInput("what_if", series, direction, stretch[0].period, (target,))
    found = judge(measure, target, reading=read(measure, as_of=as_of), settings=Settings())
    others = {name: yearly_change(one, as_of=as_of) for name, one in groups.items()}
    return Ambition(
        newest,
        direction,
        found.points,
        found.ahead,
        found.pace,
        _times(found.pace, direction),
        {name: change for name, change in others.items() if change is not None},
    )


def yearly_change(series: Series, *, as_of: date) -> Decimal | None:
    """The mean yearly change over the comparable figures; None without two of them a year or more apart.

    >>> from pejl.core.status.example import DAY, EVICTIONS
    >>> yearly_change(EVICTIONS.series, as_of=DAY)
    Decimal('-64')
    """
    measured = series.measured_until(as_of)
    stretch = Stretch.of(comparable_figures(series, measured[-1])) if measured else Stretch()
    if stretch.values is None or len(stretch.values) < 2:
        return None
    years = years_between(stretch.figures[0].period, stretch.figures[-1].period)
    return (stretch.values[-1] - stretch.values[0]) / years if years >= 1 else None


def _towards(number: Decimal, newest: Observation) -> Direction:
    """Down where it lies below every stated figure, else up."""
    return Direction.DECREASE if all(number < one.value for one in newest.candidates) else Direction.INCREASE


def _times(pace: Pace | None, direction: Direction) -> Decimal | None:
    if pace is None or pace.best is None or pace.best * direction.sign <= 0 or pace.needed * direction.sign <= 0:
        return None
    return (pace.needed / pace.best).normalize()
