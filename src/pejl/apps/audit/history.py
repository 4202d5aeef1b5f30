# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What became of one thing, put together from its versions and from the log: who, when and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.apps import apps
from django.db.models import Count, Q, TextField
from django.db.models.functions import Cast

from pejl.apps.audit.models import AuditEntry


@dataclass(frozen=True, slots=True)
class Versions:
    """Versions that tell of a thing: the label of their table, and how they are found by it."""

    label: str
    lookup: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Change:
    """Something that was done: `count` versions of the table `label` were recorded, or an `action` of the log."""

    at: datetime
    by: str
    reason: str
    label: str
    action: str = ""
    count: int = 1


def changes(sources: Sequence[Versions], entries: Iterable[AuditEntry]) -> tuple[Change, ...]:
    """Everything, newest first. One query for each of `sources`.

    The log tells of what was recorded too; versions say it exactly, so entries that added versions are left out here.
    """
    labels = {one.label for one in sources}
    found = [each for one in sources for each in _recorded(one)]
    found += [
        Change(one.at, one.actor, one.reason, one.object_type, one.action)
        for one in entries
        if one.object_type not in labels or not one.after
    ]
    return tuple(sorted(found, key=lambda one: (one.at, one.label, one.action), reverse=True))


def _recorded(source: Versions) -> Iterable[Change]:
    """One change for all versions that one person recorded at one moment for one reason."""
    rows = apps.get_model(source.label).objects.filter(**dict(source.lookup))
    grouped = rows.order_by().values_list("recorded_from", "recorded_by", "reason").annotate(Count("id"))
    for at, by, reason, count in grouped.order_by("-recorded_from", "recorded_by", "reason"):
        yield Change(at, by, reason, source.label, count=count)


def entries_naming(labels: Iterable[str], key: str, *, most: int = 500) -> tuple[AuditEntry, ...]:
    """The entries about a thing: by its key, or withdrawn together with others, whose entry spells them out. One query.

    `key` is found where it stands alone and where a space follows it.
    """
    named = Q(object_key=key) | Q(object_key__startswith=f"{key} ")
    together = Q(spelled__contains=f'"of": "{key}"') | Q(spelled__contains=f'"of": "{key} ')
    rows = AuditEntry.objects.filter(object_type__in=list(labels)).annotate(spelled=Cast("before", TextField()))
    return tuple(rows.filter(named | together).order_by("-id")[:most])
