# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl protection`: the tables that left, and the report of one as text, JSON or a file."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from pejl.apps.disclosure.actions import Outgoing, let_out
from pejl.core.disclosure import Rule, Table, Zeros
from pejl.interfaces.cli.verbs import protection
from tests.people import ALICE


@pytest.fixture
def number(db: None, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(protection, "open_register", lambda: None)
    table = Table({("2025", "a"): 2, ("2025", "b"): 90})
    return let_out(Outgoing("children", "placed", table, Rule(Zeros.PUBLIC, citation="here")), acting_user=ALICE).id


def told(*arguments: object) -> str:
    answer = CliRunner().invoke(protection.command, [str(one) for one in arguments], catch_exceptions=False)
    assert answer.exit_code == 0
    return answer.output


def test_without_a_number_the_tables_are_listed(number: int) -> None:
    assert told().startswith(f"{number}  20")
    assert "placed  children 1" in told()


def test_a_report_is_told_as_text_and_as_json(number: int) -> None:
    assert "placed" in told(number)
    assert '"high": null' in told(number, "--format", "json")


def test_a_report_is_written_to_a_file(number: int, tmp_path: Path) -> None:
    assert told(number, "--format", "html", "--output", tmp_path / "report.html") == ""
    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
