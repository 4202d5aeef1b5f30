# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A stated change, a word of direction and a range against the line of a table, or the figures beside them."""

import pytest

from tests.written import reason_of, verdict_on, verdicts_of

ABSENCE = ("Fravær blandt elever | 2021 | 2022 | 2023 | 2024", "Fravær blandt elever | 210 | 240 | 260 | 250")
CONTENT = ("Tilfredse elever | 2021 | 2024", "Andel tilfredse elever | 40 % | 50 %")

OF_A_LINE = [
    ("Fravær blandt elever er steget med 40.", "40", "holds"),  # from the first to the last
    ("Fravær blandt elever er faldet med 10.", "10", "holds"),  # the last step
    ("Fravær blandt elever er steget med 20 i 2023.", "20", "holds"),
    ("Fravær blandt elever er steget med 50 i 2023.", "50", "holds"),  # since the first
    ("Fravær blandt elever er faldet med 10 siden 2023.", "10", "holds"),
    ("Fravær blandt elever er steget med 40 siden 2019.", "40", "not_checkable"),
    ("Fravær blandt elever er steget med 50 fra 2021 til 2023.", "50", "holds"),
    ("Fravær blandt elever er steget med 53 fra 2021 til 2023.", "53", "contradicted"),
    ("Antallet af klager er steget med 53 fra 2021 til 2023.", "53", "not_checkable"),
]  # fmt: skip


TOLD_BY_A_NOUN = [
    ("Udlånet gik fra 912 i 2021 til 804 i 2024. Tilbagegangen svarer til 11,8 procent.", "11,8 procent", "holds"),
    ("Udlånet gik fra 912 i 2021 til 804 i 2024. Tilbagegangen svarer til 18,1 procent.", "18,1 procent",
     "contradicted"),
    ("Der var 310 besøg i 2022 og 365 i 2024. Stigningen i antallet af besøg er på 55.", "55", "holds"),
    ("Der var 310 besøg i 2022 og 365 i 2024. Fremgangen i besøgene udgør 17,7 procent.", "17,7 procent", "holds"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "verdict"), TOLD_BY_A_NOUN)
def test_a_noun_of_change_tells_what_the_figure_after_it_is(text, quote, verdict):
    assert verdict_on(quote, text) == verdict


BY_A_FRACTION = [
    ("Antallet er vokset med mere end en tredjedel, fra 41 i 2022 til 56 i 2024.", "en tredjedel", "holds"),
    ("Antallet er vokset med knap en tredjedel, fra 41 i 2022 til 54 i 2024.", "en tredjedel", "holds"),
    ("Antallet er vokset med en tredjedel, fra 41 i 2022 til 69 i 2024.", "en tredjedel", "contradicted"),
    ("Antallet er vokset med en tredjedel, fra 41 i 2022 til 48 i 2024.", "en tredjedel", "contradicted"),
    (
        "Antallet er vokset med en tredjedel, fra 41 i 2022 til 57 i 2024.",
        "en tredjedel",
        "not_checkable",
    ),  # roughly so
    ("Antallet er faldet med en tredjedel, fra 41 i 2022 til 55 i 2024.", "en tredjedel", "contradicted"),
    ("Antallet er vokset med en tredjedel, fra 0 i 2022 til 55 i 2024.", "en tredjedel", "not_checkable"),
]


@pytest.mark.parametrize(("text", "quote", "verdict"), BY_A_FRACTION)
def test_a_change_by_a_fraction_is_told_roughly(text, quote, verdict):
    assert verdict_on(quote, text) == verdict


@pytest.mark.parametrize(("text", "quote", "verdict"), OF_A_LINE)
def test_a_change_is_held_against_the_line_of_a_table(text, quote, verdict):
    assert verdict_on(quote, text, ABSENCE) == verdict


NAMED_MISTAKES = [
    ("Andelen af tilfredse elever er steget med 10 % fra 2021 til 2024.", CONTENT, "10 %",
     ("contradicted", "points_called_percent")),
    ("Andelen af tilfredse elever er steget med 25 % fra 2021 til 2024.", CONTENT, "25 %",
     ("holds", "arithmetic_holds")),
    ("Fravær blandt elever er steget med 14,3 procentpoint fra 2021 til 2022.", ABSENCE, "14,3 procentpoint",
     ("contradicted", "percent_called_points")),
    ("Fravær blandt elever er steget med 15,3 procentpoint fra 2021 til 2022.", ABSENCE, "15,3 procentpoint",
     ("not_checkable", "nothing_to_hold_it_against")),
    ("Fravær blandt elever er steget med 12,5 % fra 2021 til 2022.", ABSENCE, "12,5 %",
     ("contradicted", "wrong_base")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "table", "quote", "reason"), NAMED_MISTAKES)
def test_a_wrong_change_that_comes_out_another_way_is_told_so(text, table, quote, reason):
    assert reason_of(quote, text, table) == reason


DIRECTIONS = [
    ("Fravær blandt elever er steget.", "holds"),
    ("Fravær blandt elever er faldet.", "not_checkable"),  # since when?
    ("Fravær blandt elever er steget fra 2021 til 2023.", "holds"),
    ("Fravær blandt elever er faldet fra 2021 til 2023.", "contradicted"),
    ("Fravær blandt elever faldt i 2024.", "holds"),
    ("Fravær blandt elever faldt i 2021.", "not_checkable"),  # the first of its line
    ("Fravær blandt elever faldt i 2019.", "not_checkable"),
    ("Fravær blandt elever har været stort set uændret fra 2023 til 2024.", "holds"),
    ("Antallet af klager er faldet fra 2021 til 2023.", "not_checkable"),
]


@pytest.mark.parametrize(("text", "verdict"), DIRECTIONS)
def test_a_word_of_direction_is_held_against_the_line_of_a_table(text, verdict):
    assert verdicts_of("direction", text, ABSENCE) == [verdict]


BESIDE = [
    ("I 2022 var der 12 pladser, og i 2024 var der 15 pladser, og antallet er dermed steget.", "holds"),
    ("I 2022 var der 12 pladser, og i 2024 var der 15 pladser, og antallet er dermed faldet.", "contradicted"),
    ("I 2022 var der 12 pladser, og i 2024 var der 12 pladser, og antallet er dermed faldet.", "not_checkable"),
    ("I 2022 var der 12 pladser, og i 2024 var der 15 pladser. Antallet er faldet.", "not_checkable"),
]


@pytest.mark.parametrize(("text", "verdict"), BESIDE)
def test_a_word_of_direction_is_held_against_the_two_figures_of_its_sentence(text, verdict):
    assert verdicts_of("direction", text) == [verdict]


RANGES = [
    ("Fravær blandt elever svinger fra 210 til 260.", "holds"),
    ("Fravær blandt elever svinger fra 210 til 270.", "contradicted"),
    ("Fravær blandt elever svinger mellem 190 og 270.", "not_checkable"),
]


@pytest.mark.parametrize(("text", "verdict"), RANGES)
def test_the_ends_of_a_range_are_the_least_and_the_most_of_its_line(text, verdict):
    assert verdicts_of("range", text, ABSENCE) == [verdict]


WITHIN = [
    ("Ventetiden er 12 dage. Den svinger fra 10 til 14 dage.", "holds"),
    ("Ventetiden er 12 dage. Den svinger fra 13 til 14 dage.", "not_checkable"),
]


@pytest.mark.parametrize(("text", "verdict"), WITHIN)
def test_a_figure_beside_a_range_may_lie_within_it(text, verdict):
    assert verdicts_of("range", text) == [verdict]


MET = [
    ("Målet er højst 5,5 procent. I 2024 var fraværet 5,2 procent. Målet er dermed opfyldt.", "holds"),
    ("Målet er højst 5,5 procent. I 2024 var fraværet 5,9 procent. Målet er dermed opfyldt.", "contradicted"),
    ("Målet er mindst 5,5 procent. I 2024 var andelen 5,2 procent. Målet er dermed ikke nået.", "holds"),
    ("Målet er mindst 5,5 procent. I 2024 var andelen 5,2 procent. Målet er dermed nået.", "contradicted"),
    ("Målet er 5,5 procent. I 2024 var andelen 5,5 procent. Målet er dermed nået.", "holds"),
    ("Målet er 5,5 procent. I 2024 var andelen 5,2 procent. Målet er dermed nået.", "not_checkable"),  # up or down?
    ("Målet er højst 5,5 procent. I 2024 var fraværet 5,9 procent og i nord 6,3 procent. Målet er dermed opfyldt.",
     "not_checkable"),  # which of the two?
    ("Målet er højst 5,5 procent. Målet er dermed opfyldt.", "not_checkable"),
    ("Målet er dermed nået.", "not_checkable"),
    ("Målet er delvist nået.", "not_checkable"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verdict"), MET)
def test_a_goal_called_met_is_held_against_its_target_and_the_figure(text, verdict):
    assert verdicts_of("target", text)[-1] == verdict


SEXES = [
    ("I 2024 var der 622 hjemløse. Gruppen består af 402 mænd og 220 kvinder.", "holds"),
    ("I 2024 var der 612 hjemløse. Gruppen består af 402 mænd og 220 kvinder.", "contradicted"),
    ("I 2024 var der 900 hjemløse. Gruppen består af 402 mænd og 220 kvinder.", "not_checkable"),  # some are unknown
    ("I 2024 var der 612 hjemløse og 610 boligløse. Gruppen består af 402 mænd og 220 kvinder.", "not_checkable"),
    ("Gruppen består af 220 kvinder.", "not_checkable"),
]


@pytest.mark.parametrize(("text", "verdict"), SEXES)
def test_men_and_women_are_not_more_than_their_total(text, verdict):
    assert verdict_on("220", text) == verdict


COURSES = (
    "Forløb | 2022 | 2023 | 2024 | Mål",
    "Afsluttede forløb | 812 | 848 | 871 | 900",
    "Klager | 31 | 25 | 28 | 20",
)
FIRST = "I 2024 blev 871 forløb afsluttet. "

ANCHORED = [
    (FIRST + "Det er 59 flere end i 2022.", "59", "holds"),
    (FIRST + "Det er 69 flere end i 2022.", "69", "contradicted"),
    (FIRST + "Det er 59 færre end i 2022.", "59", "contradicted"),
    (FIRST + "Antallet af klager er 59 flere end i 2022.", "59", "not_checkable"),  # of another row
]


@pytest.mark.parametrize(("text", "quote", "verdict"), ANCHORED)
def test_a_change_is_of_the_row_whose_figure_was_just_stated(text, quote, verdict):
    assert verdict_on(quote, text, COURSES) == verdict


SPECIAL = ("Skoleår | Elever i specialtilbud | Andel", "2021/22 | 121 | 5,0 %", "2023/24 | 138 | 5,9 %")

TWO_MEASURES = [
    ("Elever i specialtilbud er steget med 17, svarende til 14 procent.", "14 procent", "holds"),
    ("Elever i specialtilbud er steget med 17, svarende til 24 procent.", "24 procent", "contradicted"),
    ("Elever i specialtilbud er steget med 17 eller 14 procent, mens andre er faldet.", "14 procent", "holds"),
    ("Elever i specialtilbud er steget med 99, svarende til 57 procent.", "57 procent", "not_checkable"),
]


@pytest.mark.parametrize(("text", "quote", "verdict"), TWO_MEASURES)
def test_a_second_measure_of_a_change_is_of_the_pair_that_bears_the_first_out(text, quote, verdict):
    assert verdict_on(quote, text, SPECIAL) == verdict


BUDGET = ("Udvalg | Budget | Regnskab | Afvigelse", "Børn | 200,0 | 213,3 | 13,3", "Ældre | 180,0 | 175,6 | -4,4")

DEVIATIONS = [
    ("Børn forventer et merforbrug på 13,3 mio. kr.", "13,3 mio. kr.", "holds"),
    ("Ældre forventer et mindreforbrug på 4,4 mio. kr.", "4,4 mio. kr.", "holds"),
    ("Ældre forventer et merforbrug på 4,4 mio. kr.", "4,4 mio. kr.", "contradicted"),
]


@pytest.mark.parametrize(("text", "quote", "verdict"), DEVIATIONS)
def test_what_is_spent_beyond_or_below_is_the_deviation_of_a_table(text, quote, verdict):
    assert verdict_on(quote, text, ("Regnskab, mio. kr.", *BUDGET)) == verdict


STEPS = [
    ("Antallet af klager er steget hvert år siden 2022.", "contradicted"),  # 31, 25, 28
    ("Antallet af afsluttede forløb er steget hvert år siden 2022.", "holds"),
    ("Antallet af afsluttede forløb er faldet hvert år siden 2022.", "contradicted"),
    ("Antallet af afsluttede forløb er steget hvert år siden 2023.", "not_checkable"),  # one step is no every
    ("Antallet af afsluttede prøver er steget hvert år siden 2022.", "not_checkable"),
    ("Antallet af genoptagne sager er steget hvert år siden 2022.", "not_checkable"),
]


@pytest.mark.parametrize(("text", "verdict"), STEPS)
def test_every_year_is_every_step_of_the_line(text, verdict):
    assert verdicts_of("direction", text, COURSES) == [verdict]


BACK = [
    ("Fraværet var 5,9 procent i 2024 mod 6,4 procent i 2023. Det er et fald på 0,5 procentpoint.", "holds"),
    ("Fraværet var 5,9 procent i 2024 mod 6,4 procent i 2023. Det er et fald på 8,5 procentpoint.", "contradicted"),
    ("Fraværet gik fra 6,4 procent til 5,9 procent. Faldet er på 8,5 procentpoint.", "contradicted"),
    ("Fraværet gik fra 6,4 procent til 5,9 procent. I skolerne er der et fald på 8,5 procentpoint.", "not_checkable"),
]


@pytest.mark.parametrize(("text", "verdict"), BACK)
def test_a_change_that_is_said_to_be_the_one_just_told_is_of_no_other_figures(text, verdict):
    assert verdicts_of("percentage_points", text) == [verdict]


COURSES_TAKEN = (
    "Forløb | 2022 | 2023 | 2024",
    "Rehabiliteringsforløb | 812 | 860 | 871",
    "Forløb i øvrigt | 90 | 81 | 70",
)
OF_THE_ROW = [
    ("Antallet af rehabiliteringsforløb var 871 i 2024. Fra 2023 til 2024 er der en lille stigning.", "holds"),
    ("Antallet af rehabiliteringsforløb var 871 i 2024. Fra 2023 til 2024 er der et lille fald.", "not_checkable"),
]


@pytest.mark.parametrize(("text", "verdict"), OF_THE_ROW)
def test_a_word_of_direction_may_be_of_the_row_whose_figure_was_just_stated(text, verdict):
    """It bears the word out, and is too little to refute it."""
    assert verdicts_of("direction", text, COURSES_TAKEN) == [verdict]


def test_of_two_figures_of_one_time_nobody_knows_which_is_meant():
    text = "I 2024 var der 9.412 hændelser, hvoraf 12 var alvorlige, en halvering siden 2022, hvor der var 24."
    assert verdicts_of("ratio", text) != ["contradicted"]


def test_what_goes_the_other_way_by_nearly_as_much_is_of_something_else():
    table = ("Personale | 2022 | 2024", "Lærlinge og elever | 41 | 56", "Arbejdsulykker | 63 | 49")
    text = "Der var 56 lærlinge og elever i 2024. Der er tale om et fald på 14 ulykker siden 2022."
    assert verdict_on("14", text, table) == "not_checkable"


CALLED_BY_THE_WRONG_UNIT = [
    ("Udlånet faldt fra 612.000 i 2022 til 574.000 i 2024, et fald på 6 procentpoint.", "6 procentpoint",
     ("contradicted", "percent_called_points")),
    ("Udlånet var 612.000 i 2022, 600.000 i 2023 og 574.000 i 2024, i alt et fald på 6 procentpoint.",
     "6 procentpoint", ("contradicted", "percent_called_points")),
    ("Andelen er steget fra 16,8 procent i 2021 til 18,3 procent i 2024, en stigning på 1,5 procent.", "1,5 procent",
     ("contradicted", "points_called_percent")),
    ("I job var 46 pct. af kvinderne og 63 pct. af mændene. Forskellen er 17 procent.", "17 procent",
     ("contradicted", "points_called_percent")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "reason"), CALLED_BY_THE_WRONG_UNIT)
def test_percent_and_points_are_told_apart_by_what_comes_out(text, quote, reason):
    assert reason_of(quote, text) == reason


LISTED = "Der var 118 til skade i 2022, {} i 2023 og 112 i 2024. Antallet er dermed faldet hvert år."


@pytest.mark.parametrize(("middle", "verdict"), [("115", "holds"), ("109", "contradicted")])
def test_every_step_of_a_list_goes_as_the_next_sentence_says(middle, verdict):
    assert verdicts_of("direction", LISTED.format(middle)) == [verdict]


def test_every_step_of_the_line_that_a_paragraph_is_about():
    table = ("Undervisning | 2022 | 2023 | 2024", "Holdtimer | 412 | 437 | 468", "Aftentimer | 379 | 374 | 380")
    said = "Antallet i {} er steget hvert år siden 2022."
    assert verdicts_of("direction", table, said.format("holdundervisningen")) == ["holds"]
    assert verdicts_of("direction", table, said.format("aftenundervisningen")) == ["not_checkable"]


def test_a_share_that_follows_from_two_sentences_rises_by_the_shares_alone():
    text = "I 2024 bestod 288 af 412, altså 70 pct. I 2023 bestod 241 af 348, altså 69 pct. Beståelsesprocenten er {}."
    assert verdicts_of("direction", text.format("dermed steget")) == ["holds"]
