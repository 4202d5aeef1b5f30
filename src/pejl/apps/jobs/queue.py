# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How a job is taken from the queue, done, tried again, and taken over from a worker that is gone.

On PostgreSQL workers take rows past each other's locks (`select for update skip locked`); on SQLite taking one locks
the file, and there is one worker anyway. A job is its worker's for as long as the worker is heard from. Whoever comes
back to a job that was taken over writes nothing about it.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from traceback import format_tb
from typing import Any

from django.db import OperationalError, transaction
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from django_tasks_db.utils import exclusive_transaction, is_locked_database_exception

from pejl.apps.jobs.kinds import Kinds, wait_before
from pejl.apps.jobs.models import JobProgress, WorkerHeartbeat
from pejl.apps.jobs.progress import doing
from pejl.core.errors import PejlError

log = logging.getLogger(__name__)

LEASE = timedelta(minutes=2)  # without a beat, after which a worker's job is another's
LOST = "job.worker_lost"


def run_next(worker: str, kinds: Kinds) -> bool:
    """Do one job that is due, if there is one; whether there was."""
    job = _claim(worker)
    if job is None:
        return False
    try:
        with doing(job.pk):
            answer = job.task.call(*job.args_kwargs["args"], **job.args_kwargs["kwargs"])
        _end(job, status=TaskResultStatus.SUCCESSFUL, return_value=answer)
    except Exception as error:  # noqa: BLE001 (whatever a job raises is told on the page, and the worker goes on)
        _failed(job, error, kinds)
    return True


def take_over(kinds: Kinds, now: datetime | None = None) -> int:
    """Give back to the queue what workers that are gone were doing, or end what was begun often enough; how many."""
    moment = now or timezone.now()
    alive = set(WorkerHeartbeat.objects.filter(seen_at__gte=moment - LEASE).values_list("worker", flat=True))
    running = DBTaskResult.objects.running().order_by("enqueued_at", "pk")
    left = [one for one in running if not one.worker_ids or one.worker_ids[-1] not in alive]
    for job in left:
        log.warning("job.worker_lost job=%s worker=%s", job.task_path, job.worker_ids[-1:])
        _again_or_over(job, LOST, kinds)
    return len(left)


def _claim(worker: str) -> DBTaskResult | None:
    if not DBTaskResult.objects.ready().exists():
        return None  # asked without a lock: an idle worker must not keep others from writing
    try:
        with exclusive_transaction("default"):
            job = DBTaskResult.objects.ready().get_locked()
            if job is not None:
                job.claim(worker)
                _begin(job)
            return job
    except OperationalError as error:
        if is_locked_database_exception(error):
            return None  # somebody else writes right now; the queue is asked again
        raise


def _begin(job: DBTaskResult) -> None:
    now = timezone.now()
    row, _ = JobProgress.objects.get_or_create(pk=job.pk, defaults={"changed_at": now})
    row.attempts, row.step, row.done, row.total, row.changed_at = row.attempts + 1, "", 0, 0, now
    row.save()


def _failed(job: DBTaskResult, error: Exception, kinds: Kinds) -> None:
    """A `PejlError` is an answer, and the same again; anything else may pass. No message is kept: it may hold data."""
    name = error.code if isinstance(error, PejlError) else type(error).__name__
    log.error("job.failed job=%s error=%s", job.task_path, name)
    job.exception_class_path = f"{type(error).__module__}.{type(error).__qualname__}"
    job.traceback = "".join(format_tb(error.__traceback__))
    if isinstance(error, PejlError):
        _end(job, name, **_over(job))
    else:
        _again_or_over(job, name, kinds)


def _again_or_over(job: DBTaskResult, error: str, kinds: Kinds) -> None:
    begun = JobProgress.objects.filter(pk=job.pk).values_list("attempts", flat=True).first() or 1
    if begun >= kinds.attempts(job.task_path):
        _end(job, error, **_over(job))
    else:
        later = timezone.now() + (timedelta(0) if error == LOST else wait_before(begun + 1))
        _end(job, error, status=TaskResultStatus.READY, run_after=later)


def _over(job: DBTaskResult) -> dict[str, Any]:
    raised = {"exception_class_path": job.exception_class_path, "traceback": job.traceback}
    return {"status": TaskResultStatus.FAILED, "return_value": None, **raised}


def _end(job: DBTaskResult, error: str = "", **said: Any) -> None:
    """Write what came of an attempt, unless the job was taken over meanwhile."""
    now = timezone.now()
    with transaction.atomic():
        held = DBTaskResult.objects.select_for_update().filter(pk=job.pk, status=TaskResultStatus.RUNNING).first()
        if held is None or held.worker_ids != job.worker_ids:
            log.warning("job.taken_over_meanwhile job=%s", job.task_path)
            return
        ended = {} if said["status"] == TaskResultStatus.READY else {"finished_at": now}
        DBTaskResult.objects.filter(pk=job.pk).update(**said, **ended)
        JobProgress.objects.filter(pk=job.pk).update(error=error, changed_at=now)
