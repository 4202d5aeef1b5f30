# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Thousands of series of one length at once: the same formulas as for one, on arrays with time as the last axis.

Every answer is the one that the function for a single series gives (a property test says so). Nothing is checked here:
figures are finite, counts are shares, and a series with a gap or a break is not among them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from pejl.core.statistics.control_charts import STANDARD, Rules
from pejl.core.statistics.distributions import normal_quantile, t_quantile, upper_tail
from pejl.core.statistics.formulas import count_change_limits, newcombe_limits
from pejl.core.statistics.moving_ranges import TO_LIMITS, mean_and_range, special_causes
from pejl.core.statistics.projection import drift_and_deviation
from pejl.core.statistics.trend import POINTS, SIGNIFICANT_ABOVE, WIDTH_IN_ERRORS, slopes_and_errors

Floats = Any  # a NumPy array of floats


@dataclass(frozen=True, slots=True)
class Charts:
    """`mean`, `lower` and `upper` one a series (NaN: no limits); `causes` and `sides` one a point, as moving_ranges."""

    mean: Floats
    lower: Floats
    upper: Floats
    causes: Floats
    sides: Floats


def charts(values: Floats, *, rules: Rules = STANDARD) -> Charts:
    """The control chart of each series, in one segment.

    >>> found = charts(np.array([[5.0, 6, 5, 6, 5, 6], [5, 5, 5, 5, 5, 5]]))
    >>> found.upper.round(2).tolist()
    [8.16, nan]
    """
    mean, spread = mean_and_range(values, screen=rules.screen)
    if values.shape[-1] < rules.fewest:
        spread = np.full_like(mean, np.nan)
    causes, sides = special_causes(values, mean=mean, spread=spread, run=(rules.trend, rules.shift))
    return Charts(mean, mean - TO_LIMITS * spread, mean + TO_LIMITS * spread, causes, sides)


def changes_of_shares(
    later: tuple[Floats, Floats], earlier: tuple[Floats, Floats], *, confidence: float = 0.95
) -> tuple[Floats, Floats]:
    """The limits of the difference of each pair of shares, `later` less `earlier`, each counts and denominators.

    >>> later, earlier = (np.array([56.0]), np.array([70.0])), (np.array([48.0]), np.array([80.0]))
    >>> [limit.round(4).tolist() for limit in changes_of_shares(later, earlier)]
    [[0.0524], [0.3339]]
    """
    return newcombe_limits(later, earlier, z=normal_quantile(1 - upper_tail(confidence)))


def changes_of_counts(earlier: Floats, later: Floats, *, confidence: float = 0.95) -> tuple[Floats, Floats]:
    """The limits of the change between each pair of counts, at least one of them more than 0.

    >>> [limit.round().tolist() for limit in changes_of_counts(np.array([1370.0]), np.array([1387.0]))]
    [[-86.0], [120.0]]
    """
    return count_change_limits(earlier, later, z=normal_quantile(1 - upper_tail(confidence)))


def bands(values: Floats, *, years: int, confidence: float = 0.8) -> tuple[Floats, Floats]:
    """The limits of the drift band of each series, this many years after its newest figure.

    >>> [limit.round(2).tolist() for limit in bands(np.array([[10.0, 12, 11, 15]]), years=2)]
    [[9.67], [27.0]]
    """
    size = values.shape[-1]
    mean, deviation = drift_and_deviation(values)
    half = t_quantile((1 + confidence) / 2, size - 2) * deviation * math.sqrt(years * (1 + years / (size - 1)))
    middle = values[..., -1] + years * mean
    return middle - half, middle + half


def trends(values: Floats, *, lower: Floats, upper: Floats) -> Floats:
    """The five-point trend of each series with its intervals: +1 increasing, −1 decreasing, 0 no significant change.

    >>> risen = np.array([[24.0, 25, 28, 30, 31]])
    >>> trends(risen, lower=risen - 1, upper=risen + 1).tolist()
    [1]
    """
    value, weight = values[..., -POINTS:], (WIDTH_IN_ERRORS / (upper - lower)[..., -POINTS:]) ** 2
    slopes, errors = slopes_and_errors(value, weight)
    rising = slopes >= 0
    clear = (slopes[0] / errors[0]) ** 2 > SIGNIFICANT_ABOVE
    significant = clear & (rising.all(axis=0) | ~rising.any(axis=0))
    return np.where(significant, np.where(rising[0], 1, -1), 0)
