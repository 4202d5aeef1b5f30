# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Who saw what is not public: noted once for each person, thing and day, and forgotten after a stated time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from pejl.apps.audit.models import AccessEntry, AuditEntry

PAPER, EVIDENCE, PROTECTION, DELIVERY = "paper", "evidence", "protection_report", "delivery"
ROUND, GOAL, CHECK, PERSON, LOG = "round", "goal", "check", "person", "log"
KINDS = (PAPER, EVIDENCE, PROTECTION, DELIVERY, ROUND, GOAL, CHECK, PERSON, LOG)
WORKER = "pejl"


def saw(kind: str, key: str, *, acting_user: str) -> None:
    """Note that somebody saw a thing; what was noted already today leaves no second row. One query."""
    now = timezone.now()
    row = AccessEntry(actor=acting_user, kind=kind, key=key[:300], day=timezone.localdate(now), at=now)
    AccessEntry.objects.bulk_create([row], ignore_conflicts=True)


@dataclass(frozen=True, slots=True)
class AccessSearch:
    """Whose looks to search for, at which kind of thing, and words in its name.

    `before` is the id of an entry: only older ones are found.
    """

    actor: str = ""
    kind: str = ""
    about: str = ""
    before: int | None = None


def looks(asked: AccessSearch, *, most: int | None = None) -> tuple[AccessEntry, ...]:
    """The entries that are asked for, newest first. One query."""
    rows = AccessEntry.objects.order_by("-id")
    if asked.before:
        rows = rows.filter(id__lt=asked.before)
    if asked.actor:
        rows = rows.filter(actor__icontains=asked.actor)
    if asked.kind:
        rows = rows.filter(kind=asked.kind)
    if asked.about:
        rows = rows.filter(key__icontains=asked.about)
    return tuple(rows[:most])


def looks_at(kind: str, key: str, *, most: int = 100) -> tuple[AccessEntry, ...]:
    """Who saw one thing, newest first. One query."""
    return tuple(AccessEntry.objects.filter(kind=kind, key=key).order_by("-id")[:most])


def forget_access(now: datetime | None = None) -> int:
    """Delete what is older than `PEJL_KEEP_ACCESS` days, and enter how many there were; answers how many.

    A day is counted as a whole: what was seen on the last day that is kept stays until that day is too old.
    """
    first_kept = timezone.localdate(now or timezone.now()) - timedelta(days=settings.PEJL_KEEP_ACCESS)
    old = AccessEntry.objects.filter(day__lt=first_kept)
    if not old.exists():
        return 0
    with transaction.atomic():
        gone, _by_table = old.delete()
        AuditEntry.objects.create(
            at=timezone.now(),
            actor=WORKER,
            action="access.forget",
            object_type=AccessEntry._meta.label,
            object_key=f"< {first_kept.isoformat()}",
            after={"entries": gone, "before": first_kept.isoformat(), "kept_days": settings.PEJL_KEEP_ACCESS},
        )
    return gone
