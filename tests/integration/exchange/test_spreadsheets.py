# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures leave in a spreadsheet and come back from it exactly; what is wrong is named by its cell."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from pejl.apps.measurements.models import Measurement
from pejl.apps.measurements.queries import series
from pejl.core.periods import Period
from pejl.interfaces.exchange.columns import NAMES
from pejl.interfaces.exchange.package_reader import read_package
from pejl.interfaces.exchange.register.exporting import standing_figures
from pejl.interfaces.exchange.register.loading import Order, load_package
from pejl.interfaces.exchange.register.state import register_state, register_vocabulary
from pejl.interfaces.exchange.workbooks.recording import Delivered, deliver_workbook
from pejl.interfaces.exchange.workbooks.writing import write_workbook
from tests.packages import MINI

pytestmark = pytest.mark.django_db
ORDER = Order("anna", "")
Sheet = Callable[..., Path]


@pytest.fixture(autouse=True)
def register() -> None:
    load_package(read_package(MINI), ORDER)


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    path = tmp_path / "figures.xlsx"
    write_workbook(path, standing_figures(), register_vocabulary(register_state()), say=str)
    return path


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    """A spreadsheet made by hand: a header and rows, as `sheet(["indicator", …], [...], …)`."""

    def make(header: list[str], *rows: list[Any], title: str = "Ark1", above: int = 0) -> Path:
        book = Workbook()
        book.active.title = title
        for _ in range(above):
            book.active.append(["Indberetning"])
        book.active.append(header)
        for row in rows:
            book.active.append(row)
        path = tmp_path / "delivery.xlsx"
        book.save(path)
        return path

    return make


def told(delivered: Delivered) -> list[tuple[str, str]]:
    return [(one.code, one.place.cell) for one in delivered.issues]


def value_of(indicator: str, period: str, **name: str) -> Decimal:
    observation = series(indicator, **name).at(Period.parse(period))
    assert observation is not None
    return observation.candidates[0].value


def edit(path: Path, cell: str, value: Any, number_format: str | None = None) -> None:
    book = load_workbook(path)
    book.worksheets[0][cell] = value
    if number_format:
        book.worksheets[0][cell].number_format = number_format
    book.save(path)


def row_of(path: Path, indicator: str, period: str) -> int:
    rows = load_workbook(path).worksheets[0].iter_rows(min_row=2, values_only=True)
    return next(n for n, row in enumerate(rows, start=2) if row[0] == indicator and row[4] == period)


# --- out and back ------------------------------------------------------------------------------------------------


def test_the_sheet_has_the_columns_of_the_file_and_a_frozen_header(exported: Path) -> None:
    figures = load_workbook(exported).worksheets[0]
    assert tuple(cell.value for cell in figures[1]) == NAMES
    assert figures.freeze_panes == "B2"
    assert all(cell.comment and cell.comment.text for cell in figures[1])


def test_codes_are_chosen_from_lists(exported: Path) -> None:
    book = load_workbook(exported)
    rules = {
        str(rule.sqref).split(":")[0]: rule.formula1 for rule in book.worksheets[0].data_validations.dataValidation
    }
    assert rules["A2"] == "'Codes'!$A$2:$A$5"
    assert [cell.value for cell in book["Codes"]["A"] if cell.value] == [
        "indicator",
        "share-content",
        "trips",
        "waiting",
        "well-being",
    ]


def test_only_figures_that_stand_are_written_and_as_text(exported: Path) -> None:
    rows = list(load_workbook(exported).worksheets[0].iter_rows(min_row=2, values_only=True))
    filled = [row for row in rows if row[0]]
    assert len(filled) == 13
    assert [row[8] for row in filled if row[0] == "trips" and row[4] == "2019" and not row[1] and not row[2]] == ["905"]
    assert [row[8] for row in filled if row[0] == "share-content"] == ["14,6", "20,0"]


def test_an_untouched_sheet_changes_nothing(exported: Path) -> None:
    before = Measurement.objects.count()
    delivered = deliver_workbook(exported, ORDER)
    assert (delivered.added, delivered.unchanged, delivered.issues) == (0, 13, ())
    assert Measurement.objects.count() == before


def test_one_indicator_can_be_written_alone() -> None:
    assert {one.indicator for one in standing_figures(indicators=["waiting"])} == {"waiting"}


def test_a_changed_figure_is_a_correction_with_its_reason(exported: Path) -> None:
    row = row_of(exported, "share-content", "2019")
    edit(exported, f"I{row}", "20,5")
    edit(exported, f"Y{row}", "Tastefejl")
    assert deliver_workbook(exported, ORDER).added == 1
    assert value_of("share-content", "2019") == Decimal("20.5")
    assert Measurement.objects.open().get(value="20.5").reason == "Tastefejl"


def test_a_changed_figure_without_a_reason_is_refused_at_its_row(exported: Path) -> None:
    row = row_of(exported, "share-content", "2019")
    edit(exported, f"I{row}", "20,5")
    delivered = deliver_workbook(exported, ORDER)
    assert told(delivered) == [("version.reason_missing", f"Figures!I{row}")]
    assert value_of("share-content", "2019") == Decimal("20.0")


def test_the_reason_of_the_order_counts_for_all_rows(exported: Path) -> None:
    edit(exported, f"I{row_of(exported, 'share-content', '2019')}", "20,5")
    assert deliver_workbook(exported, Order("anna", "Ny optælling")).added == 1


def test_a_rehearsal_records_nothing(exported: Path) -> None:
    edit(exported, f"I{row_of(exported, 'share-content', '2019')}", "20,5")
    assert deliver_workbook(exported, Order("anna", "Prøve", dry_run=True)).added == 1
    assert value_of("share-content", "2019") == Decimal("20.0")


# --- what people type --------------------------------------------------------------------------------------------

HEADER = ["indicator", "period", "value", "source"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (22.8, "22.8"),
        (0.1 + 0.7, "0.7999999999999999"),
        (23, "23"),
        (23.0, "23"),
        ("22,8", "22.8"),
        ("22,80", "22.80"),
        (" 22,8 % ", "22.8"),
        ("22,8 procent", "22.8"),
        ("100", "100"),
    ],
)
def test_a_percentage_is_read_as_it_was_typed(sheet: Sheet, typed: Any, expected: str) -> None:
    assert deliver_workbook(sheet(HEADER, ["share-content", "2020", typed, "register"]), ORDER).added == 1
    assert str(value_of("share-content", "2020")) == expected


@pytest.mark.parametrize(
    ("typed", "expected"), [("1.387", "1387"), ("1 387", "1387"), (1387, "1387"), ("halvanden", "1.5")]
)
def test_a_count_is_read_in_the_danish_way(sheet: Sheet, typed: Any, expected: str) -> None:
    deliver_workbook(sheet(HEADER, ["trips", "2021", typed, "register"]), ORDER)
    assert str(value_of("trips", "2021")) == expected


def test_a_percentage_that_the_spreadsheet_made_a_fraction_of_is_told_back(sheet: Sheet) -> None:
    path = sheet(HEADER, ["share-content", "2020", 0.228, "register"])
    edit(path, "C2", 0.228, "0.0%")
    deliver_workbook(path, ORDER)
    assert value_of("share-content", "2020") == Decimal("22.8")


def test_a_hedge_before_a_figure_becomes_its_approximation(sheet: Sheet) -> None:
    deliver_workbook(sheet(HEADER, ["trips", "2021", "ca. 1.000", "register"]), ORDER)
    assert Measurement.objects.get(period="2021").approximation == "about"


def test_a_year_typed_as_a_number_is_a_period(sheet: Sheet) -> None:
    assert deliver_workbook(sheet(HEADER, ["trips", 2021, 5, "register"]), ORDER).added == 1


def test_the_table_may_stand_below_a_heading_and_its_header_in_capitals(sheet: Sheet) -> None:
    path = sheet([name.upper() for name in HEADER], ["trips", "2021", 5, "register"], above=3)
    assert deliver_workbook(path, ORDER).added == 1


def test_a_missing_figure_keeps_its_reason_and_its_day(sheet: Sheet) -> None:
    header = [*HEADER, "missing_reason", "expected"]
    deliver_workbook(sheet(header, ["trips", "2021", None, "register", "not_yet", datetime(2022, 3, 1)]), ORDER)  # noqa: DTZ001
    assert Measurement.objects.get(period="2021").expected == date(2022, 3, 1)


def test_a_text_that_begins_like_a_formula_stays_a_text(tmp_path: Path, sheet: Sheet) -> None:
    header = [*HEADER, "note_da"]
    path = sheet(header, ["trips", "2021", 5, "register", "x"])
    book = load_workbook(path)
    book.active["E2"].value, book.active["E2"].data_type = "=1+1", "s"
    book.save(path)
    deliver_workbook(path, ORDER)
    out = tmp_path / "out.xlsx"
    write_workbook(out, standing_figures(indicators=["trips"]), register_vocabulary(register_state()), say=str)
    cells = [cell for row in load_workbook(out).worksheets[0].iter_rows() for cell in row if cell.value == "=1+1"]
    assert [cell.data_type for cell in cells] == ["s"]


# --- what is refused ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "code", "cell"),
    [
        (["trips", "2021", "14.6", "register"], "number.separators", "Ark1!C2"),
        (["trips", "2021", "mange", "register"], "number.unreadable", "Ark1!C2"),
        (["trips", "2021", "5 %", "register"], "number.unit_unexpected", "Ark1!C2"),
        (["share-content", "2021", "5 personer", "register"], "number.unit_unexpected", "Ark1!C2"),
        (["trips", "2021", True, "register"], "cell.not_a_figure", "Ark1!C2"),
        (["trips", "2021", datetime(2021, 5, 1), "register"], "cell.date", "Ark1!C2"),  # noqa: DTZ001
        (["trips", datetime(2021, 5, 1), 5, "register"], "cell.date", "Ark1!B2"),  # noqa: DTZ001
        (["trips", "2021", "#N/A", "register"], "cell.error", "Ark1!C2"),
        (["tripz", "2021", 5, "register"], "reference.unknown", "Ark1!A2"),
        (["trips", "2021", 5, "registre"], "reference.unknown", "Ark1!D2"),
        (["trips", "20211", 5, "register"], "period.unreadable", "Ark1!B2"),
        (["trips", "2021", None, "register"], "figure.no_value_no_reason", "Ark1!A2"),
        (["trips", None, 5, "register"], "field.missing", "Ark1!B2"),
        (["share-content", "2021", 101, "register"], "figure.share_out_of_range", "Ark1!C2"),
        (["trips", "2021", -5, "register"], "figure.negative_count", "Ark1!C2"),
        (["trips", "2021", "=2+3", "register"], "cell.formula_without_value", "Ark1!C2"),
    ],
)
def test_a_wrong_cell_is_named_and_nothing_recorded(sheet: Sheet, row: list[Any], code: str, cell: str) -> None:
    before = Measurement.objects.count()
    delivered = deliver_workbook(sheet(HEADER, row, ["trips", "2022", 7, "register"]), ORDER)
    assert (code, cell) in told(delivered)
    assert delivered.refused
    assert delivered.added == 0
    assert Measurement.objects.count() == before


def test_every_wrong_cell_is_told_at_once(sheet: Sheet) -> None:
    rows = [["trips", "2021", "x", "register"], ["trips", "x", 5, "register"], ["x", "2023", 5, "x"]]
    cells = {cell for _, cell in told(deliver_workbook(sheet(HEADER, *rows), ORDER))}
    assert cells == {"Ark1!C2", "Ark1!B3", "Ark1!A4", "Ark1!D4"}


def test_the_same_figure_twice_is_named_in_its_second_row(sheet: Sheet) -> None:
    path = sheet(HEADER, ["trips", "2021", 5, "register"], ["trips", "2021", 6, "register"])
    assert told(deliver_workbook(path, ORDER)) == [("figure.twice", "Ark1!A3")]


def test_an_unknown_column_is_named_with_the_nearest_one(sheet: Sheet) -> None:
    (issue,) = deliver_workbook(sheet([*HEADER, "foot note"], ["trips", "2021", 5, "register", ""]), ORDER).issues
    assert (issue.code, issue.place.cell, issue.params) == ("column.unknown", "Ark1!E1", {"suggestion": "footnote"})


def test_a_computed_formula_is_used_with_a_warning(sheet: Sheet, monkeypatch: pytest.MonkeyPatch) -> None:
    from pejl.interfaces.exchange.workbooks import reading

    path = sheet(HEADER, ["trips", "2021", "=2+3", "register"])
    computed = load_workbook(sheet(HEADER, ["trips", "2021", 5, "register"]))
    formulas = load_workbook(path)
    formulas.active["C2"] = "=2+3"
    monkeypatch.setattr(reading, "_load", lambda _: (formulas, computed))
    delivered = deliver_workbook(path, ORDER)
    assert told(delivered) == [("cell.formula", "Ark1!C2")]
    assert delivered.added == 1


@pytest.mark.parametrize("content", [b"", b"indicator;period;value\n", b"PK\x03\x04 broken"])
def test_a_file_that_is_no_spreadsheet_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "figures.xlsx"
    path.write_bytes(content)
    (issue,) = deliver_workbook(path, ORDER).issues
    assert (issue.code, issue.place.file) == ("sheet.unreadable", "figures.xlsx")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    (issue,) = deliver_workbook(tmp_path / "nowhere.xlsx", ORDER).issues
    assert issue.code == "file.missing"


def test_a_spreadsheet_without_the_columns_is_refused(sheet: Sheet) -> None:
    (issue,) = deliver_workbook(sheet(["År", "Antal"], [2021, 5]), ORDER).issues
    assert issue.code == "sheet.no_table"
