# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where a figure lies on a value axis and a moment on a time axis."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import lru_cache

STEPS = tuple(Decimal(step) for step in ("1", "2", "2.5", "5", "10"))
CUT_ABOVE = Decimal(2) / 3


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight scale from `low` to `high` onto pixels; time axes use decimal years at true distance."""

    low: float
    high: float
    from_pixel: float
    to_pixel: float

    def at(self, value: float | Decimal) -> float:
        """The pixel of a value; a scale without extent puts everything in its middle.

        >>> Scale(0, 10, 300, 100).at(5)
        200.0
        """
        if self.high == self.low:
            return (self.from_pixel + self.to_pixel) / 2
        share = (float(value) - self.low) / (self.high - self.low)
        return self.from_pixel + share * (self.to_pixel - self.from_pixel)


def value_ticks(values: Iterable[Decimal], *, most: int = 7) -> tuple[Decimal, ...]:
    """Round ticks around the values, at most `most`, the lowest and the highest enclosing them.

    The axis begins at 0, unless all values are positive and the lowest is more than two thirds of the highest: then
    an axis from 0 would hide every change, and the drawing must say where it begins instead. Even then it spans a tenth
    of the highest value, so that a trifle does not look like a fall.

    >>> [str(tick) for tick in value_ticks([Decimal(74), Decimal(162)])]
    ['0', '50', '100', '150', '200']
    >>> [str(tick) for tick in value_ticks([Decimal(1370), Decimal(1581), Decimal(1255)])]
    ['1200', '1300', '1400', '1500', '1600']
    """
    found = tuple(values)
    return _ticks(min(found), max(found), most) if found else (Decimal(0), Decimal(1))


@lru_cache(maxsize=256)  # charts side by side have one axis
def _ticks(low: Decimal, high: Decimal, most: int) -> tuple[Decimal, ...]:
    cut = low > 0 and low > high * CUT_ABOVE
    if not cut:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    if high - low < abs(high) / 10:
        low, high = low - abs(low) / 20, high + abs(high) / 20
    if low == high:
        high = Decimal(1)
    step = _step(high - low, most - 2)
    first = (low / step).to_integral_value(ROUND_FLOOR)
    last = (high / step).to_integral_value(ROUND_CEILING)
    return tuple(plain((first + count) * step) for count in range(int(last - first) + 1))


def _step(span: Decimal, intervals: int) -> Decimal:
    """The smallest round step that covers `span` in at most `intervals` intervals."""
    rough = span / intervals
    power = Decimal(10) ** rough.adjusted()
    return next(step * power for step in STEPS if step * power >= rough)


def plain(value: Decimal) -> Decimal:
    """A number without trailing zeros and without an exponent.

    >>> plain(Decimal("1E+3")), plain(Decimal("2.50"))
    (Decimal('1000'), Decimal('2.5'))
    """
    value = value.normalize()
    exponent = value.as_tuple().exponent
    return value.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else value
