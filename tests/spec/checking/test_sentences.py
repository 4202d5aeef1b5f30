# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where a Danish sentence ends: not after abbreviations, and at every item of a list."""

import pytest

from pejl.core.checking.normal import normalise
from pejl.core.checking.sentences import sentences_in

TEXTS = [
    ("Der er ca. 130 boliger. De er små.", ["Der er ca. 130 boliger.", "De er små."]),
    ("Det er 3,4 pct. i 2024. Før 6,4 pct. i alt.", ["Det er 3,4 pct. i 2024.", "Før 6,4 pct. i alt."]),
    ("Det koster 53 mio. kr. Pengene er givet.", ["Det koster 53 mio. kr.", "Pengene er givet."]),
    ("Det er 30 pct. af 53 mio. Kr. i alt.", ["Det er 30 pct. af 53 mio. Kr. i alt."]),
    ("Det koster 53 mio. kr.", ["Det koster 53 mio. kr."]),
    ("Der er tre: 1. Bolig 2. Arbejde 3. Skole.", ["Der er tre:", "1. Bolig 2. Arbejde 3. Skole."]),
    ("Til 99 boliger; og til 37 andre.", ["Til 99 boliger;", "og til 37 andre."]),
    ("Er det sandt? Ja!", ["Er det sandt?", "Ja!"]),
    ("Områderne er: 1) bolig", ["Områderne er:", "1) bolig"]),
    ("uden punktum", ["uden punktum"]),
    ("   ", []),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentences"), TEXTS)
def test_sentences_end_where_a_reader_ends_them(text, sentences):
    assert [one.text for one in sentences_in(text)] == sentences


def test_a_sentence_holds_its_figures_and_periods():
    first, second = sentences_in("I 2022 var der 1.370 hjemløse. I 2024 var tallet 1.378.")
    assert [str(one.quantity.value) for one in second.figures] == ["1378"]
    assert [str(one.period) for one in first.periods] == ["2022"]
    assert (second.start, second.end) == (31, 55)


def test_what_goes_on_too_long_is_cut_at_a_space_or_anywhere():
    words, letters = sentences_in("ord " * 1000), sentences_in("a" * 7000)
    assert [len(one.text) for one in words] == [2999, 999]
    assert [len(one.text) for one in letters] == [3000, 3000, 1000]


def test_a_sentence_knows_which_of_its_places_are_spoiled():
    normal = normalise("Det steg. 12025 har vi 12 boliger. 1 2024 var tallet 14.")
    _, second, third = sentences_in(normal.text, damaged=normal.damaged)
    assert (second.text, len(second.damaged), len(third.damaged)) == ("I 2025 har vi 12 boliger.", 1, 1)
    assert not second.figures[0].damaged
