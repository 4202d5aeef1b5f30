# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What an indicator did after an initiative began, beside what was promised; that one caused the other is not said."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from pejl.core.observations import Disputed, Observation, Present, Series, SeriesBreak
from pejl.core.periods import Period
from pejl.core.status.judged import Signal, Untested
from pejl.core.targets import Direction
from pejl.core.thread.effect import Held, Obstacle, Promise, Watched, before_and_after

BEGAN, AS_OF = date(2023, 1, 1), date(2025, 12, 31)


def series(**figures):
    """`y2022=100`: a count in each year."""
    observations = (
        Observation(Period.parse(year.removeprefix("y").replace("_", "-")), Present(Decimal(value)))
        for year, value in figures.items()
    )
    return Series("helped", "persons", tuple(observations), figure_kind="count")


def watched(found, **more):
    return Watched(found, **{"direction": Direction.INCREASE, "began": BEGAN, "as_of": AS_OF, **more})


def found(figures, promise=None, **more):
    return before_and_after(watched(figures, **more), promise or Promise())


def test_the_last_figure_before_is_held_against_the_newest_after():
    effect = found(series(y2021=90, y2022=100, y2023=120, y2024=180))
    assert (str(effect.before.period), str(effect.after.period)) == ("2022", "2024")
    assert (effect.came, effect.change.signal, effect.obstacle) == (80, Signal.IMPROVEMENT, None)


def test_what_chance_explains_is_no_change():
    effect = found(series(y2022=100, y2024=103))
    assert (effect.came, effect.change.signal) == (3, Signal.WITHIN_NOISE)


def test_where_nothing_is_known_of_chance_nothing_is_claimed():
    means = replace(series(y2022=100, y2024=103), figure_kind="mean")
    assert found(means).change.untested is Untested.NO_SPREAD


def test_a_figure_whose_period_holds_the_beginning_is_neither_before_nor_after():
    effect = found(series(y2021=90, y2022=100, y2023=120), began=date(2022, 7, 1))
    assert (str(effect.before.period), str(effect.after.period)) == ("2021", "2023")


def test_a_figure_of_a_period_that_has_not_ended_is_left_out():
    assert str(found(series(y2022=100, y2023=120, y2026=500)).after.period) == "2023"


def test_a_newer_figure_over_a_part_of_a_year_makes_way_for_one_that_can_be_compared():
    assert str(found(series(y2022=100, y2024=120, y2025_S1=80)).after.period) == "2024"


@pytest.mark.parametrize(
    ("figures", "more", "obstacle"),
    [
        (series(y2022=100, y2024=120), {"began": None}, Obstacle.NO_START),
        (series(y2024=120), {}, Obstacle.NO_BEFORE),
        (series(y2022=100), {}, Obstacle.NO_AFTER),
        (series(), {"began": None}, Obstacle.NO_START),
        (series(y2022=100, y2025_S1=80), {}, Obstacle.NOT_COMPARABLE),
        (
            replace(series(y2022=100, y2024=120), breaks=(SeriesBreak(date(2023, 7, 1), "definition"),)),
            {},
            Obstacle.BREAK_BETWEEN,
        ),
    ],
    ids=["no start", "no before", "no after", "nothing", "half a year", "break"],
)
def test_what_cannot_be_compared_is_told_and_not_tested(figures, more, obstacle):
    effect = found(figures, Promise(Decimal(10)), **more)
    assert (effect.obstacle, effect.change, effect.came, effect.held) == (obstacle, None, None, Held.UNKNOWN)


@pytest.mark.parametrize(
    ("amount", "by", "held"),
    [
        ("80", "2025", Held.KEPT),
        ("80", None, Held.KEPT),
        ("81", "2025", Held.NOT_KEPT),
        ("81", None, Held.NOT_KEPT),
        ("81", "2026", Held.NOT_YET),
        ("81", "2026..", Held.NOT_YET),
        ("0", "2025", Held.KEPT),
        ("-10", "2025", Held.NOT_KEPT),  # a fall was wanted
        (None, "2025", Held.NOTHING_PROMISED),
    ],
)
def test_the_promise_beside_what_came(amount, by, held):
    promise = Promise(Decimal(amount) if amount else None, Period.parse(by) if by else None)
    assert found(series(y2022=100, y2024=180), promise).held is held


def test_a_wanted_fall_is_kept_by_a_fall_at_least_as_large():
    fallen = series(y2022=100, y2024=80)
    assert found(fallen, Promise(Decimal(-20))).held is Held.KEPT
    assert found(fallen, Promise(Decimal(-21))).held is Held.NOT_KEPT


def test_a_promise_whose_change_is_not_known_yet_is_not_broken():
    assert found(series(y2022=100), Promise(Decimal(5), Period.parse("2027"))).held is Held.NOT_YET


def test_papers_that_disagree_leave_the_change_unknown():
    disputed = Observation(Period.parse("2024"), Disputed((Present(Decimal(180)), Present(Decimal(190)))))
    both = replace(series(y2022=100), observations=(*series(y2022=100).observations, disputed))
    effect = found(both, Promise(Decimal(5)))
    assert (effect.came, effect.held) == (None, Held.UNKNOWN)


def test_a_comparison_group_is_told_over_the_same_periods():
    own = series(y2022=100, y2024=180)
    assert found(own, group=series(y2022=50, y2023=90, y2024=70)).group_change == 20
    assert found(own, group=series(y2022=50)).group_change is None
    assert found(own, group=series(y2023=50, y2024=60)).group_change is None
    assert found(own).group_change is None
