# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures of a running text that follow from others of their paragraph: totals, rests, shares, rates."""

import pytest

from tests.written import claims_on, verdict_on

PARTS_AND_TOTALS = [
    ("Der bor 322 borgere i botilbud. 261 bor i egne tilbud og 61 i andres.", "322", "holds"),
    ("Af de 322 borgere bor 261 i egne tilbud og 61 i andres.", "261", "holds"),
    ("Af de 322 borgere bor 261 i egne tilbud og 61 i andres.", "61", "holds"),
    ("Af de 332 borgere bor 261 i egne tilbud og 61 i andres.", "332", "contradicted"),
    ("Af de 390 borgere bor 261 i egne tilbud og 61 i andres.", "390", "not_checkable"),  # perhaps not all
    ("Der bor 332 borgere i botilbud. 261 bor i egne tilbud og 61 i andres.", "332", "not_checkable"),
    ("I 2024 kom der 322 klager. I 2022 kom der 261 og i 2023 61.", "322 klager", "not_checkable"),  # other years
    ("Der er 5 hjem. 3 ligger i nord og 2 i syd.", "5", "not_checkable"),  # one digit comes out by chance
    ("Der er 330 pladser. 322 er optaget, så 8 pladser står tomme.", "8 pladser", "holds"),
    ("Der var afsat 276,6 mio. kr. Der blev brugt 281,9 mio. kr., altså 5,3 mio. kr. over budgettet.",
     "5,3 mio. kr.", "holds"),
    ("Der er 330 pladser. 322 er optaget, og 8 borgere klagede.", "8", "not_checkable"),
    ("Af svarene er 611 givet digitalt og 351 på papir. I hele landet svarede 962.", "962", "not_checkable"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "verdict"), PARTS_AND_TOTALS)
def test_parts_of_one_sentence_bear_their_total_out_and_a_rest_follows_from_both(text, quote, verdict):
    assert verdict_on(quote, text) == verdict


SHARES = [
    ("Der er afsat 286,0 mio. kr. Der er brugt 72,1 mio. kr., svarende til 25,2 procent.", "25,2 procent", "holds"),
    ("Planen koster 6,2 mio. kr. Det er 2,9 procent af rammen på 213,8 mio. kr.", "2,9 procent", "holds"),
    ("962 har svaret. 611 svar er givet digitalt, så 64 procent er digitale.", "64 procent", "holds"),
    ("962 har svaret. 611 svar er givet digitalt. I kommunen har 71 procent net.", "71 procent", "not_checkable"),
    ("I 2024 er 54 % meget glade, og 37 % er glade. Tilsammen er 91 % altså glade.", "91 %", "holds"),
    ("I 2024 er 54 % meget glade, og 37 % er glade. I nord er 91 % glade.", "91 %", "not_checkable"),
    ("94 % blev besvaret inden en uge, og 6 % ventede.", "94 %", "holds"),
    ("94 % blev besvaret inden en uge, og 7 % ventede.", "94 %", "not_checkable"),
    ("Der er 1.248 borgere. 487 har ventet. Det er 39 procent, eller to ud af fem.", "39 procent", "holds"),
]


@pytest.mark.parametrize(("text", "quote", "verdict"), SHARES)
def test_a_percentage_may_be_of_amounts_near_it_or_the_rest_of_another(text, quote, verdict):
    assert verdict_on(quote, text) == verdict


def test_a_rough_share_shows_the_percentage_that_stands_beside_it():
    (claim,) = claims_on("Ni ud af ti", "Ni ud af ti elever er glade for deres skole (91 procent).")
    assert [one.quote for one in claim.evidence] == ["91 procent", "9 / 10"]


ROUGH = [
    ("131 borgere venter. Af dem har 29 ventet længe, svarende til godt hver femte.", "hver femte", "holds"),
    ("131 borgere venter. Af dem har 25 ventet længe, svarende til godt hver femte.", "hver femte", "not_checkable"),
    ("131 borgere venter. Af dem har 25 ventet længe, svarende til knap hver femte.", "hver femte", "holds"),
    ("36 sager blev afgjort, og 9 af dem, hver fjerde, blev ændret.", "hver fjerde", "holds"),
    ("36 sager blev afgjort, og 18 af dem, hver fjerde, blev ændret.", "hver fjerde", "not_checkable"),
]


@pytest.mark.parametrize(("text", "quote", "verdict"), ROUGH)
def test_a_share_in_words_may_be_of_two_counts_near_it(text, quote, verdict):
    assert verdict_on(quote, text) == verdict


BY_OTHER_MEASURES = [
    ("I 2024-2026 er der afsat 18,6 mio. kr., svarende til 6,2 mio. kr. årligt.", "18,6 mio. kr.", "holds"),
    ("I 2024-2026 er der afsat 18,9 mio. kr., svarende til 6,2 mio. kr. årligt.", "18,9 mio. kr.", "not_checkable"),
    ("Der er 1.240 besøg om ugen, svarende til knap 65.000 besøg om året.", "65.000", "holds"),
    ("Der kommer 12 flygtninge om måneden, svarende til 144 om året.", "144", "holds"),
    ("871 borgere fik forløb. 67 procent blev selvhjulpne, svarende til cirka 584 borgere.", "584", "holds"),
    ("957 borgere får 2,4 timer hver, svarende til knap 2.300 timer i alt.", "2.300 timer", "holds"),
    ("31 lærere fik kurser. Det kostede 1,1 mio. kr., eller cirka 35.000 kr. pr. lærer.", "35.000 kr.", "holds"),
    ("0 lærere fik kurser. Det kostede 1,1 mio. kr., eller cirka 35.000 kr. pr. lærer.", "35.000 kr.",
     "not_checkable"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "verdict"), BY_OTHER_MEASURES)
def test_a_figure_may_be_another_one_by_the_year_by_the_head_or_in_percent(text, quote, verdict):
    assert verdict_on(quote, text) == verdict
