# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The traffic light: green moved as wanted, yellow not at all or the other way by at most the limit, red by more.

Limits that count as yellow: 0.5 percentage points where the figure is in %, else 5 % of the earlier figure.
"""

from decimal import Decimal

import pytest

from pejl.core.status.base import Change, Colour, Reason, State, Verdict
from pejl.core.status.methods import traffic_light
from tests.spec.status.building import (
    DOWN,
    HIDDEN,
    NEITHER,
    UP,
    change,
    codes,
    goal,
    leaf,
    measure,
    number,
    piece,
    said,
)
from tests.spec.status.kpis import BBU3_PART_YEAR, END_OF_2023, bbu3, bch1, twelve

GREEN, YELLOW, RED, MIXED, NONE = Colour.GREEN, Colour.YELLOW, Colour.RED, Colour.MIXED, Colour.NONE


def assess(subject):
    return traffic_light.assess(subject, as_of=END_OF_2023)


def light(figures, direction, *, settings=None, **more):
    made = measure("x", figures, direction=direction, baseline=more.pop("baseline", "2020"), **more)
    return assess(goal("x", made, settings=settings or {}))


@pytest.mark.parametrize(
    ("code", "colour"),
    [
        ("BCV1", GREEN),  # the levels are lost, the paper says weakly positive
        ("BCV2", GREEN),
        ("BCV3", MIXED),  # fewer moved, more stayed
        ("BCV4", GREEN),
        ("BBU1", YELLOW),  # 9,5 to 9,9 years is 4 % the wrong way
        ("BBU2", YELLOW),  # 15 to 15 % as printed
        ("BBU3", RED),
        ("BBU4", RED),
        ("BBU5", GREEN),  # against the baseline, although worse than the year before
        ("BCH1", YELLOW),  # the children 0,2 points the wrong way; the adults' ten months are not compared
        ("BCH2", GREEN),
        ("BCH3", GREEN),
    ],
)
def test_the_colours_of_the_twelve_kpis(code, colour):
    assert assess(twelve()[code]).colour is colour


@pytest.mark.parametrize(
    ("direction", "unit", "figures", "colour", "moved"),
    [
        (UP, "persons", (100, 101), GREEN, Change.BETTER),
        (UP, "persons", (100, 100), YELLOW, Change.UNCHANGED),
        (UP, "persons", (100, 95), YELLOW, Change.WORSE),  # exactly 5 %: still yellow
        (UP, "persons", (100, "94.99"), RED, Change.WORSE),
        (DOWN, "persons", (100, 99), GREEN, Change.BETTER),
        (DOWN, "persons", (100, 105), YELLOW, Change.WORSE),
        (DOWN, "persons", (100, 106), RED, Change.WORSE),
        (DOWN, "%", ("10.0", "10.5"), YELLOW, Change.WORSE),  # exactly half a percentage point: still yellow
        (DOWN, "%", ("10.0", "10.6"), RED, Change.WORSE),
        (UP, "%", (80, 79), RED, Change.WORSE),  # a percentage is held against points, not against 5 % of it
        (DOWN, "persons", (0, 1), RED, Change.WORSE),  # of 0 there is no percentage
        (DOWN, "persons", (-100, -96), YELLOW, Change.WORSE),
        (NEITHER, "persons", (100, 50), NONE, Change.UNKNOWN),
    ],
)
def test_the_limits_are_closed_and_a_percentage_has_its_own(direction, unit, figures, colour, moved):
    found = light({"2020": figures[0], "2023": figures[1]}, direction, unit=unit)
    assert (found.colour, found.change) == (colour, moved)


@pytest.mark.parametrize(
    ("settings", "figures", "unit", "colour"),
    [
        ({"yellow_relative": "10"}, (100, 91), "persons", YELLOW),
        ({"yellow_relative": "0"}, (100, "99.9"), "persons", RED),
        ({"yellow_points": "2"}, (80, 78), "%", YELLOW),
        ({"rounding": "unrounded"}, ("15 (116/795)", "15 (146/995)"), "%", GREEN),
        ({"rounding": "printed"}, ("15 (116/795)", "15 (146/995)"), "%", YELLOW),
    ],
)
def test_limits_and_rounding_are_settings(settings, figures, unit, colour):
    assert light({"2020": figures[0], "2023": figures[1]}, UP, unit=unit, settings=settings).colour is colour


@pytest.mark.parametrize(
    ("compare_with", "colour"),
    [("baseline", GREEN), ("previous", RED)],
)
def test_school_absence_is_green_from_its_baseline_and_red_from_the_year_before(compare_with, colour):
    absence = {"2018/2019": "14.9", "2021/2022": "10.3", "2022/2023": "13.3"}
    settings = {"compare_with": compare_with}
    assert light(absence, DOWN, unit="%", baseline="2018/2019", settings=settings).colour is colour


@pytest.mark.parametrize(
    ("figures", "colour"),
    [
        ({"2020": 1, "2023": 2}, GREEN),
        ({"2020": 1, "2021": None, "2023": 2}, GREEN),
        ({"2022-01-01..2022-10-31": 1, "2023": 2}, NONE),  # ten months are not the period before
        ({"2023": 2}, NONE),
        ({"2020": 1, "2023": None}, NONE),  # a single figure has none before it
        ({}, NONE),
    ],
)
def test_the_period_before_is_the_last_measured_one_that_may_be_compared(figures, colour):
    assert light(figures, UP, settings={"compare_with": "previous"}).colour is colour


# --- changes that were published without their levels ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("stated", "unit", "colour", "size_known"),
    [
        (change("2020", "2023", 1), "persons", GREEN, True),
        (change("2020", "2023", 0), "persons", YELLOW, True),
        (change("2020", "2023", -1), "persons", RED, False),
        (change("2020", "2023", -1, -3), "persons", RED, False),  # three of how many is not said
        (change("2020", "2023", -1, -3, relative=True), "persons", YELLOW, True),
        (change("2020", "2023", -1, -6, relative=True), "persons", RED, True),
        (change("2020", "2023", -1, "-0.5"), "%", YELLOW, True),
        (change("2020", "2023", -1, "-0.6"), "%", RED, True),
        (change("2020", "2023", -1, -3, relative=True), "%", YELLOW, True),
        (change("2021", "2023", 1), "persons", NONE, True),  # not from the baseline
        (change("2020", "2024", 1), "persons", NONE, True),  # not known yet
    ],
)
def test_a_stated_change_stands_in_for_lost_levels(stated, unit, colour, size_known):
    found = light({"2020": None}, UP, unit=unit, changes=(stated,))
    assert found.colour is colour
    assert ("change.size_not_stated" in codes(found)) is not size_known


def test_the_newest_stated_change_is_used():
    found = light({}, UP, changes=(change("2020", "2022", -1), change("2020", "2023", 1), change("2020", "2021", -1)))
    assert said(piece(found, "x"), "change.stated")["to_period"].start.year == 2023


def test_levels_are_used_before_a_stated_change():
    assert light({"2020": 5, "2023": 4}, UP, changes=(change("2020", "2023", 1),)).colour is RED


def test_a_stated_change_across_a_break_is_not_used():
    found = light({}, UP, changes=(change("2020", "2023", 1),), cut="2022-01-01")
    assert (found.colour, piece(found, "x").reason) == (NONE, Reason.BREAK_BETWEEN)


def test_against_the_period_before_a_stated_step_is_used_and_one_from_the_baseline_is_not():
    previous = {"compare_with": "previous"}
    steps = change("2020", "2023", 1), change("2022", "2023", -1), change("2023", "2025..", 1)
    assert light({}, UP, changes=steps, settings=previous).colour is RED
    assert light({}, UP, changes=steps[:1], settings=previous).colour is NONE


# --- parts of a goal -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("later", "colour", "moved"),
    [
        ((11, 12), GREEN, Change.BETTER),
        ((11, 10), YELLOW, Change.UNCHANGED),
        ((11, 9), MIXED, Change.BOTH),  # one better, one worse
        ((11, "9.9"), MIXED, Change.BOTH),  # however little worse
        ((10, 9), RED, Change.WORSE),
        ((10, "9.9"), YELLOW, Change.WORSE),
        ((9, "9.9"), RED, Change.WORSE),
        ((11, None), GREEN, Change.BETTER),  # a part without a figure says nothing about colour
        ((None, None), NONE, Change.UNKNOWN),
    ],
)
def test_a_goal_is_as_bad_as_its_worst_part_and_mixed_where_parts_point_both_ways(later, colour, moved):
    parts = (
        measure(f"x.{n}", {"2020": 10, "2023": value}, direction=UP, baseline="2020") for n, value in enumerate(later)
    )
    found = assess(goal("x", *parts))
    assert (found.colour, found.change) == (colour, moved)


def test_a_mixed_sub_goal_makes_the_goal_mixed():
    mixed = twelve()["BCV3"]
    assert assess(goal("BCV", mixed, twelve()["BCV4"], method="traffic_light")).colour is MIXED


def test_left_out_parts_have_no_colour_and_give_none():
    better = leaf("x.1", {"2020": 1, "2023": 2}, direction=UP, baseline="2020")
    worse = leaf("x.2", {"2020": 9, "2023": 1}, direction=UP, baseline="2020", active=False)
    found = assess(goal("x", better, worse))
    assert (found.colour, piece(found, "x.2").colour) == (GREEN, NONE)


# --- figures that may not be compared --------------------------------------------------------------------------------


def test_four_months_are_never_compared_with_a_year():
    found = assess(bbu3(baseline=BBU3_PART_YEAR))
    assert (found.colour, found.state, piece(found, "BBU3").reason) == (NONE, State.NOT_COMPUTABLE, Reason.PART_YEAR)
    assert "comparison.part_year" in codes(found)


def test_a_share_of_ten_months_is_compared_with_a_year_and_that_is_said():
    found = assess(bch1())
    assert [(one.code, one.counts, one.colour) for one in found.pieces] == [
        ("BCH1a", True, YELLOW),
        ("BCH1b", True, YELLOW),
    ]
    assert "comparison.rate_of_part" in codes(found)


def test_a_newer_part_of_a_year_is_passed_over_and_named():
    found = piece(light({"2020": 1277, "2022": 1066, "2023-01-01..2023-10-31": 1029}, UP), "x")
    assert (found.value, found.colour) == (Decimal(1066), RED)
    passed = said(found, "figure.passed_over")
    assert (passed["values"], passed["reason"]) == ((Decimal(1029),), "part_year")


@pytest.mark.parametrize(
    ("remedy", "value", "reason"),
    [("none", 8943, Reason.BREAK_BETWEEN), ("restart", 8943, Reason.BREAK_BETWEEN), ("cut", 6024, None)],
)
def test_a_break_stops_the_comparison_unless_the_remedy_is_to_cut_the_series(remedy, value, reason):
    figures = {"2020": 6500, "2021": 6024, "2022": 8900, "2023": 8943}
    found = piece(light(figures, DOWN, cut="2022-01-01", remedy=remedy), "x")
    assert (found.value, found.reason, found.change is Change.UNKNOWN) == (number(value), reason, reason is not None)


def test_a_series_cut_at_a_break_right_after_its_baseline_has_nothing_to_compare():
    found = piece(light({"2020": 6500, "2023": 8943}, DOWN, cut="2022-01-01", remedy="cut"), "x")
    assert (found.value, found.reason) == (Decimal(8943), Reason.BREAK_BETWEEN)


@pytest.mark.parametrize(
    ("figures", "baseline", "sentence"),
    [
        ({"2021": "24.2", "2022-10-01..2023-09-30": "23.5"}, "2021", "comparison.rolling"),
        ({"2021@2022-02": 97, "2022@2023-04": 96}, "2021@2022-02", "comparison.follow_up"),
    ],
)
def test_a_rolling_year_and_another_waiting_time_are_compared_with_a_reservation(figures, baseline, sentence):
    found = light(figures, DOWN, baseline=baseline)
    assert found.colour is GREEN
    assert sentence in codes(found)


def test_equally_kinded_times_need_no_reservation():
    assert not [code for code in codes(light({"2020": 1, "2023": 2}, UP)) if code.startswith("comparison.")]


@pytest.mark.parametrize(
    ("figures", "direction", "state", "reason"),
    [
        ({"2020": 1, "2023": 2}, UP, State.DIRECTION_ONLY, None),
        ({"2020": 1, "2023": 2}, NEITHER, State.NOT_COMPUTABLE, Reason.NO_DIRECTION),
        ({"2020": 1, "2023": HIDDEN}, UP, State.NOT_COMPUTABLE, Reason.SUPPRESSED),
        ({"2020": HIDDEN, "2023": 1}, UP, State.NOT_COMPUTABLE, Reason.SUPPRESSED),
        ({"2020": 1}, UP, State.ONLY_BASELINE, Reason.NO_STATUS),
        ({"2023": 1}, UP, State.NO_DATA, Reason.NO_BASELINE),
        ({}, UP, State.NO_DATA, Reason.NO_BASELINE),
    ],
)
def test_the_state_says_what_is_missing(figures, direction, state, reason):
    found = light(figures, direction)
    assert (found.state, piece(found, "x").reason, found.score) == (state, reason, None)


# --- figures that papers disagree about ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("now", "colour", "moved", "verdict", "sentence"),
    [
        ("1378|1387", YELLOW, Change.WORSE, Verdict.NOT_ACHIEVED, "dispute.agrees"),  # of 1,370: worse with either
        ("1360|1369", GREEN, Change.BETTER, Verdict.ACHIEVED, "dispute.agrees"),
        ("1378|1500", MIXED, Change.WORSE, Verdict.NOT_ACHIEVED, "dispute.depends"),
        ("1369|1378", MIXED, Change.BOTH, Verdict.NONE, "dispute.depends"),
    ],
)
def test_nobody_chooses_between_papers_that_disagree(now, colour, moved, verdict, sentence):
    found = piece(light({"2020": 1370, "2023": now}, DOWN), "x")
    assert (found.colour, found.change, found.verdict) == (colour, moved, verdict)
    assert (found.value, found.rivals) == (None, tuple(number(one) for one in now.split("|")))
    assert sentence in [one.code for one in found.statements]


def test_a_disputed_baseline_is_tried_with_each_figure():
    found = piece(light({"2020": "15.3|15.2", "2023": "14.1"}, DOWN), "x")
    assert (found.colour, found.baseline, found.rivals) == (GREEN, None, ())
