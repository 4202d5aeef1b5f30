# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""An extract that is broken is told of before anything is computed, by source and column, and never by a value."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

from pejl.core.errors import PejlError
from pejl.registers.engines import Order
from pejl.registers.running import calculate
from pejl.registers.shipped import shipped_definition
from tests.registers import nasty

SECRET = "00HEMMELIGT"
DEFINITION = shipped_definition("kept-own-dwelling")
HEAD = "person,address,moved_in,moved_out,kind\n"
ENDS = ["", "2020-06-30"]  # every other has moved again
LINES = [f"00{number:04}0000,a{number},2020-01-{number + 1:02},{ENDS[number % 2]},own\n" for number in range(20)]


def refusal(folder: Path) -> PejlError:
    with pytest.raises(PejlError) as caught:
        calculate(Order(DEFINITION, str(folder), nasty.AS_OF))
    told = "".join(traceback.format_exception(caught.value))
    assert SECRET not in told
    assert SECRET not in repr(caught.value.params.get("issues"))
    return caught.value


def codes(error: PejlError) -> list[tuple[str, str]]:
    return [(issue.code, issue.place.field) for issue in error.params["issues"]]


def csv(folder: Path, text: str) -> Path:
    (folder / "addresses.csv").write_text(text, encoding="utf-8")
    return folder


def test_a_whole_extract_is_counted(tmp_path: Path) -> None:
    calculation = calculate(Order(DEFINITION, str(csv(tmp_path, HEAD + "".join(LINES))), nasty.AS_OF))
    (figure,) = calculation.figures.figures
    assert (figure.period, figure.denominator) == ("2020@2021-12", 20)


def test_a_missing_column_is_named_with_the_nearest_one(tmp_path: Path) -> None:
    error = refusal(csv(tmp_path, HEAD.replace("moved_in", "movedin") + "".join(LINES)))
    assert codes(error) == [("extract.column_missing", "moved_in")]
    assert error.params["issues"][0].params["suggestion"] == "movedin"


@pytest.mark.parametrize(
    ("column", "line"),
    [
        ("moved_in", f"0000010000,a,{SECRET},,own\n"),
        ("moved_out", f"0000010000,a,2020-01-01,{SECRET},own\n"),
        ("moved_in", "0000010000,a,2021-02-29,,own\n"),
        ("person", f"{SECRET},a,2020-01-01,,own\n"),
    ],
)
def test_a_value_of_the_wrong_type_is_counted_and_not_shown(column: str, line: str, tmp_path: Path) -> None:
    error = refusal(csv(tmp_path, HEAD + "".join(LINES) + line))
    assert codes(error) == [("extract.wrong_type", column)]
    assert error.params["issues"][0].found == "1"


def test_an_empty_field_that_must_not_be(tmp_path: Path) -> None:
    error = refusal(csv(tmp_path, HEAD + "".join(LINES) + "0000010000,,2020-01-01,,own\n"))
    assert codes(error) == [("extract.empty_field", "address")]


def test_ten_percent_of_rows_twice_are_too_many(tmp_path: Path) -> None:
    error = refusal(csv(tmp_path, HEAD + "".join([*LINES, *LINES[:3]])))
    assert codes(error) == [("extract.duplicates", "")]
    assert error.params["issues"][0].found == "13.0 %"


def test_a_file_in_two_encodings_is_told_with_its_line(tmp_path: Path) -> None:
    text = (HEAD + "".join(LINES)).encode() + f"0000010000,{SECRET}å,2020-01-01,,own\n".encode("latin-1")
    (tmp_path / "addresses.csv").write_bytes(text)
    error = refusal(tmp_path)
    assert (error.code, error.params["found"]) == ("extract.not_utf8", "addresses.csv:22")


def test_a_line_with_too_many_fields(tmp_path: Path) -> None:
    error = refusal(csv(tmp_path, HEAD + "".join(LINES) + f"0000010000,{SECRET},x,y,z,v,w\n"))
    assert (error.code, error.params["found"]) == ("extract.unreadable", "addresses")


@pytest.mark.parametrize("left", [20, 200, -8])
def test_a_truncated_parquet_file(left: int, tmp_path: Path) -> None:
    rows = {
        "addresses": [dict(zip(DEFINITION.sources["addresses"].columns, _row(line), strict=True)) for line in LINES]
    }
    nasty.write(rows, DEFINITION, tmp_path, form="parquet")
    path = tmp_path / "addresses.parquet"
    path.write_bytes(path.read_bytes()[:left])
    error = refusal(tmp_path)
    assert (error.code, error.params["found"]) == ("extract.unreadable", "addresses")


def _row(line: str) -> list[str]:
    return line.strip().split(",")


def test_a_spreadsheet_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "addresses.xlsx").write_text(SECRET, encoding="utf-8")
    error = refusal(tmp_path)
    assert (error.code, error.params["found"]) == ("extract.unreadable", "addresses.xlsx")


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (lambda folder: None, "extract.no_file"),
        (
            lambda folder: [(folder / f"addresses{form}").touch() for form in (".csv", ".parquet")],
            "extract.mixed_forms",
        ),
    ],
)
def test_a_folder_without_the_source_or_with_two(made: Callable[[Path], object], code: str, tmp_path: Path) -> None:
    made(tmp_path)
    assert refusal(tmp_path).code == code


def test_rows_outside_a_breakdown_are_told_without_their_code(tmp_path: Path) -> None:
    definition = shipped_definition("mean-stay-temporary-housing")
    (breakdown,) = definition.breakdowns
    closed = definition.model_copy(
        update={"breakdowns": (breakdown.model_copy(update={"other": None}),), "examples": ()}
    )
    (tmp_path / "stays.csv").write_text(f"person,service,start,end\n0000010000,{SECRET},2020-01-01,2020-02-01\n")
    with pytest.raises(PejlError) as caught:
        calculate(Order(closed, str(tmp_path), nasty.AS_OF))
    assert caught.value.code == "extract.unplaced"
    assert SECRET not in "".join(traceback.format_exception(caught.value))
