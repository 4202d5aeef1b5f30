# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether an indicator moved after an initiative began, and whether what was promised came.

A change after something began is no proof that it is the cause: nothing here says so. What is told is the last figure
from before, the newest from after, whether chance explains the difference (`pejl.core.status.change_test`), what a
comparison group did meanwhile, and the promise beside what came.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pejl.core.observations import Observation, Series
from pejl.core.periods import Period
from pejl.core.status.change_test import Pair, change_between
from pejl.core.status.comparable import marked_break
from pejl.core.status.judged import Change
from pejl.core.targets import Direction


class Obstacle(StrEnum):
    """Why before and after cannot be held against each other."""

    NO_START = "no_start"  # nobody said when the initiative began
    NO_BEFORE = "no_before"
    NO_AFTER = "no_after"
    NOT_COMPARABLE = "not_comparable"  # as a part of a year and a whole year
    BREAK_BETWEEN = "break_between"


class Held(StrEnum):
    """What came of a promise."""

    KEPT = "kept"
    NOT_KEPT = "not_kept"
    NOT_YET = "not_yet"  # its time has not run out
    UNKNOWN = "unknown"  # the change is not known, or papers disagree about it
    NOTHING_PROMISED = "nothing_promised"


@dataclass(frozen=True, slots=True)
class Promise:
    """By how much an indicator was to move, in its unit and signed, and by the end of which period; None: not said."""

    amount: Decimal | None = None
    by: Period | None = None


@dataclass(frozen=True, slots=True)
class Watched:
    """What is looked at: the indicator, a comparison group's figures if there are any, and since when.

    `began` is the first day of the initiative, None where nobody said. Figures of periods that end after `as_of` are
    left out.
    """

    series: Series
    direction: Direction
    began: date | None
    as_of: date
    group: Series | None = None


@dataclass(frozen=True, slots=True)
class Effect:
    """Before and after. `change` is the test between them, None where `obstacle` says why there is none.

    `came` is the newest figure less the last one before, None where it is not known or papers disagree;
    `group_change` the same of the comparison group over the same periods.
    """

    before: Observation | None
    after: Observation | None
    obstacle: Obstacle | None
    change: Change | None
    came: Decimal | None
    group_change: Decimal | None
    held: Held


def before_and_after(watched: Watched, promise: Promise) -> Effect:
    """The last figure that ended before the initiative began and the newest that began with it or later.

    A figure whose period holds the beginning is neither. A newer figure over another length of time, as a part of a
    year, makes way for the newest one that can be compared.

    >>> from dataclasses import replace
    >>> from pejl.core.status.example import EVICTIONS
    >>> series = replace(EVICTIONS.series, figure_kind="count")
    >>> watched = Watched(series, Direction.DECREASE, began=date(2014, 1, 1), as_of=date(2015, 1, 1))
    >>> found = before_and_after(watched, Promise(Decimal(-80), Period.parse("2017")))
    >>> found.change.signal.value, found.came, found.held.value
    ('improvement', Decimal('-64'), 'not_yet')
    """
    before, after = _around(watched)
    obstacle = _obstacle(watched, before, after)
    if obstacle is not None or before is None or after is None:
        return Effect(before, after, obstacle, None, None, None, _held(promise, None, watched.as_of))
    change = change_between(Pair(watched.series, before, after), direction=watched.direction)
    came = _difference(before, after)
    beside = _of_group(watched.group, before.period, after.period) if watched.group else None
    return Effect(before, after, None, change, came, beside, _held(promise, came, watched.as_of))


def _around(watched: Watched) -> tuple[Observation | None, Observation | None]:
    known, began = watched.series.measured_until(watched.as_of), watched.began
    if began is None:
        return None, known[-1] if known else None
    before = [one for one in known if one.period.last_day is not None and one.period.last_day < began]
    after = [one for one in known if one.period.start >= began]
    if not before or not after:
        return (before[-1] if before else None, after[-1] if after else None)
    alike = [one for one in after if before[-1].period.comparable_with(one.period).fully]
    return before[-1], (alike or after)[-1]


def _obstacle(watched: Watched, before: Observation | None, after: Observation | None) -> Obstacle | None:
    if watched.began is None:
        return Obstacle.NO_START
    if before is None:
        return Obstacle.NO_BEFORE
    if after is None:
        return Obstacle.NO_AFTER
    if not before.period.comparable_with(after.period).fully:
        return Obstacle.NOT_COMPARABLE
    parted = marked_break(watched.series, before.period, later=after.period)
    return Obstacle.BREAK_BETWEEN if parted or watched.series.break_between(before.period, after.period) else None


def _difference(before: Observation, after: Observation) -> Decimal | None:
    if len(before.candidates) != 1 or len(after.candidates) != 1:
        return None
    return after.candidates[0].value - before.candidates[0].value


def _of_group(group: Series, before: Period, after: Period) -> Decimal | None:
    one, other = group.at(before), group.at(after)
    if one is None or other is None or not (one.measured and other.measured):
        return None
    return _difference(one, other)


def _held(promise: Promise, came: Decimal | None, as_of: date) -> Held:
    """A promise of nothing is kept by nothing; a wanted fall is kept by a fall at least as large."""
    if promise.amount is None:
        return Held.NOTHING_PROMISED
    if came is not None and (came >= promise.amount if promise.amount >= 0 else came <= promise.amount):
        return Held.KEPT
    last = promise.by.last_day if promise.by else None
    if promise.by is not None and (last is None or last > as_of):
        return Held.NOT_YET
    return Held.UNKNOWN if came is None else Held.NOT_KEPT
