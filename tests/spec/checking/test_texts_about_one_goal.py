# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is written about one goal, held against its verdict and against the tested change of its one figure."""

from decimal import Decimal

import pytest

from pejl.core.checking.goal_text import against_change, against_verdict
from pejl.core.status.base import Verdict
from pejl.core.status.judged import Change, Signal

CLEAR_FALL = Change(Signal.IMPROVEMENT, untested=None, from_value=Decimal(1581), difference=Decimal(-211), certain=-1)
NOISE = Change(Signal.WITHIN_NOISE, untested=None, from_value=Decimal(1370), difference=Decimal(17), certain=0)


@pytest.mark.parametrize(
    ("text", "verdict", "against"),
    [
        ("Målet er nået.", Verdict.NOT_ACHIEVED, [0]),
        ("Målet er nået.", Verdict.NO_DATA, [0]),
        ("Målet er nået.", Verdict.ACHIEVED, []),
        ("Målet er nået.", Verdict.PARTLY, []),  # a part is reached: only a person can say which the text means
        ("Målet er ikke nået.", Verdict.ACHIEVED, [0]),
        ("Målet er ikke nået.", Verdict.NOT_ACHIEVED, []),
        ("Vi arbejder videre.", Verdict.NOT_ACHIEVED, []),
    ],
)
def test_a_text_that_calls_a_goal_reached_or_missed_must_fit_the_verdict(text, verdict, against):
    assert [0 if one <= text.index("nået") else 1 for one in against_verdict(text, verdict)] == against


@pytest.mark.parametrize(
    ("text", "change", "words"),
    [
        ("Antallet er steget.", CLEAR_FALL, ["steget"]),
        ("Antallet er faldet.", CLEAR_FALL, []),
        ("Antallet er steget.", NOISE, ["steget"]),  # more than chance is claimed
        ("Målet er et fald. Antallet er steget.", CLEAR_FALL, ["steget"]),  # what is wanted claims nothing
        ("Antallet er ikke steget.", CLEAR_FALL, []),
        ("Der er ansat to medarbejdere.", NOISE, []),
    ],
)
def test_a_word_for_a_trend_must_fit_the_tested_change(text, change, words):
    found = [text[start:].split()[0].strip(".") for start in against_change(text, change, unit="persons")]
    assert found == words


def test_only_the_words_asked_about_are_held():
    assert list(against_change("Antallet er steget.", CLEAR_FALL, unit="persons", words=())) == []
