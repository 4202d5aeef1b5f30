# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a sentence states with figures: which kind of claim, of which periods, and which way it goes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pejl.core.checking.normal import normalise
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
     [("from_to", ["44", "31"], ["2019", None], 0), ("level", ["31"], [None], 0), ("level", ["44"], ["2019"], 0)]),
    ("Der var 12 pladser, og senere kom der 3 i 2025.",
     [("level", ["12"], ["2025"], 0), ("level", ["3"], ["2025"], 0)]),
    ("Fra 12 pladser til 15 pladser gik der et år.", [("from_to", ["12", "15"], [None, None], 0)]),
    ("Ingen tal her i 2024.", []),
    ("Der var 154 i 2022 og 1341 2023.", [("level", ["154"], ["2022"], 0), ("level", ["1341"], ["2023"], 0)]),
    ("Den var 5,0 procent og er nu 6,0, altså 1,0 procentpoint.",
     [("share", ["5.0"], [None], 0), ("level", ["6.0"], [None], 0), ("percentage_points", ["1.0"], [None], 0)]),
    ("Det er 75 procentpoint af dem.", [("level", ["75"], [None], 0)]),
    ("Faldet svarer til 10,0 procent.", [("relative_change", ["10.0"], [None, None], -1)]),
    ("6 % ventede længere.", [("share", ["6"], [None], 0)]),
    ("Tallet er steget på tre af de fem skoler.",
     [("direction", [], [None, None], 1), ("count", ["3"], [None], 0), ("level", ["5"], [None], 0)]),
    ("De venter højst 4 måneder.", [("level", ["4"], [None], 0)]),
    ("Kravet er 4 måneder.", [("target", ["4"], [None], 0)]),
    ("Det er 39 flere end i 2022.", [("change", ["39"], ["2022", None], 1)]),
    ("I 2022 var det 12, og i 2024 var det 16, en stigning på 4.",
     [("level", ["12"], ["2022"], 0), ("level", ["16"], ["2024"], 0), ("change", ["4"], ["2022", "2024"], 1)]),
    ("Det faldt fra 12 i 2022 til 10 i 2024, eller 17 %.",
     [("from_to", ["12", "10"], ["2022", "2024"], -1), ("relative_change", ["17"], ["2022", "2024"], -1)]),
    ("Der ses et fald på 1,5 måneder.", [("change", ["1.5"], [None, None], -1)]),
    ("Andelen er steget og nærmer sig målet på 90 procent.",
     [("direction", [], [None, None], 1), ("target", ["90"], [None], 0)]),
    ("Målet er 12 ud af 20.", [("share", ["12", "20"], [None, None], 0)]),
    ("Tre af de fem skoler er med.", [("count", ["3"], [None], 0), ("level", ["5"], [None], 0)]),
    ("Det faldt med 3 dage i 2023 og var 12 i 2024 (40 %).",
     [("change", ["3"], [None, "2023"], -1), ("level", ["12"], ["2024"], 0), ("share", ["40"], ["2024"], 0)]),
    ("Der er 2-3 gange så mange.", [("range", ["2", "3"], [None, None], 0)]),
    ("Der ses en stigning på 30 pct. på landsplan.", [("relative_change", ["30"], [None, None], 1)]),
    ("Han gik til 12 fra 14.", [("level", ["12"], [None], 0), ("level", ["14"], [None], 0)]),
    ("Det steg fra 12 til 14 fra 15.", [("from_to", ["12", "14"], [None, None], 1), ("level", ["15"], [None], 0)]),
    ("Det tager 12-14 dage mod 15 dage.", [("range", ["12", "14"], [None, None], 0), ("level", ["15"], [None], 0)]),
    ("Den var 12 i 2022 mod aktuelt 10.",
     [("from_to", ["12", "10"], ["2022", None], 0), ("level", ["12"], ["2022"], 0), ("level", ["10"], [None], 0)]),
    ("Det er 3 dage ud af 40 pladser.", [("level", ["3"], [None], 0), ("level", ["40"], [None], 0)]),
    ("Der var 12, og det er steget til 14.",
     [("level", ["12"], [None], 0), ("direction", [], [None, None], 1), ("level", ["14"], [None], 0)]),
    ("Det  er steget  (2024).", [("direction", [], [None, "2024"], 1)]),
    ("Det er 24,6 % ud af 40 %.", [("share", ["24.6"], [None], 0), ("share", ["40"], [None], 0)]),
    ("I 2022 var der 12 klager, mens det i 2024 var steget til 19 klager.",
     [("from_to", ["12", "19"], ["2022", "2024"], 1), ("level", ["12"], ["2022"], 0), ("level", ["19"], ["2024"], 0)]),
    ("I 2019 var der 14 klager, hvilket er faldet til 12.",
     [("from_to", ["14", "12"], ["2019", None], -1), ("level", ["14"], ["2019"], 0), ("level", ["12"], [None], 0)]),
    ("Andelen steg til 57 % i 2025 fra 53 % i 2023.",
     [("from_to", ["53", "57"], ["2023", "2025"], 1)]),
    ("Det er aktuelt 10,1 år sammenlignet med 2022, hvor alderen var 12 år.",
     [("from_to", ["12", "10.1"], ["2022", None], 0), ("level", ["10.1"], [None], 0), ("level", ["12"], ["2022"], 0)]),
    ("Andelen var 3,4 pct. mod 6,4 pct. i hele landet i 2024.",
     [("share", ["3.4"], ["2024"], 0), ("share", ["6.4"], ["2024"], 0)]),
    ("Der manglede ca. 130 boliger til 3.000 kr. om måneden.",
     [("level", ["130"], [None], 0), ("level", ["3000"], [None], 0)]),
    ("Tallet er faldet med 10 til 230 i 2020.",
     [("change", ["10"], [None, None], -1), ("level", ["230"], ["2020"], 0)]),
    ("Prisen er mellem 4.500 og 6.500 kr. om måneden.",
     [("range", ["4500", "6500"], [None, None], 0)]),
    ("Det er hhv. 12, 13 og 14 i 2021, 2022 og 2023.",
     [("level", ["12"], ["2021"], 0), ("level", ["13"], ["2022"], 0), ("level", ["14"], ["2023"], 0)]),
    ("I hhv. 2015 og 2011 var det 542.500 og 593.600.",
     [("level", ["542500"], ["2015"], 0), ("level", ["593600"], ["2011"], 0)]),
    ("Niveauet i 2023 er som i 2022, henholdsvis 97 % og 96 %.",
     [("share", ["97"], [None], 0), ("share", ["96"], [None], 0)]),
    ("Det er hhv. 12 uger i 2023 og 13 uger i 2024.",
     [("level", ["12"], ["2023"], 0), ("level", ["13"], ["2024"], 0)]),
    ("Der er sket en stigning på ca. 10 pct. fra 2023 til 2024.",
     [("relative_change", ["10"], ["2023", "2024"], 1)]),
    ("Fraværet faldt i alle kommunens skoler og dagtilbud med 3,1 dage (-4,3 pct.).",
     [("change", ["3.1"], [None, None], -1), ("relative_change", ["-4.3"], [None, None], -1)]),
    ("Det er en vækst på 36 personer, svarende til 2,1 pct.",
     [("change", ["36"], [None, None], 1), ("relative_change", ["2.1"], [None, None], 1)]),
    ("Væksten er på 36 personer, hvilket svarer til 40 pct. af alle.",
     [("change", ["36"], [None, None], 1), ("share", ["40"], [None], 0)]),
    ("Andelen lå 6 procentpoint under de andre.",
     [("percentage_points", ["6"], [None, None], -1)]),
    ("Han taler med under 40 af dem.",
     [("level", ["40"], [None], 0)]),
    ("Tallet er steget med en tredjedel.",
     [("relative_change", ["0.33"], [None, None], 1)]),
    ("Den steg 12 %.",
     [("relative_change", ["12"], [None, None], 1)]),
    ("Ventetiden er 5 dage længere end i fjor.",
     [("change", ["5"], [None, None], 1)]),
    ("Andelen er 40 % højere end i landet som helhed.",
     [("relative_change", ["40"], [None, None], 1)]),
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


def test_what_the_text_around_speaks_of_is_told_where_the_sentence_tells_no_period():
    (sentence,) = sentences_in("Der var 12 pladser, og det er faldet.")
    (level, trend) = stated_in(sentence, around=Period.parse("2024"))
    assert (str(level.around), str(trend.around), level.periods) == ("2024", "2024", (None,))
    (level, trend) = stated_in(sentence, before=Period.parse("2023"), around=Period.parse("2024"))
    assert (level.around, trend.around) == (None, None)


WORDS = """
    fra til mod hhv. i 2022 2024 12 13,5 % 14 pct. (15 af 80) ud af steget faldet med på fire halvdelen hver tredje
    mellem og , . målet er nået 3-4.000 kr. i12022 det1.370 flere end før for de fleste nu året før fordoblet gange
    ‹F0› ‹P1›
"""


@given(st.lists(st.sampled_from(WORDS.split()), max_size=25))
def test_every_figure_is_said_once_whatever_stands_around_it(words):
    normal = normalise(" ".join(words))
    for sentence in sentences_in(normal.text, damaged=normal.damaged):
        said = stated_in(sentence)
        told = [figure for one in said if not one.again for figure in one.figures]
        assert sorted(told, key=lambda one: one.start) == list(sentence.figures)
        assert all(sentence.start <= one.start < one.end <= sentence.end for one in said)


@given(st.text(max_size=80))
def test_no_text_is_too_strange(text):
    normal = normalise(text)
    for sentence in sentences_in(normal.text, damaged=normal.damaged):
        for one in stated_in(sentence):
            assert 0 <= one.start < one.end <= len(normal.text)
