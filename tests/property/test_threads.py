# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""However goals are moved, reworded, split and joined, no thread is lost: every link stays, with its reason."""

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from pejl.apps.audit.recording import stamp
from pejl.apps.goals.actions import change_goal, save_goals
from pejl.apps.initiatives.actions import save_budget_items, save_contributions, save_initiatives, save_supports
from pejl.apps.initiatives.queries import budget_items, initiatives
from pejl.apps.recommendations.actions import save_aims
from pejl.apps.recommendations.carrying import carry_threads
from pejl.apps.recommendations.queries import asked
from tests.factories import make_goal, make_scheme
from tests.people import ALICE

pytestmark = pytest.mark.django_db

GOALS = ("1", "2", "3")
Links = set[tuple[str, str, str]]

codes = st.sampled_from(GOALS)
steps = st.one_of(
    st.tuples(st.just("move"), codes, st.sampled_from(("", *GOALS))),
    st.tuples(st.just("reword"), codes, st.sampled_from(("A", "B"))),
    st.tuples(st.just("split"), codes, st.sampled_from(("4", "5"))),
    st.tuples(st.just("join"), codes, codes),
)


def by_alice():
    return stamp(ALICE, reason="The plan changes.")


def links() -> Links:
    """Every link to a goal with where it comes from and why."""
    found = {
        (one.code, each.link.goal, each.link.rationale.da)
        for one in initiatives().values()
        for each in one.contributions
    }
    found |= {(one.code, each.goal, each.rationale.da) for one in budget_items().values() for each in one.supports}
    every = asked("assembly").recommendations.values()
    return found | {(one.goal.code, each.goal, each.rationale.da) for one in every for each in one.goals}


def plan() -> None:
    make_scheme("plan")
    make_scheme("assembly", kind="recommendations")
    make_goal("assembly", "R1")
    for code in GOALS:
        make_goal("plan", code)
    save_initiatives([{"initiative": "bath", "title": {"da": "Bad"}}], by=by_alice())
    save_budget_items([{"item": "money", "title": {"da": "Penge"}}], by=by_alice())
    save_contributions("plan", [{"initiative": "bath", "goal": "1", "rationale": {"da": "Bad"}}], by=by_alice())
    supports = [{"item": "money", "goal": code, "rationale": {"da": f"Grund {code}"}} for code in ("1", "2")]
    save_supports("plan", supports, by=by_alice())
    aim = {"recommendation": "R1", "goal_scheme": "plan", "goal": "3", "rationale": {"da": "Ønsket"}}
    save_aims("assembly", [aim], by=by_alice())


def take(step: tuple[str, str, str]) -> None:
    what, goal, other = step
    if what == "move":
        if other != goal:
            change_goal("plan", goal, {"parent": other or None}, by=by_alice())
    elif what == "reword":
        change_goal("plan", goal, {"title": {"da": other}}, by=by_alice())
    else:
        if what == "split":
            save_goals("plan", [{"goal": other, "title": {"da": "En del"}, "level": "goal"}], by=by_alice())
        carry_threads("plan", goal, [other], by=by_alice())


@given(st.lists(steps, max_size=6))
@settings(max_examples=15, deadline=None)
def test_no_link_is_ever_lost_and_what_follows_a_goal_has_its_links(taken):
    with transaction.atomic():
        plan()
        for step in taken:
            before = links()
            take(step)
            after = links()
            assert before <= after
            what, goal, other = step
            if what in ("split", "join"):
                origins = {origin for origin, at, _why in after if at == other}
                assert {origin for origin, at, _why in before if at == goal} <= origins
            else:
                assert after == before
        transaction.set_rollback(True)


def test_the_reason_comes_along_and_a_link_that_was_there_stays_as_it_is() -> None:
    plan()
    assert carry_threads("plan", "1", ["2", "3", "1"], by=by_alice()) == 3
    assert {one for one in links() if one[0] != "R1"} == {
        ("bath", "1", "Bad"),
        ("bath", "2", "Bad"),
        ("bath", "3", "Bad"),
        ("money", "1", "Grund 1"),
        ("money", "2", "Grund 2"),
        ("money", "3", "Grund 1"),
    }
    assert carry_threads("plan", "1", ["2"], by=by_alice()) == 0
