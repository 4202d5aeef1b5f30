# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every table of the four documents comes out of the register again: each printed figure stands in its cell.

The figures are kept in our own selection; what is lost or unreadable in the documents is not among them.
"""

import csv
import re
from collections import defaultdict
from pathlib import Path

import pytest

from pejl.documents.paper import Table
from tests.composed import PAPERS, example, full_rows, table_named, text_of

CELLS = Path(__file__).parents[2] / "data" / "papers" / "cells.csv"
ROW_WORDS = {"BCV3 fastholdt": "fastholdt", "BCH1 børn": "børneparagraffer", "BCH1 voksne": "voksenparagraffer"}


def expected() -> dict[str, list[dict[str, str]]]:
    found = defaultdict(list)
    with CELLS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["paper"]].append(row)
    return found


def row_of(table: Table, name: str) -> list[str]:
    """The texts of the row with this name, code, or words, columns of heads joined."""
    rows = [[text_of(cell.content) for cell in row] for row in full_rows(table)]
    for row in rows:
        start = " ".join(row[:3])
        if name in (row[0], f"{row[0]} {row[1]}") or re.match(rf"{re.escape(name)}[. ]", row[0]):
            return row
        if f" {name} " in f" {start} " or ROW_WORDS.get(name, "#") in start:
            return row
    raise AssertionError(f"{name} is no row of {[row[0] for row in rows]}")


def column_of(table: Table, name: str) -> int:
    heads = [text_of(cell.content) for cell in table.head[0]]
    return next(place for place, head in enumerate(heads) if head == name or head.startswith(f"{name} ("))


def numbers(text: str) -> list[str]:
    return re.findall(r"\d[\d.,]*(?: %)?|–", text)


def test_the_selection_covers_every_table():
    tables = {(row["paper"], row["table"]) for rows in expected().values() for row in rows}
    numbered = {f"{area}.{place}" for area, many in ((1, 3), (2, 2), (4, 4)) for place in range(1, many + 1)}
    assert {table for paper, table in tables if paper == "bilag-indsatsomraader"} == numbered
    assert {f"delmål-{goal}" for goal in range(1, 10)} | {"oversigt"} <= {table for _, table in tables}
    assert {f"nøgletal-{plan}" for plan in ("BCV", "BBU", "BCH")} <= {table for _, table in tables}


@pytest.mark.parametrize("name", sorted(expected()))
def test_every_printed_figure_stands_in_its_cell(name, copenhagen):
    paper = example(name)
    lost = []
    for cell in expected()[name]:
        table = table_named(paper, cell["table"])
        merged = row_with_two_heads(table, cell["row"])
        shown = merged[column_of(table, cell["column"])]
        if not set(numbers(cell["shown"])) <= set(numbers(shown)):
            lost.append((cell["table"], cell["row"], cell["column"], cell["shown"], shown))
    assert lost == []


def row_with_two_heads(table: Table, name: str) -> list[str]:
    """Table 4.4 says the area once for its two years."""
    area, _, year = name.rpartition(" ")
    if table.number != "4.4":
        return row_of(table, name)
    rows = [[text_of(cell.content) for cell in row] for row in table.rows]
    start = next(place for place, row in enumerate(rows) if row[0] == area)
    return next(row for row in rows[start:] if row[1] == year)


def test_every_paper_of_the_example_can_be_composed(copenhagen):
    names = [path.stem for path in sorted(PAPERS.glob("*.md"))]
    assert len(names) >= 6
    for name in names:
        paper = example(name)
        assert paper.blocks
        assert paper.digest == example(name).digest
