# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl calculate` from outside: what it prints, its exit status, and that no row is in either."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAD = "person,address,moved_in,moved_out,kind\n"
ENDS = ["", "2020-06-30"]
LINES = [f"00{number:04}0000,a{number},2020-01-{number % 28 + 1:02},{ENDS[number % 2]},own\n" for number in range(60)]


def pejl(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pejl", "--language", "en", *arguments]
    return subprocess.run(command, env=dict(os.environ), capture_output=True, text=True, check=False)


@pytest.fixture
def extract(tmp_path: Path) -> Path:
    (tmp_path / "addresses.csv").write_text(HEAD + "".join(LINES), encoding="utf-8")
    (tmp_path / "extract.yaml").write_text("as_of: 2022-01-31\n", encoding="utf-8")
    return tmp_path


def test_figures_as_csv(extract: Path) -> None:
    done = pejl("calculate", "kept-own-dwelling", "--extract", str(extract))
    assert done.returncode == 0, done.stderr
    (row,) = csv.DictReader(io.StringIO(done.stdout))
    assert row == {
        "period": "2020@2021-12",
        "breakdown": "",
        "value": "50.0",
        "numerator": "30",
        "denominator": "60",
        "status": "A",
    }


def test_figures_as_json_say_what_they_were_made_of(extract: Path) -> None:
    done = pejl("calculate", "kept-own-dwelling", "--extract", str(extract), "--format", "json")
    document = json.loads(done.stdout)
    assert document["as_of"] == "2022-01-31"
    assert document["engine"] == "duckdb"
    assert {len(document[f"{what}_fingerprint"]) for what in ("definition", "extract", "sql")} == {64}
    assert document["figures"][0]["value"] == 50.0


CHATTY = """
import ctypes, os, sys
import scipy.optimize as optimize
solved = optimize.milp
def chatty(*arguments, **options):
    ctypes.CDLL(None).printf(b"Presolve removed 4711 rows\\n")  # stays in the buffer of C until the end
    os.write(1, b"HighsMipSolverData 4711\\n")
    return solved(*arguments, **options)
optimize.milp = chatty
from pejl.interfaces.cli.main import main
sys.argv = ["pejl", *sys.argv[1:]]
main()
"""


def test_a_solver_that_prints_spoils_no_answer(extract: Path) -> None:
    few = [line.replace("2020-06-30", "") if number > 3 else line for number, line in enumerate(LINES)]
    (extract / "addresses.csv").write_text(HEAD + "".join(few), encoding="utf-8")
    arguments = ["calculate", "kept-own-dwelling", "--extract", str(extract), "--format", "json"]
    done = subprocess.run([sys.executable, "-c", CHATTY, *arguments], capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["figures"][0]["status"] == "Q"
    assert "4711" not in done.stdout + done.stderr


def test_a_broken_extract_is_told_and_no_value_of_it(extract: Path) -> None:
    with (extract / "addresses.csv").open("a", encoding="utf-8") as file:
        file.write("0000010000,HEMMELIGT,nogensinde,,own\n")
    done = pejl("calculate", "kept-own-dwelling", "--extract", str(extract))
    assert done.returncode == 2
    assert "addresses: error: moved_in: Fields cannot be read in so many rows. Found: 1. Expected: date." in done.stderr
    assert "HEMMELIGT" not in done.stdout + done.stderr
    assert "nogensinde" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The figure is the share of them where (moved_out is empty or moved_out is at least due), times 100."),
        ("da", "Tallet er andelen af dem, hvor (moved_out er tom eller moved_out er mindst due), gange 100."),
    ],
)
def test_a_definition_in_sentences_and_as_sql(language: str, sentence: str) -> None:
    command = [sys.executable, "-m", "pejl", "calculate", "kept-own-dwelling", "--explain", "--language", language]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert sentence in done.stdout.split("\n")
    assert "GROUP BY period_number" in done.stdout


def test_a_definition_that_is_wrong_is_told_with_its_line(extract: Path) -> None:
    path = extract / "wrong.yaml"
    path.write_text('pejl_definition: "1"\ncode: x\nverson: "1"\n', encoding="utf-8")
    done = pejl("calculate", str(path), "--extract", str(extract))
    assert done.returncode == 2
    assert "wrong.yaml:3: error: verson: There is no such field here. Found: verson." in done.stderr
    assert "Did you mean version?" in done.stderr


def test_without_an_extract_nothing_is_counted() -> None:
    done = pejl("calculate", "kept-own-dwelling")
    assert done.returncode == 2
    assert "--extract DIR" in done.stderr


def test_the_schema_is_published() -> None:
    assert json.loads(pejl("schema", "definition").stdout)["title"] == "Definition"


def test_a_synthetic_extract_gives_what_it_says(tmp_path: Path) -> None:
    folder = tmp_path / "try"
    done = pejl("synthetic-extract", "kept-own-dwelling", "--output", str(folder), "--rows", "6000")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip().endswith(f"rows are written to {folder}.")
    found = pejl("calculate", "kept-own-dwelling", "--extract", str(folder)).stdout
    known = list(csv.DictReader(io.StringIO((folder / "known-answers.csv").read_text(encoding="utf-8"))))
    shown = {row["period"]: row["value"] for row in csv.DictReader(io.StringIO(found)) if row["status"] == "A"}
    assert shown
    assert shown.items() <= {row["period"]: row["value"] for row in known}.items()
    again = pejl("synthetic-extract", "kept-own-dwelling", "--output", str(folder))
    assert again.returncode == 2
    assert "Something is there already, and nothing was written." in again.stderr
