# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The closed formulas of intervals and limits, for one number and for an array of them alike.

They check nothing: `intervals`, `differences` and `comparison` ask about one figure and refuse what is wrong, `many`
about thousands at once. So both give the same answer by construction.
"""

from __future__ import annotations

from typing import Any

import numpy as np

# A float or an array of floats; what goes in comes out. NumPy's own types cannot say that without an overload each.
Floats = Any


def wilson_limits(count: Floats, total: Floats, *, z: float) -> tuple[Floats, Floats]:
    """Limits of a share by Wilson's score method (Wilson 1927), 0 … 1; exactly 0 at none and 1 at all.

    >>> [round(float(one), 5) for one in wilson_limits(5.0, 100.0, z=1.959964)]
    [0.02154, 0.11175]
    """
    middle, half = _score(count, total, z)
    lower = np.where(np.asarray(count) == 0, 0.0, middle - half)
    upper = np.where(np.asarray(count) == np.asarray(total), 1.0, middle + half)
    return lower, upper


def _score(count: Floats, total: Floats, z: float) -> tuple[Floats, Floats]:
    below = 2 * (total + z * z)
    return (2 * count + z * z) / below, z * np.sqrt(z * z + 4 * count * (1 - count / total)) / below


def byar_limits(count: Floats, *, z: float) -> tuple[Floats, Floats]:
    """Limits of a count by Byar's approximation; the lower one may come out negative, which callers call missing.

    >>> [round(float(one), 3) for one in byar_limits(65.0, z=1.959964)]
    [50.163, 82.849]
    """
    seen, above = np.where(np.asarray(count) == 0, 1.0, count), count + 1
    lower = np.where(np.asarray(count) == 0, 0.0, seen * (1 - 1 / (9 * seen) - z / (3 * np.sqrt(seen))) ** 3)
    return lower, above * (1 - 1 / (9 * above) + z / (3 * np.sqrt(above))) ** 3


def newcombe_limits(one: tuple[Floats, Floats], other: tuple[Floats, Floats], *, z: float) -> tuple[Floats, Floats]:
    """Limits of the difference of two shares, first less second (Newcombe 1998, method 10), −1 … 1.

    >>> [round(float(one), 4) for one in newcombe_limits((56.0, 70.0), (48.0, 80.0), z=1.959964)]
    [0.0524, 0.3339]
    """
    p1, p2 = one[0] / one[1], other[0] / other[1]
    low1, high1 = wilson_limits(*one, z=z)
    low2, high2 = wilson_limits(*other, z=z)
    lower = p1 - p2 - np.sqrt((p1 - low1) ** 2 + (high2 - p2) ** 2)
    return lower, p1 - p2 + np.sqrt((high1 - p1) ** 2 + (p2 - low2) ** 2)


def count_change_limits(earlier: Floats, later: Floats, *, z: float) -> tuple[Floats, Floats]:
    """Limits of the change between two counts, later less earlier, of populations of one size.

    Of x₁ + x₂ = N events the share q of the later ones has Wilson's limits; the change is N(2q − 1).

    >>> [round(float(one)) for one in count_change_limits(1370.0, 1387.0, z=1.959964)]
    [-86, 120]
    """
    both = earlier + later
    middle, half = _score(later, both, z)
    return both * (2 * (middle - half) - 1), both * (2 * (middle + half) - 1)


def average_limits(average: Floats, total: Floats, *, z: float) -> tuple[Floats, Floats]:
    """Where the share of a group of `total` lies by chance around an `average` share, as Fingertips draws it.

    >>> [round(float(one), 4) for one in average_limits(0.8, 100.0, z=1.959964)]
    [0.7112, 0.8666]
    """
    middle, half = _score(total * average, total, z)
    return middle - half, middle + half


def funnel_limits(average: Floats, total: Floats, *, z: float) -> tuple[Floats, Floats]:
    """The same by the normal approximation, kept within 0 … 1: the limits of a funnel plot.

    >>> [round(float(one), 4) for one in funnel_limits(0.8, 100.0, z=1.959964)]
    [0.7216, 0.8784]
    """
    half = z * np.sqrt(average * (1 - average) / total)
    return np.maximum(average - half, 0.0), np.minimum(average + half, 1.0)
