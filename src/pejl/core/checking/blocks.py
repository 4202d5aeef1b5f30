# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a document is to the checker: text and tables in reading order, each with its place, whatever file it was.

Readers of files make these blocks; the checker knows nothing of Word or PDF.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any


class TextKind(StrEnum):
    """What a piece of text is in its document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands; 0 and "" where the kind of file does not tell.

    `line` is the first line, counted from 1, of files that have lines; `page`, `paragraph`, `table`, `row` and
    `column` are counted from 1 too. `cell` is a spreadsheet's own name, such as `Tal!B3`.
    """

    line: int = 0
    page: int = 0
    paragraph: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    cell: str = ""


NOWHERE = Place()


class MarkKind(StrEnum):
    """What a file can say about a piece of its text."""

    INSERTED = "inserted"
    DELETED = "deleted"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Mark:
    """What the file says about the text between two offsets (end open).

    `INSERTED` was put in, and `DELETED` taken out, by a tracked change that nobody has accepted yet; what was taken out
    is not in the text but in `was`, and `start` equals `end`. `DOUBTFUL` was read by text recognition, with little
    `confidence` (0 to 100).
    """

    kind: MarkKind
    start: int
    end: int
    was: str = ""
    confidence: int = 100

    def touches(self, start: int, end: int) -> bool:
        """Whether any of a piece of the text is meant.

        >>> Mark(MarkKind.DELETED, 3, 3, "15").touches(3, 7), Mark(MarkKind.INSERTED, 3, 5).touches(5, 7)
        (True, False)
        """
        if self.start == self.end:
            return start <= self.start <= end
        return self.start < end and start < self.end


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A piece of running text as read. Line ends inside it are kept, so that offsets can be told as lines.

    `offset` is where the text begins in its first line: 0 unless other text stands before it there. `marks` are in the
    order of the text.
    """

    text: str
    place: Place = NOWHERE
    kind: TextKind = TextKind.PARAGRAPH
    offset: int = 0
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table. One that is merged over several columns or rows stands in each of them, as the same object."""

    text: str
    place: Place = NOWHERE
    offset: int = 0
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table: rows of equal length where the file says which cell stands where. `caption` is what names it."""

    rows: tuple[tuple[Cell, ...], ...]
    place: Place = NOWHERE
    caption: str = ""


Block = TextBlock | TableBlock


@dataclass(frozen=True, slots=True)
class Notice:
    """What the reader of a file has to say about it, such as pages it could not read: a code, and what it is about."""

    code: str
    place: Place = NOWHERE
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Document:
    """A document in reading order. `dated` is its own day where it says one; `lines` and `pages` are 0 where unknown.

    >>> document = Document("notat.txt", (TextBlock("Der var 12 pladser.", Place(line=1)),), lines=1)
    >>> [block.text for block in document.texts()]
    ['Der var 12 pladser.']
    """

    name: str
    blocks: tuple[Block, ...]
    lines: int = 0
    pages: int = 0
    dated: date | None = None
    notices: tuple[Notice, ...] = ()

    def texts(self) -> Iterator[TextBlock]:
        """The running text."""
        return (block for block in self.blocks if isinstance(block, TextBlock))

    def tables(self) -> Iterator[TableBlock]:
        """The tables."""
        return (block for block in self.blocks if isinstance(block, TableBlock))
