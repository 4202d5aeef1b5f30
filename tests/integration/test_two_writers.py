# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Two people correct the same figure at once: the first is recorded, the other is told, and nothing is lost."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

PREPARE = (
    "import sys, django; django.setup(); from pejl.config.databases import prepare_database; prepare_database(); "
    "from django.db import transaction; from pejl.core.errors import PejlError; "
    "from pejl.apps.measurements.actions import correct_measurement; "
    "from pejl.apps.measurements.queries import history; from pejl.apps.measurements.rows import MeasurementRow\n"
)
BEGIN = PREPARE + (
    "from tests.factories import make_indicator, record_figures\n"
    "make_indicator(); record_figures('homeless', {'2013': '100'})\n"
)
TELL = PREPARE + "print([(str(one.value), one.recorded_to is None) for one in history('homeless')])\n"
CORRECT = PREPARE + (
    "def correct(value):\n"
    "    standing = [one.id for one in history('homeless') if one.recorded_to is None]\n"
    "    correct_measurement(standing[0] if len(sys.argv) < 3 else int(sys.argv[2]),\n"
    "        MeasurementRow('homeless', '2013', value), acting_user='Bob', reason='counted again')\n"
)
FIRST = CORRECT + (
    "with transaction.atomic():\n    correct(sys.argv[1])\n    print('recorded', flush=True); sys.stdin.readline()\n"
)
SECOND = CORRECT + (
    "print('asking', flush=True)\n"
    "try:\n    correct(sys.argv[1])\nexcept PejlError as error:\n    print(error.code)\nelse:\n    print('done')\n"
)


@pytest.fixture
def register(empty_home: Path) -> Iterator[dict[str, str]]:
    """The environment of processes that share a register of their own: a file, or a database on the server at hand."""
    server = SERVER
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    if not server:
        yield environment
        return
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("CREATE DATABASE two_writers")
        yield environment | {"PEJL_DATABASE_URL": server.replace("/postgres?", "/two_writers?")}
        connection.execute("DROP DATABASE two_writers WITH (FORCE)")


SERVER = os.environ.get("PEJL_DATABASE_URL", "")  # read before `empty_home` takes it out of the environment


def start(code: str, register: dict[str, str], *arguments: str) -> subprocess.Popen:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.Popen(command, env=register, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def told(code: str, register: dict[str, str], *arguments: str) -> str:
    output, _ = start(code, register, *arguments).communicate(timeout=60)
    return output.splitlines()[-1] if output else ""


@pytest.mark.slow
def test_the_later_of_two_corrections_is_refused_and_may_be_tried_again(register: dict[str, str]):
    told(BEGIN, register)
    first = start(FIRST, register, "101")
    assert first.stdout.readline() == "recorded\n"
    second = start(SECOND, register, "102", "1")  # the version that both of them saw
    assert second.stdout.readline() == "asking\n"
    first.communicate("go on\n", timeout=60)
    refused, _ = second.communicate(timeout=60)
    assert refused.strip() in ("measurement.not_open", "version.changed_meanwhile")
    assert told(TELL, register) == "[('100', False), ('101', True)]"
    assert told(SECOND, register, "102") == "done"
    assert told(TELL, register) == "[('100', False), ('101', False), ('102', True)]"
