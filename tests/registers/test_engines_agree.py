# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""One definition, one answer: every engine counts what the reference counts, cell for cell."""

from __future__ import annotations

from pathlib import Path

import pytest

from pejl.registers.counting import Counts
from pejl.registers.definitions import Definition
from pejl.registers.engines import EngineCannotError, Order, duckdb, reference, spark
from pejl.registers.reference_engine import count
from pejl.registers.shipped import shipped_codes, shipped_definition
from tests.registers import nasty

LENIENT = {"duplicates": 100}


def lenient(code: str) -> Definition:
    """A shipped definition that takes an extract with many rows twice."""
    definition = shipped_definition(code)
    sources = {name: one.model_copy(update=LENIENT) for name, one in definition.sources.items()}
    return definition.model_copy(update={"sources": sources})


def assert_same(found: Counts, expected: Counts) -> None:
    assert expected.cells
    assert found.cells == expected.cells
    assert found.against == expected.against


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("code", shipped_codes())
def test_duckdb_counts_what_the_reference_counts(code: str, seed: int, tmp_path: Path) -> None:
    definition = lenient(code)
    rows = nasty.rows(definition, seed=seed)
    nasty.write(rows, definition, tmp_path, form="parquet")
    found, _ = duckdb.count(Order(definition, str(tmp_path), nasty.AS_OF))
    assert_same(found, count(definition, rows, as_of=nasty.AS_OF))


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_form_of_the_extract_changes_nothing(form: str, tmp_path: Path) -> None:
    definition = lenient("coordinated-course")
    rows = nasty.rows(definition, seed=3)
    nasty.write(rows, definition, tmp_path, form=form)
    found, _ = duckdb.count(Order(definition, str(tmp_path), nasty.AS_OF))
    assert_same(found, count(definition, rows, as_of=nasty.AS_OF))


def test_what_an_engine_cannot_do_is_said_and_not_skipped(tmp_path: Path) -> None:
    order = Order(lenient("kept-own-dwelling"), str(tmp_path), nasty.AS_OF)
    assert "GROUP BY period_number" in spark.sql_of(order)
    (tmp_path / "addresses.xlsx").touch()
    with pytest.raises(EngineCannotError):
        spark.count(order)


def test_the_reference_reads_an_extract_itself(tmp_path: Path) -> None:
    definition = lenient("kept-own-dwelling")
    rows = nasty.rows(definition, seed=4)
    nasty.write(rows, definition, tmp_path, form="csv")
    found, _ = reference.count(Order(definition, str(tmp_path), nasty.AS_OF))
    assert_same(found, count(definition, rows, as_of=nasty.AS_OF))


def test_where_only_the_first_day_is_asked_for_no_row_is_chosen(tmp_path: Path) -> None:
    definition = lenient("mean-age-first-measure")
    order = Order(definition, str(tmp_path), nasty.AS_OF)
    assert "ROW_NUMBER" not in duckdb.sql_of(order)
    assert "ROW_NUMBER" in duckdb.sql_of(Order(lenient("kept-own-dwelling"), str(tmp_path), nasty.AS_OF))


@pytest.mark.parametrize("of", [("person", "start"), ("person", "kind", "start"), ("person",)])
def test_a_key_may_hold_the_day_itself(of: tuple[str, ...], tmp_path: Path) -> None:
    definition = lenient("mean-age-first-measure")
    step = definition.count.steps[0].model_copy(update={"of": of})
    definition = definition.model_copy(update={"count": definition.count.model_copy(update={"steps": (step,)})})
    rows = nasty.rows(definition, seed=9)
    nasty.write(rows, definition, tmp_path, form="parquet")
    found, _ = duckdb.count(Order(definition, str(tmp_path), nasty.AS_OF))
    assert_same(found, count(definition, rows, as_of=nasty.AS_OF))
