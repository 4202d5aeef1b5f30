# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The worker's side of schedules: those of a new installation, asking for what is due, and tidying up after it."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from pejl.apps.jobs.kinds import Kinds
from pejl.apps.jobs.models import JobProgress, JobSchedule
from pejl.core.schedules import read_schedule

log = logging.getLogger(__name__)

DONE_KEPT = timedelta(days=30)  # jobs that went well; those that failed are kept


def next_time(rule: str, after: datetime) -> datetime | None:
    """The next time of a rule, by the clock of the installation. Raises what `read_schedule` raises."""
    return read_schedule(rule).next_after(timezone.localtime(after))


def begin_schedules(kinds: Kinds, now: datetime | None = None) -> None:
    """Give each kind that has a rule of its own its schedule; one that is there is left as somebody set it."""
    moment = now or timezone.now()
    for kind in kinds:
        if kind.rule:
            first = {"rule": kind.rule, "next_at": next_time(kind.rule, moment)}
            JobSchedule.objects.get_or_create(kind=kind.name, key="", defaults=first)


def enqueue_due(kinds: Kinds, now: datetime | None = None) -> int:
    """Ask for each job whose time has come; how many were asked for.

    A time that nobody was there for is made up for once, however many were missed. While the last job of a schedule
    waits or runs no other is asked for. Only one of several workers asks.
    """
    moment = now or timezone.now()
    due = JobSchedule.objects.filter(next_at__lte=moment).order_by("next_at", "pk")
    return sum(_enqueue(one, kinds, moment) for one in due)


def _enqueue(one: JobSchedule, kinds: Kinds, moment: datetime) -> bool:
    kind = kinds.named(one.kind)
    later = next_time(one.rule, moment)
    with transaction.atomic():
        mine = JobSchedule.objects.filter(pk=one.pk, next_at=one.next_at).update(next_at=later)
        if not mine or _unfinished(one):
            return False
        if kind is None:
            log.warning("schedule.kind_unknown kind=%s", one.kind)
            return False
        job = kind.task().enqueue(**one.arguments)
        JobSchedule.objects.filter(pk=one.pk).update(last_at=moment, last_job=job.id)
    return True


def _unfinished(one: JobSchedule) -> bool:
    waiting = (TaskResultStatus.READY, TaskResultStatus.RUNNING)
    return DBTaskResult.objects.filter(pk=one.last_job, status__in=waiting).exists() if one.last_job else False


def forget_done(now: datetime | None = None) -> int:
    """Take jobs out of the queue's table that went well a month ago; how many. They say nothing about figures."""
    before = (now or timezone.now()) - DONE_KEPT
    with transaction.atomic():
        done = DBTaskResult.objects.successful().filter(finished_at__lt=before)
        JobProgress.objects.filter(job__in=done.values("pk")).delete()
        return done.delete()[0]
