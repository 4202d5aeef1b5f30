# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the columns of an extract may hold, read out of the definitions that count it.

Codes are those that the definitions name, in conditions and in examples; days and numbers lie about where those of
the examples lie. Several definitions may read the same file: it then has the columns of all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from pejl.registers.definitions.examples import rows_of
from pejl.registers.definitions.model import Column, ColumnType, Condition, Definition

_LONG_AGO = timedelta(days=5 * 365)  # days that lie so far back in every example are births and the like
_YEARS_AROUND = 6
_YEARS_BEFORE = 2


@dataclass(frozen=True, slots=True)
class Holds:
    """What a column may hold: `codes`, or days or whole numbers from `low` to `high`, both included.

    `after` is the column whose day comes first; `late` marks the one that says when a row was registered.
    """

    type: ColumnType
    empty: bool = False
    codes: tuple[str, ...] = ()
    low: Any = None
    high: Any = None
    after: str | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file: its columns under the names they have there. `each`: one row a person, as in a list of persons."""

    columns: dict[str, Holds] = field(default_factory=dict)
    each: bool = False


def layout(definitions: Sequence[Definition], as_of: date) -> dict[str, Sheet]:
    """The files that definitions read, by name."""
    sheets: dict[str, Sheet] = {}
    for definition in definitions:
        for name, source in definition.sources.items():
            file = source.name or name
            sheet = sheets.get(file, Sheet(each=True))
            columns = dict(sheet.columns)
            for column, one in source.columns.items():
                found = _holds(definition, name, column, as_of)
                there = one.name or column
                columns[there] = _both(columns[there], found) if there in columns else found
            sheets[file] = Sheet(columns, each=sheet.each and _is_list_of_persons(definition, name))
    return sheets


def _both(one: Holds, other: Holds) -> Holds:
    """What fits two definitions that read the same column."""
    return replace(
        one,
        empty=one.empty and other.empty,
        codes=tuple(dict.fromkeys((*one.codes, *other.codes))),
        low=min((each for each in (one.low, other.low) if each is not None), default=None),
        high=max((each for each in (one.high, other.high) if each is not None), default=None),
        after=one.after or other.after,
        late=one.late or other.late,
    )


def _is_list_of_persons(definition: Definition, name: str) -> bool:
    """Whether a source is only looked up in, and as a whole."""
    blocks = definition.blocks
    looked_up = [one for block in blocks for one in block.look_up if one.source == name]
    return bool(looked_up) and all(block.source != name for block in blocks) and not any(one.where for one in looked_up)


def _holds(definition: Definition, name: str, column: str, as_of: date) -> Holds:
    source = definition.sources[name]
    one = source.columns[column]
    shown = _shown(definition, name, column)
    plain = Holds(one.type, empty=one.empty)
    if one.type is ColumnType.CODE:
        return replace(plain, codes=tuple(dict.fromkeys((*_mentioned(definition, column), *map(str, shown)))) or ("a",))
    if one.type is ColumnType.WHOLE:
        return replace(plain, low=min(shown, default=0), high=max(shown, default=9))
    if one.type is not ColumnType.DATE:
        return plain
    low, high = _days(shown, as_of)
    return replace(
        plain, low=low, high=high, after=_first_of(definition, name, column), late=source.registered == column
    )


def _shown(definition: Definition, name: str, column: str) -> list[Any]:
    rows = [row for example in definition.examples for row in rows_of(definition, example)[name]]
    return [row[column] for row in rows if row[column] is not None]


def _days(shown: Sequence[date], as_of: date) -> tuple[date, date]:
    last = date.fromisoformat(max((str(one) for one in shown if one.year < date.max.year), default=str(as_of)))
    first = min(shown, default=as_of)
    if last < as_of - _LONG_AGO:
        return date(first.year - _YEARS_AROUND, 1, 1), date(last.year + _YEARS_AROUND, 12, 31)
    return date(min(first.year, as_of.year) - _YEARS_BEFORE, 1, 1), as_of


def _mentioned(definition: Definition, column: str) -> Iterator[str]:
    """The codes that a definition holds a column against."""
    for condition in _conditions(definition):
        if condition.column == column:
            for test, given in condition.tests.items():
                if test in ("is", "in", "not_in"):
                    yield from given if isinstance(given, tuple) else (str(given),)
    for breakdown in definition.breakdowns:
        if breakdown.column == column:
            for member in breakdown.members:
                yield from member.in_ or (member.code,)


def _conditions(definition: Definition) -> Iterator[Condition]:
    for block in definition.blocks:
        yield from _all((*block.where, *block.keep, *(one for each in block.look_up for one in each.where)))
    yield from _all(definition.measure.where)
    for stage in definition.measure.stages:
        yield from _all(stage.where)
    for breakdown in definition.breakdowns:
        for member in breakdown.members:
            yield from _all(member.where)


def _all(conditions: Iterable[Condition]) -> Iterator[Condition]:
    for one in conditions:
        yield one
        yield from _all(one.any_ or ())


def _first_of(definition: Definition, name: str, column: str) -> str | None:
    """The column with the beginning, where this one holds the end of a spell; when a row was registered is such too."""
    source = definition.sources[name]
    pairs: list[tuple[str, ...]] = []
    for block in definition.blocks:
        if block.source == name:
            pairs += [one for one in (block.period.open, block.period.at_end) if one]
            pairs += [(step.by, step.until) for step in block.steps if step.until]
    for pair in pairs:
        if pair[1:] == (column,):
            return _called(source.columns, pair[0])
    others = (one for one, each in source.columns.items() if each.type is ColumnType.DATE and one != column)
    first = next(others, None)
    return _called(source.columns, first) if first is not None and source.registered == column else None


def _called(columns: dict[str, Column], name: str) -> str:
    return columns[name].name or name
