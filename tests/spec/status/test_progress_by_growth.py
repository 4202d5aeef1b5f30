# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Progress from yearly growth, the way Open SDG and Eurostat name it; a preset, not the rule of any Danish scheme.

The published series are compared in tests/conformance; here are the cases they do not contain.
"""

from decimal import Decimal

import pytest

from pejl.core.status.base import State, Verdict
from pejl.core.status.methods.cagr_progress import EUROSTAT, OPEN_SDG, CagrInput, assess, joined
from pejl.core.targets import Direction

UP, DOWN = Direction.INCREASE, Direction.DECREASE


def given(base, current, direction=UP, *, years=(2015, 2020), **more):
    numbers = {name: None if value is None else Decimal(str(value)) for name, value in more.items()}
    first, last = (None if one is None else Decimal(str(one)) for one in (base, current))
    return CagrInput(first, years[0], last, years[1], direction, **numbers)


def named(subject, preset=OPEN_SDG):
    found = assess(subject, preset=preset)
    return found.status, None if found.score is None else round(found.score, 2)


@pytest.mark.parametrize(
    ("subject", "status", "score"),
    [
        (given(100, 105), "moderate_progress", "1.20"),
        (given(100, 100), "limited_progress", "-2.50"),
        (given(100, 101), "limited_progress", "-1.50"),
        (given(100, 120), "substantial_progress", "5"),
        (given(100, 95), "deterioration", "-3.78"),
        (given(100, 10), "deterioration", "-5"),
        (given(100, 95, DOWN), "moderate_progress", "1.30"),
        (given(-100, -95), "moderate_progress", "1.30"),  # of negative figures a smaller amount is a higher figure
    ],
)
def test_without_a_target_the_pace_is_yearly_growth(subject, status, score):
    assert named(subject) == (status, Decimal(score))


@pytest.mark.parametrize(
    ("subject", "status", "score"),
    [
        (given(100, 105, target=115), "substantial_progress", "3.20"),
        (given(100, 104, target=115), "moderate_progress", "1.72"),
        (given(100, 101, target=115), "limited_progress", "-1.61"),
        (given(100, 99, target=115), "deterioration", "-3.39"),
        (given(100, 50, target=115), "deterioration", "-5"),
        (given(100, 90, DOWN, target=0), "limited_progress", "-2.34"),  # a target of 0 counts as 0.001
        (given(100, 116, target=115), "target_achieved", "5"),
        (given(100, 100, target=100), "target_achieved", "5"),  # no growth needed: only "achieved" can be said
        (given(100, 99, target=100), "not_available", None),
        (given(100, 101, target=-5), "target_achieved", "5"),
        (given(100, 101, DOWN, target=-5), "not_available", None),  # no growth rate leads below 0
        (given(100, 101, target=115, years=(2029, 2031)), "limited_progress", "-2.36"),
        (given(100, 101, target=115, years=(2030, 2031)), "not_available", None),  # its time had come at the baseline
        (given(100, 105, target=115, limit=101), "substantial_progress", "3.20"),  # a limit is ignored beside a target
    ],
)
def test_with_a_target_the_pace_is_the_share_of_the_growth_needed(subject, status, score):
    assert named(subject) == (status, score and Decimal(score))


@pytest.mark.parametrize(
    "subject",
    [
        given(None, 1),
        given(1, None),
        given(1, 1, years=(None, 2020)),
        given(1, 1, years=(2015, None)),
        given(1, 1, years=(2015, 2015)),
        given(1, -1),
        given(0, -1),
    ],
)
def test_two_points_of_one_sign_and_a_year_apart_are_needed(subject):
    found = assess(subject)
    assert (found.status, found.score, found.progress, found.state) == (
        "not_available",
        None,
        None,
        State.NOT_COMPUTABLE,
    )


def test_a_baseline_of_zero_counts_as_a_thousandth():
    assert assess(given(0, 1)).progress == assess(given("0.001", 1)).progress


def test_a_fall_to_zero_is_a_fall_of_a_hundred_percent_a_year():
    assert assess(given(5, 0, DOWN)).progress == 1


@pytest.mark.parametrize(
    ("base", "limit", "direction", "status"),
    [
        (50, 100, UP, "moderate_progress"),  # still far away: 0.57 % a year is above half a percent less a little
        (95, 100, UP, "substantial_progress"),  # near the limit the same growth is much
        (100, 100, UP, "substantial_progress"),  # at the limit standing still is enough
        (250, 100, DOWN, "deterioration"),  # growing away
        (50, 10, UP, "moderate_progress"),  # the limit lies the other way
    ],
)
def test_a_natural_limit_ahead_lowers_the_thresholds(base, limit, direction, status):
    assert assess(given(base, base * 1.029, direction, limit=limit)).status == status


@pytest.mark.parametrize(
    ("pace", "target", "status"),
    [
        ("1.06", None, "significant_progress"),
        ("1.01", None, "moderate_progress"),
        ("1.00", None, "moderate_progress"),
        ("0.99", None, "moderate_movement_away"),
        ("0.90", None, "significant_movement_away"),
        ("1.05", "1.15", "significant_progress"),
        ("1.035", "1.15", "moderate_progress"),
        ("1.01", "1.15", "insufficient_progress"),
        ("0.99", "1.15", "movement_away"),
        ("1.15", "1.15", "target_achieved"),
    ],
)
def test_eurostat_has_its_own_names_and_no_score(pace, target, status):
    subject = given(1, pace, target=target)
    assert named(subject, EUROSTAT) == (status, None)


@pytest.mark.parametrize(
    ("series", "score", "status"),
    [
        ([("5", "target_achieved"), ("5", "target_achieved")], "5", "target_achieved"),
        ([("5", "target_achieved"), ("5", "substantial_progress")], "5", "substantial_progress"),
        ([("5", "target_achieved"), (None, "not_available")], "5", "target_achieved"),
        ([("0", "moderate_progress"), ("5", "substantial_progress")], "2.5", "substantial_progress"),
        ([("-1", "limited_progress"), ("1", "moderate_progress")], "0", "moderate_progress"),
        ([("-5", "deterioration"), ("0", "moderate_progress")], "-2.5", "limited_progress"),
        ([("-5", "deterioration")], "-5", "deterioration"),
        ([(None, "not_available")], None, "not_available"),
    ],
)
def test_an_indicator_of_several_series_is_the_mean_of_the_scores_there_are(series, score, status):
    found = joined([(None if one is None else Decimal(one), name) for one, name in series])
    assert found == (None if score is None else Decimal(score), status)


def test_the_two_points_are_shown_beside_the_result():
    found = assess(given(100, 116, target=115))
    (piece,) = found.pieces
    assert (piece.baseline, str(piece.baseline_period), piece.value, str(piece.value_period)) == (
        100,
        "2015",
        116,
        "2020",
    )
    assert (piece.target.comparator, piece.target_number, found.verdict) == (">=", 115, Verdict.ACHIEVED)
    assert (found.coverage.with_baseline, found.coverage.with_status, found.coverage.counted) == (1, 1, 1)


def test_a_series_without_points_shows_none():
    (piece,) = assess(given(None, None, years=(None, None))).pieces
    assert (piece.baseline_period, piece.value_period, piece.target) == (None, None, None)


def test_a_falling_target_is_shown_as_at_most():
    assert assess(given(100, 90, DOWN, target=50)).pieces[0].target.comparator == "<="
