# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where the cells of a paper's table stand once merged ones are laid out, as all writers need it."""

from __future__ import annotations

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


@dataclass(frozen=True, slots=True)
class Layout:
    """The rows of a table with a slot for every cell, also for those that run down into a row."""

    head: tuple[tuple[Slot, ...], ...]
    rows: tuple[tuple[Slot, ...], ...]
    columns: int


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
