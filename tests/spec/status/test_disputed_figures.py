# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Two papers state different figures for one thing: nobody chooses, and only what holds with both is concluded."""

from decimal import Decimal

import pytest

from pejl.core.status.base import Level, Path, Reason, State, Verdict
from pejl.core.status.methods import barometer
from tests.spec.status.beacons import END_OF_2014
from tests.spec.status.building import codes, goal, leaf, piece, said


def of(status, target="<= 458", *, baseline="538", **more):
    """Part A is disputed, part B half way."""
    half_way = leaf("x.B", {"2013": 0, "2014": 5}, ">= 10")
    made = leaf("x.A", {"2013": baseline, "2014": status}, target, **more)
    return barometer.assess(goal("x", made, half_way), as_of=END_OF_2014)


def test_a_score_that_is_the_same_with_both_figures_is_given():
    found = of("398|400")  # both beyond the target
    assert (found.state, found.score, piece(found, "x.A").score) == (State.SCORED, Decimal("3.75"), 5)
    assert "dispute.agrees" in codes(found)


def test_a_score_that_differs_only_in_decimals_nobody_sees_is_given_as_printed():
    found = of("473.9|474")  # 4.006 and 4.000
    assert (piece(found, "x.A").score, found.score) == (Decimal("4.0"), Decimal("3.3"))


def test_a_part_may_depend_on_the_dispute_where_the_whole_does_not():
    found = of("473|475", "<= 300")  # 1.366 and 1.324, together with 2.5: 1.93 and 1.91
    part = piece(found, "x.A")
    assert (part.score, part.counts, part.raw_score) == (None, True, None)
    assert said(part, "dispute.depends")["outcomes"] == (Decimal("1.3"), Decimal("1.4"))
    assert found.score == Decimal("1.9")
    assert said(found, "dispute.agrees") == {"codes": ("x.A",)}


def test_a_whole_that_depends_on_the_dispute_is_not_computable():
    found = of("474|498")
    assert (found.state, found.score, found.path) == (State.NOT_COMPUTABLE, None, Path.AHEAD)
    assert said(found, "dispute.depends") == {
        "what": "score",
        "codes": ("x.A",),
        "outcomes": (Decimal("2.5"), Decimal("3.3")),
    }


def test_the_path_is_given_only_where_both_figures_lead_to_it():
    assert piece(of("474|475"), "x.A").path is Path.AHEAD
    assert piece(of("474|530"), "x.A").path is Path.NONE


def test_a_disputed_baseline_is_tried_with_each_figure():
    found = piece(of("458", baseline="538|540"), "x.A")
    assert (found.score, found.baseline) == (Decimal(5), None)


def test_a_baseline_that_equals_the_target_in_one_paper_only_cannot_be_placed():
    assert piece(of("450", baseline="458|538"), "x.A").reason is Reason.DISPUTED
    assert piece(of("450", baseline="458"), "x.A").reason is Reason.TARGET_EQUALS_BASELINE


@pytest.mark.parametrize(
    ("status", "level", "verdict"),
    [
        ("440|450", Level.MET, Verdict.ACHIEVED),
        ("460|470", Level.NOT_MET, Verdict.NONE),  # not due yet
        ("450|460", Level.NOT_TESTABLE, Verdict.NONE),
    ],
)
def test_level_and_verdict_hold_with_both_figures_or_are_withheld(status, level, verdict):
    found = piece(of(status), "x.A")
    assert (found.level, found.verdict) == (level, verdict)


def test_the_figures_are_all_named():
    found = piece(of("475|474"), "x.A")
    assert (found.value, found.rivals) == (None, (Decimal(475), Decimal(474)))
    assert said(found, "figure.disputed")["values"] == (Decimal(474), Decimal(475))


def test_a_disputed_baseline_without_a_status_counts_as_zero_where_the_setting_says_so():
    parts = leaf("x.A", {"2013": "10|12", "2014": None}, ">= 20"), leaf("x.B", {"2013": 0, "2014": 8}, ">= 10")
    found = barometer.assess(goal("x", *parts, settings={"missing": "zero"}), as_of=END_OF_2014)
    assert (found.score, said(found, "score.zeros")["codes"]) == (Decimal(2), ("x.A",))
