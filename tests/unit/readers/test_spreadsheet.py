# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A spreadsheet becomes blocks: what its sheets show, with the sheet's own name for each cell."""

from datetime import date, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from pejl.core.checking.blocks import Document, Notice, TextKind
from pejl.core.errors import PejlError
from pejl.documents.readers import Limits, read_bytes
from pejl.documents.readers.spreadsheet.shown import shown


def saved(book: Workbook) -> bytes:
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def book_of(*rows: tuple[object, ...]) -> Workbook:
    book = Workbook()
    book.active.title = "Tal"
    for row in rows:
        book.active.append(row)
    return book


def sheet_of(book: Workbook) -> Worksheet:
    assert isinstance(book.active, Worksheet)
    return book.active


def read(book: Workbook, limits: Limits | None = None) -> Document:
    return read_bytes("tal.xlsx", saved(book), limits=limits or Limits())


def rows(document: Document) -> list[list[list[str]]]:
    return [[[cell.text for cell in row] for row in table.rows] for table in document.tables()]


SHOWN = [
    (None, "General", ""),
    (22.8, "General", "22,8"),
    (1378, "General", "1378"),
    (0.1 + 0.2, "General", "0,3"),
    (1378, "#,##0", "1.378"),
    (0.228, "0.0%", "22,8%"),
    (0.2279, "0 %", "23 %"),
    (2.5, "0", "3"),
    (-2.5, "0.0", "-2,5"),
    (-4.4, "0.0;(0.0)", "(4,4)"),
    (53_500_000, '0.0,," mio. kr."', "53,5 mio. kr."),
    (12, '"ca. "0', "ca. 12"),
    (1234.5, "_-* #,##0.00_-", "1.234,50"),
    (1234.5, "#,##0.00 [$kr.-406]", "1.234,50 kr."),
    (True, "General", "SAND"),
    (date(2024, 12, 31), "dd-mm-yyyy", "2024-12-31"),
    (datetime(2024, 12, 31), "dd-mm-yyyy", "2024-12-31"),  # noqa: DTZ001 - cells know no time zone
    (" tekst ", "General", "tekst"),
]


@pytest.mark.parametrize(("value", "number_format", "expected"), SHOWN)
def test_a_cell_is_read_as_it_is_shown(value: object, number_format: str, expected: str):
    assert shown(value, number_format) == expected


def test_titles_stand_before_their_table_and_name_it():
    document = read(book_of(("Grønne gårde",), ("År", 2023, 2024), ("Gårde", 31, 48), (), ("Kilde: bynet.",)))
    assert rows(document) == [[["År", "2023", "2024"], ["Gårde", "31", "48"]]]
    assert [(block.kind, block.text) for block in document.texts()] == [
        (TextKind.HEADING, "Grønne gårde"),
        (TextKind.PARAGRAPH, "Kilde: bynet."),
    ]
    assert next(document.tables()).caption == "Grønne gårde"


def test_every_cell_has_the_name_that_the_sheet_gives_it():
    (table,) = read(book_of((None, "År", 2024), (None, "Gårde", 48))).tables()
    assert [cell.place.cell for row in table.rows for cell in row] == ["Tal!B1", "Tal!C1", "Tal!B2", "Tal!C2"]


def test_empty_rows_part_tables():
    assert rows(read(book_of(("a", 1), (), ("b", 2)))) == [[["a", "1"]], [["b", "2"]]]


def test_merged_cells_are_the_same_cell_in_each_place():
    book = book_of(("År", "Antal", None), (2023, 12, 14))
    sheet_of(book).merge_cells("B1:C1")
    (table,) = read(book).tables()
    assert table.rows[0][1] is table.rows[0][2]


def test_hidden_sheets_are_not_read():
    book = book_of(("a", 1))
    book.create_sheet("Skjult").append(("b", 2))
    book["Skjult"].sheet_state = "hidden"
    assert rows(read(book)) == [[["a", "1"]]]


def test_a_formula_shows_its_last_value_or_nothing():
    assert rows(read(book_of(("a", "=1+1", 3)))) == [[["a", "3"]]]


@pytest.mark.parametrize(
    ("limits", "book"),
    [
        (Limits(size=100), book_of(("a", 1))),
        (Limits(unpacked=100), book_of(("a", 1))),
        (Limits(cells=3), book_of(("a", 1), ("b", 2))),
        (Limits(seconds=-1), book_of(("a", 1))),
    ],
)
def test_beyond_a_limit_a_spreadsheet_is_refused(limits: Limits, book: Workbook):
    with pytest.raises(PejlError, match=r"document\.too_"):
        read(book, limits)


def with_part(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The archive with something replaced in one of its parts."""
    file = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(file, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            assert name != part or old in content
            after.writestr(name, content.replace(old, new) if name == part else content)
    return file.getvalue()


def test_a_range_that_claims_to_be_merged_over_the_whole_sheet_is_refused():
    book = book_of(("a", 1))
    sheet_of(book).merge_cells("A1:B1")
    claimed = b'<mergeCell ref="A1:XFD9999"'
    data = with_part(saved(book), "xl/worksheets/sheet1.xml", b'<mergeCell ref="A1:B1"', claimed)
    with pytest.raises(PejlError, match="too_many_cells"):
        read_bytes("tal.xlsx", data)


def test_cells_far_apart_make_no_large_table():
    book = book_of(("a", 1))
    sheet_of(book)["XFD2"] = 2
    assert rows(read(book)) == [[["a", "1", ""], ["", "", "2"]]]


def test_a_broken_spreadsheet_is_refused():
    data = with_part(saved(book_of(("a", 1))), "xl/workbook.xml", b"<workbook", b"<broken <")
    with pytest.raises(PejlError, match=r"document\.unreadable"):
        read_bytes("tal.xlsx", data)


def test_hidden_sheets_are_named_and_not_read():
    book = book_of(("a", 1))
    for state in ("hidden", "veryHidden"):
        sheet = book.create_sheet(state)
        sheet["A1"], sheet.sheet_state = 99, state
    document = read(book)
    assert "99" not in str(document.blocks)
    assert document.notices == (Notice("hidden_sheets", params={"sheets": ("hidden", "veryHidden")}),)


def test_a_formula_without_a_stored_value_is_named():
    book = book_of(("a", 1), ("b", "=B1+1"), ("c", "=B1+2"))
    sheet_of(book).title = "Tal"
    data = with_part(saved(book), "xl/worksheets/sheet1.xml", b"<f>B1+2</f><v></v>", b"<f>B1+2</f><v>3</v>")
    document = read_bytes("tal.xlsx", data)
    assert rows(document) == [[["a", "1"], ["b", ""], ["c", "3"]]]
    assert document.notices == (Notice("formulas_without_values", params={"cells": ("Tal!B2",)}),)
