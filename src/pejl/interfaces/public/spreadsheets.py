# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The figures of a page as an Excel file: a Danish Excel reads a CSV file with commas as one single column.

Numbers are numbers, days are days, everything else is text; an empty cell means that there is no figure.
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, TYPE_STRING
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet  # openpyxl names the type nowhere else

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NARROWEST, WIDEST = 8, 60
LONGEST_TEXT = 32_767  # of one cell, as Excel has it
BOLD = Font(bold=True)
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

Rows = Sequence[Mapping[str, Any]]


def as_workbook(rows: Rows, about: Iterable[tuple[str, str]]) -> bytes:
    """A sheet of the rows under their names, and a sheet with what the reader should know: pairs of words."""
    book = Workbook(write_only=True)
    figures = book.create_sheet(pgettext("sheet", "Figures"))
    names = list(rows[0]) if rows else []
    for place, name in enumerate(names, start=1):
        longest = max(len(name), *(len(_plain(row[name])) for row in rows))
        figures.column_dimensions[get_column_letter(place)].width = min(max(longest + 2, NARROWEST), WIDEST)
    figures.freeze_panes = "A2"
    if names:
        figures.auto_filter.ref = f"A1:{get_column_letter(len(names))}{len(rows) + 1}"
    figures.append([_cell(figures, name, bold=True) for name in names])
    for row in rows:
        figures.append([_cell(figures, row[name]) for name in names])
    _about(book.create_sheet(_("About")), about)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _about(sheet: WriteOnlyWorksheet, about: Iterable[tuple[str, str]]) -> None:
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 24, WIDEST
    for head, words in about:
        sheet.append([_cell(sheet, head, bold=True), _cell(sheet, words)])


def _cell(sheet: WriteOnlyWorksheet, value: Any, *, bold: bool = False) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, _value(value))
    if isinstance(cell.value, str):
        cell.data_type = TYPE_STRING  # set apart from what is guessed: a text that begins with = is no formula
    if bold:
        cell.font = BOLD
    return cell


def _value(value: Any) -> Any:
    """The value as a spreadsheet has it. Times are written as text: a spreadsheet knows no time zones."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return value
    if isinstance(value, (int, Decimal, float)):
        number = float(value)
        return number if math.isfinite(number) else str(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    text = ILLEGAL_CHARACTERS_RE.sub("", _plain(value))[:LONGEST_TEXT]
    return date.fromisoformat(text) if DAY.fullmatch(text) else text


def _plain(value: Any) -> str:
    if value is None:
        return ""
    return timezone.localtime(value).isoformat() if isinstance(value, datetime) else str(value)
