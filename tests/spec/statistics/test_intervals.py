# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Intervals: how far from the true level a share, a count, a rate or a mean may lie by chance."""

import math
from decimal import Decimal

import pytest

from pejl.core.errors import PejlError
from pejl.core.statistics.intervals import Interval, byars, dobson, exact_poisson, mean_t, rate, wilson


def rounded(interval, decimals=4):
    return tuple(None if limit is None else round(limit, decimals) for limit in interval)


@pytest.mark.parametrize(
    ("counted", "of", "confidence", "lower", "upper"),
    [
        (5, 100, 0.95, 0.0215, 0.1118),
        (5, 100, 95, 0.0215, 0.1118),
        (5, 100, 99.8, 0.0139, 0.1646),
        (0, 10, 0.95, 0.0, 0.2775),  # exactly 0 below where none was counted
        (10, 10, 0.95, 0.7225, 1.0),  # exactly 1 above where all were
        (Decimal(116), Decimal(795), 0.95, 0.1231, 0.1722),
        (None, 10, 0.95, None, None),  # missing is never 0
        (3, None, 0.95, None, None),
    ],
)
def test_a_share_has_wilsons_interval(counted, of, confidence, lower, upper):
    assert rounded(wilson(counted, of, confidence=confidence)) == (lower, upper)


def test_a_multiplier_changes_the_unit_of_a_share():
    assert rounded(wilson(5, 100, multiplier=100), 2) == (2.15, 11.18)
    assert wilson(5, 100, multiplier=100).value == 5


@pytest.mark.parametrize(
    ("events", "confidence", "lower", "upper"),
    [
        (65, 0.95, 50.163, 82.849),
        (1, 0.95, 0.013, 5.564),
        (1, 0.998, None, 9.362),  # the lower limit would be negative: missing, not a number
        (0, 0.95, 0.0, 3.668),
        (None, 0.95, None, None),
    ],
)
def test_a_count_has_byars_interval(events, confidence, lower, upper):
    assert rounded(byars(events, confidence=confidence), 3) == (lower, upper)


@pytest.mark.parametrize(
    ("events", "lower", "upper"),
    [(0, 0.0, 3.689), (1, 0.025, 5.572), (5, 1.623, 11.668), (9, 4.115, 17.085), (None, None, None)],
)
def test_few_events_have_an_exact_interval(events, lower, upper):
    assert rounded(exact_poisson(events), 3) == (lower, upper)


@pytest.mark.parametrize(("events", "method"), [(0, exact_poisson), (9, exact_poisson), (10, byars), (65, byars)])
def test_a_rate_is_exact_below_ten_events(events, method):
    assert rate(events, 1000, multiplier=100) == method(events, 1000, multiplier=100)


def test_a_rate_may_exceed_its_multiplier_and_a_missing_one_is_missing():
    assert rounded(rate(30, 20), 2) == (1.01, 2.14)
    assert rate(None) == rate(3, None) == Interval(None, None)


@pytest.mark.parametrize(
    ("values", "mean", "lower", "upper"),
    [
        ([1, 2, 3, 4], 2.5, 0.446, 4.554),
        ([5, 5, 5], 5.0, 5.0, 5.0),
        ([7], 7.0, None, None),  # one value has no interval
        ([], None, None, None),
    ],
)
def test_a_mean_has_students_interval(values, mean, lower, upper):
    found = mean_t(values)
    assert (found.value, rounded(found, 3)) == (mean, (lower, upper))


@pytest.mark.parametrize(
    ("events", "people", "standard", "rate_per_1000", "lower", "upper"),
    [
        ([20, 30], [1000, 500], [2000, 1000], 33.333, 24.739, 43.947),
        ([4, 5], [1000, 500], [2000, 1000], None, None, None),  # fewer than ten events in all: no rate
        ([0, 30], [1000, 500], [2000, 1000], 20.0, 13.491, 28.552),
    ],
)
def test_a_standardised_rate_has_dobsons_interval(events, people, standard, rate_per_1000, lower, upper):
    found = dobson(events, people, standard=standard, multiplier=1000)
    assert rounded((found.value,), 3) == (rate_per_1000,)
    assert rounded(found, 3) == (lower, upper)


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: wilson(-1, 10), "statistics.negative_count"),
        (lambda: wilson(1, 0), "statistics.denominator_not_positive"),
        (lambda: wilson(11, 10), "statistics.more_than_all"),
        (lambda: wilson(1, 10, confidence=0.5), "statistics.confidence"),
        (lambda: wilson(1, 10, confidence=1), "statistics.confidence"),
        (lambda: wilson(1, 10, confidence=80), "statistics.confidence"),
        (lambda: byars(math.nan), "statistics.not_a_number"),
        (lambda: byars("many"), "statistics.not_a_number"),
        (lambda: mean_t([1, None]), "statistics.not_a_number"),
        (lambda: dobson([1], [2, 3], standard=[1]), "statistics.unequal_lengths"),
    ],
)
def test_what_cannot_be_counted_is_refused(call, error):
    with pytest.raises(PejlError) as raised:
        call()
    assert raised.value.code == error


@pytest.mark.parametrize(
    ("interval", "value", "inside"),
    [
        (Interval(1.0, 2.0), 1.0, True),  # an end counts as inside
        (Interval(1.0, 2.0), 2.0, True),
        (Interval(1.0, 2.0), 2.1, False),
        (Interval(None, 2.0), 1.0, None),
        (Interval(1.0, None), 1.5, None),
    ],
)
def test_an_interval_contains_its_ends_and_says_when_it_does_not_know(interval, value, inside):
    assert interval.contains(value) is inside


def test_a_negative_unit_turns_an_interval_around():
    assert Interval(1.0, 2.0, 1.5).times(-10) == Interval(-20.0, -10.0)
    assert Interval(None, 2.0).times(10) == Interval(None, 20.0)
