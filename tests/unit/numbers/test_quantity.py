# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a quantity promises: exactness, the precision it was stated with, and the interval behind it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from pejl.core.numbers import Approximation, NumberError, Quantity, round_half_away

INTERVALS = [
    # stated   lower     upper     ends that belong
    ("22.8", "22.75", "22.85", (True, False)),
    ("20.0", "19.95", "20.05", (True, False)),
    ("20", "19.5", "20.5", (True, False)),
    ("-1.4", "-1.45", "-1.35", (False, True)),
    ("0", "-0.5", "0.5", (False, False)),
]


@pytest.mark.parametrize(("stated", "lower", "upper", "ends"), INTERVALS)
def test_the_interval_holds_what_prints_as_the_figure(
    stated: str, lower: str, upper: str, ends: tuple[bool, bool]
) -> None:
    interval = Quantity(Decimal(stated)).interval()
    assert (interval.lower, interval.upper) == (Decimal(lower), Decimal(upper))
    assert (interval.lower in interval, interval.upper in interval) == ends
    assert Decimal(stated) in interval
    assert interval.upper + 1 not in interval


def test_the_interval_of_a_very_long_figure_is_exact() -> None:
    long = Decimal("1234567890123456789012345678901234567890.1")
    assert Quantity(long).interval().lower == Decimal("1234567890123456789012345678901234567890.05")


@pytest.mark.parametrize(("value", "decimals"), [("20.0", 1), ("20", 0), ("1E+3", 0), ("0.000001", 6), ("-0.00", 2)])
def test_the_stated_precision_is_the_number_of_decimals(value: str, decimals: int) -> None:
    assert Quantity(Decimal(value)).decimals == decimals


def test_minus_zero_is_zero_and_keeps_its_precision() -> None:
    assert str(Quantity(Decimal("-0.0")).value) == "0.0"


def test_a_whole_number_may_be_given_as_an_int() -> None:
    value: Any = 1387
    assert Quantity(value).value == Decimal(1387)


@pytest.mark.parametrize("value", [22.8, True, "22.8", None])
def test_a_float_is_refused_because_it_is_not_what_was_stated(value: Any) -> None:
    with pytest.raises(NumberError) as refusal:
        Quantity(value, "%")
    assert refusal.value.code == "number.not_exact"
    assert refusal.value.params["found"] == repr(value)


@pytest.mark.parametrize("value", ["NaN", "sNaN", "Infinity"])
def test_a_missing_figure_is_never_a_quantity(value: str) -> None:
    with pytest.raises(NumberError, match=r"number\.not_finite"):
        Quantity(Decimal(value), "%")


def test_unit_and_hedge_tell_quantities_apart() -> None:
    plain = Quantity(Decimal(130), "dwellings")
    assert plain != Quantity(Decimal(130), "persons")
    assert plain != Quantity(Decimal(130), "dwellings", Approximation.ABOUT)
    assert plain == Quantity(Decimal("130.0"), "dwellings")


@pytest.mark.parametrize(
    ("value", "decimals", "rounded"),
    [("2.5", 0, "3"), ("-2.5", 0, "-3"), ("0.5", 0, "1"), ("2.4999", 0, "2"), ("15", -1, "20"), ("1", 2, "1.00")],
)
def test_a_half_is_rounded_away_from_zero(value: str, decimals: int, rounded: str) -> None:
    assert str(round_half_away(Decimal(value), decimals)) == rounded
