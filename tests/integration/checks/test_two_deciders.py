# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Two people decide about the same finding at once, in processes of their own: the later is told, nothing is lost."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import own_database

PREPARE = (
    "import sys, django; django.setup(); from pejl.config.databases import prepare_database; prepare_database(); "
    "from django.db import transaction; from pejl.core.errors import PejlError; "
    "from pejl.apps.checks.actions import Verdicted, decide; from pejl.apps.checks.queries import decision_history\n"
)
BEGIN = PREPARE + (
    "from tests.papers import checked; from pejl.apps.checks.queries import report_of\n"
    "number = checked()\n"
    "print(number, next(one.id for one in report_of(number).claims if one.verdict == 'contradicted'))\n"
)
FIRST = PREPARE + (
    "with transaction.atomic():\n"
    "    decide(int(sys.argv[1]), Verdicted(sys.argv[2], 'accepted'), acting_user='Alice')\n"
    "    print('decided', flush=True); sys.stdin.readline()\n"
)
SECOND = PREPARE + (
    "print('asking', flush=True)\n"
    "try:\n    decide(int(sys.argv[1]), Verdicted(sys.argv[2], 'dismissed', 'another count'), acting_user='Bob')\n"
    "except PejlError as error:\n    print(error.code)\nelse:\n    print('done')\n"
)
# The second has looked and has not written yet when the first is through: what a busy machine does by itself.
SLOW = "import time, pejl.apps.checks.actions as acting; write = acting.record\n"
SLOW += "acting.record = lambda *given, **named: (time.sleep(2), write(*given, **named))[1]\n"
SECOND_WRITING_LATE = SECOND.replace(PREPARE, PREPARE + SLOW)
TELL = PREPARE + "print([(one.by, one.choice) for one in decision_history(int(sys.argv[1]))])\n"


@pytest.fixture
def environment(tmp_path: Path) -> Iterator[dict[str, str]]:
    """That of processes which share a register of their own."""
    path = os.pathsep.join([str(Path(__file__).parents[3]), os.environ.get("PYTHONPATH", "")])
    with own_database() as database:
        yield {**os.environ, "PEJL_HOME": str(tmp_path), "PYTHONPATH": path, **database}


def start(code: str, environment: dict[str, str], *arguments: str) -> subprocess.Popen:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def told(code: str, environment: dict[str, str], *arguments: str) -> str:
    output, _ = start(code, environment, *arguments).communicate(timeout=120)
    return output.splitlines()[-1] if output else ""


@pytest.mark.slow
@pytest.mark.parametrize("later", [SECOND, SECOND_WRITING_LATE], ids=["at once", "writing late"])
def test_the_later_of_two_decisions_is_refused_and_the_first_stands(environment: dict[str, str], later: str):
    number, target = told(BEGIN, environment).split()
    first = start(FIRST, environment, number, target)
    assert first.stdout.readline() == "decided\n"
    second = start(later, environment, number, target)
    assert second.stdout.readline() == "asking\n"
    time.sleep(1 if later is SECOND_WRITING_LATE else 0)  # so that it has looked; it has no more to do than wait
    first.communicate("go on\n", timeout=60)
    refused, _ = second.communicate(timeout=60)
    assert refused.strip() == "decision.changed_meanwhile"
    assert told(TELL, environment, number) == "[('Alice', 'accepted')]"
