# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Wrong addresses, faults, an empty register, and the accessibility statement."""

import pytest
from django.test import Client

from pejl.interfaces.public.editions import Edition
from tests.functional.public.conftest import words_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/", "/data/", "/metode/"])
def test_that_nothing_has_been_published_is_told_as_such(reader, address):
    assert "Der er ikke offentliggjort noget endnu." in reader.reads(address)


@pytest.mark.parametrize("address", ["/findes-ikke/", "/findes/ikke/", "/indikator/nej/", "/a/b/c/"])
def test_a_page_that_does_not_exist_says_so_and_leads_on(reader, address):
    page = reader.reads(address, 404)
    assert "Siden findes ikke" in page
    assert "Gå til overblikket" in page


def test_a_fault_says_that_it_is_ours(monkeypatch):
    def broken(*_args: object) -> None:
        raise RuntimeError("a secret of the inside")

    monkeypatch.setattr(Edition, "schemes", broken)
    answer = Client(raise_request_exception=False).get("/")
    page = words_of(answer.content.decode())
    assert answer.status_code == 500
    assert "Noget gik galt" in page
    assert "secret" not in page


def test_a_forged_form_is_refused_in_words():
    answer = Client(enforce_csrf_checks=True).post("/arbejde/login/", {"username": "x"})
    assert answer.status_code == 403


def test_the_statement_is_honest_about_what_was_not_checked(reader):
    page = reader.reads("/was")
    assert "Det er ikke afprøvet af mennesker, der bruger skærmlæser" in page


def test_the_statement_leads_to_the_owners_own_when_it_is_made(reader, settings):
    settings.PEJL_ACCESSIBILITY_STATEMENT = "https://www.was.digst.dk/example"
    assert reader.opens("/was", 302).headers["Location"] == "https://www.was.digst.dk/example"
