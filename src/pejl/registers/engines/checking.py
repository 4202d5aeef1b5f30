# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What can be wrong with an extract, found before anything is computed. A finding counts rows and shows none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from pejl.core.errors import PejlError
from pejl.core.issues import Issue, Place
from pejl.registers.definitions.model import ColumnType, Definition, Source
from pejl.registers.engines.reading_sql import ReadColumn

Sources = Mapping[str, tuple[str, Mapping[str, str]]]  # where each is read, and its columns with their types
Rows = Callable[[str], Sequence[tuple[Any, ...]]]

WHOLE = "whole files, all with the same columns"


def refuse_broken(definition: Definition, sources: Sources, rows: Rows) -> frozenset[tuple[str, str]]:
    """Stop where a source lacks a column, holds what cannot be read, or repeats itself. Raises `extract.refused`.

    Gives the sources and columns of which every field can be taken as it is stored.
    """
    refuse(
        [
            issue
            for name, source in definition.sources.items()
            for issue in missing_columns(name, source, sources[name][1])
        ]
    )
    looked_at = [_looked_at(name, one, sources[name], rows) for name, one in definition.sources.items()]
    refuse([issue for issues, _ in looked_at for issue in issues])
    return frozenset((name, one) for name, (_, tidy) in zip(definition.sources, looked_at, strict=True) for one in tidy)


def refuse(issues: Sequence[Issue]) -> None:
    """Stop where there are any. Raises `extract.refused`."""
    if issues:
        raise PejlError("extract.refused", found=str(len(issues)), expected="0", issues=tuple(issues))


def missing_columns(name: str, source: Source, stored: Mapping[str, str]) -> Iterator[Issue]:
    """The columns that a source lacks, each with the nearest of those that are there."""
    for column, one in source.columns.items():
        wanted = one.name or column
        if wanted not in stored:
            close = get_close_matches(wanted, stored, n=1, cutoff=0.6)
            more = {"suggestion": close[0]} if close else {}
            yield Issue("extract.column_missing", Place(name, field=wanted), "", wanted, params=more)


def _looked_at(
    name: str, source: Source, stored: tuple[str, Mapping[str, str]], rows: Rows
) -> tuple[list[Issue], list[str]]:
    """What is wrong with a source, and which of its columns are in order throughout. One pass over it."""
    columns = [
        ReadColumn(one.name or column, stored[1][one.name or column], one) for column, one in source.columns.items()
    ]
    asked = [
        ("rows", "", "COUNT(*)"),
        ("different", "", f"COUNT(DISTINCT HASH({', '.join(one.raw for one in columns)}))"),
    ]
    asked += [("extract.wrong_type", one.name, _number_where(one.unreadable)) for one in columns if not one.certain]
    asked += [("extract.empty_field", one.name, _number_where(one.missing)) for one in columns if not one.column.empty]
    asked += [("tidy", one.name, _number_where(f"NOT {one.in_order}")) for one in columns if one.in_order]
    answer = _answered(name, f"SELECT {', '.join(sql for *_, sql in asked)} FROM {stored[0]}", rows)
    found = [(what, column, number) for (what, column, _), number in zip(asked, answer, strict=True)]
    types = {one.name: one.column.type for one in columns}
    issues = [_issue(what, name, column, number, types) for what, column, number in found if number and "." in what]
    total, different = answer[0], answer[1]
    if total and (total - different) * 100 > source.duplicates * total:
        share = f"{(total - different) * 100 / total:.1f} %"
        issues.append(Issue("extract.duplicates", Place(name), share, f"<= {source.duplicates} %"))
    return issues, [column for what, column, number in found if what == "tidy" and not number]


def _number_where(condition: str) -> str:
    return f"COUNT(*) FILTER (WHERE {condition})"


def _answered(name: str, sql: str, rows: Rows) -> tuple[int, ...]:
    try:
        (answer,) = rows(sql)
    except PejlError as error:
        if error.code == "engine.failed":  # such as a line of a CSV file with too many fields
            error = PejlError("extract.unreadable", found=name, expected=WHOLE)
        raise error from None
    return answer


def _issue(code: str, name: str, column: str, number: int, types: Mapping[str, ColumnType]) -> Issue:
    if code == "extract.empty_field":
        return Issue(code, Place(name, field=column), str(number), "empty: true")
    params = {"rows": number, "type": str(types[column])}
    return Issue(code, Place(name, field=column), str(number), types[column], params=params)
