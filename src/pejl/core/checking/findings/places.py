# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The texts of a document with the spans that findings point to, and the codes that rows of tables begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pejl.core.checking.blocks import Document, TableBlock, TextBlock
from pejl.core.checking.material import Table
from pejl.core.checking.report import Span

_CODE = re.compile(r"(?<!\w)([A-ZÆØÅ]{1,4}\d{0,2})\.? (?=[A-ZÆØÅ0-9])")


def texts_of(document: Document) -> Iterator[tuple[str, Span]]:
    """Each text of a document, cells among them, with a span that begins where the text does.

    >>> [(text, span.end) for text, span in texts_of(Document("sag", (TextBlock("Der er 12."),)))]
    [('Der er 12.', 10)]
    """
    for number, block in enumerate(document.blocks):
        if isinstance(block, TextBlock):
            yield block.text, Span(document.name, number, 0, len(block.text), block.place)
        else:
            yield from _cells(document, number, block)


def _cells(document: Document, number: int, table: TableBlock) -> Iterator[tuple[str, Span]]:
    for row, cells in enumerate(table.rows):
        for column, cell in enumerate(cells):
            if not column or cell is not cells[column - 1]:
                yield cell.text, Span(document.name, number, 0, len(cell.text), cell.place, row, column)


def within(span: Span, *, start: int, end: int) -> Span:
    """A part of a span, by offsets of its text.

    >>> within(Span("sag", 0, 0, 10), start=3, end=5).start
    3
    """
    return Span(span.document, span.block, start, end, span.place, span.row, span.column)


def code_of_row(table: Table, row: int) -> str:
    """The last code in the label of a row: `F1` of *F. Ventetid F1. Nord*; "" where it begins with none.

    >>> from pejl.core.checking.blocks import Cell
    >>> from pejl.core.checking.material import read
    >>> rows = ((Cell("Delmål"), Cell("2024")), (Cell("A2. Køreskoler"), Cell("12")))
    >>> (table,) = read([Document("sag", (TableBlock(rows),))]).tables
    >>> code_of_row(table, 1)
    'A2'
    """
    found = _CODE.findall(table.grid.labels[row].text)
    return str(found[-1]) if found else ""
