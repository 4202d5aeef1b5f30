# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures as a spreadsheet that people fill in: the columns of `measurements.csv`, with help and lists of codes.

All columns are formatted as text, so that a spreadsheet keeps 20,0 and 2024-09 as they are typed.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import TYPE_STRING
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from pejl.interfaces.exchange.columns import BY_NAME, COLUMNS, NAMES
from pejl.interfaces.exchange.figures import Figure
from pejl.interfaces.exchange.vocabulary import Vocabulary
from pejl.interfaces.wording.marking import gettext_noop

FIGURES, HELP, CODES = gettext_noop("Figures"), gettext_noop("Guide"), gettext_noop("Codes")
ROOM = 10_000  # rows with lists of codes
HEADER_FILL = PatternFill("solid", fgColor="E8EDF3")
TEXT = "@"
# When and by whom something was recorded is the register's to say; a filled-in cell would claim another time.
LEFT_EMPTY = ("recorded_from", "recorded_to", "recorded_by", "reason")
_WIDTHS = {"indicator": 32, "breakdown": 22, "period": 14, "source": 24, "note_da": 40, "note_en": 40, "reason": 30}
Say = Callable[[str], str]


def write_workbook(path: Path, figures: Iterable[Figure], known: Vocabulary, *, say: Say) -> int:
    """Write the figures that stand, and empty rows to fill in; the number of figures. The file is replaced whole."""
    book = Workbook()
    rows = [_cells(figure) for figure in figures]
    sheet = book.active
    sheet.title = say(FIGURES)
    _header(sheet, say)
    for number, row in enumerate(rows, start=2):
        _fill(sheet, number, row)
    codes = _codes(book.create_sheet(say(CODES)), known)
    _validate(sheet, codes, last=len(rows) + ROOM)
    _guide(book.create_sheet(say(HELP)), say)
    _save(book, path)
    return len(rows)


def _cells(figure: Figure) -> list[str]:
    """The row as people read it: with a decimal comma, which the import reads back exactly."""
    cells = figure.cells()
    return [
        "" if name in LEFT_EMPTY else cells[name].replace(".", ",") if BY_NAME[name].kind == "number" else cells[name]
        for name in NAMES
    ]


def _header(sheet: Worksheet, say: Say) -> None:
    for number, column in enumerate(COLUMNS, start=1):
        cell = sheet.cell(1, number, column.name)
        cell.font, cell.fill = Font(bold=True), HEADER_FILL
        cell.comment = Comment(say(column.help), "Pejl", width=320, height=90)
        whole = sheet.column_dimensions[get_column_letter(number)]
        whole.width, whole.number_format = _WIDTHS.get(column.name, 15), TEXT
    sheet.freeze_panes = "B2"


def _fill(sheet: Worksheet, number: int, row: Sequence[str]) -> None:
    for column, text in enumerate(row, start=1):
        if text:
            cell = sheet.cell(number, column, text)
            # Set apart from the type that openpyxl guesses: a text that begins with = is no formula.
            cell.data_type, cell.number_format = TYPE_STRING, TEXT


def _codes(sheet: Worksheet, known: Vocabulary) -> dict[str, str]:
    """A sheet with every list of codes, and where in it each column's list stands."""
    lists: dict[str, Sequence[str]] = {
        "indicator": sorted(known.indicators),
        "group": sorted(known.groups),
        "organisation": sorted(known.organisations),
        "source": sorted(known.sources),
        **{column.name: [str(one) for one in column.choices] for column in COLUMNS if column.choices},
    }
    ranges = {}
    for number, (name, codes) in enumerate(lists.items(), start=1):
        letter = get_column_letter(number)
        sheet.cell(1, number, name).font = Font(bold=True)
        sheet.column_dimensions[letter].width = 28
        for row, code in enumerate(codes, start=2):
            sheet.cell(row, number, code).number_format = TEXT
        if codes:
            ranges[name] = f"'{sheet.title}'!${letter}$2:${letter}${len(codes) + 1}"
    sheet.freeze_panes = "A2"
    return ranges


def _validate(sheet: Worksheet, ranges: Mapping[str, str], *, last: int) -> None:
    for name, where in ranges.items():
        letter = get_column_letter(NAMES.index(name) + 1)
        rule = DataValidation(type="list", formula1=where, allow_blank=True, showErrorMessage=True)
        rule.add(f"{letter}2:{letter}{last}")
        sheet.add_data_validation(rule)


_ADVICE = (
    gettext_noop("One row is one figure. Empty rows are passed over; the order of the columns is free."),
    gettext_noop("Write figures as they were printed: 22,8 and 1.387 and ca. 320. A dot is a thousands dot."),
    gettext_noop("A figure that is missing has no 0, but a reason in missing_reason."),
    gettext_noop("Change a figure in its row and say why in reason. The old figure stays on record."),
)


def _guide(sheet: Worksheet, say: Say) -> None:
    for number, sentence in enumerate(_ADVICE, start=1):
        sheet.cell(number, 1, say(sentence))
    start = len(_ADVICE) + 2
    for number, column in enumerate(COLUMNS, start=start):
        sheet.cell(number, 1, column.name).font = Font(bold=True)
        sheet.cell(number, 2, say(column.help)).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.cell(number, 3, ", ".join(str(one) for one in column.choices)).alignment = Alignment(wrap_text=True)
    for letter, width in zip("ABC", (20, 70, 60), strict=True):
        sheet.column_dimensions[letter].width = width


def _save(book: Workbook, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=".pejl-", suffix=".xlsx")
    os.close(handle)
    try:
        book.save(draft)
        Path(draft).chmod(0o644)
        Path(draft).replace(path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
