# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The required path: where a figure should be, and how much must happen each year against how much did."""

import pytest

from pejl.core.errors import PejlError
from pejl.core.statistics.path import Journey, Shape, largest_change, pace, required
from pejl.core.targets import Direction

MORE, LESS, NEITHER = Direction.INCREASE, Direction.DECREASE, Direction.NONE
STOPS = ((2014, 80.0), (2016, 60.0))


@pytest.mark.parametrize(
    ("shape", "year", "figure"),
    [
        ("linear", 2012, 100.0),  # before the start: the start
        ("linear", 2013, 100.0),
        ("linear", 2014, 87.5),
        ("linear", 2017, 50.0),
        ("linear", 2020, 50.0),
        ("geometric", 2015, 70.7107),
        ("milestones", 2014, 80.0),
        ("milestones", 2015, 70.0),
        ("milestones", 2016.5, 55.0),
        ("step", 2016.9, 100.0),  # no demand before its time
        ("step", 2017, 50.0),
    ],
)
def test_the_figure_demanded_on_the_way_from_100_in_2013_to_50_in_2017(shape, year, figure):
    way = Journey(2013, 100.0, 2017, 50.0, Shape(shape), STOPS if shape == "milestones" else ())
    assert round(required(way, year), 4) == figure


@pytest.mark.parametrize(
    ("value", "year", "wanted", "gap", "needed", "observed", "ratio", "due"),
    [
        (474, 2014, LESS, 44.0, -5.33, -64.0, 3.2, "coming"),  # ahead: 3.2 times the pace demanded
        (530, 2014, LESS, -12.0, -24.0, -8.0, 0.4, "coming"),
        (530, 2014, MORE, 12.0, -24.0, -8.0, 0.4, "coming"),
        (474, 2017, LESS, -16.0, None, -16.0, 0.8, "now"),  # its time has come: met or not met
        (474, 2018, LESS, -16.0, None, -12.8, 0.64, "overdue"),
        (538, 2013, LESS, 0.0, -20.0, None, None, "coming"),  # nothing has been observed since the start
    ],
)
def test_the_pace_on_the_way_from_538_in_2013_to_458_in_2017(value, year, wanted, gap, needed, observed, ratio, due):
    found = pace(Journey(2013, 538, 2017, 458), value, time=year, direction=wanted)
    rounded = [None if one is None else round(one, 2) for one in (found.gap, found.needed, found.observed, found.ratio)]
    assert (*rounded, found.due.value) == (gap, needed, observed, ratio, due)


def test_a_target_equal_to_the_start_is_a_level_to_keep():
    found = pace(Journey(2013, 100, 2017, 100), 104, time=2015, direction=LESS)
    assert (found.keeps_level, found.ratio, found.needed, found.gap) == (True, None, -2.0, -4.0)


@pytest.mark.parametrize(
    ("values", "wanted", "change"),
    [
        ([100, 90, 88], LESS, -5.0),  # ten over two years
        ([100, 90, 96], LESS, -5.0),
        ([100, 90, 96], MORE, 6.0),
        ([100, 90, 92], NEITHER, -5.0),  # the largest either way
        ([100], LESS, None),
    ],
)
def test_the_best_yearly_change_ever_seen(values, wanted, change):
    assert largest_change([2010, 2012, 2013][: len(values)], values, direction=wanted) == change


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: Journey(2017, 1, 2017, 2), "statistics.times"),
        (lambda: Journey(2013, 0, 2017, 2, Shape.GEOMETRIC), "statistics.not_positive"),
        (lambda: Journey(2013, 2, 2017, -2, Shape.GEOMETRIC), "statistics.not_positive"),
        (lambda: Journey(2013, 1, 2017, 2, Shape.MILESTONES, ((2018, 3),)), "statistics.times"),
        (lambda: required(Journey(2013, 1, 2017, 2), None), "statistics.not_a_number"),
    ],
)
def test_a_way_that_cannot_be_walked_is_refused(call, error):
    with pytest.raises(PejlError) as raised:
        call()
    assert raised.value.code == error
