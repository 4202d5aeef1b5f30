# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Wrong passwords and codes, as django-allauth counts them for each account."""

from __future__ import annotations

from collections.abc import Iterator

from allauth.core.internal import ratelimit
from django.http import HttpRequest

from pejl.apps.people.models import User

_COUNT = {"app": "allauth.account", "action": "login_failed"}


def locked(request: HttpRequest, user: User) -> bool:
    """Whether the next attempt with a password or a code would be refused."""
    return any(
        ratelimit.consume(request, **_COUNT, key=key, dry_run=True, limit_get=True) is None for key in _keys(user)
    )


def forget(request: HttpRequest, user: User) -> None:
    """Let the person try again at once."""
    for key in _keys(user):
        ratelimit.clear(request, **_COUNT, key=key)


def _keys(user: User) -> Iterator[str]:
    """Passwords are counted by name (`AccountAdapter`), codes by account (allauth)."""
    yield user.username.casefold()
    yield f"mfa-auth-user-{user.pk}"
