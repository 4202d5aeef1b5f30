# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl demo`, `serve`, `worker`, `check-config` and `create-user`: operation, and what is said when it cannot be."""

import signal
import socket
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.functional.cli.conftest import PEJL, ROOT, Run, environment

pytestmark = pytest.mark.slow


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(home: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [PEJL, *arguments],
        cwd=ROOT,
        env=environment(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        if process.stdout and not process.stdout.closed:
            process.communicate(timeout=10)


def seconds_until(address: str, process: subprocess.Popen[str], *, within: float = 60) -> float:
    start = time.monotonic()
    while time.monotonic() - start < within:
        assert process.poll() is None, process.communicate()[0]
        try:
            with urlopen(address, timeout=5):
                return time.monotonic() - start
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise AssertionError(f"no answer at {address} within {within} seconds")


def stop(process: subprocess.Popen[str]) -> str:
    process.send_signal(signal.SIGINT)
    return process.communicate(timeout=30)[0]


def test_the_demo_loads_serves_works_and_stops_on_ctrl_c_and_a_second_time_keeps_the_data(tmp_path: Path) -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}/"
    with running(tmp_path, "demo", "--port", str(port)) as process:
        seconds_until(address, process)
        said = stop(process)
    assert process.returncode == 0
    assert f"Pejl svarer på {address}" in said
    assert "Indlæser copenhagen" in said
    assert (tmp_path / "papers" / "sag-indsatsomraader.docx").is_file()
    assert (tmp_path / "papers" / "bilag-indsatsomraader.pdf").is_file()
    assert (tmp_path / "papers" / "pejlemaerker-2014.html").is_file()
    size = (tmp_path / "pejl.sqlite3").stat().st_size
    with running(tmp_path, "demo", "--port", str(port)) as process:
        again = seconds_until(f"{address}healthz", process)
        with urlopen(f"{address}pejlemaerker-2014-2017/") as page:
            assert "2,4" in page.read().decode("utf-8")
        assert "Indlæser" not in stop(process)
    assert again < 15  # five on a machine that is not busy; measured by the benchmarks
    assert (tmp_path / "pejl.sqlite3").stat().st_size >= size


def heartbeats(home: Path) -> int:
    """How many workers the register has heard from."""
    try:
        with closing(sqlite3.connect(f"file:{home / 'pejl.sqlite3'}?mode=ro", uri=True)) as register:
            return int(register.execute("SELECT count(*) FROM jobs_workerheartbeat").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


def test_the_worker_beats_and_stops_when_asked(tmp_path: Path) -> None:
    with running(tmp_path, "worker") as process:
        deadline = time.monotonic() + 60
        while not heartbeats(tmp_path) and time.monotonic() < deadline:
            assert process.poll() is None
            time.sleep(0.1)
        process.send_signal(signal.SIGTERM)
        process.wait(30)
    assert process.returncode == 0
    assert heartbeats(tmp_path) == 0


def test_a_taken_port_is_told_at_once(pejl: Run) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        answer = pejl("serve", "--port", str(port))
    assert answer.status == 2
    assert f"Forventet: --port {port + 1}." in answer.errors


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PEJL_LANGUAGE", "sv"),
        ("PEJL_DATABASE_URL", "mysql://host/db"),
        ("PEJL_HOSTS", "*"),
        ("PEJL_SECRET_KEY", "short"),
        ("PEJL_DEBUG", "perhaps"),
        ("PEJL_ACCESSIBILITY_STATEMENT", "was.html"),
    ],
)
def test_a_wrong_setting_is_refused_at_start_with_its_name(pejl: Run, name: str, value: str) -> None:
    for verb in ("status", "check-config"):
        answer = pejl(verb, **{name: value})
        assert answer.status == 2
        assert name in answer.errors + answer.output


def test_a_password_in_a_setting_is_never_shown(pejl: Run) -> None:
    address = "postgresql://pejl:hemmeligt@db.example.org/pejl"
    answer = pejl("check-config", PEJL_DATABASE_URL=address)
    assert "hemmeligt" not in answer.output + answer.errors
    assert "PEJL_DATABASE_URL: sat, og vises ikke" in answer.output


def test_a_right_configuration_says_so(pejl: Run) -> None:
    answer = pejl("check-config", PEJL_HOSTS="pejl.example.org")
    assert answer.status == 0
    assert "PEJL_HOSTS: pejl.example.org" in answer.lines
    assert answer.lines[-1] == "Opsætningen er rigtig."


def test_an_unknown_setting_is_a_finding_of_the_check_and_stops_nothing_else(pejl: Run) -> None:
    assert "PEJL_HSTS" in pejl("check-config", PEJL_HSTS="1").output
    assert "Der er ingen opfølgning endnu" in pejl("status", PEJL_HSTS="1").errors


def test_a_database_that_does_not_answer_is_told_in_one_sentence(pejl: Run) -> None:
    answer = pejl("status", PEJL_DATABASE_URL="postgresql://pejl:hemmeligt@127.0.0.1:9/pejl")
    assert answer.status == 2
    assert answer.errors.startswith("Fejl: Databasen kan ikke bruges.")
    assert "hemmeligt" not in answer.errors
    assert "Traceback" not in answer.errors


def test_an_account_is_made_and_not_twice(pejl: Run) -> None:
    password = "en lang sætning om havnen 7"
    made = pejl("create-user", "anna", typed=f"{password}\n{password}\n")
    assert (made.status, made.lines[-1]) == (0, "anna kan logge ind.")
    assert password not in made.output + made.errors
    again = pejl("create-user", "anna", "--password", password)
    assert again.status == 2
    assert "Brugernavnet er optaget. Fundet: anna." in again.errors


def test_a_weak_password_is_refused_with_the_reasons(pejl: Run) -> None:
    answer = pejl("create-user", "anna", "--password", "1234")
    assert answer.status == 2
    assert "Adgangskoden kan ikke bruges." in answer.errors
