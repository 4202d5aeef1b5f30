# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Three judgements beside the score: the plan for today, the number of the target, and what is concluded."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.core.periods import Period
from pejl.core.status.base import Level, Path, Verdict
from pejl.core.status.methods import barometer, direction
from pejl.core.status.path import plan_for
from pejl.core.status.target_choice import target_on
from pejl.core.targets import RelativeTarget
from tests.spec.status.beacons import END_OF_2014, beacon_1
from tests.spec.status.building import ABSENT, DOWN, NEITHER, UP, aim, goal, leaf, measure, number, piece, rounded, said

AHEAD, ON, BEHIND, NO_PATH = Path.AHEAD, Path.ON, Path.BEHIND, Path.NONE


def part(figures, target="", *, as_of=END_OF_2014, method=barometer, **more):
    settings = more.pop("settings", {})
    return piece(
        method.assess(goal("x", measure("x.1", figures, target, **more), settings=settings), as_of=as_of), "x.1"
    )


# --- the path --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("baseline", "due", "day", "score", "elapsed"),
    [
        ("2013", "2017", "2014-12-31", "1.25", 1),  # one of four years
        ("2013", "2017", "2013-12-31", "0", 0),
        ("2013", "2017", "2017-12-31", "5", 4),
        ("2013", "2017", "2012-06-30", "0", 0),  # before the baseline nothing is demanded
        ("2013", "2017", "2019-12-31", "5", 4),  # after the target no more than the target
        ("2013", "2017", "2015-06-30", "1.875", Decimal("1.5")),
        ("2013", "2014", "2014-01-31", "0.4167", Decimal("0.0833")),
        ("2013", "2014", "2014-01-15", "0.2016", Decimal("0.0403")),  # a day is its share of its month
        ("2018/2019", "2022/2023", "2020-07-31", "1.25", 1),
        ("@2014-07-31", "2017", "2014-12-31", "0.6098", Decimal("0.4167")),
        ("2012@2013-02", "2016@2017-02", "2014-02-28", "1.25", 1),  # a cohort counts from its follow-up
    ],
)
def test_the_plan_is_the_share_of_the_time_that_has_passed(baseline, due, day, score, elapsed):
    plan = plan_for(Period.parse(baseline), Period.parse(due), as_of=date.fromisoformat(day))
    assert (rounded(plan.score), rounded(plan.elapsed)) == (Decimal(score), elapsed)


@pytest.mark.parametrize(
    ("baseline", "due"), [("2013", "2013"), ("2013", "2012"), ("2013..", "2017"), ("2013", "2017..")]
)
def test_there_is_no_plan_without_time_between_baseline_and_target(baseline, due):
    assert plan_for(Period.parse(baseline), Period.parse(due), as_of=END_OF_2014) is None


@pytest.mark.parametrize(
    ("status", "path"),
    [("126.1", AHEAD), (126, ON), (125, ON), (124, ON), ("123.9", BEHIND), (100, BEHIND), (99, BEHIND)],
)
def test_a_part_is_ahead_of_on_or_behind_the_plan_within_a_tolerance(status, path):
    found = part({"2013": 100, "2014": status}, ">= 200", settings={"path_tolerance": "0.05"})
    assert (found.plan, found.path) == (Decimal("1.25"), path)


def test_the_figure_demanded_today_is_named_in_its_own_unit():
    required = said(part({"2013": 859, "2014": 828}, ">= 1000"), "path.piece")
    assert (required["required"], required["elapsed"], required["total"]) == (Decimal("894.25"), 1, 4)


@pytest.mark.parametrize(
    ("figures", "target", "more"),
    [
        ({"2013": 100, "2014": None}, ">= 200", {}),  # nothing to place
        ({"2013": 100, "2014": 150}, "direction", {}),
        ({"2013": 100, "2014": 150}, ">= 200", {"due": None}),  # no time was set
        ({"2013": 100, "2014": 150}, "", {"targets": (aim(">= 200", per_period=True),)}),  # demanded every year
    ],
)
def test_without_a_score_or_a_line_to_the_target_there_is_no_path(figures, target, more):
    assert part(figures, target, **more).path is NO_PATH


@pytest.mark.parametrize(
    ("settings", "path", "score"),
    [({}, AHEAD, "2.3954"), ({"missing": "zero"}, AHEAD, "1.5970"), ({"join": "min"}, AHEAD, "1.8782")],
)
def test_a_goal_compares_its_joined_score_with_the_mean_plan_of_its_parts(settings, path, score):
    found = barometer.assess(beacon_1(**settings), as_of=END_OF_2014)
    assert (found.plan, found.path, rounded(found.score)) == (Decimal("1.25"), path, Decimal(score))


def test_a_goal_with_parts_due_at_different_times_has_a_plan_but_no_common_time():
    parts = (
        leaf("x.1", {"2013": 0, "2014": 5}, ">= 10", due="2015"),
        leaf("x.2", {"2013": 0, "2014": 5}, ">= 10", due="2018"),
    )
    found = barometer.assess(goal("x", *parts), as_of=END_OF_2014)
    assert (found.plan, found.path) == (Decimal("1.75"), AHEAD)
    assert said(found, "path.goal")["elapsed"] is None


def test_a_goal_where_one_counted_part_has_no_plan_has_none():
    parts = leaf("x.1", {"2013": 0, "2014": 5}, ">= 10"), leaf("x.2", {"2013": 0, "2014": 5}, ">= 10", due=None)
    found = barometer.assess(goal("x", *parts), as_of=END_OF_2014)
    assert (found.score, found.plan, found.path) == (Decimal("2.5"), None, NO_PATH)


# --- the level -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("target", "status", "level"),
    [
        (">= 100", 100, Level.MET),
        (">= 100", "99.9", Level.NOT_MET),
        ("> 100", 100, Level.NOT_MET),
        ("<= 100", 100, Level.MET),
        ("< 100", 100, Level.NOT_MET),
        ("< 100", "99.9", Level.MET),
        ("= 100", 120, Level.MET),  # more than wanted is no miss
        ("direction", 120, Level.NOT_TESTABLE),
        ("undecided", 120, Level.NOT_TESTABLE),
        ("", 120, Level.NOT_TESTABLE),
        (">= 100", ABSENT, Level.NOT_TESTABLE),
        (">= 100", "99|101", Level.NOT_TESTABLE),
        (">= 100", "101|102", Level.MET),
    ],
)
def test_the_newest_figure_is_held_against_the_number(target, status, level):
    assert part({"2013": 50, "2014": status}, target).level is level


def test_the_level_needs_no_baseline():
    assert part({"2014": 45}, ">= 44", baseline=None).level is Level.MET


@pytest.mark.parametrize(
    ("relative", "baseline", "number_to_reach"),
    [
        (RelativeTarget("absolute", number(-80)), 538, 458),
        (RelativeTarget("percent", number(-50)), 538, 269),
        (RelativeTarget("points", number(41), Period.parse("2012")), 538, 141),  # counted from a year of its own
    ],
)
def test_a_relative_target_is_counted_from_its_base(relative, baseline, number_to_reach):
    target = aim("<=", relative=relative)
    found = part({"2012": 100, "2013": baseline, "2014": 500}, targets=(target,), direction=DOWN)
    assert (found.target_number, found.score is not None) == (number_to_reach, True)


@pytest.mark.parametrize("base", [ABSENT, "100|101"])
def test_a_relative_target_whose_base_is_missing_or_disputed_sets_no_number(base):
    target = aim("<=", relative=RelativeTarget("points", number(41), Period.parse("2012")))
    found = part({"2012": base, "2013": 50, "2014": 60}, targets=(target,))
    assert (found.level, found.score, found.target_number) == (Level.NOT_TESTABLE, None, None)


def test_a_relative_target_with_a_disputed_baseline_has_a_number_for_each():
    target = aim(">=", relative=RelativeTarget("absolute", number(10)))
    found = part({"2013": "50|52", "2014": 70}, targets=(target,))
    assert (found.target_number, found.level) == (None, Level.MET)


@pytest.mark.parametrize(("unit", "level"), [("persons", Level.NOT_TESTABLE), ("%", Level.MET)])
def test_a_target_of_a_year_is_tested_with_a_part_of_it_only_where_the_figure_is_no_count(unit, level):
    found = part({"2013": 50, "2017-01-01..2017-10-31": 66}, ">= 60", as_of=date(2017, 12, 31), unit=unit)
    assert found.level is level


def test_a_figure_counted_in_another_way_is_not_held_against_the_old_number():
    assert part({"2013": 50, "2014": 120}, ">= 100", cut="2014-01-01").level is Level.NOT_TESTABLE


def test_a_goal_meets_its_level_only_where_every_part_does():
    def of(*figures):
        parts = (leaf(f"x.{n}", {"2013": 50, "2014": status}, ">= 100") for n, status in enumerate(figures))
        return barometer.assess(goal("x", *parts), as_of=END_OF_2014).level

    assert [of(100, 101), of(100, 99), of(100, ABSENT), of(99, ABSENT), of(ABSENT)] == [
        Level.MET,
        Level.NOT_MET,
        Level.NOT_TESTABLE,
        Level.NOT_MET,
        Level.NOT_TESTABLE,
    ]


# --- which target ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("targets", "day", "chosen"),
    [
        ((aim(">= 1", "2015"), aim(">= 2", "2017")), "2014-12-31", 1),  # the next one due
        ((aim(">= 1", "2015"), aim(">= 2", "2017")), "2015-12-31", 2),  # by its last day a target has come due
        ((aim(">= 2", "2017"), aim(">= 1", "2015")), "2018-12-31", 2),  # all are due: the last one
        ((aim(">= 1", None), aim(">= 2", "2015")), "2014-12-31", 2),
        ((aim(">= 1", None), aim(">= 2", "2015")), "2016-12-31", 1),  # the one without a time holds on
        ((aim("direction"), aim(">= 2", "2017")), "2014-12-31", 2),  # a number before a direction
        ((aim(">= 1", "2017"), aim(">= 2", "2017")), "2014-12-31", 1),  # the first one named
    ],
)
def test_the_target_that_holds_on_a_day(targets, day, chosen):
    made = measure("x", {}, targets=targets)
    assert target_on(made, as_of=date.fromisoformat(day)).value == chosen


# --- the verdict -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("target", "status", "day", "verdict"),
    [
        (">= 100", 100, "2014-12-31", Verdict.ACHIEVED),  # before its time, and still achieved
        (">= 100", 99, "2014-12-31", Verdict.NONE),  # not due before the end of 2017
        (">= 100", 99, "2017-12-30", Verdict.NONE),
        (">= 100", 99, "2017-12-31", Verdict.NOT_ACHIEVED),
        (">= 100", ABSENT, "2017-12-31", Verdict.NO_DATA),
        (">= 100", "99|101", "2017-12-31", Verdict.NONE),  # depends on which paper is right
        ("direction", 51, "2014-12-31", Verdict.ACHIEVED),  # better, however little
        ("direction", 50, "2014-12-31", Verdict.NOT_ACHIEVED),
        ("direction", 49, "2014-12-31", Verdict.NOT_ACHIEVED),
        ("direction", "49|51", "2014-12-31", Verdict.NONE),
        ("direction", ABSENT, "2014-12-31", Verdict.NO_DATA),
        ("", 51, "2014-12-31", Verdict.ACHIEVED),  # no target at all: the direction of the indicator
        ("undecided", 51, "2014-12-31", Verdict.NONE),
    ],
)
@pytest.mark.parametrize("method", [barometer, direction])
def test_the_verdict_of_one_measure(target, status, day, verdict, method):
    found = part({"2013": 50, "2014": status}, target, as_of=date.fromisoformat(day), method=method)
    assert found.verdict is verdict


def test_a_demand_on_every_period_is_judged_at_every_figure():
    yearly = aim("<= 100", "2017", per_period=True)
    found = [part({"2013": 129, "2014": now}, targets=(yearly,), direction=DOWN).verdict for now in (124, 100)]
    assert found == [Verdict.NOT_ACHIEVED, Verdict.ACHIEVED]


def test_a_direction_is_judged_from_the_baseline_even_where_the_light_looks_at_the_year_before():
    figures = {"2012": 14, "2013": 10, "2014": 13}
    found = part(figures, "direction", direction=DOWN, baseline="2012", settings={"compare_with": "previous"})
    assert (found.colour.value, found.verdict) == ("red", Verdict.ACHIEVED)


def test_a_figure_whose_direction_nobody_decided_is_not_judged():
    assert part({"2013": 50, "2014": 51}, direction=NEITHER).verdict is Verdict.NONE


def test_a_part_that_is_left_out_has_no_verdict():
    assert part({"2013": 50, "2014": 51}, direction=UP, counts=False).verdict is Verdict.NONE
