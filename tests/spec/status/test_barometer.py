# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The barometer: −5 … +5, 0 at the baseline, 5 at the target: s = 5 (status − baseline) / (target − baseline).

The figures are those of the beacons of 2014-2017, whose status of 2014 printed 1,6 for beacon 1 and 0,2 for beacon 5.
"""

from dataclasses import replace
from decimal import Decimal

import pytest

from pejl.core.status.base import Reason, State
from pejl.core.status.methods import barometer
from pejl.core.status.tree import with_settings
from tests.spec.status.beacons import END_OF_2014, all_nine, beacon_1, beacon_5
from tests.spec.status.building import HIDDEN, figure, goal, leaf, measure, number, piece, rounded, said


def assess(subject):
    return barometer.assess(subject, as_of=END_OF_2014)


def part(figures, target, **more):
    """The one piece of a goal that is measured by one thing."""
    settings = more.pop("settings", {})
    return piece(assess(goal("x", leaf("x.A", figures, target, **more), settings=settings)), "x.A")


# --- one part ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "score"),
    [
        ("1.A", "-1.0993"),  # fell although it should rise
        ("1.B", "4.0000"),  # a wanted fall needs no other formula
        ("1.C", "3.7500"),
        ("1.F1", "0.8621"),
        ("1.F2", "5.0000"),
        ("1.F", "2.9310"),  # the mean of its two halves
    ],
)
def test_the_parts_of_beacon_1_score_as_computed_by_hand(code, score):
    assert rounded(piece(assess(beacon_1()), code).score) == Decimal(score)


@pytest.mark.parametrize(
    ("figures", "target", "score"),
    [
        ({"2013": 100, "2014": 100}, ">= 200", "0"),  # the baseline itself
        ({"2013": 100, "2014": 200}, ">= 200", "5"),  # the target itself
        ({"2013": 100, "2014": 150}, ">= 200", "2.5"),
        ({"2013": 100, "2014": 250}, ">= 200", "5"),  # beyond the target: clamped
        ({"2013": 100, "2014": -100}, ">= 200", "-5"),  # further away than the target was: clamped
        ({"2013": 200, "2014": 150}, "<= 100", "2.5"),  # a falling goal
        ({"2013": 200, "2014": 250}, "<= 100", "-2.5"),
        ({"2013": -4, "2014": -2}, ">= 0", "2.5"),  # negative figures
        ({"2013": 0, "2014": 1}, ">= 10", "0.5"),  # a real zero is a figure
    ],
)
def test_a_part_is_placed_between_baseline_and_target(figures, target, score):
    assert part(figures, target).score == Decimal(score)


@pytest.mark.parametrize(("clamp", "score"), [("5", "-5"), ("2", "-2"), ("none", "-15")])
def test_a_part_outside_the_scale_counts_as_clamped_and_keeps_its_raw_score(clamp, score):
    found = part({"2013": 14, "2014": 11}, ">= 15", settings={"clamp": clamp})
    assert (found.raw_score, found.score) == (Decimal(-15), Decimal(score))


@pytest.mark.parametrize(
    ("figures", "target", "more", "reason"),
    [
        ({"2013": 859, "2014": None}, ">= 1000", {}, Reason.NO_STATUS),
        ({"2013": 859}, ">= 1000", {}, Reason.NO_STATUS),
        ({"2013": None, "2014": 828}, ">= 1000", {}, Reason.NO_BASELINE),
        ({"2014": 828}, ">= 1000", {"baseline": None}, Reason.NO_BASELINE),
        ({"2013": 859, "2014": 828}, "", {}, Reason.NO_TARGET),
        ({"2013": 859, "2014": 828}, "undecided", {}, Reason.TARGET_UNDECIDED),
        ({"2013": 859, "2014": 828}, "direction", {}, Reason.DIRECTION_ONLY),
        ({"2013": "1.1", "2014": "0.9"}, "< 1.1", {}, Reason.TARGET_EQUALS_BASELINE),  # never a division by zero
        ({"2013": 859, "2014": 828}, ">= 1000", {"active": False}, Reason.PROPOSED_DROPPED),
        ({"2013": 859, "2014": 828}, ">= 1000", {"counts": False}, Reason.EXCLUDED),
        ({"2013": 859, "2014": HIDDEN}, ">= 1000", {}, Reason.SUPPRESSED),
        ({"2013": HIDDEN, "2014": 828}, ">= 1000", {}, Reason.SUPPRESSED),
        ({"2013": 859, "2014": 828}, ">= 1000", {"cut": "2014-01-01"}, Reason.BREAK_BETWEEN),
        (
            {"2013-09-01..2013-12-31": 67, "2014": 134},
            ">= 200",
            {"baseline": "2013-09-01..2013-12-31"},
            Reason.PART_YEAR,
        ),
        ({"2013": 859, "2014": figure("2014", 900, status="F")}, ">= 1000", {}, Reason.NO_STATUS),  # a forecast
        ({"2013": figure("2013", 859, status="F"), "2014": 828}, ">= 1000", {}, Reason.NO_BASELINE),
        ({"2014": 828, "2015": 859}, ">= 1000", {"baseline": "2015"}, Reason.NO_BASELINE),  # a baseline still to come
        ({"@2013-12-31": 67, "2014": 134}, ">= 200", {"baseline": "@2013-12-31"}, Reason.NOT_COMPARABLE),
    ],
)
def test_a_part_that_cannot_be_placed_does_not_count_and_says_why(figures, target, more, reason):
    found = part(figures, target, **more)
    assert (found.score, found.counts, found.reason) == (None, False, reason)
    assert said(found, "score.not_counted") == {"reason": reason.value}


def test_a_part_with_its_own_baseline_period_is_measured_from_there():
    found = part({"2010": 100, "2013": 500, "2014": 150}, ">= 200", baseline="2010")
    assert (found.score, str(found.baseline_period)) == (Decimal("2.5"), "2010")


def test_the_newest_figure_that_had_ended_by_the_day_is_the_status():
    found = part({"2013": 0, "2014-07-01..2015-06-30": 9, "2014": 5, "2015": 9}, ">= 10")
    assert (found.value, str(found.value_period)) == (Decimal(5), "2014")


def test_a_figure_from_before_the_baseline_is_no_status():
    assert part({"2012": 900, "2013": 859}, ">= 1000").reason is Reason.NO_STATUS


# --- joining the parts ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("settings", "score"),
    [
        ({}, "2.3954"),  # the stated rule: D and E do not count
        ({"missing": "zero"}, "1.5970"),  # the printed 1,6: D and E count as 0, against the paper's own note
        ({"join": "min"}, "1.8782"),
        ({"join": "max"}, "2.9127"),
        ({"join": "separate"}, "2.5026"),  # F1 and F2 as parts of their own
        ({"clamp": "none"}, "2.3954"),  # nothing lies outside the scale
        ({"missing": "zero", "join": "separate"}, "1.7875"),
    ],
)
def test_beacon_1_under_each_documented_setting(settings, score):
    assert rounded(assess(beacon_1(**settings)).score) == Decimal(score)


def test_beacon_1_shows_its_parts_in_order_with_weights_and_joins():
    assert [(one.code, one.parent, one.weight, one.join, one.counts) for one in assess(beacon_1()).pieces] == [
        ("1.A", "1", 1, None, True),
        ("1.B", "1", 1, None, True),
        ("1.C", "1", 1, None, True),
        ("1.D", "1", 1, None, False),
        ("1.E", "1", 1, None, False),
        ("1.F", "1", 1, "mean", True),
        ("1.F1", "1.F", Decimal("0.5"), None, True),
        ("1.F2", "1.F", Decimal("0.5"), None, True),
    ]


def test_separate_halves_count_in_the_goal_and_their_heading_does_not():
    shown = [(one.code, one.weight, one.counts) for one in assess(beacon_1(join="separate")).pieces[-3:]]
    assert shown == [("1.F", None, False), ("1.F1", 1, True), ("1.F2", 1, True)]


def test_a_heading_whose_parts_all_lack_a_status_does_not_count():
    halves = goal("1.F", leaf("1.F1", {"2013": 1}, ">= 2"), leaf("1.F2", {"2013": 1}, ">= 2"))
    found = assess(goal("1", leaf("1.A", {"2013": 0, "2014": 1}, ">= 2"), halves))
    assert (found.score, piece(found, "1.F").reason) == (Decimal("2.5"), Reason.NO_STATUS)


@pytest.mark.parametrize(
    ("weights", "score"),
    [("equal", "3.75"), ("stated", "4.375")],
)
def test_stated_weights_count_only_where_the_setting_says_so(weights, score):
    parts = (
        leaf("x.A", {"2013": 0, "2014": 5}, ">= 10", weight=number(1)),
        leaf("x.B", {"2013": 0, "2014": 10}, ">= 10", weight=number(3)),
    )
    assert assess(goal("x", *parts, settings={"weights": weights})).score == Decimal(score)


def test_weight_and_size_may_be_stated_at_the_goal_or_at_its_one_measure():
    none, full = {"2013": 0, "2014": 0}, {"2013": 0, "2014": 10}
    at_the_goal = replace(leaf("x.A", full, ">= 10"), weight=number(4), population=number(3))
    at_the_measure = leaf("x.B", none, ">= 10", weight=number(1), population=number(1))
    scores = {
        weights: assess(goal("x", at_the_goal, at_the_measure, settings={"weights": weights})).score
        for weights in ("equal", "stated", "population")
    }
    assert scores == {"equal": Decimal("2.5"), "stated": Decimal(4), "population": Decimal("3.75")}


def test_weights_that_are_all_zero_leave_nothing_to_count():
    part = leaf("x.A", {"2013": 0, "2014": 5}, ">= 10", weight=number(0))
    found = assess(goal("x", part, settings={"weights": "stated"}))
    assert (found.state, found.score) == (State.NOT_COMPUTABLE, None)


def test_a_goal_measured_by_several_things_takes_their_mean():
    two = (measure("x.1", {"2013": 0, "2014": 2}, ">= 10"), measure("x.2", {"2013": 0, "2014": 4}, ">= 10"))
    assert assess(goal("x", *two)).score == Decimal("1.5")


# --- weights that are not public -----------------------------------------------------------------------------------


def test_beacon_5_cannot_be_computed_because_the_sizes_are_not_public():
    found = assess(beacon_5())
    assert (found.state, found.score) == (State.NOT_COMPUTABLE, None)
    assert said(found, "weights.unpublished") == {"codes": ("5.A1", "5.A2", "5.A3")}


@pytest.mark.parametrize(
    ("code", "raw", "score"), [("5.A1", "-15", "-5"), ("5.A2", "2", "2"), ("5.A3", "0", "0"), ("5.A", None, None)]
)
def test_the_parts_of_beacon_5_are_computed_but_do_not_count(code, raw, score):
    found = piece(assess(beacon_5()), code)
    assert (found.raw_score, found.score) == (raw and Decimal(raw), score and Decimal(score))
    assert (found.counts, found.reason) == (False, Reason.WEIGHTS_UNPUBLISHED)


@pytest.mark.parametrize(
    ("sizes", "clamp", "score"),
    [
        ((1, 3, 1), "5", "0.2"),  # one of many sizes that would give the printed 0,2
        ((2, 7, 11), "5", "0.2"),
        ((2, 17, 1), "none", "0.2"),
        ((1, 1, 1), "5", "-1"),
        ((1, 1, 1), "none", "-4.3333"),
    ],
)
def test_beacon_5_is_computed_as_soon_as_the_sizes_are_known(sizes, clamp, score):
    named = dict(zip(("5.A1", "5.A2", "5.A3"), map(number, sizes), strict=True))
    assert rounded(assess(beacon_5(named, clamp=clamp)).score) == Decimal(score)


def test_one_part_alone_needs_no_weight():
    parts = leaf("5.A1", {"2013": 14, "2014": 15}, ">= 15"), leaf("5.A2", {"2013": 5}, ">= 10")
    assert assess(goal("5", *parts, settings={"weights": "population"})).score == 5


# --- what is shown -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "printed", "state", "score"),
    [
        ("1", "1,6", State.SCORED, "2.3954"),
        ("2", "0 (kun baseline-målinger)", State.ONLY_BASELINE, None),
        ("3", "0 (kun baseline-målinger)", State.ONLY_BASELINE, None),
        ("4", "0 (kun baseline-måling)", State.ONLY_BASELINE, None),
        ("5", "0,2", State.NOT_COMPUTABLE, None),
        ("6", "-", State.NO_DATA, None),  # a target alone (44 %) is not enough
        ("7", "0 (kun baseline-målinger)", State.ONLY_BASELINE, None),
        ("8", "-", State.NO_DATA, None),
        ("9", "0 (kun baseline-måling)", State.ONLY_BASELINE, None),
    ],
)
@pytest.mark.parametrize("missing", ["exclude", "zero"])
def test_the_display_rule_fits_all_nine_beacons(code, printed, state, score, missing):
    found = assess(all_nine()[code])
    assert (found.state, rounded(found.score)) == (state, score and Decimal(score))


@pytest.mark.parametrize("code", ["2", "6"])
def test_missing_as_zero_does_not_turn_a_goal_without_any_status_into_a_score(code):
    found = assess(with_settings(all_nine()[code], {"missing": "zero"}))
    assert found.score is None


def test_missing_as_zero_gives_no_score_to_a_part_without_a_baseline():
    parts = leaf("x.A", {"2013": 0, "2014": 4}, ">= 10"), leaf("x.B", {"2014": None}, ">= 44", baseline=None)
    found = assess(goal("x", *parts, settings={"missing": "zero"}))
    assert (found.score, piece(found, "x.B").counts) == (Decimal(2), False)


def test_a_proposed_drop_is_shown_and_not_counted():
    found = assess(all_nine()["2"])
    assert [(one.code, one.counts, one.reason) for one in found.pieces[:2]] == [
        ("2.A", False, Reason.PROPOSED_DROPPED),
        ("2.B", False, Reason.PROPOSED_DROPPED),
    ]


def test_a_goal_of_directions_alone_has_no_score_but_a_state_of_its_own():
    parts = leaf("x.A", {"2013": 0, "2014": 4}, "direction"), leaf("x.B", {"2013": 1, "2014": 2})
    assert assess(goal("x", *parts)).state is State.DIRECTION_ONLY


def test_a_goal_whose_figures_cannot_be_placed_is_not_computable():
    part = leaf("3.A", {"2013": "1.1", "2014": "0.9"}, "< 1.1")
    found = assess(goal("3", part))
    assert found.state is State.NOT_COMPUTABLE
    assert said(found, "state.nothing_counts") == {"parts": 1}


def test_the_coverage_counts_measuring_points():
    coverage = assess(beacon_1()).coverage
    assert (coverage.parts, coverage.with_baseline, coverage.with_status, coverage.counted) == (7, 7, 5, 5)


def test_a_goal_that_is_one_measure_is_one_part():
    alone = barometer.assess(leaf("1.A", {"2013": 859, "2014": 828}, ">= 1000"), as_of=END_OF_2014)
    assert [one.code for one in alone.pieces] == ["1.A"]
    assert rounded(alone.score) == Decimal("-1.0993")
