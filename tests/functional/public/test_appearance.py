# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a reader sees of whose site it is."""

import dataclasses
from pathlib import Path

import pytest
from django.conf import settings as configured

OWN = dataclasses.replace(
    configured.PEJL_APPEARANCE,
    name={"": "Eksempel Kommune"},
    body={"da": "Socialudvalget", "en": "The Social Services Committee"},
    about={"da": "Vedtaget af udvalget."},
    email="pejl@example.org",
    brand="#7a1f5c",
    logo=Path("logo.svg"),
)


@pytest.fixture
def own(settings) -> None:
    settings.PEJL_APPEARANCE = OWN


def test_name_and_body_stand_in_the_readers_language(own: None, reader) -> None:
    assert "Eksempel Kommune · Socialudvalget" in reader.reads("/")
    assert "Eksempel Kommune · The Social Services Committee" in reader.reads("/en/")


def test_a_text_in_one_language_is_shown_in_both(own: None, reader) -> None:
    assert "Vedtaget af udvalget." in reader.reads("/en/")


def test_logo_colours_and_address_are_on_the_page(own: None, reader) -> None:
    html = reader.opens("/").content.decode()
    assert 'src="/static/site/logo.svg" alt=""' in html
    assert '<link rel="stylesheet" href="/static/site/colours.css">' in html
    assert 'href="mailto:pejl@example.org"' in html


def test_own_colours_come_after_ours(own: None, reader) -> None:
    html = reader.opens("/").content.decode()
    assert html.index("pejl/pejl.css") < html.index("site/colours.css")


def test_an_installation_without_a_file_has_no_traces_of_one(reader) -> None:
    html = reader.opens("/").content.decode()
    assert "/static/site/" not in html
    assert "mailto:" not in html


def test_the_variable_still_names_the_owner(settings, reader) -> None:
    settings.PEJL_OWNER_NAME = "Prøvekommune"
    assert "Pejl Prøvekommune" in reader.reads("/")
