# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A forgotten password: who may have a link by e-mail, how long it lives, and what is entered about it."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.utils import timezone
from django.utils.http import base36_to_int

from pejl.apps.audit.models import AuditEntry
from pejl.apps.people.actions import end_sessions
from pejl.apps.people.models import User
from pejl.core.errors import PejlError

LIVES = timedelta(hours=1)
BETWEEN = timedelta(minutes=5)  # links to one account: nobody's mailbox is filled by others
ASKED, OFFERED, DONE = "user.reset_ask", "user.reset_offer", "user.reset"
NOBODY = "pejl"  # who asked is not known


class ResetTokens(PasswordResetTokenGenerator):
    """Links that live for an hour, and are of no use where an invitation is asked for."""

    key_salt = "pejl.apps.people.resetting"

    def check_token(self, user: User | None, token: str | None) -> bool:  # type: ignore[override]
        """Whether the token was made for the account, has not been used, and is young enough."""
        if not super().check_token(user, token):
            return False
        made = base36_to_int(str(token).partition("-")[0])
        return self._num_seconds(self._now()) - made <= LIVES.total_seconds()  # type: ignore[attr-defined]


reset_tokens = ResetTokens()


def ask_reset(name: str) -> int | None:
    """The account that is to get a link, known by its user name or its e-mail address; None for nobody.

    Nobody: a name that there is not, an address that several have, an account that is closed, has no address or no
    password (it logs in elsewhere, or is still invited), or got a link within the last five minutes. Only an account
    that gets a link leaves an entry, and what was typed is never kept.
    """
    user = _sole(name)
    if user is None or not (user.is_active and user.email and user.has_usable_password()):
        return None
    since = timezone.now() - BETWEEN
    if AuditEntry.objects.filter(action=ASKED, object_key=user.username, at__gte=since).exists():
        return None
    _enter(ASKED, user, NOBODY)
    return user.pk


def offer_reset(username: str, *, acting_user: str) -> User:
    """Enter that an administrator makes a link for somebody, to be handed over by another way than e-mail.

    Raises `PejlError("user.no_password")` for an account that is closed, or that has no password to choose anew.
    """
    user = User.objects.filter(username=username, is_active=True).first()
    if user is None or not user.has_usable_password():
        raise PejlError("user.no_password", found=username, expected="an account in use that has a password")
    _enter(OFFERED, user, acting_user)
    return user


def note_reset(user: User) -> None:
    """Enter that a password was chosen by way of a link, and end every session that was open."""
    end_sessions(user)
    _enter(DONE, user, user.username)


def _sole(name: str) -> User | None:
    by_name = User.objects.filter(username=name).first()
    if by_name or "@" not in name:
        return by_name
    found = list(User.objects.filter(email__iexact=name, is_active=True).order_by("pk")[:2])
    return found[0] if len(found) == 1 else None


def _enter(action: str, user: User, by: str) -> None:
    AuditEntry.objects.create(
        at=timezone.now(), actor=by, action=action, object_type=User._meta.label, object_key=user.username, after={}
    )
