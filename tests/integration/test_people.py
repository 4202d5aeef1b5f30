# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Accounts are made with strong passwords and leave a trace that does not hold them."""

import pytest
from django.contrib.auth import authenticate

from pejl.apps.audit.models import AuditEntry
from pejl.apps.people.actions import create_user
from pejl.core.errors import PejlError
from tests.people import ALICE, PASSWORD, make_people

pytestmark = pytest.mark.django_db


def test_an_account_can_log_in_and_its_password_is_kept_with_argon2():
    people = make_people()
    assert authenticate(username=ALICE, password=PASSWORD) == people.alice
    assert people.alice.password.startswith("argon2")
    assert authenticate(username=ALICE, password="another long password") is None


def test_the_audit_trail_names_the_account_and_not_the_password():
    create_user("dorthe", PASSWORD, acting_user=ALICE)
    entry = AuditEntry.objects.get()
    assert (entry.actor, entry.action, entry.object_key) == (ALICE, "user.create", "dorthe")
    assert PASSWORD not in str(entry.after)


@pytest.mark.parametrize("password", ["short one", "startfinding", "dorthe-dorthe", "123456789012"])
def test_a_weak_password_is_refused_with_the_reasons(password):
    with pytest.raises(PejlError, match=r"user\.password_refused") as refused:
        create_user("dorthe-dorthe", password, acting_user=ALICE)
    assert refused.value.params["reasons"]


@pytest.mark.parametrize(("username", "code"), [("alice", "user.taken"), ("two words", "user.name_unreadable")])
def test_a_name_must_be_free_and_readable(username, code):
    make_people()
    with pytest.raises(PejlError) as refused:
        create_user(username, PASSWORD, acting_user=ALICE)
    assert refused.value.code == code
