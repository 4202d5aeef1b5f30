# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Jobs for tests: one that can be told to fail, one that takes its time and writes down that it began and ended."""

import os
import time
from pathlib import Path

from django_tasks import task

from pejl.apps.jobs.kinds import Kind, Kinds
from pejl.apps.jobs.progress import tell
from pejl.core.errors import PejlError

raised: list[Exception] = []  # what the next runs of `shaky` raise, the last one first


@task()
def shaky() -> str:
    """Raise what stands in the list; else be done."""
    if raised:
        raise raised.pop()
    return "done"


@task()
def refused() -> None:
    """Answer that it cannot be done."""
    raise PejlError("file.unreadable", found="x")


@task()
def counting() -> None:
    """Say how far it is."""
    tell(done=3, total=7, step="rows")


@task()
def noted(name: str, seconds: float) -> None:
    """Write down when it began and when it ended, in a file of its own."""
    place = Path(os.environ["NOTES"]) / f"{name}.{os.getpid()}.{time.monotonic_ns()}"
    place.write_text(f"{name} {time.monotonic()}\n")
    time.sleep(seconds)
    with place.open("a") as file:
        file.write(f"{time.monotonic()}\n")


HERE = "tests.work_of_workers"
KINDS = Kinds(
    (
        Kind("shaky", f"{HERE}.shaky", attempts=3, rule="every 5 minutes"),
        Kind("refused", f"{HERE}.refused", attempts=3),
        Kind("noted", f"{HERE}.noted", attempts=2),
    )
)
