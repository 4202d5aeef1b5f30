# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where the cells of a paper's table stand once merged ones are laid out, as all writers need it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from pejl.core.errors import PejlError
from pejl.documents.paper import Cell, Table
from pejl.documents.paper_widths import by_parts, em, lines_of, longest_piece, shared_out


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell at its column, from 0; `continued` where it stands here because it was merged from a row above."""

    cell: Cell
    column: int
    continued: bool = False


_LINE = 50.0  # em: a line of A4 in the small print of tables
_PADDING, _DENSE = 1.3, 0.7  # em: the space at both sides of a cell, and in a table without room
_MARK = 1.8  # em: a mark with the space after it
_TAG = 6.5  # em: words of up to this length stay in one line with their mark
_MOST = 0.45  # of the line: a column of long texts asks for no more
_HEADS = 0.55  # of one line: heads that are longer than what stands below them run over two
_BETWEEN = 0.5  # of a line: the space above and below the text of a row
_LONGEST_KEPT = 26.0  # lines: a table of up to half a page stays on one page


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
        """The width of each column as a part of 1: as given, else as what stands in it asks for.

        No column is narrower than its longest word, or its longest figure with its unit, as far as there is room.
        """
        padding = _DENSE if self.dense else _PADDING
        least = self._asked(longest_piece, 1.0, padding, tags=True)
        if sum(least) > 1:
            least = self._asked(longest_piece, 1.0, padding)
        return by_parts(least, given) if given else shared_out(least, self._asked(em, _MOST, padding))

    @property
    def dense(self) -> bool:
        """Whether the words have no room side by side, unless they are smaller and closer."""
        return sum(self._asked(longest_piece, 1.0, _PADDING)) > 1

    def _asked(self, measured: Callable[..., float], most: float, padding: float, *, tags: bool = False) -> list[float]:
        """What each column asks for, in parts of the line; with `tags` also that short words stay beside their mark."""
        asked = [0.0] * self.columns
        for slot, strong in self._slots():
            if slot.cell.across == 1 and not slot.continued:
                beside = padding + (_MARK if slot.cell.mark else 0.0)
                text = text_in(slot.cell)
                whole = em(text) if tags and slot.cell.mark and em(text) <= _TAG else 0.0
                need = (max(measured(text, strong=strong), whole) + beside) / _LINE
                need *= _HEADS if strong and measured is em else 1  # heads may run over two lines
                asked[slot.column] = max(asked[slot.column], min(most, need))
        return asked

    def _slots(self) -> Iterator[tuple[Slot, bool]]:
        yield from ((slot, True) for row in self.head for slot in row)
        yield from ((slot, False) for row in self.rows for slot in row)

    def lines(self, widths: Sequence[float]) -> float:
        """About how many lines of small print the table is high."""
        heads = sum(_height(row, widths, strong=True) for row in self.head)
        return heads + sum(_height(row, widths, strong=False) for row in self.rows)

    def kept(self, widths: Sequence[float]) -> bool:
        """Whether the table is so short that it stays on one page."""
        return self.lines(widths) <= _LONGEST_KEPT


def text_in(cell: Cell) -> str:
    """The words of a cell; a reference and a note have none of their own."""
    return "".join(getattr(one, "text", "") for one in cell.content)


def _height(row: tuple[Slot, ...], widths: Sequence[float], *, strong: bool) -> float:
    """The lines of a row; a cell that runs down over several has room in them all."""
    found = 1
    for slot in row:
        if slot.cell.down == 1:
            room = sum(widths[slot.column : slot.column + slot.cell.across]) * _LINE - _PADDING
            found = max(found, lines_of(text_in(slot.cell), room - (_MARK if slot.cell.mark else 0), strong=strong))
    return found + _BETWEEN


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
