# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where the cells of a paper's table stand once merged ones are laid out, as all writers need it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pejl.core.errors import PejlError
from pejl.documents.paper import Cell, Table


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell at its column, from 0; `continued` where it stands here because it was merged from a row above."""

    cell: Cell
    column: int
    continued: bool = False


_WORDS = re.compile(r"[^\s-]+-?")
_LETTERS = 98.0  # of the small print of tables, as many as a line of A4 holds
_STRONG = 1.2  # how much wider the letters of heads are
_PADDING = 2  # letters that the space at both sides of a cell is worth


@dataclass(frozen=True, slots=True)
class Layout:
    """The rows of a table with a slot for every cell, also for those that run down into a row."""

    head: tuple[tuple[Slot, ...], ...]
    rows: tuple[tuple[Slot, ...], ...]
    columns: int

    @property
    def figures(self) -> frozenset[int]:
        """The columns of figures, whose heads stand over them at the right."""
        return frozenset(slot.column for row in self.rows for slot in row if slot.cell.number and slot.cell.across == 1)

    def at_right(self, slot: Slot, *, head: bool) -> bool:
        """Whether what stands in a cell is aligned to the right."""
        return slot.cell.number or (head and slot.cell.across == 1 and slot.column in self.figures)

    def widths(self, given: tuple[float, ...] = ()) -> list[float]:
        """The width of each column as a part of 1: as given, else twice as much for words as for figures.

        No column is narrower than its longest word, as far as there is room for all of them.
        """
        parts = given or tuple(1.0 if column in self.figures else 2.0 for column in range(self.columns))
        least = [min(1.0, (length + _PADDING) / _LETTERS) for length in self._longest_words()]
        if sum(least) >= 1:
            return [part / sum(least) for part in least]
        narrow = {column for column in range(self.columns) if parts[column] / sum(parts) < least[column]}
        while True:
            room = 1 - sum(least[column] for column in narrow)
            wide = sum(part for column, part in enumerate(parts) if column not in narrow)
            shares = [least[at] if at in narrow else room * part / wide for at, part in enumerate(parts)]
            added = {column for column in range(self.columns) if shares[column] < least[column] - 1e-9} - narrow
            if not added:
                return shares
            narrow |= added

    def _longest_words(self) -> list[float]:
        longest = [1.0] * self.columns
        for rows, wide in ((self.head, _STRONG), (self.rows, 1.0)):
            for slot in (slot for row in rows for slot in row if slot.cell.across == 1):
                text = "".join(getattr(one, "text", "") for one in slot.cell.content)
                lengths = (wide * len(word) for word in _WORDS.findall(text))
                longest[slot.column] = max([longest[slot.column], *lengths])
        return longest


def laid_out(table: Table, where: str = "") -> Layout:
    """The layout of a table; `PejlError("writing.table_ragged")` where a row is wider or narrower than the first.

    >>> table = Table((), ((Cell(across=2), Cell()),), ((Cell(down=2), Cell(), Cell()), (Cell(), Cell())))
    >>> [[(slot.column, slot.continued) for slot in row] for row in laid_out(table).rows]
    [[(0, False), (1, False), (2, False)], [(0, True), (1, False), (2, False)]]
    """
    first = next(iter((*table.head, *table.rows)), ())
    columns = sum(cell.across for cell in first)
    if not columns or (table.widths and len(table.widths) != columns):
        raise PejlError("writing.table_ragged", found=str(len(table.widths)), expected=str(columns), where=where)
    head, rows = (tuple(_rows(part, columns, where)) for part in (table.head, table.rows))
    return Layout(head, rows, columns)


def _rows(part: tuple[tuple[Cell, ...], ...], columns: int, where: str) -> Iterator[tuple[Slot, ...]]:
    hanging: dict[int, tuple[Cell, int]] = {}  # by column: a cell from above, and how many rows it has left
    for row in part:
        slots = tuple(_row(row, hanging, columns))
        width = sum(slot.cell.across for slot in slots)
        if width != columns:
            raise PejlError("writing.table_ragged", found=str(width), expected=str(columns), where=where)
        yield slots
    if hanging:
        raise PejlError("writing.table_ragged", found=str(len(part) + 1), expected=str(len(part)), where=where)


def _row(row: tuple[Cell, ...], hanging: dict[int, tuple[Cell, int]], columns: int) -> Iterator[Slot]:
    left, column = list(row), 0
    while left or column in hanging:
        if column in hanging:
            cell, rows = hanging.pop(column)
            yield Slot(cell, column, continued=True)
        else:
            cell = left.pop(0)
            rows = cell.down
            yield Slot(cell, column)
        if rows > 1:
            hanging[column] = cell, rows - 1
        column += cell.across
        if column > columns:  # too wide already: the caller counts and says so
            return
