# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The grid of a table on a web page: cells that span rows or columns stand in each of their places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pejl.documents.readers.html.page_text import is_shown
from pejl.documents.readers.limits import Budget

if TYPE_CHECKING:
    from lxml.etree import _Element

_GROUPS = {"thead", "tbody", "tfoot"}
_WIDEST = 1000  # what browsers allow a cell to span


def grid_of(table: _Element, budget: Budget) -> list[list[_Element | None]]:
    """The cells by row and column, None where there is none."""
    places: dict[tuple[int, int], _Element] = {}
    rows = [*_rows(table)]
    for at, row in enumerate(rows):
        column = 0
        for cell in row:
            if cell.tag not in ("td", "th") or not is_shown(cell):
                continue
            while (at, column) in places:
                column += 1
            down, along = min(_span(cell, "rowspan") or len(rows), len(rows) - at), _span(cell, "colspan") or 1
            budget.spend_cells(down * along)
            places |= {(at + i, column + j): cell for i in range(down) for j in range(along)}
            column += along
    width = 1 + max((column for _row, column in places), default=-1)
    budget.spend_cells(len(rows) * width)
    grid = [[places.get((at, column)) for column in range(width)] for at in range(len(rows))]
    return [row for row in grid if any(cell is not None for cell in row)]


def _rows(table: _Element) -> Iterator[_Element]:
    for child in table:
        if child.tag == "tr" and is_shown(child):
            yield child
        elif child.tag in _GROUPS and is_shown(child):
            yield from (row for row in child if row.tag == "tr" and is_shown(row))


def _span(cell: _Element, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return min(int(value), _WIDEST) if value.isascii() and value.isdecimal() else 1
