# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a stated figure is: an exact decimal with its unit, its hedge and the precision it was stated with."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_HALF_UP, Context, Decimal

from pejl.core.numbers.errors import NumberError
from pejl.core.observations import Approximation

# Python's ordinary context keeps 28 digits and would silently shorten a longer figure.
_EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, rounding=ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class RoundingInterval:
    """The true values behind a printed figure, between `lower` and `upper`; each end says whether it belongs."""

    lower: Decimal
    upper: Decimal
    lower_included: bool
    upper_included: bool

    def __contains__(self, value: Decimal) -> bool:
        if value == self.lower:
            return self.lower_included
        if value == self.upper:
            return self.upper_included
        return self.lower < value < self.upper


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as it was stated. The exponent of `value` is the stated precision: `Decimal("20.0")` has one decimal.

    `unit` is the code of a `pejl.core.units.Unit`, `decimals` how many the figure was stated with. Two quantities are
    equal when value, unit and hedge are, so 20.0 equals 20; compare `decimals` where the stated precision matters.
    Minus zero becomes zero and `1E+3` becomes 1000, since print shows neither. Raises `NumberError` for floats
    (`number.not_exact`), NaN and infinity.

    >>> Quantity(Decimal("20.0"), "%").decimals
    1
    """

    value: Decimal
    unit: str = "number"
    approximation: Approximation = Approximation.NONE
    decimals: int = field(init=False, repr=False, compare=False)  # asked for very often, and slow to find out

    def __post_init__(self) -> None:
        value, decimals = _as_printed(self.value)
        object.__setattr__(self, "value", value)
        object.__setattr__(self, "decimals", decimals)

    def absolute(self) -> Quantity:
        """The same figure without its sign: a fall told as a size.

        >>> Quantity(Decimal("-2.5"), "percentage_points").absolute().value
        Decimal('2.5')
        """
        return replace(self, value=abs(self.value))

    def interval(self) -> RoundingInterval:
        """The true values that print as this figure when rounded half away from zero to `decimals`.

        The end nearer to zero belongs to it, the other does not; around zero neither end does. The hedge is not
        regarded: how far "about" reaches is a rule of checking, not of print.

        >>> Decimal("22.75") in Quantity(Decimal("22.8"), "%").interval()
        True
        >>> Decimal("22.85") in Quantity(Decimal("22.8"), "%").interval()
        False
        """
        half = Decimal((0, (5,), -self.decimals - 1))
        lower, upper = _EXACT.subtract(self.value, half), _EXACT.add(self.value, half)
        return RoundingInterval(lower, upper, self.value > 0, self.value < 0)


def finite(value: Decimal | int) -> Decimal:
    """`value` as a Decimal; raises `NumberError` for a float, a bool, NaN or infinity.

    >>> finite(1387)
    Decimal('1387')
    """
    if type(value) is int:
        return Decimal(value)
    if not isinstance(value, Decimal):
        raise NumberError("number.not_exact", found=repr(value), expected="an int or a decimal.Decimal")
    if not value.is_finite():
        raise NumberError("number.not_finite", found=str(value), expected="a figure; say Missing where there is none")
    return value


def exact(value: Decimal | int) -> Decimal:
    """`value` as print can show it: finite, without minus zero and without a positive exponent.

    >>> exact(Decimal("1E+3")), exact(Decimal("-0.0"))
    (Decimal('1000'), Decimal('0.0'))
    """
    return _as_printed(value)[0]


def _as_printed(value: Decimal | int) -> tuple[Decimal, int]:
    """The exact value, and how many decimals it is printed with."""
    number = finite(value)
    number = number or number.copy_abs()
    exponent = int(number.as_tuple().exponent)
    return (_EXACT.quantize(number, Decimal(1)), 0) if exponent > 0 else (number, -exponent)


def round_half_away(value: Decimal, decimals: int) -> Decimal:
    """`value` rounded to `decimals`, a half away from zero: 2.5 to 3 and −2.5 to −3. Negative `decimals` round tens.

    The figures of an administration are rounded in spreadsheets, whose ROUND (Danish AFRUND) goes away from zero at a
    half, as school arithmetic does. Python's own `round` goes to the even neighbour (2.5 to 2): a figure recomputed
    with it would differ from the printed one.

    >>> round_half_away(Decimal("-22.85"), 1), round_half_away(Decimal(1387), -1)
    (Decimal('-22.9'), Decimal('1390'))
    """
    return exact(_EXACT.quantize(value, Decimal((0, (1,), -decimals))))
