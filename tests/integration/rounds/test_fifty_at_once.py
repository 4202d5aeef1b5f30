# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Fifty people deliver at the same moment, from two processes: nothing is lost, and the only error is "changed"."""

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.delivering_at_once import OWN, value_of

PEOPLE = 50
SERVER = os.environ.get("PEJL_DATABASE_URL", "")  # read before `empty_home` takes it out of the environment


@pytest.fixture
def register(empty_home: Path) -> Iterator[dict[str, str]]:
    """The environment of processes that share a register of their own: a file, or a database on the server at hand."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PEJL_HOSTS": "testserver"}
    if not SERVER:
        yield environment
        return
    with psycopg.connect(SERVER, autocommit=True) as connection:
        connection.execute("CREATE DATABASE fifty_at_once")
        yield environment | {"PEJL_DATABASE_URL": SERVER.replace("/postgres?", "/fifty_at_once?")}
        connection.execute("DROP DATABASE fifty_at_once WITH (FORCE)")


def start(register: dict[str, str], *arguments: object) -> subprocess.Popen:
    command = [sys.executable, "-m", "tests.delivering_at_once", *map(str, arguments)]
    return subprocess.Popen(command, env=register, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[3])


def answer(process: subprocess.Popen) -> list[dict]:
    written, _ = process.communicate(timeout=400)
    assert process.returncode == 0
    return json.loads(written)


def test_nothing_is_lost_and_nobody_sees_another_error_than_that_it_was_changed(register):
    answer(start(register, "prepare", PEOPLE))
    halves = [start(register, "deliver", first, first + PEOPLE // 2) for first in (0, PEOPLE // 2)]
    seen = [one for half in halves for one in answer(half)]

    assert Counter(one["own"] for one in seen) == {302: PEOPLE}
    assert Counter(one["draft"] for one in seen) == {200: PEOPLE}
    # Of two neighbours one delivers, and the other is told.
    assert Counter((one["shared"], one["told"]) for one in seen) == {
        (302, False): PEOPLE // 2,
        (400, True): PEOPLE // 2,
    }
    owed = answer(start(register, "tell"))
    assert len(owed) == PEOPLE * OWN + PEOPLE // 2
    for one in owed:
        assert len(one["by"]) == 1, one
        assert one["value"] == value_of(one["by"][0], one["id"]), one
