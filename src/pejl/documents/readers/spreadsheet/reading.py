# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Spreadsheets: the cells of each sheet that is not hidden, as tables parted by empty rows; titles as headings."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING, Any

from pejl.core.checking.blocks import Block, Cell, Document, Notice, Place, TableBlock, TextBlock, TextKind
from pejl.documents.readers.limits import Budget, unreadable
from pejl.documents.readers.spreadsheet.formulas import formulas_without_values
from pejl.documents.readers.spreadsheet.merged import Spot, merged_in
from pejl.documents.readers.spreadsheet.shown import shown
from pejl.documents.readers.text.captions import with_captions
from pejl.documents.readers.text.lines import ends_sentence
from pejl.documents.readers.zipped import checked_parts, part_of

if TYPE_CHECKING:
    from zipfile import ZipFile

_LONGEST_HEADING = 100
_EMPTY = Cell("")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet that is read: what shows something by row and column, and which places show a merged cell.

    `lacking` names the cells whose formulas have no value.
    """

    rows: dict[int, dict[int, Cell]]
    owners: dict[Spot, Spot]
    lacking: tuple[str, ...] = ()

    def at(self, row: int, column: int) -> Cell | None:
        """What a place shows."""
        row, column = self.owners.get((row, column), (row, column))
        return self.rows.get(row, {}).get(column)


def read_spreadsheet(name: str, data: bytes, budget: Budget) -> Document:
    """The document in a spreadsheet."""
    with checked_parts(data, budget.limits) as archive:
        for part in archive.namelist():
            if part.endswith((".xml", ".rels")):
                part_of(archive, part)
                budget.check_time()
        hidden, lacking = list[str](), list[str]()
        sheets = _sheets(archive, data, budget, hidden)
        blocks = [block for sheet in sheets for block in _blocks(sheet, budget, lacking)]
    return Document(name, with_captions(blocks), notices=tuple(_notices(hidden, lacking)))


def _notices(hidden: list[str], lacking: list[str]) -> Iterator[Notice]:
    if hidden:
        yield Notice("hidden_sheets", params={"sheets": tuple(hidden)})
    if lacking:
        yield Notice("formulas_without_values", params={"cells": tuple(lacking)})


def _sheets(archive: ZipFile, data: bytes, budget: Budget, hidden: list[str]) -> Iterator[Sheet]:
    """The sheets; the names of those that are not shown are put into `hidden`."""
    try:
        for sheet in _workbook(data).worksheets:
            if sheet.sheet_state == "visible":
                yield _sheet(sheet, archive, budget)
            else:
                hidden.append(sheet.title)
    except (ArithmeticError, AttributeError, LookupError, OSError, SyntaxError, TypeError, ValueError):
        raise unreadable("broken", "xlsx")


def _workbook(data: bytes) -> Any:
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about what openpyxl cannot keep when it saves; nothing is saved
        return load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)


def _sheet(sheet: Any, archive: ZipFile, budget: Budget) -> Sheet:
    sheet.reset_dimensions()
    rows: dict[int, dict[int, Cell]] = {}
    for number, row in enumerate(sheet.iter_rows(), start=1):
        budget.check_time()
        for cell in row:
            text = shown(cell.value, cell.number_format) if cell.value is not None else ""
            if text:
                budget.spend_cells(1)
                place = Place(row=number, column=cell.column, cell=f"{sheet.title}!{cell.coordinate}")
                rows.setdefault(number, {})[cell.column] = Cell(text, place)
    xml = part_of(archive, sheet._worksheet_path.lstrip("/"))  # noqa: SLF001 - openpyxl tells it nowhere else
    owners = merged_in(xml or b"", budget)
    shown_owners = {spot: owner for spot, owner in owners.items() if owner[1] in rows.get(owner[0], {})}
    return Sheet(rows, shown_owners, tuple(f"{sheet.title}!{name}" for name in formulas_without_values(xml or b"")))


def _blocks(sheet: Sheet, budget: Budget, lacking: list[str]) -> Iterator[Block]:
    """A sheet's blocks: rows that touch are one table; a row with one text above or between them is running text.

    What a formula last came to is stored with it, or is not; such cells are put into `lacking`.
    """
    lacking += sheet.lacking
    filled = sorted({*sheet.rows, *(row for row, _column in sheet.owners)})
    for _gap, group in groupby(enumerate(filled), key=lambda numbered: numbered[1] - numbered[0]):
        rows = [row for _number, row in group]
        while rows and _lone(sheet, rows[0]) is not None:
            yield _text(_lone(sheet, rows.pop(0)))
        after = []
        while rows and _lone(sheet, rows[-1]) is not None:
            after.append(_text(_lone(sheet, rows.pop())))
        if rows:
            yield _table(sheet, rows, budget)
        yield from reversed(after)


def _lone(sheet: Sheet, row: int) -> Cell | None:
    """The only cell of a row, if what it shows is text; a figure alone is a row of a narrow table."""
    cells = [*sheet.rows.get(row, {}).values()]
    return cells[0] if len(cells) == 1 and any(letter.isalpha() for letter in cells[0].text) else None


def _text(cell: Cell | None) -> TextBlock:
    assert cell is not None  # noqa: S101 - asked for above
    title = len(cell.text) <= _LONGEST_HEADING and not ends_sentence(cell.text)
    return TextBlock(cell.text, cell.place, TextKind.HEADING if title else TextKind.PARAGRAPH)


def _table(sheet: Sheet, rows: list[int], budget: Budget) -> TableBlock:
    """The rows as a table; columns that are empty in all of them are left out."""
    wanted = set(rows)
    merged = {column for row, column in sheet.owners if row in wanted}
    columns = sorted(merged.union(*(sheet.rows.get(row, {}) for row in rows)))
    budget.spend_cells(len(rows) * len(columns))
    grid = tuple(tuple(sheet.at(row, column) or _EMPTY for column in columns) for row in rows)
    return TableBlock(grid, next(cell.place for row in grid for cell in row if cell.text))
