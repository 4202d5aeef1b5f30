# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""However the server is ended, its processes end with it and the port is free, while readers hold their connections.

And a process that dies by itself is replaced.
"""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.functional.cli.conftest import PEJL, ROOT, environment
from tests.functional.cli.test_running_the_site import free_port, seconds_until

pytestmark = pytest.mark.slow

SECONDS = 20  # half a second on a machine that is not busy


def is_free(port: int) -> bool:
    """Whether no process is left that listens on the port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
def server(tmp_path: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """A server with two processes, in a terminal's group of its own, and fifteen connections that stay open."""
    command = [PEJL, "serve", "--port", str(port), "--workers", "2"]
    output = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    started = subprocess.Popen(command, cwd=ROOT, env=environment(tmp_path), start_new_session=True, **output)
    try:
        seconds_until(f"http://127.0.0.1:{port}/was", started)
        with ExitStack() as open_connections:
            for _ in range(12):
                reader = open_connections.enter_context(closing(HTTPConnection("127.0.0.1", port)))
                reader.request("GET", "/was")
                assert reader.getresponse().read()
            for _ in range(3):  # as a browser opens them beforehand
                open_connections.enter_context(socket.create_connection(("127.0.0.1", port)))
            yield started
    finally:
        if started.poll() is None:
            started.kill()
        started.communicate(timeout=10)


def ends_within(seconds: float, server: subprocess.Popen[bytes]) -> bool:
    try:
        server.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    return True


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda server: server.terminate(), id="SIGTERM"),
        pytest.param(lambda server: server.send_signal(signal.SIGHUP), id="the terminal is closed"),
        pytest.param(lambda server: os.killpg(server.pid, signal.SIGINT), id="Ctrl-C"),
    ],
)
def test_who_is_asked_to_stop_does_so_at_once_and_in_order(
    server: subprocess.Popen[bytes], port: int, ask: Callable[[subprocess.Popen[bytes]], None]
) -> None:
    ask(server)
    assert ends_within(SECONDS, server)
    assert server.returncode == 0
    assert b"Killing" not in server.stdout.read()  # what granian says when a process has to be ended by force
    assert is_free(port)


def test_a_server_that_is_killed_leaves_no_process_on_the_port(server: subprocess.Popen[bytes], port: int) -> None:
    assert not is_free(port)
    server.kill()
    deadline = time.monotonic() + SECONDS
    while not is_free(port) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert is_free(port)


def processes_of(server: subprocess.Popen[bytes]) -> set[int]:
    listed = subprocess.run(["ps", "-axo", "pid=,ppid=,stat="], check=True, capture_output=True, text=True).stdout
    rows = (line.split() for line in listed.splitlines())
    return {int(pid) for pid, parent, state in rows if int(parent) == server.pid and not state.startswith("Z")}


def test_a_process_that_dies_is_replaced_and_the_site_goes_on(server: subprocess.Popen[bytes], port: int) -> None:
    before = processes_of(server)
    assert len(before) == 2
    victim = min(before)
    os.kill(victim, signal.SIGKILL)
    deadline = time.monotonic() + SECONDS
    while len(after := processes_of(server) - {victim}) != 2 and time.monotonic() < deadline:
        time.sleep(0.1)
    assert len(after) == 2
    seconds_until(f"http://127.0.0.1:{port}/was", server)
    server.terminate()
    assert ends_within(SECONDS, server)
    assert server.returncode == 0
