# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The texts of a document with the spans that findings point to."""

from __future__ import annotations

from collections.abc import Iterator

from pejl.core.checking.blocks import Document, TableBlock, TextBlock
from pejl.core.checking.report import Span


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
