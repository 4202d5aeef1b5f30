# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Targets: what number is to be reached, and when a figure has reached it."""

from decimal import Decimal

import pytest

from pejl.core.targets import Comparator, Direction, RelativeTarget, Target

# comparator, direction, the number of the target, the figure, met?
MET = [
    (">=", "increase", "44", "44", True),
    (">=", "increase", "44", "43.9", False),
    ("<=", "decrease", "100", "100", True),
    ("<=", "decrease", "100", "101", False),
    ("<", "decrease", "1.1", "1.1", False),  # "less than 1,1 %" is not met by 1,1 %
    ("<", "decrease", "1.1", "1.0", True),
    (">", "increase", "10", "10", False),
    (">", "increase", "10", "10.1", True),
    ("=", "decrease", "458", "450", True),  # nobody misses a goal by overshooting
    ("=", "decrease", "458", "474", False),
    ("=", "increase", "1000", "1001", True),
    ("=", "none", "50", "51", False),
    ("=", "none", "50", "50.0", True),
]


@pytest.mark.parametrize(("comparator", "direction", "number", "figure", "met"), MET)
def test_a_figure_meets_a_target(comparator, direction, number, figure, met):
    target = Target(Comparator(comparator))
    assert target.met_by(Decimal(figure), number=Decimal(number), direction=Direction(direction)) is met


@pytest.mark.parametrize(
    ("kind", "amount", "baseline", "number"),
    [
        ("absolute", "-80", "538", "458"),  # "80 færre"
        ("points", "41", "49", "90"),  # "+41 procentpoint"
        ("percent", "-10", "1581", "1422.9"),
    ],
)
def test_a_relative_target_is_counted_from_the_baseline(kind, amount, baseline, number):
    target = Target(Comparator.AT_LEAST, relative=RelativeTarget(kind, Decimal(amount)))
    assert target.number(Decimal(baseline)) == Decimal(number)


def test_a_stated_number_goes_before_the_change_it_was_also_stated_as():
    target = Target(Comparator.AT_MOST, Decimal(458), relative=RelativeTarget("absolute", Decimal(-81)))
    assert target.number(Decimal(538)) == 458


@pytest.mark.parametrize("comparator", ["direction", "undecided"])
def test_a_direction_and_an_undecided_target_have_no_number(comparator):
    assert Target(Comparator(comparator)).number(Decimal(10)) is None


def test_a_relative_target_without_a_baseline_has_no_number():
    assert Target(Comparator.AT_LEAST, relative=RelativeTarget("absolute", Decimal(5))).number(None) is None


@pytest.mark.parametrize(("direction", "sign"), [("increase", 1), ("decrease", -1), ("none", 0)])
def test_a_direction_has_a_sign(direction, sign):
    assert Direction(direction).sign == sign
