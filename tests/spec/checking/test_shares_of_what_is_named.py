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
    ("Udledningen faldt fra 551.800 tons til 413.700 tons. Det er en reduktion på 131.800 tons, altså en fjerdedel.",
     "en fjerdedel", "not_checkable"),
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
