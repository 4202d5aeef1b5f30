# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The example of Copenhagen, published and served the way a user does it, for checks from outside.

A home of its own: tables that refuse to be emptied cannot be flushed between tests, and what is tested is what is
shipped.
"""

import csv
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).resolve().parent.parent
PEJL = Path(sys.executable).with_name("pejl")
EXAMPLES = ROOT / "examples"
WITHDRAWN = ("fejludgivelse", "2019-01-01", "Udgivelse med en fejl", "A release with a mistake")
SECONDS_TO_START = 30


@dataclass(frozen=True)
class Answer:
    """What the site answered to one address."""

    status: int
    kind: str
    body: bytes


@contextmanager
def served_example(home: Path) -> Iterator[str]:
    """The address of the site, without a slash at the end, while the block runs."""
    from tests.people import ALICE, PASSWORD  # not before Django is set up, and conftest files are read earlier

    environment = {**os.environ, "PEJL_HOME": str(home)}
    environment.pop("PEJL_DATABASE_URL", None)
    run = _runner(environment)
    run("import", str(EXAMPLES / "copenhagen"))
    with (EXAMPLES / "copenhagen-releases.csv").open(encoding="utf-8", newline="") as file:
        _, *releases = csv.reader(file)
    for name, day, danish, english in [*releases, WITHDRAWN]:
        run("publish", "--name", name, "--from", day, "--title", danish, "--title-en", english)
    run("withdraw", WITHDRAWN[0], "--reason", "Tallene hørte til et andet år.")
    run("create-user", ALICE, "--administrator", "--password", PASSWORD)
    script = "import django; django.setup(); from tests.papers import make_checks_to_look_at as make; make()"
    script += "; from tests.work_to_look_at import make as work; work()"
    subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env={**environment, "PYTHONPATH": python_path()}, check=True
    )
    with served(environment) as address:
        yield address


@contextmanager
def served(environment: dict[str, str]) -> Iterator[str]:
    """The address of a site that serves the register of `environment`."""
    port = _free_port()
    server = subprocess.Popen([PEJL, "serve", "--port", str(port)], cwd=ROOT, env=environment)
    try:
        _wait_for(f"http://127.0.0.1:{port}/", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=15)


def fetch(address: str) -> Answer:
    """What is answered, an error as well as a page."""
    try:
        with urlopen(address, timeout=30) as answer:
            return Answer(answer.status, answer.headers.get_content_type(), answer.read())
    except HTTPError as refused:
        with refused:
            return Answer(refused.code, refused.headers.get_content_type(), refused.read())


def _runner(environment: dict[str, str]) -> Callable[..., None]:
    def run(*arguments: str) -> None:
        done = subprocess.run(
            [PEJL, *arguments], cwd=ROOT, env=environment, check=False, capture_output=True, text=True
        )
        if done.returncode:
            pytest.fail(f"pejl {arguments[0]}:\n{done.stdout}{done.stderr}")

    return run


def python_path() -> str:
    """Where a process of its own finds the tests, and what is tested where this one finds it."""
    return os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        if server.poll() is not None:
            pytest.fail(f"the server stopped with exit status {server.returncode} before it answered")
        try:
            with urlopen(address, timeout=2):
                return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    pytest.fail(f"the server did not answer at {address} within {SECONDS_TO_START} seconds")
