# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A personal number that somebody types is refused with a page that says where, and is kept nowhere."""

import csv
import io
from pathlib import Path

import openpyxl
import pytest
from django.db import connection
from django.test import Client

from pejl.apps.audit.models import AuditEntry
from pejl.apps.audit.recording import stamp
from pejl.core.errors import PejlError
from pejl.core.personal_numbers import refuse
from pejl.interfaces.exchange.workbooks.cells import cell_text

ORACLE = Path(__file__).resolve().parents[2] / "data" / "oracles"
TYPED = "130262-6983"


def blocked_texts():
    with (ORACLE / "cpr_text.csv").open(encoding="utf-8", newline="") as file:
        return [row["text"] for row in csv.DictReader(file) if row["exp_recommended_action"] == "block"]


def sheet_cell(value):
    book = openpyxl.Workbook()
    book.active["A1"] = value
    written = io.BytesIO()
    book.save(written)
    return openpyxl.load_workbook(written).active["A1"]


@pytest.mark.parametrize("text", blocked_texts())
def test_every_way_of_writing_one_is_refused(alice, text):
    answer = alice.post("/arbejde/brugere/bob/", {"action": "give", "role": "approver", "reason": text})
    assert answer.status_code == 400
    assert "Intet af det, du sendte, er gemt" in answer.content.decode()


def test_the_page_names_the_field_and_hides_the_number(alice):
    said = alice.post("/arbejde/brugere/bob/", {"action": "close", "reason": f"Klage fra {TYPED}"}).content.decode()
    assert "<strong>reason</strong>" in said
    assert "1302......" in said
    assert "6983" not in said


def test_nothing_of_it_reaches_the_log_or_any_table(alice):
    before = AuditEntry.objects.count()
    alice.post("/arbejde/brugere/", {"username": TYPED, "full_name": TYPED, "email": "", "role": "approver"})
    assert AuditEntry.objects.count() == before
    with connection.cursor() as cursor:
        cursor.execute(
            "select count(*) from people_user where username like %s or first_name like %s", [f"%{TYPED}%"] * 2
        )
        assert cursor.fetchone() == (0,)


def test_as_a_user_name_it_is_refused_before_it_is_looked_up(people):
    assert Client().post("/arbejde/login/", {"login": TYPED, "password": "x"}).status_code == 400


def test_a_password_is_nobodys_business(people):
    assert Client().post("/arbejde/login/", {"login": "bob", "password": TYPED}).status_code == 200


def test_a_reason_from_the_command_line_is_refused_too():
    with pytest.raises(PejlError) as refused:
        stamp("bob", reason=f"Rettet efter {TYPED}")
    assert refused.value.code == "personal_number.refused"
    assert "6983" not in str(refused.value)


@pytest.mark.parametrize("value", [TYPED, f"Borger {TYPED} klager", 1302626983, 101808947])
def test_a_cell_of_a_spreadsheet_is_refused(value):
    with pytest.raises(PejlError) as refused:
        cell_text(sheet_cell(value), "footnote")
    assert refused.value.code == "personal_number.refused"


def test_a_large_figure_of_a_spreadsheet_is_a_figure():
    assert cell_text(sheet_cell(1302626983), "value") == "1302626983"


@pytest.mark.parametrize("text", ["859", "1.302.626.983", "CVR 12345678", "ordrenummer 130262 6983", "2024-12-31"])
def test_figures_and_other_numbers_are_left_alone(text):
    refuse(text, field="value")
