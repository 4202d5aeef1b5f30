# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The process that does the queued work: `pejl worker`. It stops on SIGTERM, after the job at hand."""

from __future__ import annotations

import logging
import os
import secrets
import signal
import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from time import monotonic

from django.db import DatabaseError, close_old_connections, connections
from django.utils import timezone

from pejl.apps.jobs.alone import only_worker
from pejl.apps.jobs.kinds import Kinds
from pejl.apps.jobs.models import WorkerHeartbeat
from pejl.apps.jobs.queue import run_next, take_over
from pejl.apps.jobs.scheduling import begin_schedules, enqueue_due
from pejl.apps.jobs.tasks import check_integrity

log = logging.getLogger(__name__)

POLL_SECONDS = 1.0
BEAT = timedelta(seconds=10)
FORGOTTEN = timedelta(days=1)  # heartbeats of workers that were killed
CHORES_EVERY = 10.0  # seconds

Chore = Callable[[], object]


def run_worker(*, poll: float = POLL_SECONDS, kinds: Kinds | None = None, chores: Sequence[Chore] = ()) -> None:
    """Do queued jobs until told to stop; the register's soundness is checked first.

    Schedules, jobs of workers that are gone, and `chores` are seen to at the start and then every ten seconds,
    between two jobs. Raises `PejlError("worker.another")` where SQLite has a worker already.
    """
    known = kinds or Kinds()
    stop = threading.Event()
    name = f"{socket.gethostname()[-40:]}:{os.getpid()}:{secrets.token_hex(4)}"  # one that was killed had another

    def see_to_lost_jobs() -> int:
        return take_over(known)

    def ask_for_due_jobs() -> int:
        return enqueue_due(known)

    with only_worker(), _stopping(stop):
        begin_schedules(known)
        check_integrity.enqueue()
        with _beating(name):
            _work(stop, poll, lambda: run_next(name, known), (see_to_lost_jobs, ask_for_due_jobs, *chores))


def _work(stop: threading.Event, poll: float, job: Callable[[], bool], chores: Sequence[Chore]) -> None:
    due = monotonic()
    while not stop.is_set():
        close_old_connections()
        if monotonic() >= due:
            _do(chores)
            due = monotonic() + CHORES_EVERY
        if not job():
            stop.wait(poll)


def _do(chores: Sequence[Chore]) -> None:
    """One that the database has no room for right now is only logged: it comes again."""
    for chore in chores:
        try:
            chore()
        except DatabaseError as error:
            log.warning("worker.chore_failed chore=%s error=%s", chore.__name__, type(error).__name__)


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
