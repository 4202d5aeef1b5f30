# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the tutorial promises happens, with the files as they are printed there."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PEJL = Path(sys.executable).with_name("pejl")
TUTORIAL = Path(__file__).resolve().parents[2] / "docs" / "tutorials" / "first-ten-minutes.md"


def block(title: str) -> str:
    """The content of the code block with that title."""
    found = re.search(
        rf'^```\w+ title="{re.escape(title)}"\n(.*?)^```', TUTORIAL.read_text(encoding="utf-8"), re.M | re.S
    )
    assert found, f"the tutorial has no block called {title}"
    return found[1]


def pejl(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([PEJL, *arguments], env=os.environ, capture_output=True, text=True, check=False)


def status(*arguments: str) -> dict[str, Any]:
    done = pejl("status", "bibliotek-2024-2028", "--format", "json", *arguments)
    assert done.returncode == 0, done.stderr
    (goal,) = json.loads(done.stdout)["goals"]
    return dict(goal)


@pytest.fixture
def package(tmp_path: Path, empty_home: Path) -> Path:
    folder = tmp_path / "lillekoebing"
    folder.mkdir()
    for name in ("plan.yaml", "measurements.csv"):
        (folder / name).write_text(block(name), encoding="utf-8")
    return folder


def test_the_package_of_the_tutorial_loads_and_scores_as_it_says(package: Path) -> None:
    for arguments in (["--dry-run"], []):
        done = pejl("import", package, *arguments)
        assert done.returncode == 0, done.stderr + done.stdout
    goal = status()
    assert (goal["score"], goal["display"], goal["path"]) == (1.25, "1,3", "behind")


def test_a_word_in_a_figure_is_refused_with_its_place(package: Path) -> None:
    figures = package / "measurements.csv"
    figures.write_text(figures.read_text(encoding="utf-8").replace("10500", "ca. 10500"), encoding="utf-8")
    done = pejl("import", package, "--dry-run")
    assert done.returncode == 1
    assert "measurements.csv:3" in done.stdout + done.stderr
    assert "ca. 10500" in done.stdout + done.stderr


def test_a_correction_keeps_what_was_known_before(package: Path) -> None:
    figures = package / "measurements.csv"
    figures.write_text(
        figures.read_text(encoding="utf-8") + block("one more line in measurements.csv"), encoding="utf-8"
    )
    assert pejl("import", package).returncode == 0
    assert status()["score"] == 2.0
    assert status("--known-at", "2026-02-01")["score"] == 1.25


def test_the_release_of_the_tutorial_is_published_as_it_is_written(package: Path) -> None:
    assert pejl("import", package).returncode == 0
    command = re.search(r"^\.venv/bin/pejl (publish .*)$", TUTORIAL.read_text(encoding="utf-8"), re.M)
    assert command
    done = pejl(*shlex.split(command[1]), "--format", "json")
    assert done.returncode == 0, done.stderr
    published = json.loads(done.stdout)
    assert (published["release"], published["in_force"]) == ("biblioteket-2026", True)
