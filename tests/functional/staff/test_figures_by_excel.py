# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A unit fills in its figures in Excel: the sheet comes prefilled, and what comes back fills in the page."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from pejl.apps.rounds.models import Draft
from pejl.core.rounds.states import State
from tests.functional.staff.test_a_round_of_four import MINE, form_of, id_of, opened, page, state_of, visitors

pytestmark = pytest.mark.django_db
__all__ = ["opened", "visitors"]  # fixtures


def sheet_of(client):
    answer = client.get(f"{MINE}tal.xlsx")
    assert answer.status_code == 200
    book = load_workbook(io.BytesIO(b"".join(answer)))
    return book, book.worksheets[0]


def hand_in(client, book):
    written = io.BytesIO()
    book.save(written)
    return client.post(f"{MINE}excel/", {"file": SimpleUploadedFile("tal.xlsx", written.getvalue())})


def row_of(sheet, code):
    return next(cells for cells in sheet.iter_rows(min_row=2) if cells[0].value == str(id_of(code)))


def test_a_figure_is_delivered_by_way_of_the_sheet(opened):
    children = opened["children"]
    book, sheet = sheet_of(children)
    assert [cell.value for cell in sheet[1]][:5] == ["Nr.", "Tal", "Periode", "Før", "Nyt tal"]
    assert row_of(sheet, "absence")[3].value.replace("\N{NO-BREAK SPACE}", " ") == "2023: 160\n2024: 167"
    assert {cells[0].value for cells in sheet.iter_rows(min_row=2)} == {str(id_of("absence")), str(id_of("exams"))}
    absence, exams = row_of(sheet, "absence"), row_of(sheet, "exams")
    absence[4].value, absence[7].value, absence[8].value = "172,5", "Foreløbigt", "Tallet kan ændre sig."
    exams[4].value, exams[5].value, exams[6].value = 64.0, 320, 500  # numbers of the spreadsheet's own
    answer = hand_in(children, book)
    assert answer.status_code == 200
    assert "2 tal er udfyldt fra filen." in page(answer)
    assert '<option value="P" selected>' in page(children.get(MINE))
    assert state_of("absence") is State.OPEN  # nothing is delivered before the person says so
    fields = form_of(children) | {"action": "all", f"mark-{id_of('absence')}": "P"}
    fields |= {f"explanation-{id_of('absence')}": "Tallet kan ændre sig."}
    assert children.post(MINE, fields).status_code == 302
    assert (state_of("absence"), state_of("exams")) == (State.DELIVERED, State.DELIVERED)


def test_what_cannot_be_read_is_named_by_its_cell_and_the_rest_is_kept(opened):
    children = opened["children"]
    book, sheet = sheet_of(children)
    row_of(sheet, "absence")[4].value = True
    row_of(sheet, "exams")[4].value = "64"
    place = row_of(sheet, "absence")[4].coordinate
    answer = hand_in(children, book)
    assert answer.status_code == 400
    assert f"{place}: " in page(answer)
    assert "1 tal er udfyldt fra filen." in page(answer)
    assert Draft.objects.get().figure == {"value": "64"}


def test_a_sheet_of_another_unit_fills_in_nothing(opened):
    book, sheet = sheet_of(opened["children"])
    row_of(sheet, "absence")[4].value = "170"
    answer = hand_in(opened["adults"], book)
    assert answer.status_code == 400
    assert f"du skylder ikke noget tal med nummer {id_of('absence')}" in page(answer)
    assert not Draft.objects.exists()


def test_what_is_typed_never_becomes_a_formula(opened):
    children = opened["children"]
    children.post(f"{MINE}kladde/", {f"explanation-{id_of('absence')}": "=1+1", f"value-{id_of('absence')}": "170"})
    _, sheet = sheet_of(children)
    cell = row_of(sheet, "absence")[8]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


@pytest.mark.parametrize(
    "body", [b"", b"no spreadsheet", b"PK\x03\x04 broken", b"x" * 1_000_001], ids=["empty", "text", "broken", "large"]
)
def test_what_is_no_sheet_is_refused_and_changes_nothing(opened, body):
    answer = opened["children"].post(f"{MINE}excel/", {"file": SimpleUploadedFile("tal.xlsx", body)})
    assert answer.status_code == 400
    assert 'role="alert"' in page(answer)
    assert not Draft.objects.exists()


def test_a_sheet_with_other_columns_is_refused(opened):
    book, sheet = sheet_of(opened["children"])
    sheet["A1"].value = "Noget andet"
    assert hand_in(opened["children"], book).status_code == 400
    assert opened["children"].post(f"{MINE}excel/").status_code == 400
