# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Database triggers that keep versions from being changed, deleted or overlapped, whoever writes.

A migration that adds a table calls `protect`; one that alters a protected table on SQLite calls it again, because
SQLite rebuilds the table and drops its triggers (tests/integration/test_append_only.py finds what was forgotten).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.migrations.operations import RunPython

END_OF_TIME = "9999"  # sorts after every moment that SQLite keeps as text


def protect(*, rows: Sequence[str] = (), versions: Mapping[str, Sequence[str]] | None = None) -> RunPython:
    """A migration step: `rows` are tables written once, `versions` maps tables of versions to identity columns."""
    chosen = dict(versions or {})

    def install(_: Any, schema_editor: Any) -> None:
        for statement in _statements(schema_editor, rows, chosen):
            schema_editor.execute(statement, None)

    def remove(_: Any, schema_editor: Any) -> None:
        for statement in _removals(schema_editor, (*rows, *chosen)):
            schema_editor.execute(statement, None)

    return RunPython(install, remove)


def _statements(schema_editor: Any, rows: Iterable[str], versions: Mapping[str, Sequence[str]]) -> Iterable[str]:
    yield from _removals(schema_editor, (*rows, *versions))
    if schema_editor.connection.vendor == "postgresql":
        yield from _POSTGRESQL_FUNCTIONS
        for table in rows:
            yield from _postgresql_row(table)
        for table, identity in versions.items():
            yield from _postgresql_version(table, identity)
        return
    for table in rows:
        yield from _sqlite_row(table)
    for table, identity in versions.items():
        yield from _sqlite_version(table, identity, _columns(schema_editor, table))


def _columns(schema_editor: Any, table: str) -> list[str]:
    with schema_editor.connection.cursor() as cursor:
        return [column.name for column in schema_editor.connection.introspection.get_table_description(cursor, table)]


_NAMES = ("no_delete", "no_update", "only_close", "no_overlap", "no_truncate")


def _removals(schema_editor: Any, tables: Iterable[str]) -> Iterable[str]:
    on_table = schema_editor.connection.vendor == "postgresql"
    for table in tables:
        for name in _NAMES:
            yield f'DROP TRIGGER IF EXISTS "{table}_{name}"' + (f' ON "{table}"' if on_table else "")


# --- SQLite ------------------------------------------------------------------------------------------------------


def _sqlite_trigger(table: str, name: str, event: str, when: str = "") -> str:
    condition = f"WHEN {when}" if when else ""
    return (
        f'CREATE TRIGGER "{table}_{name}" BEFORE {event} ON "{table}" FOR EACH ROW {condition} '
        f"BEGIN SELECT RAISE(ABORT, '{table}: {name}'); END"
    )


def _sqlite_row(table: str) -> Iterable[str]:
    yield _sqlite_trigger(table, "no_delete", "DELETE")
    yield _sqlite_trigger(table, "no_update", "UPDATE")


def _sqlite_version(table: str, identity: Sequence[str], columns: Sequence[str]) -> Iterable[str]:
    kept = " AND ".join(f'NEW."{column}" IS OLD."{column}"' for column in columns if column != "recorded_to")
    closes = "OLD.recorded_to IS NULL AND NEW.recorded_to > OLD.recorded_from"
    same = " AND ".join(f'"{column}" = NEW."{column}"' for column in identity)
    overlaps = (
        f"recorded_from < COALESCE(NEW.recorded_to, '{END_OF_TIME}') "
        f"AND COALESCE(recorded_to, '{END_OF_TIME}') > NEW.recorded_from"
    )
    yield _sqlite_trigger(table, "no_delete", "DELETE")
    yield _sqlite_trigger(table, "only_close", "UPDATE", f"({closes} AND {kept}) IS NOT TRUE")
    overlapped = f'EXISTS (SELECT 1 FROM "{table}" WHERE {same} AND {overlaps})'  # noqa: S608 (names from migrations)
    yield _sqlite_trigger(table, "no_overlap", "INSERT", overlapped)


# --- PostgreSQL --------------------------------------------------------------------------------------------------

_REFUSE = "RAISE EXCEPTION '%: %', TG_TABLE_NAME, TG_NAME USING ERRCODE = 'integrity_constraint_violation';"
_POSTGRESQL_FUNCTIONS = (
    f"CREATE OR REPLACE FUNCTION pejl_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {_REFUSE} END $$",
    f"""CREATE OR REPLACE FUNCTION pejl_only_close() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF OLD.recorded_to IS NULL AND NEW.recorded_to > OLD.recorded_from
            AND to_jsonb(NEW) - 'recorded_to' = to_jsonb(OLD) - 'recorded_to' THEN RETURN NEW; END IF;
        {_REFUSE} END $$""",
)


def _postgresql_trigger(table: str, name: str, event: str, function: str = "pejl_refuse") -> str:
    each = "STATEMENT" if event == "TRUNCATE" else "ROW"
    return (
        f'CREATE TRIGGER "{table}_{name}" BEFORE {event} ON "{table}" FOR EACH {each} EXECUTE FUNCTION "{function}"()'
    )


def _postgresql_row(table: str) -> Iterable[str]:
    yield _postgresql_trigger(table, "no_delete", "DELETE")
    yield _postgresql_trigger(table, "no_update", "UPDATE")
    yield _postgresql_trigger(table, "no_truncate", "TRUNCATE")


def _postgresql_version(table: str, identity: Sequence[str]) -> Iterable[str]:
    same = " AND ".join(f'one."{column}" = NEW."{column}"' for column in identity)
    overlaps = "tstzrange(one.recorded_from, one.recorded_to) && tstzrange(NEW.recorded_from, NEW.recorded_to)"
    function = f"{table}_no_overlap"
    overlapped = f'EXISTS (SELECT 1 FROM "{table}" one WHERE {same} AND {overlaps})'  # noqa: S608 (as above)
    yield f"""CREATE OR REPLACE FUNCTION "{function}"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF {overlapped} THEN {_REFUSE} END IF; RETURN NEW; END $$"""
    yield _postgresql_trigger(table, "no_delete", "DELETE")
    yield _postgresql_trigger(table, "only_close", "UPDATE", "pejl_only_close")
    yield _postgresql_trigger(table, "no_overlap", "INSERT", function)
    yield _postgresql_trigger(table, "no_truncate", "TRUNCATE")
