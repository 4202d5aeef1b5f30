# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which period a text goes on speaking of: not one that it only looks back to, plans for, or gives a date by."""

import pytest

from pejl.core.checking.sentences import sentences_in
from pejl.core.checking.spoken import around_after, spoken_after
from pejl.core.checking.statements.reading import reading_of
from pejl.core.periods import Period

SPOKEN = [
    # the sentence                                                the period spoken of after it (2021 before)
    ("I 2024 var der 14 klager.", "2024"),
    ("I 2024 var der 14 klager mod 15 i 2023.", "2024"),
    ("I 2022 var det 12, og i 2024 var det 14.", "2024"),
    ("Antallet er faldet siden 2010.", "2021"),
    ("Det er 39 flere end i 2022.", "2021"),
    ("Det var 12 året før.", "2021"),
    ("I 2024 var det 12 og 14 året før.", "2024"),
    ("I 2026 skal der være 12, hvilket er budget 2027.", "2021"),
    ("Målet for 2026 er 12.", "2021"),
    ("Udvalget vedtog planen den 16. november 2022.", "2021"),
    ("Der er 12 pladser pr. 1. november 2022.", "@2022-11-01"),
    ("Der er 12 pladser.", "2021"),
]


@pytest.mark.parametrize(("text", "period"), SPOKEN)
def test_a_text_goes_on_speaking_of_what_it_told(text, period):
    (sentence,) = sentences_in(text)
    assert str(spoken_after(sentence, before=Period.parse("2021"))) == period


AROUND = [
    # the sentence                       spoken of   around before   around after
    ("I 2022 var der 12.", "2022", "2024", "2024"),
    ("I 2022 var der 12.", "2022", None, "2022"),
    ("I 2022 skete følgende:", "2022", "2024", "2022"),
    ("Der skete følgende:", None, "2024", "2024"),
]


@pytest.mark.parametrize(("text", "spoken", "before", "after"), AROUND)
def test_the_rest_of_a_text_is_of_its_newest_period_and_a_list_of_what_leads_it_in(text, spoken, before, after):
    (sentence,) = sentences_in(text)
    given = [Period.parse(one) if one else None for one in (spoken, before)]
    assert str(around_after(sentence, spoken=given[0], around=given[1])) == after


def test_a_sentence_read_by_itself_is_ready_for_its_constructions():
    assert reading_of("I 2024 var der 12 % unge.").marked == "i ‹P0› var der ‹F0› unge."
