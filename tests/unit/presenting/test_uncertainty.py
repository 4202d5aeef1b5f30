# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is not certain about an indicator's figures: in the chart, and the same in words."""

from decimal import Decimal

import pytest

from pejl.core.observations import Observation, Present, Series
from pejl.core.periods import Period
from pejl.core.status.judged import Ahead, Band, Change, Chart, Judgements, Limits, Outlook
from pejl.interfaces.drawing.series_chart import chart_of
from pejl.interfaces.public.presenting.moves import moved
from pejl.interfaces.public.presenting.uncertainty import chart_sentence, spoken, with_judgements
from pejl.interfaces.wording.lookups import Lookups

D = Decimal
YEARS = [Period.parse(str(year)) for year in range(2019, 2024)]
SERIES = Series("x", "%", tuple(Observation(year, Present(D(50 + at))) for at, year in enumerate(YEARS)))
CHART = Chart(YEARS[0], D(52), D("47.5"), D("56.5"), "common_cause", "hit_and_miss", trial=True)
BANDS = (Band(2024, D(53), D(55), D(57)), Band(2025, D(54), D(56), D(58)))
NO_LIMITS = Chart(YEARS[0], D(5), None, None, "common_cause", "none", trial=True)
FOUND = Judgements(
    points=5,
    change=Change(to_period=YEARS[-1]),
    ahead=Ahead(Outlook.LIKELY, None, Period.parse("2025"), BANDS),
    chart=CHART,
    intervals=(Limits(YEARS[-1], D("49.25"), D("58.75")),),
)  # fmt: skip


def said(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_the_chart_carries_intervals_limits_and_a_fan_from_the_newest_figure():
    shown = with_judgements(chart_of(SERIES, Lookups()), SERIES, FOUND)
    assert [(one.lower, one.upper) for one in shown.intervals] == [(D("49.25"), D("58.75"))]
    assert (shown.limits.start, shown.limits.end) == (shown.points[0].x, shown.points[-1].x)
    assert [round(step.x - shown.points[-1].x) for step in shown.fan] == [0, 1, 2]
    assert [step.middle for step in shown.fan] == [54, 55, 56]


@pytest.mark.parametrize(
    "found",
    [
        None,
        Judgements(),
        Judgements(change=Change(to_period=Period.parse("1999")), chart=CHART),  # a figure that is not there
        Judgements(change=Change(to_period=YEARS[-1]), chart=NO_LIMITS),
    ],
)  # fmt: skip
def test_without_judgements_nothing_is_added(found):
    plain = chart_of(SERIES, Lookups())
    shown = with_judgements(plain, SERIES, found)
    assert (shown.intervals, shown.limits, shown.fan) == ((), None, ())
    assert spoken(SERIES, found) == () or found.chart


def test_the_same_is_said_in_words():
    assert [said(one) for one in spoken(SERIES, FOUND)] == [
        "Interval for det nyeste tal, 95 %: 49,3 til 58,8.",
        "Foreløbige grænser for de sædvanlige udsving: 47,5 til 56,5.",
        "Det, fortiden giver plads til i 2025, 80 %: 54,0 til 58,0.",
    ]


@pytest.mark.parametrize(
    ("variation", "words"),
    [
        ("common_cause", "Det nyeste tal ligger inden for de sædvanlige udsving."),
        ("improvement_low", "Det nyeste tal hører til noget usædvanligt, til den gode side."),
        ("concern_high", "Det nyeste tal hører til noget usædvanligt, til den dårlige side."),
        ("neutral_high", "Det nyeste tal hører til noget usædvanligt."),
    ],
)
def test_the_control_chart_is_told_without_its_terms(variation, words):
    chart = Chart(YEARS[0], D(52), D(47), D(56), variation, "none", trial=False)
    assert chart_sentence(chart) == words


def test_trial_limits_are_told_and_no_limits_nothing():
    assert chart_sentence(CHART) == (
        "Det nyeste tal ligger inden for de sædvanlige udsving. Grænserne er foreløbige: De bygger på færre end 12 tal."
    )
    assert chart_sentence(None) == ""
    assert chart_sentence(NO_LIMITS) == ""


@pytest.mark.parametrize(("certain", "mark"), [(1, "rise"), (-1, "fall"), (0, "within_noise"), (None, "not_testable")])
def test_a_mark_shows_which_way_a_figure_moved_for_sure(certain, mark):
    assert moved(Change(certain=certain)) == mark
