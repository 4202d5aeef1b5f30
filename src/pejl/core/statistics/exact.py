# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""From floating point back to the exact decimals that the rest of Pejl computes, stores and shows."""

from __future__ import annotations

import math
from decimal import Decimal

from pejl.core.statistics.intervals import Interval

KEPT = Decimal("0.000001")  # six decimals: more than any figure is stated with, fewer than floating point can tell


def exact(value: float | None) -> Decimal | None:
    """The value with six decimals, rounded half to even; None where there is none or it is infinite; never −0.

    >>> exact(2 / 3), exact(-1e-9), exact(None)
    (Decimal('0.666667'), Decimal('0.000000'), None)
    """
    if value is None or not math.isfinite(value):
        return None
    return abs(found) if (found := Decimal(repr(value)).quantize(KEPT)).is_zero() else found


def exact_limits(interval: Interval) -> tuple[Decimal | None, Decimal | None]:
    """Both limits with six decimals.

    >>> exact_limits(Interval(0.5, None))
    (Decimal('0.500000'), None)
    """
    return exact(interval.lower), exact(interval.upper)
