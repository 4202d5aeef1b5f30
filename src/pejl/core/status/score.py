# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where a figure lies between baseline (0) and target (5), and how such a score is printed."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from pejl.core.errors import PejlError

FULL = Decimal(5)
ZERO = Decimal(0)


def progress(baseline: Decimal, value: Decimal, *, number: Decimal) -> Decimal:
    """Five times the way gone from `baseline` over the way from `baseline` to the target's `number`; not clamped.

    A wanted fall needs no other formula. Where number and baseline are equal there is no way to go and nothing is
    divided: `PejlError("score.no_distance")`. Source: the beacons' reading guide names the scale (0 baseline,
    5 target); the straight line between is inferred.

    >>> progress(Decimal(538), Decimal(474), number=Decimal(458))
    Decimal('4')
    """
    if number == baseline:
        raise PejlError("score.no_distance", found=str(number), expected="a target that differs from the baseline")
    return FULL * (value - baseline) / (number - baseline)


def clamped(raw: Decimal, clamp: Decimal | None) -> Decimal:
    """`raw` kept within −clamp … +clamp, both included; unchanged where `clamp` is None.

    >>> clamped(Decimal(-15), Decimal(5)), clamped(Decimal(-15), None)
    (Decimal('-5'), Decimal('-15'))
    """
    return raw if clamp is None else max(-clamp, min(clamp, raw))


def printed(score: Decimal, decimals: int = 1) -> Decimal:
    """The score as people see it: one decimal, a half rounded away from zero; never a negative zero.

    >>> printed(Decimal("2.35")), printed(Decimal("-2.35")), printed(Decimal("-0.04"))
    (Decimal('2.4'), Decimal('-2.4'), Decimal('0.0'))
    """
    rounded = score.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return abs(rounded) if rounded.is_zero() else rounded
