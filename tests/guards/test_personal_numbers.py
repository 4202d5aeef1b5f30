# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every field of every form refuses a personal number, on pages that are there and on pages that will be."""

import logging
import re
from pathlib import Path

import pytest
from django.test import Client

import pejl
from pejl.interfaces.staff.personal_numbers import MACHINE_MADE, PASSWORDS
from tests.guards.test_access_rules import addresses, sample_address

TYPED = "130262 6983"  # an example of the oracles, of nobody
TEMPLATES = Path(pejl.__file__).parent.glob("interfaces/*/templates/**/*.html")
INPUT = re.compile(r"<input\b[^>]*>")


def pages():
    from django.urls import get_resolver

    found = addresses(get_resolver().url_patterns)
    return [
        sample_address(route) for space, route, view in found if space != "api" and not getattr(view, "csrf_exempt", 0)
    ]


@pytest.fixture
def client(db):
    from tests.people import make_people

    client = Client()
    client.force_login(make_people().alice)
    return client


def test_a_form_with_one_is_refused_at_every_address(client, caplog):
    with caplog.at_level(logging.DEBUG):
        answers = {place: client.post(place, {"any_name_at_all": f"Borger {TYPED} klager"}) for place in pages()}
    assert len(answers) > 60
    assert {place: answer.status_code for place, answer in answers.items() if answer.status_code != 400} == {}
    assert [place for place, answer in answers.items() if "6983" in answer.content.decode()] == []
    assert "6983" not in caplog.text


def test_a_question_with_one_is_refused_at_every_address(client):
    answers = {place: client.get(place, {"q": TYPED.replace(" ", "-")}) for place in pages()}
    assert {place: answer.status_code for place, answer in answers.items() if answer.status_code != 400} == {}


def test_only_passwords_and_what_no_person_types_are_passed_over():
    fields = [field for template in TEMPLATES for field in INPUT.findall(template.read_text(encoding="utf-8"))]
    kinds = {
        (name[1], kind[1])
        for field in fields
        if (name := re.search(r'\bname="(\w+)"', field)) and (kind := re.search(r'\btype="(\w+)"', field))
    }
    assert ("reason", "text") in kinds
    assert {(name, kind) for name, kind in kinds if name in PASSWORDS and kind != "password"} == set()
    assert {(name, kind) for name, kind in kinds if name in MACHINE_MADE and kind != "hidden"} == set()
