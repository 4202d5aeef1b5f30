# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The figures of a spreadsheet, and what is wrong with its other cells, each named as `Ark1!C7`."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import TYPE_FORMULA, Cell
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from pejl.core.errors import PejlError
from pejl.core.issues import Issue, Level, Place
from pejl.interfaces.exchange.columns import BY_NAME, NAMES
from pejl.interfaces.exchange.figures import PlacedFigure, read_figure, tidy_cell
from pejl.interfaces.exchange.reading.files import MEBIBYTE
from pejl.interfaces.exchange.reading.measurements import ReadFigures
from pejl.interfaces.exchange.reading.refusals import quoted, suggestion
from pejl.interfaces.exchange.vocabulary import Vocabulary
from pejl.interfaces.exchange.workbooks.cells import cell_text, figure_text, typed_as_number

LARGEST_UNPACKED = 500 * MEBIBYTE
HEADER_WITHIN = 20
REQUIRED = ("indicator", "period", "value")
_FIGURES = tuple(name for name in NAMES if BY_NAME[name].kind == "number")


@dataclass(frozen=True, slots=True)
class _Table:
    """One sheet's table: `columns` is column number -> name; `computed` is the sheet with formulas' last results."""

    file: str
    sheet: Worksheet
    computed: Worksheet
    header_row: int
    columns: dict[int, str]

    def place(self, cell: Cell, column: str = "") -> Place:
        return Place(self.file, cell.row, column, f"{self.sheet.title}!{cell.coordinate}")


@dataclass(slots=True)
class _Found:
    figures: list[PlacedFigure] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)


def read_workbook(path: Path, known: Vocabulary) -> ReadFigures:
    """Read every sheet that has the columns of the figures. `known` tells the units that figures are stated in."""
    found = _Found()
    try:
        typed, computed = _load(path)
    except _UnreadableError as error:
        return ReadFigures((), (Issue(error.code, Place(path.name), found=error.found, expected=error.expected),))
    tables = [table for sheet in typed.worksheets if (table := _table(path.name, sheet, computed, found))]
    if not tables and not found.issues:
        found.issues.append(Issue("sheet.no_table", Place(path.name), expected=", ".join(REQUIRED)))
    for table in tables:
        for row in table.sheet.iter_rows(min_row=table.header_row + 1):
            _read_row(table, row, known, found)
    return ReadFigures(tuple(found.figures), tuple(found.issues))


class _UnreadableError(Exception):
    """The file cannot be opened as a workbook."""

    def __init__(self, code: str, found: str, expected: str = "") -> None:
        self.code, self.found, self.expected = code, found, expected
        super().__init__(code)


def _load(path: Path) -> tuple[Workbook, Workbook]:
    """The workbook with its formulas, and the same with their last results."""
    if not path.is_file():
        raise _UnreadableError("file.not_a_file" if path.exists() else "file.missing", path.name)
    try:
        with zipfile.ZipFile(path) as packed:
            size = sum(one.file_size for one in packed.infolist())
        if size > LARGEST_UNPACKED:
            raise _UnreadableError("file.too_large", f"{size // MEBIBYTE} MiB", f"{LARGEST_UNPACKED // MEBIBYTE} MiB")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl cannot keep (drawings, extensions) is no figure
            return load_workbook(path), load_workbook(path, data_only=True)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, OSError, SyntaxError) as error:
        raise _UnreadableError("sheet.unreadable", quoted(str(error)), ".xlsx") from error


def _table(file: str, sheet: Any, computed: Workbook, found: _Found) -> _Table | None:
    """The sheet's table, if one of its first rows names the columns."""
    for row in sheet.iter_rows(max_row=HEADER_WITHIN):
        names = {cell.column: tidy_cell(str(cell.value)).lower() for cell in row if cell.value is not None}
        if set(REQUIRED) <= set(names.values()):
            table = _Table(file, sheet, computed[sheet.title], row[0].row, names)
            wrong = list(_header_issues(table, row))
            found.issues += wrong
            return None if wrong else table
    return None


def _header_issues(table: _Table, row: tuple[Cell, ...]) -> Iterator[Issue]:
    seen: set[str] = set()
    for cell in row:
        name = table.columns.get(cell.column, "")
        if name and name not in NAMES:
            params = suggestion(name, NAMES)
            yield Issue("column.unknown", table.place(cell), quoted(name), ", ".join(NAMES), params=params)
        elif name in seen:
            yield Issue("column.twice", table.place(cell), name)
        seen |= {name} - {""}


def _read_row(table: _Table, row: tuple[Cell, ...], known: Vocabulary, found: _Found) -> None:
    cells = {table.columns[cell.column]: cell for cell in row if cell.column in table.columns}
    texts, issues = _texts(table, cells, known)
    if not texts and not issues:
        return
    row_number = row[0].row
    empty = {name: f"{table.sheet.title}!{cell.coordinate}" for name, cell in cells.items()}

    def place(column: str) -> Place:
        return Place(table.file, row_number, column, empty.get(column, f"{table.sheet.title}!A{row_number}"))

    found.issues += issues
    if any(issue.level is Level.ERROR for issue in issues):
        return
    figure, wrong = read_figure(texts, place)
    found.issues += wrong
    if figure:
        found.figures.append(PlacedFigure(figure, table.file, row_number, empty))


def _texts(table: _Table, cells: dict[str, Cell], known: Vocabulary) -> tuple[dict[str, str], list[Issue]]:
    """Column -> text of the cells that hold something, and what is wrong with the others."""
    texts: dict[str, str] = {}
    issues: list[Issue] = []
    for column, typed in cells.items():
        cell = typed
        if typed.data_type == TYPE_FORMULA:
            cell = table.computed[typed.coordinate]
            issues.append(_formula_issue(table, typed, cell, column))
        try:
            text = cell_text(cell, column)
            if column in _FIGURES and text and not typed_as_number(cell.value):
                text = _figure(text, texts, known)
        except PejlError as error:
            issues.append(_refused(error, table.place(typed, column)))
            continue
        if text:
            texts[column] = text
    return texts, issues


def _figure(text: str, texts: dict[str, str], known: Vocabulary) -> str:
    """A figure typed as text; the hedge before it becomes the row's approximation."""
    facts = known.indicators.get(texts.get("indicator", ""))
    number, hedge = figure_text(text, facts.unit if facts else "")
    if hedge:
        texts.setdefault("approximation", hedge.value)
    return number


def _formula_issue(table: _Table, typed: Cell, computed: Cell, column: str) -> Issue:
    place = table.place(typed, column)
    if computed.value is None:
        return Issue("cell.formula_without_value", place, found=quoted(str(typed.value)))
    return Issue("cell.formula", place, f"{quoted(str(typed.value))} = {computed.value}", level=Level.WARNING)


def _refused(error: PejlError, place: Place) -> Issue:
    nearest = error.params.get("suggestions") or ()
    params = {"suggestion": " | ".join(map(str, nearest))} if nearest else {}
    found, expected = quoted(error.params.get("found", "")), str(error.params.get("expected", ""))
    return Issue(error.code, place, found, expected, params=params)
