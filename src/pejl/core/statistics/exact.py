# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""From floating point back to the exact decimals that the rest of Pejl computes, stores and shows."""

from __future__ import annotations

import math
from decimal import Decimal

from pejl.core.statistics.intervals import Interval

NONE = Decimal("0.000000")


def exact(value: float | None) -> Decimal | None:
    """The value with six decimals; None where there is none or it is infinite; never −0.

    Six are more than any figure is stated with, and fewer than floating point can tell.

    >>> exact(2 / 3), exact(-1e-9), exact(None)
    (Decimal('0.666667'), Decimal('0.000000'), None)
    """
    if value is None or not math.isfinite(value):
        return None
    found = Decimal(f"{value:.6f}")
    return found if found else NONE


def exact_limits(interval: Interval) -> tuple[Decimal | None, Decimal | None]:
    """Both limits with six decimals.

    >>> exact_limits(Interval(0.5, None))
    (Decimal('0.500000'), None)
    """
    return exact(interval.lower), exact(interval.upper)
