# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""People decide about what was found: who, when and why is kept, and what was dismissed is known again."""

import pytest

from pejl.apps.audit.queries import entries
from pejl.apps.checks.actions import Verdicted, decide
from pejl.apps.checks.models import Decision
from pejl.apps.checks.queries import decision_history, decisions, remembered, report_of
from pejl.core.errors import PejlError
from tests.papers import CASE, CONTRADICTION, asked, checked
from tests.people import ALICE, BOB

pytestmark = pytest.mark.django_db


def contradicted(number: int) -> str:
    """The name of the claim that the table refutes."""
    return next(one.id for one in report_of(number).claims if one.quote == CONTRADICTION)


def dismiss(number: int, reason: str = "counted in another way", by: str = ALICE, seen: int | None = None) -> str:
    target = contradicted(number)
    decide(number, Verdicted(target, "dismissed", reason, seen), acting_user=by)
    return target


def test_a_dismissal_stands_with_who_when_and_why():
    target = dismiss(number := checked())
    found = decisions(number)[target]
    assert (found.choice, found.reason, found.by, found.check) == ("dismissed", "counted in another way", ALICE, number)
    (entry,) = entries(object_type="checks.Decision")
    assert (entry.actor, entry.action, entry.reason) == (ALICE, "check.decide", "counted in another way")


def test_what_is_accepted_needs_no_reason():
    number = checked()
    decide(number, Verdicted(contradicted(number), "accepted"), acting_user=BOB)
    assert [one.choice for one in decisions(number).values()] == ["accepted"]


def test_what_is_dismissed_needs_one():
    with pytest.raises(PejlError, match=r"decision\.reason_missing"):
        dismiss(checked(), reason=" ")
    assert not Decision.objects.exists()


def test_a_later_decision_replaces_the_first_and_both_are_kept():
    target = dismiss(number := checked())
    seen = decisions(number)[target].id
    with pytest.raises(PejlError, match=r"decision\.reason_missing"):
        decide(number, Verdicted(target, "accepted", "", seen), acting_user=BOB)
    decide(number, Verdicted(target, "accepted", "the table is right", seen), acting_user=BOB)
    assert [(one.choice, one.by) for one in decisions(number).values()] == [("accepted", BOB)]
    assert [(one.choice, one.by) for one in decision_history(number)] == [("dismissed", ALICE), ("accepted", BOB)]


def test_of_two_who_decide_at_once_the_later_is_told_and_nothing_is_lost():
    target = dismiss(number := checked())
    with pytest.raises(PejlError) as refused:
        decide(number, Verdicted(target, "accepted", "the table is right"), acting_user=BOB)  # who saw nothing standing
    assert (refused.value.code, refused.value.params["found"]) == ("decision.changed_meanwhile", ALICE)
    assert [one.choice for one in decision_history(number)] == ["dismissed"]


def test_one_can_decide_only_about_what_the_report_holds():
    with pytest.raises(PejlError, match=r"decision\.unknown_target"):
        decide(checked(), Verdicted("c99", "accepted"), acting_user=ALICE)
    with pytest.raises(PejlError, match=r"check\.no_report"):
        decide(asked(), Verdicted("c1", "accepted"), acting_user=ALICE)


# --- known again ------------------------------------------------------------------------------------------------


NEXT_VERSION = CASE.replace("Ventetiden er faldet", "Ventetiden er i perioden faldet")


@pytest.mark.parametrize(
    ("text", "name"),
    [(CASE, "sag.txt"), (NEXT_VERSION, "sag.txt"), (NEXT_VERSION, "Sag_v2.txt"), (CASE, "another name.txt")],
    ids=["the same", "its next version", "its next version by another name", "the same bytes by another name"],
)
def test_what_was_dismissed_is_known_again(text, name):
    target = dismiss(first := checked())
    again = checked(text, names=[name])
    known = remembered(again, report_of(again))
    assert contradicted(again) in known
    assert (known[contradicted(again)].check, known[contradicted(again)].target) == (first, target)


OTHER_FIGURE = CASE.replace("260", "270")
OTHER_EVIDENCE = CASE.replace("\t240", "\t250")


@pytest.mark.parametrize(
    ("text", "name"),
    [(OTHER_FIGURE, "sag.txt"), (OTHER_EVIDENCE, "sag.txt"), (NEXT_VERSION, "notat.txt")],
    ids=["another figure", "another figure against it", "another document"],
)
def test_what_is_not_the_same_is_not(text, name):
    dismiss(checked())
    again = checked(text, names=[name])
    assert remembered(again, report_of(again)) == {}


def test_what_was_accepted_is_asked_about_again():
    target = dismiss(number := checked())
    seen = decisions(number)[target].id
    decide(number, Verdicted(target, "accepted", "the table is right", seen), acting_user=ALICE)
    again = checked()
    assert remembered(again, report_of(again)) == {}


def test_nothing_is_known_of_later_checks():
    first, second = checked(), checked()
    dismiss(second)
    assert remembered(first, report_of(first)) == {}
