# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A figure against a benchmark, an average, an expected count or a target: better, similar or worse.

The colour rules of Fingertips and of Public Health England. An end of an interval counts as inside. A missing limit
gives no answer. Where nobody has decided which way is better, the answer is only lower or higher.
"""

from __future__ import annotations

from enum import StrEnum

from pejl.core.errors import PejlError
from pejl.core.statistics.distributions import Number, denominator_of, normal_quantile, number, upper_tail
from pejl.core.statistics.formulas import average_limits
from pejl.core.statistics.formulas import funnel_limits as funnel
from pejl.core.statistics.intervals import Interval, rate
from pejl.core.targets import Direction


class Outcome(StrEnum):
    """`best` and `worst` are better and worse beyond the wider interval; `none`: a limit is missing."""

    BEST = "best"
    BETTER = "better"
    SIMILAR = "similar"
    WORSE = "worse"
    WORST = "worst"
    LOWER = "lower"
    HIGHER = "higher"
    NONE = "none"


class Significance(StrEnum):
    """Against an average, at two levels: 2.5 % and 0.1 % in each tail (95 % and 99.8 % two-sided)."""

    HIGH = "high"
    VERY_HIGH = "very_high"
    SIMILAR = "similar"
    LOW = "low"
    VERY_LOW = "very_low"


INNER, OUTER = 0.95, 0.998


def against_value(interval: Interval, benchmark: Number, *, direction: Direction) -> Outcome:
    """Similar where the benchmark lies inside the interval; else better or worse by the wanted direction.

    >>> against_value(Interval(2.2, 2.8), 3, direction=Direction.INCREASE).value
    'worse'
    """
    return _named(_side(interval, number(benchmark, name="benchmark")), direction)


def against_value_in_two_levels(
    inner: Interval, outer: Interval, *, benchmark: Number, direction: Direction
) -> Outcome:
    """Better or worse where the benchmark lies between the two intervals, best or worst where it lies beyond both.

    >>> inner, outer = Interval(2.5, 2.7), Interval(2.3, 2.9)
    >>> against_value_in_two_levels(inner, outer, benchmark=3, direction=Direction.INCREASE).value
    'worst'
    """
    if not (inner.known and outer.known):
        return Outcome.NONE
    found = against_value(inner, benchmark, direction=direction)
    beyond = not outer.contains(number(benchmark, name="benchmark"))
    return _BEYOND.get(found, found) if beyond else found


def against_interval(interval: Interval, other: Interval, *, direction: Direction) -> Outcome:
    """Similar where the two intervals touch or overlap: a cruder and stricter rule than the interval of a difference.

    >>> against_interval(Interval(2.7, 3.1), Interval(3.5, 4.5), direction=Direction.DECREASE).value
    'better'
    """
    if interval.lower is None or interval.upper is None or other.lower is None or other.upper is None:
        return Outcome.NONE
    return _named((interval.lower > other.upper) - (interval.upper < other.lower), direction)


def limits_around(average: Number, denominator: Number, *, confidence: Number = INNER) -> Interval:
    """Where the share (0 … 1) of a group of `denominator` lies by chance around `average`: Fingertips' control limits.

    >>> [round(limit, 4) for limit in limits_around(0.8, 100)]
    [0.7112, 0.8666]
    """
    p0, n = _share(average), denominator_of(denominator)
    lower, upper = average_limits(p0, n, z=normal_quantile(1 - upper_tail(confidence)))
    return Interval(lower, upper, p0)


def funnel_limits(average: Number, denominator: Number, *, confidence: Number = INNER) -> Interval:
    """The same by the normal approximation, kept within 0 … 1: the limits of a funnel plot.

    >>> [round(limit, 4) for limit in funnel_limits(0.8, 100)]
    [0.7216, 0.8784]
    """
    p0, n = _share(average), denominator_of(denominator)
    lower, upper = funnel(p0, n, z=normal_quantile(1 - upper_tail(confidence)))
    return Interval(max(lower, 0.0), min(upper, 1.0), p0)


def share_against_average(numerator: Number, denominator: Number, *, average: Number) -> Significance:
    """A share against an average share (0 … 1), at two levels, by Fingertips' control limits.

    >>> share_against_average(90, 100, average=0.8).value
    'very_high'
    """
    value = number(numerator, name="count") / denominator_of(denominator)
    inner, outer = (limits_around(average, denominator, confidence=level) for level in (INNER, OUTER))
    return _at_two_levels(_outside(value, inner), _outside(value, outer))


def count_against_expected(observed: Number, *, expected: Number) -> Significance:
    """A count against the count that an average would give, at two levels: is its interval over `expected` all
    above or all below 1?

    >>> count_against_expected(150, expected=119.57).value
    'high'
    """
    mean = denominator_of(expected)
    inner, outer = (rate(observed, confidence=level) for level in (INNER, OUTER))
    return _at_two_levels(_side(inner, mean), _side(outer, mean))


def value_against_target(value: Number, target: Number, *, direction: Direction) -> Outcome:
    """Better where the target is met, equality included; else worse.

    >>> value_against_target(10, 10, direction=Direction.DECREASE).value
    'better'
    """
    distance = number(value, name="value") - number(target, name="target")
    if direction.sign == 0:
        return _named((distance > 0) - (distance < 0), direction)
    return Outcome.BETTER if distance * direction.sign >= 0 else Outcome.WORSE


def interval_against_target(interval: Interval, target: Number, *, direction: Direction) -> Outcome:
    """Above where the lower limit reaches the target, below where the upper limit stays under it; else similar.

    >>> interval_against_target(Interval(9, 11), 10, direction=Direction.DECREASE).value
    'similar'
    """
    aim = number(target, name="target")
    if interval.lower is None or interval.upper is None:
        return Outcome.NONE
    return _named((interval.lower >= aim) - (interval.upper < aim), direction)


def value_against_range(value: Number, *, low: Number, high: Number, direction: Direction) -> Outcome:
    """Below the range, inside it (`low` included, `high` not), or from its high end on.

    >>> value_against_range(2, low=1, high=2, direction=Direction.INCREASE).value
    'better'
    """
    found, start, end = number(value, name="value"), number(low, name="low"), number(high, name="high")
    return _named((found >= end) - (found < start), direction)


_BEYOND = {Outcome.BETTER: Outcome.BEST, Outcome.WORSE: Outcome.WORST}


def _named(side: int, direction: Direction) -> Outcome:
    """A side above (+1) or below (−1) as better or worse."""
    if side == 0:
        return Outcome.SIMILAR
    if side is _UNKNOWN:
        return Outcome.NONE
    if direction.sign == 0:
        return Outcome.HIGHER if side > 0 else Outcome.LOWER
    return Outcome.BETTER if side == direction.sign else Outcome.WORSE


_UNKNOWN = 9


def _side(interval: Interval, benchmark: float) -> int:
    """+1 where the whole interval lies above, −1 below, 0 where it contains the benchmark."""
    if interval.lower is None or interval.upper is None:
        return _UNKNOWN
    return (interval.lower > benchmark) - (interval.upper < benchmark)


def _outside(value: float, limits: Interval) -> int:
    return (value > (limits.upper or 0.0)) - (value < (limits.lower or 0.0))


def _at_two_levels(inner: int, outer: int) -> Significance:
    high, low = (Significance.VERY_HIGH, Significance.HIGH), (Significance.VERY_LOW, Significance.LOW)
    if inner == 1:
        return high[outer != 1]
    return low[outer != -1] if inner == -1 else Significance.SIMILAR


def _share(value: Number) -> float:
    found = number(value, name="average")
    if not 0 <= found <= 1:
        raise PejlError("statistics.no_share", found=found, expected="0 … 1")
    return found
