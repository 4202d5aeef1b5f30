# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether a printed figure is what comes out but for one slip of the pen: that it is wrong is then no guess."""

from __future__ import annotations

from decimal import Decimal

from pejl.core.checking.arithmetic import Range
from pejl.core.numbers import Quantity, round_half_away
from pejl.core.units import UNITS

_SHORT = 2  # digits: of figures with fewer each differs from each other by one digit


def is_slip_of(possible: Range, stated: Quantity) -> bool:
    """Whether one digit, two neighbours swapped, or the place of the comma tells a figure from what comes out.

    >>> is_slip_of(Range(Decimal("58.2"), Decimal("58.4")), Quantity(Decimal("53.3"), "%"))
    True
    >>> is_slip_of(Range(Decimal("58.2"), Decimal("58.4")), Quantity(Decimal("12.5"), "%"))
    False
    """
    scale = UNITS[stated.unit].scale if stated.unit in UNITS else 1  # amounts are reckoned in kroner
    middle = (possible.lower + possible.upper) / 2 / scale
    meant = {round_half_away(middle, decimals) for decimals in (stated.decimals, stated.decimals + 1)}
    return any(slip_apart(digits_of(one), digits_of(stated.value)) for one in meant)


def digits_of(value: Decimal) -> str:
    """The digits of a figure without sign, comma and the zeros in front of the first.

    >>> digits_of(Decimal("-0.70"))
    '70'
    """
    return f"{value:f}".lstrip("-0.").replace(".", "") or "0"


def slip_apart(one: str, other: str) -> bool:
    """Whether two strings of digits are the same, or differ in one digit or in two neighbours swapped.

    >>> slip_apart("1378", "1387"), slip_apart("1378", "1387"[::-1]), slip_apart("5", "7")
    (True, False, False)
    """
    if one == other:
        return True
    if len(one) != len(other) or len(one) < _SHORT:
        return False
    first = 0
    while one[first] == other[first]:
        first += 1
    rest, others = one[first + 1 :], other[first + 1 :]
    if rest == others:
        return True
    return one[first] == others[0] and rest[0] == other[first] and rest[1:] == others[1:]
