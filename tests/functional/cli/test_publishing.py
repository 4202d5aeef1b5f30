# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl publish` and `pejl withdraw`: what they say and with which exit status."""

import json
import re
from pathlib import Path

import pytest

from tests.functional.cli.conftest import Run
from tests.packages import MINI

NAMED = ("--name", "first", "--title", "Første")


@pytest.fixture
def mini(pejl: Run) -> Run:
    """Run `pejl` where the small package is loaded."""
    assert pejl("import", MINI).status == 0
    return pejl


def test_a_release_is_published_and_in_force(mini: Run) -> None:
    answer = mini("publish", *NAMED)
    assert (answer.status, answer.errors) == (0, "")
    assert answer.lines[0] == "first er udgivet og gælder."
    document = mini("publish", "--name", "second", "--title", "Anden", "--format", "json").document
    assert document["in_force"] is True
    assert document["parts"] == {"new": 1, "unchanged": 5, "carried": 0}  # only the moment of the scheme's status


def test_without_a_name_it_is_called_by_its_day(mini: Run) -> None:
    names = [mini("publish", "--from", "2024-03-01", "--format", "json").document["release"] for _ in range(2)]
    assert names == ["udgivelse-2024-03-01", "udgivelse-2024-03-01-2"]
    assert mini("publish").lines[0].startswith("udgivelse-20")


def test_one_under_embargo_says_until_when_and_what_is_in_force(mini: Run) -> None:
    first = mini("publish", *NAMED, "--from", "2999-01-01")
    assert first.lines[0] == "first er klar og skjult indtil 2999-01-01. Der gælder ingen udgivelse før."
    mini("publish", "--name", "now", "--title", "Nu")
    third = mini("publish", "--name", "third", "--title", "Tredje", "--from", "2999-01-02", PEJL_LANGUAGE="en")
    assert third.lines[0] == "third is ready, and hidden until 2999-01-02. now is in force."


def test_a_reconstruction_does_not_replace_what_is_in_force(mini: Run) -> None:
    mini("publish", *NAMED)
    answer = mini("publish", "--name", "past", "--title", "Før", "--from", "2025-01-01")
    assert answer.lines[0] == "past er udgivet som det, der blev vist fra 2025-01-01. first gælder."


def test_withdrawn_the_one_before_is_in_force_again_and_said(mini: Run) -> None:
    mini("publish", *NAMED)
    mini("publish", "--name", "second", "--title", "Anden")
    answer = mini("withdraw", "second", "--reason", "En tabel var forkert.")
    assert (answer.status, answer.lines) == (0, ["second er trukket tilbage. first gælder."])
    again = mini("withdraw", "second", "--reason", "igen")
    assert again.status == 2
    assert "En tabel var forkert." in again.errors
    document = mini("withdraw", "first", "--reason", "forkert", "--format", "json").document
    assert document == {"withdrawn": "first", "in_force": None, "also_shown_by": []}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--name", "First", "--title", "Første"), "small letters"),
        (("beakons", *NAMED), "no such scheme"),
        ((*NAMED, "--known-at", "2024-01-01", "--from", "2023-01-01"), "not known yet"),
    ],
)
def test_what_cannot_be_published_is_not_done(mini: Run, arguments: tuple[str, ...], told: str) -> None:
    answer = mini("publish", *arguments, PEJL_LANGUAGE="en")
    assert answer.status == 2
    assert told in answer.errors
    assert answer.output == ""


def files_of(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_the_site_is_rendered_for_the_server_and_written_as_files(mini: Run, tmp_path: Path) -> None:
    folder = tmp_path / "public"
    answer = mini("publish", *NAMED, "--static", folder)
    assert (answer.status, answer.errors) == (0, "")
    assert answer.lines[-1].startswith(f"{folder}: ")
    (manifest,) = (tmp_path / "home" / "prepared").glob("*/manifest.json")
    assert json.loads(manifest.read_text())["release"] == "first"
    style = re.search(
        r'href="/(static/pejl/pejl\.[0-9a-f]+\.css)"', (folder / "index.html").read_text(encoding="utf-8")
    )
    assert style
    assert {style[1], "en/index.html", "404.html", "datapackage.json"} <= files_of(folder)

    again = mini("export-site", tmp_path / "again", "--format", "json")
    assert again.document["release"] == "first"
    assert files_of(tmp_path / "again") == files_of(folder)


def test_a_folder_with_something_else_is_refused_before_anything_is_published(mini: Run, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "letter").write_text("Dear …")
    answer = mini("publish", *NAMED, "--static", tmp_path / "letters")
    assert answer.status == 2
    assert files_of(tmp_path / "letters") == {"letter"}
    nothing = mini("export-site", tmp_path / "public", PEJL_LANGUAGE="en")
    assert nothing.status == 2
    assert "No release is in force." in nothing.errors
