# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which methods there are, and that a whole tree is assessed at once."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from pejl.core.errors import PejlError
from pejl.core.observations import Observation, Present, Series
from pejl.core.periods import Period
from pejl.core.status.base import GoalInput, MeasureInput
from pejl.core.status.registry import METHODS, assess_tree
from pejl.core.targets import Comparator, Direction, Target
from tests.spec.status.beacons import END_OF_2014, beacon_1
from tests.spec.status.building import goal, leaf, measure

GOALS, YEARS = 1000, 20


def test_the_methods_are_those_that_a_plan_package_may_name():
    assert set(METHODS) == {"barometer", "traffic_light", "direction", "none"}


def test_an_unknown_method_is_refused_with_the_known_ones():
    with pytest.raises(PejlError, match=r"method\.unknown") as caught:
        assess_tree(replace(beacon_1(), method="horoscope"), as_of=END_OF_2014)
    assert caught.value.params["found"] == "horoscope"
    assert caught.value.params["expected"] == sorted(METHODS)


def test_a_tree_is_assessed_goal_by_goal_parents_first():
    found = assess_tree(beacon_1(), as_of=END_OF_2014)
    assert list(found) == ["1", "1.A", "1.B", "1.C", "1.D", "1.E", "1.F", "1.F1", "1.F2"]
    assert [one.code for one in found["1.F"].pieces] == ["1.F1", "1.F2"]
    assert [one.code for one in found["1.A"].pieces] == ["1.A"]


def test_each_goal_is_assessed_by_its_own_method():
    light = goal("x.1", measure("x.1a", {"2013": 1, "2014": 2}, ">= 3"), method="traffic_light")
    mixed = GoalInput("x", children=(replace(light, parent="x"), replace(leaf("x.2", {}, ">= 3"), parent="x")))
    found = assess_tree(mixed, as_of=END_OF_2014)
    assert [found[code].method for code in ("x", "x.1", "x.2")] == ["barometer", "traffic_light", "barometer"]
    assert (found["x.1"].score, found["x.1"].colour.value) == (None, "green")


def _single_measure(number: int, periods: list[Period]) -> GoalInput:
    figures = tuple(Observation(one, Present(Decimal(100 + number % 7 + year))) for year, one in enumerate(periods))
    target = Target(Comparator.AT_LEAST, Decimal(200), Period.parse("2030"))
    made = MeasureInput(str(number), Series("i", "persons", figures), Direction.INCREASE, periods[0], (target,))
    return GoalInput(str(number), parent="all", measures=(made,))


def test_a_thousand_goals_are_assessed_in_one_walk():
    periods = [Period.parse(str(2000 + year)) for year in range(YEARS)]
    tree = GoalInput("all", children=tuple(_single_measure(number, periods) for number in range(GOALS)))
    found = assess_tree(tree, as_of=date(2019, 12, 31))
    assert len(found) == GOALS + 1
    assert found["all"].coverage.counted == GOALS
