# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How near a word of the index is to a word asked for."""

import pytest

from pejl.core.searching.closeness import closeness, distance, distance_within, slip_closeness
from pejl.core.searching.words import words


def word(text):
    [only] = words(text, language="da")
    return only


# asked for, in the index, nearness
NEAR = [
    ("hjemløse", "HJEMLOESE", 100),
    ("hjemløshed", "hjemløse", 95),
    ("hjem", "hjemløse", 80),
    ("fravær", "skolefravær", 70),
    ("løs", "hjemløse", 0),  # three letters are found inside too many words
    ("skole", "folkeskoleelever", 55),
    ("hjemløshedsstrategi", "hjemløse", 0),  # less than half of the word asked for
    ("hjemløseplan", "hjemløse", 60),
    ("ungehjemløshed", "hjemløse", 50),
    ("sygefravær", "fravær", 50),
    ("misbrug", "brug", 0),  # four letters at the end are found by chance
    ("1.A", "1.A", 100),
    ("1.A", "1.AB", 0),
    ("2024", "20240", 0),
    ("bolig", "billig", 0),
]


@pytest.mark.parametrize(("asked", "found", "expected"), NEAR)
def test_a_word_is_near_its_other_forms_and_the_compounds_it_is_part_of(asked, found, expected):
    assert closeness(word(asked), word(found)) == expected


# asked for, in the index, nearness
SLIPS = [
    ("balig", "bolig", 45),
    ("hjelmøse", "hjemløse", 45),  # two letters changed places
    ("hjælose", "hjemløse", 35),
    ("skolefrvær", "skolefravær", 45),
    ("hjmlsø", "hjemløse", 0),  # two slips are only forgiven in a long word
    ("bo", "by", 0),
    ("1.A", "1.B", 0),
    ("kriminalitet", "bolig", 0),
]


@pytest.mark.parametrize(("asked", "found", "expected"), SLIPS)
def test_a_mistyped_word_is_near_what_was_meant(asked, found, expected):
    assert slip_closeness(word(asked), word(found)) == expected


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("", "", 0), ("by", "", 2), ("bolig", "boligr", 1), ("bolig", "blig", 1), ("bolig", "obligo", 2), ("ab", "ba", 1)],
)
def test_slips_are_counted(one, other, slips):
    assert distance(one, other) == distance(other, one) == slips


def test_words_too_far_apart_are_not_compared_letter_by_letter():
    assert distance_within("fængsel", "kriminalitet", most=2) > 2
    assert distance_within("bolig", "boligsocial", most=2) > 2
