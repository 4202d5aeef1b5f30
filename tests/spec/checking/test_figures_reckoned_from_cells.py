# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures of running text that stand in no cell but come out of some; and what the cells of a table come out of."""

import pytest

from tests.written import reason_of, verdict_on

EXAM = ("Indikator | 2024 | Mål", "Elever der består prøven | 88,3 % | 90,0 %", "Elever der trives | 81,2 % | 85,0 %")
HOMES = ("Boliger | 2024", "Boliger til unge | 120", "Boliger til ældre | 320", "Boliger i alt | 440")

FLATS = ("Boliger | 2024", "Unge | 120", "Ældre | 320", "I alt | 440")

FROM_CELLS = [
    ("Elever der består prøven mangler 1,7 procentpoint i 2024.", EXAM, "1,7 procentpoint", "holds"),
    ("Elever der består prøven mangler 2,7 procentpoint i 2024.", EXAM, "2,7 procentpoint", "contradicted"),
    ("Elever der består prøven mangler 9,4 procentpoint i 2024.", EXAM, "9,4 procentpoint", "not_checkable"),
    ("Elever der består prøven ligger 7,1 procentpoint over elever der trives i 2024.", EXAM, "7,1 procentpoint",
     "holds"),
    ("Boliger til unge udgør 27,3 procent i 2024.", HOMES, "27,3 procent", "holds"),
    ("Boliger til unge udgør 27,8 procent i 2024.", HOMES, "27,8 procent", "contradicted"),
    ("Boliger til unge udgør 55,1 procent i 2024.", HOMES, "55,1 procent", "not_checkable"),
    ("I 2024 udgør de unges boliger 37,5 procent.", FLATS, "37,5 procent", "not_checkable"),  # of which others?
    ("Boliger til unge udgør 5 procent i 2024.", HOMES, "5 procent", "not_checkable"),  # one digit comes out by chance
]  # fmt: skip


@pytest.mark.parametrize(("text", "table", "quote", "verdict"), FROM_CELLS)
def test_a_figure_may_come_out_of_the_cells_that_its_sentence_is_about(text, table, quote, verdict):
    assert verdict_on(quote, text, table) == verdict


IN_A_TABLE = [
    (("Sted | 2023 | 2024 | Ændring", "Nord | 612 | 655 | 43", "Syd | 480 | 471 | -9", "Øst | 100 | 120 | 30"), "30",
     ("contradicted", "arithmetic_fails")),
    (("Sted | 2023 | 2024 | Udvikling i pct.", "Nord | 200 | 250 | 25 %", "Syd | 400 | 504 | 26 %",
      "Øst | 100 | 150 | 33 %"), "33 %", ("contradicted", "wrong_base")),
    (("År | Antal | Ændring", "2020 | 210 |", "2021 | 240 | 30", "2022 | 250 | 10", "2023 | 244 | 6"), "6",
     ("contradicted", "arithmetic_fails")),
    (("År | Antal | Ændring", "2020 | 210 |", "2021 | 240 | 30", "2022 | 250 | 10", "2023 | 244 | -6"), "-6",
     ("holds", "arithmetic_holds")),
]  # fmt: skip


@pytest.mark.parametrize(("table", "quote", "reason"), IN_A_TABLE)
def test_a_line_that_does_not_keep_what_the_others_keep_is_contradicted(table, quote, reason):
    assert reason_of(quote, table) == reason


SPOILED = [
    (("Indikator | 2020 | 2021 | 2022 | 2023", "Fravær | 14,2 | 15,1 | 149 | 14,8"), "149", ("damaged", "out_of_line")),
    (("Indikator | 2020 | 2021 | 2022 | 2023", "Fravær | 14,2 | 15,1 | 149 | 14"), "149",
     ("not_checkable", "nothing_to_hold_it_against")),
    (("Indikator | 2020 | 2021 | 2022", "Fravær | 14,2 | 15,1 | 29"), "29",
     ("not_checkable", "nothing_to_hold_it_against")),
    (("Andel | 2022", "Andel unge | 47 1%"), "47 1%", ("damaged", "spoiled_print")),
]  # fmt: skip


@pytest.mark.parametrize(("table", "quote", "reason"), SPOILED)
def test_a_whole_figure_among_others_with_a_decimal_has_lost_its_comma(table, quote, reason):
    assert reason_of(quote, table) == reason


SPLIT = (
    "Sted | Egne | Andre | Lejede | Boliger",
    "Nord | ca. 612 | 77 | 243 | 855",
    "Syd | 448 | 35 | 1.371 | 1.819",
    "Vest | 927 | 81 | 356 | 1.283",
    "Havnen | 1.204 | 19 | 377 | 1.591",
)


@pytest.mark.parametrize(("quote", "verdict"), [("855", "holds"), ("1.591", "contradicted")])
def test_a_sum_of_two_columns_shows_itself_where_one_of_its_figures_is_hedged(quote, verdict):
    assert verdict_on(quote, "", SPLIT) == verdict


def test_cells_of_two_tables_are_not_taken_from_each_other():
    other = ("Prøver | 2024", "Elever der trives i prøver | 71,0 %", "Elever der klager | 11,0 %")
    text = "Elever der består prøven ligger 17,3 procentpoint over elever der trives i prøver i 2024."
    assert verdict_on("17,3 procentpoint", text, EXAM, other) == "not_checkable"
