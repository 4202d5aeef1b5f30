# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How figures are written for people, in Danish and in English.

The space between figure and unit does not break (shown as an ordinary space in these tables); the minus is a true one.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from pejl.core.numbers import (
    Approximation,
    NumberError,
    Quantity,
    format_danish,
    format_english,
    format_quantity,
    parse_danish,
)
from pejl.core.units import UnitError

WRITTEN = [
    # value      unit                   Danish                 English
    ("1387", None, "1.387", "1,387"),
    ("999", None, "999", "999"),
    ("1234567", None, "1.234.567", "1,234,567"),
    ("0.5", None, "0,5", "0.5"),
    ("20.0", None, "20,0", "20.0"),
    ("0.0000001", None, "0,0000001", "0.0000001"),
    ("1E+3", None, "1.000", "1,000"),
    ("-0", None, "0", "0"),
    ("-0.0", None, "0,0", "0.0"),
    ("-1387.5", None, "−1.387,5", "−1,387.5"),
    ("1387", "number", "1.387", "1,387"),
    ("1387", "persons", "1.387 personer", "1,387 persons"),
    ("1", "persons", "1 person", "1 person"),
    ("-1", "persons", "−1 person", "−1 person"),
    ("1.0", "days", "1,0 dage", "1.0 days"),
    ("0", "days", "0 dage", "0 days"),
    ("1", "vacancies", "1 ledig stilling", "1 vacancy"),
    ("14.4", "days_per_full_time_employee", "14,4 dagsværk", "14.4 days per full-time employee"),
    ("3", "full_time_equivalents", "3 årsværk", "3 full-time equivalents"),
    ("22.8", "%", "22,8 %", "22.8%"),
    ("-1.4", "percentage_points", "−1,4 procentpoint", "−1.4 percentage points"),
    ("4500", "DKK", "4.500 kr.", "DKK 4,500"),
    ("300", "thousand_DKK", "300 t.kr.", "DKK 300 thousand"),
    ("53.5", "million_DKK", "53,5 mio. kr.", "DKK 53.5 million"),
    ("-53.5", "million_DKK", "−53,5 mio. kr.", "DKK −53.5 million"),
    ("12", "million_DKK_per_year", "12 mio. kr. årligt", "DKK 12 million a year"),
    ("1.2", "billion_DKK", "1,2 mia. kr.", "DKK 1.2 billion"),
    ("4500", "DKK_per_month", "4.500 kr. om måneden", "DKK 4,500 a month"),
    ("4.7", "score_1_5", "4,7 på en skala fra 1 til 5", "4.7 on a scale from 1 to 5"),
    ("104.2", "index", "indeks 104,2", "index 104.2"),
]

HEDGED = [
    ("about", "ca. 2.000 boliger", "about 2,000 dwellings"),
    ("almost", "knap 2.000 boliger", "almost 2,000 dwellings"),
    ("at_least", "mindst 2.000 boliger", "at least 2,000 dwellings"),
    ("at_most", "højst 2.000 boliger", "at most 2,000 dwellings"),
    ("over", "over 2.000 boliger", "over 2,000 dwellings"),
    ("under", "under 2.000 boliger", "under 2,000 dwellings"),
    ("", "2.000 boliger", "2,000 dwellings"),
]

ROUNDED = [
    # value, decimals, written: half away from zero
    ("2.5", 0, "3"),
    ("-2.5", 0, "−3"),
    ("1.5971", 1, "1,6"),
    ("1.25", 1, "1,3"),
    ("-1.25", 1, "−1,3"),
    ("2.3954", 2, "2,40"),
    ("-0.04", 1, "0,0"),
    ("7", 1, "7,0"),
    ("1387", -1, "1.390"),
]

CANONICAL = [
    ("1387", "1.387"),
    ("1 387", "1.387"),
    ("22,8%", "22,8 %"),
    ("22,8 pct.", "22,8 %"),
    ("-1,4 procentpoint", "−1,4 procentpoint"),
    ("+8", "8"),
    ("53,5 mio.kr.", "53,5 mio. kr."),
    ("kr. 4.500", "4.500 kr."),
    ("12 mio. kr. om året", "12 mio. kr. årligt"),
    ("cirka 120", "ca. 120"),
    ("omkring 320", "ca. 320"),
    ("næsten 2 år", "knap 2 år"),
    ("<1,1 %", "under 1,1 %"),
    ("mere end 10", "over 10"),
    ("op til 100", "højst 100"),
    ("1 uger", "1 uge"),
    ("otte personer", "8 personer"),
    ("halvandet år", "1,5 år"),
    ("to tusinde boliger", "2.000 boliger"),
    ("to tredjedele", "ca. 0,67"),
    ("-0", "0"),
]


def _spaced(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(("value", "unit", "danish", "english"), WRITTEN)
def test_a_figure_is_written_as_readers_of_each_language_expect(
    value: str, unit: str | None, danish: str, english: str
) -> None:
    number = Decimal(value)
    assert (_spaced(format_danish(number, unit)), _spaced(format_english(number, unit))) == (danish, english)


@pytest.mark.parametrize(("hedge", "danish", "english"), HEDGED)
def test_the_hedge_of_the_source_is_written_before_the_figure(hedge: str, danish: str, english: str) -> None:
    quantity = Quantity(Decimal(2000), "dwellings", Approximation(hedge))
    assert (_spaced(format_danish(quantity)), _spaced(format_english(quantity))) == (danish, english)


@pytest.mark.parametrize(("value", "decimals", "written"), ROUNDED)
def test_decimals_that_are_asked_for_are_rounded_half_away_from_zero(value: str, decimals: int, written: str) -> None:
    assert format_danish(Decimal(value), decimals=decimals) == written


@pytest.mark.parametrize(("text", "canonical"), CANONICAL)
def test_every_way_of_writing_a_figure_has_one_canonical_form(text: str, canonical: str) -> None:
    assert _spaced(format_danish(parse_danish(text))) == canonical


@pytest.mark.parametrize(("value", "written"), [("8", "+8"), ("0", "0"), ("-8", "−8"), ("0.04", "+0,04")])
def test_a_change_carries_its_sign_and_no_change_has_none(value: str, written: str) -> None:
    assert format_danish(Decimal(value), sign=True) == written


def test_a_change_of_one_is_in_the_singular() -> None:
    assert _spaced(format_danish(1, "dwellings", sign=True)) == "+1 bolig"


def test_a_change_that_rounds_to_nothing_has_no_sign() -> None:
    assert format_danish(Decimal("0.04"), decimals=1, sign=True) == "0,0"


def test_no_break_spaces_keep_figure_and_unit_on_one_line() -> None:
    assert format_danish(Decimal("53.5"), "million_DKK") == "53,5\N{NO-BREAK SPACE}mio.\N{NO-BREAK SPACE}kr."
    assert format_danish(Decimal("22.8"), "%") == "22,8\N{NO-BREAK SPACE}%"


def test_a_table_column_writes_its_figures_without_the_unit_of_its_head() -> None:
    assert format_danish(Quantity(Decimal("22.8"), "%"), "number") == "22,8"


def test_a_hedge_given_by_the_caller_wins_over_the_stated_one() -> None:
    stated = Quantity(Decimal(130), "number", Approximation.ABOUT)
    assert format_danish(stated, approximation=Approximation.ALMOST) == "knap 130"
    assert format_danish(stated, approximation=Approximation.NONE) == "130"


def test_a_year_is_text_because_as_a_figure_it_would_be_grouped() -> None:
    assert format_danish(2024) == "2.024"


@pytest.mark.parametrize(("language", "written"), [("da", "22,8 %"), ("en", "22.8%"), ("en-gb", "22.8%")])
def test_the_language_of_the_page_chooses_the_writing(language: str, written: str) -> None:
    assert _spaced(format_quantity(Quantity(Decimal("22.8"), "%"), language)) == written


def test_the_chosen_language_takes_the_same_wishes() -> None:
    assert format_quantity(Decimal("1.25"), "da", unit="number", decimals=1, sign=True) == "+1,3"


def test_a_language_that_nobody_writes_is_refused() -> None:
    with pytest.raises(NumberError, match=r"number\.language .*found='sv', expected=\['da', 'en'\]"):
        format_quantity(1, "sv")


@pytest.mark.parametrize("value", [0.1, True, "5", None, 2.0])
def test_what_is_not_exact_is_refused(value: Any) -> None:
    with pytest.raises(NumberError, match=r"number\.not_exact"):
        format_danish(value)


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_figure_is_refused(value: str) -> None:
    with pytest.raises(NumberError, match=r"number\.not_finite"):
        format_danish(Decimal(value))


def test_a_unit_that_is_not_known_is_refused() -> None:
    with pytest.raises(UnitError, match=r"unit\.unknown"):
        format_danish(1, "dwelings")
