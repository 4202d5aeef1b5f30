# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether work outside the request gets done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import reduce
from operator import or_

from django.db.models import Count, Q, QuerySet
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from pejl.apps.jobs.models import JobProgress, JobSchedule, WorkerHeartbeat

SILENCE = timedelta(minutes=2)  # a worker beats every ten seconds, also while it does a job


@dataclass(frozen=True, slots=True)
class JobFacts:
    """A job: `name` is that of its function, `status` READY, RUNNING, SUCCESSFUL or FAILED.

    `error` is what its last attempt came to (a code, or a class of errors), `attempts` how often it was begun, and
    `run_after` when it is tried next (None: at once). `done` of `total` is how far it says it is (`total` 0: it does
    not say). What a job was asked with and what it answered are left out: they may name documents.
    """

    key: str
    name: str
    status: str
    enqueued_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    run_after: datetime | None
    error: str
    attempts: int = 0
    step: str = ""
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class ScheduleFacts:
    """When jobs of a kind are asked for: `rule` is a line of `pejl.core.schedules`; `last` is its last job, if any."""

    kind: str
    key: str
    rule: str
    next_at: datetime | None
    last_at: datetime | None
    last: JobFacts | None


def jobs(most: int) -> tuple[JobFacts, ...]:
    """The newest jobs, the newest first, `most` of them. Three queries.

    Those of schedules that went well are left out: `schedules` has the last of each.
    """
    regular = [
        Q(task_path__endswith=f".{kind}") for kind in JobSchedule.objects.order_by().values_list("kind", flat=True)
    ]
    rows = DBTaskResult.objects.exclude(reduce(or_, regular, Q(pk__in=())), status=TaskResultStatus.SUCCESSFUL)
    return _facts(rows.order_by("-enqueued_at", "-pk")[:most])


def schedules() -> tuple[ScheduleFacts, ...]:
    """Every schedule, by kind and key. Three queries."""
    rows = list(JobSchedule.objects.order_by("kind", "key"))
    lasts = _facts(DBTaskResult.objects.filter(pk__in=[one.last_job for one in rows if one.last_job]))
    by_key = {one.key: one for one in lasts}
    return tuple(
        ScheduleFacts(one.kind, one.key, one.rule, one.next_at, one.last_at, by_key.get(str(one.last_job)))
        for one in rows
    )


def _facts(jobs: QuerySet[DBTaskResult]) -> tuple[JobFacts, ...]:
    rows = list(jobs.defer("args_kwargs", "return_value", "traceback"))
    said = JobProgress.objects.in_bulk([one.pk for one in rows])
    return tuple(_fact(one, said.get(one.pk)) for one in rows)


def _fact(one: DBTaskResult, said: JobProgress | None) -> JobFacts:
    raised = one.exception_class_path.rpartition(".")[2]
    told = {name: getattr(said, name) for name in ("attempts", "step", "done", "total")} if said else {}
    return JobFacts(
        key=str(one.pk),
        name=one.task_path.rpartition(".")[2],
        status=one.status,
        enqueued_at=one.enqueued_at,
        started_at=one.started_at,
        finished_at=one.finished_at,
        run_after=None if one.run_after == get_date_max() else one.run_after,
        error=(said.error if said else "") or raised,
        **told,
    )


def job_counts() -> dict[str, int]:
    """How many jobs there are of each status. One query."""
    return dict(DBTaskResult.objects.order_by().values_list("status").annotate(Count("id")))


def worker_seen(now: datetime | None = None) -> datetime | None:
    """When a worker was last heard from, if that was within the last two minutes before `now`; else None. One query."""
    now = now or timezone.now()
    newest = WorkerHeartbeat.objects.filter(seen_at__gte=now - SILENCE).order_by("-seen_at").first()
    return newest.seen_at if newest else None


def workers_seen(now: datetime | None = None) -> int:
    """How many workers were heard from in the last two minutes before `now`. One query."""
    return WorkerHeartbeat.objects.filter(seen_at__gte=(now or timezone.now()) - SILENCE).count()
