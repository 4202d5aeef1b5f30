# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Two ways of drawing a yearly series on, with the band its own past allows: by drift, and by a straight line.

Drift (a random walk with drift) is what outlooks are made of: with Student's t its band keeps its promise whether a
series wanders or stays on a line. The straight line is here to be compared with: on a series that wanders its band is
much too narrow. Agrees with R's forecast 8.20 and `lm` to the digits published there (`make conformance`).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from pejl.core.errors import PejlError
from pejl.core.statistics.distributions import Number, normal_quantile, number, t_quantile
from pejl.core.statistics.intervals import Interval, standard_deviation

FEWEST = 3  # figures: two differences are the fewest that spread
Floats = Any


@dataclass(frozen=True, slots=True)
class Drift:
    """`last` is the newest figure, `drift` the mean yearly change, `deviation` that of the changes, `size` figures."""

    last: float
    drift: float
    deviation: float
    size: int

    def after(self, years: int) -> float:
        """The figure expected this many years after the newest one."""
        return self.last + years * self.drift

    def error(self, years: int) -> float:
        """Its standard error, with the drift's own uncertainty in it."""
        return self.deviation * math.sqrt(years * (1 + years / (self.size - 1)))

    def band(self, years: int, *, confidence: float = 0.95, by_normal: bool = False) -> Interval:
        """Where it lies with this confidence, by Student's t with n − 2 degrees of freedom, or by the normal."""
        tail = (1 - confidence) / 2
        factor = normal_quantile(1 - tail) if by_normal else t_quantile(1 - tail, self.size - 2)
        middle, half = self.after(years), factor * self.error(years)
        return Interval(middle - half, middle + half, middle)


def drift(values: Sequence[Number]) -> Drift:
    """The drift of figures one year apart, oldest first; at least three.

    >>> found = drift([10, 12, 11, 15])
    >>> round(found.drift, 4), round(found.deviation, 4), [round(limit, 2) for limit in found.band(2, confidence=0.8)]
    (1.6667, 2.5166, [9.67, 27.0])
    """
    found = _enough(values)
    changes = [later - earlier for earlier, later in pairwise(found)]
    return Drift(found[-1], (found[-1] - found[0]) / len(changes), standard_deviation(changes), len(found))


def drift_and_deviation(values: Floats) -> tuple[Floats, Floats]:
    """The same of many series: the mean of the yearly changes and their standard deviation; the last axis is time.

    >>> [round(float(one), 4) for one in drift_and_deviation(np.array([10.0, 12, 11, 15]))]
    [1.6667, 2.5166]
    """
    changes = np.diff(values, axis=-1)
    return changes.mean(axis=-1), changes.std(axis=-1, ddof=1)


@dataclass(frozen=True, slots=True)
class Line:
    """A least squares line through figures at 1, 2 … `size`; `deviation` is that of what it leaves over."""

    intercept: float
    slope: float
    deviation: float
    size: int

    def after(self, years: int) -> float:
        """The figure on the line this many years after the newest one."""
        return self.intercept + self.slope * (self.size + years)

    def band(self, years: int, *, confidence: float = 0.95) -> Interval:
        """The prediction interval, by Student's t with n − 2 degrees of freedom."""
        tail = (1 - confidence) / 2
        middle = (self.size + 1) / 2
        squares = (self.size**3 - self.size) / 12
        error = self.deviation * math.sqrt(1 + 1 / self.size + (self.size + years - middle) ** 2 / squares)
        found, half = self.after(years), t_quantile(1 - tail, self.size - 2) * error
        return Interval(found - half, found + half, found)


def straight_line(values: Sequence[Number]) -> Line:
    """The line of figures one year apart, oldest first; at least three.

    >>> found = straight_line([10, 12, 11, 15])
    >>> round(found.slope, 4), [round(limit, 2) for limit in found.band(2, confidence=0.8)]
    (1.4, [11.64, 22.16])
    """
    y = np.array(_enough(values))
    t = np.arange(1.0, len(y) + 1)
    centred = t - t.mean()
    slope = float((centred * y).sum() / (centred**2).sum())
    intercept = float(y.mean() - slope * t.mean())
    left = y - intercept - slope * t
    return Line(intercept, slope, math.sqrt(float((left**2).sum()) / (len(y) - 2)), len(y))


def _enough(values: Sequence[Number]) -> list[float]:
    found = [number(one, name="values") for one in values]
    if len(found) < FEWEST:
        raise PejlError("statistics.too_few_values", found=len(found), expected=f"at least {FEWEST}")
    return found
