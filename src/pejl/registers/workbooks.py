# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Rows of a spreadsheet: the first sheet, whose first row names the columns."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from pejl.core.errors import PejlError

Texts = list[str | None]


def rows_of_workbook(paths: Sequence[Path]) -> tuple[list[str], list[Texts]]:
    """The names of the columns, and every row as texts; days as YYYY-MM-DD. Raises `extract.unreadable`."""
    head: list[str] = []
    rows: list[Texts] = []
    for path in paths:
        names, found = _read(path)
        head = head or names
        places = [names.index(one) if one in names else None for one in head]
        rows += [[None if at is None or at >= len(row) else row[at] for at in places] for row in found]
    return head, rows


def _read(path: Path) -> tuple[list[str], list[Texts]]:
    try:
        book = load_workbook(path, read_only=True, data_only=True)
        lines = [[_text(cell) for cell in line] for line in book.worksheets[0].iter_rows(values_only=True)]
        book.close()
    except (BadZipFile, InvalidFileException, KeyError, OSError, ValueError):
        raise PejlError("extract.unreadable", found=path.name, expected="a whole Excel file") from None
    filled = [line for line in lines if any(cell is not None for cell in line)]
    if not filled:
        raise PejlError("extract.unreadable", found=path.name, expected="a row that names the columns") from None
    return [one or "" for one in filled[0]], filled[1:]


def _text(value: Any) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
