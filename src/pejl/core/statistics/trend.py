# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether the five newest figures show a trend: Fingertips' "recent trend", in its two forms.

Both ask for a chi-square above 9.55 (one degree of freedom, p < 0.002) and a slope that keeps its sign in the full fit
and in all five fits that leave one point out. Time is the position 1 … 5, not the calendar year. The technical guide
uses counts for shares, the newer program intervals for everything; the answer names the form used.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from pejl.core.errors import PejlError
from pejl.core.statistics.distributions import Number, number
from pejl.core.statistics.intervals import Interval

POINTS = 5
SIGNIFICANT_ABOVE = 9.549536
WIDTH_IN_ERRORS = 3.92  # a 95 % interval is this many standard errors wide
_TIMES = tuple(range(1, POINTS + 1))
_T = np.arange(1.0, POINTS + 1)
_KEPT = np.concatenate([np.ones((1, POINTS)), 1 - np.eye(POINTS)])  # all points, then all but each


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
    values = [one[2] or 0.0 for one in known]
    widths = [(one[1] or 0.0) - (one[0] or 0.0) for one in known]
    if min(widths) <= 0:
        return _refused(Form.INTERVALS, Refusal.ZERO_WIDTH)
    weights = [(WIDTH_IN_ERRORS / width) ** 2 for width in widths]
    slope, error = _fitted(values, weights, left_out=None)
    return _judged(Form.INTERVALS, (slope / error) ** 2, _slopes(values, weights))


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
    c = [number(one, name="count") for one in counts[-POINTS:]]
    n = [number(one, name="denominator") for one in denominators[-POINTS:]]
    if any(count < 0 or total <= 0 or count > total for count, total in zip(c, n, strict=True)):
        return _refused(Form.COUNTS, Refusal.INVALID_COUNT)
    if any(count in (0, total) for count, total in zip(c, n, strict=True)):
        return _refused(Form.COUNTS, Refusal.ALL_OR_NONE)
    odds = [math.log(count / (total - count)) for count, total in zip(c, n, strict=True)]
    return _judged(Form.COUNTS, chi_square_of_shares(c, n), _slopes(odds, [1.0] * POINTS))


def _slopes(values: list[float], weights: list[float]) -> list[float]:
    """Of all five points, then of every four of them."""
    return [_fitted(values, weights, left_out=one)[0] for one in (None, *range(POINTS))]


def _fitted(values: list[float], weights: list[float], *, left_out: int | None) -> tuple[float, float]:
    """The slope of a weighted line and its standard error."""
    total = first = second = value = moment = 0.0
    for at, (w, t, y) in enumerate(zip(weights, _TIMES, values, strict=True)):
        if at != left_out:
            total += w
            first += w * t
            second += w * t * t
            value += w * y
            moment += w * t * y
    below = total * second - first**2
    return (total * moment - first * value) / below, math.sqrt(total / below)


def slopes_and_errors(value: np.ndarray, weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The slopes of weighted lines and their standard errors for many series: of all five points, and of every four.

    The last axis is time, and the fits are a new axis at the front.

    >>> slopes, errors = slopes_and_errors(np.array([1.0, 2, 3, 4, 5]), np.ones(5))
    >>> slopes.round(6).tolist(), round(float(errors[0]), 3)
    ([1.0, 1.0, 1.0, 1.0, 1.0, 1.0], 0.316)
    """
    kept = _KEPT.reshape(len(_KEPT), *(1,) * (value.ndim - 1), POINTS)
    w = weight * kept
    total, first = w.sum(axis=-1), (w * _T).sum(axis=-1)
    below = total * (w * _T * _T).sum(axis=-1) - first**2
    slope = (total * (w * _T * value).sum(axis=-1) - first * (w * value).sum(axis=-1)) / below
    return slope, np.sqrt(total / below)


def chi_square_of_shares(counts: Sequence[float], denominators: Sequence[float]) -> float:
    """The chi-square for a trend in five shares.

    >>> round(chi_square_of_shares([1, 2, 3, 4, 5], [10] * 5), 2)
    4.76
    """
    total, counted = sum(denominators), sum(counts)
    moment = sum(n * t for n, t in zip(denominators, _TIMES, strict=True))
    squares = sum(n * t * t for n, t in zip(denominators, _TIMES, strict=True))
    above = total * (total * sum(c * t for c, t in zip(counts, _TIMES, strict=True)) - counted * moment) ** 2
    return above / (counted * (total - counted) * (total * squares - moment**2))


def _judged(form: Form, chi_square: float, slopes: list[float]) -> TrendTest:
    """A slope of exactly 0 counts as rising, as in the source."""
    rising = {slope >= 0 for slope in slopes}
    if chi_square <= SIGNIFICANT_ABOVE or len(rising) > 1:
        return TrendTest(Trend.NO_SIGNIFICANT_CHANGE, form, chi_square, slopes[0])
    return TrendTest(Trend.INCREASING if slopes[0] >= 0 else Trend.DECREASING, form, chi_square, slopes[0])


def _refused(form: Form, refusal: Refusal) -> TrendTest:
    return TrendTest(Trend.NOT_COMPUTABLE, form, refusal=refusal)
