# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every status explains itself: what it came to, what it was made of, and what must be kept in mind."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.core.observations import Approximation, Missing, Observation, ObservationStatus, Present
from pejl.core.periods import Period
from pejl.core.status.methods import barometer
from pejl.core.status.registry import assess_tree
from pejl.core.status.statements import SENTENCES
from tests.spec.status.beacons import END_OF_2014, all_nine, beacon_1, beacon_5
from tests.spec.status.building import NEITHER, aim, codes, figure, goal, leaf, measure, number, piece, said
from tests.spec.status.kpis import END_OF_2023, twelve


def assess(subject):
    return barometer.assess(subject, as_of=END_OF_2014)


def test_beacon_1_says_its_score_what_pulls_and_what_does_not_count():
    found = assess(beacon_1())
    joined = said(found, "score.joined")
    assert (joined["counted"], joined["parts"], joined["join"], joined["weights"]) == (4, 6, "mean", "equal")
    assert said(found, "score.pulls_up")["codes"] == ("1.B", "1.C", "1.F")
    assert said(found, "score.pulls_down")["codes"] == ("1.A",)
    assert said(found, "parts.not_counted") == {"reason": "no_status", "codes": ("1.D", "1.E"), "count": 2}


def test_beacon_1_names_its_plan_and_which_parts_moved_which_way():
    found = assess(beacon_1())
    plan = said(found, "path.goal")
    assert (plan["path"], plan["plan"], plan["elapsed"], plan["total"]) == ("ahead", Decimal("1.25"), 1, 4)
    assert said(found, "colour.both_ways") == {"codes_better": ("1.B", "1.C", "1.F"), "codes_worse": ("1.A",)}
    assert said(found, "level.parts") == {"level": "not_met", "met": 0, "not_met": 4, "not_testable": 2}


def test_zeros_that_are_counted_are_named():
    assert said(assess(beacon_1(missing="zero")), "score.zeros") == {"codes": ("1.D", "1.E"), "count": 2}
    assert said(piece(assess(beacon_1(missing="zero")), "1.D"), "score.zero") == {"from_period": Period.parse("2013")}


def test_a_part_at_zero_pulls_neither_way():
    found = assess(beacon_1(missing="zero"))
    assert said(found, "score.pulls_up")["codes"] == ("1.B", "1.C", "1.F")
    assert said(found, "score.pulls_down")["codes"] == ("1.A",)


def test_beacon_5_says_why_it_is_not_computed_and_what_a_clamped_part_was():
    found = assess(beacon_5())
    assert codes(found)[0] == "weights.unpublished"
    clamped = said(piece(found, "5.A1"), "score.clamped")
    assert clamped == {"raw_score": Decimal(-15), "score": Decimal(-5), "clamp": Decimal(5)}


def test_known_population_weights_are_named():
    sizes = {"5.A1": number(1), "5.A2": number(3), "5.A3": number(1)}
    found = piece(assess(beacon_5(sizes)), "5.A")
    assert said(found, "weights.population") == {"codes": ("5.A1", "5.A2", "5.A3"), "weights_of_codes": (1, 3, 1)}


def test_a_goal_of_one_part_is_not_said_to_be_pulled():
    found = assess(goal("x", leaf("x.A", {"2013": 0, "2014": 5}, ">= 10")))
    assert not [code for code in codes(found) if code.startswith("score.pulls")]


def test_the_states_without_a_score_say_which_they_are():
    nine = {code: codes(assess(one))[0] for code, one in all_nine().items()}
    assert [nine[code] for code in ("2", "6", "5")] == ["state.only_baseline", "state.no_data", "weights.unpublished"]


def test_what_chance_explains_and_what_lies_ahead_is_said_last():
    assert [one.code for one in assess(beacon_1()).statements[-2:]] == ["signal.goal", "outlook.goal"]


def test_marks_on_the_figures_are_repeated():
    hedged = Observation(Period.parse("2014"), Present(number(130), approximation=Approximation.ABOUT))
    provisional = figure("2013", 100, status="P")
    found = piece(assess(goal("x", leaf("x.A", {"2013": provisional, "2014": hedged}, ">= 200"))), "x.A")
    assert said(found, "figure.uncertain")["status"] == "P"
    assert said(found, "figure.approximate")["approximation"] == "about"


def test_a_figure_that_is_awaited_is_named_with_its_date():
    awaited = Observation(Period.parse("2014"), Missing("not_yet", date(2015, 12, 31)), ObservationStatus.NOT_COLLECTED)
    older = {"2013": 1, "2014": awaited, "2013-01-01..2013-12-31": 1}
    found = piece(assess(goal("x", leaf("x.A", older, ">= 2"))), "x.A")
    assert said(found, "figure.awaited") == {
        "period": Period.parse("2014"),
        "reason": "not_yet",
        "expected": date(2015, 12, 31),
    }


def test_a_hidden_figure_is_said_to_be_hidden():
    assert "figure.suppressed" in codes(assess(goal("x", leaf("x.A", {"2013": "hidden", "2014": 2}, ">= 2"))))


def test_a_figure_without_a_wanted_direction_says_so():
    assert "change.no_direction" in codes(assess(goal("x", measure("x.A", {"2013": 1, "2014": 2}, direction=NEITHER))))


def test_an_assessment_names_every_stored_version_it_used():
    figures = {"2013": figure("2013", 1, version=11), "2014": figure("2014", "2|3", version=12)}
    made = goal("x", goal("x.1", measure("x.1a", figures, targets=(aim(">= 9", version=7),))), leaf("x.2", figures))
    found = assess(made)
    assert (found.versions, piece(found, "x.1a").versions) == ((11, 12, 7), (11, 12, 7))


def every_statement():
    trees = [(one, END_OF_2014) for one in [*all_nine().values(), beacon_1(missing="zero", join="separate")]]
    trees += [(one, END_OF_2023) for one in twelve().values()]
    trees.append((beacon_5({"5.A1": number(1), "5.A2": number(3), "5.A3": number(1)}), END_OF_2014))
    for tree, day in trees:
        for found in assess_tree(tree, as_of=day).values():
            yield from found.statements
            yield from (one for shown in found.pieces for one in shown.statements)


@pytest.mark.parametrize("code", sorted({one.code for one in every_statement()}))
def test_every_statement_has_exactly_the_parameters_that_are_listed(code):
    found = [set(one.params) for one in every_statement() if one.code == code]
    assert all(params == set(SENTENCES[code].params) for params in found)


def test_no_parameter_is_a_member_of_an_enumeration():
    """Texts only: what reads the statements need not know the core's types."""
    kinds = {type(value) for one in every_statement() for value in one.params.values()}
    assert kinds <= {str, int, tuple, bool, type(None), Decimal, Period, date}
