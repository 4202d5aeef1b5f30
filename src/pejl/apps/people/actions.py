# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How accounts are made, given roles, and closed. Nothing about them is ever deleted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.auth.password_validation import validate_password
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from pejl.apps.audit.actions import record, withdraw
from pejl.apps.audit.models import AuditEntry
from pejl.apps.audit.recording import stamp
from pejl.apps.people.models import CODE_LENGTH, Grant, User
from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import Role
from pejl.apps.people.tokens import revoke_all
from pejl.core.errors import PejlError

SEES_TABLES = (Role.ADMINISTRATOR, Role.CENTRAL_EDITOR)  # may look at every table of the register, unless limited


def create_user(
    username: str,
    password: str | None,
    *,
    acting_user: str,
    grants: Sequence[GrantFacts] = (),
    superuser: bool = False,
) -> User:
    """Make an account with a password that the validators accept; the audit entry never holds the password.

    `password` None makes an account that is invited: nobody can log in until it has been chosen.
    Raises `PejlError`: `user.taken`, `user.name_unreadable`, `user.password_refused` (with `reasons`).
    """
    user = User(username=username, is_staff=superuser, is_superuser=superuser)
    _check(user, password)
    user.set_password(password)
    with transaction.atomic():
        user.save()
        _enter("user.create", user, acting_user, after={"is_superuser": user.is_superuser, "invited": password is None})
        for one in grants:
            grant_role(username, one, acting_user=acting_user, reason="user.create")
    user.refresh_from_db()
    return user


def invite(username: str, contact: tuple[str, str], grant: GrantFacts, *, acting_user: str) -> User:
    """Make an account that waits for its password; `contact` is the full name and the e-mail address.

    Raises what `create_user` and `grant_role` raise, and `PejlError("user.email_unreadable")`.
    """
    full_name, email = contact
    if email:
        _check_email(email)
    with transaction.atomic():
        user = create_user(username, None, acting_user=acting_user, grants=(grant,))
        user.first_name, _, user.last_name = full_name.partition(" ")
        user.email = email
        user.save(update_fields=["first_name", "last_name", "email"])
    return user


def grant_role(username: str, grant: GrantFacts, *, acting_user: str, reason: str) -> None:
    """Give a role; one that is held already leaves no trace.

    Raises `PejlError`: `user.unknown`, `user.closed`, `version.reason_missing`.
    """
    by = stamp(acting_user, reason=reason)
    if not by.reason:
        raise PejlError("version.reason_missing", found=username, expected="a reason")
    if len(grant.organisation) > CODE_LENGTH or len(grant.scheme) > CODE_LENGTH:
        raise PejlError("field.too_long", field="organisation", found="", expected=f"{CODE_LENGTH} characters at most")
    with transaction.atomic():
        user = _active(username)
        record("user.grant", [_row(user, grant)], by=by)
        _show_tables(user)


def revoke_role(username: str, grant: GrantFacts, *, acting_user: str, reason: str) -> None:
    """Take a role back. It stays on record who had it when.

    Raises `PejlError`: `user.unknown`, `user.role_not_held`, `version.reason_missing`.
    """
    by = stamp(acting_user, reason=reason)
    with transaction.atomic():
        user = _known(username)
        held = list(Grant.objects.open().filter(user=user, **_named(grant)))
        if not held:
            raise PejlError("user.role_not_held", found=grant.role.value, expected="a role that the person has")
        withdraw("user.revoke", held, by=by)
        _show_tables(user)


def close_account(username: str, *, acting_user: str, reason: str) -> None:
    """Somebody leaves: every role, session and token ends, and nobody can log in with the account.

    Raises `PejlError`: `user.unknown`, `user.own_account`, `version.reason_missing`.
    """
    by = stamp(acting_user, reason=reason)
    if not by.reason:
        raise PejlError("version.reason_missing", found=username, expected="a reason")
    if username == acting_user:
        raise PejlError("user.own_account", found=username, expected="another administrator")
    with transaction.atomic():
        user = _known(username)
        held = list(Grant.objects.open().filter(user=user))
        if held:
            withdraw("user.revoke", held, by=by)
        user.is_active = user.is_staff = user.is_superuser = False
        user.set_unusable_password()
        user.save()
        end_sessions(user)
        revoke_all(user, acting_user=acting_user, reason=by.reason)
        _enter("user.close", user, acting_user, reason=by.reason, after={"is_active": False})


def note_lock_out(username: str) -> None:
    """Enter that an account was guessed at too often; of a name that nobody has nothing is kept.

    It may be a password that was typed in the wrong place.
    """
    user = User.objects.filter(username=username).first()
    if user:
        _enter("user.lock_out", user, "pejl", after={})


def unlock(username: str, *, acting_user: str) -> None:
    """Enter that an administrator let somebody try again at once; the caller forgets the attempts.

    Raises `PejlError`: `user.unknown`, `user.closed`.
    """
    with transaction.atomic():
        _enter("user.unlock", _active(username), acting_user, after={})


def forget_second_factor(username: str, *, acting_user: str, reason: str) -> int:
    """Remove every app, passkey and recovery code of somebody who lost them, and end the sessions.

    Answers how many there were. Raises `PejlError`: `user.unknown`, `user.closed`, `version.reason_missing`.
    """
    by = stamp(acting_user, reason=reason)
    if not by.reason:
        raise PejlError("version.reason_missing", found=username, expected="a reason")
    with transaction.atomic():
        user = _active(username)
        theirs = Authenticator.objects.filter(user=user)
        kinds = sorted(theirs.values_list("type", flat=True))
        theirs.delete()
        end_sessions(user)
        _enter("user.factor_forget", user, acting_user, reason=by.reason, after={"removed": kinds})
    return len(kinds)


def note_second_factor(action: str, user: User, kind: str) -> None:
    """Enter that somebody added or removed a second factor; `kind` is totp, webauthn or recovery_codes."""
    _enter(action, user, user.username, after={"kind": kind})


def note_password(user: User) -> None:
    """Enter that somebody chose a new password; never which."""
    _enter("user.password", user, user.username, after={})


def end_sessions(user: User) -> int:
    """Log somebody out everywhere; answers how many sessions ended."""
    theirs = [one.pk for one in Session.objects.all() if one.get_decoded().get("_auth_user_id") == str(user.pk)]
    Session.objects.filter(pk__in=theirs).delete()
    UserSession.objects.filter(user=user).delete()
    return len(theirs)


def _row(user: User, grant: GrantFacts) -> Grant:
    return Grant(user=user, **_named(grant))


def _named(grant: GrantFacts) -> dict[str, str]:
    return {"role": grant.role.value, "organisation": grant.organisation, "scheme": grant.scheme}


def _show_tables(user: User) -> None:
    """Django's own pages show every table, so only an unlimited role of those named opens them."""
    open_ones = Grant.objects.open().filter(user=user, organisation="", scheme="")
    shown = user.is_superuser or open_ones.filter(role__in=[one.value for one in SEES_TABLES]).exists()
    if user.is_staff != shown:
        user.is_staff = shown
        user.save(update_fields=["is_staff"])


def _known(username: str) -> User:
    user = User.objects.select_for_update().filter(username=username).first()
    if user is None:
        raise PejlError("user.unknown", found=username, expected="the name of an account")
    return user


def _active(username: str) -> User:
    user = _known(username)
    if not user.is_active:
        raise PejlError("user.closed", found=username, expected="an account in use")
    return user


def _enter(action: str, user: User, acting_user: str, *, reason: str = "", after: dict[str, Any]) -> None:
    AuditEntry.objects.create(
        at=timezone.now(),
        actor=acting_user,
        action=action,
        object_type=User._meta.label,
        object_key=user.username,
        reason=reason,
        after=after,
    )


def _check_email(email: str) -> None:
    try:
        validate_email(email)
    except ValidationError:
        raise PejlError("user.email_unreadable", found=email, expected="name@example.dk") from None


def _check(user: User, password: str | None) -> None:
    if User.objects.filter(username=user.username).exists():
        raise PejlError("user.taken", found=user.username, expected="a name that nobody has")
    try:
        user.clean_fields(exclude=["password"])
    except ValidationError:
        raise PejlError("user.name_unreadable", found=user.username, expected="letters, digits and @.+-_") from None
    if password is None:
        return
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise PejlError("user.password_refused", reasons=error.messages, expected="another password") from None
