# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The small tables of a definition's examples, and what they say.

    person | start      | kind
    A      | 2024-02-29 | family

A line of dashes is left out; an empty field is empty.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pejl.core.errors import PejlError
from pejl.registers.definitions.meaning import Objection
from pejl.registers.definitions.model import Column, Definition, Example
from pejl.registers.definitions.values import Value, typed
from pejl.registers.definitions.yaml_tree import Path

FIGURE_COLUMNS = ("period", "stage", "value", "numerator", "denominator")


def table(text: str) -> list[dict[str, str]]:
    """The rows of a small table, each by the names of its head.

    >>> table('''
    ... a | b
    ... 1 |
    ... ''')
    [{'a': '1', 'b': ''}]
    """
    lines = [line for line in text.splitlines() if line.strip() and not set(line) <= set("-+| ")]
    cells = [[cell.strip() for cell in line.split("|")] for line in lines]
    return [dict(zip(cells[0], line, strict=False)) for line in cells[1:]]


def head(text: str) -> list[str]:
    """The names in the first line of a small table."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return [cell.strip() for cell in first.split("|")]


def rows_of(definition: Definition, example: Example) -> dict[str, list[dict[str, Value]]]:
    """The rows of an example as an engine sees them, for each source; a source that is not there has none."""
    found: dict[str, list[dict[str, Value]]] = {}
    for name, source in definition.sources.items():
        given = table(example.rows.get(name, ""))
        found[name] = [
            {column: _value(row.get(column, ""), one) for column, one in source.columns.items()} for row in given
        ]
    return found


def _value(text: str, column: Column) -> Value:
    return typed(text, column.type) if text else None


def issues_of_examples(definition: Definition) -> Iterator[Objection]:
    """What cannot be read in the examples."""
    for number, example in enumerate(definition.examples):
        path: Path = ("examples", number)
        for name, text in example.rows.items():
            source = definition.sources.get(name)
            if source is None:
                yield Objection("definition.unknown_source", (*path, "rows", name), name, ", ".join(definition.sources))
                continue
            yield from _unreadable(text, source.columns, (*path, "rows", name))
        allowed = {*FIGURE_COLUMNS, *(one.code for one in definition.breakdowns)}
        for column in set(head(example.expect)) - allowed:
            yield Objection("definition.unknown_column", (*path, "expect"), column, ", ".join(sorted(allowed)))


def _unreadable(text: str, columns: dict[str, Column], path: Path) -> Iterator[Objection]:
    for column in head(text):
        if column not in columns:
            yield Objection("definition.unknown_column", path, column, ", ".join(columns))
    for row in table(text):
        for column, one in columns.items():
            objection = _objection(row.get(column, ""), one, path)
            if objection is not None:
                yield objection


def _objection(text: str, column: Column, path: Path) -> Objection | None:
    try:
        _value(text, column)
    except PejlError as error:
        params: dict[str, Any] = error.params
        return Objection(error.code, path, params["found"], params["expected"])
    return None
