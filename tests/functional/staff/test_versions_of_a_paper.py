# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The page of every version of a paper's sections: who wrote it, by rule or not, and what changed."""

import re

import pytest

from pejl.interfaces.staff.papers.history import GONE, NEW, SAME, changed_lines
from tests.functional.staff.test_papers_on_the_page import PAPER, TEXT, page, visitor, visitors, written

__all__ = ["visitors", "written"]  # the fixtures
HISTORY = f"{PAPER}historik/"


def articles(client) -> list[str]:
    """The versions as words, with what is gone in [] and what is new in {}."""
    found = re.findall(r"<article.*?</article>", page(client.get(HISTORY)), re.DOTALL)
    signs = {"<del>": "[", "</del>": "]", "<ins>": "{", "</ins>": "}"}
    marked = [re.sub("|".join(signs), lambda tag: signs[tag[0]], one) for one in found]
    return [" ".join(re.sub(r"<[^>]+>", " ", one).split()) for one in marked]


@pytest.mark.django_db
def test_each_version_says_who_wrote_it_and_what_changed(written):
    chief = visitor("chief", "central_editor")
    chief.post(PAPER, {"action": "save", "text": TEXT.replace("talt.", "optalt.")})
    newest = next(one for one in articles(written["reader"]) if "optalt" in one)
    assert ", chief" in newest
    assert "Skrevet af mennesker." in newest
    assert "[I 2024 blev {{ homeless[2024] }} talt.]" in newest.replace("&#x27;", "'")
    assert "{I 2024 blev {{ homeless[2024] }} optalt.}" in newest


@pytest.mark.django_db
def test_what_a_rule_drafts_and_what_was_taken_out_is_said(written):
    draft = f"{TEXT}\n# Mål\n\n::: udkast 1\n:::\n"
    written["writer"].post(PAPER, {"action": "save", "text": draft})
    assert any("1 udkast efter regel står i det" in one for one in articles(written["reader"]))
    written["writer"].post(PAPER, {"action": "save", "text": TEXT})
    assert any("Taget ud af papiret" in one for one in articles(written["reader"]))
    shown = page(written["reader"].get(HISTORY))
    assert shown.index("Hvordan går det</h2>") < shown.index("Mål</h2>"), "what stands comes before what was taken out"


@pytest.mark.django_db
def test_the_page_is_reached_from_the_paper_and_is_for_readers(written):
    assert f'href="{HISTORY}"' in page(written["reader"].get(PAPER))
    assert written["reporter"].get(HISTORY).status_code == 403
    assert written["reader"].get("/arbejde/papirer/findes-ikke/historik/").status_code == 404


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        ("", "a\n", [(NEW, "a")]),
        ("a\n", "", [(GONE, "a")]),
        ("a\n", "a\n", []),
        ("a\nb\nc\n", "a\nx\nc\n", [(SAME, "a"), (GONE, "b"), (NEW, "x"), (SAME, "c")]),
        (
            "1\n2\n3\n4\n5\n6\n7\n8\n",
            "x\n2\n3\n4\n5\n6\n7\ny\n",
            [(GONE, "1"), (NEW, "x"), (SAME, "2"), (SAME, "…"), (SAME, "7"), (GONE, "8"), (NEW, "y")],
        ),
    ],
)
def test_lines_that_changed_are_shown_with_one_around_them(
    before: str, after: str, lines: list[tuple[str, str]]
) -> None:
    assert list(changed_lines(before, after)) == lines
