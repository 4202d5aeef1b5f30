# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A slope that outliers do not move (Theil and Sen), and how often chance alone orders figures so (Mann and Kendall).

Both describe; neither forecasts, and neither decides a status. With three or four figures the smallest possible
two-sided p is 0.33 and 0.083: no order of so few can be called significant.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from statistics import median

from pejl.core.errors import PejlError
from pejl.core.statistics.distributions import Number, number

EXACT_BELOW = 50  # figures; from there on, and with ties, p is the normal approximation


@dataclass(frozen=True, slots=True)
class RankTrend:
    """`slope` per unit of time; `tau` −1 … 1, None for a constant series; `p` two-sided, `exact` or by the normal."""

    slope: float
    tau: float | None
    p: float | None
    exact: bool


def rank_trend(values: Sequence[Number], times: Sequence[Number] = ()) -> RankTrend:
    """The median of the slopes between all pairs, Kendall's tau-b and its p-value; at least two figures.

    `times` are different times in rising order, 0, 1, 2 … where none are given.

    >>> found = rank_trend([3, 1, 4, 5])
    >>> found.slope, round(found.tau, 4), round(found.p, 4), found.exact
    (0.8333333333333333, 0.6667, 0.3333, True)
    """
    y = [number(one, name="values") for one in values]
    t = [number(one, name="times") for one in times or range(len(y))]
    if len(y) < 2 or len(t) != len(y) or any(one >= other for one, other in pairwise(t)):
        raise PejlError("statistics.times", found=len(y), expected="two or more figures at different, rising times")
    pairs = list(combinations(range(len(y)), 2))
    slope = median((y[j] - y[i]) / (t[j] - t[i]) for i, j in pairs)
    score = sum((y[j] > y[i]) - (y[j] < y[i]) for i, j in pairs)
    ties = [size for size in Counter(y).values() if size > 1]
    untied = len(pairs) - sum(size * (size - 1) // 2 for size in ties)
    if untied == 0:
        return RankTrend(slope, None, None, exact=False)
    exact = not ties and len(y) < EXACT_BELOW
    p = _exact_p(score, len(y)) if exact else _normal_p(score, len(y), ties)
    return RankTrend(slope, score / math.sqrt(len(pairs) * untied), p, exact)


def smallest_p(size: int) -> float:
    """The smallest two-sided p that `size` figures without ties can reach: 2 over the number of their orders.

    >>> [round(smallest_p(size), 4) for size in (3, 4, 5, 6)]
    [0.3333, 0.0833, 0.0167, 0.0028]
    """
    return 2 / math.factorial(size)


def _exact_p(score: int, size: int) -> float:
    """Of all orders of `size` figures, how many are at least as far from no order; both ways, at most 1."""
    pairs = size * (size - 1) // 2
    extreme = (pairs - abs(score)) // 2  # pairs out of order, at most, for a score at least as far out
    return min(1.0, 2 * sum(_orders(size)[: extreme + 1]) / math.factorial(size))


def _orders(size: int) -> list[int]:
    """How many orders of `size` figures have 0, 1, 2 … pairs out of order."""
    counts = [1]
    for added in range(2, size + 1):
        longer = [0] * (len(counts) + added - 1)
        for position, count in enumerate(counts):
            for shift in range(added):
                longer[position + shift] += count
        counts = longer
    return counts


def _normal_p(score: int, size: int, ties: list[int]) -> float:
    variance = (size * (size - 1) * (2 * size + 5) - sum(one * (one - 1) * (2 * one + 5) for one in ties)) / 18
    return math.erfc(abs(score) / math.sqrt(variance) / math.sqrt(2))
