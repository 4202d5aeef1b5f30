# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What was done, newest first, and whether the versions are sound."""

from __future__ import annotations

from django.apps import apps
from django.db.models import F, Q, Window
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


def overlapping_versions() -> dict[str, int]:
    """By table: how many versions are known at the same time as the next version of the same thing. One query each."""
    models = (model for model in apps.get_models() if issubclass(model, Version))
    return {model._meta.label: _overlaps(model) for model in models}


def _overlaps(model: type[Version]) -> int:
    following = Window(Lead("recorded_from"), partition_by=list(model.IDENTITY), order_by="recorded_from")
    still_open = Q(recorded_to__isnull=True, following__isnull=False)
    return model.objects.annotate(following=following).filter(still_open | Q(recorded_to__gt=F("following"))).count()
