# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What cannot be asked of the worker, and what became of its jobs."""

from __future__ import annotations

from pejl.interfaces.wording.marking import gettext_noop

WORKER_TEMPLATES: dict[str, str] = {
    "job.not_failed": gettext_noop("Only a job that has failed can be tried again."),
    "job.worker_lost": gettext_noop("The worker was stopped while it was at it."),
    "schedule.unknown": gettext_noop("There is no such schedule."),
    "schedule.unreadable": gettext_noop("The line does not say when."),
    "worker.another": gettext_noop(
        "Another worker is at work on this database. SQLite takes one; PostgreSQL takes several."
    ),
}
