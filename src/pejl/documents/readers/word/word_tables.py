# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The grid of a Word table: which cell stands where, with what is merged standing in each of its places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pejl.documents.readers.limits import Budget
from pejl.documents.readers.word.names import VALUE, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_WRAPPERS = {w("sdt"), w("sdtContent"), w("ins"), w("moveTo"), w("customXml"), w("smartTag")}
_FAR_TOO_MANY = 10_000  # Word itself allows 63 columns


def grid_of(table: _Element, budget: Budget) -> list[list[_Element | None]]:
    """The cells by row and column; a merged cell is the same element in each place, None where there is none."""
    rows: list[list[_Element | None]] = []
    for row in children(table, w("tr")):
        if row.find(f"{w('trPr')}/{w('del')}") is not None:
            continue
        above = rows[-1] if rows else []
        cells: list[_Element | None] = [None] * _number(row, f"{w('trPr')}/{w('gridBefore')}", 0)
        for cell in children(row, w("tc")):
            span = _number(cell, f"{w('tcPr')}/{w('gridSpan')}", 1)
            cells += [_owner(cell, cells, above)] * span
        budget.spend_cells(len(cells))
        rows.append(cells)
    return rows


def is_inserted(cell: _Element) -> bool:
    """Whether a cell stands in a row that a tracked change put in."""
    row = next(cell.iterancestors(w("tr")), None)
    return row is not None and row.find(f"{w('trPr')}/{w('ins')}") is not None


def _owner(cell: _Element, left: list[_Element | None], above: list[_Element | None]) -> _Element | None:
    """The cell that a merged place belongs to: the one above, the one to the left, or the cell itself."""
    at = len(left)
    if _continues(cell, "vMerge") and at < len(above) and above[at] is not None:
        return above[at]
    if _continues(cell, "hMerge") and left and left[-1] is not None:
        return left[-1]
    return cell


def _continues(cell: _Element, merge: str) -> bool:
    mark = cell.find(f"{w('tcPr')}/{w(merge)}")
    return mark is not None and mark.get(VALUE) in (None, "continue")


def children(element: _Element, tag: str) -> Iterator[_Element]:
    """The children of a kind, also inside content controls and insertions."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from children(child, tag)


def _number(element: _Element, path: str, otherwise: int) -> int:
    found = element.find(path)
    value = "" if found is None else found.get(VALUE) or ""
    return min(int(value), _FAR_TOO_MANY) if value.isascii() and value.isdecimal() else otherwise
