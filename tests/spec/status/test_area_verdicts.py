# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is concluded about an area from its goals: a goal without data is never passed over in silence."""

from datetime import date

import pytest

from pejl.core.status.base import GoalInput, State, Verdict
from pejl.core.status.methods import direction
from pejl.core.status.registry import assess_tree
from tests.spec.status.building import DOWN, UP, goal, leaf, measure, piece, said

END_OF_2025 = date(2025, 12, 31)


def focus_area_2():
    """Young people with complex problems: age at first measure, exams, and well-being, of which there are no data."""
    return goal(
        "2",
        goal("2.1", measure("2.1", {"2022": "12", "2024": "10.1"}, direction=DOWN, baseline="2022", unit="years")),
        goal(
            "2.2",
            measure("2.2a", {"2022/2023": 62, "2024/2025": 66}, direction=UP, baseline="2022/2023", unit="%"),
            measure("2.2b", {"2022/2023": 53, "2024/2025": 57}, direction=UP, baseline="2022/2023", unit="%"),
        ),
        goal("2.3"),
        method="direction",
    )


def test_focus_area_2_is_partly_achieved_because_one_goal_has_no_data():
    found = assess_tree(focus_area_2(), as_of=END_OF_2025)
    assert {code: one.verdict for code, one in found.items()} == {
        "2": Verdict.PARTLY,
        "2.1": Verdict.ACHIEVED,
        "2.2": Verdict.ACHIEVED,
        "2.3": Verdict.NO_DATA,
    }


def test_every_roll_up_says_how_many_parts_had_data():
    counts = said(assess_tree(focus_area_2(), as_of=END_OF_2025)["2"], "verdict.rolled_up")
    assert counts == {
        "verdict": "partly",
        "parts": 3,
        "achieved": 2,
        "partly": 0,
        "not_achieved": 0,
        "not_due": 0,
        "without_data": 1,
    }


def test_a_goal_that_nothing_measures_is_a_part_without_data():
    found = assess_tree(focus_area_2(), as_of=END_OF_2025)
    assert (found["2.3"].state, found["2.3"].coverage.parts, found["2"].coverage.parts) == (State.NO_DATA, 1, 4)
    assert piece(found["2"], "2.3").counts is False


def test_focus_area_1_is_not_achieved_with_either_of_the_two_figures_for_2024():
    homeless = leaf("1.1", {"2022": 1370, "2024": "1378|1387"}, direction=DOWN, baseline="2022")
    found = assess_tree(goal("1", homeless, method="direction"), as_of=END_OF_2025)
    assert found["1"].verdict is found["1.1"].verdict is Verdict.NOT_ACHIEVED


def test_focus_area_4_is_achieved_with_a_provisional_rolling_year():
    turnover = {"2021": "24.2", "2024": "22.8", "2024-10-01..2025-09-30": "23.5"}
    found = assess_tree(goal("4", leaf("4.1", turnover, direction=DOWN, baseline="2021", unit="%")), as_of=END_OF_2025)
    assert (found["4"].verdict, str(piece(found["4"], "4.1").value_period)) == (
        Verdict.ACHIEVED,
        "2024-10-01..2025-09-30",
    )


BETTER, WORSE, NOTHING = {"2022": 1, "2024": 2}, {"2022": 2, "2024": 1}, {"2022": 1}
NOT_DUE, MISSED = ({"2022": 1, "2024": 2}, ">= 9", "2030"), ({"2022": 1, "2024": 2}, ">= 9", "2024")


def of(number, case):
    if case is None:
        return GoalInput(f"x.{number}", parent="x", method="direction")
    figures, target, due = case if isinstance(case, tuple) else (case, "", "2024")
    return leaf(f"x.{number}", figures, target, direction=UP, baseline="2022", due=due)


@pytest.mark.parametrize(
    ("parts", "verdict"),
    [
        ((BETTER, BETTER), Verdict.ACHIEVED),
        ((BETTER, WORSE), Verdict.PARTLY),
        ((BETTER, NOTHING), Verdict.PARTLY),  # a part without data pulls down to partly
        ((BETTER, None), Verdict.PARTLY),  # and so does a part that nothing measures
        ((BETTER, NOT_DUE), Verdict.PARTLY),
        ((WORSE, WORSE), Verdict.NOT_ACHIEVED),
        ((WORSE, NOTHING), Verdict.NOT_ACHIEVED),
        ((MISSED, NOT_DUE), Verdict.NOT_ACHIEVED),
        ((NOT_DUE, NOT_DUE), Verdict.NONE),
        ((NOT_DUE, NOTHING), Verdict.NONE),
        ((NOTHING, None), Verdict.NO_DATA),
        ((None,), Verdict.NO_DATA),
    ],
)
def test_the_verdict_of_a_goal_follows_from_its_parts(parts, verdict):
    found = assess_tree(goal("x", *(of(n, one) for n, one in enumerate(parts)), method="direction"), as_of=END_OF_2025)
    assert found["x"].verdict is verdict


def test_a_part_that_is_partly_achieved_makes_the_whole_partly():
    partly = goal("x.1", leaf("x.1a", BETTER, baseline="2022"), leaf("x.1b", WORSE, baseline="2022"))
    found = assess_tree(goal("x", partly, method="direction"), as_of=END_OF_2025)
    assert (found["x.1"].verdict, found["x"].verdict) == (Verdict.PARTLY, Verdict.PARTLY)


def test_dropped_goals_are_shown_and_take_no_part_in_the_verdict():
    dropped = goal("x.2", leaf("x.2a", WORSE, baseline="2022"), active=False)
    found = assess_tree(goal("x", leaf("x.1", BETTER, baseline="2022"), dropped, method="direction"), as_of=END_OF_2025)
    assert found["x"].verdict is Verdict.ACHIEVED
    assert [(one.code, one.verdict) for one in found["x"].pieces[1:]] == [("x.2", Verdict.NONE), ("x.2a", Verdict.NONE)]


def test_a_goal_of_dropped_parts_alone_has_no_verdict():
    dropped = leaf("x.1", BETTER, baseline="2022", active=False)
    found = assess_tree(goal("x", dropped, method="direction"), as_of=END_OF_2025)
    assert (found["x"].verdict, found["x"].state, found["x"].coverage.parts) == (Verdict.NONE, State.NO_DATA, 0)


@pytest.mark.parametrize(
    ("status", "verdict", "state"),
    [(66, Verdict.ACHIEVED, State.DIRECTION_ONLY), (None, Verdict.NO_DATA, State.NO_DATA)],
)
def test_a_number_can_be_reached_without_a_baseline(status, verdict, state):
    made = leaf("3.4", {"@2025-09-30": status}, ">= 60", baseline=None, due="@2025-12-31", unit="%")
    found = direction.assess(goal("3", made), as_of=END_OF_2025)
    assert (found.verdict, found.state) == (verdict, state)


def test_a_scheme_without_a_method_is_not_judged_and_says_so():
    followed = goal("2.3", measure("2.3", BETTER, direction=UP, baseline="2022"), method="none")
    found = assess_tree(followed, as_of=END_OF_2025)["2.3"]
    assert (found.state, found.verdict, [one.code for one in found.statements]) == (
        State.NOT_COMPUTABLE,
        Verdict.NONE,
        ["state.not_judged"],
    )
