# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How a job says how far it is. Outside a job it says nothing, so that functions can be called either way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import UUID

from django.utils import timezone

from pejl.apps.jobs.models import JobProgress

_at_hand: ContextVar[UUID | None] = ContextVar("job_at_hand", default=None)


def tell(*, done: int, total: int = 0, step: str = "") -> None:
    """Say on the page of the worker how far the job at hand is: `done` of `total` (0: not known), at `step`.

    One update of one row; nothing of the data belongs in `step`, which people who read the log see.
    """
    if (job := _at_hand.get()) is not None:
        said = {"done": done, "total": total, "step": step[:100], "changed_at": timezone.now()}
        JobProgress.objects.filter(pk=job).update(**said)


@contextmanager
def doing(job: UUID) -> Iterator[None]:
    """For as long as the job is done, `tell` is about it."""
    before = _at_hand.set(job)
    try:
        yield
    finally:
        _at_hand.reset(before)
