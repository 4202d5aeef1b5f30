# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The worker's side of a Word file that came back: the file, what was read of it, and that it is deleted in time."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from pejl.apps.papers.facts import Read
from pejl.apps.papers.models import ReturnedFile
from pejl.core.errors import PejlError


def file_to_read(number: int) -> tuple[str, str, bytes] | None:
    """Paper, name and bytes of a file that waits; None where there is nothing to do. One query."""
    row = ReturnedFile.objects.filter(pk=number, state=ReturnedFile.State.QUEUED).select_related("paper").first()
    return None if row is None or row.body is None else (row.paper.code, row.name, bytes(row.body))


def keep_read(number: int, read: Read) -> str:
    """Keep what was read; the state that the file is in."""
    return _keep(number, ReturnedFile.State.DONE, read=read.read, sent=read.sent, made_of=read.made_of)


def keep_unread(number: int, error: PejlError) -> str:
    """Keep why it could not be read."""
    params = {name: str(value) for name, value in error.params.items()}
    return _keep(number, ReturnedFile.State.FAILED, error=error.code, params=params)


def _keep(number: int, state: str, **kept: object) -> str:
    ReturnedFile.objects.filter(pk=number).update(state=state, **kept)
    return state


def remove_expired_returns(now: datetime | None = None) -> int:
    """Delete the bytes of files that have been kept for as long as is stated; how many there were."""
    expired = ReturnedFile.objects.filter(kept_until__lt=now or timezone.now(), body__isnull=False)
    return expired.update(body=None)
