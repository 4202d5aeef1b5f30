# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What budget items come to year by year, without counting one twice and without guessing what was not said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pejl.core.errors import PejlError
from pejl.core.periods import Period, PeriodKind

CALENDAR = (PeriodKind.YEAR, PeriodKind.YEARS)  # what amounts are stated over


class Spread(StrEnum):
    """How an amount is to be read over its period."""

    PER_YEAR = "per_year"  # in each year
    TOTAL = "total"  # over the whole period
    NOT_SAID = "not_said"  # the source does not say which of the two


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount over calendar years; `value` is None where money is given and the source names no amount.

    `unit` is the unit it is stated in, `price_level` the year of its prices ("" where it was not said).
    """

    period: Period
    value: Decimal | None
    unit: str
    spread: Spread = Spread.NOT_SAID
    price_level: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A budget item and its amounts. `key` names it among all: code, process and year together."""

    key: str
    amounts: tuple[Amount, ...] = ()


@dataclass(frozen=True, slots=True)
class Undivided:
    """An amount over several years that cannot be put into one: what a total spreads to is not known."""

    key: str
    amount: Amount


@dataclass(frozen=True, slots=True)
class Sums:
    """What items come to. The years hold sums by unit and price level; the rest is told beside them, never guessed.

    `undivided` are amounts over several years that are no yearly amounts; `unnamed` are the keys of the items of which
    at least one amount was not named, or that name none at all.
    """

    years: Mapping[int, Mapping[tuple[str, str], Decimal]]
    undivided: tuple[Undivided, ...]
    unnamed: tuple[str, ...]


def sum_by_year(items: Iterable[Item]) -> Sums:
    """The sum of each calendar year, exact. An item that stands there several times counts once.

    An amount over one year is that year's, however it is spread. Over several years a yearly amount counts in each, any
    other amount in none. Units and price levels are never added to each other. Raises `budget.differs` where two items
    with one key say different things, and `budget.period` for a period that is not made of calendar years.

    >>> sums = sum_by_year([Item("a", (Amount(Period.parse("2027..2028"), Decimal("15.7"), "DKK", Spread.PER_YEAR),))])
    >>> {year: dict(amounts) for year, amounts in sums.years.items()}
    {2027: {('DKK', ''): Decimal('15.7')}, 2028: {('DKK', ''): Decimal('15.7')}}
    """
    years: dict[int, dict[tuple[str, str], Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    undivided: list[Undivided] = []
    unnamed: list[str] = []
    for item in _once(items):
        if not item.amounts or any(one.value is None for one in item.amounts):
            unnamed.append(item.key)
        for amount in item.amounts:
            covered = _years(item, amount)
            if amount.value is None:
                continue
            if len(covered) > 1 and amount.spread is not Spread.PER_YEAR:
                undivided.append(Undivided(item.key, amount))
                continue
            for year in covered:
                years[year][amount.unit, amount.price_level] += amount.value
    return Sums({year: dict(years[year]) for year in sorted(years)}, tuple(undivided), tuple(unnamed))


def _once(items: Iterable[Item]) -> Iterable[Item]:
    found: dict[str, Item] = {}
    for item in items:
        if found.setdefault(item.key, item) != item:
            raise PejlError("budget.differs", found=item.key, expected="one statement of the amounts of an item")
    return found.values()


def _years(item: Item, amount: Amount) -> range:
    period = amount.period
    if period.kind not in CALENDAR or period.last_day is None:
        raise PejlError("budget.period", found=f"{item.key} {period}", expected="2025 | 2025..2028")
    return range(period.start.year, period.last_day.year + 1)


def ends_within_a_year(last_day: date, on: date) -> bool:
    """Whether funding whose last day is `last_day` runs out in the year that begins on `on`; both ends count.

    >>> ends_within_a_year(date(2026, 12, 31), date(2026, 1, 1)), ends_within_a_year(date(2027, 1, 2), date(2026, 1, 1))
    (True, False)
    """
    return on <= last_day <= _a_year_after(on)


def _a_year_after(day: date) -> date:
    """The same day next year; of 29 February, 28 February."""
    return day.replace(year=day.year + 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
