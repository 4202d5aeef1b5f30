# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures that a bad scan has spoiled: what they probably were. A reading is a proposal; nothing is changed by it."""

from __future__ import annotations

from decimal import Decimal

from pejl.core.numbers import Quantity


def one_slip_apart(printed: Quantity, other: Quantity) -> Decimal | None:
    """The other figure where the printed one is it with one mark lost: a decimal comma, or the digit in front.

    >>> one_slip_apart(Quantity(Decimal(241)), Quantity(Decimal("24.1")))
    Decimal('24.1')
    >>> one_slip_apart(Quantity(Decimal(1378)), Quantity(Decimal(1387))) is None
    True
    """
    one, two = _digits(printed.value), _digits(other.value)
    if one == two and printed.value != other.value:
        return other.value
    lost = len(two) - len(one) == 1 and two[1:] == one
    return other.value if lost else None


def _digits(value: Decimal) -> str:
    return "".join(str(digit) for digit in value.copy_abs().as_tuple().digits)
