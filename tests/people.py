# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The three people of every test: Alice owns, Bob is her colleague, Charlie must be refused."""

from dataclasses import dataclass

from pejl.apps.people.actions import create_user
from pejl.apps.people.models import User
from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import Role

PASSWORD = "a long and winding road"
ALICE, BOB, CHARLIE = "alice", "bob", "charlie"
EDITOR = GrantFacts(Role.CENTRAL_EDITOR)


@dataclass(frozen=True)
class People:
    """Accounts: Alice may do everything, Bob works here, Charlie only has a login."""

    alice: User
    bob: User
    charlie: User


def make_people() -> People:
    """The three accounts, all with `PASSWORD`."""
    return People(
        alice=create_user(ALICE, PASSWORD, superuser=True, acting_user="test"),
        bob=create_user(BOB, PASSWORD, grants=(EDITOR,), acting_user="test"),
        charlie=create_user(CHARLIE, PASSWORD, acting_user="test"),
    )
