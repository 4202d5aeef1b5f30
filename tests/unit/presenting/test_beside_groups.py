# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A figure beside its comparison groups, in words and with the groups' intervals in the chart."""

from decimal import Decimal

import pytest
from django.utils.translation import override

from pejl.core.observations import Observation, Present, Series
from pejl.core.periods import Period
from pejl.core.targets import Direction
from pejl.interfaces.drawing.series_chart import chart_of
from pejl.interfaces.public.presenting.beside_groups import beside_groups
from pejl.interfaces.wording.lookups import Lookups

YEAR = Period.parse("2024")


def share(numerator, denominator, kind="share"):
    value = Present(Decimal(100 * numerator) / denominator, Decimal(numerator), Decimal(denominator))
    return Series("x", "%", (Observation(YEAR, value),), figure_kind=kind)


BARE = Series("x", "%", (Observation(YEAR, Present(Decimal(12))),), figure_kind="share")


@pytest.mark.parametrize(
    ("others", "end"),
    [
        (
            share(900, 6000),
            (
                "I 2024: 10 % mod 15 % (Landet). Forskellen er −5,0 procentpoint, mellem −7,7 og −1,6:"
                " det er mere, end tilfældet forklarer, med 95 % sikkerhed."
            ),
        ),
        (
            share(660, 6000),
            (
                "I 2024: 10 % mod 11 % (Landet). Forskellen er −1,0 procentpoint, mellem −3,7 og +2,4:"
                " en forskel af den størrelse ses også, når intet adskiller dem."
            ),
        ),
        (
            BARE,
            (
                "I 2024: 10 % mod 12 % (Landet). Om forskellen er mere end tilfældig, kan ikke beregnes:"
                " tæller og nævner mangler."
            ),
        ),
    ],
)
def test_each_group_gets_its_sentences(others, end):
    with override("da"):
        (said,) = beside_groups(share(40, 400), {"Landet": others}, Direction.DECREASE, Lookups())
    assert said.replace("\N{NO-BREAK SPACE}", " ") == end


def test_a_group_without_a_figure_for_the_period_is_not_mentioned():
    assert beside_groups(share(40, 400), {"Landet": Series("x", "%")}, Direction.NONE, Lookups()) == ()


def test_the_chart_shows_the_intervals_of_groups_where_they_are_known():
    chart = chart_of(share(40, 400), Lookups(), groups={"Landet": share(900, 6000), "Byerne": BARE})
    assert [len(one.intervals) for one in chart.comparisons] == [1, 0]
    assert "interval" in chart.marks()
    (span,) = chart.comparisons[0].intervals
    assert span.lower < 15 < span.upper
    assert span.upper in tuple(chart.values())
