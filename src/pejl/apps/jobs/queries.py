# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether work outside the request gets done."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

from pejl.apps.jobs.models import WorkerHeartbeat

SILENCE = timedelta(minutes=2)  # a worker beats every ten seconds, also while it does a job


def worker_seen(now: datetime | None = None) -> datetime | None:
    """When a worker was last heard from, if that was within the last two minutes before `now`; else None. One query."""
    now = now or timezone.now()
    newest = WorkerHeartbeat.objects.filter(seen_at__gte=now - SILENCE).order_by("-seen_at").first()
    return newest.seen_at if newest else None
