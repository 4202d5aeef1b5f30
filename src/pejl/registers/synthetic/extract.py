# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A synthetic extract as files, streamed, with the figures that it must give.

What some people's rows come to is counted by the reference engine. The files hold those rows again and again, each
time under other personal numbers and keys: so every count and sum is so many times that of the part. Where that does
not hold, as in a definition that tells no persons apart, no larger extract is made.

The numbers begin with day 00 and can be nobody's; some have letters, as replacement numbers of hospitals do.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from pejl.core.errors import PejlError
from pejl.registers.assurance import TOTAL_WORD, unprotected_figures
from pejl.registers.counting import Cell, Cells, Counts
from pejl.registers.definitions.model import ColumnType, Definition
from pejl.registers.engines.reading_sql import quoted
from pejl.registers.extracts import ABOUT
from pejl.registers.figures import Figure
from pejl.registers.reference_engine import count
from pejl.registers.synthetic.layout import Sheet, layout
from pejl.registers.synthetic.stories import People, Row, people

PART = 8_000  # rows of the people that are told of one by one
MOST_PERSONS = 10**8  # what the eight digits after a day 00 hold
ANSWERS = "known-answers.csv"
FORMS = ("parquet", "csv")
_COPY = {"parquet": "FORMAT parquet, COMPRESSION zstd", "csv": "FORMAT csv, HEADER"}
_STORED = {ColumnType.DATE: "DATE", ColumnType.CODE: "VARCHAR", ColumnType.YES_NO: "BOOLEAN"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """About how many rows in all files together, and which: the same `seed` gives the same extract."""

    rows: int = 10_000
    seed: int = 1
    as_of: date = date(2025, 1, 31)
    form: str = "parquet"
    memory: str = "2GB"
    watch: Callable[[str], None] = field(default=lambda _file: None, compare=False)


@dataclass(frozen=True, slots=True)
class Synthetic:
    """What was written: rows by file, how often each story is told, and the figures before anything is hidden."""

    rows: Mapping[str, int]
    times: int
    answers: Mapping[str, tuple[Figure, ...]]


def write_synthetic(definitions: Sequence[Definition], folder: Path, wanted: Wanted) -> Synthetic:
    """Write an extract for the definitions, with its day and `known-answers.csv`.

    Raises `synthetic.not_empty` for a folder that holds something, `synthetic.no_persons` where figures do not grow
    with the people, and `synthetic.too_many` for more people than there are numbers.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise PejlError("synthetic.not_empty", found=str(folder), expected="an empty folder, or none")
    sheets = layout(definitions, wanted.as_of)
    some = people(sheets, rows=min(wanted.rows, PART), as_of=wanted.as_of, seed=wanted.seed)
    times = max(1, round(wanted.rows / sum(map(len, some.rows.values()))))
    if times > 1:
        _refuse_what_does_not_grow(definitions, sheets, some, wanted)
    if some.persons * times > MOST_PERSONS:
        raise PejlError("synthetic.too_many", found=str(some.persons * times), expected=f"<= {MOST_PERSONS}")
    folder.mkdir(parents=True, exist_ok=True)
    for name, sheet in sheets.items():
        wanted.watch(name)
        _write(folder / f"{name}.{wanted.form}", sheet, some.rows[name], _Times(some, times, wanted))
    (folder / ABOUT).write_text(f"as_of: {wanted.as_of}\n", encoding="utf-8")
    answers = {one.code: tuple(unprotected_figures(one, _counts(one, some, wanted, times))) for one in definitions}
    _write_answers(folder / ANSWERS, definitions, answers)
    return Synthetic({name: len(rows) * times for name, rows in some.rows.items()}, times, answers)


# --- what it comes to ------------------------------------------------------------------------------------------------


def _counts(definition: Definition, some: People, wanted: Wanted, times: int) -> Counts:
    rows = {
        name: [_named(row, one.columns) for row in some.rows[one.name or name]]
        for name, one in definition.sources.items()
    }
    found = count(definition, rows, as_of=wanted.as_of)
    return Counts(_as_often(found.cells, times), None if found.against is None else _as_often(found.against, times))


def _named(row: Row, columns: Mapping[str, Any]) -> Row:
    """A row under the definition's own names."""
    return {column: row[one.name or column] for column, one in columns.items()}


def _as_often(cells: Cells, times: int) -> dict[Any, Cell]:
    """So many people as often. The middle of their values is the same; the largest ones are not told of."""
    return {
        key: replace(
            one,
            units=one.units * times,
            subjects=one.subjects * times,
            numerators=tuple(number * times for number in one.numerators),
            numerator_subjects=tuple(number * times for number in one.numerator_subjects),
            amount=one.amount * times,
            weight=one.weight * times,
            largest=(),
        )
        for key, one in cells.items()
    }


def _refuse_what_does_not_grow(
    definitions: Sequence[Definition], sheets: Mapping[str, Sheet], some: People, wanted: Wanted
) -> None:
    """Whether twice the people come to twice the figures is tried, and not argued."""
    twice = People(
        {name: [*rows, *_others(rows, sheets[name], some)] for name, rows in some.rows.items()}, some.persons, some.keys
    )
    for one in definitions:
        if _as_often(_counts(one, twice, wanted, 1).cells, 1) != _counts(one, some, wanted, 2).cells:
            raise PejlError("synthetic.no_persons", found=one.code, expected=f"--rows {PART} or fewer")


def _others(rows: Sequence[Row], sheet: Sheet, some: People) -> list[Row]:
    further = {ColumnType.PERSONAL_NUMBER: some.persons, ColumnType.KEY: some.keys}
    return [
        {
            name: value + further.get(sheet.columns[name].type, 0) if type(value) is int else value
            for name, value in row.items()
        }
        for row in rows
    ]


def _write_answers(path: Path, definitions: Sequence[Definition], answers: Mapping[str, Sequence[Figure]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["definition", "period", "breakdown", "value", "numerator", "denominator"])
        for one in definitions:
            for figure in answers[one.code]:
                numbers = (figure.value, figure.numerator, figure.denominator)
                told = ["" if number is None else str(number) for number in numbers]
                writer.writerow([one.code, figure.period, figure.breakdown or TOTAL_WORD, *told])


# --- files -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Times:
    some: People
    times: int
    wanted: Wanted


def _write(path: Path, sheet: Sheet, rows: Sequence[Row], how: _Times) -> None:
    """Stream one file. The rows of a person lie far apart in it, as they do where rows come in by their day."""
    columns = {quoted(name): one.type for name, one in sheet.columns.items()}
    written = ", ".join(f"{_written(name, kind, how.some)} AS {name}" for name, kind in columns.items())
    copies = (
        f'SELECT *, ("#number" + "#shift") % {how.times} AS "#copy" FROM range({how.times}) AS times("#number"), part'
    )
    with duckdb.connect(":memory:") as connection:
        connection.execute("SET memory_limit = ?", [how.wanted.memory])
        connection.execute("SET preserve_insertion_order = false")
        connection.execute("SET temp_directory = ''")
        lists = ", ".join(f"unnest(?::{_STORED.get(kind, 'BIGINT')}[]) AS {name}" for name, kind in columns.items())
        shifted = f'SELECT *, row_number() OVER () * 7919 AS "#shift" FROM (SELECT {lists})'
        connection.execute(f"CREATE TABLE part AS {shifted}", [[row[name] for row in rows] for name in sheet.columns])
        connection.execute(f"COPY (SELECT {written} FROM ({copies})) TO {_text(path)} ({_COPY[how.wanted.form]})")


def _text(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"


def _written(name: str, kind: ColumnType, some: People) -> str:
    if kind is ColumnType.PERSONAL_NUMBER:
        number = f'("#copy" * {some.persons} + {name})'
        letters = f"chr((65 + {number} // 500000 % 26)::INT) || chr((65 + {number} // 13000000 % 26)::INT)"
        with_letters = f"'00' || lpad(({number} // 50 % 10000)::VARCHAR, 4, '0') || '1' || {letters} || '0'"
        return f"CASE WHEN {number} % 50 = 49 THEN {with_letters} ELSE '00' || lpad({number}::VARCHAR, 8, '0') END"
    if kind is ColumnType.KEY:  # as wide as it can be: what decides between two rows of a day is the order of texts
        return f"'k' || lpad(\"#copy\"::VARCHAR, 6, '0') || '-' || lpad({name}::VARCHAR, 5, '0')"
    return name
