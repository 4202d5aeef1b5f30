# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Days of the rounds as a page and a calendar file, what is missing by unit and person, and the round of next year."""

import re
from datetime import date

import pytest
from django.test import Client

from pejl.apps.organisation.actions import save_organisations
from pejl.apps.people.actions import create_user
from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import Role
from pejl.apps.rounds.opening import RoundRequest, open_round
from pejl.core.texts import Localised
from tests.factories import by_alice, make_goal, make_indicator, make_measure, make_scheme, moment, record_figures
from tests.people import ALICE, PASSWORD

pytestmark = pytest.mark.django_db
CALENDAR = "/arbejde/kalender/"


@pytest.fixture(autouse=True)
def opened():
    save_organisations([{"organisation": "BBU", "title": {"da": "Børn og Unge"}}], by=by_alice())
    make_scheme("plan")
    make_goal("plan", "1")
    for place, (code, owner) in enumerate({"absence": "BBU", "orphan": None}.items()):
        make_indicator(code, frequency="yearly", owner=owner)
        make_measure("plan", "1", code, measure=f"1.{'AB'[place]}")
        record_figures(code, {"2024": "160"})
    request = RoundRequest(
        "status", Localised("Status 2025"), ("plan",), date(2025, 12, 31), moment("2099-02-01 12:00"), date(2099, 3, 4)
    )
    open_round(request, acting_user=ALICE)


def visitor(name, role, unit=""):
    client = Client()
    client.force_login(create_user(name, PASSWORD, grants=(GrantFacts(role, unit),), acting_user="test"))
    return client


def page(answer):
    return " ".join(answer.content.decode().split())


def test_the_days_of_ones_own_rounds():
    assert "Status 2025" in page(visitor("dorthe", Role.UNIT_REPORTER, "BBU").get(CALENDAR))
    assert "Status 2025" not in page(visitor("erik", Role.UNIT_REPORTER, "BCV").get(CALENDAR))


def test_a_calendar_program_reads_the_days_with_the_secret_address_alone():
    client = visitor("dorthe", Role.UNIT_REPORTER, "BBU")
    address = re.search(r"http://testserver(/arbejde/kalender/[^<]+\.ics)", page(client.post(CALENDAR)))[1]
    answer = Client().get(address)
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    lines = answer.content.decode().split("\r\n")
    assert "DTSTART:20990201T110000Z" in lines
    assert "DTSTART;VALUE=DATE:20990304" in lines
    assert "SUMMARY:Møde: Status 2025" in lines
    client.post(CALENDAR)
    assert Client().get(address).status_code == 404  # the address that was had before
    assert Client().get("/arbejde/kalender/guessed.ics").status_code == 404


def test_what_nobody_answers_for_is_shown_first_and_people_with_what_they_miss():
    visitor("dorthe", Role.UNIT_REPORTER, "BBU")
    shown = page(visitor("reader", Role.DRAFT_READER).get("/arbejde/runder/status/mangler/"))
    assert shown.index("Ingen står for disse") < shown.index("Ingen ejer disse tal") < shown.index("Pr. enhed")
    assert shown.index("Pr. person") < shown.index("dorthe")


def test_next_years_round_is_filled_in_and_opened_by_a_person():
    centre = visitor("centre", Role.CENTRAL_EDITOR)
    shown = page(centre.get("/arbejde/runder/?efter=status"))
    for value in ("Status 2026", "2026-12-31", "2100-02-01", "2100-03-04", "12:00"):
        assert f'value="{value}"' in shown
    assert re.search(r'value="plan" checked', shown)
    assert centre.get("/arbejde/runder/?efter=nowhere").status_code == 404
    assert "?efter=status" in page(centre.get("/arbejde/runder/status/"))
