# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How many of the twelve KPIs develop positively: the status of 2023 says six, other readings give seven or eight."""

import pytest

from pejl.core.status.base import Reason
from pejl.core.status.counting import READINGS, count_positive, counts_reproducing
from tests.spec.status.building import DOWN, UP, goal, measure
from tests.spec.status.kpis import END_OF_2023, twelve

GREEN = ("BCV1", "BCV2", "BCV4", "BBU5", "BCH2", "BCH3")


def count(reading):
    return count_positive(tuple(twelve().values()), as_of=END_OF_2023, reading=reading)


@pytest.mark.parametrize(
    ("reading", "positive", "parts", "more"),
    [
        ("rule", 6, 12, set()),
        ("mixed_counts", 7, 12, {"BCV3"}),
        ("part_year_baseline", 7, 12, {"BBU3"}),  # 67 in four months against 134 in a year
        ("unrounded", 7, 12, {"BBU2"}),  # 14.59 to 14.67 %
        ("each_measure", 8, 15, {"BCV2a", "BCV2b", "BCV3b"}),
    ],
)
def test_each_documented_reading_gives_its_own_count(reading, positive, parts, more):
    found = count(reading)
    assert (found.positive, found.parts) == (positive, parts)
    assert set(found.codes) - set(GREEN) == more


def test_against_the_year_before_few_improve():
    assert count("previous").codes == ("BCV2", "BCV3", "BCV4", "BCH2", "BCH3")


def test_only_our_rule_reproduces_the_published_six():
    found = counts_reproducing(tuple(twelve().values()), as_of=END_OF_2023, published=6)
    assert [one.reading for one in found] == ["rule"]


@pytest.mark.parametrize(
    ("published", "readings"),
    [(7, ["mixed_counts", "unrounded", "part_year_baseline"]), (8, ["each_measure"]), (9, [])],
)
def test_another_published_count_is_traced_to_its_readings(published, readings):
    found = counts_reproducing(tuple(twelve().values()), as_of=END_OF_2023, published=published)
    assert [one.reading for one in found] == readings


def test_the_reading_that_our_rule_refuses_says_so():
    assert {reading: count(reading).refused for reading in READINGS if count(reading).refused} == {
        "part_year_baseline": Reason.PART_YEAR
    }


def test_a_count_can_be_said():
    assert count("rule").statement.params == {"count": 6, "parts": 12}


@pytest.mark.parametrize(
    ("figures", "baseline", "positive"),
    [
        ({"2020-09-01..2020-12-31": 67, "2021": 176, "2023": 134}, "2021", 1),
        ({"2020-01-01..2020-03-31": 67, "2023": 134}, "2020-01-01..2020-03-31", 1),  # three years on
        ({"2021": 176, "2023": 134}, "2021", 0),  # nothing of a part of a year
        ({}, "2021", 0),
    ],
)
def test_the_part_of_a_year_is_taken_for_the_whole_one(figures, baseline, positive):
    one = goal("x", measure("x", figures, direction=UP, baseline=baseline))
    assert count_positive([one], as_of=END_OF_2023, reading="part_year_baseline").positive == positive


def test_measures_that_are_left_out_are_not_counted_for_themselves():
    kept = measure("x.1", {"2020": 2, "2023": 1}, direction=DOWN, baseline="2020")
    left_out = measure("x.2", {"2020": 2, "2023": 1}, direction=DOWN, baseline="2020", counts=False)
    dropped = goal("y", kept, active=False)
    found = count_positive([goal("x", kept, left_out), dropped], as_of=END_OF_2023, reading="each_measure")
    assert found.codes == ("x.1",)
