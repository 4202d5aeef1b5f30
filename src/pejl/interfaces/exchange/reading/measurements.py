# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`measurements.csv` read: the figures of its right rows, and the findings about its header and the other rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pejl.core.issues import Issue, Place
from pejl.interfaces.exchange.columns import NAMES
from pejl.interfaces.exchange.csv_text import original
from pejl.interfaces.exchange.figures import PlacedFigure, read_figure, tidy_cell
from pejl.interfaces.exchange.reading.files import MEBIBYTE, read_text
from pejl.interfaces.exchange.reading.refusals import quoted, suggestion

MEASUREMENTS_FILE = "measurements.csv"
LARGEST_TABLE = 500 * MEBIBYTE
LONGEST_CELL = 100_000
_SEPARATORS = ";\t|"


@dataclass(frozen=True, slots=True)
class ReadFigures:
    """The figures that could be read, in the file's order, and what was wrong."""

    figures: tuple[PlacedFigure, ...]
    issues: tuple[Issue, ...]


def read_measurements(folder: Path) -> ReadFigures:
    """Read `measurements.csv` of a package."""
    text = read_text(folder / MEASUREMENTS_FILE, limit=LARGEST_TABLE)
    if not text.readable:
        return ReadFigures((), text.issues)
    return read_measurements_text(text.text)


def read_measurements_text(text: str, *, name: str = MEASUREMENTS_FILE) -> ReadFigures:
    """Read a header and rows; a wrong header ends the reading, a wrong row only itself."""
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    figures: list[PlacedFigure] = []
    issues: list[Issue] = []
    try:
        header = [tidy_cell(cell) for cell in next(reader, [])]
        issues += header_issues(header, Place(name, line=1))
        for line, cells in _rows(reader) if not issues else ():
            found, wrong = _read_row(header, cells, name, line)
            figures += found
            issues += wrong
    except csv.Error as error:
        issues.append(Issue("csv.unreadable", Place(name, line=reader.line_num), found=str(error)))
    return ReadFigures(tuple(figures), tuple(issues))


def header_issues(header: list[str], place: Place) -> list[Issue]:
    """What is wrong with the names of the columns; their order is free."""
    found = next((one for one in _SEPARATORS if header and one in header[0]), None)
    if found:
        return [Issue("csv.separator", place, found="tab" if found == "\t" else found, expected=",")]
    issues = []
    for number, name in enumerate(header):
        if name not in NAMES:
            params = suggestion(name, NAMES)
            issues.append(Issue("column.unknown", place, quoted(name), ", ".join(NAMES), params=params))
        elif name in header[:number]:
            issues.append(Issue("column.twice", place, name))
    missing = (name for name in NAMES if name not in header)
    return issues + [Issue("column.missing", place, expected=name) for name in missing]


def _rows(reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line it begins on: a quoted cell may run over several lines."""
    line = reader.line_num + 1
    for cells in reader:
        if any(cells):
            yield line, cells
        line = reader.line_num + 1


def _read_row(header: list[str], cells: list[str], name: str, line: int) -> tuple[list[PlacedFigure], list[Issue]]:
    if len(cells) != len(header):
        return [], [Issue("row.cells", Place(name, line=line), str(len(cells)), str(len(header)))]
    tidied = {column: tidy_cell(cell) for column, cell in zip(header, cells, strict=True) if cell}
    given = {column: original(cell) for column, cell in tidied.items() if cell}
    figure, issues = read_figure(given, lambda column: Place(name, line, column))
    return [PlacedFigure(figure, name, line)] if figure else [], issues
