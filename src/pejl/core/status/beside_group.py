# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether a figure differs from a comparison group's by more than chance: the interval of the difference, at 95 %.

Only two shares with numerator and denominator can be held against each other: two counts come from places of different
size, and a mean says nothing without its spread. Source: Newcombe 1998; an end of the interval on 0 is still chance.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pejl.core.observations import Approximation, Observation, Series
from pejl.core.periods import Period
from pejl.core.statistics.comparison import Outcome, against_value
from pejl.core.statistics.differences import newcombe
from pejl.core.statistics.exact import exact_limits
from pejl.core.status.change_test import SHARE, share_of
from pejl.core.status.judged import Untested
from pejl.core.targets import Direction

CONFIDENCE = 95


@dataclass(frozen=True, slots=True)
class BesideGroup:
    """The newest period that both have, and the difference, own less group's, in percentage points with its interval.

    `outcome` is `none` where nothing was tested, and `untested` says why.
    """

    period: Period
    outcome: Outcome = Outcome.NONE
    untested: Untested | None = None
    difference: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None


def beside_group(own: Series, group: Series, *, direction: Direction) -> BesideGroup | None:
    """The comparison at the newest period with a measured figure in both; None where there is none.

    >>> from pejl.core.status.example import EVICTIONS
    >>> found = beside_group(EVICTIONS.series, EVICTIONS.series, direction=Direction.DECREASE)
    >>> found.outcome.value, found.untested.value
    ('none', 'no_spread')
    """
    for one in reversed(own.observations):
        other = group.at(one.period)
        if one.measured and other is not None and other.measured:
            return _compared(own, one, other, direction)
    return None


def _compared(own: Series, one: Observation, other: Observation, direction: Direction) -> BesideGroup:
    why = _untested(own, one, other)
    if why is not None:
        return BesideGroup(one.period, untested=why)
    first, second = share_of(one.candidates[0]), share_of(other.candidates[0])
    if first is None or second is None:
        return BesideGroup(one.period, untested=Untested.NO_DENOMINATOR)
    interval = newcombe(first, second, confidence=CONFIDENCE).times(100)
    lower, upper = exact_limits(interval)
    difference = one.candidates[0].unrounded - other.candidates[0].unrounded
    return BesideGroup(
        one.period, against_value(interval, 0, direction=direction), None, difference, lower=lower, upper=upper
    )


def _untested(own: Series, one: Observation, other: Observation) -> Untested | None:
    figures = (*one.candidates, *other.candidates)
    if len(figures) > 2:
        return Untested.DISPUTED
    if any(figure.approximation is not Approximation.NONE for figure in figures):
        return Untested.APPROXIMATE
    return None if own.figure_kind == SHARE else Untested.NO_SPREAD
