# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Extracts with every nasty case, made anew from a number: nobody is behind them.

Duplicates, open and backward intervals, overlapping and adjoining spells, 29 February, two moves on one day, missing
birth dates, late rows, and personal numbers with letters (of a day 00, so that none can be anybody's).
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from pejl.registers.definitions.model import Column, ColumnType, Definition

AS_OF = date(2024, 12, 31)
_FIRST = date(2018, 12, 30)
_SPECIAL = (date(2020, 2, 29), date(2024, 2, 29), date(2021, 2, 28), date(2019, 12, 31), date(2020, 1, 1))
_BIRTHS = (date(2004, 2, 29), date(2000, 1, 1), date(1990, 12, 31), date(2010, 3, 1))
CODES = {
    "kind": ("own", "network", "foster_family", "shelter", "family"),
    "legal_basis": ("measure", "advice"),
    "reason": ("illness", "other"),
    "service": ("shelter", "crisis_centre", "temporary", "hotel"),
    "area": ("children", "adults", "Ældre"),
    "indicator": ("1a", "1b"),
    "profession": ("social_worker", "pedagogue", "cook"),
    "state": ("filled", "vacant"),
    "outcome": ("pension", "flex_job", "job", "education", "offer"),
}


def rows(definition: Definition, *, seed: int, size: int = 300) -> dict[str, list[dict[str, Any]]]:
    """Rows for each source of a definition; some of them twice."""
    chance = random.Random(seed)
    found = {}
    for name, source in definition.sources.items():
        made = [{column: _value(column, one, chance) for column, one in source.columns.items()} for _ in range(size)]
        made += [_beside(row, source.columns, chance) for row in chance.sample(made, size // 5)]
        found[name] = made + chance.sample(made, size // 25)
    return found


def _value(name: str, column: Column, chance: random.Random) -> Any:
    if column.empty and chance.random() < 0.25:
        return None
    kind = column.type
    if kind is ColumnType.PERSONAL_NUMBER:
        number = chance.randrange(60)
        return f"00{number:04}1AB{number % 10}" if number % 3 == 0 else f"00{number:04}{number:04}"
    if kind is ColumnType.KEY:
        return f"k{chance.randrange(40)}"
    if kind is ColumnType.DATE:
        special = _BIRTHS if name == "birth" else _SPECIAL
        if chance.random() < 0.3:
            return chance.choice(special)
        start = date(1985, 1, 1) if name == "birth" else _FIRST
        return start + timedelta(days=chance.randrange(9000 if name == "birth" else 2400))
    if kind is ColumnType.WHOLE:
        return chance.randrange(6)
    return chance.random() < 0.5 if kind is ColumnType.YES_NO else chance.choice(CODES[name])


def _beside(row: dict[str, Any], columns: dict[str, Column], chance: random.Random) -> dict[str, Any]:
    """A row of the same person on the same day, or the day after: a spell that meets, overlaps or moves elsewhere."""
    again = dict(row)
    for name, one in columns.items():
        if one.type is ColumnType.DATE and again[name] is not None:
            again[name] += timedelta(days=chance.choice((0, 0, 1, 2, 40)))
        elif one.type is ColumnType.KEY:
            again[name] = _value(name, one, chance)
    return again


def write(found: dict[str, list[dict[str, Any]]], definition: Definition, folder: Path, *, form: str) -> None:
    """The rows as files, with the columns as they are called in the extract."""
    for name, made in found.items():
        source = definition.sources[name]
        names = [one.name or column for column, one in source.columns.items()]
        lines = [[_written(row[column]) for column in source.columns] for row in made]
        _WRITERS[form](folder / f"{source.name or name}.{form}", names, lines, source.columns)


def _written(value: Any) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _csv(path: Path, names: list[str], lines: list[list[str]], columns: dict[str, Column]) -> None:
    text = "\n".join(",".join(line) for line in (names, *lines))
    path.write_text(text + "\n", encoding="utf-8")


def _parquet(path: Path, names: list[str], lines: list[list[str]], columns: dict[str, Column]) -> None:
    import duckdb

    stored = {ColumnType.DATE: "DATE", ColumnType.WHOLE: "BIGINT", ColumnType.YES_NO: "BOOLEAN"}
    beside = path.with_suffix(".txt")
    _csv(beside, names, lines, columns)
    selected = ", ".join(
        f'CAST("{name}" AS {stored.get(one.type, "VARCHAR")}) AS "{name}"'
        for name, one in zip(names, columns.values(), strict=True)
    )
    with duckdb.connect(":memory:") as connection:
        connection.execute(
            f"COPY (SELECT {selected} FROM read_csv('{beside}', all_varchar = true, header = true)) TO '{path}'"
        )
    beside.unlink()


def _xlsx(path: Path, names: list[str], lines: list[list[str]], columns: dict[str, Column]) -> None:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for line in (names, *lines):
        sheet.append([cell or None for cell in line])
    book.save(path)


_WRITERS = {"csv": _csv, "parquet": _parquet, "xlsx": _xlsx}
