# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A table as figures under heads and beside labels, whatever of both there is: which row and column each stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from pejl.core.checking.blocks import Cell, Document, TableBlock, TextKind
from pejl.core.checking.figures_in_text import Figure, figures_in
from pejl.core.checking.lines_of_tables import Line, Role, line_of
from pejl.core.checking.normal import Normal, normalise

# What may stand beside the figure of a cell without making it a sentence: units, marks, brackets, a few letters.
_BESIDE = re.compile(
    r"\b(?:ca|pct|procent\w*|kr|mio|mia|mill|år|dage|uger|mdr|måneder|timer|point|pers\w*|stk)\b|[^\W\d_]\b"
)
_WORDS = re.compile(r"[^\W\d_]{2,}")
_FEW = 2  # words that a cell may hold beside its figure: "134 unge", "0 (kun baseline)"
_BAND = re.compile(
    r"(?:under |over |mindst )?\d{1,3} ?(?:[-–] ?\d{1,3}|\+|år og (?:derover|ældre))? ?(?:[-–]?årige?|år|kr\.|timer)?",
    re.IGNORECASE,
)
_NO_FIGURE = re.compile(r"^[\s\-.…*/]*$|^(?:i\.?o\.?|n/?a|x)$", re.I)


@dataclass(frozen=True, slots=True)
class Entry:
    """A cell of figures: where it stands, its text, and the figures in it, the first of which is meant."""

    row: int
    column: int
    cell: Cell
    normal: Normal
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Grid:
    """The figures of a table. `heads` has a line for each column, `labels` one for each row; both may be empty lines.

    `titles` holds for each row what it inherits from rows above: the section it stands in, a label that is written
    once for several rows. `heading` is the heading above it, which the totals of a table without a caption are of.
    """

    document: str
    block: int
    caption: Line
    heads: tuple[Line, ...]
    labels: tuple[Line, ...]
    titles: tuple[Line, ...]
    entries: tuple[Entry, ...]
    first_row: int
    first_column: int
    heading: Line

    def telling(self, head: Line, label: Line) -> frozenset[str]:
        """What a head and a label say that not all of them say: *Resultat 2023* and *Resultat 2024* tell a year."""
        own = (head.about - self.shared_by_heads) | (label.about - self.shared_by_labels)
        return own or head.about | label.about

    @cached_property
    def shared_by_heads(self) -> frozenset[str]:
        """The words that all heads above figures share, where there are several."""
        return _shared([self.heads[number] for number in self.filled_columns])

    @cached_property
    def filled_columns(self) -> tuple[int, ...]:
        """The columns that hold a figure."""
        return tuple(sorted({one.column for one in self.entries}))

    @cached_property
    def shared_by_labels(self) -> frozenset[str]:
        """The words that all labels beside figures share, where there are several."""
        return _shared([self.labels[number] for number in sorted({one.row for one in self.entries})])

    def row(self, number: int) -> tuple[Entry, ...]:
        """The figures of a row from left to right."""
        return tuple(one for one in self.entries if one.row == number)


def _shared(lines: Sequence[Line]) -> frozenset[str]:
    plain = [line.about for line in lines if line.role is Role.FIGURE]
    return frozenset.intersection(*plain) if len(plain) > 1 else frozenset()


def grids_in(document: Document) -> Iterator[Grid]:
    """Every table of a document that holds a figure.

    >>> rows = ((Cell("År"), Cell("2024")), (Cell("Pladser"), Cell("12")))
    >>> (grid,) = grids_in(Document("sag", (TableBlock(rows),)))
    >>> str(grid.heads[1].period), grid.labels[1].text, grid.entries[0].cell.text
    ('2024', 'Pladser', '12')
    """
    heading = Line()
    for number, block in enumerate(document.blocks):
        if isinstance(block, TableBlock):
            yield from _grid(document.name, number, block, heading=heading)
        elif block.kind is TextKind.HEADING:
            said = line_of(block.text)
            heading = Line(text=said.text, about=said.about)


def _grid(name: str, number: int, table: TableBlock, *, heading: Line) -> Iterator[Grid]:
    width = max(map(len, table.rows), default=0)
    read = [[_read(cell) for cell in row] for row in table.rows]
    first_row = _first_row(read)
    first_column = _first_column(read[first_row:], width)
    entries = tuple(_entries(table.rows, read, first_row, first_column))
    if not entries:
        return
    heads = tuple(line_of(" ".join(_down(table.rows[:first_row], column))) for column in range(width))
    labels, titles = _labels(table.rows, first_row, first_column, {one.row for one in entries})
    yield Grid(name, number, line_of(table.caption), heads, labels, titles, entries, first_row, first_column, heading)


def _read(cell: Cell) -> tuple[Normal, tuple[Figure, ...]]:
    normal = normalise(cell.text)
    return normal, figures_in(normal.text)


def _is_figure(read: tuple[Normal, tuple[Figure, ...]]) -> bool:
    """Whether a cell holds a figure and little else."""
    normal, figures = read
    if not figures:
        return False
    text = normal.text.lower()
    outside = text[: figures[0].start] + " " + text[figures[0].end :]
    return len(_WORDS.findall(_BESIDE.sub(" ", outside))) <= _FEW


def _first_row(read: Sequence[Sequence[tuple[Normal, tuple[Figure, ...]]]]) -> int:
    """How many rows at the top are heads: those without figures outside the first column."""
    for number, row in enumerate(read):
        if any(_is_figure(cell) for cell in row[1:]) and not (number and _is_of_bands(row)):
            return number
    return len(read)


def _is_of_bands(row: Sequence[tuple[Normal, tuple[Figure, ...]]]) -> bool:
    """Whether a row below a head divides it further, by bands: *0-2 år*, *3-5 år*."""
    texts = [normal.text.strip() for normal, _ in row]
    written = [text for text in texts[1:] if text]
    return not texts[0] and len(written) > 1 and all(_BAND.fullmatch(text) for text in written)


def _first_column(body: Sequence[Sequence[tuple[Normal, tuple[Figure, ...]]]], width: int) -> int:
    """How many columns at the left are labels: those where most of what is written is no figure."""
    for column in range(1, width):
        written = [row[column] for row in body if column < len(row) and not _NO_FIGURE.match(row[column][0].text)]
        if written and sum(map(_is_figure, written)) * 2 >= len(written):
            return column
    return 1


def _down(rows: Sequence[Sequence[Cell]], column: int) -> Iterator[str]:
    """The texts of a column from top to bottom, each merged cell once."""
    yield from dict.fromkeys(row[column].text for row in rows if column < len(row))


def _entries(
    rows: Sequence[Sequence[Cell]],
    read: Sequence[Sequence[tuple[Normal, tuple[Figure, ...]]]],
    first_row: int,
    first_column: int,
) -> Iterator[Entry]:
    for number in range(first_row, len(rows)):
        for column in range(first_column, len(rows[number])):
            cell = rows[number][column]
            merged = cell is rows[number][column - 1]
            if read[number][column][1] and not merged:
                yield Entry(number, column, cell, *read[number][column])


def _labels(
    rows: Sequence[Sequence[Cell]], first_row: int, first_column: int, filled: set[int]
) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """For each row its own label, and what it inherits: the section it is in and labels left blank for repetition."""
    labels, titles = [Line()] * len(rows), [Line()] * len(rows)
    section = Line()
    above = [""] * first_column
    for number in range(first_row, len(rows)):
        texts = [cell.text.strip() for cell in rows[number][:first_column]]
        own = " ".join(dict.fromkeys(text for text in texts if text))
        if number not in filled and own:
            section = line_of(own)
            above = [""] * first_column
            continue
        inherited = [old for old, text in zip(above, texts, strict=False) if not text] if own else above
        kept = [text or old for text, old in zip(texts, above, strict=False)]
        above = kept if not own or not texts[0] else texts
        labels[number] = line_of(own or " ".join(above))
        titles[number] = line_of(" ".join(filter(None, inherited))).under(section)
    return tuple(labels), tuple(titles)
