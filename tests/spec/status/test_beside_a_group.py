# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A figure beside that of a comparison group: only shares with numerator and denominator are tested.

Two counts from places of different size say nothing about each other, and a mean says nothing without its spread. The
newest period that both have is compared, and nothing else.
"""

from decimal import Decimal

import pytest

from pejl.core.observations import Approximation, Disputed, Observation, ObservationStatus, Present, Series, Suppressed
from pejl.core.periods import Period
from pejl.core.statistics.comparison import Outcome
from pejl.core.status.beside_group import beside_group
from pejl.core.status.judged import Untested
from pejl.core.targets import Direction


def share(numerator: int, denominator: int) -> Present:
    return Present(Decimal(100 * numerator) / denominator, Decimal(numerator), Decimal(denominator))


def series(kind: str = "share", **figures: object) -> Series:
    observations = tuple(Observation(Period.parse(name.lstrip("y")), value) for name, value in figures.items())
    return Series("x", "%" if kind == "share" else "persons", observations, figure_kind=kind)


def test_a_difference_beyond_chance_is_better_or_worse_by_the_wanted_direction():
    own, others = series(y2023=share(60, 400), y2024=share(40, 400)), series(y2024=share(900, 6000))
    found = beside_group(own, others, direction=Direction.DECREASE)
    assert found is not None
    assert (found.period, found.outcome, found.untested) == (Period.parse("2024"), Outcome.BETTER, None)
    assert (found.difference, round(found.lower, 1), round(found.upper, 1)) == (
        Decimal(-5),
        Decimal("-7.7"),
        Decimal("-1.6"),
    )


def test_an_interval_around_zero_is_similar():
    found = beside_group(series(y2024=share(60, 400)), series(y2024=share(930, 6000)), direction=Direction.DECREASE)
    assert found is not None
    assert found.outcome is Outcome.SIMILAR
    assert found.lower < 0 < found.upper


def test_without_a_wanted_direction_it_is_only_higher_or_lower():
    found = beside_group(series(y2024=share(200, 400)), series(y2024=share(900, 6000)), direction=Direction.NONE)
    assert found is not None
    assert found.outcome is Outcome.HIGHER


@pytest.mark.parametrize(
    ("own", "others", "why"),
    [
        (series(y2024=Present(Decimal(15))), series(y2024=share(900, 6000)), Untested.NO_DENOMINATOR),
        (series("count", y2024=Present(Decimal(15))), series("count", y2024=Present(Decimal(90))), Untested.NO_SPREAD),
        (
            series(y2024=Disputed((share(60, 400), share(61, 400)))),
            series(y2024=share(900, 6000)),
            Untested.DISPUTED,
        ),
        (
            series(y2024=Present(Decimal(15), Decimal(60), Decimal(400), Approximation.ABOUT)),
            series(y2024=share(900, 6000)),
            Untested.APPROXIMATE,
        ),
    ],
)
def test_what_cannot_be_tested_says_why_and_claims_nothing(own, others, why):
    found = beside_group(own, others, direction=Direction.DECREASE)
    assert found is not None
    assert (found.outcome, found.untested, found.difference) == (Outcome.NONE, why, None)


def test_other_periods_hidden_figures_and_forecasts_are_not_compared():
    own = series(y2023=share(60, 400), y2024=Suppressed("few"))
    assert beside_group(own, series(y2022=share(900, 6000)), direction=Direction.DECREASE) is None
    assert beside_group(own, series(y2024=share(900, 6000)), direction=Direction.DECREASE) is None
    ahead = Observation(Period.parse("2023"), share(900, 6000), ObservationStatus.FORECAST)
    forecast = Series("x", "%", (ahead,), figure_kind="share")
    assert beside_group(own, forecast, direction=Direction.DECREASE) is None
