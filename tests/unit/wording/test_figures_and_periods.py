# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How figures, times and targets are written in Danish and English."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.core.observations import (
    Approximation,
    Disputed,
    Missing,
    Observation,
    ObservationStatus,
    Present,
    Suppressed,
)
from pejl.core.periods import Period
from pejl.core.targets import Comparator, Direction, RelativeTarget, Target
from pejl.interfaces.wording.figures import difference_unit, figure, missing_words, observation_marks, shown
from pejl.interfaces.wording.languages import count_word, either, listed, speaking
from pejl.interfaces.wording.periods import in_period, middle_of, period_words, short_tick_words, tick_words
from pejl.interfaces.wording.targets import target_words

D = Decimal


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("written", "alone", "within", "tick", "english"),
    [
        ("2024", "2024", "i 2024", "2024", "in 2024"),
        ("2024-S1", "1. halvår 2024", "i 1. halvår 2024", "1. halvår 2024", "in first half of 2024"),
        ("2024-Q1", "1. kvartal 2024", "i 1. kvartal 2024", "1. kvartal 2024", "in quarter 1 of 2024"),
        ("2024-09", "september 2024", "i september 2024", "sep 24", "in September 2024"),
        ("2024/2025", "skoleåret 2024/2025", "i skoleåret 2024/2025", "24/25", "in the school year 2024/2025"),
        ("2010..2012", "2010–2012", "i 2010–2012", "2010–12", "in 2010–2012"),
        (
            "2024-10-01..2025-09-30",
            "oktober 2024 til september 2025",
            "i perioden oktober 2024 til september 2025",
            "okt 24–sep 25",
            "in the period October 2024 to September 2025",
        ),
        (
            "2025-01-01..2025-10-31",
            "januar til oktober 2025",
            "i perioden januar til oktober 2025",
            "jan 25–okt 25",
            "in the period January to October 2025",
        ),
        (
            "2025-01-15..2025-02-03",
            "15. januar 2025 til 3. februar 2025",
            "i perioden 15. januar 2025 til 3. februar 2025",
            "feb 25",
            "in the period 15 January 2025 to 3 February 2025",
        ),
        ("2025..", "fra 2025 og frem", "siden 2025", "fra 2025 og frem", "since 2025"),
        ("@2025-11-01", "pr. 1. november 2025", "pr. 1. november 2025", "nov 25", "as of 1 November 2025"),
        (
            "2022@2023-02",
            "2022, set februar 2023",
            "for 2022, set februar 2023",
            "2022",
            "for 2022, looked at February 2023",
        ),
    ],
)
def test_every_kind_of_period_has_words(written, alone, within, tick, english):
    period = Period.parse(written)
    assert (period_words(period), in_period(period), tick_words(period)) == (alone, within, tick)
    with speaking("en"):
        assert in_period(period) == english


def test_phones_get_two_digit_years():
    assert [short_tick_words(Period.parse(text)) for text in ("2013", "@2025-11-01", "2024/2025")] == [
        "’13",
        "’25",
        "24/25",
    ]


def test_periods_lie_in_their_middle():
    assert middle_of(Period.parse("2024")) == 2024.5
    assert middle_of(Period.parse("2024-10-01..2025-09-30")) == pytest.approx(2025.25, abs=0.01)
    assert middle_of(Period.parse("2025..")) == 2025


@pytest.mark.parametrize(
    ("value", "unit", "danish", "english"),
    [
        (D(1387), "persons", "1.387 personer", "1,387 persons"),
        (D("22.8"), "%", "22,8 %", "22.8%"),
        (D("-1.4"), "percentage_points", "−1,4 procentpoint", "−1.4 percentage points"),
        (D("20.0"), "%", "20,0 %", "20.0%"),
        (D(5), "a_unit_nobody_defined", "5", "5"),
    ],
)
def test_figures_follow_the_language(value, unit, danish, english):
    assert plain(figure(value, unit)) == danish
    with speaking("en"):
        assert plain(figure(value, unit)) == english


def test_the_difference_of_two_percentages_is_in_points():
    assert (difference_unit("%"), difference_unit("persons")) == ("percentage_points", "persons")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Present(D(130), approximation=Approximation.ABOUT), "ca. 130 personer"),
        (Disputed((Present(D(1378)), Present(D(1387)))), "1.378 eller 1.387 personer"),
        (Present(D(0)), "0 personer"),
        (Missing(), "–"),
        (Suppressed(), "•"),
    ],
)
def test_missing_zero_and_hidden_look_different(value, words):
    assert plain(shown(value, "persons")) == words


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        (Missing("not_yet", date(2025, 12, 31)), "Ikke klar endnu. Ventes 31. december 2025"),
        (Missing("not_collected"), "Ikke målt. Ingen dato oplyst"),
        (Missing("lost"), "Tallet er gået tabt i trykket"),
        (Missing(), "Mangler. Ingen dato oplyst"),
    ],
)
def test_a_missing_figure_says_why_and_when_it_comes(missing, words):
    assert missing_words(missing) == words


def test_what_a_figure_is_marked_with_is_said_in_words():
    period = Period.parse("2024")
    assert observation_marks(Observation(period, Present(D(1)), ObservationStatus.PROVISIONAL)) == ("Foreløbigt",)
    assert observation_marks(Observation(period, Present(D(1)))) == ()
    assert observation_marks(Observation(period, Suppressed(), ObservationStatus.SUPPRESSED)) == (
        "Skjult, fordi tallet dækker få personer",
    )


@pytest.mark.parametrize(
    ("target", "number", "words"),
    [
        (Target(Comparator.EQUAL, D(1255)), D(1255), "1.255 personer"),
        (Target(Comparator.LESS, D("1.1")), D("1.1"), "under 1,1 personer"),
        (Target(Comparator.AT_LEAST, D(44)), D(44), "mindst 44 personer"),
        (Target(Comparator.AT_MOST, D(100)), D(100), "højst 100 personer"),
        (Target(Comparator.DIRECTION), None, "falder (intet tal)"),
        (Target(Comparator.UNDECIDED), None, "ikke besluttet"),
        (Target(Comparator.EQUAL, relative=RelativeTarget("absolute", D(-80))), None, "80 personer mindre"),
        (None, None, "–"),
    ],
)
def test_targets_are_written_in_their_forms(target, number, words):
    assert plain(target_words(target, number, "persons", Direction.DECREASE)) == words


def test_lists_and_counts():
    assert (listed(["A"]), listed(["A", "B", "F"]), either(["A", "B"])) == ("A", "A, B og F", "A eller B")
    assert [count_word(count) for count in (0, 1, 4, 10, 11)] == ["ingen", "ét", "fire", "ti", "11"]
