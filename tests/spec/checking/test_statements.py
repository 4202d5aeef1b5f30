# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a sentence states with figures: which kind of claim, of which periods, and which way it goes."""

import pytest

from pejl.core.checking.sentences import sentences_in
from pejl.core.checking.statements import stated_in
from pejl.core.periods import Period

STATED = [
    # the sentence, and for each claim: kind, figures, periods, direction
    ("I 2021 kom der 640 børn, og i 2023 kom der 655.",
     [("level", ["640"], ["2021"], 0), ("level", ["655"], ["2023"], 0)]),
    ("Personaleomsætningen var 22,8 % i 2024.", [("share", ["22.8"], ["2024"], 0)]),
    ("I 2020/2021 bestod 71 %, og i 2022/2023 bestod 74 %.",
     [("share", ["71"], ["2020/2021"], 0), ("share", ["74"], ["2022/2023"], 0)]),
    ("Ventetiden er faldet fra 7,4 uger i 2021 til 6,8 i 2023.",
     [("from_to", ["7.4", "6.8"], ["2021", "2023"], -1)]),
    ("Andelen er steget fra 53 % til 57 %.", [("from_to", ["53", "57"], [None, None], 1)]),
    ("Fra 2021 til 2024 er tallet steget fra 12 til 15.", [("from_to", ["12", "15"], ["2021", "2024"], 1)]),
    ("Det svarer til et fald på 2,6 procentpoint i perioden 2019 til 2022.",
     [("percentage_points", ["2.6"], ["2019", "2022"], -1)]),
    ("Vi ser en stigning på 35 % i antallet fra 2018 til 2021.",
     [("relative_change", ["35"], ["2018", "2021"], 1)]),
    ("Det er et fald på 5 % i perioden 2019-2022.", [("relative_change", ["5"], ["2019", "2022"], -1)]),
    ("Det er et fald på 5 % fra 2019.", [("relative_change", ["5"], ["2019", None], -1)]),
    ("Tallet er steget med 80 siden 2013.", [("change", ["80"], ["2013", None], 1)]),
    ("Der sker 80 færre udsættelser.", [("change", ["80"], [None, None], -1)]),
    ("Det er ca. 120 flere om året.", [("change", ["120"], [None, None], 1)]),
    ("Det svinger fra 20 % til 24,6 %.", [("range", ["20", "24.6"], [None, None], 0)]),
    ("Skolerne lå 6 til 9 procentpoint under de øvrige.", [("range", ["6", "9"], [None, None], 0)]),
    ("Scoren var hhv. 4,7 og 4,6 i 2022 og 2023.",
     [("level", ["4.7"], ["2022"], 0), ("level", ["4.6"], ["2023"], 0)]),
    ("Scoren var hhv. 4,7 og 4,6.", [("level", ["4.7"], [None], 0), ("level", ["4.6"], [None], 0)]),
    ("De fik 24,6 % af 167 stillinger.", [("share", ["24.6"], [None], 0), ("level", ["167"], [None], 0)]),
    ("Af dem er 41 ud af 167 ubesatte.", [("share", ["41", "167"], [None, None], 0)]),
    ("Køen er aktuelt på 31 dage sammenlignet med 2019, hvor den var 44 dage.",
     [("level", ["31"], [None], 0), ("level", ["44"], ["2019"], 0)]),
    ("Der var 12 pladser, og senere kom der 3 i 2025.",
     [("level", ["12"], ["2025"], 0), ("level", ["3"], ["2025"], 0)]),
    ("Fra 12 pladser til 15 pladser gik der et år.", [("from_to", ["12", "15"], [None, None], 0)]),
    ("Ingen tal her i 2024.", []),
]  # fmt: skip


def text_of(period):
    return str(period) if period else None


@pytest.mark.parametrize(("text", "claims"), STATED)
def test_a_sentence_is_read_as_it_says(text, claims):
    (sentence,) = sentences_in(text)
    found = [
        (str(one.kind), [str(f.quantity.value) for f in one.figures], list(map(text_of, one.periods)), one.direction)
        for one in stated_in(sentence)
    ]
    assert found == claims


def test_the_period_spoken_of_last_is_meant_where_a_sentence_names_none():
    (sentence,) = sentences_in("Der var 12 pladser.")
    (said,) = stated_in(sentence, before=Period.parse("2024"))
    assert [str(one) for one in said.periods] == ["2024"]


def test_what_is_wanted_is_told_from_what_is():
    (sentence,) = sentences_in("Målet er mindst 44 % i 2017.")
    (said,) = stated_in(sentence)
    assert said.wanted
    assert said.figure.unit == "%"


def test_a_claim_knows_its_place():
    text = "Det er faldet fra 51,2 % til 47,9 %, siger de."
    (sentence,) = sentences_in(text)
    (said,) = stated_in(sentence)
    assert text[said.start : said.end] == "51,2 % til 47,9 %"
