# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether the five newest figures show a trend: Fingertips' "recent trend", in its two forms.

Both ask for a chi-square above 9.55 (one degree of freedom, p < 0.002) and a slope that keeps its sign in the full fit
and in all five fits that leave one point out. Time is the position 1 … 5, not the calendar year. The technical guide
uses counts for shares, the newer program intervals for everything; the answer names the form used.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from pejl.core.errors import PejlError
from pejl.core.statistics.distributions import Number, number
from pejl.core.statistics.intervals import Interval

POINTS = 5
SIGNIFICANT_ABOVE = 9.549536
WIDTH_IN_ERRORS = 3.92  # a 95 % interval is this many standard errors wide
_T = np.arange(1.0, POINTS + 1)


class Trend(StrEnum):
    """Which way the figures go; what is better is for others to say."""

    INCREASING = "increasing"
    DECREASING = "decreasing"
    NO_SIGNIFICANT_CHANGE = "no_significant_change"
    NOT_COMPUTABLE = "not_computable"


class Form(StrEnum):
    """What the trend was computed from."""

    INTERVALS = "intervals"
    COUNTS = "counts"


class Refusal(StrEnum):
    """Why there is no trend."""

    FEWER_THAN_FIVE = "fewer_than_five"
    MISSING_INTERVAL = "missing_interval"
    ZERO_WIDTH = "zero_width"
    INVALID_COUNT = "invalid_count"
    ALL_OR_NONE = "all_or_none"


@dataclass(frozen=True, slots=True)
class TrendTest:
    """`chi_square` is not rounded; `slope` is per point: of the figure, or of the log odds in the form by counts."""

    trend: Trend
    form: Form
    chi_square: float | None = None
    slope: float | None = None
    refusal: Refusal | None = None


def five_point_trend(intervals: Sequence[Interval]) -> TrendTest:
    """The trend of the five newest figures, each with its 95 % interval and `value`, oldest first.

    An interval without width is refused: its weight would be infinite.

    >>> risen = [Interval(one - 1.0, one + 1.0, one) for one in (24.0, 25.0, 28.0, 30.0, 31.0)]
    >>> found = five_point_trend(risen)
    >>> found.trend.value, round(found.chi_square, 2)
    ('increasing', 138.68)
    """
    newest = intervals[-POINTS:]
    if len(newest) < POINTS:
        return _refused(Form.INTERVALS, Refusal.FEWER_THAN_FIVE)
    known = [(one.lower, one.upper, one.value) for one in newest]
    if any(None in one for one in known):
        return _refused(Form.INTERVALS, Refusal.MISSING_INTERVAL)
    lower, upper, value = np.array(known, dtype=float).T
    if (upper <= lower).any():
        return _refused(Form.INTERVALS, Refusal.ZERO_WIDTH)
    weight = (WIDTH_IN_ERRORS / (upper - lower)) ** 2
    slope, error = weighted_slope(value, weight)
    return _judged(
        Form.INTERVALS, float((slope / error) ** 2), _slopes(lambda at: weighted_slope(value, weight, at=at)[0])
    )


def five_point_trend_of_shares(counts: Sequence[Number], denominators: Sequence[Number]) -> TrendTest:
    """The trend of the five newest shares from counts and denominators, oldest first: the chi-square for trend.

    Refused where a year counts all or none (its log odds are infinite) or is no share.

    >>> found = five_point_trend_of_shares([994, 1023, 1199, 1332, 1367], [40299, 41527, 42811, 44064, 44701])
    >>> found.trend.value, round(found.chi_square, 1)
    ('increasing', 47.9)
    """
    if len(counts) != len(denominators):
        lengths = f"{len(counts)}, {len(denominators)}"
        raise PejlError("statistics.unequal_lengths", found=lengths, expected="one denominator for each count")
    if len(counts) < POINTS:
        return _refused(Form.COUNTS, Refusal.FEWER_THAN_FIVE)
    c = np.array([number(one, name="count") for one in counts[-POINTS:]])
    n = np.array([number(one, name="denominator") for one in denominators[-POINTS:]])
    if (c < 0).any() or (n <= 0).any() or (c > n).any():
        return _refused(Form.COUNTS, Refusal.INVALID_COUNT)
    if (c == n).any() or (c == 0).any():
        return _refused(Form.COUNTS, Refusal.ALL_OR_NONE)
    odds, even = np.log(c / (n - c)), np.ones(POINTS)
    return _judged(
        Form.COUNTS, float(chi_square_of_shares(c, n)), _slopes(lambda at: weighted_slope(odds, even, at=at)[0])
    )


def weighted_slope(
    value: np.ndarray, weight: np.ndarray, *, at: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """The slope of a weighted line through five points and its standard error; `at` picks points by position from 0.

    The last axis is time, so that thousands of series are fitted at once.

    >>> [round(float(one), 3) for one in weighted_slope(np.array([1.0, 2, 3, 4, 5]), np.ones(5))]
    [1.0, 0.316]
    """
    chosen = np.arange(POINTS) if at is None else at
    y, w, t = value[..., chosen], weight[..., chosen], _T[chosen]
    total, first = w.sum(axis=-1), (w * t).sum(axis=-1)
    below = total * (w * t * t).sum(axis=-1) - first**2
    slope = (total * (w * t * y).sum(axis=-1) - first * (w * y).sum(axis=-1)) / below
    return slope, np.sqrt(total / below)


def chi_square_of_shares(counts: np.ndarray, denominators: np.ndarray) -> np.ndarray:
    """The chi-square for a trend in five shares; the last axis is time.

    >>> round(float(chi_square_of_shares(np.array([1.0, 2, 3, 4, 5]), np.full(5, 10.0))), 2)
    4.76
    """
    total, counted = denominators.sum(axis=-1), counts.sum(axis=-1)
    moment = (denominators * _T).sum(axis=-1)
    above = total * (total * (counts * _T).sum(axis=-1) - counted * moment) ** 2
    below = counted * (total - counted) * (total * (denominators * _T**2).sum(axis=-1) - moment**2)
    return np.asarray(above / below)


def _slopes(fit: Callable[[np.ndarray], np.ndarray]) -> list[float]:
    """The slope of all five points, and of every four of them."""
    everything = np.arange(POINTS)
    return [float(fit(everything)), *(float(fit(np.delete(everything, left_out))) for left_out in range(POINTS))]


def _judged(form: Form, chi_square: float, slopes: list[float]) -> TrendTest:
    """A slope of exactly 0 counts as rising, as in the source."""
    rising = {slope >= 0 for slope in slopes}
    if chi_square <= SIGNIFICANT_ABOVE or len(rising) > 1:
        return TrendTest(Trend.NO_SIGNIFICANT_CHANGE, form, chi_square, slopes[0])
    return TrendTest(Trend.INCREASING if slopes[0] >= 0 else Trend.DECREASING, form, chi_square, slopes[0])


def _refused(form: Form, refusal: Refusal) -> TrendTest:
    return TrendTest(Trend.NOT_COMPUTABLE, form, refusal=refusal)
