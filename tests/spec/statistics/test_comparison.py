# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Comparisons: a figure against a benchmark, an average, an expected count or a target."""

import pytest

from pejl.core.errors import PejlError
from pejl.core.statistics.comparison import (
    against_interval,
    against_value,
    against_value_in_two_levels,
    count_against_expected,
    funnel_limits,
    interval_against_target,
    limits_around,
    share_against_average,
    value_against_range,
    value_against_target,
)
from pejl.core.statistics.intervals import Interval
from pejl.core.targets import Direction

MORE, LESS, NEITHER = Direction.INCREASE, Direction.DECREASE, Direction.NONE


@pytest.mark.parametrize(
    ("lower", "upper", "benchmark", "wanted", "outcome"),
    [
        (10, 12, 11, MORE, "similar"),
        (10, 12, 10, MORE, "similar"),  # an end counts as inside
        (10, 12, 12, MORE, "similar"),
        (10, 12, 9, MORE, "better"),
        (10, 12, 9, LESS, "worse"),
        (10, 12, 13, MORE, "worse"),
        (10, 12, 13, NEITHER, "lower"),  # nobody has decided what is better
        (10, 12, 9, NEITHER, "higher"),
        (None, 12, 9, MORE, "none"),
        (10, None, 9, MORE, "none"),
    ],
)
def test_an_interval_against_a_value(lower, upper, benchmark, wanted, outcome):
    assert against_value(Interval(lower, upper), benchmark, direction=wanted).value == outcome


@pytest.mark.parametrize(
    ("benchmark", "wanted", "outcome"),
    [
        (2.6, MORE, "similar"),
        (2.8, MORE, "worse"),  # between the two intervals
        (2.9, MORE, "worse"),
        (3.0, MORE, "worst"),  # beyond both
        (2.2, MORE, "best"),
        (3.0, NEITHER, "lower"),
    ],
)
def test_an_interval_against_a_value_in_two_levels(benchmark, wanted, outcome):
    found = against_value_in_two_levels(Interval(2.5, 2.7), Interval(2.3, 2.9), benchmark=benchmark, direction=wanted)
    assert found.value == outcome


def test_two_levels_need_both_intervals():
    known, unknown = Interval(2.5, 2.7), Interval(None, 2.9)
    assert against_value_in_two_levels(known, unknown, benchmark=3, direction=MORE).value == "none"
    assert against_value_in_two_levels(unknown, known, benchmark=3, direction=MORE).value == "none"


@pytest.mark.parametrize(
    ("other_lower", "other_upper", "wanted", "outcome"),
    [
        (3.6, 4.5, LESS, "similar"),  # they touch
        (3.0, 4.5, LESS, "similar"),
        (3.7, 4.5, LESS, "better"),
        (3.7, 4.5, MORE, "worse"),
        (1.0, 2.0, MORE, "better"),
        (None, 2.0, MORE, "none"),
        (1.0, None, MORE, "none"),
    ],
)
def test_an_interval_against_an_interval(other_lower, other_upper, wanted, outcome):
    other = Interval(other_lower, other_upper)
    assert against_interval(Interval(2.7, 3.6), other, direction=wanted).value == outcome
    assert against_interval(Interval(None, 3.6), other, direction=wanted).value == "none"
    assert against_interval(Interval(2.7, None), other, direction=wanted).value == "none"


@pytest.mark.parametrize(
    ("counted", "of", "average", "significance"),
    [
        (80, 100, 0.8, "similar"),
        (89, 100, 0.8, "high"),  # 95 %
        (95, 100, 0.8, "very_high"),  # 99.8 %
        (70, 100, 0.8, "low"),
        (60, 100, 0.8, "very_low"),
    ],
)
def test_a_share_against_an_average(counted, of, average, significance):
    assert share_against_average(counted, of, average=average).value == significance


@pytest.mark.parametrize(
    ("limits", "average", "of", "lower", "upper"),
    [
        (limits_around, 0.8, 100, 0.7112, 0.8666),
        (funnel_limits, 0.8, 100, 0.7216, 0.8784),
        (funnel_limits, 0.8, 9, 0.5387, 1.0),  # kept within 0 … 1
        (funnel_limits, 0.1, 9, 0.0, 0.296),
    ],
)
def test_the_limits_around_an_average(limits, average, of, lower, upper):
    found = limits(average, of)
    assert (round(found.lower, 4), round(found.upper, 4)) == (lower, upper)


@pytest.mark.parametrize(
    ("observed", "expected", "significance"),
    [
        (92, 102.6, "similar"),
        (150, 119.57, "high"),
        (200, 119.57, "very_high"),
        (94, 119.57, "low"),
        (70, 119.57, "very_low"),
        (0, 8, "very_low"),
        (1, 40, "very_low"),
    ],
)
def test_a_count_against_what_was_expected(observed, expected, significance):
    assert count_against_expected(observed, expected=expected).value == significance


@pytest.mark.parametrize(
    ("value", "wanted", "outcome"),
    [
        (10, LESS, "better"),  # equality counts as met
        (10, MORE, "better"),
        (9, MORE, "worse"),
        (11, LESS, "worse"),
        (9, NEITHER, "lower"),
        (10, NEITHER, "similar"),
    ],
)
def test_a_value_against_a_target_of_ten(value, wanted, outcome):
    assert value_against_target(value, 10, direction=wanted).value == outcome


@pytest.mark.parametrize(
    ("lower", "upper", "wanted", "outcome"),
    [
        (9, 11, LESS, "similar"),
        (10, 12, MORE, "better"),  # the lower limit reaches the target
        (10, 10, LESS, "worse"),
        (8, 9, MORE, "worse"),
        (8, 10, MORE, "similar"),
        (None, 10, MORE, "none"),
        (8, None, MORE, "none"),
    ],
)
def test_an_interval_against_a_target_of_ten(lower, upper, wanted, outcome):
    assert interval_against_target(Interval(lower, upper), 10, direction=wanted).value == outcome


@pytest.mark.parametrize(
    ("value", "wanted", "outcome"),
    [
        (0.9, MORE, "worse"),
        (1, MORE, "similar"),  # the low end is inside
        (1.9, MORE, "similar"),
        (2, MORE, "better"),  # the high end is not
        (2, LESS, "worse"),
    ],
)
def test_a_value_against_a_range_of_one_to_two(value, wanted, outcome):
    assert value_against_range(value, low=1, high=2, direction=wanted).value == outcome


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: limits_around(80, 100), "statistics.no_share"),
        (lambda: funnel_limits(0.8, 0), "statistics.denominator_not_positive"),
    ],
)
def test_an_average_is_a_share_of_something(call, error):
    with pytest.raises(PejlError) as raised:
        call()
    assert raised.value.code == error
