# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A process that is killed while it publishes leaves nothing behind: the release before stands whole.

On SQLite each process opens a file of its own; on PostgreSQL a database of its own beside that of the other tests.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import own_database

ROOT = Path(__file__).parents[3]
START = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "pejl.config.settings"
import django
django.setup()
from django.db import connection
from pejl.apps.publication import queries
from pejl.apps.publication.actions import PublishRequest, publish
from pejl.core.texts import Localised
def published(name):
    return publish(PublishRequest(name, Localised(name)), acting_user="alice").release
"""
PREPARE = """
from pejl.config.databases import prepare_database
prepare_database()
from tests.factories import make_goal, make_indicator, make_measure, make_scheme, record_figures
make_scheme("beacons")
for code in ("1", "2"):
    make_indicator(f"helped-{code}", direction="increase")
    make_goal("beacons", code, direction="increase")
    make_measure("beacons", code, f"helped-{code}", target={"value": "200", "period": "2017"})
    record_figures(f"helped-{code}", {"2013": "100", "2014": "150"})
print(published("first").digest)
"""
STOP_MIDWAY = """
from tests.factories import record_figures
record_figures("helped-1", {"2014": "190"}, at="2021-01-01", reason="late registrations")
import time
def stop(execute, sql, *rest):
    answer = execute(sql, *rest)
    if sql.startswith("INSERT") and '"TABLE"' in sql:
        print("midway", flush=True)
        time.sleep(600)
    return answer
with connection.execute_wrapper(stop):
    published("second")
"""
LOOK = """
from pejl.apps.publication.models import Content, Release, ReleasedPart
release = queries.release_in_force()
contents = queries.contents(release)
print(release.digest)
print(len(contents.schemes), len(contents.indicators), contents.schemes["beacons"].goals[0].assessment.score)
print(Release.objects.count(), ReleasedPart.objects.count(), Content.objects.count())
"""
AGAIN = """
queries.contents(published("second"))
print(queries.scheme(queries.release_in_force(), "beacons").goals[0].assessment.score)
"""


@pytest.fixture
def environment(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of processes that share a new, empty database of the kind the tests run on."""
    with own_database() as database:
        yield {**os.environ, "PEJL_HOME": str(tmp_path), "PYTHONPATH": str(ROOT), **database}


def told(environment: dict[str, str], script: str) -> list[str]:
    command = [sys.executable, "-c", START + script]
    found = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert found.returncode == 0, found.stderr
    return found.stdout.splitlines()


def kill_midway(environment: dict[str, str], script: str) -> None:
    command = [sys.executable, "-c", START + script]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as publishing:
        assert publishing.stdout is not None
        assert publishing.stdout.readline() == "midway\n"
        publishing.send_signal(signal.SIGKILL)
        assert publishing.wait(60) == -signal.SIGKILL


@pytest.mark.slow
@pytest.mark.parametrize("table", ["publication_content", "publication_release", "publication_releasedpart"])
def test_killed_midway_the_release_before_stands_whole_and_publishing_again_succeeds(environment, table):
    (digest,) = told(environment, PREPARE)
    before = told(environment, LOOK)
    kill_midway(environment, STOP_MIDWAY.replace("TABLE", table))
    assert told(environment, LOOK) == before
    assert before[0] == digest
    assert before[1] == "1 2 2.5"
    assert told(environment, AGAIN) == ["4.5"]
