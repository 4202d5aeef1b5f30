# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Writing a backup: one moment of the database, whole or not at all."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.db import connection, models, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

import pejl
from pejl.core.errors import PejlError
from pejl.interfaces.exchange.backups.rows import columns, lines, tables

MANIFEST = "manifest.json"
FORMAT = 1
Told = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Written:
    """What a backup holds."""

    tables: int
    rows: int
    size: int  # bytes


def write_backup(path: Path, told: Told) -> Written:
    """Write the backup; `told` is called after each table. Nobody else can read the file.

    Raises `PejlError`: `backup.exists` for a file that is there, `file.unwritable`. Then nothing is left behind.
    """
    if path.exists():
        raise PejlError("backup.exists", found=os.fspath(path), expected="a new name")
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise PejlError("file.unwritable", found=os.fspath(path), expected=str(error)) from error
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            entries = _write(file, told)
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, path)  # never over a file that came in the meantime
    except OSError as error:
        raise PejlError("file.unwritable", found=os.fspath(path), expected=str(error)) from error
    finally:
        draft.unlink(missing_ok=True)
    return Written(len(entries), sum(one["rows"] for one in entries), path.stat().st_size)


def _write(file: Any, told: Told) -> list[dict[str, Any]]:
    with ZipFile(file, "w", ZIP_DEFLATED) as archive, _one_moment():
        entries = [_table(archive, model, told) for model in tables()]
        archive.writestr(MANIFEST, json.dumps(_manifest(entries), indent=1) + "\n")
    return entries


def _one_moment() -> Any:
    """A transaction in which every read sees the same; SQLite gives that by itself, PostgreSQL is asked."""
    made = transaction.atomic()
    if connection.vendor != "postgresql":
        return made
    return _Repeatable(made)


class _Repeatable:
    def __init__(self, made: Any) -> None:
        self._made = made

    def __enter__(self) -> None:
        self._made.__enter__()
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")

    def __exit__(self, *raised: Any) -> Any:
        return self._made.__exit__(*raised)


def member_of(model: type[models.Model]) -> str:
    """Where the rows of a table stand in the file."""
    return f"tables/{model._meta.label}.jsonl"


def _table(archive: ZipFile, model: type[models.Model], told: Told) -> dict[str, Any]:
    digest, count = hashlib.sha256(), 0
    with archive.open(member_of(model), "w", force_zip64=True) as member:
        for line in lines(model):
            member.write(line)
            digest.update(line)
            count += 1
    told()
    return {
        "table": model._meta.label,
        "columns": [one.column for one in columns(model)],
        "rows": count,
        "sha256": digest.hexdigest(),
    }


def applied_migrations() -> list[str]:
    """The migrations that made the tables as they are, in order."""
    return sorted(f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations())


def _manifest(entries: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "pejl_backup": FORMAT,
        "pejl_version": pejl.__version__,
        "written_at": timezone.now().isoformat(),
        "migrations": applied_migrations(),
        "tables": entries,
    }
