# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Killed after a release was published and before its pages were rendered: half of them are never used.

The release before stays whole, pages and copy, and the next run clears up and renders the new one.
"""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
START = """
import os, sys, time
os.environ["DJANGO_SETTINGS_MODULE"] = "pejl.config.settings"
import django
django.setup()
from pathlib import Path
from django.utils import timezone
from pejl.apps.publication.actions import PublishRequest, publish
from pejl.core.texts import Localised
from pejl.interfaces.public.prepared import copying, preparing
from pejl.interfaces.public.prepared.keys import shown
from pejl.interfaces.public.prepared.watching import unwatched
COPY = Path(os.environ["PEJL_HOME"]) / "copies" / "public"
def published(name):
    return publish(PublishRequest(name, Localised(name)), acting_user="alice").release
def rendered():
    preparing.prepare(unwatched)
    copying.copy_site(copying.Copy(shown(), timezone.now()), COPY, unwatched)
    print(shown().key)
"""
PREPARE = """
from pejl.config.databases import prepare_database
prepare_database()
from tests.factories import make_goal, make_indicator, make_measure, make_scheme, record_figures
make_scheme("beacons")
for code in "123456789":
    make_indicator(f"helped-{code}", direction="increase")
    make_goal("beacons", code, direction="increase")
    make_measure("beacons", code, f"helped-{code}", target={"value": "200", "period": "2017"})
    record_figures(f"helped-{code}", {"2013": "100", "2014": "150"})
published("first")
rendered()
"""
STOP_MIDWAY = """
published("second")
module, name = (preparing, "keep") if "MODULE" == "preparing" else (copying, "_put")
done = getattr(module, name)
def stop(*given):
    answer = done(*given)
    if "helped-4" in str(given):
        os.write(1, b"midway\\n")
        time.sleep(600)
    return answer
setattr(module, name, stop)
rendered()
"""
AGAIN = "rendered()"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Processes that share a home and an embedded database."""
    own = {name: value for name, value in os.environ.items() if name != "PEJL_DATABASE_URL"}
    return {**own, "PEJL_HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}


def told(environment: dict[str, str], script: str) -> list[str]:
    command = [sys.executable, "-c", START + script]
    found = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert found.returncode == 0, found.stderr
    return found.stdout.splitlines()


def kill_midway(environment: dict[str, str], script: str) -> None:
    """Kill the process that shares out the work; those it has started end by themselves."""
    command = [sys.executable, "-c", START + script]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True, process_group=0) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "midway\n"
        process.send_signal(signal.SIGKILL)
        assert process.wait(60) == -signal.SIGKILL
        _end(process.pid)


def _end(group: int) -> None:
    """One of its helpers sleeps, as none does outside this test; the others have nobody to tell and end."""
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        return
    time.sleep(0.2)


def prepared(home: Path) -> set[str]:
    return {path.name for path in (home / "prepared").iterdir() if path.is_dir() and not path.name.startswith(".")}


def copied(home: Path) -> str:
    return json.loads((home / "copies" / "public" / "pejl-site.json").read_text())["release"]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="a process group is a matter of POSIX")
@pytest.mark.parametrize("module", ["preparing", "copying"])
def test_half_rendered_pages_are_never_used(environment, tmp_path, module):
    (first,) = told(environment, PREPARE)
    kill_midway(environment, STOP_MIDWAY.replace("MODULE", module))
    assert first in prepared(tmp_path)
    assert copied(tmp_path) == "first"
    if module == "preparing":
        assert prepared(tmp_path) == {first}

    (second,) = told(environment, AGAIN)
    assert prepared(tmp_path) == {first, second}
    assert copied(tmp_path) == "second"
    left = [path.name for folder in ("prepared", "copies") for path in (tmp_path / folder).glob(".new-*")]
    assert left == []
