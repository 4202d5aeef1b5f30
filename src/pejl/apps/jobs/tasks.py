# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a worker can be asked to do. A task is asked for by writing a row: `check_integrity.enqueue()`."""

from __future__ import annotations

import logging

from django_tasks import task

from pejl.apps.audit.access import forget_access
from pejl.apps.audit.queries import overlapping_versions
from pejl.apps.jobs.scheduling import forget_done

log = logging.getLogger(__name__)


@task()
def check_integrity() -> dict[str, int]:
    """Count, for each kind of version, those that overlap another of the same thing; none do in a sound register.

    Triggers and constraints keep overlaps out; this finds what came in around them, such as with a restored file.
    """
    found = {label: count for label, count in overlapping_versions().items() if count}
    for label, count in found.items():
        log.error("register.overlapping_versions table=%s count=%d", label, count)
    return found


@task()
def forget_done_jobs() -> int:
    """Take jobs that went well long ago out of the queue's table; how many."""
    return forget_done()


@task()
def forget_old_access() -> int:
    """Delete who saw what, where that is kept no longer; how many entries."""
    return forget_access()
