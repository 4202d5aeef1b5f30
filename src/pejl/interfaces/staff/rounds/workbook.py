# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What somebody owes as a spreadsheet that is filled in and handed in again.

The first column holds the number by which a row is known again. Cells are text, so that a spreadsheet keeps what is
typed; a number that it made itself is read as what it stands for.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import TYPE_STRING, Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from pejl.core.errors import PejlError
from pejl.documents.readers.limits import LIMITS
from pejl.documents.readers.zipped import checked_parts
from pejl.interfaces.exchange.workbooks.cells import cell_text
from pejl.interfaces.staff.errors import told
from pejl.interfaces.staff.rounds.grid import Row
from pejl.interfaces.wording.deliveries import MARKS

LARGEST = 1_000_000  # bytes: ten thousand rows are a third of it
MOST_ROWS = 5000
TYPED = ("value", "numerator", "denominator", "mark", "explanation")
WIDTHS = (8, 44, 18, 26, 14, 12, 12, 18, 48)
HEAD = PatternFill("solid", fgColor="E8EDF3")
OPEN = PatternFill("solid", fgColor="FFFFE5")


@dataclass(slots=True)
class Filled:
    """What a file says: the fields of each figure by its number, and what could not be read, cell by cell."""

    typed: dict[int, dict[str, str]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def heads() -> tuple[str, ...]:
    """The heads of the columns, in the language that is spoken; the fields to fill in are the last five."""
    return (
        _("No."),
        _("Figure"),
        _("Period"),
        _("Before"),
        _("New figure"),
        _("Numerator"),
        _("Denominator"),
        _("Kind"),
        _("Explanation"),
    )


# --- out -------------------------------------------------------------------------------------------------------------


def write_workbook(rows: Sequence[Row]) -> bytes:
    """The rows that can still be filled in, with what is typed already."""
    book = Workbook()
    sheet = book.active
    sheet.title = _("My figures")[:31]
    for column, (words, width) in enumerate(zip(heads(), WIDTHS, strict=True), start=1):
        cell = _text(sheet.cell(1, column), words)
        cell.font, cell.fill = Font(bold=True), HEAD
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number, row in enumerate((row for row in rows if row.open), start=2):
        _fill(sheet, number, row)
    _choices(sheet)
    sheet.freeze_panes = "C2"
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _fill(sheet: Worksheet, number: int, row: Row) -> None:
    before = "\n".join(f"{period}: {value}" for period, value in row.earlier)
    for column, words in enumerate((str(row.id), row.title, row.period, before), start=1):
        _text(sheet.cell(number, column), words)
    for column, name in enumerate(TYPED, start=5):
        said = row.typed.get(name, "")
        cell = _text(sheet.cell(number, column), MARKS[said]() if name == "mark" and said in MARKS else said)
        if row.share or name not in ("numerator", "denominator"):
            cell.fill = OPEN


def _text(cell: Cell, words: str) -> Cell:
    """Text, set apart from what would be guessed: nothing that somebody typed becomes a formula."""
    cell.value = words or None
    cell.number_format = "@"
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if words:
        cell.data_type = TYPE_STRING
    return cell


def _choices(sheet: Worksheet) -> None:
    words = ",".join(say() for say in MARKS.values())
    rule = DataValidation(type="list", formula1=f'"{words}"', allow_blank=True, showErrorMessage=True)
    rule.add(f"H2:H{MOST_ROWS}")
    sheet.add_data_validation(rule)


# --- in --------------------------------------------------------------------------------------------------------------


def read_workbook(body: bytes, ids: Sequence[int]) -> Filled:
    """What the file says of the figures `ids`; rows that are nobody's here are named, and nothing is guessed.

    Raises `PejlError`: `file.too_large`, `sheet.unreadable`, `sheet.no_table`, and what a broken archive raises.
    """
    found, known = Filled(), set(ids)
    for cells in _rows(_sheet(body)):
        number = str(cells[0].value or "").strip()
        if number and (not number.isdecimal() or int(number) not in known):
            words = _("{cell}: you owe no figure of number {number}.")
            found.problems.append(words.format(cell=cells[0].coordinate, number=number[:20]))
        elif number and (typed := _typed(cells[4:9], found)):
            found.typed[int(number)] = typed
    return found


def _sheet(body: bytes) -> Worksheet:
    if len(body) > LARGEST:
        raise PejlError("file.too_large", found=f"{len(body)}", expected=f"<= {LARGEST}")
    checked_parts(body, LIMITS)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl cannot keep (drawings, extensions) is no figure
            return load_workbook(io.BytesIO(body), data_only=True).worksheets[0]
    except (InvalidFileException, KeyError, ValueError, OSError, SyntaxError, IndexError) as error:
        raise PejlError("sheet.unreadable", found=type(error).__name__, expected=".xlsx") from error


def _rows(sheet: Worksheet) -> Iterator[tuple[Any, ...]]:
    """The rows under the heads, which may be in either language."""
    known = set()
    for language in ("da", "en"):
        with override(language):
            known.add(heads()[:5])
    rows = sheet.iter_rows(min_col=1, max_col=9, max_row=MOST_ROWS)
    for cells in rows:
        if tuple(str(cell.value or "").strip() for cell in cells[:5]) in known:
            return rows
    raise PejlError("sheet.no_table", found=str(sheet.title), expected=", ".join(heads()))


def _typed(cells: Sequence[Any], found: Filled) -> dict[str, str]:
    said = {}
    for name, cell in zip(TYPED, cells, strict=True):
        try:
            text = _said(cell, name)
        except PejlError as error:
            found.problems.append(f"{cell.coordinate}: {told(error)}")
            continue
        if text:
            said[name] = text
    return said


def _said(cell: Any, name: str) -> str:
    text = cell_text(cell, "value")
    if name == "mark":
        return _mark(text)
    if name != "explanation" and isinstance(cell.value, (int, float)):
        return text.replace(".", ",")  # a number of the spreadsheet's own, written the Danish way
    return text


def _mark(words: str) -> str:
    """The code behind the words, in either language; unknown words stay, and the page refuses them."""
    for language in ("da", "en"):
        with override(language):
            for code, say in MARKS.items():
                if say().casefold() == words.casefold():
                    return code
    return words
