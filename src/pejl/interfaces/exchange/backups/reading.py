# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Restoring a backup: checked before a row is written, into an empty database, all of it or nothing."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from django.db import DatabaseError, connection, models, transaction

import pejl
from pejl.apps.audit.queries import overlapping_versions
from pejl.core.errors import PejlError
from pejl.interfaces.exchange.backups.rows import columns, insert, renumber, tables
from pejl.interfaces.exchange.backups.writing import FORMAT, MANIFEST, applied_migrations, member_of

Told = Callable[[], None]
A_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back, and of which moment."""

    tables: int
    rows: int
    written_at: str


def restore_backup(path: Path, told: Told) -> Restored:
    """Write everything of the backup into the database, which must be empty; `told` is called twice for each table.

    Raises `PejlError`, and then the database is as it was: `file.missing`; `backup.unreadable` for a file that is no
    backup; `backup.damaged` where it is not what was written; `backup.other_version` where its tables are not those of
    this version; `restore.not_empty` for a database that holds something.
    """
    if not path.is_file():
        raise PejlError("file.missing", found=os.fspath(path), expected="a backup")
    try:
        with ZipFile(path) as archive:
            manifest = _manifest(archive)
            entries = {one["table"]: one for one in manifest["tables"]}
            _refuse_other_tables(manifest, entries)
            _refuse_a_full_database()
            for model in tables():
                _check(archive, model, entries[model._meta.label])
                told()
            count = _write(archive, entries, told)
    except BadZipFile as error:
        raise PejlError("backup.unreadable", found=os.fspath(path), expected="a file of `pejl backup`") from error
    return Restored(len(entries), count, manifest["written_at"])


def _manifest(archive: ZipFile) -> dict[str, Any]:
    try:
        found = json.loads(archive.read(MANIFEST))
        if found["pejl_backup"] == FORMAT and found["tables"] is not None and found["written_at"]:
            return dict(found)
    except (KeyError, ValueError, TypeError) as error:
        raise PejlError("backup.unreadable", found=f"{error}", expected=MANIFEST) from error
    raise PejlError("backup.unreadable", found=str(found.get("pejl_backup")), expected=f"format {FORMAT}")


def _refuse_other_tables(manifest: dict[str, Any], entries: dict[str, Any]) -> None:
    ours = {one._meta.label: [column.column for column in columns(one)] for one in tables()}
    theirs = {name: one["columns"] for name, one in entries.items()}
    if ours != theirs or manifest["migrations"] != applied_migrations():
        raise PejlError("backup.other_version", found=manifest["pejl_version"], expected=pejl.__version__)


def _refuse_a_full_database() -> None:
    for model in tables():
        if models.QuerySet(model).exists():
            raise PejlError("restore.not_empty", found=model._meta.label, expected="a database without anything in it")


def _check(archive: ZipFile, model: type[models.Model], entry: dict[str, Any]) -> None:
    """Every byte is the one that was written."""
    digest = hashlib.sha256()
    try:
        with archive.open(member_of(model)) as member:
            while piece := member.read(A_PIECE):
                digest.update(piece)
    except (KeyError, BadZipFile, OSError) as error:
        raise PejlError("backup.damaged", found=f"{member_of(model)}: {error}", expected=entry["sha256"]) from error
    if digest.hexdigest() != entry["sha256"]:
        raise PejlError("backup.damaged", found=member_of(model), expected=entry["sha256"])


def _write(archive: ZipFile, entries: dict[str, Any], told: Told) -> int:
    written = 0
    try:
        with transaction.atomic():
            for model in tables():
                with archive.open(member_of(model)) as member:
                    count = insert(model, member, member_of(model))
                _refuse_another_count(model, count, entries[model._meta.label]["rows"])
                written += count
                told()
            renumber(tables())
            connection.check_constraints()
            _refuse_overlaps()
    except DatabaseError as error:
        raise PejlError(
            "backup.damaged", found=str(error).split("\n")[0], expected="rows that belong together"
        ) from error
    return written


def _refuse_another_count(model: type[models.Model], count: int, expected: int) -> None:
    if count != expected:
        raise PejlError("backup.damaged", found=f"{model._meta.label}: {count}", expected=f"{expected} rows")


def _refuse_overlaps() -> None:
    wrong = {table: count for table, count in overlapping_versions().items() if count}
    if wrong:
        raise PejlError("backup.damaged", found=str(wrong), expected="versions that follow each other")
