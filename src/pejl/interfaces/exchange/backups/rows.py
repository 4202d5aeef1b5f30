# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The rows of a table as JSON lines, exactly: times with their microseconds, decimals with their zeros."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connection, models
from django.db.models.sql import InsertQuery

from pejl.core.errors import PejlError

# Made by Django itself in every database, or worth nothing in another one.
LEFT_OUT = frozenset(
    {
        "contenttypes.ContentType",
        "auth.Permission",
        "sessions.Session",
        "usersessions.UserSession",
        "admin.LogEntry",
    }
)
READ_AT_ONCE = 2000


def tables() -> tuple[type[models.Model], ...]:
    """Every table that is kept, those that others refer to first as far as that can be."""
    found = [one for one in apps.get_models(include_auto_created=True) if _kept(one)]
    return tuple(sorted(found, key=lambda one: one._meta.label))


def _kept(model: type[models.Model]) -> bool:
    refers = {one.related_model._meta.label for one in model._meta.fields if one.related_model}
    if refers & LEFT_OUT:
        return False
    return model._meta.managed and not model._meta.proxy and model._meta.label not in LEFT_OUT


def columns(model: type[models.Model]) -> tuple[models.Field, ...]:
    """The columns of a table, in their order."""
    return tuple(model._meta.local_concrete_fields)


def lines(model: type[models.Model]) -> Iterator[bytes]:
    """One line for each row, in the order of the keys; the caller holds the transaction."""
    names = [one.attname for one in columns(model)]
    rows = models.QuerySet(model).order_by("pk").values_list(*names)
    for row in rows.iterator(chunk_size=READ_AT_ONCE):
        yield json.dumps([_plain(value) for value in row], ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _plain(value: Any) -> Any:
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, (Decimal, UUID)):
        return str(value)
    if isinstance(value, (bytes, memoryview)):
        return base64.b64encode(bytes(value)).decode()
    return value


def insert(model: type[models.Model], read: Iterable[bytes], place: str) -> int:
    """Write the rows as they were, keys included; answers how many. The caller holds the transaction.

    Raises `PejlError("backup.damaged")` for a line that is no row of the table.
    """
    fields = columns(model)
    count = 0
    batch: list[models.Model] = []
    for number, line in enumerate(read, start=1):
        batch.append(_row(model, fields, line, f"{place}:{number}"))
        if len(batch) == _at_once(fields):
            _write(model, batch)
            count, batch = count + len(batch), []
    if batch:
        _write(model, batch)
    return count + len(batch)


def _at_once(fields: Sequence[models.Field]) -> int:
    return max(1, 900 // len(fields))  # below 999 parameters, what every SQLite takes


def _row(model: type[models.Model], fields: Sequence[models.Field], line: bytes, place: str) -> models.Model:
    try:
        values = json.loads(line)
        if len(values) != len(fields):
            raise ValueError(f"{len(values)} columns")
        return model(**{one.attname: _value(one, value) for one, value in zip(fields, values, strict=True)})
    except (ValueError, TypeError) as error:
        raise PejlError(
            "backup.damaged", found=f"{place}: {error}", expected=f"a row of {len(fields)} columns"
        ) from error


def _value(field: models.Field, value: Any) -> Any:
    if value is None or isinstance(field, models.JSONField):
        return value
    target = field.target_field if isinstance(field, models.ForeignKey) else field
    return target.to_python(value)


def _write(model: type[models.Model], rows: list[models.Model]) -> None:
    """As they are: nothing is set anew, as `save` and `bulk_create` would set a time of writing."""
    query = InsertQuery(model)
    query.insert_values(columns(model), rows, raw=True)
    query.get_compiler(connection=connection).execute_sql()


def renumber(models_written: Iterable[type[models.Model]]) -> None:
    """Let the next new rows get keys that nobody has."""
    from django.core.management.color import no_style

    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(models_written)):
            cursor.execute(statement)
