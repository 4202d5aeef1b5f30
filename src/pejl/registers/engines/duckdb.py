# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""DuckDB: reads Parquet, CSV and Excel where they lie, in a set amount of memory.

What does not fit is spilled to a folder of its own that only this user can read, encrypted with a key that is kept
nowhere, and removed at the end. The connection can reach that folder and the extract, and nothing else.
"""

from __future__ import annotations

import secrets
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import duckdb

from pejl.core.errors import PejlError
from pejl.registers.counting import Counts
from pejl.registers.definitions.model import Column
from pejl.registers.engines.answers import counts_by, queries
from pejl.registers.engines.checking import WHOLE, refuse_broken
from pejl.registers.engines.orders import Order
from pejl.registers.engines.reading_sql import KEY, KEY_LIMITS, ReadColumn, quoted
from pejl.registers.extracts import CSV, EXCEL, Files, Head, files_of, fingerprint, head_of, refuse_mixed_encodings
from pejl.registers.workbooks import rows_of_workbook

_LOOK = 0.2  # seconds between two looks at how far a query has come


def count(order: Order) -> tuple[Counts, str]:
    """The cells of an order and the fingerprint of the extract. Raises `extract.*` and `engine.failed`."""
    files = files_of(order.definition, order.folder)
    refuse_mixed_encodings(files)
    with opened(order, files) as register:
        register.tidy = refuse_broken(order.definition, register.columns, register.rows)
        counts = counts_by(order, "duckdb", lambda sql: register.rows(f"{register.sources}\n{sql}"))
    return counts, fingerprint(files)


def sql_of(order: Order) -> str:
    """The queries, without where the sources lie."""
    return ";\n\n".join(queries(order, "duckdb"))


class Register:
    """A connection with the sources of a definition in it."""

    def __init__(self, connection: Any, order: Order, files: dict[str, Files]) -> None:
        self.connection, self.order = connection, order
        self.raw = {name: _relation(connection, name, one) for name, one in files.items()}
        self.columns = {name: self._columns(name) for name in self.raw}
        self.tidy: frozenset[tuple[str, str]] = frozenset()  # sources and columns that are read as they are stored

    def _columns(self, name: str) -> tuple[str, dict[str, str]]:
        """Where a source is read, and its columns there with their types."""
        try:
            described = self.connection.execute(f"DESCRIBE SELECT * FROM {self.raw[name]}").fetchall()
        except duckdb.Error:
            raise PejlError("extract.unreadable", found=name, expected=WHOLE) from None
        return self.raw[name], {column: kind for column, kind, *_ in described}

    def rows(self, sql: str) -> Sequence[tuple[Any, ...]]:
        """Run one query. What goes wrong is told without the words of the engine: they may quote a value."""
        with _without_rows(self.order):
            return _watched(self.connection, sql, self.order.watch)

    @property
    def sources(self) -> str:
        """The sources of the definition as its queries name them."""
        return "WITH " + ",\n".join(
            f"{quoted(name)} AS (SELECT {self._selected(name)} FROM {self.raw[name]})" for name in self.raw
        )

    def _selected(self, name: str) -> str:
        stored = self.columns[name][1]
        columns = self.order.definition.sources[name].columns
        read = {column: self._read(name, one.name or column, stored, one) for column, one in columns.items()}
        return ", ".join(f"{one.value} AS {quoted(column)}" for column, one in read.items())

    def _read(self, source: str, name: str, stored: dict[str, str], one: Column) -> ReadColumn:
        return ReadColumn(name, stored[name], one, tidy=(source, name) in self.tidy)


@contextmanager
def opened(order: Order, files: dict[str, Files]) -> Iterator[Register]:
    """A connection to an extract, for as long as it is needed."""
    with tempfile.TemporaryDirectory(prefix="pejl-spill-") as spill, _without_rows(order):
        connection = duckdb.connect(":memory:")
        try:
            _set_up(connection, order, spill)
            yield Register(connection, order, files)
        finally:
            connection.close()


def _set_up(connection: Any, order: Order, spill: str) -> None:
    connection.execute("SET temp_file_encryption = true")
    connection.execute("SET memory_limit = ?", [order.memory])
    connection.execute("SET temp_directory = ?", [spill])
    connection.execute("SET TimeZone = 'UTC'")
    connection.execute("SET enable_progress_bar = true")  # it is asked how far it has come,
    connection.execute("SET enable_progress_bar_print = false")  # and must not tell it among the figures
    connection.execute("SET preserve_insertion_order = false")
    for number, limit in enumerate(KEY_LIMITS):
        connection.execute(f"SET VARIABLE {KEY}_{number} = {1 + secrets.randbelow(limit - 1)}::BIGINT")
    connection.execute("SET allowed_directories = ?", [[f"{order.folder.resolve()}/", f"{spill}/"]])
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")


@contextmanager
def _without_rows(order: Order) -> Iterator[None]:
    try:
        yield
    except duckdb.OutOfMemoryException:
        raise PejlError("engine.memory", found=order.memory, expected="more memory, or more room on the disk") from None
    except duckdb.Error as error:
        raise PejlError("engine.failed", found=type(error).__name__, engine="duckdb") from None


def _relation(connection: Any, name: str, files: Files) -> str:
    """A source as it is read, before its columns mean anything."""
    paths = "[" + ", ".join(_text(str(path.resolve())) for path in files.paths) + "]"
    if files.form == EXCEL:
        return _loaded(connection, name, files)
    if files.form == CSV:
        return _csv(paths, head_of(name, files.paths))
    return f"read_parquet({paths}, union_by_name = true)"


def _csv(paths: str, head: Head) -> str:
    """Nothing is guessed: a line that does not fit the first one is an error, not another dialect."""
    columns = ", ".join(f"{_text(one)}: 'VARCHAR'" for one in head.names)
    form = f"delim = {_text(head.delimiter)}, quote = '\"', escape = '\"', header = true, auto_detect = false"
    return f"read_csv({paths}, columns = {{{columns}}}, {form}, nullstr = '')"


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _loaded(connection: Any, name: str, files: Files) -> str:
    table = quoted(f"sheet_{name}")
    head, rows = rows_of_workbook(files.paths)
    connection.execute(f"CREATE TABLE {table} ({', '.join(f'{quoted(one)} VARCHAR' for one in head)})")
    if rows:
        connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(head))})", rows)
    return table


def _watched(connection: Any, sql: str, watch: Callable[[float], None]) -> Sequence[tuple[Any, ...]]:
    """Run a query in a thread of its own, and tell how far it has come."""
    found: list[Sequence[tuple[Any, ...]]] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            found.append(connection.execute(sql).fetchall())
        except BaseException as error:  # noqa: BLE001 - it is raised again where it can be caught
            failed.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    while thread.is_alive():
        thread.join(_LOOK)
        watch(max(0.0, connection.query_progress() / 100))
    if failed:
        raise failed[0]
    return found[0]
