# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""PostgreSQL: counts where the data lie, in one read-only transaction. Only cells come out of the database.

The key of the pseudonyms is made by the server, for the session, and stands in no query: no log can hold it. Columns
must have their types already: text is never read as a date here (`extract.column_type`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from typing import Any

import psycopg
from psycopg import sql

from pejl.core.errors import PejlError
from pejl.core.issues import Issue, Place
from pejl.registers.counting import Counts
from pejl.registers.definitions.model import Column, ColumnType, Source
from pejl.registers.engines.answers import counts_by, queries
from pejl.registers.engines.orders import EngineCannotError, Order
from pejl.registers.engines.reading_sql import quoted

_KEY = "pejl.key"
_MAKE_KEY = "SELECT set_config('pejl.key', gen_random_uuid()::text || gen_random_uuid()::text, false) IS NOT NULL"
_TEXTS = {"text", "character varying", "character", "uuid"}
_WHOLES = {"smallint", "integer", "bigint"}
_ALLOWED = {
    ColumnType.DATE: {"date", "timestamp without time zone"},
    ColumnType.WHOLE: _WHOLES,
    ColumnType.YES_NO: {"boolean"},
    ColumnType.CODE: _TEXTS | _WHOLES,
    ColumnType.KEY: _TEXTS | _WHOLES,
    ColumnType.PERSONAL_NUMBER: _TEXTS,
}


def count(order: Order) -> tuple[Counts, str]:
    """The cells of an order, and a fingerprint of the database's tables and their numbers of rows.

    Raises `extract.*`, `engine.cannot` for an address that is none, and `engine.failed`.
    """
    if not order.extract.startswith(("postgresql://", "postgres://")):
        raise EngineCannotError("postgres", found=order.extract, expected="postgresql://…")
    with _connected(order) as connection:
        defined = order.definition.sources
        stored = {name: _columns(connection, one.name or name) for name, one in defined.items()}
        _refuse([issue for name, one in defined.items() for issue in _missing(name, one, stored[name])])
        numbers = {name: _checked(connection, name, one) for name, one in defined.items()}
        sources = _sources(order, stored)
        counts = counts_by(order, "postgres", lambda query: _rows(connection, f"{sources}\n{query}"))
    return counts, hashlib.sha256(repr(sorted(numbers.items())).encode()).hexdigest()


def sql_of(order: Order) -> str:
    """The queries, without where the sources lie."""
    return ";\n\n".join(queries(order, "postgres"))


@contextmanager
def _connected(order: Order) -> Iterator[psycopg.Connection[Any]]:
    """One transaction that can write nothing and sees one state of the data. Errors are told without their words."""
    try:
        with psycopg.connect(order.extract) as connection:
            connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            connection.read_only = True
            connection.execute(sql.SQL(_MAKE_KEY))
            yield connection
    except psycopg.Error as error:
        raise PejlError("engine.failed", found=type(error).__name__, engine="postgres") from None


def _rows(connection: psycopg.Connection[Any], query: str) -> Sequence[tuple[Any, ...]]:
    return connection.execute(query.encode()).fetchall()


def _columns(connection: psycopg.Connection[Any], table: str) -> Mapping[str, str]:
    """The columns of a table, perhaps `schema.table`, with their types."""
    schema, _, name = table.rpartition(".")
    query = (
        "SELECT column_name, data_type FROM information_schema.columns"
        " WHERE table_name = %s AND table_schema = coalesce(nullif(%s, ''), current_schema())"
    )
    found = dict(connection.execute(query, [name, schema]).fetchall())
    if not found:
        raise PejlError("extract.no_file", found=table, expected="a table or view of the database")
    return found


def _missing(name: str, source: Source, stored: Mapping[str, str]) -> Iterator[Issue]:
    for column, one in source.columns.items():
        wanted = one.name or column
        place = Place(name, field=wanted)
        if wanted not in stored:
            close = get_close_matches(wanted, stored, n=1, cutoff=0.6)
            yield Issue("extract.column_missing", place, "", wanted, params={"suggestion": close[0]} if close else {})
        elif stored[wanted] not in _ALLOWED[one.type]:
            yield Issue("extract.column_type", place, stored[wanted], " | ".join(sorted(_ALLOWED[one.type])))


def _checked(connection: psycopg.Connection[Any], name: str, source: Source) -> int:
    """How many rows a source has. Raises `extract.refused` for empty fields, unreadable numbers and repeated rows."""
    named = {one.name or column: one for column, one in source.columns.items()}
    full = [column for column, one in named.items() if not one.empty]
    persons = [column for column, one in named.items() if one.type is ColumnType.PERSONAL_NUMBER]
    blank = {column: f"NULLIF(TRIM(CAST({quoted(column)} AS text)), '')" for column in named}
    empty = [f"COUNT(*) FILTER (WHERE {blank[column]} IS NULL)" for column in full]
    wrong = [f"COUNT(*) FILTER (WHERE {_plain(column)} !~ '^{_PERSONAL}$')" for column in persons]
    every = ", ".join(quoted(column) for column in named)
    parts = ", ".join(["COUNT(*)", f"COUNT(DISTINCT ({every}))", *empty, *wrong])
    ((total, different, *numbers),) = _rows(connection, f"SELECT {parts} FROM {_table(source.name or name)}")
    found = [("extract.empty_field", column, "empty: true") for column in full]
    found += [("extract.wrong_type", column, ColumnType.PERSONAL_NUMBER) for column in persons]
    issues = [
        Issue(code, Place(name, field=column), str(number), expected)
        for (code, column, expected), number in zip(found, numbers, strict=True)
        if number
    ]
    if (total - different) * 100 > source.duplicates * total:
        share = f"{(total - different) * 100 / total:.1f} %"
        issues.append(Issue("extract.duplicates", Place(name), share, f"<= {source.duplicates} %"))
    _refuse(issues)
    return int(total)


def _refuse(issues: Sequence[Issue]) -> None:
    if issues:
        raise PejlError("extract.refused", found=str(len(issues)), expected="0", issues=tuple(issues))


# --- reading ---------------------------------------------------------------------------------------------------------

_PERSONAL = "[0-9]{6}([0-9]{4}|[0-9][A-Z]{2}[0-9])"


def _sources(order: Order, stored: Mapping[str, Mapping[str, str]]) -> str:
    parts = []
    for name, source in order.definition.sources.items():
        columns = [
            f"{_value(one.name or column, one, stored[name][one.name or column])} AS {quoted(column)}"
            for column, one in source.columns.items()
        ]
        parts.append(f"{quoted(name)} AS (SELECT {', '.join(columns)} FROM {_table(source.name or name)})")
    return "WITH " + ",\n".join(parts)


def _table(name: str) -> str:
    return ".".join(quoted(part) for part in name.split("."))


def _plain(name: str) -> str:
    return f"UPPER(REPLACE(REPLACE(NULLIF(TRIM({quoted(name)}), ''), '-', ''), ' ', ''))"


def _value(name: str, column: Column, kind: str) -> str:
    """A column as the definition knows it. Texts are ordered by their signs, as every other engine orders them."""
    if column.type is ColumnType.PERSONAL_NUMBER:
        return f"SHA256(CONVERT_TO(CURRENT_SETTING('{_KEY}') || {_plain(name)}, 'UTF8'))"
    if column.type is ColumnType.DATE:
        return f"CAST({quoted(name)} AS date)"
    if column.type is ColumnType.WHOLE:
        return f"CAST({quoted(name)} AS bigint)"
    if column.type is ColumnType.YES_NO or (column.type is ColumnType.KEY and kind in _WHOLES):
        return quoted(name)
    return f"NULLIF(TRIM(CAST({quoted(name)} AS text)), '') COLLATE \"C\""
