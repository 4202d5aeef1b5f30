# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What was done, newest first."""

from __future__ import annotations

from pejl.apps.audit.models import AuditEntry


def entries(*, object_type: str = "", object_key: str = "", most: int = 200) -> tuple[AuditEntry, ...]:
    """The newest entries, of one kind of thing or one thing where these are named. One query."""
    rows = AuditEntry.objects.order_by("-at", "-id")
    if object_type:
        rows = rows.filter(object_type=object_type)
    if object_key:
        rows = rows.filter(object_key=object_key)
    return tuple(rows[:most])
