# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is run on one database only is what never asks one."""

import re
import runpy
from pathlib import Path

import pytest

ASKS = re.compile(r"django_db|transactional_db|live_server|\bdb: None|on_postgresql|PEJL_DATABASE_URL")


def asking(folder: Path) -> list[str]:
    """The files under a folder whose tests are let into a database."""
    return [str(file) for file in sorted(folder.rglob("*.py")) if ASKS.search(file.read_text("utf-8"))]


@pytest.fixture
def left_out(repository: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.syspath_prepend(str(repository / ".ci"))
    return runpy.run_path(str(repository / ".ci" / "checks.py"))["WITHOUT_A_DATABASE"]


def test_tests_left_out_on_the_server_ask_no_database(repository: Path, left_out: list[str]) -> None:
    tests = [repository / folder for folder in left_out if folder.startswith("tests/")]
    assert len(tests) == 3
    assert [found for folder in tests for found in asking(folder)] == []


def test_the_rest_of_what_is_left_out_are_examples_in_docstrings(repository: Path, left_out: list[str]) -> None:
    assert [folder for folder in left_out if not folder.startswith("tests/")] == ["src"]
    assert list((repository / "src").rglob("test_*.py")) == []


def test_the_check_sees_a_test_that_asks(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text("@pytest.mark.django_db\ndef test_it() -> None: ...\n", "utf-8")
    assert asking(tmp_path)
