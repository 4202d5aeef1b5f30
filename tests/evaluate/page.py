# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The page of the documentation that shows what was measured; all else on it is written by hand and kept."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from tests.bench.page import ROOT, commit
from tests.evaluate.tables import Result, tables

PAGE = ROOT / "docs" / "reference" / "evaluation.md"
CHECKER = "evaluation"


def write_page(results: Sequence[Result], missing: Sequence[str] = ()) -> None:
    """The tables of all results, and a line for each half of the documents that could not be measured."""
    write_section(CHECKER, [*tables(results), *missing])


def write_section(name: str, lines: Sequence[str]) -> None:
    """Put figures between the marks of a section, with the command and the commit."""
    PAGE.write_text(with_figures(PAGE.read_text(encoding="utf-8"), name, lines, _when()), encoding="utf-8")


def with_figures(page: str, name: str, lines: Sequence[str], when: str) -> str:
    """The page with new figures in a section, and nothing else changed."""
    begin, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->"
    section = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
    if not section.search(page):
        raise SystemExit(f"{PAGE.name} has no section {begin.strip()} … {end}: add one")
    shown = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    return section.sub(lambda _: f"{begin}\n{shown}\n\n{when}\n\n{end}", page)


def _when() -> str:
    return f"`make evaluate WRITE=1` on {datetime.now(UTC):%Y-%m-%d} at commit {commit()}."
