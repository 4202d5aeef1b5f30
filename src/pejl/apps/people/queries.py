# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Who may do what now, and who there is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from pejl.apps.people.models import Grant, User
from pejl.apps.people.rights import GrantFacts, Rights
from pejl.apps.people.roles import Role


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """An account with its roles; an account that is closed keeps its name and has none."""

    username: str
    full_name: str
    email: str
    active: bool
    superuser: bool
    last_login: datetime | None
    grants: tuple[GrantFacts, ...]


def rights_of(user: User, *, parents: Mapping[str, str]) -> Rights:
    """What `user` may do now; `parents` gives for each unit the one it belongs to. One query."""
    if not user.is_active:
        return Rights()
    rows = Grant.objects.open().filter(user=user).order_by("role", "organisation", "scheme")
    return Rights(tuple(_facts(one) for one in rows), parents, everything=user.is_superuser)


def people() -> tuple[PersonFacts, ...]:
    """Every account, those in use first, by name. Two queries."""
    held: dict[int, list[GrantFacts]] = defaultdict(list)
    for one in Grant.objects.open().order_by("role", "organisation", "scheme"):
        held[one.user_id].append(_facts(one))
    users = User.objects.order_by("-is_active", "username")
    return tuple(
        PersonFacts(
            username=one.username,
            full_name=one.get_full_name(),
            email=one.email,
            active=one.is_active,
            superuser=one.is_superuser,
            last_login=one.last_login,
            grants=tuple(held[one.pk]),
        )
        for one in users
    )


def _facts(grant: Grant) -> GrantFacts:
    return GrantFacts(Role(grant.role), grant.organisation, grant.scheme)
