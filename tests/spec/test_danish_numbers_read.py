# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How figures in Danish papers are read: what is written, and which value, unit and hedge it states.

A dot is a thousands dot and nothing else, a comma is the decimal comma, and the number of decimals written is the
precision stated: `20,0` is not `20`.
"""

from __future__ import annotations

import pytest

from pejl.core.numbers import parse_danish

PLAIN = [
    # written        value       unit
    ("1.387", "1387", "number"),
    ("1387", "1387", "number"),
    ("1 387", "1387", "number"),
    ("1\N{NO-BREAK SPACE}387", "1387", "number"),
    ("1\N{NARROW NO-BREAK SPACE}387", "1387", "number"),
    ("1\N{THIN SPACE}234\N{THIN SPACE}567,8", "1234567.8", "number"),
    ("1.387,50", "1387.50", "number"),
    ("0", "0", "number"),
    ("0,0", "0.0", "number"),
    ("20,0", "20.0", "number"),
    ("1,387", "1.387", "number"),
    ("+8", "8", "number"),
    ("-5", "-5", "number"),
    ("- 5", "-5", "number"),
    ("−5", "-5", "number"),
    ("–5", "-5", "number"),
    ("minus 5", "-5", "number"),
    ("plus 5", "5", "number"),
    ("  7  ", "7", "number"),
]

WITH_UNITS = [
    ("22,8 %", "22.8", "%"),
    ("22,8%", "22.8", "%"),
    ("22,8\N{NO-BREAK SPACE}%", "22.8", "%"),
    ("22,8 pct.", "22.8", "%"),
    ("22,8 pct", "22.8", "%"),
    ("22,8 procent", "22.8", "%"),
    ("−1,4 procentpoint", "-1.4", "percentage_points"),
    ("-1,4 procentpoint", "-1.4", "percentage_points"),
    ("4 pct.point", "4", "percentage_points"),
    ("4 pct.-point", "4", "percentage_points"),
    ("4.500 kr.", "4500", "DKK"),
    ("kr. 4.500", "4500", "DKK"),
    ("kr.4.500", "4500", "DKK"),
    ("DKK 4.500", "4500", "DKK"),
    ("4.500 kroner", "4500", "DKK"),
    ("4.500 kr. om måneden", "4500", "DKK_per_month"),
    ("4.500 kr. pr. måned", "4500", "DKK_per_month"),
    ("4.500 kr./md.", "4500", "DKK_per_month"),
    ("90.000 kr. årligt", "90000", "DKK_per_year"),
    ("300 t.kr.", "300", "thousand_DKK"),
    ("300 tkr.", "300", "thousand_DKK"),
    ("53,5 mio. kr.", "53.5", "million_DKK"),
    ("53,5 mio.kr.", "53.5", "million_DKK"),
    ("53,5\nmio. kr.", "53.5", "million_DKK"),
    ("53,5 millioner kroner", "53.5", "million_DKK"),
    ("53,5 mill. kr.", "53.5", "million_DKK"),
    ("kr. 53,5 mio.", "53.5", "million_DKK"),
    ("12 mio. kr. årligt", "12", "million_DKK_per_year"),
    ("12 mio. kr. om året", "12", "million_DKK_per_year"),
    ("12 mio. kr. pr. år", "12", "million_DKK_per_year"),
    ("1,2 mia. kr.", "1.2", "billion_DKK"),
    ("1.378 personer", "1378", "persons"),
    ("1 person", "1", "persons"),
    ("84,5 fuldtidspersoner", "84.5", "full_time_persons"),
    ("10 personer om måneden", "10", "persons_per_month"),
    ("10 personer hver måned", "10", "persons_per_month"),
    ("120 personer om året", "120", "persons_per_year"),
    ("538 udsættelser", "538", "evictions"),
    ("859 anvisninger", "859", "referrals"),
    ("102 boliger", "102", "dwellings"),
    ("40 pladser", "40", "places"),
    ("25 tilbud", "25", "offers"),
    ("7 skoler", "7", "schools"),
    ("3 centre", "3", "centres"),
    ("3 ledige stillinger", "3", "vacancies"),
    ("60 sager", "60", "cases"),
    ("17 klager", "17", "complaints"),
    ("162 afgørelser", "162", "decisions"),
    ("12 KPI'er", "12", "KPIs"),
    ("12 KPI’er", "12", "KPIs"),
    ("25,6 dagsværk", "25.6", "days_per_full_time_employee"),
    ("3 årsværk", "3", "full_time_equivalents"),
    ("14,4 dage", "14.4", "days"),
    ("13 måneder", "13", "months"),
    ("13 mdr.", "13", "months"),
    ("9,5 år", "9.5", "years"),
    ("6 uger", "6", "weeks"),
    ("1 uge", "1", "weeks"),
    ("indeks 104,2", "104.2", "index"),
    ("4,7 på en skala fra 1 til 5", "4.7", "score_1_5"),
    ("1,6 på en skala fra −5 til 5", "1.6", "score_barometer"),
]

HEDGED = [
    ("ca. 130 boliger", "130", "dwellings", "about"),
    ("ca.130", "130", "number", "about"),
    ("ca 130", "130", "number", "about"),
    ("omkring 320", "320", "number", "about"),
    ("cirka 120", "120", "number", "about"),
    ("omtrent 120", "120", "number", "about"),
    ("knap 2.000", "2000", "number", "almost"),
    ("næsten 2 år", "2", "years", "almost"),
    ("op mod 40 pladser", "40", "places", "almost"),
    ("mindst 44 %", "44", "%", "at_least"),
    ("Mindst 80 %", "80", "%", "at_least"),
    ("minimum 44 %", "44", "%", "at_least"),
    ("højst 100", "100", "number", "at_most"),
    ("maks. 100", "100", "number", "at_most"),
    ("op til 100", "100", "number", "at_most"),
    ("over 10", "10", "number", "over"),
    ("mere end 10", "10", "number", "over"),
    ("flere end 10 sager", "10", "cases", "over"),
    ("godt 50", "50", "number", "over"),
    ("godt og vel 50", "50", "number", "over"),
    ("under 1,1 %", "1.1", "%", "under"),
    ("<1,1 %", "1.1", "%", "under"),
    ("< 10.598", "10598", "number", "under"),
    ("mindre end 3 dage", "3", "days", "under"),
    ("færre end 8 personer", "8", "persons", "under"),
    ("≥ 80 %", "80", "%", "at_least"),
    ("<= 80 %", "80", "%", "at_most"),
    ("ca. kr. 4.500", "4500", "DKK", "about"),
    ("ca. −5 procentpoint", "-5", "percentage_points", "about"),
]

IN_WORDS = [
    ("nul", "0", "number", ""),
    ("otte personer", "8", "persons", ""),
    ("ÉN bolig", "1", "dwellings", ""),
    ("et år", "1", "years", ""),
    ("minus fem", "-5", "number", ""),
    ("plus fem", "5", "number", ""),
    ("femogtyve sager", "25", "cases", ""),
    ("halvtreds", "50", "number", ""),
    ("knap syvogtredive uger", "37", "weeks", "almost"),
    ("to hundrede", "200", "number", ""),
    ("to tusinde boliger", "2000", "dwellings", ""),
    ("en million kroner", "1000000", "DKK", ""),
    ("to mio. kr.", "2", "million_DKK", ""),
    ("halvanden", "1.5", "number", ""),
    ("halvandet år", "1.5", "years", ""),
    ("et halvt år", "0.5", "years", ""),
    ("to en halv", "2.5", "number", ""),
    ("to og et halvt år", "2.5", "years", ""),
    ("halvanden million kroner", "1500000", "DKK", ""),
    ("en halv million", "500000", "number", ""),
    ("halvdelen", "0.50", "number", "about"),
    ("en tredjedel", "0.33", "number", "about"),
    ("to tredjedele", "0.67", "number", "about"),
    ("knap to tredjedele", "0.67", "number", "almost"),
    ("tre fjerdedele", "0.75", "number", "about"),
    ("hver femte", "0.20", "number", "about"),
]

IN_CONTEXT = [
    # written, unit of the column head, value, unit
    ("22,8", "%", "22.8", "%"),
    ("22,8 pct.", "%", "22.8", "%"),
    ("4,7", "score_1_5", "4.7", "score_1_5"),
    ("53,5", "million_DKK", "53.5", "million_DKK"),
    ("1.387", "number", "1387", "number"),
    ("to tredjedele", "%", "67", "%"),
    ("hver ottende", "%", "13", "%"),
    ("to tredjedele", "number", "0.67", "number"),
]


def _states(text: str, value: str, unit: str, approximation: str = "", *, head: str | None = None) -> None:
    quantity = parse_danish(text, unit=head)
    assert (str(quantity.value), quantity.unit, quantity.approximation.value) == (value, unit, approximation)


@pytest.mark.parametrize(("text", "value", "unit"), PLAIN + WITH_UNITS)
def test_a_figure_is_read_with_its_unit_and_stated_precision(text: str, value: str, unit: str) -> None:
    _states(text, value, unit)


@pytest.mark.parametrize(("text", "value", "unit", "approximation"), HEDGED)
def test_the_word_before_a_figure_is_kept_as_its_hedge(text: str, value: str, unit: str, approximation: str) -> None:
    _states(text, value, unit, approximation)


@pytest.mark.parametrize(("text", "value", "unit", "approximation"), IN_WORDS)
def test_numbers_written_in_words_are_figures_too(text: str, value: str, unit: str, approximation: str) -> None:
    _states(text, value, unit, approximation)


@pytest.mark.parametrize(("text", "head", "value", "unit"), IN_CONTEXT)
def test_a_figure_without_a_unit_takes_that_of_its_column(text: str, head: str, value: str, unit: str) -> None:
    quantity = parse_danish(text, unit=head)
    assert (str(quantity.value), quantity.unit) == (value, unit)


def test_letters_read_from_a_pdf_as_two_characters_are_put_together() -> None:
    decomposed = "3 a\N{COMBINING RING ABOVE}rsværk"
    assert parse_danish(decomposed).unit == "full_time_equivalents"
