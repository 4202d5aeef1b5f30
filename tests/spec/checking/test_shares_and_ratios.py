# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A percentage against its part and whole; *fordoblet* and *to tredjedele* against the figures beside them."""

import pytest

from tests.written import claims_on, reason_of, verdict_on

IN_ONE_SENTENCE = [
    ("Det er 50 ud af 276 (18,1 %).", "18,1 %", "holds"),
    ("Det er 50 ud af 276 (81,1 %).", "81,1 %", "contradicted"),
    ("Det er 18,1 % (50 ud af 276).", "50 ud af 276", "not_checkable"),  # what it is reckoned from it does not bear out
    ("Det er 81,1 % (50 ud af 276).", "50 ud af 276", "contradicted"),
    ("Ni ud af ti (88 %) er tilfredse.", "88 %", "rounding"),
    ("Ni ud af ti er tilfredse med hjælpen (91 %).", "Ni ud af ti", "rounding"),
    ("Ni ud af ti er tilfredse med hjælpen (91 %).", "91 %", "not_checkable"),  # the rough does not bear out the exact
    ("Ni ud af ti (70 %) er tilfredse.", "70 %", "contradicted"),
    ("Det er 50 ud af 276.", "50 ud af 276", "not_checkable"),
    ("Det er 300 ud af 276 (92,0 %).", "92,0 %", "not_checkable"),
    ("Tre af dem (30 %) er unge.", "30 %", "not_checkable"),
    ("50 af 276 stillinger (18 %) og 60 af 276 stillinger (22 %) er ledige.", "22 %", "holds"),
    ("50 af 276 stillinger (18 %) og 60 af 276 stillinger (32 %) er ledige.", "32 %", "contradicted"),
    ("50 af 276 stillinger (18 %) og 60 af 276 stillinger (32 %) er ledige.", "18 %", "holds"),
    ("50 af 276 stillinger og 60 af 276 stillinger (22 %) er ledige.", "50 af 276", "not_checkable"),
]


@pytest.mark.parametrize(("text", "quote", "verdict"), IN_ONE_SENTENCE)
def test_a_percentage_and_the_part_and_whole_beside_it_must_fit(text, quote, verdict):
    assert verdict_on(quote, text) == verdict


OF_TWO_COUNTS = [
    ("Der var 276 stillinger, og 50 blev ikke besat, svarende til 18,1 %.", "18,1 %", "holds"),
    ("Der var 276 stillinger, og 50 blev ikke besat, svarende til 28,1 %.", "28,1 %", "contradicted"),
    ("Der var 276 stillinger. Heraf blev 50 ikke besat, dermed 18 %.", "18 %", "holds"),
    ("Der var 276 stillinger, heraf 50 i nord og 60 i syd. Det udgør 28,1 %.", "28,1 %", "not_checkable"),
    ("Der var 276 stillinger, og 50 blev ikke besat. I nord var det 12 %.", "12 %", "not_checkable"),
    ("Der var 276 stillinger, og 50 blev ikke besat. Det giver 18,4 % i alt.", "18,4 %", "contradicted"),
    ("Der var 276 stillinger, og 50 blev ikke besat. Det giver 32,7 % i alt.", "32,7 %", "not_checkable"),
    ("Der var 0 stillinger, hvoraf 0 blev besat, svarende til 12,0 %.", "12,0 %", "not_checkable"),
    ("Der er 276 stillinger. Andelen er dermed 12 %.", "12 %", "not_checkable"),
    ("Der er 276 ansatte. Af dem er 212 kvinder og 64 mænd. Kvinderne udgør dermed 76,8 %.", "76,8 %", "holds"),
]


@pytest.mark.parametrize(("text", "quote", "verdict"), OF_TWO_COUNTS)
def test_a_percentage_that_is_said_to_follow_is_reckoned_from_the_counts_before_it(text, quote, verdict):
    assert verdict_on(quote, text) == verdict


IN_ONE_CELL = [
    ("15 % (116 / 795)", "15 %", "holds"),
    ("51 % (116 / 795)", "51 %", "contradicted"),
    ("15 % (116)", "15 %", "not_checkable"),
    ("15 % (116 / 0)", "15 %", "not_checkable"),
]


@pytest.mark.parametrize(("cell", "quote", "verdict"), IN_ONE_CELL)
def test_a_cell_that_holds_a_percentage_with_its_part_and_whole_is_reckoned(cell, quote, verdict):
    assert verdict_on(quote, ("| 2023", f"Andel | {cell}")) == verdict


FOR_A_CHANGE = [
    ("Antallet steg med 27 boliger eller 14,4 procent fra 187 i 2023 til 214 i 2024.", "14,4 procent", "holds"),
    ("Antallet steg med 27 boliger eller 24,4 procent fra 187 i 2023 til 214 i 2024.", "24,4 procent", "contradicted"),
    ("Antallet steg med 27 boliger fra 187 i 2023 til 214 i 2024. I nord er det 24,4 procent.", "24,4 procent",
     "not_checkable"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "verdict"), FOR_A_CHANGE)
def test_a_percentage_beside_a_change_is_the_same_change_in_percent(text, quote, verdict):
    assert verdict_on(quote, text) == verdict


MULTIPLIED = [
    ("Tallet er fordoblet fra 120 i 2020 til 245 i 2024.", "fordoblet", "holds"),
    ("Tallet er fordoblet fra 120 i 2020 til 310 i 2024.", "fordoblet", "contradicted"),
    ("Tallet er fordoblet fra 120 i 2020 til 280 i 2024.", "fordoblet", "not_checkable"),
    ("Tallet er fordoblet fra 0 i 2020 til 310 i 2024.", "fordoblet", "not_checkable"),
    ("Tallet er fordoblet.", "fordoblet", "not_checkable"),
    ("Tallet er halveret fra 120 i 2020 til 61 i 2024.", "halveret", "holds"),
    ("Knap to tredjedele (64,4 procent) er tilfredse.", "to tredjedele", "holds"),
    ("Knap to tredjedele (44,4 procent) er tilfredse.", "to tredjedele", "contradicted"),
    ("Knap to tredjedele (75 procent) er tilfredse.", "to tredjedele", "not_checkable"),
    ("Knap to tredjedele er tilfredse, mens 44,4 procent er utilfredse.", "to tredjedele", "not_checkable"),
    ("To tredjedele er tilfredse.", "To tredjedele", "not_checkable"),
]


@pytest.mark.parametrize(("text", "quote", "verdict"), MULTIPLIED)
def test_words_for_a_factor_or_a_fraction_are_taken_roughly(text, quote, verdict):
    assert verdict_on(quote, text) == verdict


OF_PARTS = [
    ("Der er i alt 136 boliger fordelt på 99 til familier og 37 til unge.", "136 boliger", "holds"),
    ("Der er i alt 163 boliger fordelt på 99 til familier og 37 til unge.", "163 boliger", "contradicted"),
    ("Der er i alt 250 boliger fordelt på 99 til familier og 37 til unge.", "250 boliger", "not_checkable"),
    ("Der er i alt 136 boliger, heraf 99 til familier.", "136 boliger", "not_checkable"),
]


@pytest.mark.parametrize(("text", "quote", "verdict"), OF_PARTS)
def test_a_total_is_the_sum_of_its_parts_or_misses_it_by_a_slip(text, quote, verdict):
    assert verdict_on(quote, text) == verdict


def test_what_is_reckoned_is_shown():
    (found,) = claims_on("18,1 %", "Der var 276 stillinger, og 50 blev ikke besat, svarende til 18,1 %.")
    assert [one.quote for one in found.evidence] == ["50", "276", "50 / 276"]


UNITS = [
    ("I 2024 var 75 procentpoint af eleverne tilfredse.", "75 procentpoint", ("contradicted", "unit_unfit")),
    ("I 2024 var det 75 procentpoint.", "75 procentpoint", ("not_checkable", "nothing_to_hold_it_against")),
]


@pytest.mark.parametrize(("text", "quote", "reason"), UNITS)
def test_percentage_points_tell_a_difference_and_never_a_part(text, quote, reason):
    assert reason_of(quote, text) == reason


COLUMNS = [
    (("Skole | Andel", "Nord | 31 %", "Syd | 28 procentpoint", "Vest | 30 %", "Øst | 33 %"), "contradicted"),
    # what is a change may be one in points where its row holds percentages, and only there
    (("Skole | 2023 | 2024 | Ændring", "Nord | 31 % | 33 % | 2 %", "Syd | 25 % | 30 % | 28 procentpoint",
      "Vest | 30 % | 31 % | 1 %"), "not_checkable"),
    (("Skole | Antal | Ændring", "Nord | 31 | 33 %", "Syd | 27 | 28 procentpoint", "Vest | 30 | 31 %"), "contradicted"),
    (("Skole | Andel", "Nord | 31 %", "Syd | 28 procentpoint"), "not_checkable"),
    (("Skole | Tal", "Nord | 31", "Syd | 28 procentpoint", "Vest | 30"), "not_checkable"),
]  # fmt: skip


@pytest.mark.parametrize(("table", "verdict"), COLUMNS)
def test_one_cell_in_points_among_percentages_is_out_of_line(table, verdict):
    assert verdict_on("28 procentpoint", table) == verdict
