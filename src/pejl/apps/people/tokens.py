# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Tokens of programs: made for a service account, shown once, narrowed, and ended by time or by somebody."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hmac import compare_digest

from django.db import IntegrityError, transaction
from django.utils import timezone

from pejl.apps.audit.models import AuditEntry
from pejl.apps.audit.recording import stamp
from pejl.apps.people.models import ApiToken, Grant, TokenReceipt, User
from pejl.apps.people.queries import rights_of
from pejl.apps.people.rights import GrantFacts, Rights
from pejl.apps.people.roles import Permission, Role
from pejl.core.errors import PejlError

PREFIX = "pejl"
LONGEST = 366  # days
_SEEN_EVERY = timedelta(minutes=1)  # a token in constant use writes no more often


@dataclass(frozen=True, slots=True)
class TokenRequest:
    """A token to make: what it is for, for how many days (1 to 366), and what it is narrowed to."""

    name: str
    days: int
    organisation: str = ""
    scheme: str = ""


@dataclass(frozen=True, slots=True)
class TokenRights:
    """What a program may do: what its account may, within what the token is narrowed to."""

    account: Rights
    token: Rights

    def may(self, permission: Permission, *, organisation: str, scheme: str) -> bool:
        """Whether both allow it."""
        asked = {"organisation": organisation, "scheme": scheme}
        return self.account.may(permission, **asked) and self.token.may(permission, **asked)


def make_token(username: str, request: TokenRequest, *, acting_user: str) -> str:
    """Make a token and answer it, the only time that it can be read.

    Raises `PejlError`: `user.unknown`, `token.not_a_service`, `token.no_name`, `token.days`.
    """
    stamp(acting_user, reason=request.name)  # a personal number is refused in the name too
    if not request.name.strip():
        raise PejlError("token.no_name", found="", expected="what the token is for")
    if not 1 <= request.days <= LONGEST:
        raise PejlError("token.days", found=str(request.days), expected=f"1 to {LONGEST}")
    with transaction.atomic():
        user = User.objects.select_for_update().filter(username=username, is_active=True).first()
        if user is None:
            raise PejlError("user.unknown", found=username, expected="an account in use")
        if not Grant.objects.open().filter(user=user, role=Role.SERVICE_ACCOUNT.value).exists():
            raise PejlError("token.not_a_service", found=username, expected=Role.SERVICE_ACCOUNT.value)
        secret, now = secrets.token_urlsafe(32), timezone.now()
        made = ApiToken.objects.create(
            key=secrets.token_hex(6),
            digest=_digest(secret),
            user=user,
            name=request.name.strip()[:100],
            organisation=request.organisation,
            scheme=request.scheme,
            made_at=now,
            expires_at=now + timedelta(days=request.days),
        )
        _enter("token.make", made, acting_user, after={"expires_at": made.expires_at.isoformat()})
    return f"{PREFIX}_{made.key}_{secret}"


def revoke_token(username: str, key: str, *, acting_user: str, reason: str) -> None:
    """End a token at once. Raises `PejlError`: `token.unknown`, `version.reason_missing`."""
    by = stamp(acting_user, reason=reason)
    if not by.reason:
        raise PejlError("version.reason_missing", found=key, expected="a reason")
    with transaction.atomic():
        token = ApiToken.objects.select_for_update().filter(key=key, user__username=username, revoked_at=None).first()
        if token is None:
            raise PejlError("token.unknown", found=key, expected="a token that has not been revoked")
        _revoke(token, acting_user, by.reason)


def revoke_all(user: User, *, acting_user: str, reason: str) -> None:
    """End every token of an account; the caller holds the transaction."""
    for token in ApiToken.objects.select_for_update().filter(user=user, revoked_at=None):
        _revoke(token, acting_user, reason)


def tokens_of(username: str) -> tuple[ApiToken, ...]:
    """Every token of an account, the newest first. One query."""
    return tuple(ApiToken.objects.filter(user__username=username).order_by("-made_at"))


def token_shown(text: str, *, now: datetime | None = None) -> ApiToken:
    """The token that a program shows, if it works now; that it was used is kept to the minute.

    Raises `PejlError("token.refused")` for one that is not there, not right, over, revoked, or of a closed account:
    all alike, so that nobody learns which.
    """
    now = now or timezone.now()
    prefix, _, rest = text.partition("_")
    key, _, secret = rest.partition("_")
    token = ApiToken.objects.select_related("user").filter(key=key).first() if prefix == PREFIX else None
    right = token is not None and compare_digest(token.digest, _digest(secret))
    if token is None or not right or token.revoked_at or token.expires_at <= now or not token.user.is_active:
        raise PejlError("token.refused", found="", expected="a token that works")
    if token.last_used_at is None or token.last_used_at <= now - _SEEN_EVERY:
        ApiToken.objects.filter(pk=token.pk).update(last_used_at=now)
    return token


def rights_of_token(token: ApiToken, *, parents: Mapping[str, str]) -> TokenRights:
    """What may be done with it now. One query."""
    narrowed = GrantFacts(Role.SERVICE_ACCOUNT, token.organisation, token.scheme)
    return TokenRights(rights_of(token.user, parents=parents), Rights((narrowed,), parents))


def receipt(token: ApiToken, key: str, message: bytes) -> TokenReceipt | None:
    """What was answered to the same message before, None for a new one.

    Raises `PejlError("message.key_reused")` where the key belongs to another message.
    """
    found = TokenReceipt.objects.filter(token=token, key=key).first()
    if found and found.digest != hashlib.sha256(message).hexdigest():
        raise PejlError("message.key_reused", found=key, expected="a key of its own for each message")
    return found


def keep_receipt(token: ApiToken, key: str, message: bytes, answer: Mapping[str, object]) -> None:
    """Keep what is answered; the caller holds the transaction in which the message is done.

    Raises `PejlError("message.at_once")` where the same message is being done by another process.
    """
    digest = hashlib.sha256(message).hexdigest()
    try:
        with transaction.atomic():
            TokenReceipt.objects.create(token=token, key=key, digest=digest, answer=dict(answer), at=timezone.now())
    except IntegrityError:
        raise PejlError("message.at_once", found=key, expected="one message at a time") from None


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _revoke(token: ApiToken, acting_user: str, reason: str) -> None:
    token.revoked_at = timezone.now()
    token.save(update_fields=["revoked_at"])
    _enter("token.revoke", token, acting_user, reason=reason, after={})


def _enter(action: str, token: ApiToken, actor: str, *, after: Mapping[str, object], reason: str = "") -> None:
    AuditEntry.objects.create(
        at=timezone.now(),
        actor=actor,
        action=action,
        object_type=User._meta.label,
        object_key=token.user.username,
        reason=reason,
        after={"token": token.key, "name": token.name, **after},
    )
