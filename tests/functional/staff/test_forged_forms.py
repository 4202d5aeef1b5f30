# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A form of another site does nothing: every address that takes a form asks for a token of this site's."""

import re
from pathlib import Path

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

import pejl
from tests.guards.test_access_rules import sample_address

pytestmark = pytest.mark.django_db

# What takes a message without the token, and what it asks for instead.
EXEMPT = {
    "take_delivery": "a token in a header, which no form can send",
    "saml_acs": "an answer that the other system has signed",
    "saml_finish_acs": "an answer that was kept in the session by saml_acs",
    "saml_sls": "a request that the other system has signed",
}
READ_ONLY = re.compile(r"^/(?:en/)?api/")  # answers 405 to every form: tests/guards/test_access_rules.py


def addresses(patterns=None, prefix=""):
    for one in get_resolver().url_patterns if patterns is None else patterns:
        route = f"{prefix}{one.pattern}"
        if isinstance(one, URLResolver):
            yield from addresses(one.url_patterns, route)
        elif isinstance(one, URLPattern):
            yield one.name, sample_address(route), one.callback


def test_no_address_takes_a_form_without_the_token(people):
    client = Client(enforce_csrf_checks=True)
    client.force_login(people.alice)
    asked = {(name, address) for name, address, _ in addresses() if name not in EXEMPT and not READ_ONLY.match(address)}
    assert len(asked) > 100
    plain = {(name, address) for name, address in asked if "?P" not in address and "\\" not in address}
    answers = {place: client.post(place[1], {"action": "all"}).status_code for place in plain}
    # 404: the address stands in front of a language or a page that is not there
    assert {place: status for place, status in answers.items() if status not in (403, 404)} == {}
    assert sum(status == 403 for status in answers.values()) > 60


def test_what_is_exempt_says_what_it_asks_for_instead():
    exempt = {name for name, address, view in addresses() if getattr(view, "csrf_exempt", False)}
    assert {name for name in exempt if name not in EXEMPT} <= {
        name for name, address, _ in addresses() if READ_ONLY.match(address)
    }


def test_every_form_of_the_pages_carries_the_token():
    forms = re.compile(r"<form\b[^>]*\bmethod=\"post\"[^>]*>.*?</form>", re.DOTALL)
    pages = {path: path.read_text(encoding="utf-8") for path in Path(pejl.__file__).parent.rglob("*.html")}
    found = {path.name: form for path, page in pages.items() for form in forms.findall(page)}
    assert len(found) > 20
    assert [name for name, form in found.items() if "{% csrf_token %}" not in form] == []


def test_the_token_of_somebody_else_is_worth_nothing(people):
    """The token is bound to the browser by a cookie; one that was fetched elsewhere does not fit."""
    theirs, mine = Client(enforce_csrf_checks=True), Client(enforce_csrf_checks=True)
    mine.force_login(people.alice)
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', theirs.get("/arbejde/login/").content.decode())[1]
    assert mine.post("/arbejde/logout/", {"csrfmiddlewaretoken": token}).status_code == 403
    own = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', mine.get("/arbejde/").content.decode())[1]
    assert mine.post("/arbejde/logout/", {"csrfmiddlewaretoken": own}).status_code == 302
