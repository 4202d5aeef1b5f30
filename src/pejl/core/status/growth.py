# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Yearly growth, and the scores −5 … +5 that Open SDG (sdg-build 2.4.0) derives from it.

This scale is another one than the barometer's: 0 is a moderate pace, not the baseline.
"""

from __future__ import annotations

from decimal import Decimal

from pejl.core.status.score import FULL, ZERO

LIMIT_EXPONENT = Decimal("4.44")
_TINY = Decimal("0.001")


def yearly_growth(start: Decimal, end: Decimal, *, years: int) -> Decimal:
    """The compound annual growth rate from `start` to `end`, 0.01 for one percent a year.

    The two have the same sign, `start` is not 0 and `years` is at least 1.

    >>> yearly_growth(Decimal(100), Decimal(121), years=2).quantize(Decimal("0.0001"))
    Decimal('0.1000')
    """
    return (end / start) ** (1 / Decimal(years)) - 1


def not_zero(value: Decimal) -> Decimal:
    """The value, or 0.001 in place of 0, from which growth is undefined. The choice is arbitrary and matters much.

    >>> not_zero(Decimal(0))
    Decimal('0.001')
    """
    return value or _TINY


def limit_factor(base: Decimal, limit: Decimal) -> Decimal:
    """How far the thresholds shrink for a series that is already close to its natural limit: 1 far away, 0 at it.

    >>> limit_factor(Decimal(250), Decimal(100)), round(limit_factor(Decimal(150), Decimal(100)), 4)
    (Decimal('1'), Decimal('0.9539'))
    """
    base, limit = abs(base), abs(limit)
    if base >= 2 * limit:
        return Decimal(1)
    distance = base if base <= limit else 2 * limit - base
    return 1 - (distance / limit) ** LIMIT_EXPONENT


def score_without_target(pace: Decimal, factor: Decimal) -> Decimal:
    """From −2.5 at no growth over 0 at half a percent a year to +2.5 at one and a half, both times `factor`; −5 … 5.

    >>> score_without_target(Decimal("0.005"), Decimal(1)), score_without_target(Decimal(0), Decimal(0))
    (Decimal('0.000'), Decimal('5'))
    """
    if pace < ZERO:
        return max(125 * pace - Decimal("2.5"), -FULL)
    if not factor:
        return FULL
    scaled = pace / factor
    if scaled < Decimal("0.005"):
        return 500 * scaled - Decimal("2.5")
    if scaled < Decimal("0.015"):
        return 250 * scaled - Decimal("1.25")
    return min(500 * scaled - FULL, FULL)


def score_with_target(pace: Decimal) -> Decimal:
    """From −2.5 at no pace over 0 at 60 % of the pace needed to +2.5 at 95 %; the published coefficients are rounded.

    >>> score_with_target(Decimal(0)), score_with_target(Decimal(3))
    (Decimal('-2.5000'), Decimal('5'))
    """
    if pace >= Decimal("0.6"):
        return min(Decimal("7.1429") * pace - Decimal("4.2857"), FULL)
    return max(Decimal("4.1667") * pace - Decimal("2.5"), -FULL)
