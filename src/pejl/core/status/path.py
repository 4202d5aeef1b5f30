# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where a goal should be today, on the straight line from its baseline to its target."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pejl.core.periods import MONTHS_IN_YEAR, Period
from pejl.core.status.base import Path
from pejl.core.status.score import FULL, ZERO


@dataclass(frozen=True, slots=True)
class Plan:
    """The score demanded today (0 … 5), and the years from the baseline until today and until the target.

    Of a goal whose parts have different times the years are None.
    """

    score: Decimal
    elapsed: Decimal | None
    total: Decimal | None
    as_of: date

    def required(self, baseline: Decimal, number: Decimal) -> Decimal:
        """The figure demanded today, in the unit of the measure.

        >>> Plan(Decimal("1.25"), Decimal(1), Decimal(4), date(2014, 12, 31)).required(Decimal(859), Decimal(1000))
        Decimal('894.25')
        """
        return baseline + (number - baseline) * self.score / FULL


def plan_for(baseline: Period, due: Period, *, as_of: date) -> Plan | None:
    """The plan at the end of `as_of`, or None where the target has no end or does not lie after the baseline.

    Time is counted in months from the end of the baseline's period to the end of the target's, a day being its share
    of its own month: so one of four calendar years is exactly a quarter of the way. Before the baseline the plan is 0,
    after the target 5. Source: methods for required paths, linear case.

    >>> plan_for(Period.parse("2013"), Period.parse("2017"), as_of=date(2014, 12, 31)).score
    Decimal('1.25')
    """
    if baseline.last_day is None or due.last_day is None:
        return None
    start, end = _months(baseline.last_day), _months(due.last_day)
    if end <= start:
        return None
    elapsed = min(max(_months(as_of) - start, ZERO), end - start)
    return Plan(FULL * elapsed / (end - start), elapsed / MONTHS_IN_YEAR, (end - start) / MONTHS_IN_YEAR, as_of)


def position(score: Decimal, *, plan: Decimal, tolerance: Decimal) -> Path:
    """Ahead of, on or behind the plan; a distance of exactly `tolerance` is still on it.

    >>> position(Decimal("1.30"), plan=Decimal("1.25"), tolerance=Decimal("0.05")).value
    'on'
    """
    if abs(score - plan) <= tolerance:
        return Path.ON
    return Path.AHEAD if score > plan else Path.BEHIND


def position_of_all(scores: Iterable[Decimal], *, plan: Decimal, tolerance: Decimal) -> Path:
    """The position that every one of `scores` has, or none where it depends on which paper is right.

    >>> position_of_all((Decimal(1), Decimal(2)), plan=Decimal("1.5"), tolerance=Decimal(0)).value
    'none'
    """
    found = {position(score, plan=plan, tolerance=tolerance) for score in scores}
    return found.pop() if len(found) == 1 else Path.NONE


def _months(day: date) -> Decimal:
    """Months since year 0 at the end of `day`."""
    whole = day.year * MONTHS_IN_YEAR + day.month - 1
    return whole + Decimal(day.day) / calendar.monthrange(day.year, day.month)[1]
