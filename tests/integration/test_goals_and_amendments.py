# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Schemes, goals and targets change by new versions; a decided amendment makes the change it proposes."""

import pytest

from pejl.apps.audit.models import AuditEntry
from pejl.apps.audit.recording import stamp
from pejl.apps.goals.actions import (
    change_goal,
    propose_amendment,
    reject_amendment,
    save_goal_texts,
    save_goals,
    save_plans,
    save_schemes,
    withdraw_goal,
)
from pejl.apps.goals.models import GoalVersion
from pejl.apps.goals.queries import scheme_tree, schemes
from pejl.apps.indicators.actions import decide_amendment, save_measures, save_targets
from pejl.apps.indicators.queries import indicator_sheet, measures_of, uses_of
from pejl.apps.organisation.actions import save_organisations
from pejl.apps.organisation.queries import organisations
from pejl.core.errors import PejlError
from pejl.core.texts import Localised
from tests.factories import by_alice, make_goal, make_indicator, make_measure, make_scheme, moment
from tests.people import ALICE, BOB

pytestmark = pytest.mark.django_db


@pytest.fixture
def scheme() -> str:
    make_scheme("beacons")
    make_indicator("helped")
    make_goal("beacons", "1", wording={"da": "Flere får hjælp"})
    make_measure("beacons", "1", "helped", target={"value": "200", "period": "2017"})
    return "beacons"


def test_goals_stand_in_the_order_of_their_owner_with_parents_before_children(scheme):
    entries = [
        {"goal": "1.B", "parent": "1", "position": 1},
        {"goal": "1.A", "parent": "1", "position": 0},
        {"goal": "2", "position": 1},
        {"goal": "1.A1", "parent": "1.A"},
    ]
    save_goals(scheme, entries, by=by_alice())
    found = [(goal.code, goal.parent, goal.depth) for goal in scheme_tree(scheme).goals]
    assert found == [("1", None, 0), ("1.A", "1", 1), ("1.A1", "1.A", 2), ("1.B", "1", 1), ("2", None, 0)]


def test_a_goal_whose_parent_was_withdrawn_is_not_lost(scheme):
    make_goal(scheme, "1.A", parent="1")
    withdraw_goal(scheme, "1", by=by_alice("2021-01-01", reason="entered twice"))
    assert [(goal.code, goal.parent) for goal in scheme_tree(scheme).goals] == [("1.A", None)]
    before = scheme_tree(scheme, moment("2020-12-31"))
    assert [goal.code for goal in before.goals] == ["1", "1.A"]


def test_what_a_goal_said_before_stays_known(scheme):
    change_goal(scheme, "1", {"wording": {"da": "Alle får hjælp"}}, by=by_alice("2021-01-01", reason="decided"))
    assert scheme_tree(scheme).goal("1").wording == Localised("Alle får hjælp")
    assert scheme_tree(scheme).goal("1").title == Localised("Mål 1")
    assert scheme_tree(scheme, moment("2020-12-31")).goal("1").wording == Localised("Flere får hjælp")


def test_saving_the_same_again_writes_nothing(scheme):
    entries = AuditEntry.objects.count()
    make_goal(scheme, "1", wording={"da": "Flere får hjælp"}, by=by_alice("2021-01-01"))
    make_scheme(scheme, by=by_alice("2021-01-01"))
    assert (GoalVersion.objects.count(), AuditEntry.objects.count()) == (1, entries)


def test_a_change_needs_a_reason(scheme):
    with pytest.raises(PejlError, match=r"version\.reason_missing"):
        change_goal(scheme, "1", {"direction": "decrease"}, by=by_alice("2021-01-01"))


def test_nobody_may_not_record_anything():
    with pytest.raises(PejlError, match=r"version\.nobody"):
        stamp(" ")


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"state": "forgotten"}, "field.unknown_choice"),
        ({"colour": "green"}, "field.unknown"),
        ({"parent": "9"}, "goal.unknown"),
        ({"settings": {"missing": "perhaps"}}, "setting.unknown_choice"),
        ({"weight": "heavy"}, "figure.unreadable"),
        ({"level": "x" * 101}, "field.too_long"),
    ],
)
def test_a_goal_that_cannot_be_read_is_refused(scheme, fields, code):
    with pytest.raises(PejlError) as refused:
        save_goals(scheme, [{"goal": "2", **fields}], by=by_alice())
    assert refused.value.code == code
    assert scheme_tree(scheme).goal("2") is None


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"period": "someday"}, "period.unreadable"),
        ({"owner": "nobody"}, "reference.unknown"),
        ({"adopted_on": "yesterday"}, "field.unreadable"),
    ],
)
def test_a_scheme_that_cannot_be_read_is_refused(fields, code):
    with pytest.raises(PejlError) as refused:
        save_schemes([{"scheme": "beacons", **fields}], by=by_alice())
    assert refused.value.code == code
    assert schemes() == ()


def test_a_scheme_knows_its_bodies_and_whether_it_is_invented():
    bodies = [{"organisation": "SUD", "title": {"da": "Socialudvalget"}, "kind": "committee", "parent": "BR"}]
    save_organisations([*bodies, {"organisation": "BR", "kind": "council"}], by=by_alice())
    save_plans([{"name": "fjordby", "fictional": True}], by=by_alice())
    make_scheme("beacons", owner="SUD", plan="fjordby")
    (known,) = schemes()
    assert (known.owner, known.fictional) == ("SUD", True)
    assert organisations()["SUD"].parent == "BR"


def test_texts_stand_beside_their_goal(scheme):
    entry = {"goal": "1", "kind": "cause", "text": {"da": "Flere boliger"}, "source": "report"}
    save_goal_texts(scheme, [entry], by=by_alice())
    (text,) = scheme_tree(scheme).goal("1").texts
    assert (text.kind, text.text, text.source) == ("cause", Localised("Flere boliger"), "report")


def test_an_indicator_knows_in_which_schemes_it_is_used(scheme):
    make_scheme("areas")
    make_goal("areas", "7")
    make_measure("areas", "7", "helped")
    assert [(use.scheme, use.goal) for use in uses_of("helped")] == [("areas", "7"), ("beacons", "1")]


def test_an_indicator_that_was_not_recorded_yet_is_told_from_one_that_never_was(scheme):
    with pytest.raises(PejlError, match=r"indicator\.not_known"):
        indicator_sheet("helped", moment("2019-12-31"))
    with pytest.raises(PejlError, match=r"indicator\.unknown"):
        indicator_sheet("helpt")


def test_two_goals_of_a_scheme_cannot_share_the_code_of_a_measure(scheme):
    make_goal(scheme, "2")
    with pytest.raises(PejlError, match=r"measure\.code_taken"):
        save_measures(scheme, [{"goal": "2", "measure": "1", "indicator": "helped"}], by=by_alice())


# --- amendments --------------------------------------------------------------------------------------------------


def by_bob(reason: str = "decided by the committee"):
    return stamp(BOB, reason=reason)


DECISION = {"decided_on": "2024-06-01"}


def decide(scheme: str, goal: str, **proposal) -> None:
    proposed = propose_amendment(scheme, goal, proposal, by=stamp(ALICE))
    decide_amendment(proposed.pk, DECISION, by=by_bob())


def test_a_proposal_changes_nothing_until_it_is_decided(scheme):
    proposed = propose_amendment(scheme, "1", {"kind": "drop"}, by=stamp(ALICE))
    assert scheme_tree(scheme).goal("1").state == "active"
    decide_amendment(proposed.pk, DECISION, by=by_bob())
    tree = scheme_tree(scheme)
    assert tree.goal("1").state == "dropped"
    assert [one.state for one in tree.amendments] == ["decided"]


def test_a_decided_rewording_is_the_goals_new_wording(scheme):
    decide(scheme, "1", kind="reword", after={"da": "Alle får hjælp"})
    assert scheme_tree(scheme).goal("1").wording == Localised("Alle får hjælp")


def test_a_decided_target_replaces_the_old_one(scheme):
    decide(scheme, "1", kind="retarget", after={"targets": [{"measure": "1", "value": "300"}]})
    ((measure,),) = measures_of(scheme).values()
    (facts,) = measure.targets
    assert (facts.target.value, str(facts.target.period), facts.target.comparator.value) == (300, "2017", ">=")
    assert scheme_tree(scheme).goal("1").state == "retargeted"


def test_a_decided_new_goal_is_a_goal(scheme):
    decide(scheme, "2", kind="add", after={"goal": {"title": {"da": "Flere i egen bolig"}, "state": "added_later"}})
    assert scheme_tree(scheme).goal("2").state == "added_later"


def test_a_proposal_that_does_not_say_what_is_to_change_cannot_be_decided(scheme):
    proposed = propose_amendment(scheme, "1", {"kind": "retarget"}, by=stamp(ALICE))
    with pytest.raises(PejlError, match=r"amendment\.nothing_to_apply"):
        decide_amendment(proposed.pk, DECISION, by=by_bob())
    assert [one.state for one in scheme_tree(scheme).amendments] == ["proposed"]


def test_a_rejected_proposal_changes_nothing_and_is_closed(scheme):
    proposed = propose_amendment(scheme, "1", {"kind": "drop"}, by=stamp(ALICE))
    reject_amendment(proposed.pk, DECISION, by=by_bob())
    assert scheme_tree(scheme).goal("1").state == "active"
    with pytest.raises(PejlError, match=r"amendment\.not_open"):
        decide_amendment(proposed.pk, DECISION, by=by_bob())


def test_two_proposals_of_one_kind_are_told_apart(scheme):
    numbers = [propose_amendment(scheme, "1", {"kind": "drop"}, by=stamp(ALICE)).number for _ in range(2)]
    assert numbers == [1, 2]


def test_a_second_target_stands_beside_the_first(scheme):
    later = {"measure": "1", "position": 1, "comparator": ">=", "value": "250", "period": "2020"}
    save_targets(scheme, [later], by=by_alice())
    ((measure,),) = measures_of(scheme).values()
    assert [str(facts.target.period) for facts in measure.targets] == ["2017", "2020"]


def test_what_lies_within_a_goal_is_all_below_it_and_nothing_beside_it():
    make_scheme()
    for code, parent in (("1", ""), ("1.A", "1"), ("1.A1", "1.A"), ("2", ""), ("2.A", "2")):
        make_goal("beacons", code, parent=parent)
    tree = scheme_tree("beacons")
    assert tree.within("1") == {"1", "1.A", "1.A1"}
    assert tree.within("1.A1") == {"1.A1"}
