# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What people ask of the worker: another schedule, a job now, a failed one again. Each leaves an audit entry."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from pejl.apps.audit.models import AuditEntry
from pejl.apps.audit.recording import stamp
from pejl.apps.jobs.models import JobProgress, JobSchedule
from pejl.apps.jobs.scheduling import next_time
from pejl.core.errors import PejlError


def set_schedule(
    kind: str, rule: str, *, acting_user: str, key: str = "", arguments: Mapping[str, Any] | None = None
) -> None:
    """Ask for jobs of a kind by a rule: a line that `pejl.core.schedules.read_schedule` reads, `never` to stop it.

    `arguments` are given to the job's function by name, and kept as they are where None; they are never personal data.
    Raises `PejlError`: `schedule.unreadable`, and `version.nobody`.
    """
    by = stamp(acting_user)
    line = " ".join(rule.lower().split())
    said: dict[str, Any] = {"rule": line, "next_at": next_time(line, by.recorded_at)}
    if arguments is not None:
        said["arguments"] = dict(arguments)
    with transaction.atomic():
        before = JobSchedule.objects.select_for_update().filter(kind=kind, key=key).first()
        JobSchedule.objects.update_or_create(kind=kind, key=key, defaults=said)
        _enter("job.schedule", f"{kind} {key}".strip(), by.acting_user, (before.rule if before else None, line))


def run_now(kind: str, *, acting_user: str, key: str = "") -> None:
    """Let a schedule's next job be due at once; the times after it stay as its rule says.

    Raises `PejlError("schedule.unknown")`.
    """
    by = stamp(acting_user)
    with transaction.atomic():
        if not JobSchedule.objects.filter(kind=kind, key=key).update(next_at=by.recorded_at):
            raise PejlError("schedule.unknown", found=f"{kind} {key}".strip(), expected="a schedule of the list")
        _enter("job.run_now", f"{kind} {key}".strip(), by.acting_user, (None, None))


def try_again(job: str, *, acting_user: str) -> None:
    """Put a job that failed into the queue once more, with all its attempts. Raises `PejlError("job.not_failed")`."""
    by = stamp(acting_user)
    with transaction.atomic():
        failed = DBTaskResult.objects.filter(pk=_number(job), status=TaskResultStatus.FAILED)
        if not failed.update(status=TaskResultStatus.READY, run_after=get_date_max(), finished_at=None):
            raise PejlError("job.not_failed", found=job, expected="a job that has failed")
        JobProgress.objects.filter(pk=_number(job)).update(attempts=0, changed_at=timezone.now())
        _enter("job.try_again", job, by.acting_user, (None, None))


def _number(job: str) -> UUID | None:
    try:
        return UUID(job)
    except ValueError:
        return None


def _enter(action: str, key: str, actor: str, rules: tuple[str | None, str | None]) -> None:
    before, after = ({"rule": one} if one else None for one in rules)
    AuditEntry.objects.create(
        at=timezone.now(),
        actor=actor,
        action=action,
        object_type=JobSchedule._meta.label,
        object_key=key,
        before=before,
        after=after,
    )
