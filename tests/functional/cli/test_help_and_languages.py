# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The command line helps in Danish or English, at once, and names what was wrong with a command."""

import subprocess
import sys
import time

import pytest

from pejl.interfaces.cli.catalogue import VERBS
from tests.functional.cli.conftest import PEJL, Run

HEAVY = ("django", "pydantic", "ruamel", "openpyxl", "granian", "psycopg")


def test_help_is_danish_and_lists_every_verb_with_an_example(pejl: Run) -> None:
    answer = pejl("--help")
    assert answer.status == 0
    assert answer.output.startswith("Brug: pejl")
    assert "Indlæs en planpakke" in answer.output
    for name in VERBS:
        assert f"\n  {name} " in answer.output
        assert f"\n  pejl {name}" in answer.output


@pytest.mark.parametrize("asked", [{"PEJL_LANGUAGE": "en"}, {}], ids=["variable", "option"])
def test_help_is_english_where_that_is_asked_for(pejl: Run, asked: dict[str, str]) -> None:
    answer = pejl(*([] if asked else ["--language", "en"]), "--help", **asked)
    assert answer.output.startswith("Usage: pejl")
    assert "Load a plan package" in answer.output


def test_the_language_may_be_asked_for_after_the_verb(pejl: Run) -> None:
    assert "Done, and nothing" not in pejl("schema", "--help").output
    assert pejl("schema", "--help", "--language=en").output.startswith("Usage: pejl schema")


def test_the_option_wins_over_the_variable(pejl: Run) -> None:
    assert pejl("--language", "da", "--help", PEJL_LANGUAGE="en").output.startswith("Brug:")


@pytest.mark.parametrize("name", VERBS)
def test_every_verb_has_help_with_its_examples(pejl: Run, name: str) -> None:
    answer = pejl(name, "--help")
    assert answer.status == 0
    assert "Eksempler:" in answer.output
    assert all(f"  {example}" in answer.output for example in VERBS[name].examples)


def test_help_loads_nothing_heavy() -> None:
    code = "import sys, runpy; sys.argv = ['pejl', '--help']\ntry: runpy.run_module('pejl', run_name='__main__')\n"
    code += "except SystemExit: print(*sorted({one.split('.')[0] for one in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert not set(HEAVY) & set(loaded.split("\n")[-2].split())


def test_help_is_there_at_once() -> None:
    """The fastest of five, so that a busy machine says nothing about the program; the bound is ten times that."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run([PEJL, "--help"], capture_output=True, check=True)
        times.append(time.perf_counter() - start)
    assert min(times) < 1.5


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["statuz"], "Kommandoen 'statuz' findes ikke. Mente du 'status'?"),
        (["import"], "Der mangler et argument 'DIR'"),
        (["import", "a", "b"], "Der er et argument for meget (b)"),
        (["import", "a", "--dryrun"], "Valget '--dryrun' findes ikke. Mente du '--dry-run'?"),
        (["status", "--missing", "nul"], "'nul' er ikke en af 'exclude', 'zero'."),
        (["status", "--as-of", "31.12.2014"], "Fundet: 31.12.2014. Forventet: 2025-12-31."),
        (["status", "--known-at", "i går"], "Tidspunktet kan ikke læses. Fundet: i går."),
        (["status", "--set", "missing"], "missing er ikke skrevet som navn=værdi."),
        (["serve", "--port", "0"], "0 ligger uden for 1<=x<=65535."),
        (["--language", "sv", "status"], "'sv' er ikke en af 'da', 'en'."),
    ],
)
def test_a_wrong_command_is_told_in_danish_and_not_done(pejl: Run, arguments: list[str], said: str) -> None:
    answer = pejl(*arguments)
    assert answer.status == 2
    assert answer.output == ""
    assert said in answer.errors


@pytest.mark.parametrize(
    ("language", "said"), [("da", "Vis versionen, og stop."), ("en", "Show the version and exit.")]
)
def test_every_option_of_pejl_itself_is_told_in_the_language(pejl: Run, language: str, said: str) -> None:
    assert said in pejl("--help", PEJL_LANGUAGE=language).output


def test_the_version_is_told(pejl: Run) -> None:
    assert pejl("--version").output.startswith("pejl 0.")
