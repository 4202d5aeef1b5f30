# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The rules of control charts for one series: outside, trend, two of three, shift; the first that fits.

`moving_ranges` has the same rules for thousands of series at once. On the ten or twenty figures of a status a loop
is much faster than NumPy, so they stand twice; a property test holds the one to the other.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pejl.core.statistics.moving_ranges import (
    COMMON,
    OUTSIDE,
    SCREENED_FROM,
    SHIFT,
    TO_LIMITS,
    TO_NEAR_LIMITS,
    TREND,
    TWO_OF_THREE,
)

Found = tuple[int, int]  # the rule, and the side: +1 high or rising, -1 low or falling


def centre_and_spread(values: Sequence[float], *, screen: bool = True) -> tuple[float, float]:
    """The mean, and the mean moving range after dropping outlying ranges once; NaN where no range is left.

    >>> centre_and_spread([1.0, 3.0, 2.0])
    (2.0, 1.5)
    """
    ranges = [abs(later - earlier) for earlier, later in pairwise(values)]
    if screen and ranges:
        limit = SCREENED_FROM * (sum(ranges) / len(ranges))
        ranges = [one for one in ranges if one < limit]
    return sum(values) / len(values), sum(ranges) / len(ranges) if ranges else math.nan


def causes(values: Sequence[float], *, mean: float, spread: float, run: tuple[int, int]) -> list[Found]:
    """For each point the first rule it falls under and its side.

    `spread` is the mean moving range; where it is NaN no point is outside or near. `run` is how many points make a
    trend and how many a shift.

    >>> causes([5.0, 6, 5, 6, 5, 6, 5, 6, 5, 30], mean=5.5, spread=1.0, run=(7, 7))[-2:]
    [(0, 0), (1, 1)]
    """
    sides = [(one > mean) - (one < mean) for one in values]
    outside = [abs(one - mean) > TO_LIMITS * spread for one in values]
    near = [
        abs(one - mean) > TO_NEAR_LIMITS * spread and not beyond for one, beyond in zip(values, outside, strict=True)
    ]
    trend, shift = _trends(values, run[0]), _covered(sides, run[1])
    paired = set(_two_of_three(sides, near))
    found: list[Found] = []
    for at, side in enumerate(sides):
        if outside[at]:
            found.append((OUTSIDE, side))
        elif trend[at]:
            found.append((TREND, trend[at]))
        elif at in paired:
            found.append((TWO_OF_THREE, side))
        else:
            found.append((SHIFT, side) if shift[at] else (COMMON, 0))
    return found


def _trends(values: Sequence[float], length: int) -> list[int]:
    """The direction of the trend each point is part of; at a turning point that of the step to its right."""
    steps = [(later > earlier) - (later < earlier) for earlier, later in pairwise(values)]
    found = [0] * len(values)
    for start, end in _runs(steps):
        if steps[start] and end - start >= length - 1:
            found[start : end + 1] = [steps[start]] * (end - start + 1)
    return found


def _covered(sides: Sequence[int], length: int) -> list[bool]:
    """Which points lie in a run of this many on one side."""
    found = [False] * len(sides)
    for start, end in _runs(sides):
        if sides[start] and end - start >= length:
            found[start:end] = [True] * (end - start)
    return found


def _runs(signs: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The stretches of equal signs, from the first up to, not including, the last."""
    start = 0
    for at in range(1, len(signs) + 1):
        if at == len(signs) or signs[at] != signs[start]:
            yield start, at
            start = at


def _two_of_three(sides: Sequence[int], near: Sequence[bool]) -> Iterator[int]:
    """The near points of three in a row that lie on one side, two of them near."""
    for at in range(len(sides) - 2):
        window = range(at, at + 3)
        if abs(sides[at] + sides[at + 1] + sides[at + 2]) == 3 and near[at] + near[at + 1] + near[at + 2] >= 2:
            yield from (one for one in window if near[one])
