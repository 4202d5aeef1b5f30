# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Percentages and fractions whose sentence says of what they are, and counts that are taken up again."""

import pytest

from tests.written import claims_on, verdict_on

SHARES = [
    ("288 elever bestod, og det svarer til 70 pct. af de 412, der gik til prøve.", "70 pct.", "holds"),
    ("288 elever bestod, og det svarer til 72 pct. af de 412, der gik til prøve.", "72 pct.", "contradicted"),
    ("Der kom 412 til prøve, og 72 pct. af de 412 bestod.", "72 pct.", "not_checkable"),
    ("Der var 837 brugere, hvoraf 251 er kvinder (30 pct.).", "30 pct.", "holds"),
    ("Der var 837 brugere, hvoraf 251 er kvinder (36 pct.).", "36 pct.", "contradicted"),
    ("Der var 837 brugere, hvoraf 251 er kvinder (6 pct.).", "6 pct.", "not_checkable"),
    ("I 2024 blev 212 stillinger slået op. Der var 37 opslag (17 procent) uden svar.", "17 procent", "holds"),
    ("I 2024 blev 212 stillinger slået op. Der var 37 opslag (71 procent) uden svar.", "71 procent", "not_checkable"),
    ("Der var 37 opslag (17 procent) uden svar.", "17 procent", "not_checkable"),
    ("Der er 31.860 medlemmer. To ud af tre medlemmer er unge, nemlig 21.240.", "To ud af tre", "holds"),
    ("Der er 31.860 medlemmer. To ud af tre medlemmer er unge, nemlig 11.240.", "To ud af tre", "not_checkable"),
    ("Udledningen faldt fra 551.800 tons til 413.700 tons. Det er en reduktion på 138.100 tons, altså en fjerdedel.",
     "en fjerdedel", "holds"),
    ("Udledningen faldt fra 551.800 tons til 413.700 tons. Det er en reduktion på 138.100 tons, altså halvdelen.",
     "halvdelen", "contradicted"),
    ("Udledningen faldt fra 551.800 tons til 413.700 tons. Det er en reduktion på 138.100 tons, altså en tredjedel.",
     "en tredjedel", "not_checkable"),
    ("Udledningen faldt fra 551.800 tons til 413.700 tons. Det er en reduktion på 131.800 tons, altså en fjerdedel.",
     "en fjerdedel", "not_checkable"),
    ("Byen har højst 214 foreninger med 31.860 medlemmer, i gennemsnit 149 medlemmer pr. forening.", "149",
     "not_checkable"),
    ("Byen har 214 foreninger med 31.860 medlemmer, i gennemsnit 149 medlemmer pr. forening.", "149", "holds"),
    ("Bøger faldt fra 612.000 i 2022 til 574.000 i 2024, og film steg fra 88.000 til 121.000. I 2022 var det 700.000.",
     "700.000", "holds"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "verdict"), SHARES)
def test_a_share_is_reckoned_from_what_the_text_says_it_is_of(text, quote, verdict):
    assert verdict_on(quote, text) == verdict


TAKEN_UP = [
    ("I 2024 kom 112 til skade. Af de 112 var 47 på cykel.", "112", "holds"),
    ("I 2024 kom 112 til skade. Af de 121 var 47 på cykel.", "121", "contradicted"),
    ("I 2024 kom 112 til skade. Af de 340 var 47 på cykel.", "340", "not_checkable"),
    ("I 2024 kom 112 til skade, 109 året før. Af de 121 var 47 på cykel.", "121", "not_checkable"),
    ("I 2024 kom 12 til skade. Det gjaldt 47 af de 112 cykler.", "47 af de 112", "not_checkable"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "verdict"), TAKEN_UP)
def test_a_count_that_is_taken_up_again_is_the_one_before(text, quote, verdict):
    assert str(claims_on(quote, text)[-1].verdict) == verdict


PARTS = [
    ("Udgiften var 38,4 mio. kr., heraf 29,9 mio. kr. til det ene og 9,5 mio. kr. til det andet.", "38,4 mio. kr.",
     "contradicted"),
    ("Udgiften var 39,4 mio. kr., heraf 29,9 mio. kr. til det ene og 9,5 mio. kr. til det andet.", "39,4 mio. kr.",
     "holds"),
    ("Udgiften var 25,0 mio. kr. i 2024, heraf 29,9 mio. kr. til det ene sted og 9,5 mio. kr. til det andet.",
     "25,0 mio. kr.", "contradicted"),
    ("Udgiften var 25,0 mio. kr. i 2024, heraf 29,9 mio. kr. til det ene sted og 950 kr. til det andet.",
     "25,0 mio. kr.", "not_checkable"),
    ("Udgiften var 48,4 mio. kr., heraf 29,9 mio. kr. til det ene og 9,5 mio. kr. til det andet.", "48,4 mio. kr.",
     "not_checkable"),
    ("Udgiften var 38,4 mio. kr., heraf ca. 29,9 mio. kr. til det ene og 9,5 mio. kr. til det andet.", "38,4 mio. kr.",
     "rounding"),
    ("Der er 22,4 mio. kr., fordelt med 14,1 mio. kr. til drift, 6,0 mio. kr. til skoler og 2,3 mio. kr. til anlæg.",
     "22,4 mio. kr.", "holds"),
    ("Der er 24,2 mio. kr., fordelt med 14,1 mio. kr. til drift, 6,0 mio. kr. til skoler og 2,3 mio. kr. til anlæg.",
     "24,2 mio. kr.", "contradicted"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "verdict"), PARTS)
def test_the_parts_of_an_amount_are_no_more_than_it(text, quote, verdict):
    assert verdict_on(quote, text) == verdict


TWO_HEADS = ("Område | Pladser | Pladser | Belægning", " | 0-2 år | 3-5 år | ", "Nord | 312 | 588 | 96,8 %",
             "Midt | 284 | 521 | 100,5 %", "Syd | 198 | 402 | 90,0 %", "I alt | 794 | 1.511 | 96,3 %")  # fmt: skip


def test_bands_below_a_head_are_no_figures_and_an_average_is_no_sum():
    assert [verdict_on(quote, TWO_HEADS) for quote in ("794", "1.511", "96,3 %")] == ["holds", "holds", "not_checkable"]


def test_the_row_of_the_whole_municipality_is_of_what_the_table_is_of():
    table = ("Sygefravær i dagsværk", "Sted | 2023 | 2024", "Børn og Unge | 13,9 | 13,1", "Kommunen | 14,6 | 13,8")
    assert verdict_on("13,8 dagsværk", table, "Sygefraværet var 13,8 dagsværk i kommunen i 2024.") == "holds"
    assert verdict_on("18,3 dagsværk", table, "Sygefraværet var 18,3 dagsværk i kommunen i 2024.") == "contradicted"
