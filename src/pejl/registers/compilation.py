# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A definition as SQL: Ibis makes the units, and around them stands one aggregation with all totals.

What is said here of rows is what `reference_engine` says, step for step. The SQL names the sources of the definition
as tables; an engine puts in front of it where they are read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

import ibis
from ibis.backends.sql.compilers.duckdb import DuckDBCompiler
from ibis.backends.sql.compilers.postgres import PostgresCompiler
from ibis.backends.sql.compilers.pyspark import PySparkCompiler

from pejl.registers.counting import Task
from pejl.registers.definitions.meaning import Types, types_of
from pejl.registers.definitions.model import (
    PERIOD_END,
    PERIOD_START,
    ColumnType,
    Computed,
    Condition,
    Each,
    Frequency,
    LookUp,
    Source,
    Step,
)
from pejl.registers.definitions.usage import needed_after
from pejl.registers.definitions.values import numbers_until, typed
from pejl.registers.reference_engine import is_column, member_conditions, shares, tie_breakers

COMPILERS = {"duckdb": DuckDBCompiler, "postgres": PostgresCompiler, "spark": PySparkCompiler}
IBIS_TYPES = {
    ColumnType.PERSONAL_NUMBER: "string",
    ColumnType.KEY: "string",
    ColumnType.CODE: "string",
    ColumnType.DATE: "date",
    ColumnType.WHOLE: "int64",
    ColumnType.YES_NO: "boolean",
}
_OPEN = date.max  # stands for a spell that has not ended
PERIOD, SUBJECT, PART, SHARE, VALUE = "period_number", "subject", "part", "share", "value"


def unit_sql(task: Task, dialect: str) -> str:
    """The units of a block as a query: number of the period, parts, subject, shares (0 or 1) and values."""
    compiler = COMPILERS[dialect]()
    return str(compiler.to_sqlglot(units(task)).sql(dialect=compiler.dialect))


def units(task: Task) -> Any:
    """The same as an Ibis expression."""
    counted, definition = task.counted, task.definition
    source = definition.sources[counted.source]
    types: Types = {name: one.type for name, one in source.columns.items()}
    table = _where(_known(task, counted.source), counted.where, types)
    if not counted.steps:
        table = table.distinct()
    latest = counted.steps[-1] if counted.steps and counted.steps[-1].each is Each.LATEST else None
    for number, step in enumerate(counted.steps):
        if step.each is Each.SPELL:
            table = _spells(table, step)
        elif step is not latest:
            table = _first(table, step, source, needed_after(task, number))
    for one in counted.look_up:
        table = _looked_up(table, one, task)
    table = _in_periods(table, task)
    if latest is not None:
        table = _latest(table, latest, source)
    for name, computed in counted.compute.items():
        table = table.mutate(**{name: _computed(computed, table)})
    return _unit_columns(_where(table, counted.keep, types_of(counted, definition)), task)


def _unit_columns(table: Any, task: Task) -> Any:
    types = types_of(task.counted, task.definition)
    for name in task.values:
        table = table.filter(table[name].notnull())
    columns = {PERIOD: table[PERIOD]}
    for number, one in enumerate(task.definition.breakdowns):
        cases = [(_all(member_conditions(one, member), table, types), member.code) for member in one.members]
        columns[f"{PART}{number}"] = ibis.cases(*cases, else_=one.other.code if one.other else "?")
    if task.subject is not None:
        columns[SUBJECT] = table[task.subject]
    for number, conditions in enumerate(shares(task) if task.measures else ()):
        columns[f"{SHARE}{number}"] = _all(conditions, table, types).ifelse(1, 0)
    for number, name in enumerate(task.values):
        columns[f"{VALUE}{number}"] = table[name]
    return table.select(**columns)


# --- rows ------------------------------------------------------------------------------------------------------------


def _known(task: Task, name: str) -> Any:
    source = task.definition.sources[name]
    table = ibis.table({column: IBIS_TYPES[one.type] for column, one in source.columns.items()}, name=name)
    if source.registered is None:
        return table
    late = table[source.registered]
    return table.filter(late.isnull() | (late <= ibis.literal(task.as_of)))


def _where(table: Any, conditions: Sequence[Condition], types: Types) -> Any:
    return table.filter(_all(conditions, table, types)) if conditions else table


def _keyed(table: Any, names: Iterable[str]) -> Any:
    return table.filter([table[name].notnull() for name in names])


def _first(table: Any, step: Step, source: Source, needed: set[str]) -> Any:
    """One row of each key. Where nothing is asked of it but the day and what is constant, no row has to be chosen."""
    constants = [name for name, one in source.columns.items() if one.constant and name in table.columns]
    table = _keyed(table, (*step.of, step.by))
    needed = needed & set(table.columns)  # what is computed later is made of these
    if needed <= {*step.of, step.by, *constants}:
        others = [name for name in (step.by, *constants) if name in needed and name not in step.of]
        if not others:
            return table.select(*step.of).distinct()
        return table.group_by(list(step.of)).aggregate(**{name: table[name].min() for name in others})
    of_key = ibis.window(group_by=list(step.of))
    table = table.mutate(**{name: table[name].min().over(of_key) for name in constants if name not in step.of})
    order = [table[name].asc() for name in (step.by, *_ties(table, source, step))]
    return _chosen(table, ibis.window(group_by=list(step.of), order_by=order))


def _latest(table: Any, step: Step, source: Source) -> Any:
    table = _keyed(table, step.of)
    order = [table[step.by].desc(), *(table[name].asc() for name in _ties(table, source, step))]
    return _chosen(table, ibis.window(group_by=[*step.of, PERIOD], order_by=order))


def _ties(table: Any, source: Source, step: Step) -> list[str]:
    return [name for name in tie_breakers(source) if name in table.columns and name not in (*step.of, step.by)]


def _chosen(table: Any, window: Any) -> Any:
    ranked = table.mutate(place_in_key=ibis.row_number().over(window))
    return ranked.filter(ranked.place_in_key == 0).drop("place_in_key")


def _spells(table: Any, step: Step) -> Any:
    """Overlapping and neighbouring spells as one: a new one begins where no earlier one reaches."""
    until = step.until or ""
    table = _keyed(table, (*step.of, step.by))
    table = table.select(*step.of, step.by, **{until: table[until].fill_null(ibis.literal(_OPEN))})
    table = table.filter(table[step.by] <= table[until])
    order = [table[step.by], table[until]]
    before = ibis.window(group_by=list(step.of), order_by=order, preceding=(None, 1))
    table = table.mutate(reached=table[until].max().over(before))
    begins = table.reached.isnull() | (table[step.by] - ibis.interval(days=step.gap + 1) > table.reached)
    table = table.mutate(begins=begins.ifelse(1, 0))
    # By range, not by row: of two equal rows either may have been the one that begins.
    so_far = ibis.range_window(group_by=list(step.of), order_by=[table[step.by], table[until]], following=0)
    table = table.mutate(spell=table.begins.sum().over(so_far))
    table = table.group_by([*step.of, "spell"]).aggregate(**{step.by: table[step.by].min(), until: table[until].max()})
    table = table.drop("spell")
    return table.mutate(**{until: table[until].nullif(ibis.literal(_OPEN))})


def _looked_up(table: Any, one: LookUp, task: Task) -> Any:
    types = {name: column.type for name, column in task.definition.sources[one.source].columns.items()}
    other = _where(_known(task, one.source), one.where, types)
    taken = {new: other[name].min() for new, name in one.first.items()}
    taken |= {new: other[name].max() for new, name in one.last.items()}
    keys = {f"key_{number}": other[name] for number, name in enumerate(one.on)}
    other = other.group_by(**keys).aggregate(**taken)
    matches = [table[name] == other[f"key_{number}"] for number, name in enumerate(one.on)]
    return table.left_join(other, matches).select(*table.columns, *taken)


# --- time ------------------------------------------------------------------------------------------------------------


def _number_of(day: Any, every: Frequency) -> Any:
    if every is Frequency.YEAR:
        return day.year()
    if every is Frequency.SCHOOL_YEAR:
        return day.year() - (day.month() < 8).ifelse(1, 0)
    months = day.year() * 12 + day.month() - 1
    return months if every is Frequency.MONTH else (months // every.months)


def _first_day(number: Any, every: Frequency) -> Any:
    if every is Frequency.SCHOOL_YEAR:
        return ibis.date(number, 8, 1)
    if every is Frequency.YEAR:
        return ibis.date(number, 1, 1)
    months = number * every.months
    return ibis.date((months // 12).cast("int32"), (months % 12 + 1).cast("int32"), 1)


def _in_periods(table: Any, task: Task) -> Any:
    timing = task.counted.period
    first, last = numbers_until(task.counted, task.as_of)
    if timing.events is not None:
        table = table.filter(table[timing.events].notnull())
        table = table.mutate(**{PERIOD: _number_of(table[timing.events], timing.every).cast("int32")})
        within = table[PERIOD] <= last
        table = table.filter(within if first is None else within & (table[PERIOD] >= first))
    else:
        table = _in_every_period(table, task, first or 0, last)
    needed = needed_after(task, len(task.counted.steps))
    if PERIOD_START in needed:
        table = table.mutate(**{PERIOD_START: _first_day(table[PERIOD], timing.every)})
    if PERIOD_END in needed:
        after = _first_day(table[PERIOD] + 1, timing.every)
        table = table.mutate(**{PERIOD_END: after - ibis.interval(days=1)})
    return table


def _in_every_period(table: Any, task: Task, first: int, last: int) -> Any:
    """A row for each period that a unit touches; for states at its end, each whose last day it covers."""
    timing = task.counted.period
    columns: tuple[str, ...] = timing.open or timing.at_end or ()
    start = table[columns[0]]
    table = table.filter(start.notnull())
    begins = _number_of(start, timing.every)
    ends = ibis.literal(last)
    if len(columns) > 1:
        end = table[columns[1]]
        table = table.filter(end.isnull() | (end >= start))
        reaches = end if timing.at_end is None else end + ibis.interval(days=1)
        number = _number_of(reaches, timing.every)
        ends = ibis.least((number if timing.at_end is None else number - 1).fill_null(last), last)
    begins = ibis.greatest(begins, first)
    table = table.mutate(begins_in=begins.cast("int64"), ends_in=ends.cast("int64"))
    table = table.filter(table.begins_in <= table.ends_in)
    spread = table.mutate(**{PERIOD: ibis.range(table.begins_in, table.ends_in + 1).unnest()})
    return spread.mutate(**{PERIOD: spread[PERIOD].cast("int32")}).drop("begins_in", "ends_in")


def _computed(computed: Computed, table: Any) -> Any:
    way, given = computed.way
    columns = [table[one] if isinstance(one, str) else one for one in given]
    if way == "first_known":
        return ibis.coalesce(*columns)
    if way == "earliest":
        return ibis.least(*columns)
    if way == "months_later":
        return columns[0] + ibis.interval(months=columns[1])
    start, end = columns
    return (start <= end).ifelse(_DURATIONS[way](start, end), ibis.null("int64"))


def _months(start: Any, end: Any) -> Any:
    short = (end.day() < start.day()).ifelse(1, 0)
    return ((end.year() - start.year()) * 12 + end.month() - start.month() - short).cast("int64")


_DURATIONS: dict[str, Callable[[Any, Any], Any]] = {
    "days": lambda start, end: end.delta(start, unit="day"),
    "completed_months": _months,
    "completed_years": lambda start, end: (
        end.year()
        - start.year()
        - ((end.month() < start.month()) | ((end.month() == start.month()) & (end.day() < start.day()))).ifelse(1, 0)
    ).cast("int64"),
}


# --- conditions ------------------------------------------------------------------------------------------------------

_TESTS: dict[str, Callable[[Any, Any], Any]] = {
    "is": lambda value, other: value == other,
    "at_least": lambda value, other: value >= other,
    "at_most": lambda value, other: value <= other,
    "above": lambda value, other: value > other,
    "below": lambda value, other: value < other,
    "in": lambda value, others: value.isin(others),
    "not_in": lambda value, others: value.notin(others),
}


def _all(conditions: Sequence[Condition], table: Any, types: Types) -> Any:
    holds = ibis.literal(True)
    for number, one in enumerate(conditions):
        holds = _holds(one, table, types) if number == 0 else holds & _holds(one, table, types)
    return holds


def _holds(one: Condition, table: Any, types: Types) -> Any:
    if one.any_ is not None:
        holds = _holds(one.any_[0], table, types)
        for other in one.any_[1:]:
            holds = holds | _holds(other, table, types)
        return holds
    name = one.column or ""
    tests = [_test(test, given, name, (table, types)) for test, given in one.tests.items()]
    holds = tests[0]
    for other in tests[1:]:
        holds = holds & other
    return holds


def _test(test: str, given: Any, name: str, where: tuple[Any, Types]) -> Any:
    table, types = where
    column, kind = table[name], types[name]
    if test == "known":
        return column.notnull() if given else column.isnull()
    if isinstance(given, tuple):
        others: Any = [typed(one, kind) for one in given]
    else:
        others = table[str(given)] if is_column(given, kind, types) else ibis.literal(typed(given, kind))
    return _TESTS[test](column, others).fill_null(False)


# --- the aggregation -------------------------------------------------------------------------------------------------

_MIDDLE = {
    "duckdb": "quantile_cont({0}, 0.5)",
    "postgres": "percentile_cont(0.5) WITHIN GROUP (ORDER BY {0})",
    "spark": "percentile({0}, 0.5)",
}
_COUNT_DISTINCT = "COUNT(DISTINCT {0})"


def cells_sql(task: Task, dialect: str) -> str:
    """One row a cell and total: number of the period, its parts (NULL: all together), and what `Cell` holds."""
    keys = _keys(task)
    columns = [*keys, *(f"{sql} AS {name}" for name, sql in _aggregates(task, dialect).items())]
    return f"SELECT {', '.join(columns)}\nFROM (\n{unit_sql(task, dialect)}\n) AS units\n{_grouping(task)}"


def aggregate_names(task: Task) -> list[str]:
    """The columns that follow the period and the parts in the answer of `cells_sql`."""
    return list(_aggregates(task, "duckdb"))


def _keys(task: Task) -> list[str]:
    return [PERIOD, *(f"{PART}{number}" for number in range(len(task.definition.breakdowns)))]


def _grouping(task: Task) -> str:
    if not task.definition.breakdowns:
        return f"GROUP BY {PERIOD}"
    sets = [f"({', '.join(_kept(apart))})" for apart in task.parts]
    return f"GROUP BY GROUPING SETS ({', '.join(sets)})"


def _kept(apart: tuple[bool, ...]) -> list[str]:
    return [PERIOD, *(f"{PART}{number}" for number, kept in enumerate(apart) if kept)]


def _aggregates(task: Task, dialect: str) -> dict[str, str]:
    found = {"units": "COUNT(*)"}
    if task.subject is not None:
        found["subjects"] = _COUNT_DISTINCT.format(SUBJECT)
    for number in range(len(shares(task)) if task.measures else 0):
        share = f"{SHARE}{number}"
        found[f"numerator{number}"] = f"SUM({share})"
        if task.subject is not None:
            found[f"behind{number}"] = _COUNT_DISTINCT.format(f"CASE WHEN {share} = 1 THEN {SUBJECT} END")
    for number in range(len(task.values)):
        found[f"amount{number}"] = f"SUM({VALUE}{number})"
    if task.median:
        found["twice_middle"] = f"CAST(2 * {_MIDDLE[dialect].format(f'{VALUE}0')} AS BIGINT)"
    return found


def largest_sql(task: Task) -> str:
    """The greatest contributions of single subjects in each cell: number of the period, parts, contribution."""
    amount = f"SUM({VALUE}0)" if task.subject is not None else f"{VALUE}0"
    selects = []
    for apart in task.parts:
        keys = [PERIOD, *(f"{PART}{n}" if kept else "NULL" for n, kept in enumerate(apart))]
        named = [PERIOD, *(f"{one} AS {PART}{n}" for n, one in enumerate(keys[1:]))]
        group = f" GROUP BY {', '.join([*_kept(apart), SUBJECT])}" if task.subject is not None else ""
        selects.append(f"SELECT {', '.join(named)}, {amount} AS amount FROM units{group}")
    keys_text = ", ".join(_keys(task))
    union = "\nUNION ALL\n".join(selects)
    ranked = f"SELECT {keys_text}, amount, ROW_NUMBER() OVER (PARTITION BY {keys_text} ORDER BY amount DESC) AS place"
    return (
        f"SELECT {keys_text}, amount FROM ({ranked} FROM (\n{union}\n) AS each_subject) AS ranked"
        f" WHERE place <= {task.largest} ORDER BY place"
    )
