# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether a worker is alive. The queue itself is the table of django-tasks-db."""

from django.db import models


class WorkerHeartbeat(models.Model):
    """The last time a worker was heard from; one row a worker."""

    worker = models.CharField(max_length=64, unique=True)
    started_at = models.DateTimeField()
    seen_at = models.DateTimeField(db_index=True)
