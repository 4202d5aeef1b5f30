# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How many new versions are written at once: one statement for some rows, prepared once and run again and again.

`bulk_create` asks every field four questions about every value, which was most of the time that a large import took.
Some rows a statement, because SQLite opens a journal for every statement that a trigger may stop. Whatever guards
versions is in the database, so it holds here as there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial
from itertools import chain
from operator import attrgetter
from typing import Any

from django.db import connection, connections, models

from pejl.apps.audit.fields import ExactDecimalField
from pejl.apps.audit.versions import Version

Prepare = Callable[[Any], Any]
ROWS_A_STATEMENT = 40  # times the 24 columns of the widest table: below 999, what every SQLite takes as parameters
_NOT_REMEMBERED = (ExactDecimalField, models.AutoField)  # 20 equals 20.0 and is stored otherwise; no id comes twice


def insert(versions: Sequence[Version]) -> None:
    """Write unsaved versions of one kind and give them their ids, in order; the caller holds the transaction."""
    if not versions:
        return
    model = type(versions[0])
    for version, number in zip(versions, _new_ids(model, len(versions)), strict=True):
        version.pk = number
    _write(model, versions)
    alias = connection.alias
    for version in versions:
        version._state.adding, version._state.db = False, alias


def _write(model: type[Version], versions: Sequence[Version]) -> None:
    parameters = _parameters(model)
    whole = len(versions) // ROWS_A_STATEMENT * ROWS_A_STATEMENT
    groups = (versions[start : start + ROWS_A_STATEMENT] for start in range(0, whole, ROWS_A_STATEMENT))
    rest = versions[whole:]
    with connection.cursor() as cursor:
        if whole:
            cursor.executemany(_statement(model, ROWS_A_STATEMENT), map(parameters, groups))
        if rest:
            cursor.execute(_statement(model, len(rest)), parameters(rest))


def _statement(model: type[Version], rows: int) -> str:
    quote = connection.ops.quote_name
    columns = [quote(one.column) for one in model._meta.concrete_fields]
    row = f"({', '.join(['%s'] * len(columns))})"
    return f"INSERT INTO {quote(model._meta.db_table)} ({', '.join(columns)}) VALUES {', '.join([row] * rows)}"  # noqa: S608


def _parameters(model: type[Version]) -> Callable[[Sequence[Version]], list[Any]]:
    """What turns versions into the parameters of a statement, column by column and then row by row again."""
    fields = model._meta.concrete_fields
    values = attrgetter(*(one.attname for one in fields))
    prepare = [_preparation(one) for one in fields]

    def parameters(versions: Sequence[Version]) -> list[Any]:
        columns = zip(*map(values, versions), strict=True)
        ready = (map(to_database, column) for to_database, column in zip(prepare, columns, strict=True))
        return list(chain.from_iterable(zip(*ready, strict=True)))

    return parameters


def _preparation(one: models.Field) -> Prepare:
    """How a value of the field is handed to the database; most columns say few things many times."""
    prepare: Prepare = partial(one.get_db_prep_save, connection=connections[connection.alias])
    if isinstance(one, models.JSONField):
        nothing = prepare({})
        return lambda value: nothing if value == {} else prepare(value)
    return prepare if isinstance(one, _NOT_REMEMBERED) else cache(prepare)


def _new_ids(model: type[Version], count: int) -> Sequence[int]:
    """Ids that nobody else gets: SQLite lets one write at a time, PostgreSQL keeps a sequence."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            sequence = "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)"
            cursor.execute(sequence, [connection.ops.quote_name(table), model._meta.pk.column, count])
            return [number for (number,) in cursor.fetchall()]
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        (last,) = cursor.fetchone() or (0,)
    return range(last + 1, last + 1 + count)
