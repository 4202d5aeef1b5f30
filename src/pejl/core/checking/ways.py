# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A table read in both directions: the figures of each line side by side, and what names them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from pejl.core.checking.facts import Fact
from pejl.core.checking.lines_of_tables import Line
from pejl.core.checking.material import Table


@dataclass(frozen=True, slots=True)
class Way:
    """One way to read a table: `along` are its lines, `across` the figures of each, which `names` name.

    Row by row the columns are the figures of a line; column by column the rows are. `figures` holds those of each
    name, line by line.
    """

    along: Sequence[int]
    across: Sequence[int]
    names: Sequence[Line]
    get: Callable[[int, int], Fact | None]
    place: Mapping[tuple[int, int], int]
    figures: Mapping[int, Sequence[Fact | None]]

    def place_of(self, fact: Fact) -> int:
        """The place of a figure among the facts of its table."""
        return self.place[fact.span.row, fact.span.column]


def ways_through(table: Table) -> tuple[Way, Way]:
    """Row by row, and column by column.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock
    >>> from pejl.core.checking.material import read
    >>> block = TableBlock(((Cell(""), Cell("2023"), Cell("2024")), (Cell("Pladser"), Cell("12"), Cell("14"))))
    >>> rows, columns = ways_through(read([Document("sag", (block,))]).tables[0])
    >>> rows.across, columns.across, columns.names[1].text
    ([1, 2], [1], 'Pladser')
    """
    place = {(fact.span.row, fact.span.column): number for number, fact in enumerate(table.facts)}
    rows, columns = sorted({row for row, _ in place}), sorted({column for _, column in place})

    def fact(row: int, column: int) -> Fact | None:
        number = place.get((row, column))
        return None if number is None else table.facts[number]

    downwards = {column: [fact(row, column) for row in rows] for column in columns}
    sideways = {row: [fact(row, column) for column in columns] for row in rows}
    return (
        Way(rows, columns, table.grid.heads, fact, place, downwards),
        Way(columns, rows, table.grid.labels, lambda column, row: fact(row, column), place, sideways),
    )
