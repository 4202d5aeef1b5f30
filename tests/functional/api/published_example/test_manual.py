# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Somebody who opens the API in a browser gets a manual in their own language."""

import re

import pytest

from pejl.interfaces.api.problems import KINDS
from tests.functional.api.conftest import Program

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "wanted"), [(BROWSER, "text/html"), ("*/*", "application/json"), ("", "application/json")]
)
def test_browsers_get_the_manual_and_programs_json(program: Program, accept: str, wanted: str) -> None:
    answer = program.asks("", **({"Accept": accept} if accept else {}))
    assert answer.headers["Content-Type"].split(";")[0] == wanted
    assert "Accept" in answer.headers["Vary"].split(", ")


def test_either_can_be_asked_for(program: Program) -> None:
    assert program.asks("?format=json", Accept=BROWSER).headers["Content-Type"] == "application/json"
    assert program.asks("?format=html").headers["Content-Type"].startswith("text/html")


@pytest.mark.parametrize(
    ("language", "heading"), [("da", "Når der ikke kan svares"), ("en", "When something cannot be answered")]
)
def test_it_tells_of_every_address_and_every_problem(program: Program, language: str, heading: str) -> None:
    page = program.asks(f"?format=html&language={language}").content.decode()
    assert f'<html lang="{language}">' in page
    assert heading in page
    assert [one["path"] for one in program.data("")["resources"] if one["path"] not in page] == []
    assert [code for code in KINDS if f'id="{code}"' not in page] == []


def test_it_leads_to_itself_in_the_other_language(program: Program) -> None:
    danish = program.asks("?format=html").content.decode()
    (address,) = re.findall(r'href="([^"]*)" lang="en"', danish)
    english = program.client.get(address.replace("&amp;", "&")).content.decode()
    assert '<html lang="en">' in english
    assert ">Dansk</a>" in english


def test_its_examples_work(program: Program) -> None:
    page = program.asks("?format=html").content.decode()
    examples = set(re.findall(r'href="http://testserver/api/v1/([^"]+)"', page))
    assert len(examples) > 2
    for one in examples:
        program.asks(one)


def test_it_asks_nobody_else_for_anything(program: Program) -> None:
    page = program.asks("?format=html").content.decode()
    assert re.findall(r'(?:src|href)="(?:https?:)?//(?!testserver)[^"]*"', page) == []
    assert "<script" not in page.split("<main")[1]
