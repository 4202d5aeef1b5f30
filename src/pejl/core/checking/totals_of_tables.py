# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The total of a table whose rows are the parts that a text adds up: *tilsammen er det 837* beside *I alt 819*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pejl.core.checking.facts import Fact
from pejl.core.checking.lines_of_tables import Role
from pejl.core.checking.linking import CONTRADICTS, same_period
from pejl.core.checking.material import Material


def total_of(material: Material, parts: Sequence[Fact]) -> Fact | None:
    """The one total of a column of which these are all the other figures, by name and time; None where there is none.

    A figure that was copied wrongly is its cell all the same: it is known by what it is about.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock, TextBlock
    >>> from pejl.core.checking.material import read
    >>> rows = (("Hold", "2023", "2024"), ("Svømmehold", "40", "48"), ("Rytmikhold", "30", "35"), ("I alt", "70", "83"))
    >>> table = TableBlock(tuple(tuple(map(Cell, row)) for row in rows))
    >>> text = TextBlock("I 2024 var 48 børn på svømmehold, mens 35 børn var på rytmikhold.")
    >>> material = read([Document("sag", (text, table))])
    >>> total_of(material, [fact for told in material.told for fact in told.facts]).quote
    '83'
    """
    cells = [next(_cells_of(material, part), None) for part in parts]
    found = [cell for cell in cells if cell is not None]
    columns = {(cell.span.document, cell.span.block, cell.span.column) for cell in found}
    if len(found) != len(parts) or len(columns) != 1:
        return None
    column = material.column_of(found[0])
    totals = [cell for cell in column if cell.role is Role.TOTAL]
    others = [cell for cell in column if cell.role is not Role.TOTAL]
    every = len(others) == len(found) and {id(cell) for cell in others} == {id(cell) for cell in found}
    adds_up = every and len(totals) == 1 and sum(cell.value for cell in others) == totals[0].value
    return totals[0] if adds_up else None


def _cells_of(material: Material, part: Fact) -> Iterator[Fact]:
    for link in material.linker.alike(part):
        cell = link.fact
        if cell.series and link.likeness >= CONTRADICTS and same_period(part.period, cell.period):
            yield cell
