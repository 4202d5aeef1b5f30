# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether two figures differ by more than chance: the interval of a difference or a ratio.

A difference is noise where its interval contains 0, a ratio where it contains 1. Where the same people are counted
both times these intervals are usually too wide, never too narrow. Sources: Newcombe 1998 (method 10); Clopper and
Pearson 1934 for the ratio of two rates; Welch 1947.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from pejl.core.errors import PejlError
from pejl.core.statistics.distributions import (
    Number,
    binomial_limits,
    normal_quantile,
    number,
    t_quantile,
    upper_tail,
)
from pejl.core.statistics.formulas import count_change_limits, newcombe_limits
from pejl.core.statistics.intervals import MISSING, Interval, standard_deviation, wilson

Counted = tuple[Number, Number]  # a count, and what it was counted among
TWICE_THE_NORMAL_QUANTILE = 3.92  # of a 95 % interval


@dataclass(frozen=True, slots=True)
class Sample:
    """A mean with the standard deviation and the size of the sample it came from."""

    mean: float
    deviation: float
    size: int

    @classmethod
    def of(cls, values: Sequence[Number]) -> Sample:
        """The sample of single values; at least two.

        >>> Sample.of([1, 3])
        Sample(mean=2.0, deviation=1.4142135623730951, size=2)
        """
        found = [number(one, name="values") for one in values]
        if len(found) < 2:
            raise PejlError("statistics.too_few_values", found=len(found), expected="at least 2")
        return cls(math.fsum(found) / len(found), standard_deviation(found), len(found))


def newcombe(first: Counted, second: Counted, *, confidence: Number = 0.95) -> Interval:
    """The interval of the difference of two shares, `first` less `second`, each a count and its denominator; −1 … 1.

    >>> [round(limit, 4) for limit in newcombe((56, 70), (48, 80))]
    [0.0524, 0.3339]
    """
    z = normal_quantile(1 - upper_tail(confidence))
    for numerator, denominator in (first, second):
        wilson(numerator, denominator)  # refuses what is no share
    one, other = (tuple(number(part, name="count") for part in pair) for pair in (first, second))
    lower, upper = newcombe_limits((one[0], one[1]), (other[0], other[1]), z=z)
    return Interval(lower, upper, one[0] / one[1] - other[0] / other[1])


def count_change(earlier: Number, later: Number, *, confidence: Number = 0.95) -> Interval:
    """The interval of the change between two counts of events or people, `later` less `earlier`.

    It holds for counts of the same population or populations of one size, and takes them as independent. Nothing is
    said where both are 0.

    >>> found = count_change(1370, 1387)
    >>> found.value, [round(limit) for limit in found]
    (17.0, [-86, 120])
    """
    z = normal_quantile(1 - upper_tail(confidence))
    one, other = number(earlier, name="count"), number(later, name="count")
    if min(one, other) < 0:
        raise PejlError("statistics.negative_count", found=min(one, other), expected="0 or more")
    if one + other == 0:
        return MISSING
    lower, upper = count_change_limits(one, other, z=z)
    return Interval(lower, upper, other - one)


def rate_ratio(first: Counted, second: Counted, *, confidence: Number = 0.95) -> Interval:
    """The interval of the ratio of two rates, `first` over `second`, each events and their denominator; exact.

    Of all events the share in the first has Clopper and Pearson's limits, which are turned into limits of the ratio.
    No event in the second leaves no upper limit (infinity); no event at all leaves nothing to say.

    >>> found = rate_ratio((20, 1000), (10, 1000))
    >>> found.value, [round(limit, 3) for limit in found]
    (2.0, [0.894, 4.785])
    """
    tail = upper_tail(confidence)
    for count, denominator in (first, second):
        wilson(0, denominator)  # refuses a denominator that is not positive
        if number(count, name="count") < 0:
            raise PejlError("statistics.negative_count", found=str(count), expected="0 or more")
    x1, n1 = number(first[0], name="count"), number(first[1], name="denominator")
    x2, n2 = number(second[0], name="count"), number(second[1], name="denominator")
    if x1 + x2 == 0:
        return MISSING
    lower, upper = binomial_limits(x1, x1 + x2, tail=tail)
    return Interval(_odds(lower) * n2 / n1, _odds(upper) * n2 / n1, (x1 / n1) / (x2 / n2) if x2 else math.inf)


def _odds(share: float) -> float:
    return math.inf if share == 1 else share / (1 - share)


def welch(first: Sample, second: Sample, *, confidence: Number = 0.95) -> Interval:
    """The interval of the difference of two means, `first` less `second`, whose spreads may differ.

    Two samples without any spread give no interval: nothing is known about chance there.

    >>> [round(limit, 3) for limit in welch(Sample(10.0, 2.0, 20), Sample(9.0, 3.0, 20))]
    [-0.64, 2.64]
    """
    tail = upper_tail(confidence)
    difference = first.mean - second.mean
    parts = [one.deviation**2 / one.size for one in (first, second)]
    if sum(parts) == 0:
        return Interval(None, None, difference)
    degrees = sum(parts) ** 2 / sum(part**2 / (one.size - 1) for part, one in zip(parts, (first, second), strict=True))
    half = t_quantile(1 - tail, degrees) * math.sqrt(sum(parts))
    return Interval(difference - half, difference + half, difference)


def of_intervals(first: Interval, second: Interval, *, confidence: Number = 0.95) -> Interval:
    """The interval of a difference, `first` less `second`, where only two 95 % intervals are known.

    Taken as normal: the standard error of each is its width over 3.92. A missing limit or value gives no interval.

    >>> [round(limit, 2) for limit in of_intervals(Interval(10.0, 14.0, 12.0), Interval(8.0, 12.0, 10.0))]
    [-0.83, 4.83]
    """
    z = normal_quantile(1 - upper_tail(confidence))
    if None in (*first, *second, first.value, second.value):
        return MISSING
    error = math.hypot(*(one.width / TWICE_THE_NORMAL_QUANTILE for one in (first, second)))
    difference = (first.value or 0.0) - (second.value or 0.0)
    return Interval(difference - z * error, difference + z * error, difference)
