# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where a Danish sentence ends: not after abbreviations, and at every item of a list."""

import pytest

from pejl.core.checking.sentences import sentences_in

TEXTS = [
    ("Der er ca. 130 boliger. De er små.", ["Der er ca. 130 boliger.", "De er små."]),
    ("Det er 3,4 pct. i 2024. Før 6,4 pct. i alt.", ["Det er 3,4 pct. i 2024.", "Før 6,4 pct. i alt."]),
    ("Det koster 53 mio. kr. Pengene er givet.", ["Det koster 53 mio. kr. Pengene er givet."]),
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
