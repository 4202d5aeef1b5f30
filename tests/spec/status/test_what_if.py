# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What if this were the target: held against the series' own past and the pace of others."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.core.periods import Period
from pejl.core.status.what_if import what_if, yearly_change
from tests.spec.status.building import series

AS_OF = date(2024, 12, 31)
FALLING = {"2020": 60, "2021": 58, "2022": 57, "2023": 53, "2024": 52}


def ask(figures, number, due="2028", **groups):
    others = {name: series(one) for name, one in groups.items()}
    return what_if(series(figures), Decimal(number), due=Period.parse(due), as_of=AS_OF, groups=others)


@pytest.mark.parametrize(
    ("number", "due", "wanted", "needed", "observed", "best", "times", "outlook"),
    [
        (48, "2028", "decrease", -1, -2, -4, "0.25", "cannot_tell"),
        (20, "2028", "decrease", -8, -2, -4, "2", "unlikely"),  # twice the best year ever
        (56, "2026", "increase", 2, -2, -1, None, "unlikely"),  # it never rose
        (52, "2026", "increase", 0, -2, -1, None, "cannot_tell"),  # to stay where it is
    ],
)
def test_a_target_is_held_against_the_best_year_ever(number, due, wanted, needed, observed, best, times, outlook):
    found = ask(FALLING, number, due)
    assert (found.direction.value, found.ahead.outlook.value, found.points) == (wanted, outlook, 5)
    assert (found.pace.needed, found.pace.observed, found.pace.best) == (needed, observed, best)
    assert found.times == (None if times is None else Decimal(times))


def test_too_few_figures_say_so():
    found = ask({"2022": 1370, "2024": "1378|1387"}, 1000)
    assert (found.ahead.outlook.value, found.ahead.unseen.value, found.pace) == ("cannot_tell", "disputed", None)
    assert ask({"2024": 5}, 4).ahead.unseen.value == "too_few"


def test_without_a_figure_there_is_nothing_to_ask():
    assert ask({"2025": 5}, 4) is None


def test_a_time_that_has_come_has_no_pace():
    found = ask(FALLING, 40, "2024")
    assert (found.pace, found.times, found.ahead.unseen.value) == (None, None, "past")


def test_others_are_told_with_their_own_pace():
    found = ask(FALLING, 48, capital={"2020": 60, "2024": 50}, village={"2024": 5})
    assert found.others == {"capital": Decimal("-2.5")}


@pytest.mark.parametrize(
    ("figures", "change"),
    [
        ({"2013": 1581, "2022": 1370}, "-23.44"),
        ({"2022": 5, "2024": "6|7"}, None),
        ({"2024": 5}, None),
        ({"2025": 5}, None),
        ({"@2024-06-30": 5, "@2024-12-31": 6}, None),  # less than a year
    ],
)
def test_the_mean_yearly_change_needs_two_figures_a_year_apart(figures, change):
    found = yearly_change(series(figures), as_of=AS_OF)
    assert (None if found is None else round(found, 2)) == (None if change is None else Decimal(change))
