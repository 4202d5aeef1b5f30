# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Parts and wholes, goals and limits, counts, durations and factors: what a sentence states of them."""

from fractions import Fraction

import pytest

from pejl.core.checking import check_blocks
from pejl.core.checking.blocks import Document, TextBlock
from pejl.core.checking.normal import normalise
from pejl.core.checking.sentences import sentences_in
from pejl.core.checking.statements import stated_in

STATED = [
    # the sentence, and for each claim: kind, figures, periods, direction
    ("Af 795 børn er 15 % (116 af 795) i netværk.",
     [("level", ["795"], [None], 0), ("share", ["15"], [None], 0), ("share", ["116", "795"], [None, None], 0)]),
    ("Det gælder 116 ud af 795 (15 %).",
     [("share", ["116", "795"], [None, None], 0), ("share", ["15"], [None], 0)]),
    ("Det er 1,05 mio. kr. til tre centre.",
     [("level", ["1.05"], [None], 0), ("level", ["3"], [None], 0)]),
    ("Der er i alt 12 boliger, heraf 5 i nord og 7 i syd.",
     [("level", ["12"], [None], 0), ("level", ["5"], [None], 0), ("level", ["7"], [None], 0)]),
    ("Der er i alt 12 boliger, heraf 40 % i nord.",
     [("level", ["12"], [None], 0), ("share", ["40"], [None], 0)]),
    ("Det er realistisk at nå et måltal på 10 pct. i 2017.",
     [("target", ["10"], ["2017"], 0)]),
    ("Andelen skal øges til mindst 44 % i 2017.",
     [("target", ["44"], ["2017"], 0)]),
    ("Der er givet lån til boliger med en husleje under 4.500 kr.",
     [("target", ["4500"], [None], 0)]),
    ("Minimum 3 af dem skal deltage.",
     [("target", ["3"], [None], 0)]),
    ("Der er over 40 pladser.",
     [("level", ["40"], [None], 0)]),
    ("Målsætningen er ikke opnået.",
     [("target", [], [None], 0)]),
    ("Målsætningen for 2025 er dermed indfriet.",
     [("target", [], ["2025"], 0)]),
    ("Målet er delvist nået.",
     [("target", [], [None], 0)]),
    ("Målet skal være nået i 2025.",
     []),
    ("I hele landet er andelen 6,4 pct.",
     [("share", ["6.4"], [None], 0)]),
    ("Det er faldet over de seneste fem år.",
     [("direction", [], [None, None], -1), ("duration", ["5"], [None, None], 0)]),
    ("I 2025 er det faldet over de seneste fem år.",
     [("direction", [], ["2020", "2025"], -1), ("duration", ["5"], ["2020..2025", None], 0)]),
    ("Det skete på fire år.",
     [("duration", ["4"], [None, None], 0)]),
    ("De har været fattige tre år i træk.",
     [("duration", ["3"], [None, None], 0)]),
    ("Halvdelen af dem er unge.",
     [("ratio", ["0.50"], [None], 0)]),
    ("Der er tre gange så mange unge i 2024.",
     [("ratio", ["3"], [None, None], 0)]),
    ("Antallet er næsten fordoblet fra 2020 til 2024.",
     [("ratio", [], ["2020", "2024"], 1)]),
    ("Prisen er halveret.",
     [("ratio", [], [None, None], -1)]),
    ("Planen har fire overordnede spor.",
     [("count", ["4"], [None], 0)]),
    ("Der er fire medarbejdere.",
     [("level", ["4"], [None], 0)]),
    ("Otte af borgerne har fået bolig.",
     [("share", ["8"], [None], 0)]),
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


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Det er 15 % (116 af 795) af børnene.", ["116", "795"]),
        ("Det gælder 116 ud af 795 (15 %).", ["116", "795"]),
        ("Det gælder 116 ud af 795 svarende til 15 %.", ["116", "795"]),
        ("Det gælder 116 ud af 795, og 15 % er nye.", []),
        ("I alt 12 boliger, heraf 5 i nord og 7 i syd.", ["5", "7"]),
    ],
)
def test_a_share_and_a_sum_know_what_they_are_of(text, of):
    found = [one for one in said_in(text) if one.of]
    assert [str(figure.quantity.value) for one in found for figure in one.of] == of


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("Antallet er fordoblet.", Fraction(2)),
        ("Prisen er halveret.", Fraction(1, 2)),
        ("Der er dobbelt så mange.", Fraction(2)),
        ("Der er 1,5 gange så mange.", Fraction(3, 2)),
    ],
)
def test_a_ratio_knows_its_factor(text, factor):
    (found,) = said_in(text)
    assert found.factor == factor


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Målsætningen er opnået.", "yes"),
        ("Målsætningen er ikke opnået.", "no"),
        ("Målsætningerne er delvist indfriet.", "partly"),
        ("Forvaltningen nåede dermed målet.", "yes"),
    ],
)
def test_a_verdict_on_a_goal_is_read(text, met):
    (found,) = said_in(text)
    assert str(found.met) == met


def test_a_figure_of_another_group_is_known_as_that():
    assert [one.group for one in said_in("Den er 3,4 pct. mod 6,4 pct. i hele landet.")] == ["", "hele landet"]


def test_a_percentage_of_very_many_decimals_is_reckoned() -> None:
    """Found by mutating files: a damaged figure may have more decimals than a sum can be rounded to."""
    text = f"Det er 12 af 38, og det er 31,5{'6' * 60} %."
    assert check_blocks([Document("sag", (TextBlock(text),))]).claims
