# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The glossary: every word once, in both languages, in the order of its alphabet."""

import re

import pytest

from pejl.interfaces.public.glossary import terms
from pejl.interfaces.wording.languages import speaking

pytestmark = pytest.mark.django_db


def test_the_words_stand_with_their_meaning_and_their_english(reader):
    page = reader.reads("/ordliste/")
    assert "Udgangspunkt Baseline Det tal, et mål måles fra" in page
    assert "Baseline Udgangspunkt The figure that a goal is measured from" in reader.reads("/en/ordliste/")


def test_the_danish_letters_stand_last(reader):
    with speaking("da"):
        words = [term.word for term in terms()]
    assert words.index("Vægt") > words.index("Udgangspunkt")
    assert words == sorted(words, key=lambda word: word.lower().translate(str.maketrans("æøå", "{|}")))


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_word_has_a_place_of_its_own_and_a_meaning(language):
    with speaking(language):
        found = terms()
    assert len({term.anchor for term in found}) == len({term.word for term in found}) == len(found) >= 30
    assert all(term.meaning.endswith(".") for term in found)


def test_words_that_the_code_knows_too_are_called_the_same(pytestconfig):
    """GLOSSARY.md holds the words of the code; readers and developers must not speak past each other."""
    rows = re.findall(
        r"^\| ([^|]+) \| ([^|]+) \|", (pytestconfig.rootpath / "GLOSSARY.md").read_text("utf-8"), re.MULTILINE
    )
    known = {english.lower(): danish.lower() for english, danish in rows}
    with speaking("en"):
        shared = [term for term in terms() if term.word.lower() in known]
    assert len(shared) >= 12
    assert [
        (t.word, t.other.lower(), known[t.word.lower()]) for t in shared if t.other.lower() != known[t.word.lower()]
    ] == []


def test_the_words_are_data_too(reader):
    rows = reader.opens("/ordliste/?format=csv").content.decode().splitlines()
    assert rows[0] == "anchor,word,other,other_language,meaning"
    assert len(reader.opens("/en/ordliste/?format=json").json()["terms"]) == len(rows) - 1
