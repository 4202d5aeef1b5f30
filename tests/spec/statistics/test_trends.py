# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Trends: the five newest figures, the median slope, and how often chance alone orders figures so."""

import pytest

from pejl.core.errors import PejlError
from pejl.core.statistics.intervals import Interval
from pejl.core.statistics.rank_trend import rank_trend, smallest_p
from pejl.core.statistics.trend import five_point_trend, five_point_trend_of_shares


def around(values, half=1.0):
    return [Interval(value - half, value + half, value) for value in map(float, values)]


@pytest.mark.parametrize(
    ("values", "half", "trend"),
    [
        ([24, 25, 28, 30, 31], 1, "increasing"),
        ([31, 30, 28, 25, 24], 1, "decreasing"),
        ([24, 25, 28, 30, 31], 5, "no_significant_change"),  # chi-square 5.5, at most 9.55
        ([0, 0, 0, 0, 10], 1, "increasing"),  # without the last point the slope is 0, which counts as rising
        ([10, 10, 10, 10, 0], 1, "no_significant_change"),  # so here the slope changes its sign
        ([99, 24, 25, 28, 30, 31], 1, "increasing"),  # only the five newest count
    ],
)
def test_a_trend_of_figures_with_intervals(values, half, trend):
    found = five_point_trend(around(values, half))
    assert (found.form.value, found.trend.value) == ("intervals", trend)


@pytest.mark.parametrize(
    ("counts", "denominators", "trend"),
    [
        ([994, 1023, 1199, 1332, 1367], [40299, 41527, 42811, 44064, 44701], "increasing"),
        ([1367, 1332, 1199, 1023, 994], [44701, 44064, 42811, 41527, 40299], "decreasing"),
        ([50, 51, 50, 52, 51], [100, 100, 100, 100, 100], "no_significant_change"),
    ],
)
def test_a_trend_of_shares_from_counts(counts, denominators, trend):
    found = five_point_trend_of_shares(counts, denominators)
    assert (found.form.value, found.trend.value) == ("counts", trend)


@pytest.mark.parametrize(
    ("found", "refusal"),
    [
        (five_point_trend(around([1, 2, 3, 4])), "fewer_than_five"),
        (five_point_trend([*around([1, 2, 3, 4]), Interval(None, None, 5.0)]), "missing_interval"),
        (five_point_trend(around([1, 2, 3, 4, 5], half=0)), "zero_width"),
        (five_point_trend_of_shares([1, 2, 3, 4], [9, 9, 9, 9]), "fewer_than_five"),
        (five_point_trend_of_shares([1, 2, 3, 4, 9], [9, 9, 9, 9, 9]), "all_or_none"),
        (five_point_trend_of_shares([0, 2, 3, 4, 5], [9, 9, 9, 9, 9]), "all_or_none"),
        (five_point_trend_of_shares([1, 2, 3, 4, 10], [9, 9, 9, 9, 9]), "invalid_count"),
        (five_point_trend_of_shares([-1, 2, 3, 4, 5], [9, 9, 9, 9, 9]), "invalid_count"),
        (five_point_trend_of_shares([1, 2, 3, 4, 5], [9, 9, 9, 9, 0]), "invalid_count"),
    ],
)
def test_a_trend_that_cannot_be_computed_says_why(found, refusal):
    assert (found.trend.value, found.refusal.value, found.chi_square) == ("not_computable", refusal, None)


def test_each_count_needs_its_denominator():
    with pytest.raises(PejlError, match="unequal_lengths"):
        five_point_trend_of_shares([1, 2, 3, 4, 5], [9])


@pytest.mark.parametrize(
    ("values", "slope", "tau", "p", "exact"),
    [
        ([3, 1, 4, 5], 0.8333, 0.6667, 0.3333, True),
        ([1, 2, 3], 1.0, 1.0, 0.3333, True),  # three figures in order: not significant
        ([1, 2, 3, 4], 1.0, 1.0, 0.0833, True),  # nor are four
        ([5, 4, 3, 2, 1], -1.0, -1.0, 0.0167, True),
        ([1, 2, 2, 3], 0.5833, 0.9129, 0.0710, False),  # with ties p is the normal approximation
        ([2, 1], -1.0, -1.0, 1.0, True),
        ([7, 7, 7], 0.0, None, None, False),
        (list(range(60)), 1.0, 1.0, 0.0, False),  # many figures: the normal approximation
    ],
)
def test_the_order_of_figures_is_described(values, slope, tau, p, exact):
    found = rank_trend(values)
    rounded = [None if one is None else round(one, 4) for one in (found.slope, found.tau, found.p)]
    assert ([*rounded, found.exact]) == [slope, tau, p, exact]


@pytest.mark.parametrize(("figures", "p"), [(3, 0.3333), (4, 0.0833), (5, 0.0167), (6, 0.0028)])
def test_few_figures_have_a_smallest_possible_p(figures, p):
    assert round(smallest_p(figures), 4) == p
    assert round(rank_trend(list(range(figures))).p, 4) == p


@pytest.mark.parametrize(("values", "times"), [([1], []), ([1, 2], [0]), ([1, 2], [1, 1]), ([1, 2], [2, 1])])
def test_figures_need_different_rising_times(values, times):
    with pytest.raises(PejlError, match=r"statistics\.times"):
        rank_trend(values, times)
