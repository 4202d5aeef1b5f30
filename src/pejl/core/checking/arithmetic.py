# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether printed figures agree, done with what print leaves open: rounding, and words such as *about* and *almost*.

Nothing is compared as if it were exact: a figure stands for every value that prints as it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from pejl.core.numbers import Quantity
from pejl.core.observations import Approximation
from pejl.core.units import UNITS, UnitKind

# How far a hedge reaches, as shares of the figure: below it and above it. Source: the checker's rules (docs).
REACH = {
    Approximation.ABOUT: (Decimal("0.05"), Decimal("0.05")),
    Approximation.ALMOST: (Decimal("0.10"), Decimal(0)),
    Approximation.OVER: (Decimal(0), Decimal("0.10")),
}
# How far a figure may be from what a word says, as a share of it: within, the word holds; beyond, it is wrong.
WORD_HOLDS, WORD_FAILS = Decimal("0.12"), Decimal("0.25")
_ENDLESS, _NONE = Decimal(10) ** 30, Decimal(0)
_APART = 1  # in the last of its whole digits: no rounding of two printed figures explains more
_PARTED = ("full_time_persons", "full_time_equivalents")  # counts that are rounded: a person may be half a one
_WHOLE = frozenset(code for code, unit in UNITS.items() if unit.kind is UnitKind.COUNT) - {*_PARTED}


class Agreement(StrEnum):
    """How two figures stand to each other."""

    EQUAL = "equal"
    ROUNDED = "rounded"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Range:
    """Every value between two ends. Two ranges that only touch have nothing in common: 15,2 and 15,3 differ."""

    lower: Decimal
    upper: Decimal

    def __and__(self, other: Range) -> bool:
        return self.lower < other.upper and other.lower < self.upper

    def __sub__(self, other: Range) -> Range:
        return Range(self.lower - other.upper, self.upper - other.lower)

    def over(self, other: Range) -> Range | None:
        """Every quotient; None where the divisor may be zero or negative."""
        if other.lower <= 0:
            return None
        ends = [one / two for one in (self.lower, self.upper) for two in (other.lower, other.upper)]
        return Range(min(ends), max(ends))

    def times(self, factor: int | Decimal) -> Range:
        """Every product with a positive factor."""
        return Range(self.lower * factor, self.upper * factor)

    def absolute(self) -> Range:
        """The sizes alone."""
        if self.lower >= 0:
            return self
        if self.upper <= 0:
            return Range(-self.upper, -self.lower)
        return Range(Decimal(0), max(-self.lower, self.upper))


def reach(quantity: Quantity) -> Range:
    """Every value that may stand behind a figure: what prints as it, and as far as its hedge reaches. Money in kroner.

    *Ca. 320* reaches 5 % to both sides, but never less than half of its last digit that is not 0.

    >>> reach(Quantity(Decimal("22.8"), "%"))
    Range(lower=Decimal('22.75'), upper=Decimal('22.85'))
    """
    return _reached(str(quantity.value), quantity.unit, quantity.approximation)


@lru_cache(maxsize=20_000)  # a figure is held against very many others
def _reached(printed: str, unit: str, hedge: Approximation) -> Range:
    """Kept by what is printed, since to Python 20 and 20.0 are the same."""
    quantity = Quantity(Decimal(printed), unit, hedge)
    return _reach(quantity).times(_scale(quantity))


def _scale(quantity: Quantity) -> Decimal:
    return UNITS[quantity.unit].scale if quantity.unit in UNITS else Decimal(1)


def _reach(quantity: Quantity) -> Range:
    interval = quantity.interval()
    lower, upper, value = interval.lower, interval.upper, quantity.value
    hedge = quantity.approximation
    if hedge in REACH:
        below, above = REACH[hedge]
        coarse = _half_of_last_digit(value) if hedge is Approximation.ABOUT else Decimal(0)
        return Range(
            min(lower, value - max(abs(value) * below, coarse)), max(upper, value + max(abs(value) * above, coarse))
        )
    if hedge is Approximation.AT_LEAST:
        return Range(lower, _ENDLESS)
    if hedge in (Approximation.AT_MOST, Approximation.UNDER):
        return Range(-_ENDLESS, upper)
    return Range(lower, upper)


def _half_of_last_digit(value: Decimal) -> Decimal:
    digits = value.normalize().as_tuple()
    return Decimal((0, (5,), int(digits.exponent) - 1))


def agreement(one: Quantity, other: Quantity) -> Agreement:
    """Whether two printed figures can be one: equal, equal when one is rounded as the other, or different.

    >>> agreement(Quantity(Decimal("22.8")), Quantity(Decimal("22.83"))).value
    'rounded'
    """
    if one.unit == other.unit:
        if one.value == other.value:
            return Agreement.EQUAL
        if not (one.approximation or other.approximation) and abs(one.value - other.value) > _APART:
            return Agreement.DIFFERENT  # what nearly every figure is, quickly found out
    mine, theirs = reach(one), reach(other)
    if not mine & theirs:
        return Agreement.DIFFERENT
    return Agreement.EQUAL if mine == theirs else Agreement.ROUNDED


def fit(possible: Range, stated: Quantity) -> Agreement:
    """Whether a printed figure is what comes out: exactly, only by what rounding leaves open, or not.

    What is printed with decimals may be one off in its last digit, since it was often reckoned before its parts were
    rounded; a whole figure may not.

    >>> str(fit(Range(Decimal("12.41"), Decimal("12.53")), Quantity(Decimal("12.5"), "%")))
    'equal'
    >>> str(fit(Range(Decimal("12.33"), Decimal("12.38")), Quantity(Decimal("12.5"), "%")))
    'rounded'
    """
    mine = reach(stated)
    if mine.lower <= (possible.lower + possible.upper) / 2 <= mine.upper:
        return Agreement.EQUAL
    last = _scale(stated) * Decimal((0, (1,), -stated.decimals)) if stated.decimals else _NONE
    return Agreement.ROUNDED if possible & Range(mine.lower - last, mine.upper + last) else Agreement.DIFFERENT


def change(start: Quantity, end: Quantity) -> Range:
    """Every difference that two printed figures leave open, the end less the start.

    >>> change(Quantity(Decimal("24.2"), "%"), Quantity(Decimal("22.8"), "%"))
    Range(lower=Decimal('-1.50'), upper=Decimal('-1.30'))
    """
    return _together((start, end), reach(end) - reach(start), end.value - start.value)


def total(parts: Sequence[Quantity]) -> Range:
    """Every sum that printed figures leave open.

    >>> total([Quantity(Decimal(99), "dwellings"), Quantity(Decimal(37), "dwellings")])
    Range(lower=Decimal('136'), upper=Decimal('136'))
    """
    reached = [reach(one) for one in parts]
    widest = Range(sum((one.lower for one in reached), _NONE), sum((one.upper for one in reached), _NONE))
    return _together(parts, widest, sum((one.value for one in parts), _NONE))


def far_off(exactly: Decimal, stated: Quantity, *, parts: Sequence[Quantity]) -> bool:
    """Whether a figure misses the sum of others by more than rounding can explain: told for plain figures of one unit.

    What is far off is different (`fit`), but that is quickly found out, and nearly everything is.

    >>> parts = [Quantity(Decimal(99)), Quantity(Decimal(37))]
    >>> far_off(Decimal(136), Quantity(Decimal(250)), parts=parts)
    True
    """
    if abs(exactly - stated.value) <= len(parts) + 1:
        return False
    return not stated.approximation and all(one.unit == stated.unit and not one.approximation for one in parts)


def lies_so(ratio: Decimal, told: Decimal, *, hedge: Approximation) -> bool:
    """Whether a share is what a word such as *en tredjedel* says of it: *godt* and *over* no less, *knap* no more.

    >>> lies_so(Decimal("36.6"), Decimal("33.3"), hedge=Approximation.OVER)
    True
    """
    low = told if hedge is Approximation.OVER else told * (1 - WORD_HOLDS)
    high = told if hedge is Approximation.ALMOST else told * (1 + WORD_HOLDS)
    return low <= ratio <= high


def _together(parts: Sequence[Quantity], widest: Range, exactly: Decimal) -> Range:
    """What whole figures give: exactly that where they count something named, else give or take one."""
    if not all(map(_is_whole, parts)):
        return widest
    slack = _NONE if all(one.unit != "number" for one in parts) else Decimal(1)
    return Range(exactly - slack, exactly + slack)


def _is_whole(quantity: Quantity) -> bool:
    """Whether a figure counts: people and cases are whole, and what is printed is what there were."""
    return quantity.unit in _WHOLE and not quantity.decimals and not quantity.approximation


def _counted(quantity: Quantity) -> Range:
    return Range(quantity.value, quantity.value) if _is_whole(quantity) else reach(quantity)


def relative_change(start: Quantity, end: Quantity) -> Range | None:
    """Every change in percent of the start; None where the start may be zero.

    >>> found = relative_change(Quantity(Decimal("10.5"), "days"), Quantity(Decimal("12.0"), "days"))
    >>> found.lower < Decimal("14.3") < found.upper
    True
    """
    quotient = _counted(end).over(_counted(start))
    return Range((quotient.lower - 1) * 100, (quotient.upper - 1) * 100) if quotient else None


def share(part: Quantity, whole: Quantity) -> Range | None:
    """Every percentage that a part is of a whole; None where the whole may be zero.

    >>> round(share(Quantity(Decimal(50)), Quantity(Decimal(276))).lower, 2)
    Decimal('18.12')
    """
    quotient = _counted(part).over(_counted(whole))
    return quotient.times(100) if quotient else None
