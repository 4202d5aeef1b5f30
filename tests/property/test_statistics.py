# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What holds for every figure: intervals, charts, trends and outlooks."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pejl.core.statistics import many
from pejl.core.statistics.control_charts import Rule, Rules, xmr
from pejl.core.statistics.differences import count_change, newcombe
from pejl.core.statistics.forecast import Aim, outlook
from pejl.core.statistics.intervals import Interval, byars, dobson, exact_poisson, mean_t, rate, wilson
from pejl.core.statistics.projection import drift
from pejl.core.statistics.rank_trend import rank_trend
from pejl.core.statistics.trend import five_point_trend, five_point_trend_of_shares
from pejl.core.targets import Direction

figures = st.integers(-1000, 1000).map(lambda tenths: tenths / 10)
counts = st.integers(0, 5000)
totals = st.integers(1, 5000)
shares = st.tuples(counts, totals).map(lambda pair: (min(pair), pair[1]))
series = st.lists(figures, min_size=5, max_size=20)
units = st.sampled_from([0.01, 0.5, 3.0, 100.0])
CLOSE = 1e-9


@given(shares)
def test_a_share_lies_in_its_interval_and_the_interval_in_0_to_1(share):
    found = wilson(*share)
    assert 0 <= found.lower <= found.value + CLOSE
    assert found.value - CLOSE <= found.upper <= 1


@given(counts)
def test_a_count_lies_in_its_interval(count):
    for method in (byars, exact_poisson, rate):
        found = method(count)
        assert found.lower is None or found.lower <= count
        assert count <= found.upper


@given(st.lists(st.tuples(counts, totals, totals), min_size=1, max_size=6))
def test_a_standardised_rate_lies_in_its_interval(groups):
    events, people, standard = zip(*groups, strict=True)
    assume(sum(events) >= 10)
    found = dobson(events, people, standard=standard)
    assert found.lower <= found.value <= found.upper


@given(shares, st.sampled_from([wilson, byars, exact_poisson, rate]))
def test_more_confidence_never_narrows_an_interval(share, method):
    narrow, wide = method(*share), method(*share, confidence=0.998)
    assert wide.upper >= narrow.upper
    assert wide.lower is None or wide.lower <= narrow.lower


@given(shares, units, st.sampled_from([wilson, byars, exact_poisson, rate]))
def test_a_change_of_unit_changes_nothing_but_the_unit(share, unit, method):
    plain, scaled = method(*share), method(*share, multiplier=unit)
    assert scaled.upper == pytest.approx(plain.upper * unit)
    assert (scaled.lower is None) is (plain.lower is None)


@given(shares, shares)
def test_a_difference_lies_in_its_interval_and_turns_around_with_its_order(one, other):
    there, back = newcombe(one, other), newcombe(other, one)
    assert there.lower - CLOSE <= there.value <= there.upper + CLOSE
    assert (there.lower, there.upper) == pytest.approx((-back.upper, -back.lower))


@given(counts, counts)
def test_a_change_of_counts_turns_around_with_its_order(earlier, later):
    assume(earlier + later)
    there, back = count_change(earlier, later), count_change(later, earlier)
    assert there.lower - 1e-6 <= later - earlier <= there.upper + 1e-6
    assert (there.lower, there.upper) == pytest.approx((-back.upper, -back.lower), abs=1e-6)


@given(st.lists(figures, min_size=2, max_size=10), units)
def test_a_mean_lies_in_its_interval_in_any_unit(values, unit):
    found, scaled = mean_t(values), mean_t([value * unit for value in values])
    assert found.lower <= found.value <= found.upper
    assert (scaled.lower, scaled.upper) == pytest.approx((found.lower * unit, found.upper * unit), abs=1e-6)


@given(series, series)
def test_what_lies_before_a_break_changes_nothing_after_it(earlier, later):
    alone = xmr(later, direction="increase")
    after = xmr([*earlier, *later], direction="increase", rebase=[len(earlier)])
    assert after.points[len(earlier) :] == alone.points
    assert (after.mean, after.lower, after.upper, after.variation) == (
        alone.mean,
        alone.lower,
        alone.upper,
        alone.variation,
    )


@given(series, st.sampled_from([0.5, 2.0, 4.0]))
def test_a_chart_is_the_same_in_any_unit(values, unit):
    plain, scaled = xmr(values, direction="decrease"), xmr([value * unit for value in values], direction="decrease")
    assert [point.rule for point in scaled.points] == [point.rule for point in plain.points]
    assert (scaled.lower is None) is (plain.lower is None)


@given(series)
def test_a_chart_turned_upside_down_wants_the_other_way(values):
    plain, turned = xmr(values, direction="increase"), xmr([-value for value in values], direction="decrease")
    assert [point.rule for point in turned.points] == [point.rule for point in plain.points]
    assert {point.variation.value.partition("_")[0] for point in turned.points} == {
        point.variation.value.partition("_")[0] for point in plain.points
    }


@given(st.lists(st.tuples(figures, st.integers(1, 50)), min_size=5, max_size=5))
def test_a_trend_backwards_is_the_opposite_trend(points):
    intervals = [Interval(value - half / 10, value + half / 10, value) for value, half in points]
    there, back = five_point_trend(intervals), five_point_trend(intervals[::-1])
    assert there.chi_square == pytest.approx(back.chi_square, rel=1e-6, abs=1e-9)
    assert there.trend != back.trend or there.trend.value == "no_significant_change"


@given(st.lists(st.tuples(st.integers(1, 400), st.integers(500, 900)), min_size=5, max_size=5))
def test_a_trend_of_shares_is_that_of_what_is_left_over_turned_around(shares):
    counted, of = zip(*shares, strict=True)
    there = five_point_trend_of_shares(counted, of)
    back = five_point_trend_of_shares([n - c for c, n in shares], of)
    assert there.chi_square == pytest.approx(back.chi_square, rel=1e-6, abs=1e-9)


@given(st.lists(figures, min_size=2, max_size=12), st.sampled_from([0.5, 2.0, 4.0]))
def test_the_order_of_figures_does_not_depend_on_their_unit(values, unit):
    plain, scaled = rank_trend(values), rank_trend([value * unit for value in values])
    assert (plain.tau, plain.p) == (scaled.tau, scaled.p)
    assert scaled.slope == pytest.approx(plain.slope * unit)


@given(st.lists(figures, min_size=4, max_size=12), st.integers(1, 4))
def test_the_band_of_a_drift_widens_with_time_and_confidence(values, years):
    found = drift(values)
    near, far = found.band(years, confidence=0.8), found.band(years + 1, confidence=0.8)
    sure = found.band(years, confidence=0.95)
    assert far.upper - far.lower >= near.upper - near.lower
    assert sure.lower <= near.lower <= near.upper <= sure.upper


@given(st.lists(figures, min_size=4, max_size=12), figures, st.integers(1, 4))
def test_a_target_that_is_likely_to_be_met_is_unlikely_to_be_missed(values, target, years):
    numbers = range(2000, 2000 + len(values))
    due = numbers[-1] + years
    up = outlook(numbers, values, aim=Aim(target, due, Direction.INCREASE))
    down = outlook(numbers, values, aim=Aim(target, due, Direction.DECREASE, strict=True))
    opposite = {"likely": "unlikely", "unlikely": "likely", "cannot_tell": "cannot_tell"}
    assert opposite[up.verdict.value] == down.verdict.value


@given(st.lists(st.lists(figures, min_size=9, max_size=9), min_size=1, max_size=5), st.booleans())
def test_many_series_at_once_are_charted_and_drawn_on_like_one(rows, screen):
    rules = Rules(screen=screen)
    found, (lower, upper) = many.charts(np.array(rows), rules=rules), many.bands(np.array(rows), years=3)
    for at, row in enumerate(rows):
        alone, band = xmr(row, direction="none", rules=rules), drift(row).band(3, confidence=0.8)
        assert [list(Rule)[cause] for cause in found.causes[at]] == [point.rule for point in alone.points]
        assert found.upper[at] == pytest.approx(np.nan if alone.upper is None else alone.upper, nan_ok=True)
        assert (lower[at], upper[at]) == pytest.approx((band.lower, band.upper))


def test_many_short_series_have_no_limits():
    assert np.isnan(many.charts(np.array([[1.0, 2, 3, 4]])).upper).all()


@given(st.lists(st.tuples(shares, shares), min_size=1, max_size=5))
def test_many_differences_of_shares_are_those_of_one(pairs):
    later, earlier = (tuple(np.array(part, dtype=float).T) for part in zip(*pairs, strict=True))
    lower, upper = many.changes_of_shares(later, earlier)
    for at, (one, other) in enumerate(pairs):
        assert (lower[at], upper[at]) == pytest.approx(tuple(newcombe(one, other)))


@given(st.lists(st.tuples(counts, totals), min_size=1, max_size=5))
def test_many_changes_of_counts_are_those_of_one(pairs):
    earlier, later = np.array(pairs, dtype=float).T
    lower, upper = many.changes_of_counts(earlier, later)
    for at, pair in enumerate(pairs):
        assert (lower[at], upper[at]) == pytest.approx(tuple(count_change(*pair)))


@given(st.lists(st.lists(st.tuples(figures, st.integers(1, 50)), min_size=5, max_size=5), min_size=1, max_size=5))
def test_many_trends_are_those_of_one(rows):
    values = np.array([[value for value, _ in row] for row in rows])
    halves = np.array([[half / 10 for _, half in row] for row in rows])
    signs = {"increasing": 1, "decreasing": -1, "no_significant_change": 0}
    found = many.trends(values, lower=values - halves, upper=values + halves)
    for at in range(len(rows)):
        limits = zip(values[at] - halves[at], values[at] + halves[at], values[at], strict=True)
        alone = five_point_trend([Interval(*map(float, limit)) for limit in limits])
        assert found[at] == signs[alone.trend.value]
