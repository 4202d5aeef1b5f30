# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is known of workers, of how far jobs are, and of when they are due. The queue is that of django-tasks-db."""

from django.db import models


class WorkerHeartbeat(models.Model):
    """The last time a worker was heard from; one row a worker. A job is its worker's for as long as that beats."""

    worker = models.CharField(max_length=64, unique=True)
    started_at = models.DateTimeField()
    seen_at = models.DateTimeField(db_index=True)


class JobProgress(models.Model):
    """How often a job of the queue was begun, and how far it says it is; `total` 0 where it does not say."""

    job = models.UUIDField(primary_key=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    step = models.CharField(max_length=100, blank=True, default="")
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    error = models.CharField(max_length=200, blank=True, default="")  # of the last attempt: a code, or a class
    changed_at = models.DateTimeField()


class JobSchedule(models.Model):
    """When jobs of a kind are asked for anew. `key` tells apart several of one kind, such as one for each definition.

    `rule` is a line that `pejl.core.schedules` reads; `next_at` None where it says never.
    """

    kind = models.CharField(max_length=50)
    key = models.CharField(max_length=100, blank=True, default="")
    rule = models.CharField(max_length=50)
    arguments = models.JSONField(default=dict)
    next_at = models.DateTimeField(null=True, db_index=True)
    last_at = models.DateTimeField(null=True)
    last_job = models.UUIDField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="jobs_schedule_once")]
