# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Differences: whether two shares, counts, rates or means differ by more than chance."""

import math

import pytest

from pejl.core.errors import PejlError
from pejl.core.statistics.differences import Sample, count_change, newcombe, of_intervals, rate_ratio, welch
from pejl.core.statistics.intervals import Interval


def rounded(interval, decimals=4):
    return tuple(None if limit is None else round(limit, decimals) for limit in interval)


@pytest.mark.parametrize(
    ("first", "second", "difference", "lower", "upper"),
    [
        ((56, 70), (48, 80), 0.2, 0.0524, 0.3339),
        ((10, 10), (0, 10), 1.0, 0.6075, 1.0),
        ((5, 56), (0, 29), 0.0893, -0.0381, 0.1926),  # contains 0: noise
        ((50, 100), (50, 100), 0.0, -0.136, 0.136),
    ],
)
def test_two_shares_differ_by_newcombes_interval(first, second, difference, lower, upper):
    found = newcombe(first, second)
    assert (round(found.value, 4), rounded(found)) == (difference, (lower, upper))


@pytest.mark.parametrize(
    ("earlier", "later", "change", "lower", "upper"),
    [
        (1370, 1387, 17, -86, 120),  # the homeless count from 2022 to 2024
        (1370, 1378, 8, -95, 111),  # and as another paper states it
        (1581, 1370, -211, -317, -105),  # 0 lies outside
        (538, 474, -64, -126, -2),
        (3, 0, -3, -3, 0),
        (0, 0, None, None, None),  # nothing happened: nothing to say
    ],
)
def test_two_counts_differ_by_the_share_of_the_later_one(earlier, later, change, lower, upper):
    found = count_change(earlier, later)
    assert (found.value, rounded(found, 0)) == (change, (lower, upper))


@pytest.mark.parametrize(
    ("first", "second", "ratio", "lower", "upper"),
    [
        ((20, 1000), (10, 1000), 2.0, 0.8935, 4.7846),
        ((20, 2000), (10, 1000), 1.0, 0.4468, 2.3923),
        ((0, 1000), (10, 1000), 0.0, 0.0, 0.4461),
        ((10, 1000), (0, 1000), math.inf, 2.2415, math.inf),  # no upper limit
        ((0, 1000), (0, 1000), None, None, None),
    ],
)
def test_two_rates_have_an_exact_ratio(first, second, ratio, lower, upper):
    found = rate_ratio(first, second)
    assert rounded((found.value,)) == (ratio,)
    assert rounded(found) == (lower, upper)


@pytest.mark.parametrize(
    ("first", "second", "lower", "upper"),
    [
        (Sample(10.0, 2.0, 20), Sample(9.0, 3.0, 20), -0.6401, 2.6401),
        (Sample(10.0, 0.0, 20), Sample(9.0, 0.0, 20), None, None),  # no spread: nothing is known about chance
        (Sample.of([1, 2, 3]), Sample.of([4, 5, 6]), -5.267, -0.733),
    ],
)
def test_two_means_differ_by_welchs_interval(first, second, lower, upper):
    assert rounded(welch(first, second)) == (lower, upper)


@pytest.mark.parametrize(
    ("first", "second", "lower", "upper"),
    [
        (Interval(10.0, 14.0, 12.0), Interval(8.0, 12.0, 10.0), -0.8284, 4.8284),
        (Interval(10.0, None, 12.0), Interval(8.0, 12.0, 10.0), None, None),
        (Interval(10.0, 14.0), Interval(8.0, 12.0, 10.0), None, None),  # the figure itself is not known
    ],
)
def test_where_only_intervals_are_known_the_difference_is_taken_as_normal(first, second, lower, upper):
    assert rounded(of_intervals(first, second)) == (lower, upper)


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: newcombe((2, 1), (1, 2)), "statistics.more_than_all"),
        (lambda: count_change(-1, 2), "statistics.negative_count"),
        (lambda: rate_ratio((-1, 10), (1, 10)), "statistics.negative_count"),
        (lambda: rate_ratio((1, 0), (1, 10)), "statistics.denominator_not_positive"),
        (lambda: Sample.of([1]), "statistics.too_few_values"),
    ],
)
def test_what_cannot_be_compared_is_refused(call, error):
    with pytest.raises(PejlError) as raised:
        call()
    assert raised.value.code == error
