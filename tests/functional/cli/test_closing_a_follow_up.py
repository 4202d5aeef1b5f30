# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl close-scheme` and `pejl carry-over`: all of it or nothing, and what is missing is told."""

from pathlib import Path

import pytest

from tests.functional.cli.conftest import Answer, Run, runner
from tests.packages import MINI, copy_of

OLD, NEXT = "harbour-2018-2021", "harbour-2022-2025"
BY = ("--reason", "Byrådet")
FOLLOWING = f"""
- code: {NEXT}
  title: {{da: Mere liv på havnen}}
  period: 2022..2025
  kind: beacons
  levels:
  - {{code: beacon, title: {{da: pejlemærke}}}}
  method: barometer
  goals:
  - {{code: A, level: beacon, title: {{da: Endnu flere på vandet}}}}
"""


@pytest.fixture
def loaded(pejl: Run, tmp_path: Path) -> Run:
    """A small plan, and the follow-up that is to take its place."""
    package = copy_of(MINI, tmp_path / "mini")
    plan = package / "plan.yaml"
    schemes, amendments, rest = plan.read_text(encoding="utf-8").partition("amendments:")
    plan.write_text(schemes.rstrip() + FOLLOWING + amendments + rest, encoding="utf-8")
    answer = pejl("import", package)
    assert answer.status == 0, answer.errors
    return pejl


def close(pejl: Run, file: Path, text: str) -> Answer:
    file.write_text(text, encoding="utf-8")
    return pejl("close-scheme", OLD, "--on", "2020-12-31", "--conclusions", file, *BY)


def test_a_follow_up_is_closed_travels_and_is_opened_again(loaded: Run, tmp_path: Path) -> None:
    file = tmp_path / "endings.csv"
    answer = close(loaded, file, "goal,verdict,rationale\n1,partly,Noget af det\n")
    assert (answer.status, "Fundet: 2." in answer.errors) == (2, True)
    answer = close(loaded, file, "goal,verdict\n1,partly\n")
    assert (answer.status, "goal, verdict, rationale" in answer.errors) == (2, True)
    assert loaded("close-scheme", OLD, *BY).status == 2
    whole = "goal,verdict,rationale\n1,partly,Noget af det\n2,no_data,Ingen tal\n"
    assert close(loaded, file, whole).lines == [f"{OLD} er lukket 2020-12-31."]
    assert close(loaded, file, whole).status == 2

    assert loaded("export", tmp_path / "out").status == 0
    assert "place: closing" in (tmp_path / "out" / "plan.yaml").read_text(encoding="utf-8")
    answer = runner(tmp_path / "elsewhere")("import", tmp_path / "out")
    assert answer.status == 0, answer.errors

    assert loaded("close-scheme", OLD, "--undo", *BY).lines == [f"{OLD} er åben igen."]


def test_what_is_measured_goes_on_in_the_next(loaded: Run) -> None:
    assert loaded("carry-over", OLD, NEXT, "1.A=A", "1.B1=A", *BY).lines == [f"2 måles nu også i {NEXT}."]
    answer = loaded("carry-over", OLD, NEXT, "9=A", *BY)
    assert answer.status == 2
    assert loaded("carry-over", OLD, NEXT, "1.A", *BY).status == 2
