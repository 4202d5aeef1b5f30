# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where something stands in its file as a person or a program finds it: line and column, page, paragraph or cell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pejl.core.checking.blocks import NOWHERE, Document, Place, TableBlock
from pejl.core.checking.report import Span


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a file. 0 and "" are what the kind of file does not tell.

    `line` and `end_line` count from 1; `start` and `end` (open) are offsets into them, for files made of lines only.
    The rest is that of `Place`.
    """

    document: str
    line: int = 0
    end_line: int = 0
    start: int = 0
    end: int = 0
    place: Place = NOWHERE


class Positions:
    """Finds where spans stand in these documents.

    >>> from pejl.core.checking.blocks import TextBlock
    >>> notat = Document("notat", (TextBlock("Der var\\n12 pladser.", Place(line=3), offset=2),), lines=4)
    >>> found = Positions([notat]).of(Span("notat", 0, 4, 10, Place(line=3)))
    >>> found.line, found.start, found.end_line, found.end
    (3, 6, 4, 2)
    """

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = {document.name: document for document in documents}

    def of(self, span: Span) -> Position:
        """Where a span stands."""
        document, place = self._documents[span.document], span.place
        if not document.lines or not place.line:
            return Position(span.document, place=place)
        text, first = self._text(document, span)
        line, start = _within(text, span.start, first)
        end_line, end = _within(text, span.end, first)
        return Position(span.document, place.line + line, place.line + end_line, start, end, place)

    def text(self, span: Span) -> str:
        """The whole text of the block or cell that a span stands in."""
        return self._text(self._documents[span.document], span)[0]

    def row(self, span: Span) -> tuple[str, ...]:
        """The texts of the row of a table that a span stands in, each merged cell once; nothing outside tables."""
        block = self._documents[span.document].blocks[span.block]
        if not isinstance(block, TableBlock):
            return ()
        cells = {id(cell): cell.text for cell in block.rows[span.row]}
        return tuple(cells.values())

    def _text(self, document: Document, span: Span) -> tuple[str, int]:
        """The text, and where it begins in its first line."""
        block = document.blocks[span.block]
        if isinstance(block, TableBlock):
            cell = block.rows[span.row][span.column]
            return cell.text, cell.offset
        return block.text, block.offset


def _within(text: str, at: int, first: int) -> tuple[int, int]:
    """How many lines down an offset lies, and its offset in that line."""
    begin = text.rfind("\n", 0, at) + 1
    return text.count("\n", 0, at), at - begin if begin else at + first
