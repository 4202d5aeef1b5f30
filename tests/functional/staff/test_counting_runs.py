# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What was counted in registers, on pages: the runs, one of them beside the one before, and never a hidden figure."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.test import Client

from pejl.apps.calculations.actions import calculate_and_record
from pejl.registers.engines import Order
from pejl.registers.shipped import shipped_definition
from tests.factories import make_indicator
from tests.functional.staff.visiting import of, text
from tests.people import ALICE, make_people

pytestmark = pytest.mark.django_db
LIST = "/arbejde/registertal/"


def counted(folder: Path, *, kept: int, left: int) -> int:
    lines = [f"00{n:04}0000,a{n},2020-01-15,{'' if n < kept else '2020-06-30'},own\n" for n in range(kept + left)]
    (folder / "addresses.csv").write_text("person,address,moved_in,moved_out,kind\n" + "".join(lines), "utf-8")
    definition = shipped_definition("kept-own-dwelling").model_copy(update={"indicator": "kept"})
    order = Order(definition, str(folder), date(2022, 1, 31))
    return calculate_and_record(order, engine="duckdb", acting_user=ALICE, reason="nyt udtræk").run


@pytest.fixture
def officer() -> Client:
    make_indicator("kept", unit="%", figure_kind="share")
    return of(make_people().alice)


def test_the_list_leads_to_each_run(officer: Client, tmp_path: Path) -> None:
    assert "Der er endnu ikke optalt og registreret noget." in text(officer.get(LIST))
    number = counted(tmp_path, kept=30, left=30)
    page = text(officer.get(LIST))
    assert f"{LIST}{number}/" in page
    assert "0 af 1" in page


def test_a_run_says_what_was_counted_and_what_moved(officer: Client, tmp_path: Path) -> None:
    first = counted(tmp_path, kept=30, left=30)
    page = text(officer.get(f"{LIST}{first}/"))
    for words in ("Andel der har beholdt egen bolig", "50,0", "Det er den første optælling efter definitionen."):
        assert words in page
    second = counted(tmp_path, kept=60, left=30)
    page = text(officer.get(f"{LIST}{second}/"))
    for words in ("66,7", "perioden var slut; der er siden kommet eller rettet rækker.", f"{LIST}{first}/"):
        assert words in page
    assert "Share who have kept their own dwelling" in text(officer.get(f"/en{LIST}{second}/"))


def test_a_hidden_figure_is_on_no_page(officer: Client, tmp_path: Path) -> None:
    number = counted(tmp_path, kept=2, left=1931)
    for page in (text(officer.get(LIST)), text(officer.get(f"{LIST}{number}/"))):
        assert not any(told in page for told in ("1931", "1.931", "1933", "1.933"))
    assert "skjult" in text(officer.get(f"{LIST}{number}/"))


def test_a_run_that_never_was(officer: Client) -> None:
    assert officer.get(f"{LIST}99/").status_code == 404


def test_who_may_not_read_the_log_sees_no_runs(tmp_path: Path) -> None:
    assert Client().get(LIST).status_code == 302
