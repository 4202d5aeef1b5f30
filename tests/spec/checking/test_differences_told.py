# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Differences of which the text states one end only, or both beside it: from a norm, and by another measure."""

import pytest

from tests.written import claims_on, verdict_on

FROM_WHAT_STANDS_BEHIND = [
    ("Sagerne tog 38 dage. Det er 7 dage kortere end servicemålet på 45 dage.", "7 dage", "holds"),
    ("Sagerne tog 107 dage. Det er 83 dage kortere end servicemålet på 145 dage.", "83 dage", "contradicted"),
    ("Sagerne tog 38 dage. Det er 7 dage længere end servicemålet på 45 dage.", "7 dage", "contradicted"),
    ("Sagerne tog 38 dage. Det er 19 dage kortere end servicemålet på 45 dage.", "19 dage", "not_checkable"),
    ("Sagerne er mange. De tog 7 dage mindre end servicemålet på 45 dage.", "7 dage", "not_checkable"),
    ("I 2024 var der 1.482.300 besøg. Det er 42.100 flere end året før, hvor der var 1.440.200.", "42.100", "holds"),
    ("I 2024 var der 1.482.300 besøg. Det er 41.200 flere end året før, hvor der var 1.440.200.", "41.200",
     "contradicted"),
    ("I Vest er prisen 120 kr., hvilket er 20 kr. højere end i Øst, hvor den er 100 kr.", "20 kr.", "holds"),
    ("Blandt familierne er 94 procent tilfredse, 3 procentpoint mere end de unge, hvor 91 procent er det.",
     "3 procentpoint", "holds"),
    ("Sagerne tog 38 dage. Det er 7 dage kortere end ventet, og der var 45 klager.", "7 dage", "not_checkable"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "verdict"), FROM_WHAT_STANDS_BEHIND)
def test_a_difference_may_be_from_the_figure_right_behind_it(text, quote, verdict):
    assert verdict_on(quote, text) == verdict


BY_ANOTHER_MEASURE = [
    ("Der er 164 årsværk i 2024. Det er 6 færre end i 2023 og et fald på 3,5 procent.", "3,5 procent", "holds"),
    ("Der er 164 årsværk i 2024. Det er 6 færre end i 2023 og et fald på 9,1 procent.", "9,1 procent",
     "not_checkable"),
    ("Der var 170 årsværk i 2023. Siden er antallet faldet med 6 årsværk, svarende til 3,5 procent.", "3,5 procent",
     "holds"),
    ("Der er 1.214 årsværk. Antallet er steget med 58 årsværk, svarende til 5,0 procent.", "5,0 procent", "holds"),
    ("Der er 1.214 årsværk. Antallet er steget med 58 årsværk, svarende til 6,0 procent.", "6,0 procent",
     "contradicted"),
    ("Antallet er faldet med 6 årsværk, svarende til 3,5 procent, til 164 årsværk i 2024.", "3,5 procent", "holds"),
    ("Antallet er faldet med 6 årsværk, svarende til 3,5 procent.", "3,5 procent", "not_checkable"),
    ("Der er 6 årsværk. Antallet er steget med 6 årsværk, svarende til 3,5 procent.", "3,5 procent", "not_checkable"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "verdict"), BY_ANOTHER_MEASURE)
def test_a_change_in_percent_follows_from_the_change_and_the_level_before_it(text, quote, verdict):
    assert verdict_on(quote, text) == verdict


def test_what_it_is_reckoned_from_is_shown():
    (found,) = claims_on("3,5 procent", "Der er 164 årsværk. Det er 6 færre end i 2023 og et fald på 3,5 procent.")
    assert [one.quote for one in found.evidence] == ["6", "164 årsværk", "6 / (164 + 6)"]


OF_TWO_LEVELS = [
    ("Blandt mænd er andelen 25,6 procent og blandt kvinder 34,5 procent, en forskel på 8,9 procentpoint.",
     "8,9 procentpoint", "holds"),
    ("Blandt mænd er andelen 25,6 procent og blandt kvinder 34,5 procent, en forskel på 9,8 procentpoint.",
     "9,8 procentpoint", "contradicted"),
    ("I 2024 var 46 pct. af kvinderne og 63 pct. af mændene i job. Forskellen er 17 procentpoint.",
     "17 procentpoint", "holds"),
    ("I 2024 var 46 pct. af kvinderne og 63 pct. af mændene i job. Forskellen er 71 procentpoint.",
     "71 procentpoint", "contradicted"),
    ("I 2024 var 46 pct. af kvinderne i job. Forskellen er 17 procentpoint.", "17 procentpoint", "not_checkable"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "verdict"), OF_TWO_LEVELS)
def test_a_difference_may_be_of_the_two_levels_before_it(text, quote, verdict):
    assert verdict_on(quote, text) == verdict


def test_what_a_change_began_at_may_stand_right_behind_it():
    text = "Samlet var 55 pct. i job i 2024, hvilket er en fremgang på {} procentpoint fra 51 pct. året før."
    assert verdict_on("4 procentpoint", text.format(4)) == "holds"


FARTHER_BACK = "Byen modtog 142 borgere i 2024. Kvoten var 150. I 2023 kom der 231. "


@pytest.mark.parametrize(("change", "verdict"), [("89", "holds"), ("98", "not_checkable")])
def test_a_figure_three_sentences_back_bears_a_change_out_and_never_refutes_it(change, verdict):
    assert verdict_on(change, f"{FARTHER_BACK}Faldet er på {change}.") == verdict


READ_AS_CHANGES = [
    ("Antallet er gået frem fra 64 i 2022 til 79 i 2024, altså med godt 23 procent.", "23 procent", "holds"),
    ("Antallet er faldet fra 369 til 351 borgere, altså med knap 5 pct.", "5 pct.", "holds"),
    ("Trafikken er vokset fra indeks 108 til indeks 114, en stigning på 6 pct.", "6 pct.", "holds"),
    ("Tallet ventes at stige fra 2.220 i 2025 til 2.410 i 2029, det vil sige med 190.", "190", "holds"),
    ("Tallet ventes at stige fra 2.220 i 2025 til 2.410 i 2029, det vil sige med 910.", "910", "contradicted"),
    ("Det vil sige med 190.", "190", "not_checkable"),
    ("I 2024 udgør elbiler 11,2 pct. mod 7,6 pct. året før, en stigning på 3,6 procentpoint.", "3,6 procentpoint",
     "holds"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "verdict"), READ_AS_CHANGES)
def test_a_change_is_told_in_many_ways(text, quote, verdict):
    assert verdict_on(quote, text) == verdict


def test_a_paragraph_that_names_no_year_goes_on_from_the_one_before():
    texts = (
        "# Regnskab 2024",
        "Tilskuddet er 18,2 mio. kr. Året før var det 17,6 mio. kr., en stigning på 3,4 procent.",
    )
    assert verdict_on("3,4 procent", *texts) == "holds"
