# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The process that does the queued work: `pejl worker`. It stops on SIGTERM, after the job at hand."""

from __future__ import annotations

import logging
import os
import signal
import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from time import monotonic

from django.db import DatabaseError, connections
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker

from pejl.apps.jobs.models import WorkerHeartbeat
from pejl.apps.jobs.tasks import check_integrity

log = logging.getLogger(__name__)

POLL_SECONDS = 1.0
BEAT = timedelta(seconds=10)
FORGOTTEN = timedelta(days=1)  # heartbeats of workers that were killed
CHORES_EVERY = 60.0  # seconds

Chore = Callable[[], object]


def run_worker(*, poll: float = POLL_SECONDS, chores: Sequence[Chore] = ()) -> None:
    """Do queued jobs until told to stop; the register's soundness is checked first.

    `chores` are done at the start and then every minute, between two jobs.
    """
    stop = threading.Event()
    name = f"{socket.gethostname()}:{os.getpid()}"[-64:]
    with _stopping(stop):
        check_integrity.enqueue()
        with _beating(name):
            due = monotonic()
            while not stop.is_set():
                if monotonic() >= due:
                    _do(chores)
                    due = monotonic() + CHORES_EVERY
                if not run_queue(name):
                    stop.wait(poll)


def _do(chores: Sequence[Chore]) -> None:
    """One that the database has no room for right now is only logged: it comes again."""
    for chore in chores:
        try:
            chore()
        except DatabaseError as error:
            log.warning("worker.chore_failed chore=%s error=%s", chore.__name__, type(error).__name__)


def run_queue(name: str) -> bool:
    """Do one job of the queue, if there is one; whether there was."""
    worker = Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=1,
        worker_id=name,
        excluded_queue_names=[],
    )
    worker.run()
    return worker._run_tasks > 0  # noqa: SLF001 (there is no other way to ask)


@contextmanager
def _beating(name: str) -> Iterator[None]:
    """Say that the worker is alive, from a thread of its own: a long job must not look like a dead worker."""
    _begin(name)
    over = threading.Event()
    heart = threading.Thread(target=_beat_until, args=(over, name), daemon=True)
    heart.start()
    try:
        yield
    finally:
        over.set()
        heart.join()
        WorkerHeartbeat.objects.filter(worker=name).delete()


def _begin(name: str) -> None:
    now = timezone.now()
    WorkerHeartbeat.objects.filter(seen_at__lt=now - FORGOTTEN).delete()
    WorkerHeartbeat.objects.update_or_create(worker=name, defaults={"started_at": now, "seen_at": now})


def _beat_until(over: threading.Event, name: str) -> None:
    """A beat that fails is only logged, for the database may be back, or free to be written to, at the next."""
    while not over.wait(BEAT.total_seconds()):
        try:
            WorkerHeartbeat.objects.filter(worker=name).update(seen_at=timezone.now())
        except DatabaseError as error:
            log.warning("worker.beat_failed worker=%s error=%s", name, type(error).__name__)
        finally:
            connections.close_all()


@contextmanager
def _stopping(stop: threading.Event) -> Iterator[None]:
    """SIGTERM and SIGINT ask to stop; the second one of them ends the process at once, as it would without us."""
    signals = (signal.SIGTERM, signal.SIGINT)
    before = {one: signal.getsignal(one) for one in signals}

    def ask(number: int, _: object) -> None:
        stop.set()
        signal.signal(number, before[number])

    for one in signals:
        signal.signal(one, ask)
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
