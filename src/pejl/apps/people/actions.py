# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How accounts are made."""

from __future__ import annotations

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from pejl.apps.audit.models import AuditEntry
from pejl.apps.people.models import User
from pejl.core.errors import PejlError


def create_user(
    username: str, password: str, *, acting_user: str, staff: bool = False, superuser: bool = False
) -> User:
    """Make an account with a password that the validators accept; the audit entry never holds the password.

    Raises `PejlError`: `user.taken`, `user.name_unreadable`, `user.password_refused` (with `reasons`).
    """
    user = User(username=username, is_staff=staff or superuser, is_superuser=superuser)
    _check(user, password)
    user.set_password(password)
    with transaction.atomic():
        user.save()
        AuditEntry.objects.create(
            at=timezone.now(),
            actor=acting_user,
            action="user.create",
            object_type=User._meta.label,
            object_key=username,
            after={"is_staff": user.is_staff, "is_superuser": user.is_superuser},
        )
    return user


def _check(user: User, password: str) -> None:
    if User.objects.filter(username=user.username).exists():
        raise PejlError("user.taken", found=user.username, expected="a name that nobody has")
    try:
        user.clean_fields(exclude=["password"])
    except ValidationError:
        raise PejlError("user.name_unreadable", found=user.username, expected="letters, digits and @.+-_") from None
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise PejlError("user.password_refused", reasons=error.messages, expected="another password") from None
