# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The closed formulas of intervals and limits, for one number and for an array of them alike.

They check nothing: `intervals`, `differences` and `comparison` ask about one figure and refuse what is wrong, `many`
about thousands at once. So both give the same answer by construction. They are written with operators
alone, which serve both and are much faster on a single figure than NumPy's functions.
"""

from __future__ import annotations

from typing import Any

# A float or an array of floats; what goes in comes out. NumPy's own types cannot say that without an overload each.
Floats = Any


def wilson_limits(count: Floats, total: Floats, *, z: float) -> tuple[Floats, Floats]:
    """Limits of a share by Wilson's score method (Wilson 1927), 0 … 1.

    At none and at all the end is 0 or 1 but for rounding, which `intervals.wilson` takes away.

    >>> [round(one, 5) for one in wilson_limits(5.0, 100.0, z=1.959964)]
    [0.02154, 0.11175]
    """
    below = 2 * (total + z * z)
    middle, half = (2 * count + z * z) / below, z * (z * z + 4 * count * (1 - count / total)) ** 0.5 / below
    return middle - half, middle + half


def byar_limits_of_none(z: float) -> float:
    """The upper limit where nothing was counted; the lower one is 0.

    >>> round(byar_limits_of_none(1.959964), 3)
    3.668
    """
    return float((1 - 1 / 9 + z / 3) ** 3)


def byar_limits(count: Floats, *, z: float) -> tuple[Floats, Floats]:
    """Limits of a count above 0 by Byar's approximation; the lower one may come out negative: callers call it missing.

    >>> [round(one, 3) for one in byar_limits(65.0, z=1.959964)]
    [50.163, 82.849]
    """
    above = count + 1
    lower = count * (1 - 1 / (9 * count) - z / (3 * count**0.5)) ** 3
    return lower, above * (1 - 1 / (9 * above) + z / (3 * above**0.5)) ** 3


def newcombe_limits(one: tuple[Floats, Floats], other: tuple[Floats, Floats], *, z: float) -> tuple[Floats, Floats]:
    """Limits of the difference of two shares, first less second (Newcombe 1998, method 10), −1 … 1.

    >>> [round(one, 4) for one in newcombe_limits((56.0, 70.0), (48.0, 80.0), z=1.959964)]
    [0.0524, 0.3339]
    """
    p1, p2 = one[0] / one[1], other[0] / other[1]
    low1, high1 = wilson_limits(*one, z=z)
    low2, high2 = wilson_limits(*other, z=z)
    lower = p1 - p2 - ((p1 - low1) ** 2 + (high2 - p2) ** 2) ** 0.5
    return lower, p1 - p2 + ((high1 - p1) ** 2 + (p2 - low2) ** 2) ** 0.5


def count_change_limits(earlier: Floats, later: Floats, *, z: float) -> tuple[Floats, Floats]:
    """Limits of the change between two counts, later less earlier, of populations of one size.

    Of x₁ + x₂ = N events the share q of the later ones has Wilson's limits; the change is N(2q − 1).

    >>> [round(one) for one in count_change_limits(1370.0, 1387.0, z=1.959964)]
    [-86, 120]
    """
    both = earlier + later
    lower, upper = wilson_limits(later, both, z=z)
    return both * (2 * lower - 1), both * (2 * upper - 1)


def average_limits(average: Floats, total: Floats, *, z: float) -> tuple[Floats, Floats]:
    """Where the share of a group of `total` lies by chance around an `average` share, as Fingertips draws it.

    >>> [round(one, 4) for one in average_limits(0.8, 100.0, z=1.959964)]
    [0.7112, 0.8666]
    """
    return wilson_limits(total * average, total, z=z)


def funnel_limits(average: Floats, total: Floats, *, z: float) -> tuple[Floats, Floats]:
    """The same by the normal approximation: the limits of a funnel plot, which `comparison` keeps within 0 … 1.

    >>> [round(one, 4) for one in funnel_limits(0.8, 100.0, z=1.959964)]
    [0.7216, 0.8784]
    """
    half = z * (average * (1 - average) / total) ** 0.5
    return average - half, average + half
