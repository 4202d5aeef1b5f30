# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A figure that is far from every earlier one is remarked upon while it is typed; it is never refused for that."""

from decimal import Decimal

import pytest

from pejl.core.observations import Observation, ObservationStatus, Present, Series
from pejl.core.periods import Period
from pejl.core.rounds.plausibility import remarks


def series(**years):
    return Series(
        "x", "persons", tuple(Observation(Period.parse(name[1:]), Present(Decimal(one))) for name, one in years.items())
    )


def codes(found, value, period="2025"):
    return [one.code for one in remarks(found, period=Period.parse(period), value=Decimal(value))]


USUAL = series(y2022=160, y2023=180, y2024=167)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("170", []),
        ("540", []),  # three times the largest, and no more
        ("541", ["delivery.jump"]),
        ("53", ["delivery.jump"]),  # less than a third of the smallest
        ("54", []),
        ("1670", ["delivery.slip"]),
        ("16.7", ["delivery.slip"]),
        ("0", []),  # none is a figure like another
        ("-5", ["delivery.jump"]),
    ],
)
def test_size_beside_the_earlier_figures(value, said):
    assert codes(USUAL, value) == said


def test_what_it_was_held_against_is_told():
    (slip,) = remarks(USUAL, period=Period.parse("2025"), value=Decimal(1670))
    assert slip.params == {"period": Period.parse("2024"), "value": Decimal(167), "larger": True}
    (jump,) = remarks(USUAL, period=Period.parse("2025"), value=Decimal(900))
    assert (jump.params["value"], jump.params["times"], jump.params["larger"]) == (180, 5, True)


def test_a_part_of_a_year_is_remarked_upon_and_not_compared():
    assert codes(USUAL, "1670", "2025-01-01..2025-10-31") == ["delivery.part"]


def test_nothing_can_be_said_of_the_first_figure_or_beside_negative_ones():
    assert codes(series(), "1670") == []
    assert codes(series(y2023=-4, y2024=5), "900") == []
    assert codes(series(y2024=0), "900") == []


def test_forecasts_are_not_held_against():
    forecast = Observation(Period.parse("2024"), Present(Decimal(1)), ObservationStatus.FORECAST)
    assert codes(Series("x", "persons", (forecast,)), "900") == []
