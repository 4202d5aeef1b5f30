# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What can be wrong with an extract, found before anything is computed. A finding counts rows and shows none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from pejl.core.errors import PejlError
from pejl.core.issues import Issue, Place
from pejl.registers.definitions.model import Definition, Source
from pejl.registers.engines.reading_sql import ReadColumn

Sources = Mapping[str, tuple[str, Mapping[str, str]]]  # where each is read, and its columns with their types
Rows = Callable[[str], Sequence[tuple[Any, ...]]]

WHOLE = "whole files, all with the same columns"


def refuse_broken(definition: Definition, sources: Sources, rows: Rows) -> None:
    """Stop where a source lacks a column, holds what cannot be read, or repeats itself. Raises `extract.refused`."""
    _refuse([issue for name, source in definition.sources.items() for issue in _missing(name, source, sources[name])])
    _refuse([issue for name, one in definition.sources.items() for issue in _broken(name, one, sources[name], rows)])


def _refuse(issues: Sequence[Issue]) -> None:
    if issues:
        raise PejlError("extract.refused", found=str(len(issues)), expected="0", issues=tuple(issues))


def _missing(name: str, source: Source, stored: tuple[str, Mapping[str, str]]) -> Iterator[Issue]:
    for column, one in source.columns.items():
        wanted = one.name or column
        if wanted not in stored[1]:
            close = get_close_matches(wanted, stored[1], n=1, cutoff=0.6)
            more = {"suggestion": close[0]} if close else {}
            yield Issue("extract.column_missing", Place(name, field=wanted), "", wanted, params=more)


def _broken(name: str, source: Source, stored: tuple[str, Mapping[str, str]], rows: Rows) -> Iterator[Issue]:
    columns = [
        ReadColumn(one.name or column, stored[1][one.name or column], one) for column, one in source.columns.items()
    ]
    checks = [f"COUNT(*) FILTER (WHERE {one.unreadable})" for one in columns if not one.certain]
    empty = [f"COUNT(*) FILTER (WHERE {one.blank} IS NULL)" for one in columns if not one.column.empty]
    equal = f"COUNT(DISTINCT HASH({', '.join(one.raw for one in columns)}))"
    try:
        (answer,) = rows(f"SELECT COUNT(*), {', '.join([equal, *checks, *empty])} FROM {stored[0]}")
    except PejlError as error:
        if error.code == "engine.failed":  # such as a line of a CSV file with too many fields
            error = PejlError("extract.unreadable", found=name, expected=WHOLE)
        raise error from None
    total, different, *numbers = answer
    uncertain = [one for one in columns if not one.certain]
    for one, number in zip(uncertain, numbers, strict=False):
        if number:
            params = {"rows": number, "type": str(one.column.type)}
            yield Issue("extract.wrong_type", Place(name, field=one.name), str(number), one.column.type, params=params)
    for one, number in zip([each for each in columns if not each.column.empty], numbers[len(uncertain) :], strict=True):
        if number:
            yield Issue("extract.empty_field", Place(name, field=one.name), str(number), "empty: true")
    if total and (total - different) * 100 > source.duplicates * total:
        share = f"{(total - different) * 100 / total:.1f} %"
        yield Issue("extract.duplicates", Place(name), share, f"<= {source.duplicates} %")
