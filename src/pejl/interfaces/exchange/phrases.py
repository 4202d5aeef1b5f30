# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Taught phrases as a CSV file: what one administration has taught its checker, for another one to take over."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from pejl.apps.checks.actions import Lesson
from pejl.apps.checks.facts import PhraseFacts
from pejl.core.errors import PejlError
from pejl.interfaces.exchange.csv_text import harmless, original
from pejl.interfaces.exchange.figures import tidy_cell

COLUMNS = ("phrase", "indicator", "breakdown", "unit")
REQUIRED = COLUMNS[:2]
LARGEST = 1_000_000


def write_phrases(phrases: Iterable[PhraseFacts]) -> str:
    """The phrases that stand, one a line, with their columns even where there are none."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([harmless(getattr(one, name)) for name in COLUMNS] for one in phrases)
    return written.getvalue()


def read_phrases(data: bytes) -> list[Lesson]:
    """What a file teaches. Raises `PejlError`: `file.too_large`, `file.not_utf8`, `column.missing`, `column.unknown`,
    `csv.unreadable`, `field.missing` (with the `line`).
    """
    if len(data) > LARGEST:
        raise PejlError("file.too_large", found=f"{len(data)} B", expected=f"<= {LARGEST} B")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise PejlError("file.not_utf8", expected="UTF-8") from None
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        _check_header(rows.fieldnames or ())
        return [_lesson(row, rows.line_num) for row in rows]
    except csv.Error as error:
        raise PejlError("csv.unreadable", found=f"{error}") from error


def _check_header(names: Iterable[str]) -> None:
    found = list(names)
    for name in REQUIRED:
        if name not in found:
            raise PejlError("column.missing", found=", ".join(found), expected=name)
    for name in found:
        if name not in COLUMNS:
            raise PejlError("column.unknown", found=name, expected=", ".join(COLUMNS))


def _lesson(row: dict[str, str | None], line: int) -> Lesson:
    cells = {name: original(tidy_cell(row.get(name) or "")) for name in COLUMNS}
    for name in REQUIRED:
        if not cells[name]:
            raise PejlError("field.missing", found=f"{line}", expected=name)
    if None in row:
        raise PejlError("csv.unreadable", found=f"{line}")
    return Lesson(**cells)
