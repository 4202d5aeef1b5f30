# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the worker is asked to do for a check."""

from __future__ import annotations

from django_tasks import task


@task()
def run_check(number: int) -> str:
    """Read and judge the documents of a check; the state that it ended in."""
    from pejl.apps.checks.running import run

    return run(number)


@task()
def remove_checked_files() -> int:
    """Delete the bytes of checked documents that have been kept for as long as is stated; how many documents."""
    from pejl.apps.checks.running import remove_expired_files

    return remove_expired_files()
