# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Several workers on PostgreSQL: no job runs twice at once, and what a killed one had in hand is done by another."""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import own_database

JOBS = 30
ROOT = Path(__file__).parents[3]
ON_POSTGRESQL = os.environ.get("PEJL_DATABASE_URL", "").startswith("postgresql:")
PREPARE = """
import json, sys, django
django.setup()
from pejl.config.databases import prepare_database
prepare_database()
"""
WORK = f"""{PREPARE}
from datetime import timedelta
from pejl.apps.jobs import queue, worker
from tests.work_of_workers import KINDS
queue.LEASE, worker.BEAT, worker.CHORES_EVERY = timedelta(seconds=3), timedelta(seconds=0.5), 0.5
worker.run_worker(poll=0.05, kinds=KINDS)
"""
ASK_FOR = f"""{PREPARE}
from tests.work_of_workers import noted
for number in range(int(sys.argv[1])):
    noted.enqueue(f"job{{number}}", float(sys.argv[2]))
"""
TELL = f"""{PREPARE}
from pejl.apps.jobs.queries import jobs
print(json.dumps([[one.status, one.attempts, one.error] for one in jobs(100) if one.name == "noted"]))
"""
WORKERS = f"""{PREPARE}
from pejl.apps.jobs.queries import workers_seen
print(workers_seen())
"""


@pytest.fixture
def register(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of processes that share a register and a folder for notes."""
    (tmp_path / "notes").mkdir()
    with own_database() as database:
        own = {"PEJL_HOME": str(tmp_path), "NOTES": str(tmp_path / "notes"), "PYTHONPATH": os.pathsep.join(sys.path)}
        yield os.environ | own | database


def told(register, code, *arguments):
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], env=register, cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout


@pytest.fixture
def worker(register):
    """Start a worker; what it writes goes to a file, and none outlives the test."""
    started = []

    def start():
        place = Path(register["PEJL_HOME"]) / f"worker{len(started)}.txt"
        with place.open("w") as file:
            started.append(subprocess.Popen([sys.executable, "-c", WORK], env=register, cwd=ROOT, stderr=file))
        return started[-1], place

    yield start
    for one in started:
        one.kill()
        one.wait()


def stop(processes):
    for one in processes:
        one.send_signal(signal.SIGTERM)
    assert [one.wait(timeout=60) for one in processes] == [0] * len(processes)


def notes(register):
    """(job, process, began, ended or None) of every run that was begun."""
    for place in Path(register["NOTES"]).iterdir():
        name, process, _ = place.name.split(".")
        words = place.read_text().split()
        if len(words) > 1:
            yield name, process, float(words[1]), float(words[2]) if len(words) > 2 else None


def until(condition, seconds=90):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never came about"
        time.sleep(0.1)


@pytest.mark.slow
@pytest.mark.skipif(not ON_POSTGRESQL, reason="SQLite takes one worker")
def test_two_workers_share_the_jobs_and_no_job_runs_twice(register, worker):
    told(register, WORKERS)
    both = [worker()[0], worker()[0]]
    until(lambda: told(register, WORKERS) == "2\n")
    told(register, ASK_FOR, str(JOBS), "0.1")
    until(lambda: sum(ended is not None for *_, ended in notes(register)) >= JOBS)
    stop(both)
    runs = list(notes(register))
    assert Counter(name for name, *_ in runs) == {f"job{n}": 1 for n in range(JOBS)}
    assert len({process for _, process, *_ in runs}) == 2, "both had their share"
    assert Counter(map(tuple, json.loads(told(register, TELL)))) == {("SUCCESSFUL", 1, ""): JOBS}


@pytest.mark.slow
@pytest.mark.skipif(not ON_POSTGRESQL, reason="SQLite takes one worker")
def test_what_a_killed_worker_had_in_hand_is_done_by_another_once(register, worker):
    told(register, ASK_FOR, "1", "4")
    first, _ = worker()
    until(lambda: any(notes(register)))
    second, _ = worker()
    first.kill()
    first.wait()
    until(lambda: json.loads(told(register, TELL)) == [["SUCCESSFUL", 2, ""]])
    stop([second])
    (_, _, began, lost), (_, _, again, ended) = sorted(notes(register), key=lambda one: one[2])
    assert lost is None
    assert ended - again >= 4
    assert again - began >= 2, "not before the first had been silent for as long as a lease lasts"


@pytest.mark.slow
@pytest.mark.skipif(ON_POSTGRESQL, reason="PostgreSQL takes several workers")
def test_on_sqlite_a_second_worker_is_refused_and_a_killed_one_replaced_at_once(register, worker):
    told(register, ASK_FOR, "1", "30")
    first, _ = worker()
    until(lambda: any(notes(register)))
    second, said = worker()
    assert second.wait(timeout=60) != 0
    assert "worker.another" in said.read_text()
    first.kill()
    first.wait()
    worker()
    until(lambda: len(list(notes(register))) == 2)
    assert json.loads(told(register, TELL)) == [["RUNNING", 2, "job.worker_lost"]]
