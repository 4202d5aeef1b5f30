# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Control charts: which points are more than the usual variation, and what a target may expect."""

import pytest

from pejl.core.errors import PejlError
from pejl.core.statistics.control_charts import Rules, xmr

CALM = [5, 6] * 6  # mean 5.5, mean moving range 1, limits 2.84 and 8.16, near-limits 3.73 and 7.27


def rounded(limit):
    return None if limit is None else round(limit, 2)


def marked(chart, rule):
    return [at for at, point in enumerate(chart.points) if point.rule.value == rule]


@pytest.mark.parametrize(
    ("values", "screen", "mean", "lower", "upper"),
    [
        (CALM, True, 5.5, 2.84, 8.16),
        ([1, 2, 1, 2, 1, 9], True, 2.67, 0.01, 5.33),  # the range of 8 is an outlier and is dropped, once
        ([1, 2, 1, 2, 1, 9], False, 2.67, -3.72, 9.05),
        ([5] * 8, True, 5.0, None, None),  # no range is left: 0 is not less than 0
        ([5] * 8, False, 5.0, 5.0, 5.0),
        ([5, 6, 5, 6], True, 5.5, None, None),  # of four points none could lie outside: no limits
        ([5, 6, 5, 6, 5], True, 5.4, 2.74, 8.06),
        ([5], True, 5.0, None, None),
    ],
)
def test_limits_are_the_mean_and_266_mean_moving_ranges(values, screen, mean, lower, upper):
    chart = xmr(values, direction="increase", rules=Rules(screen=screen))
    assert (rounded(chart.mean), rounded(chart.lower), rounded(chart.upper)) == (mean, lower, upper)


@pytest.mark.parametrize(("points", "trial"), [(5, True), (11, True), (12, False), (20, False)])
def test_limits_from_fewer_than_twelve_points_are_trial_limits(points, trial):
    assert xmr(CALM[:1] + (CALM * 2)[: points - 1], direction="none").segments[0].trial is trial


@pytest.mark.parametrize(
    ("values", "rule", "points"),
    [
        ([*CALM, 30], "outside", [12]),
        ([*CALM, 0], "outside", [12]),
        ([1, 2, 3, 4, 5, 6, 7], "trend", [1, 2, 3, 4, 5]),
        ([1, 2, 3, 4, 5, 6, 7], "outside", [0, 6]),  # the ends are outside first
        ([1, 2, 3, 3, 4, 5, 6], "trend", []),  # a tie breaks it
        ([1, 2, 3, 4, 5, 6], "trend", []),
        ([*[5, 8] * 4, 7, 7, 7, 8, 7, 8, 7, *[5, 8] * 5], "shift", [7, 8, 9, 10, 11, 12, 13, 14]),
        ([*CALM, *CALM, 7.6, 7.6, 6], "two_of_three", [24, 25]),  # only the near points
        ([*CALM, *CALM, 7.6, 3.4, 7.6, 6], "two_of_three", []),  # not on one side
        ([5, 6, 5.5, 6, 5, 5.5], "shift", []),
    ],
)
def test_a_point_falls_under_the_first_rule_that_fits(values, rule, points):
    assert marked(xmr(values, direction="increase"), rule) == points


@pytest.mark.parametrize(("length", "points"), [(7, []), (6, [0, 1, 2, 3, 4, 5])])
def test_older_guides_take_six_points_for_a_trend(length, points):
    chart = xmr([1, 2, 3, 4, 5, 6, 1], direction="increase", rules=Rules(trend=length))
    assert marked(chart, "trend") == points


@pytest.mark.parametrize(("length", "points"), [(7, 0), (6, 6)])
def test_older_guides_take_six_points_for_a_shift(length, points):
    values = [*CALM, 6, 7, 6, 7, 6, 5]
    chart = xmr(values[1:], direction="increase", rules=Rules(shift=length))
    assert len(marked(chart, "shift")) == points


def test_a_point_equal_to_the_mean_breaks_a_shift():
    values = [4, 4, 4, 5, 4, 4, 4, 6, 6, 6, 5, 6, 6, 6]
    assert xmr(values, direction="increase").mean == 5
    assert marked(xmr(values, direction="increase"), "shift") == []


def test_a_turning_point_of_two_trends_takes_the_step_to_its_right():
    restless = [0, 10] * 4
    chart = xmr([*restless, 1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1], direction="increase")
    assert [point.variation.value for point in chart.points[13:16]] == [
        "improvement_high",
        "concern_low",
        "concern_low",
    ]


@pytest.mark.parametrize(
    ("last", "wanted", "variation"),
    [
        (30, "increase", "improvement_high"),
        (30, "decrease", "concern_high"),
        (30, "none", "neutral_high"),
        (-30, "increase", "concern_low"),
        (-30, "decrease", "improvement_low"),
        (-30, "none", "neutral_low"),
        (5, "increase", "common_cause"),
    ],
)
def test_the_variation_is_that_of_the_last_point_seen_from_what_is_wanted(last, wanted, variation):
    assert xmr([*CALM, last], direction=wanted).variation.value == variation


@pytest.mark.parametrize(
    ("target", "wanted", "assurance"),
    [
        (9, "increase", "consistently_failing"),
        (9, "decrease", "consistently_passing"),
        (2, "increase", "consistently_passing"),
        (2, "decrease", "consistently_failing"),
        (5, "increase", "hit_and_miss"),
        (9, "none", "none"),  # nobody has decided which way is better
        (None, "increase", "none"),
    ],
)
def test_a_target_beyond_the_limits_is_always_met_or_always_missed(target, wanted, assurance):
    assert xmr(CALM, direction=wanted, target=target).assurance.value == assurance


def test_a_target_on_a_limit_is_hit_and_missed_and_without_limits_nothing_is_assured():
    assert xmr([5] * 8, direction="increase", target=5, rules=Rules(screen=False)).assurance.value == "hit_and_miss"
    assert xmr([5] * 8, direction="increase", target=9).assurance.value == "none"


def test_a_new_segment_has_limits_of_its_own_and_no_rule_looks_across():
    rising = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    assert marked(xmr(rising, direction="increase"), "trend") == [2, 3, 4, 5, 6, 7]
    chart = xmr(rising, direction="increase", rebase=[5])
    assert marked(chart, "trend") == []
    assert [(one.start, one.end, one.mean) for one in chart.segments] == [(0, 5, 3.0), (5, 10, 8.0)]
    assert chart.mean == 8.0


def test_limits_can_be_fixed_after_twelve_points():
    values = [*CALM, *[7, 6] * 6]
    free, fixed = xmr(values, direction="increase"), xmr(values, direction="increase", baseline=12)
    assert (free.mean, fixed.mean) == (6.0, 5.5)
    assert rounded(fixed.upper) == 8.16


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: xmr([], direction="increase"), "statistics.too_few_values"),
        (lambda: xmr([1, None, 3], direction="increase"), "statistics.not_a_number"),  # a gap is never bridged
        (lambda: xmr(CALM, direction="increase", baseline=11), "statistics.baseline_too_short"),
        (lambda: xmr(CALM, direction="increase", rebase=[12]), "statistics.no_such_point"),
        (lambda: xmr(CALM, direction="increase", rebase=[0]), "statistics.no_such_point"),
    ],
)
def test_what_cannot_be_charted_is_refused(call, error):
    with pytest.raises(PejlError) as raised:
        call()
    assert raised.value.code == error
