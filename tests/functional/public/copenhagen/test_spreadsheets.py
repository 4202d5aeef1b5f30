# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every page as an Excel file: the very rows of its CSV, with numbers that are numbers."""

import csv
import io
from datetime import date

import pytest
from django.utils.translation import override
from openpyxl import load_workbook

from pejl.interfaces.public.spreadsheets import as_workbook

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("copenhagen"), pytest.mark.xdist_group("copenhagen")]

PAGES = [
    "/",
    "/pejlemaerker-2014-2017/",
    "/pejlemaerker-2014-2017/1/",
    "/indikator/hjemloese/",
    "/metode/",
    "/udgivelser/",
    "/udgivelser/indsatsomraader-2025/",
    "/data/",
]


def book_of(answer):
    return load_workbook(io.BytesIO(answer.content))


@pytest.mark.parametrize("address", PAGES)
def test_it_has_the_rows_of_the_csv(reader, address):
    rows = list(csv.reader(io.StringIO(reader.opens(f"{address}data.csv").content.decode())))
    answer = reader.opens(f"{address}data.xlsx")
    assert answer.headers["Content-Disposition"].endswith('.xlsx"')
    sheet = book_of(answer)["Tal"]
    found = list(sheet.iter_rows(values_only=True))
    assert list(found[0]) == rows[0]
    assert len(found) == len(rows)
    assert sheet.freeze_panes == "A2"


def test_numbers_are_numbers_days_are_days_and_missing_is_empty(reader):
    book = book_of(reader.opens("/indikator/hjemloese/data.xlsx"))
    head, *rows = book["Tal"].iter_rows(values_only=True)
    figures = {row[head.index("period")]: row[head.index("value")] for row in rows if not row[head.index("variant")]}
    assert figures["2013"] == 1581
    assert figures["2011"] is None
    goals = book_of(reader.opens("/pejlemaerker-2014-2017/1/data.xlsx"))["Tal"]
    head, first, *_rest = goals.iter_rows(values_only=True)
    assert first[head.index("score")] == pytest.approx(2.3954, abs=0.0001)


def test_it_says_which_release_it_is_from_in_the_language_of_the_page(reader):
    danish = book_of(reader.opens("/indikator/hjemloese/data.xlsx?kendt=2016-01-01"))["Om"]
    words = {row[0]: row[1] for row in danish.iter_rows(values_only=True)}
    assert words["Udgivelse"] == "Pejlemærkernes status for 2014, offentliggjort 24. juni 2015"
    assert words["Side"] == "http://testserver/indikator/hjemloese/?kendt=2016-01-01"
    english = book_of(reader.opens("/en/indikator/hjemloese/data.xlsx"))
    assert english.sheetnames == ["Figures", "About"]


def test_a_text_is_never_a_formula_and_a_date_is_a_date():
    rows = [{"text": "=1+1", "day": date(2025, 12, 31), "written": "2025-12-31", "broken": "a\x00b", "huge": "1e999"}]
    with override("da"):
        sheet = load_workbook(io.BytesIO(as_workbook(rows, ())))["Tal"]
    cells = {head.value: cell for head, cell in zip(sheet[1], sheet[2], strict=True)}
    assert (cells["text"].value, cells["text"].data_type) == ("=1+1", "s")
    assert cells["day"].value.date() == cells["written"].value.date() == date(2025, 12, 31)
    assert cells["broken"].value == "ab"


def test_a_page_without_rows_is_an_empty_sheet():
    with override("da"):
        sheet = load_workbook(io.BytesIO(as_workbook([], [("Om", "intet")])))["Tal"]
    assert list(sheet.iter_rows(values_only=True)) == []
