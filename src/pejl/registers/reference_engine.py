# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The reference: a definition computed row by row in plain Python. It is slow, and the other engines must agree.

It runs the examples of a definition before every calculation, and says in the fewest words what each part means.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from pejl.registers.counting import TOTAL, UNPLACED, Cell, Cells, Counts, Key, Task, tasks
from pejl.registers.definitions.meaning import Types, types_of
from pejl.registers.definitions.model import (
    PERIOD_END,
    PERIOD_START,
    Breakdown,
    ColumnType,
    Computed,
    Condition,
    Definition,
    Each,
    MeasureKind,
    Source,
    Step,
)
from pejl.registers.definitions.values import (
    Value,
    completed_months,
    first_day,
    last_day,
    months_later,
    number_of,
    numbers_until,
    typed,
)

Row = Mapping[str, Any]
Rows = Mapping[str, Sequence[Row]]
_NUMBER, _SUBJECT = "period number", "subject"  # no column can be called so: names have no blanks or are columns


def count(definition: Definition, rows: Rows, *, as_of: date) -> Counts:
    """The cells of a definition from rows of its sources, as things were known at the end of `as_of`."""
    found = [_cells(task, rows) for task in tasks(definition, as_of)]
    return Counts(found[0], found[1] if len(found) > 1 else None)


def _cells(task: Task, rows: Rows) -> Cells:
    types = types_of(task.counted, task.definition)
    gathered: dict[Key, list[Row]] = defaultdict(list)
    for unit in _units(task, rows, types):
        if any(unit[name] is None for name in task.values):
            continue
        place = [_member(one, unit, types) for one in task.definition.breakdowns]
        for kept in task.parts:
            codes = tuple(code if apart else TOTAL for code, apart in zip(place, kept, strict=True))
            gathered[unit[_NUMBER], codes].append(unit)
    return {key: _cell(task, units, types) for key, units in gathered.items()}


def _cell(task: Task, units: Sequence[Row], types: Types) -> Cell:
    sums = [sum(unit[name] for unit in units) for name in task.values]
    numerators = [
        [unit for unit in units if _all_hold(one, unit, types)] for one in (shares(task) if task.measures else ())
    ]
    return Cell(
        len(units),
        _subjects(task, units),
        tuple(len(one) for one in numerators),
        tuple(_subjects(task, one) for one in numerators),
        amount=sums[0] if sums else 0,
        weight=sums[1] if len(sums) > 1 else 0,
        twice_middle=_twice_middle([unit[task.values[0]] for unit in units]) if task.median else 0,
        largest=_largest(task, units),
    )


def shares(task: Task) -> list[tuple[Condition, ...]]:
    """The conditions of each numerator: of a share one, of a funnel one a stage."""
    measure = task.definition.measure
    if measure.kind is MeasureKind.SHARE:
        return [measure.where]
    return [stage.where for stage in measure.stages]


def _subjects(task: Task, units: Sequence[Row]) -> int:
    if task.subject is None:
        return len(units)
    return len({unit[task.subject] for unit in units} - {None})


def _twice_middle(values: Sequence[int]) -> int:
    ordered = sorted(values)
    return ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]


def _largest(task: Task, units: Sequence[Row]) -> tuple[int, ...]:
    if not task.largest:
        return ()
    each: dict[Any, int] = defaultdict(int)
    for number, unit in enumerate(units):
        each[number if task.subject is None else unit[task.subject]] += unit[task.values[0]]
    return tuple(sorted(each.values(), reverse=True)[: task.largest])


def _member(breakdown: Breakdown, unit: Row, types: Types) -> str:
    for member in breakdown.members:
        if _all_hold(member_conditions(breakdown, member), unit, types):
            return member.code
    return breakdown.other.code if breakdown.other else UNPLACED


def member_conditions(breakdown: Breakdown, member: Any) -> tuple[Condition, ...]:
    """What a unit must be to count as a member of a breakdown."""
    if breakdown.column is None or member.where:
        return tuple(member.where)
    return (Condition.model_validate({"column": breakdown.column, "in": member.in_ or (member.code,)}),)


# --- units -----------------------------------------------------------------------------------------------------------


def _units(task: Task, rows: Rows, types: Types) -> Iterator[dict[str, Any]]:
    counted, definition = task.counted, task.definition
    source = definition.sources[counted.source]
    kinds = {name: one.type for name, one in source.columns.items()}
    found = [row for row in _known(rows, counted.source, task) if _all_hold(counted.where, row, kinds)]
    if not counted.steps:
        found = list({tuple(row[name] for name in source.columns): row for row in found}.values())
    latest = counted.steps[-1] if counted.steps and counted.steps[-1].each is Each.LATEST else None
    for step in counted.steps:
        if step is not latest:
            found = list(_REDUCERS[step.each](found, step, source))
    for one in counted.look_up:
        found = _looked_up(found, one, _known(rows, one.source, task), definition)
    units: Iterable[dict[str, Any]] = _in_periods(found, task)
    if latest is not None:
        units = _latest(units, latest, source)
    for unit in units:
        for name, computed in counted.compute.items():
            unit[name] = _computed(computed, unit)
        if _all_hold(counted.keep, unit, types):
            yield unit


def _known(rows: Rows, name: str, task: Task) -> list[dict[str, Any]]:
    """The rows of a source that had been registered by the day, with the columns that are declared."""
    source = task.definition.sources[name]
    late = source.registered
    return [
        {column: row[column] for column in source.columns}
        for row in rows[name]
        if late is None or row[late] is None or row[late] <= task.as_of
    ]


def _by_key(rows: Iterable[dict[str, Any]], names: Sequence[str]) -> dict[tuple[Any, ...], list[dict[str, Any]]]:
    keys: dict[tuple[Any, ...], list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        key = tuple(row[name] for name in names)
        if None not in key:
            keys[key].append(row)
    return keys


def _order(row: Row, source: Source) -> list[tuple[bool, Any]]:
    """What decides between rows of one day: their other columns in order of name, the empty ones last."""
    return [
        (row[name] is None, row[name] if row[name] is not None else 0) for name in tie_breakers(source) if name in row
    ]


def tie_breakers(source: Source) -> list[str]:
    """The columns that decide between two rows of one day; pseudonyms do not, for they are new in every run."""
    return sorted(name for name, one in source.columns.items() if one.type is not ColumnType.PERSONAL_NUMBER)


def _first(rows: Sequence[dict[str, Any]], step: Step, source: Source) -> Iterator[dict[str, Any]]:
    constants = [name for name, one in source.columns.items() if one.constant]
    for of_key in _by_key(rows, step.of).values():
        dated = [row for row in of_key if row[step.by] is not None]
        if dated:
            first = min(dated, key=lambda row: (row[step.by], _order(row, source)))
            least = {name: _least(row[name] for row in dated) for name in constants if name in first}
            yield {**first, **least}


def _least(values: Iterable[Any]) -> Any:
    return min((one for one in values if one is not None), default=None)


def _greatest(values: Iterable[Any]) -> Any:
    return max((one for one in values if one is not None), default=None)


def _latest(units: Iterable[dict[str, Any]], step: Step, source: Source) -> Iterator[dict[str, Any]]:
    for of_key in _by_key(units, (*step.of, _NUMBER)).values():
        newest = max(row[step.by] for row in of_key)
        yield min((row for row in of_key if row[step.by] == newest), key=lambda row: _order(row, source))


def _spells(rows: Sequence[dict[str, Any]], step: Step, source: Source) -> Iterator[dict[str, Any]]:  # noqa: ARG001
    until = step.until or ""
    for key, of_key in _by_key(rows, step.of).items():
        stays = [(row[step.by], row[until] or date.max) for row in of_key if row[step.by] is not None]
        for start, end in _merged(sorted(stay for stay in stays if stay[0] <= stay[1]), step.gap):
            yield {**dict(zip(step.of, key, strict=True)), step.by: start, until: None if end == date.max else end}


def _merged(stays: Sequence[tuple[date, date]], gap: int) -> list[tuple[date, date]]:
    merged: list[tuple[date, date]] = []
    for start, end in stays:
        if merged and (merged[-1][1] == date.max or start <= merged[-1][1] + timedelta(days=gap + 1)):
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


_REDUCERS: dict[Each, Callable[..., Iterator[dict[str, Any]]]] = {Each.FIRST: _first, Each.SPELL: _spells}


def _looked_up(rows: Sequence[dict[str, Any]], one: Any, other: Sequence[Row], definition: Definition) -> list[Any]:
    kinds = {name: column.type for name, column in definition.sources[one.source].columns.items()}
    keys = _by_key((dict(row) for row in other if _all_hold(one.where, row, kinds)), one.on)
    found = []
    for row in rows:
        there = keys.get(tuple(row[name] for name in one.on), [])
        first = {new: _least(each[name] for each in there) for new, name in one.first.items()}
        last = {new: _greatest(each[name] for each in there) for new, name in one.last.items()}
        found.append({**row, **first, **last})
    return found


# --- time ------------------------------------------------------------------------------------------------------------


def _in_periods(rows: Iterable[dict[str, Any]], task: Task) -> Iterator[dict[str, Any]]:
    timing = task.counted.period
    first, last = numbers_until(task.counted, task.as_of)
    for row in rows:
        if timing.events is not None:
            day = row[timing.events]
            numbers = [] if day is None else [number_of(day, timing.every)]
        else:
            numbers = [number for number in range(first or 0, last + 1) if _touches(row, number, task)]
        for number in numbers:
            if number <= last and (first is None or number >= first):
                days = {PERIOD_START: first_day(number, timing.every), PERIOD_END: last_day(number, timing.every)}
                yield {**row, _NUMBER: number, **days}


def _touches(row: Row, number: int, task: Task) -> bool:
    timing = task.counted.period
    columns: tuple[str, ...] = timing.open or timing.at_end or ()
    start, end = row[columns[0]], row[columns[1]] if len(columns) > 1 else None
    from_day, to_day = first_day(number, timing.every), last_day(number, timing.every)
    if timing.at_end is not None:
        from_day = to_day
    return start is not None and start <= to_day and (end is None or (end >= from_day and end >= start))


def _computed(computed: Computed, unit: Row) -> Any:
    way, given = computed.way
    values = [unit[one] if isinstance(one, str) else one for one in given]
    if way == "first_known":
        return next((one for one in values if one is not None), None)
    if way == "earliest":
        return _least(values)
    if None in values:
        return None
    return _WAYS[way](*values)


def _not_before(reckon: Callable[[date, date], int]) -> Callable[[date, date], int | None]:
    """Time is never negative: who has ended before the beginning has no duration."""
    return lambda start, end: reckon(start, end) if start <= end else None


_WAYS: dict[str, Callable[..., Value]] = {
    "days": _not_before(lambda start, end: (end - start).days),
    "completed_years": _not_before(lambda start, end: completed_months(start, end) // 12),
    "completed_months": _not_before(completed_months),
    "months_later": months_later,
}


# --- conditions ------------------------------------------------------------------------------------------------------

_TESTS: dict[str, Callable[[Any, Any], bool]] = {
    "is": lambda value, other: value == other,
    "at_least": lambda value, other: value >= other,
    "at_most": lambda value, other: value <= other,
    "above": lambda value, other: value > other,
    "below": lambda value, other: value < other,
    "in": lambda value, others: value in others,
    "not_in": lambda value, others: value not in others,
}


def _all_hold(conditions: Iterable[Condition], row: Row, types: Types) -> bool:
    return all(_holds(one, row, types) for one in conditions)


def _holds(one: Condition, row: Row, types: Types) -> bool:
    if one.any_ is not None:
        return any(_holds(each, row, types) for each in one.any_)
    name = one.column or ""
    return all(_passes(test, row[name], given, (name, row, types)) for test, given in one.tests.items())


def _passes(test: str, value: Any, given: Any, where: tuple[str, Row, Types]) -> bool:
    if test == "known":
        return (value is not None) == bool(given)
    name, row, types = where
    others = [_operand(each, types[name], row, types) for each in (given if isinstance(given, tuple) else (given,))]
    if value is None or None in others:
        return False
    return _TESTS[test](value, others if isinstance(given, tuple) else others[0])


def _operand(given: Any, kind: ColumnType, row: Row, types: Types) -> Any:
    """A written value; or what stands in the column of that name, where it is of the same ordered type."""
    if is_column(given, kind, types):
        return row[str(given)]
    return typed(given, kind)


def is_column(given: Any, kind: ColumnType, types: Types) -> bool:
    """Whether a value of a condition is the name of a column."""
    return kind in (ColumnType.DATE, ColumnType.WHOLE) and types.get(str(given)) is kind
