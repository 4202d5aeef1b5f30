# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""On SQLite there is one worker: a lock beside the database, which ends with the process that holds it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection

from pejl.apps.jobs.models import WorkerHeartbeat
from pejl.core.errors import PejlError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextmanager
def only_worker() -> Iterator[None]:
    """On SQLite nobody else can enter this meanwhile, and every worker that was heard from before is gone.

    On PostgreSQL any number can. Raises `PejlError("worker.another")`.
    """
    if connection.vendor != "sqlite":
        yield
        return
    lock = _lock(Path(f"{connection.settings_dict['NAME']}.worker"))
    try:
        WorkerHeartbeat.objects.all().delete()
        yield
    finally:
        os.close(lock)


def _lock(place: Path) -> int:
    lock = os.open(place, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if sys.platform == "win32":
            msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(lock)
        raise PejlError("worker.another", found=str(place), expected="one worker, or PostgreSQL") from None
    return lock
