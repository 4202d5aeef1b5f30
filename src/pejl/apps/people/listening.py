# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What people do with their own account, heard from django-allauth and entered in the log."""

from __future__ import annotations

from typing import Any

from allauth.account.signals import password_changed
from allauth.mfa import signals

from pejl.apps.people.actions import note_password, note_second_factor

_NAME = "pejl.people"


def begin() -> None:
    """Hear each thing once, however often it is called."""
    signals.authenticator_added.connect(_added, dispatch_uid=_NAME)
    signals.authenticator_removed.connect(_removed, dispatch_uid=_NAME)
    signals.authenticator_reset.connect(_renewed, dispatch_uid=_NAME)
    password_changed.connect(_password, dispatch_uid=_NAME)


def _added(user: Any, authenticator: Any, **_rest: Any) -> None:
    note_second_factor("user.factor_add", user, authenticator.type)


def _removed(user: Any, authenticator: Any, **_rest: Any) -> None:
    note_second_factor("user.factor_remove", user, authenticator.type)


def _renewed(user: Any, authenticator: Any, **_rest: Any) -> None:
    note_second_factor("user.factor_renew", user, authenticator.type)


def _password(user: Any, **_rest: Any) -> None:
    note_password(user)
