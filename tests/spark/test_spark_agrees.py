# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Spark counts what the reference counts, on extracts with every nasty case, and lets no value into an error."""

from __future__ import annotations

import traceback
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pejl.core.errors import PejlError
from pejl.registers.engines import EngineCannotError, Order, spark
from pejl.registers.reference_engine import count
from pejl.registers.shipped import shipped_codes
from tests.registers import nasty
from tests.registers.test_engines_agree import assert_same, lenient

pytest.importorskip("pyspark", reason="pyspark is not installed")
SECRET = "00HEMMELIGT"


@pytest.fixture(scope="module", autouse=True)
def _one_session() -> Iterator[None]:
    """A session takes ten seconds to begin, so that all tests have the same; `spark.count` leaves it running."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            session = spark._session()
            session.__enter__()
        except EngineCannotError as error:
            pytest.skip(str(error.params["found"]))
        yield
        session.__exit__(None, None, None)


CASES = [*((code, "parquet") for code in shipped_codes()), ("kept-own-dwelling", "csv"), ("coordinated-course", "csv")]


@pytest.mark.parametrize(("code", "form"), CASES)
def test_spark_counts_what_the_reference_counts(code: str, form: str, tmp_path: Path) -> None:
    definition = lenient(code)
    rows = nasty.rows(definition, seed=11, size=100)
    nasty.write(rows, definition, tmp_path, form=form)
    found, _ = spark.count(Order(definition, str(tmp_path), nasty.AS_OF))
    assert_same(found, count(definition, rows, as_of=nasty.AS_OF))


def refusal(folder: Path, **changed: Any) -> PejlError:
    definition = lenient("kept-own-dwelling")
    rows = nasty.rows(definition, seed=8, size=20)
    rows["addresses"][0] |= changed
    nasty.write(rows, definition, folder, form="csv")
    with pytest.raises(PejlError) as caught:
        spark.count(Order(definition, str(folder), nasty.AS_OF))
    assert SECRET not in "".join(traceback.format_exception(caught.value))
    return caught.value


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"person": SECRET}, "extract.wrong_type"),
        ({"moved_in": SECRET}, "extract.wrong_type"),
        ({"address": None}, "extract.empty_field"),
    ],
)
def test_what_cannot_be_read_is_counted_and_not_shown(changed: dict[str, Any], code: str, tmp_path: Path) -> None:
    issues = refusal(tmp_path, **changed).params["issues"]
    assert [(issue.code, issue.place.field, issue.found) for issue in issues] == [(code, next(iter(changed)), "1")]


def test_a_truncated_file_is_told_by_its_name(tmp_path: Path) -> None:
    definition = lenient("kept-own-dwelling")
    nasty.write(nasty.rows(definition, seed=8, size=20), definition, tmp_path, form="parquet")
    path = tmp_path / "addresses.parquet"
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(PejlError) as caught:
        spark.count(Order(definition, str(tmp_path), nasty.AS_OF))
    assert (caught.value.code, caught.value.params["found"]) == ("extract.unreadable", "addresses")


def test_a_column_that_lacks_is_named_with_the_nearest_one(tmp_path: Path) -> None:
    (tmp_path / "addresses.csv").write_text("person,address,movedin,moved_out,kind\n00,a,2020-01-01,,own\n")
    with pytest.raises(PejlError) as caught:
        spark.count(Order(lenient("kept-own-dwelling"), str(tmp_path), nasty.AS_OF))
    (issue,) = caught.value.params["issues"]
    assert (issue.code, issue.place.field, issue.params) == (
        "extract.column_missing", "moved_in", {"suggestion": "movedin"},
    )  # fmt: skip


def test_a_spreadsheet_is_not_read_and_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "addresses.xlsx").touch()
    with pytest.raises(EngineCannotError):
        spark.count(Order(lenient("kept-own-dwelling"), str(tmp_path), nasty.AS_OF))
