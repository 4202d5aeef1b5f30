# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether work outside the request gets done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from pejl.apps.jobs.models import WorkerHeartbeat

SILENCE = timedelta(minutes=2)  # a worker beats every ten seconds, also while it does a job


@dataclass(frozen=True, slots=True)
class JobFacts:
    """A job: `name` is that of its function, `status` READY, RUNNING, SUCCESSFUL or FAILED, `error` a class of ours.

    What a job was asked with and what it answered are left out: they may name documents.
    """

    name: str
    status: str
    enqueued_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    error: str


def jobs(most: int) -> tuple[JobFacts, ...]:
    """The newest jobs, the newest first, `most` of them. One query."""
    rows = DBTaskResult.objects.order_by("-enqueued_at").only(
        "task_path", "status", "enqueued_at", "started_at", "finished_at", "exception_class_path"
    )
    return tuple(
        JobFacts(
            one.task_path.rpartition(".")[2],
            one.status,
            one.enqueued_at,
            one.started_at,
            one.finished_at,
            one.exception_class_path.rpartition(".")[2],
        )
        for one in rows[:most]
    )


def job_counts() -> dict[str, int]:
    """How many jobs there are of each status. One query."""
    return dict(DBTaskResult.objects.order_by().values_list("status").annotate(Count("id")))


def worker_seen(now: datetime | None = None) -> datetime | None:
    """When a worker was last heard from, if that was within the last two minutes before `now`; else None. One query."""
    now = now or timezone.now()
    newest = WorkerHeartbeat.objects.filter(seen_at__gte=now - SILENCE).order_by("-seen_at").first()
    return newest.seen_at if newest else None
