# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The answers of a database as cells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from pejl.registers.compilation import aggregate_names, cells_sql, largest_sql, unit_sql
from pejl.registers.counting import TOTAL, Cell, Cells, Counts, Key, Task, tasks
from pejl.registers.engines.orders import Order

Query = Callable[[str], Iterable[tuple[Any, ...]]]


def counts_by(order: Order, dialect: str, query: Query) -> Counts:
    """What a database says to the queries of a definition; `query` runs one and gives its rows."""
    found = [_cells(task, dialect, query) for task in tasks(order.definition, order.as_of)]
    return Counts(found[0], found[1] if len(found) > 1 else None)


def queries(order: Order, dialect: str) -> list[str]:
    """The queries, in the order in which they are run."""
    return [sql for task in tasks(order.definition, order.as_of) for sql in _queries(task, dialect)]


def _queries(task: Task, dialect: str) -> list[str]:
    return [cells_sql(task, dialect), *([_largest(task, dialect)] if task.largest else [])]


def _largest(task: Task, dialect: str) -> str:
    return largest_sql(task).replace("FROM units", f"FROM ({unit_sql(task, dialect)}) AS units")


def _cells(task: Task, dialect: str, query: Query) -> Cells:
    width = 1 + len(task.definition.breakdowns)
    largest: dict[Key, list[int]] = defaultdict(list)
    for row in query(_largest(task, dialect)) if task.largest else ():
        largest[_key(row[:width])].append(int(row[width]))
    names = aggregate_names(task)
    return {
        key: _cell(dict(zip(names, row[width:], strict=True)), tuple(largest.get(key, ())))
        for row in query(cells_sql(task, dialect))
        for key in (_key(row[:width]),)
    }


def _key(row: tuple[Any, ...]) -> Key:
    return int(row[0]), tuple(TOTAL if code is None else str(code) for code in row[1:])


def _cell(found: dict[str, Any], largest: tuple[int, ...]) -> Cell:
    def numbered(name: str) -> tuple[int, ...]:
        return tuple(int(found[f"{name}{place}"]) for place in range(len(found)) if f"{name}{place}" in found)

    units, numerators, amounts = int(found["units"]), numbered("numerator"), (*numbered("amount"), 0, 0)
    return Cell(
        units,
        int(found.get("subjects", units)),
        numerators,
        numbered("behind") or numerators,
        amount=amounts[0],
        weight=amounts[1],
        twice_middle=int(found.get("twice_middle", 0)),
        largest=largest,
    )
