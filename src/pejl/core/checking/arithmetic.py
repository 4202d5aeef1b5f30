# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether printed figures agree, done with what print leaves open: rounding, and words such as *about* and *almost*.

Nothing is compared as if it were exact: a figure stands for every value that prints as it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from pejl.core.numbers import Quantity
from pejl.core.observations import Approximation

# How far a hedge reaches, as shares of the figure: below it and above it. Source: the checker's rules (docs).
REACH = {
    Approximation.ABOUT: (Decimal("0.05"), Decimal("0.05")),
    Approximation.ALMOST: (Decimal("0.10"), Decimal(0)),
    Approximation.OVER: (Decimal(0), Decimal("0.10")),
}
_ENDLESS = Decimal(10) ** 30


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

    def times(self, factor: int) -> Range:
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
    """Every value that may stand behind a figure: what prints as it, and as far as its hedge reaches.

    *Ca. 320* reaches 5 % to both sides, but never less than half of its last digit that is not 0.

    >>> reach(Quantity(Decimal("22.8"), "%"))
    Range(lower=Decimal('22.75'), upper=Decimal('22.85'))
    """
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
    if one.value == other.value:
        return Agreement.EQUAL
    return Agreement.ROUNDED if reach(one) & reach(other) else Agreement.DIFFERENT


def change(start: Quantity, end: Quantity) -> Range:
    """Every difference that two printed figures leave open, the end less the start.

    >>> change(Quantity(Decimal("24.2"), "%"), Quantity(Decimal("22.8"), "%"))
    Range(lower=Decimal('-1.50'), upper=Decimal('-1.30'))
    """
    return reach(end) - reach(start)


def relative_change(start: Quantity, end: Quantity) -> Range | None:
    """Every change in percent of the start; None where the start may be zero.

    >>> found = relative_change(Quantity(Decimal(1644)), Quantity(Decimal(2727)))
    >>> found.lower < Decimal("65.9") < found.upper
    True
    """
    quotient = reach(end).over(reach(start))
    return Range((quotient.lower - 1) * 100, (quotient.upper - 1) * 100) if quotient else None


def share(part: Quantity, whole: Quantity) -> Range | None:
    """Every percentage that a part is of a whole; None where the whole may be zero.

    >>> found = share(Quantity(Decimal(50)), Quantity(Decimal(276)))
    >>> found.lower < Decimal("18.1") < found.upper
    True
    """
    quotient = reach(part).over(reach(whole))
    return quotient.times(100) if quotient else None
