# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The limits and the special causes of control charts, for one series and for thousands of one length alike.

Time is the last axis. Source: the rules of NHS Making Data Count as NHSRplotthedots 0.2.2 computes them.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

Floats = Any  # a NumPy array of floats; signs and codes are arrays of small integers

TO_LIMITS = 2.66  # three times the spread that a mean moving range of two points implies
TO_NEAR_LIMITS = TO_LIMITS * 2 / 3
SCREENED_FROM = 3.267  # a moving range of this many mean ranges or more is an outlier

COMMON, OUTSIDE, TREND, TWO_OF_THREE, SHIFT = range(5)


def mean_and_range(values: Floats, *, screen: bool = True) -> tuple[Floats, Floats]:
    """The mean, and the mean moving range after dropping outlying ranges once (`screen`); NaN where no range is left.

    With screening a constant series has no range left: all of them are 0, and 0 is not less than 0.

    >>> [float(one) for one in mean_and_range(np.array([1.0, 3.0, 2.0]))]
    [2.0, 1.5]
    """
    ranges = np.abs(np.diff(values, axis=-1))
    kept = np.ones(ranges.shape, dtype=bool)
    if screen:
        kept = ranges < SCREENED_FROM * _mean(ranges, kept)[..., None]
    return values.mean(axis=-1), _mean(ranges, kept)


def _mean(ranges: Floats, kept: Floats) -> Floats:
    count = kept.sum(axis=-1)
    return np.where(count > 0, (ranges * kept).sum(axis=-1) / np.maximum(count, 1), np.nan)


def special_causes(values: Floats, *, mean: Floats, spread: Floats, run: tuple[int, int]) -> tuple[Floats, Floats]:
    """For each point the first rule it falls under and its side: +1 high or rising, −1 low or falling, 0 neither.

    `spread` is the mean moving range; where it is NaN no point is outside or near. `run` is how many points make a
    trend and how many a shift.

    >>> values = np.array([5.0, 6, 5, 6, 5, 6, 5, 6, 5, 30])
    >>> causes, sides = special_causes(values, mean=np.float64(5.5), spread=np.float64(1.0), run=(7, 7))
    >>> causes.tolist()[-2:], sides.tolist()[-2:]
    ([0, 1], [0, 1])
    """
    centre, width = np.asarray(mean)[..., None], np.asarray(spread)[..., None]
    side = np.sign(values - centre).astype(int)
    distance = np.abs(values - centre)
    outside = distance > TO_LIMITS * width
    near = (distance > TO_NEAR_LIMITS * width) & ~outside
    trend = _trend(values, run[0])
    found = [
        (outside, OUTSIDE, side),
        (trend != 0, TREND, trend),
        (_two_of_three(side, near), TWO_OF_THREE, side),
        (_runs(side, run[1]), SHIFT, side),
    ]
    cause, towards = np.full(side.shape, COMMON), np.zeros(side.shape, dtype=int)
    for holds, rule, direction in reversed(found):
        cause, towards = np.where(holds, rule, cause), np.where(holds, direction, towards)
    return cause, towards


def _windows(flags: Floats, length: int) -> Floats:
    """Every window of `length`, as one more axis at the end; none where the series is shorter."""
    if flags.shape[-1] < length:
        return np.zeros((*flags.shape[:-1], 0, length), dtype=flags.dtype)
    return sliding_window_view(flags, length, axis=-1)


def _covered(found: Floats, length: int, *, size: int) -> Floats:
    """Which of `size` points lie in a window that was found."""
    covered = np.zeros((*found.shape[:-1], size), dtype=bool)
    for offset in range(length):
        covered[..., offset : offset + found.shape[-1]] |= found
    return covered


def _trend(values: Floats, length: int) -> Floats:
    """The direction of the trend each point is part of; at a turning point that of the step to its right."""
    steps = np.sign(np.diff(values, axis=-1)).astype(int)
    windows = _windows(steps, length - 1)
    size = values.shape[-1]
    rising = _covered((windows == 1).all(axis=-1), length, size=size)
    falling = _covered((windows == -1).all(axis=-1), length, size=size)
    to_the_right = np.concatenate([steps, np.zeros((*steps.shape[:-1], 1), dtype=int)], axis=-1)
    return np.where(rising & falling, to_the_right, rising.astype(int) - falling.astype(int))


def _two_of_three(side: Floats, near: Floats) -> Floats:
    """The near points of three in a row that lie on one side, two of them near."""
    sides, close = _windows(side, 3), _windows(near, 3)
    found = (np.abs(sides.sum(axis=-1)) == 3) & (close.sum(axis=-1) >= 2)
    return _covered(found, 3, size=side.shape[-1]) & near


def _runs(side: Floats, length: int) -> Floats:
    found = np.abs(_windows(side, length).sum(axis=-1)) == length
    return _covered(found, length, size=side.shape[-1])
