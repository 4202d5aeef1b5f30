# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Words are compared in one spelling and without their endings."""

import pytest

from pejl.core.searching.words import fold, stem, words, years_in


# every way in which keyboards, scanners and people write the same word
@pytest.mark.parametrize("written", ["hjemløse", "Hjemløse", "HJEMLØSE", "hjemlöse", "hjemloese", "hjemlose"])
def test_a_word_is_the_same_however_its_letters_are_written(written):
    assert fold(written) == "hjemlose"
    assert stem(written.lower(), "da") == "hjemlos"


def test_letters_composed_of_two_signs_are_letters():
    decomposed = "a\N{COMBINING RING ABOVE}rhus"
    assert [word.plain for word in words(decomposed, language="da")] == ["arhus"]


# Danish words that share a stem
STEMS = [
    ("hjemløse hjemløsheden hjemløshedens hjemløshed", "hjemlos"),
    ("botilbud botilbuddet botilbuddene", "botilbud"),
    ("fravær fraværet fraværets", "fravar"),
    ("venter vente ventende", "vent"),
    ("anbefaling anbefalinger anbefalingerne", "anbefaling"),
]


@pytest.mark.parametrize(("said", "expected"), STEMS)
def test_danish_words_lose_their_endings(said, expected):
    assert {word.stem for word in words(said, language="da")} == {expected}


# English words lose their plural and nothing else
PLURALS = [
    ("vacancies", "vacancy"),
    ("dwellings", "dwelling"),
    ("services", "service"),
    ("homeless", "homeless"),
    ("status", "status"),
    ("care", "care"),
    ("valkyries", "valkyry"),
    ("eyries", "eyry"),
]


@pytest.mark.parametrize(("said", "expected"), PLURALS)
def test_english_words_lose_their_plural(said, expected):
    assert stem(said, "en") == expected


def test_words_that_say_nothing_are_passed_over():
    assert [word.written for word in words("Hvor mange er hjemløse på en nat i uge 6?", language="da")] == [
        "hjemløse",
        "nat",
        "uge",
        "6",
    ]
    assert [word.written for word in words("How many are homeless?", language="en")] == ["homeless"]


def test_a_code_is_one_word_and_only_the_very_same_will_do():
    [code] = words("1.F1", language="da")
    assert code.written == "1.f1"
    assert code.exact


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("hjemløse 2024", (2024,)),
        ("2014-2017", (2014, 2017)),
        ("2022/2023", (2022, 2023)),
        ("1.387 hjemløse", ()),
        ("20245 og 3024", ()),
        ("i 2024 og igen i 2024", (2024,)),
    ],
)
def test_years_are_understood(question, years):
    assert years_in(question) == years
