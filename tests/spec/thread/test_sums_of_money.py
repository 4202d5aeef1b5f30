# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What budget items come to year by year: exact, nothing twice, and nothing guessed where little was said."""

from datetime import date
from decimal import Decimal

import pytest

from pejl.core.errors import PejlError
from pejl.core.periods import Period
from pejl.core.thread.money import Amount, Item, Spread, Undivided, ends_within_a_year, sum_by_year

KRONER = ("million_DKK", "")


def amount(period, value, spread=Spread.NOT_SAID, unit="million_DKK", price_level=""):
    return Amount(Period.parse(period), None if value is None else Decimal(value), unit, spread, price_level)


def yearly(sums):
    return {year: amounts[KRONER] for year, amounts in sums.years.items()}


@pytest.mark.parametrize(
    ("period", "spread", "years"),
    [
        ("2026", Spread.PER_YEAR, {2026: "15.8"}),
        ("2026", Spread.TOTAL, {2026: "15.8"}),
        ("2026", Spread.NOT_SAID, {2026: "15.8"}),  # over one year all three say the same
        ("2027..2029", Spread.PER_YEAR, {2027: "15.8", 2028: "15.8", 2029: "15.8"}),
    ],
)
def test_an_amount_counts_in_the_years_it_is_known_to_belong_to(period, spread, years):
    sums = sum_by_year([Item("staff", (amount(period, "15.8", spread),))])
    assert yearly(sums) == {year: Decimal(value) for year, value in years.items()}
    assert (sums.undivided, sums.unnamed) == ((), ())


@pytest.mark.parametrize("spread", [Spread.TOTAL, Spread.NOT_SAID])
def test_what_is_not_known_to_be_yearly_is_put_into_no_year_and_told_beside_the_sums(spread):
    stated = amount("2025..2028", "12", spread)
    sums = sum_by_year([Item("staff", (stated,))])
    assert sums.years == {}
    assert sums.undivided == (Undivided("staff", stated),)


def test_an_item_that_stands_there_twice_counts_once():
    item = Item("Ø303/budget/2016", (amount("2016", "4"),))
    assert yearly(sum_by_year([item, item])) == {2016: Decimal(4)}


def test_one_code_in_two_years_is_two_items():
    items = [Item(f"HA01/budget/{year}", (amount(str(year), "4"),)) for year in (2022, 2024)]
    assert yearly(sum_by_year(items)) == {2022: Decimal(4), 2024: Decimal(4)}


def test_two_statements_about_one_item_are_refused():
    with pytest.raises(PejlError, match=r"budget\.differs"):
        sum_by_year([Item("Ø101", (amount("2016", "4"),)), Item("Ø101", (amount("2016", "5"),))])


def test_no_amount_is_not_zero():
    items = [Item("named", (amount("2026", "6.1"),)), Item("no sum", (amount("2026", None),)), Item("nothing said")]
    sums = sum_by_year(items)
    assert yearly(sums) == {2026: Decimal("6.1")}
    assert sums.unnamed == ("no sum", "nothing said")


def test_prices_of_different_years_and_different_units_are_never_added():
    stated = (amount("2026", "1"), amount("2026", "2", price_level="2025"), amount("2026", "3", unit="DKK"))
    sums = sum_by_year([Item("item", stated)])
    assert sums.years[2026] == {
        ("million_DKK", ""): Decimal(1),
        ("million_DKK", "2025"): Decimal(2),
        ("DKK", ""): Decimal(3),
    }


def test_sums_are_exact():
    items = [Item(str(number), (amount("2026", "0.1"),)) for number in range(3)]
    assert yearly(sum_by_year(items)) == {2026: Decimal("0.3")}


@pytest.mark.parametrize("period", ["2024/2025", "2024-Q1", "2025..", "2024-07-01..2025-06-30"])
def test_only_calendar_years_can_be_summed(period):
    with pytest.raises(PejlError, match=r"budget\.period"):
        sum_by_year([Item("item", (amount(period, "1"),))])


@pytest.mark.parametrize(
    ("last_day", "on", "ends"),
    [
        ("2026-12-31", "2025-12-31", True),  # the last day that counts
        ("2027-01-01", "2025-12-31", False),
        ("2025-12-31", "2025-12-31", True),  # today is the last
        ("2025-12-30", "2025-12-31", False),  # it has run out already
        ("2025-02-28", "2024-02-29", True),
        ("2025-03-01", "2024-02-29", False),
    ],
)
def test_funding_runs_out_within_a_year_of_a_day(last_day, on, ends):
    assert ends_within_a_year(date.fromisoformat(last_day), date.fromisoformat(on)) is ends
