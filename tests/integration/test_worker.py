# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Queued work is done by the worker, which says that it is alive and stops when asked."""

import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone
from django_tasks import TaskResultStatus

from pejl.apps.audit.queries import overlapping_versions
from pejl.apps.jobs.kinds import Kinds
from pejl.apps.jobs.models import WorkerHeartbeat
from pejl.apps.jobs.queries import SILENCE, worker_seen
from pejl.apps.jobs.queue import run_next
from pejl.apps.jobs.tasks import check_integrity
from pejl.apps.measurements.models import Measurement
from tests.factories import make_indicator, moment, record_figures


@pytest.mark.django_db
def test_a_queued_job_is_done_once():
    queued = check_integrity.enqueue()
    assert run_next("test", Kinds())
    queued.refresh()
    assert (queued.status, queued.return_value) == (TaskResultStatus.SUCCESSFUL, {})
    assert not run_next("test", Kinds())


@pytest.mark.django_db
def test_overlapping_versions_that_came_in_around_the_triggers_are_found():
    make_indicator()
    record_figures("homeless", {"2013": "1", "2014": "2"}, at="2024-01-01")
    assert not any(overlapping_versions().values())
    trigger = "measurements_measurement_no_overlap"
    on_table = " ON measurements_measurement" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {trigger}{on_table}")
    earlier = Measurement.objects.get(period="2013")
    earlier.pk, earlier.recorded_from, earlier.recorded_to = None, moment("2023-01-01"), moment("2024-06-01")
    Measurement.objects.bulk_create([earlier])
    assert check_integrity.call() == {"measurements.Measurement": 1}


@pytest.mark.django_db
def test_a_worker_that_fell_silent_is_not_seen():
    now = timezone.now()
    WorkerHeartbeat.objects.create(worker="one", started_at=now, seen_at=now)
    assert worker_seen(now + SILENCE) == now
    assert worker_seen(now + SILENCE + timedelta(seconds=1)) is None


PREPARE = "import django; django.setup(); from pejl.config.databases import prepare_database; prepare_database(); "
WORK = PREPARE + "from pejl.apps.jobs.worker import run_worker; run_worker(poll=0.05)"
ASK = PREPARE + (
    "from pejl.apps.jobs.queries import worker_seen; from django_tasks_db.models import DBTaskResult; "
    "print(bool(worker_seen()), [one.status for one in DBTaskResult.objects.all()])"
)


def ask() -> str:
    return subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.slow
def test_the_worker_process_works_says_so_and_stops_when_asked(empty_home: Path):
    ask()
    worker = subprocess.Popen([sys.executable, "-c", WORK])
    try:
        until = time.monotonic() + 30
        while ask() != "True ['SUCCESSFUL']" and time.monotonic() < until:
            time.sleep(0.2)
        assert ask() == "True ['SUCCESSFUL']"
    finally:
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(timeout=20) == 0
    assert ask() == "False ['SUCCESSFUL']"


LONG_JOB = PREPARE + (
    "import time; from datetime import timedelta; from pejl.apps.jobs import tasks, worker; "
    "worker.BEAT = timedelta(seconds=0.1); "
    "tasks.overlapping_versions = lambda: time.sleep(60) or {}; "
    "worker.run_worker()"
)


def heard(home: Path) -> tuple[str, str] | None:
    """What the register says of the job and of when the worker was heard from; None before there is a register."""
    try:
        with closing(sqlite3.connect(f"file:{home / 'pejl.sqlite3'}?mode=ro", uri=True)) as register:
            query = "SELECT status, seen_at FROM django_tasks_database_dbtaskresult, jobs_workerheartbeat"
            return register.execute(query).fetchone()
    except sqlite3.OperationalError:
        return None


@pytest.mark.slow
def test_a_worker_is_heard_from_while_it_does_a_long_job(empty_home: Path):
    worker = subprocess.Popen([sys.executable, "-c", LONG_JOB])
    try:
        beats: set[str] = set()
        until = time.monotonic() + 30
        while len(beats) < 3 and time.monotonic() < until:
            status, seen_at = heard(empty_home) or ("", "")
            beats |= {seen_at} if status == "RUNNING" else set()
            time.sleep(0.05)
        assert len(beats) == 3
        assert heard(empty_home)[0] == "RUNNING"
    finally:
        worker.kill()
        worker.wait()
