# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Somebody whom another system's login vouches for: their account, and the roles it gives and takes back."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from pejl.apps.people.actions import create_user, grant_role, revoke_role
from pejl.apps.people.models import Grant, User
from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import Role
from pejl.core.errors import PejlError
from pejl.core.personal_numbers import refuse

REASON = "single sign-on"


def arrive_new(username: str, grants: Sequence[GrantFacts], *, by: str) -> User:
    """Make the account of somebody who is here for the first time; `by` is `sso:` and the code of the login.

    Raises `PejlError`: `sso.no_role` where the login gives no role, `user.taken`, `user.name_unreadable`,
    `personal_number.refused`.
    """
    refuse(username, field="username")
    if not grants:
        raise PejlError("sso.no_role", found=username, expected="a role")
    return create_user(username, None, acting_user=by, grants=grants)


def arrive_again(user: User, grants: Sequence[GrantFacts], *, by: str) -> None:
    """Bring the roles that this login gave up to what it gives now; roles given here stay as they are.

    Nothing is done to a closed account, and it cannot log in.
    """
    if not user.is_active:
        return
    with transaction.atomic():
        given = Grant.objects.open().filter(user=user, recorded_by=by)
        before = {GrantFacts(Role(one.role), one.organisation, one.scheme) for one in given}
        for gone in sorted(before - set(grants), key=str):
            revoke_role(user.username, gone, acting_user=by, reason=REASON)
        for new in grants:
            if new not in before and not _held(user, new):
                grant_role(user.username, new, acting_user=by, reason=REASON)


def _held(user: User, grant: GrantFacts) -> bool:
    asked = {"role": grant.role.value, "organisation": grant.organisation, "scheme": grant.scheme}
    return Grant.objects.open().filter(user=user, **asked).exists()
