# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Secret addresses that a calendar program reads without a login; only their digests are kept."""

from __future__ import annotations

import hashlib
import secrets

from django.utils import timezone

from pejl.apps.people.models import User
from pejl.apps.rounds.models import CalendarKey


def new_calendar_key(username: str) -> str:
    """A key for the person, which ends the one they had; it is shown once and can be read from nowhere."""
    key = secrets.token_urlsafe(32)
    defaults = {"digest": _digest(key), "made_at": timezone.now()}
    CalendarKey.objects.update_or_create(username=username, defaults=defaults)
    return key


def holder_of(key: str) -> User | None:
    """Whose key it is; None where it is nobody's, or the account is closed. Two queries."""
    found = CalendarKey.objects.filter(digest=_digest(key)).first()
    return User.objects.filter(username=found.username, is_active=True).first() if found else None


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
