# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Danish number words: which number each names, and which word each number gets."""

from __future__ import annotations

from fractions import Fraction

import pytest

from pejl.core.numbers import NumberError, number_word, parse_fraction_words, parse_number_word

WRITTEN = [
    (0, "nul"),
    (1, "en"),
    (2, "to"),
    (11, "elleve"),
    (16, "seksten"),
    (19, "nitten"),
    (20, "tyve"),
    (21, "enogtyve"),
    (30, "tredive"),
    (37, "syvogtredive"),
    (40, "fyrre"),
    (50, "halvtreds"),
    (53, "treoghalvtreds"),
    (60, "tres"),
    (70, "halvfjerds"),
    (80, "firs"),
    (90, "halvfems"),
    (99, "nioghalvfems"),
    (100, "hundrede"),
    (101, "hundrede og en"),
    (125, "hundrede og femogtyve"),
    (200, "to hundrede"),
    (999, "ni hundrede og nioghalvfems"),
    (1000, "tusind"),
    (1001, "tusind og en"),
    (1100, "tusind et hundrede"),
    (1387, "tusind tre hundrede og syvogfirs"),
    (2000, "to tusinde"),
    (2325, "to tusinde tre hundrede og femogtyve"),
    (21_000, "enogtyve tusinde"),
    (100_000, "hundrede tusinde"),
    (999_999, "ni hundrede og nioghalvfems tusinde ni hundrede og nioghalvfems"),
    (1_000_000, "en million"),
    (2_000_005, "to millioner og fem"),
    (1_500_000, "en million fem hundrede tusinde"),
    (3_000_000_000, "tre milliarder"),
]

ALSO_READ = [
    ("én", 1),
    ("ét", 1),
    ("et", 1),
    ("Femogtyve", 25),
    ("tredve", 30),
    ("fyrretyve", 40),
    ("halvtredsindstyve", 50),
    ("femoghalvfjerdsindstyve", 75),
    ("et hundrede", 100),
    ("ethundrede", 100),
    ("hundred", 100),
    ("to hundrede femogtyve", 225),
    ("tohundredeogfemogtyve", 225),
    ("femten hundrede", 1500),
    ("atten hundrede og otteogfyrre", 1848),
    ("et tusind", 1000),
    ("et tusinde", 1000),
    ("to tusind", 2000),
    ("totusinde", 2000),
    ("tusind hundrede", 1100),
    ("en milliard", 1_000_000_000),
]

NO_NUMBER = [
    "", "borger", "million", "nul tusinde", "to nul", "og", "hundrede og", "tusind og", "tusind nul", "hundrede nul",
    "tyve hundrede", "ti hundrede", "nul hundrede", "femten hundrede tusinde", "tusind femten hundrede",
    "to tusinde millioner", "tusind og hundrede", "hundrede hundrede", "tusind tusind", "en og to", "halvanden",
    "én million to millioner",
]  # fmt: skip

FRACTIONS = [
    ("halvdelen", Fraction(1, 2)),
    ("en tredjedel", Fraction(1, 3)),
    ("to tredjedele", Fraction(2, 3)),
    ("en fjerdedel", Fraction(1, 4)),
    ("tre fjerdedele", Fraction(3, 4)),
    ("Fire femtedele", Fraction(4, 5)),
    ("en tiendedel", Fraction(1, 10)),
    ("hver anden", Fraction(1, 2)),
    ("hvert tredje", Fraction(1, 3)),
    ("hver femte", Fraction(1, 5)),
]

NO_FRACTION = ["", "tredjedel", "hver", "hver bolig", "mange tredjedele", "to", "en andendel"]


@pytest.mark.parametrize(("value", "word"), WRITTEN)
def test_each_number_has_one_word(value: int, word: str) -> None:
    assert number_word(value) == word
    assert parse_number_word(word) == value


@pytest.mark.parametrize(("text", "value"), ALSO_READ)
def test_other_common_words_for_a_number_are_read(text: str, value: int) -> None:
    assert parse_number_word(text) == value


@pytest.mark.parametrize("text", NO_NUMBER)
def test_words_that_name_no_whole_number_are_refused(text: str) -> None:
    with pytest.raises(NumberError, match=r"number\.unreadable"):
        parse_number_word(text)


@pytest.mark.parametrize("value", [-1, 10**12])
def test_numbers_without_a_word_are_refused(value: int) -> None:
    with pytest.raises(NumberError, match=r"number\.out_of_range"):
        number_word(value)


@pytest.mark.parametrize(("text", "fraction"), FRACTIONS)
def test_a_fraction_in_words_is_exact(text: str, fraction: Fraction) -> None:
    assert parse_fraction_words(text) == fraction


@pytest.mark.parametrize("text", NO_FRACTION)
def test_words_that_name_no_fraction_are_refused(text: str) -> None:
    with pytest.raises(NumberError, match=r"number\.unreadable"):
        parse_fraction_words(text)
