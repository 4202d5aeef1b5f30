# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The rows of some people: mostly as a case system keeps them, and among them everything that goes wrong in one.

Rows twice, spells that overlap, meet, end before they begin or never end, 29 February and New Year, two moves on one
day, missing birth dates, and rows that were registered after the day of the extract.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from pejl.registers.definitions.model import ColumnType
from pejl.registers.synthetic.layout import Holds, Sheet

ROWS_A_PERSON = 3
ROWS_A_KEY = 2
TWICE = 0.02  # of the rows, well below the share at which an extract is refused
BESIDE = 0.15  # of the rows have another that meets or overlaps them
_SPECIAL, _OPEN, _BACKWARD, _NEVER, _LATE = 0.03, 0.3, 0.01, 0.01, 0.02
_STEPS = (0, 0, 1, 1, 2, 40)  # days from one row to the one beside it; none only where a key differs
_LENGTHS = (0, 1, 6, 27, 28, 30, 31, 89, 180, 364, 365, 366, 730)

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class People:
    """The rows of each file, where persons and keys are numbers from 0 and below `persons` and `keys`."""

    rows: Mapping[str, list[Row]]
    persons: int
    keys: int


def people(sheets: Mapping[str, Sheet], *, rows: int, as_of: date, seed: int) -> People:
    """Some people with about as many rows in all; the same for the same seed."""
    chance = Random(seed)  # noqa: S311 - nothing here is secret, and the same seed must give the same rows
    each = max(1, int(rows / len(sheets) / (1 + BESIDE + TWICE)))
    persons, keys = max(1, each // ROWS_A_PERSON), max(1, each // ROWS_A_KEY)
    teller = _Teller(chance, persons, keys, as_of)
    made: dict[str, list[Row]] = {}
    for name, sheet in sheets.items():
        if sheet.each:
            made[name] = [teller.row(sheet, person) for person in range(persons)]
            continue
        found = [teller.row(sheet) for _ in range(each)]
        found += [teller.beside(row, sheet) for row in found if chance.random() < BESIDE]
        made[name] = found + [dict(row) for row in found if chance.random() < TWICE]
    return People(made, persons, keys)


@dataclass(frozen=True, slots=True)
class _Teller:
    chance: Random
    persons: int
    keys: int
    as_of: date

    def row(self, sheet: Sheet, person: int | None = None) -> Row:
        """One row; what comes after another day is told after it."""
        made: Row = {}
        for name, holds in sorted(sheet.columns.items(), key=lambda item: (item[1].after is not None, item[1].late)):
            made[name] = self._value(holds, made, person)
        return {name: made[name] for name in sheet.columns}

    def beside(self, row: Row, sheet: Sheet) -> Row:
        """Another row of the same person on the same day or soon after, sometimes at another address or case."""
        again, days = dict(row), self.chance.choice(_STEPS)
        keyed = [name for name, holds in sheet.columns.items() if holds.type is ColumnType.KEY]
        moved = bool(keyed) and (days == 0 or self.chance.random() < 0.5)
        for name, holds in sheet.columns.items():
            if holds.type is ColumnType.DATE and again[name] not in (None, date.max):
                again[name] += timedelta(days=days if keyed else max(days, 1))
            elif moved and holds.type is ColumnType.KEY:
                again[name] = self.chance.randrange(self.keys)
        return again

    def _value(self, holds: Holds, made: Row, person: int | None) -> Any:
        kind, chance = holds.type, self.chance
        if kind is ColumnType.PERSONAL_NUMBER:
            return chance.randrange(self.persons) if person is None else person
        if kind is ColumnType.KEY:
            return chance.randrange(self.keys)
        if holds.after is not None:
            return self._after(holds, made[holds.after])
        if holds.empty and chance.random() < 2 * _SPECIAL:
            return None
        if kind is ColumnType.DATE:
            return self._day(holds)
        if kind is ColumnType.CODE:
            return self._code(holds.codes)
        return chance.random() < _OPEN if kind is ColumnType.YES_NO else chance.randint(holds.low, holds.high)

    def _code(self, codes: tuple[str, ...]) -> str:
        """The first codes are the more common ones."""
        return codes[min(int(self.chance.expovariate(2 / len(codes))), len(codes) - 1)]

    def _day(self, holds: Holds) -> date:
        low: date = holds.low
        high: date = holds.high
        day = low + timedelta(days=self.chance.randint(0, (high - low).days))
        if self.chance.random() < _SPECIAL:
            leap = date(day.year - day.year % 4, 2, 29)
            day = self.chance.choice([leap, date(day.year, 1, 1), date(day.year, 12, 31), date(day.year, 2, 28)])
        return min(max(day, low), high)

    def _after(self, holds: Holds, start: date | None) -> date | None:
        chance = self.chance.random()
        if start is None or (holds.empty and chance < _OPEN):
            return None
        if holds.late:
            return self.as_of + timedelta(days=9) if chance > 1 - _LATE else start + timedelta(days=int(20 * chance))
        if chance > 1 - _BACKWARD:
            return start - timedelta(days=1)
        if holds.empty and chance > 1 - _BACKWARD - _NEVER:
            return date.max
        return start + timedelta(days=self.chance.choice(_LENGTHS) + self.chance.choice(_STEPS))
