# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where things stand in a document: one long text in which both a label's quote and a claim's span are intervals.

For a text file it is the file itself; for Word, PDF and the others it is what was read, one block after the other.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pejl.core.checking.blocks import Document, TableBlock, TextBlock
from pejl.core.checking.report import Span

OF_LINES = {".txt", ".text", ".md"}
Stretch = tuple[int, int]
Key = tuple[int, int, int]
PAGE = 3000  # characters, where a document has no pages of its own


def overlap(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


class Places:
    """The text of a document, and where its blocks and cells begin in it."""

    def __init__(self, document: Document, file_text: str | None = None) -> None:
        self.document = document
        self._begins: dict[Key, int] = {}
        if file_text is None:
            self.text = self._laid_out()
        else:
            self.text = file_text
            self._find_in_file()
        self._lines = [0, *(match.end() for match in re.finditer("\n", self.text))]
        kept = [(at, char) for at, char in enumerate(self.text) if not char.isspace()]
        self._compact = "".join(char for _, char in kept)
        self._offsets = [at for at, _ in kept]

    @classmethod
    def of_file(cls, document: Document, path: Path, data: bytes) -> "Places":
        return cls(document, decoded(data) if path.suffix.lower() in OF_LINES else None)

    @property
    def pages(self) -> int:
        return self.document.pages or -(-len(self.text) // PAGE)

    def stretch(self, span: Span) -> Stretch:
        """Where a span of the checker stands."""
        begin = self._begins.get((span.block, span.row, span.column))
        if begin is None:
            begin = self._begins.get((span.block, -1, -1), 0)
        return begin + span.start, max(begin + span.end, begin + span.start + 1)

    def find(self, quote: str) -> list[Stretch]:
        """Every place of a quote; how much white space stands between its words says nothing."""
        words = [re.escape(word) for word in quote.split()]
        if not words:
            return []
        found = [match.span() for match in re.finditer(r"\s+".join(words), self.text)]
        return found or list(self._find_compact("".join(quote.split())))

    def lines(self, stretch: Stretch) -> Stretch:
        """The stretch with the rest of the lines that it touches."""
        begin = self.text.rfind("\n", 0, stretch[0]) + 1
        end = self.text.find("\n", max(stretch[1] - 1, 0))
        return begin, len(self.text) if end < 0 else end

    def told(self, stretch: Stretch) -> str:
        """The number of the line, from 1, and what stands there."""
        line = self.text.count("\n", 0, stretch[0]) + 1
        return f"{line}: «{' '.join(self.text[slice(*stretch)].split())}»"

    def edited(self, at: Stretch, new: str) -> Document:
        """What was read, with other text at a place; a merged cell changes wherever it stands."""
        for key, text, _, _ in self._parts():
            begin = self._begins[key]
            if begin <= at[0] and at[1] <= begin + len(text):
                return _with_text(self.document, key, text[: at[0] - begin] + new + text[at[1] - begin :])
        raise ValueError(f"no block or cell holds {at}")

    def _find_compact(self, quote: str) -> Iterator[Stretch]:
        at = self._compact.find(quote)
        while at >= 0:
            yield self._offsets[at], self._offsets[at + len(quote) - 1] + 1
            at = self._compact.find(quote, at + 1)

    # --- laying out -----------------------------------------------------------------------------------------------

    def _parts(self) -> Iterator[tuple[Key, str, int, int]]:
        """Every text and cell with its key, its line (0 where unknown) and its offset in the line."""
        for number, block in enumerate(self.document.blocks):
            match block:
                case TextBlock(text=text, place=place, offset=offset):
                    yield (number, -1, -1), text, place.line, offset
                case TableBlock(rows=rows):
                    for row, cells in enumerate(rows):
                        for column, cell in enumerate(cells):
                            yield (number, row, column), cell.text, cell.place.line, cell.offset

    def _laid_out(self) -> str:
        pieces: list[str] = []
        length, last, seen = 0, (-1, -1, -1), dict[int, int]()
        cells = self._cells()
        for key, text, _, _ in self._parts():
            same = cells.get(key)
            if same is not None and same in seen:  # a merged cell stands once
                self._begins[key] = seen[same]
                continue
            between = "" if last[0] < 0 else "\t" if key[:2] == last[:2] and key[1] >= 0 else "\n"
            self._begins[key] = length + len(between)
            if same is not None:
                seen[same] = self._begins[key]
            pieces += [between, text]
            length += len(between) + len(text)
            last = key
        return "".join(pieces)

    def _cells(self) -> dict[Key, int]:
        return {
            (number, row, column): id(cell)
            for number, block in enumerate(self.document.blocks)
            if isinstance(block, TableBlock)
            for row, cells in enumerate(block.rows)
            for column, cell in enumerate(cells)
        }

    def _find_in_file(self) -> None:
        lines = [0, *(match.end() for match in re.finditer("\n", self.text))]
        for key, text, line, offset in self._parts():
            begin = (lines[min(line, len(lines)) - 1] if line else 0) + offset
            if not self.text.startswith(text, begin) and text.strip():
                shown = re.compile(r"\s+".join(re.escape(word) for word in text.split()))
                nearest = shown.search(self.text, max(lines[max(min(line, len(lines)) - 1, 0)], 0))
                begin = nearest.start() if nearest and nearest.start() - begin < PAGE else begin
            self._begins[key] = begin


def _with_text(document: Document, key: Key, text: str) -> Document:
    number, row, column = key
    blocks = list(document.blocks)
    match blocks[number]:
        case TextBlock() as block:
            blocks[number] = replace(block, text=text)
        case TableBlock(rows=rows) as block:
            old = rows[row][column]
            new = replace(old, text=text)
            blocks[number] = replace(block, rows=tuple(tuple(new if c is old else c for c in cells) for cells in rows))
    return replace(document, blocks=tuple(blocks))
