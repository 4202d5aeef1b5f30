# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a sentence states of a trend or of a rank without a figure. Better and worse are not up and down."""

import pytest

from pejl.core.checking.normal import normalise
from pejl.core.checking.sentences import sentences_in
from pejl.core.checking.statements import stated_in

STATED = [
    # the sentence, and for each claim: kind, figures, periods, direction
    ("Kommunen ligger dermed under landsgennemsnittet.",
     [("comparison", [], [None], -1)]),
    ("Der ses en tilsvarende stigning i 2024.",
     [("comparison", [], ["2024"], 1)]),
    ("Fraværet er lavere i vest end i øst.",
     [("comparison", [], [None], -1)]),
    ("Antallet er faldet for de fleste faggrupper fra 2023 til 2024.",
     [("direction", [], ["2023", "2024"], -1)]),
    ("Andelen har været stort set uændret.",
     [("direction", [], [None, None], 0)]),
    ("Der er ikke sket et markant fald.",
     [("direction", [], [None, None], 0)]),
    ("Der ses en positiv udvikling i 2023.",
     [("direction", [], [None, "2023"], 0)]),
    ("Stigningen i antallet skyldes flere klager.",
     [("direction", [], [None, None], 1)]),
    ("Der anvises flere i 2025 end i 2024.",
     [("direction", [], ["2024", "2025"], 1)]),
    ("Fraværet steg i perioden 2020-2023.",
     [("direction", [], ["2020", "2023"], 1)]),
    ("Antallet af klager er faldet siden 2010.",
     [("direction", [], ["2010", None], -1)]),
    ("Andelen er stadig relativt lav.", [("comparison", [], [None], -1)]),
    ("Andelen er forholdsvis høj.", [("comparison", [], [None], 1)]),
    ("Tallet skal falde.",
     []),
    ("Sagen falder uden for reglerne.",
     []),
    ("Det er den laveste andel siden 2012.",
     [("superlative", [], ["2012", None], -1)]),
    ("Det er landets højeste andel.",
     [("superlative", [], [None, None], 1)]),
    ("For første gang i 2024 bygges der igen.",
     [("superlative", [], [None, "2024"], 0)]),
    ("Målet er de højeste karakterer.",
     []),
    ("Det har i 2024 været stigende hvert år.",
     [("direction", [], [None, "2024"], 1)]),
    ("Tallet viser en faldende tendens.",
     [("direction", [], [None, None], -1)]),
    ("Det var 12 i 2024, og det er steget (2020-2024).",
     [("level", ["12"], ["2024"], 0), ("direction", [], ["2020", "2024"], 1)]),
]  # fmt: skip


def text_of(period):
    return str(period) if period else None


def said_in(text):
    normal = normalise(text)
    (sentence,) = sentences_in(normal.text, damaged=normal.damaged)
    return stated_in(sentence)


@pytest.mark.parametrize(("text", "claims"), STATED)
def test_a_sentence_is_read_as_it_says(text, claims):
    found = [
        (str(one.kind), [str(f.quantity.value) for f in one.figures], list(map(text_of, one.periods)), one.direction)
        for one in said_in(text)
    ]
    assert found == claims


TOLD = [
    # the sentence                                               what it tells besides
    ("Der er sket en svag stigning.", {"strength": "weak", "direction": 1}),
    ("Antallet er faldet markant.", {"strength": "marked", "direction": -1}),
    ("Antallet er steget moderat.", {"strength": "moderate"}),
    ("Andelen er stort set uændret.", {"strength": "unchanged", "direction": 0}),
    ("Den er faldet for de fleste grupper.", {"quantifier": "most"}),
    ("Den er faldet for alle grupper.", {"quantifier": "all"}),
    ("Den har været faldende hvert år.", {"quantifier": "every_year"}),
    ("Der ses en positiv udvikling.", {"polarity": 1, "direction": 0}),
    ("Resultatet er forværret.", {"polarity": -1, "direction": 0}),
    ("Antallet er ikke faldet.", {"negated": True, "direction": 0}),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_a_trend_tells_how_much_it_says_and_for_how_many(text, told):
    (found,) = said_in(text)
    assert {name: getattr(found, name) for name in told} == told


def test_what_a_figure_says_is_not_said_again_in_words():
    assert [str(one.kind) for one in said_in("Andelen er steget markant fra 53 % til 57 %.")] == ["from_to"]


def test_a_trend_is_quoted_with_what_it_is_of():
    text = "Der er sket et fald i antallet af sager, siger de."
    (found,) = said_in(text)
    assert text[found.start : found.end] == "et fald i antallet af sager"


def test_a_spoiled_word_is_read_and_a_spoiled_year_is_marked():
    (found,) = said_in("12025 er antallet af hjemlgse steget.")
    assert (str(found.kind), found.direction, found.damaged) == ("direction", 1, True)
    assert [one.damaged for one in said_in("I 2019 var det 12,i12022 var det14.")] == [False, True]
