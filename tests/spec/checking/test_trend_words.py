# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Trend words of a text against the change and its noise: a movement needs more than chance, a size needs a limit."""

from decimal import Decimal

import pytest

from pejl.core.checking.trend_words import Limits, Size, hold, hold_size, trend_words
from pejl.core.status.judged import Change

D = Decimal


def changed(start, end, certain):
    return Change(from_value=D(start), to_value=D(end), difference=D(end) - D(start), certain=certain)


@pytest.mark.parametrize(
    ("text", "words", "size", "direction"),
    [
        ("Antallet viser et markant fald.", "markant fald", "strong", -1),
        ("Der er sket en kraftig stigning", "kraftig stigning", "strong", 1),
        ("en svag stigning", "svag stigning", "weak", 1),
        ("Tallet er steget lidt", "steget lidt", "weak", 1),
        ("Andelen er faldet markant", "faldet markant", "strong", -1),
        ("Andelen er steget", "steget", "any", 1),
        ("en moderat forbedring", "moderat forbedring", "moderate", 0),
        ("Niveauet er stabilt", "stabilt", "stable", 0),
        ("Uændret siden sidst", "Uændret", "stable", 0),
    ],
)
def test_a_trend_word_says_a_size_and_a_direction(text, words, size, direction):
    (found,) = trend_words(text)
    assert (found.words, found.size.value, found.direction) == (words, size, direction)
    assert text[found.start : found.end] == words


@pytest.mark.parametrize("text", ["Udviklingen følges tæt.", "Et nyt tilbud", "ændring af loven", "fuldt ud"])
def test_a_word_that_claims_no_movement_is_no_trend_word(text):
    assert trend_words(text) == ()


@pytest.mark.parametrize(
    ("word", "start", "end", "certain", "fit"),
    [
        ("svag stigning", 1370, 1387, 0, "within_noise"),  # chance explains it
        ("steget", 1370, 1387, 0, "within_noise"),
        ("markant fald", 1581, 1370, -1, "fits"),  # 13 %
        ("svagt fald", 1581, 1370, -1, "too_weak"),
        ("markant fald", 10000, 9400, -1, "too_strong"),  # 6 %
        ("moderat fald", 10000, 9400, -1, "fits"),
        ("moderat fald", 1581, 1370, -1, "too_weak"),
        ("moderat fald", 10000, 9600, -1, "too_strong"),
        ("svagt fald", 10000, 9600, -1, "fits"),
        ("faldet", 1581, 1370, -1, "fits"),
        ("steget", 1581, 1370, -1, "wrong_direction"),
        ("markant forværring", 1581, 1370, -1, "fits"),  # better or worse is not its business
        ("steget", 15, 16, None, "untested"),  # without numerator and denominator
        ("stabilt", 1370, 1370, 0, "fits"),  # the printed figures are equal
        ("stabilt", 1370, 1387, 0, "not_known_stable"),  # it has only not clearly changed
        ("uændret", 15, 16, None, "not_known_stable"),
        ("stabilt", 1581, 1370, -1, "not_stable"),
        ("markant stigning", 0, 30, 1, "fits"),  # from 0 there is no percentage to hold a limit against
    ],
)
def test_a_word_is_held_against_the_change_and_its_noise(word, start, end, certain, fit):
    assert hold(trend_words(word)[0], changed(start, end, certain), unit="persons").fit.value == fit


@pytest.mark.parametrize(
    ("word", "start", "end", "fit", "limit"),
    [
        ("markant stigning", "20", "26", "fits", None),
        ("markant stigning", "2.3", "3.6", "too_strong", 5),  # 1,3 percentage points, though more than half again
        ("svag stigning", "2.3", "3.6", "fits", None),
        ("svag stigning", "20", "26", "too_weak", 2),
    ],
)
def test_a_percentage_is_held_against_percentage_points(word, start, end, fit, limit):
    found = hold(trend_words(word)[0], changed(start, end, 1), unit="%")
    assert (found.fit.value, found.limit, found.unit) == (fit, limit, "percentage_points")


def test_the_limits_are_a_choice_and_are_given_with_the_answer():
    found = hold(trend_words("markant fald")[0], changed(1581, 1370, -1), limits=Limits(strong_percent=D(20)))
    assert (found.fit.value, round(found.extent, 1), found.limit) == ("too_strong", D("13.3"), 20)


def test_a_change_whose_figures_are_lost_has_no_size():
    assert hold(trend_words("markant fald")[0], Change(certain=None)).extent is None


@pytest.mark.parametrize(
    ("size", "start", "end", "unit", "fit", "limit"),
    [
        ("weak", "100", "106", "persons", "fits", None),
        ("weak", "100", "130", "persons", "too_weak", 20),
        ("strong", "100", "103", "persons", "too_strong", 5),
        ("stable", "100", "108", "persons", "fits", 10),
        ("stable", "100", "115", "persons", "not_stable", 10),
        ("stable", "18.1", "29.4", "%", "not_stable", 2),
        ("stable", "0", "3", "persons", "fits", None),  # of nothing there is no percentage
    ],
)
def test_where_chance_is_not_known_a_word_has_room(size, start, end, unit, fit, limit):
    found = hold_size(Size(size), changed(start, end, None), unit=unit)
    assert (found.fit.value, found.limit) == (fit, limit)
