# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The page of the documentation that shows what was measured; all else on it is written by hand and kept."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from tests.bench.page import ROOT, commit
from tests.evaluate.tables import Result, tables

PAGE = ROOT / "docs" / "reference" / "evaluation.md"
BEGIN, END = "<!-- evaluation: begin -->\n", "<!-- evaluation: end -->"


def write_page(results: Sequence[Result]) -> None:
    PAGE.write_text(with_figures(PAGE.read_text(encoding="utf-8"), list(tables(results)), _when()), encoding="utf-8")


def with_figures(page: str, lines: Sequence[str], when: str) -> str:
    """The page with new figures between its marks, and nothing else changed."""
    section = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.DOTALL)
    if not section.search(page):
        raise SystemExit(f"{PAGE.name} has no section {BEGIN.strip()} … {END}: add one")
    shown = "\n".join(lines).rstrip()
    return section.sub(lambda _: f"{BEGIN}\n{shown}\n\n{when}\n\n{END}", page)


def _when() -> str:
    return f"`make evaluate WRITE=1` on {datetime.now(UTC):%Y-%m-%d} at commit {commit()}."
