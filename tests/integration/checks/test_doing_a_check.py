# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The worker has documents read and judged by a process of its own, tells how far it is, and what went wrong."""

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from pejl.apps.audit.queries import entries
from pejl.apps.checks import reading, running
from pejl.apps.checks.actions import Handed, Wanted, request_check
from pejl.apps.checks.models import CheckReport, Progress, State, UploadedFile
from pejl.apps.checks.queries import SILENCE, check_facts, file_of, report_of
from pejl.apps.checks.reading import Bounds, Step, read_and_judge
from pejl.apps.checks.report_text import read_report
from pejl.apps.checks.running import remove_expired_files, resume_interrupted, run
from pejl.apps.jobs.kinds import Kinds
from pejl.apps.jobs.queue import run_next
from pejl.core.checking.report import Verdict
from pejl.core.errors import PejlError
from tests.papers import CASE, CONTRADICTION, asked, checked
from tests.people import ALICE
from tests.unit.readers.pdf_files import Sheet, pdf_of

FILE = [("sag.txt", CASE.encode())]


# --- the process that reads ----------------------------------------------------------------------------------------


def test_the_documents_are_read_and_judged_and_each_step_is_told():
    steps: list[Step | None] = []
    report = read_report(read_and_judge([*FILE, ("bilag.txt", b"Der var 12 pladser.")], Bounds(), told=steps.append))
    assert [one.name for one in report.documents] == ["sag.txt", "bilag.txt"]
    said = [one for one in steps if one]
    assert said[:3] == [Step("reading", 0, 2), Step("reading", 1, 2), Step("judging", 0, 0)]
    claims = len(report.claims)
    judging = [(one.done, one.total) for one in said if one.name == "judging"]
    assert judging == [(0, 0), *((done, claims) for done in range(1, claims + 1))]
    assert said[-1] == Step("writing", len(report.claims), len(report.claims))


def test_the_pages_of_a_long_document_are_told_a_hundredth_at_a_time():
    long = pdf_of(*(Sheet().lines(60, f"Side {number}.") for number in range(250)))
    steps: list[Step | None] = []
    read_and_judge([("rapport.pdf", long)], Bounds(), told=steps.append)
    pages = [(one.done, one.total) for one in steps if one and one.name == "pages"]
    assert pages == [(done, 250) for done in range(2, 251, 2)]


def test_a_document_that_cannot_be_read_is_named():
    with pytest.raises(PejlError) as refused:
        read_and_judge([*FILE, ("brudt.docx", b"PK\x03\x04 word/document.xml")], Bounds(), told=lambda _: None)
    assert refused.value.code == "document.unreadable"
    assert refused.value.params["document"] == "brudt.docx"


def instead(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Have the process do something else, within the same limits."""
    began = (
        "import json, os, sys, time; from pathlib import Path; from pejl.apps.checks import reading_process as one\n"
    )
    limits = (
        "order = json.loads((Path(sys.argv[1]) / one.ORDER).read_text())\n"
        "one.limit(seconds=order['seconds'], megabytes=order['megabytes']); sys.addaudithook(one._refuse)\n"
    )
    popen = subprocess.Popen
    monkeypatch.setattr(
        reading.subprocess,
        "Popen",
        lambda command, **kept: popen([sys.executable, "-c", began + limits + code, command[-1]], **kept),
    )


ENDED = [
    ("time.sleep(60)", "check.too_slow"),
    ("print('{', flush=True)\nos.close(1)\ntime.sleep(60)", "check.crashed"),
    ("os.close(1)\ntime.sleep(60)", "check.too_slow"),
    ("os.kill(os.getpid(), 9)", "check.out_of_memory"),
    ("os.kill(os.getpid(), 11)", "check.crashed"),
    ("sys.exit(3)", "check.crashed"),
    ("pass", "check.crashed"),
]


@pytest.mark.parametrize(("code", "error"), ENDED, ids=[code for code, _ in ENDED])
def test_a_process_that_ends_badly_or_not_at_all_is_told_of(monkeypatch, code, error):
    instead(monkeypatch, code)
    seconds = 2 if error == "check.too_slow" else 60  # a busy machine starts a process slowly
    with pytest.raises(PejlError) as refused:
        read_and_judge(FILE, Bounds(seconds=seconds), told=lambda _: None)
    assert refused.value.code == error


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits; the clock is the only one there")
def test_its_memory_is_bounded(monkeypatch):
    instead(monkeypatch, "try:\n    bytearray(10**9)\nexcept MemoryError:\n    one.tell(error='refused', params={})")
    with pytest.raises(PejlError, match="refused"):
        read_and_judge(FILE, Bounds(seconds=20, megabytes=500), told=lambda _: None)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits; the clock is the only one there")
def test_its_processor_time_is_bounded(monkeypatch):
    instead(monkeypatch, "import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 5))\nwhile True: pass")
    with pytest.raises(PejlError, match=r"check\.too_slow"):
        read_and_judge(FILE, Bounds(seconds=30), told=lambda _: None)


FORBIDDEN = [
    "import socket; socket.create_connection(('127.0.0.1', 9))",
    "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
    "import socket; socket.getaddrinfo('example.org', 80)",
    "import subprocess; subprocess.run(['true'])",
    "os.system('true')",
    "os.fork()",
]


@pytest.mark.parametrize("code", FORBIDDEN)
def test_it_fetches_nothing_and_executes_nothing(monkeypatch, code):
    attempt = f"try:\n    {code}\nexcept PermissionError:\n    one.tell(error='refused', params={{}})"
    instead(monkeypatch, attempt)
    with pytest.raises(PejlError, match="refused"):
        read_and_judge(FILE, Bounds(seconds=20), told=lambda _: None)


def test_it_knows_no_secrets(monkeypatch):
    monkeypatch.setenv("PEJL_SECRET_KEY", "x" * 60)
    instead(monkeypatch, "one.tell(error=','.join(name for name in os.environ if 'PEJL' in name), params={})")
    with pytest.raises(PejlError) as told:
        read_and_judge(FILE, Bounds(), told=lambda _: None)
    assert told.value.code == ""


# --- the worker ------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_a_check_is_done_once():
    number = asked()
    assert run(number) == State.DONE
    facts = check_facts(number)
    assert (facts.state, facts.error, facts.ended_at is None) == ("done", "", False)
    contradicted = [one for one in report_of(number).claims if one.verdict is Verdict.CONTRADICTED]
    assert CONTRADICTION in [one.quote for one in contradicted]
    assert facts.counts["contradicted"] == len(contradicted)
    assert run(number) == ""
    actions = {entry.action for entry in entries(object_type="checks.Check", object_key=str(number))}
    assert actions == {"check.request", "check.done"}


@pytest.mark.django_db
def test_the_queue_leads_to_it():
    number = asked()
    assert run_next("test", Kinds())
    assert check_facts(number).state == "done"


@pytest.mark.django_db
def test_a_check_that_fails_says_why_and_leaves_no_report():
    broken = Handed("brudt.docx", b"PK\x03\x04 word/document.xml")
    number = request_check([broken], Wanted("da", "none"), acting_user=ALICE)
    assert run(number) == State.FAILED
    facts = check_facts(number)
    assert (facts.state, facts.error) == ("failed", "document.unreadable")
    assert facts.params["document"] == "brudt.docx"
    assert not CheckReport.objects.exists()


@pytest.mark.django_db
def test_an_error_of_our_own_ends_the_check_too(monkeypatch):
    monkeypatch.setattr(running, "read_and_judge", lambda *_, **__: 1 / 0)
    number = asked()
    with pytest.raises(ZeroDivisionError):
        run(number)
    assert (check_facts(number).state, check_facts(number).error) == ("failed", "check.crashed")


@pytest.mark.django_db
def test_progress_and_a_sign_of_life_are_written_while_it_runs(monkeypatch):
    number = asked()
    seen = []

    def judge(files, bounds, *, told, register):
        before = check_facts(number).changed_at
        told(Step("reading", 1, 3))
        told(None)
        facts = check_facts(number)
        seen.append((facts.state, facts.step, facts.done, facts.total, facts.changed_at > before))
        return read_and_judge(files, bounds, told=told, register=register)

    monkeypatch.setattr(running, "read_and_judge", judge)
    run(number)
    assert seen == [("running", "reading", 1, 3, True)]


@pytest.mark.django_db
def test_a_check_whose_worker_was_killed_is_taken_up_once_more_and_then_ended():
    number = asked()
    for attempt in (1, 2):
        assert running._take(number)
        later = timezone.now() + SILENCE + timedelta(seconds=1)
        assert resume_interrupted() == 0  # its worker said something a moment ago
        assert resume_interrupted(later) == 1
        assert check_facts(number).state == ("queued" if attempt == 1 else "failed")
    assert check_facts(number).error == "check.interrupted"
    assert DBTaskResult.objects.count() == 2
    assert not running._take(number)


@pytest.mark.django_db
def test_a_report_that_comes_too_late_changes_nothing():
    number = checked()
    text = CheckReport.objects.get().body
    Progress.objects.update(state=State.FAILED)
    running._finish(number, text)
    assert CheckReport.objects.count() == 1
    assert check_facts(number).state == "failed"


@pytest.mark.django_db
def test_files_are_kept_as_long_as_is_stated_and_the_report_for_good(settings):
    settings.PEJL_KEEP_UPLOADS = 3
    number = checked()
    (document,) = check_facts(number).documents
    assert document.kept_until - check_facts(number).requested_at == timedelta(days=3)
    assert remove_expired_files(document.kept_until) == 0
    assert remove_expired_files(document.kept_until + timedelta(seconds=1)) == 1
    assert file_of(document.id) is None
    assert not UploadedFile.objects.exists()
    assert report_of(number).claims
    assert entries(object_type="checks.CheckedDocument")[0].after == {"documents": [document.id]}


@pytest.mark.django_db
def test_a_check_whose_files_went_while_it_waited_fails_cleanly():
    number = asked()
    UploadedFile.objects.all().delete()
    assert run(number) == State.FAILED
    assert check_facts(number).error == "check.files_gone"


# --- a worker that is killed -----------------------------------------------------------------------------------------

PREPARE = "import django; django.setup(); from pejl.config.databases import prepare_database; prepare_database()\n"
ASK = PREPARE + "from tests.papers import asked; print(asked())\n"
READER = (
    "import os, sys, threading, time; from pathlib import Path; from pejl.apps.checks import reading_process as one\n"
    "threading.Thread(target=one._end_with_parent, daemon=True).start(); one.tell(step='reading', done=0, total=1)\n"
    "Path(sys.argv[1]).write_text(str(os.getpid())); time.sleep(100)\n"
)
SLOW = PREPARE + (
    "import subprocess, sys; from pejl.apps.checks import reading; from pejl.apps.checks.running import run\n"
    "popen = subprocess.Popen\n"
    "reading.subprocess.Popen = lambda command, **kept: popen([sys.executable, '-c', *sys.argv[2:]], **kept)\n"
    "run(int(sys.argv[1]))\n"
)
RESUME = PREPARE + (
    "import sys; from datetime import timedelta; from django.utils import timezone\n"
    "from pejl.apps.checks.queries import check_facts; from pejl.apps.checks.running import resume_interrupted, run\n"
    "number = int(sys.argv[1])\n"
    "print(check_facts(number).state, resume_interrupted(timezone.now() + timedelta(minutes=2)), run(number),"
    " check_facts(number).state)\n"
)


def python(code: str, *arguments: str) -> list[str]:
    return [sys.executable, "-c", code, *arguments]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_a_worker_killed_in_the_middle_takes_its_process_along_and_the_check_is_done_by_the_next(
    empty_home: Path, tmp_path_factory: pytest.TempPathFactory
):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[3]), *sys.path])}
    process_id = tmp_path_factory.mktemp("told") / "pid"

    def told(code: str, *arguments: str) -> str:
        done = subprocess.run(python(code, *arguments), env=environment, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    number = told(ASK)
    worker = subprocess.Popen(python(SLOW, number, READER, str(process_id)), env=environment)
    until = time.monotonic() + 30
    while not (process_id.exists() and process_id.read_text().strip()) and time.monotonic() < until:
        time.sleep(0.1)
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    reader = int(process_id.read_text())
    while _alive(reader) and time.monotonic() < until:
        time.sleep(0.1)
    assert not _alive(reader)
    assert told(RESUME, number) == "running 1 done done"


def _alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"  # one that nobody has waited for yet is dead all the same
