# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is installed is what is in the repository: `pip install .` brings templates, styles and translations along."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.guards.sources import ROOT, SOURCE, tracked

BUILD_FILES = ("pyproject.toml", "README.md", "requirements-build.txt")
BUILD_FOLDERS = ("LICENSES", "assets")
BUILT = SOURCE / "interfaces" / "public" / "static" / "pejl" / "built"
PAPERS = SOURCE / "documents" / "writers" / "built"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of the files in a wheel made from a copy of the sources, so that no older build shows through."""
    copy = tmp_path_factory.mktemp("checkout")
    for path in tracked():
        if path.is_relative_to(ROOT / "src") or path.name in BUILD_FILES or path.parent.name in BUILD_FOLDERS:
            target = copy / path.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
    # Styles and fonts are not in git. As in a checkout after `make assets`: they are there, so nothing is fetched.
    shutil.copytree(BUILT, copy / BUILT.relative_to(ROOT))
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir"]
    subprocess.run([*command, str(copy / "made"), str(copy)], check=True, capture_output=True)
    (made,) = (copy / "made").glob("*.whl")
    return set(zipfile.ZipFile(made).namelist())


def absent(sources: list[Path], packed: set[str]) -> list[str]:
    return [str(path) for path in sources if str(path) not in packed]


@pytest.mark.slow
def test_every_file_of_the_package_is_in_the_wheel(wheel: set[str]) -> None:
    ours = [path.relative_to(ROOT / "src") for path in tracked() if path.is_relative_to(SOURCE)]
    assert ours
    assert absent(ours, wheel) == []


@pytest.mark.slow
def test_the_wheel_carries_styles_fonts_scripts_and_their_licences(wheel: set[str]) -> None:
    files = [path for folder in (BUILT, PAPERS) for path in folder.rglob("*") if path.is_file()]
    built = [path.relative_to(ROOT / "src") for path in files]
    assert {"design.css", "htmx.js", "plex-sans-regular.woff2", "LICENCES.txt"} <= {path.name for path in built}
    assert {"IBMPlexSans-Regular.ttf", "LICENCES.txt"} <= {path.name for path in PAPERS.iterdir()}
    assert absent(built, wheel) == []


@pytest.mark.slow
def test_the_wheel_holds_neither_tests_nor_examples(wheel: set[str]) -> None:
    assert [name for name in wheel if not name.startswith(("pejl/", "pejl-"))] == []


@pytest.mark.slow
def test_the_wheel_carries_its_licence(wheel: set[str]) -> None:
    assert [name for name in wheel if name.endswith("MPL-2.0.txt")]


def test_the_guard_sees_a_file_that_was_left_behind() -> None:
    assert absent([Path("pejl/locale/da/LC_MESSAGES/django.mo")], {"pejl/__init__.py"})
