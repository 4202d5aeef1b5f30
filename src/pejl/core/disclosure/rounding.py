# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Counts rounded to a multiple of 3 or 5, and shares that give nothing back.

A share of exact counts beside rounded ones gives the exact ones back, so shares are made from rounded counts. Every
count is rounded by itself, totals too; they need not add up, and a reader is told so.
"""

from __future__ import annotations

from fractions import Fraction

from pejl.core.errors import PejlError


def rounded(count: int, base: int) -> int:
    """The nearest multiple of `base`, an odd number from 1, so that nothing lies halfway.

    >>> [rounded(count, 5) for count in (0, 2, 3, 7, 8)]
    [0, 0, 5, 5, 10]
    """
    if base < 1 or base % 2 == 0:
        raise PejlError("disclosure.rule", setting="base")
    return (count + base // 2) // base * base


def before_rounding(shown: int, base: int) -> tuple[int, int]:
    """The counts that a rounded one can come from, both ends included.

    >>> before_rounding(0, 5), before_rounding(5, 5)
    ((0, 2), (3, 7))
    """
    return max(0, shown - base // 2), shown + base // 2


def rounded_share(numerator: int, denominator: int, *, base: int) -> Fraction | None:
    """The share of the rounded counts, at most 1; None where the denominator rounds to 0.

    >>> rounded_share(8, 22, base=5)
    Fraction(1, 2)
    """
    whole = rounded(denominator, base)
    return min(Fraction(1), Fraction(rounded(numerator, base), whole)) if whole else None
