# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Roles are given and taken back for a reason, and nothing about them is forgotten."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from pejl.apps.audit.models import AuditEntry
from pejl.apps.people.actions import close_account, create_user, grant_role, invite, revoke_role
from pejl.apps.people.models import Grant, User
from pejl.apps.people.queries import people, rights_of
from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import Permission, Role
from pejl.core.errors import PejlError
from tests.people import ALICE, PASSWORD, make_people

pytestmark = pytest.mark.django_db
REPORTER = GrantFacts(Role.UNIT_REPORTER, "BBU")
EDITOR = GrantFacts(Role.CENTRAL_EDITOR)


def given(username="dorthe", *grants):
    return create_user(username, PASSWORD, grants=grants, acting_user=ALICE)


def test_a_role_holds_from_when_it_is_given_until_it_is_taken_back():
    dorthe = given()
    assert not rights_of(dorthe, parents={}).may(Permission.DELIVER)
    grant_role("dorthe", REPORTER, acting_user=ALICE, reason="New in the unit.")
    assert rights_of(dorthe, parents={}).may(Permission.DELIVER, organisation="BBU")
    revoke_role("dorthe", REPORTER, acting_user=ALICE, reason="Moved to another unit.")
    assert not rights_of(dorthe, parents={}).may(Permission.DELIVER)
    kept = Grant.objects.get()
    assert (kept.recorded_to is not None, kept.reason) == (True, "New in the unit.")
    assert [one.action for one in AuditEntry.objects.order_by("id")] == ["user.create", "user.grant", "user.revoke"]


def test_giving_a_role_twice_leaves_one():
    given()
    for _ in range(2):
        grant_role("dorthe", REPORTER, acting_user=ALICE, reason="New.")
    assert Grant.objects.count() == 1


def test_a_role_can_be_given_again_after_it_was_taken_back():
    dorthe = given("dorthe", REPORTER)
    revoke_role("dorthe", REPORTER, acting_user=ALICE, reason="Leave.")
    grant_role("dorthe", REPORTER, acting_user=ALICE, reason="Back again.")
    assert rights_of(dorthe, parents={}).may(Permission.DELIVER)
    assert Grant.objects.count() == 2


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (lambda: grant_role("dorthe", REPORTER, acting_user=ALICE, reason=" "), "version.reason_missing"),
        (lambda: grant_role("nobody", REPORTER, acting_user=ALICE, reason="x"), "user.unknown"),
        (lambda: revoke_role("dorthe", REPORTER, acting_user=ALICE, reason="x"), "user.role_not_held"),
        (lambda: close_account("dorthe", acting_user="dorthe", reason="x"), "user.own_account"),
        (lambda: close_account("dorthe", acting_user=ALICE, reason=""), "version.reason_missing"),
        (lambda: invite("gerda", ("Gerda", "not an address"), EDITOR, acting_user=ALICE), "user.email_unreadable"),
        (
            lambda: grant_role("dorthe", GrantFacts(Role.APPROVER, "x" * 101), acting_user=ALICE, reason="x"),
            "field.too_long",
        ),
    ],
)
def test_what_cannot_be_done_changes_nothing(act, code):
    given()
    before = (Grant.objects.count(), User.objects.count(), AuditEntry.objects.count())
    with pytest.raises(PejlError) as refused:
        act()
    assert refused.value.code == code
    assert (Grant.objects.count(), User.objects.count(), AuditEntry.objects.count()) == before


def test_only_an_unlimited_role_of_the_centre_opens_the_tables():
    assert given("a", EDITOR).is_staff
    assert not given("b", GrantFacts(Role.CENTRAL_EDITOR, "BBU")).is_staff
    assert not given("c", GrantFacts(Role.APPROVER)).is_staff
    revoke_role("a", EDITOR, acting_user=ALICE, reason="x")
    assert not User.objects.get(username="a").is_staff


def test_who_leaves_is_logged_out_everywhere_and_has_no_role_left():
    dorthe, erik = given("dorthe", EDITOR), given("erik")
    client, other = Client(), Client()
    client.force_login(dorthe)
    other.force_login(erik)
    close_account("dorthe", acting_user=ALICE, reason="New job.")
    assert client.get("/arbejde/").status_code == 302
    assert other.get("/arbejde/").status_code == 200
    assert Session.objects.count() == 1
    assert not client.login(username="dorthe", password=PASSWORD)
    assert not rights_of(User.objects.get(username="dorthe"), parents={}).may(Permission.EDIT_PLAN)
    assert not Grant.objects.open().exists()
    with pytest.raises(PejlError, match=r"user\.closed"):
        grant_role("dorthe", REPORTER, acting_user=ALICE, reason="x")


def test_who_is_invited_cannot_log_in_before_a_password_is_chosen():
    invite("gerda", ("Gerda i centret", "gerda@example.dk"), REPORTER, acting_user=ALICE)
    gerda = next(one for one in people() if one.username == "gerda")
    assert (gerda.full_name, gerda.email, gerda.grants) == ("Gerda i centret", "gerda@example.dk", (REPORTER,))
    assert not User.objects.get(username="gerda").has_usable_password()


def test_the_command_line_knows_every_role():
    from pejl.interfaces.cli.verbs.create_user import ROLES

    assert set(ROLES) == set(Role)


def test_people_are_listed_with_those_who_left_last():
    made = make_people()
    close_account("alice", acting_user="root", reason="x")
    assert [one.username for one in people()] == [made.bob.username, made.charlie.username, "alice"]
