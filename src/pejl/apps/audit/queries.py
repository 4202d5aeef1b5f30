# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What was done, newest first, and whether the versions are sound."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.apps import apps
from django.db.models import F, Max, Q, Window
from django.db.models.functions import Lead

from pejl.apps.audit.models import AuditEntry
from pejl.apps.audit.versions import Version


def entries(*, object_type: str = "", object_key: str = "", most: int = 200) -> tuple[AuditEntry, ...]:
    """The newest entries, of one kind of thing or one thing where these are named. One query."""
    rows = AuditEntry.objects.order_by("-at", "-id")
    if object_type:
        rows = rows.filter(object_type=object_type)
    if object_key:
        rows = rows.filter(object_key=object_key)
    return tuple(rows[:most])


def last_written() -> datetime | None:
    """When the newest entry was made: until the next one the register says the same. One query."""
    return AuditEntry.objects.aggregate(at=Max("at"))["at"]


def entries_about(object_types: Collection[str], key: str, *, most: int = 200) -> tuple[AuditEntry, ...]:
    """The newest entries of some kinds of things whose key is `key` or begins with it and a space. One query."""
    named = Q(object_key=key) | Q(object_key__startswith=f"{key} ")
    return tuple(AuditEntry.objects.filter(named, object_type__in=object_types).order_by("-id")[:most])


@dataclass(frozen=True, slots=True)
class Search:
    """What to look for: whose entries, of which action, and words in what they are about or in the reason.

    `before` is the id of an entry: only older ones are found.
    """

    actor: str = ""
    action: str = ""
    about: str = ""
    before: int | None = None


def search(asked: Search, *, most: int | None = None) -> tuple[AuditEntry, ...]:
    """The entries that are asked for, newest first. One query."""
    rows = AuditEntry.objects.order_by("-id")
    if asked.before:
        rows = rows.filter(id__lt=asked.before)
    if asked.actor:
        rows = rows.filter(actor__icontains=asked.actor)
    if asked.action:
        rows = rows.filter(action=asked.action)
    if asked.about:
        rows = rows.filter(Q(object_key__icontains=asked.about) | Q(reason__icontains=asked.about))
    return tuple(rows[:most])


def overlapping_versions() -> dict[str, int]:
    """By table: how many versions are known at the same time as the next version of the same thing. One query each."""
    models = (model for model in apps.get_models() if issubclass(model, Version))
    return {model._meta.label: _overlaps(model) for model in models}


def _overlaps(model: type[Version]) -> int:
    following = Window(Lead("recorded_from"), partition_by=list(model.IDENTITY), order_by="recorded_from")
    still_open = Q(recorded_to__isnull=True, following__isnull=False)
    return model.objects.annotate(following=following).filter(still_open | Q(recorded_to__gt=F("following"))).count()
