# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Quantiles of the normal, t, chi-square and beta distributions; all but the first from SciPy's special functions.

`scipy.special` is imported by the first call, not with the module: it takes longer to load than all of the core.
"""

from __future__ import annotations

import math
from decimal import Decimal
from functools import lru_cache
from statistics import NormalDist

from pejl.core.errors import PejlError

Number = float | int | Decimal
_NORMAL = NormalDist()  # as exact as SciPy's, and there at once


def upper_tail(confidence: Number) -> float:
    """What is left above a two-sided interval of this confidence: 0.025 for 0.95, also written 95.

    Raises `PejlError("statistics.confidence")` outside 0.9 (included) … 1 or 90 … 100.

    >>> round(upper_tail(0.95), 6), round(upper_tail(99.8), 6)
    (0.025, 0.001)
    """
    share = float(confidence) / 100 if confidence >= 90 else float(confidence)
    if not 0.9 <= share < 1:
        raise PejlError("statistics.confidence", found=confidence, expected="0.9 … 1 or 90 … 100")
    return (1 - share) / 2


@lru_cache(maxsize=64)
def normal_quantile(probability: float) -> float:
    """Where a standard normal variable stays below with this probability (Wichura's AS 241); to 1e-15.

    >>> round(normal_quantile(0.975), 6), round(normal_quantile(0.999), 6)
    (1.959964, 3.090232)
    """
    return _NORMAL.inv_cdf(probability)


@lru_cache(maxsize=1024)
def t_quantile(probability: float, degrees: float) -> float:
    """The same for Student's t with `degrees` of freedom; to 1e-10.

    >>> round(t_quantile(0.9, 1), 2), round(t_quantile(0.9, 2), 3)
    (3.08, 1.886)
    """
    from scipy.special import stdtrit

    return float(stdtrit(degrees, probability))


def poisson_limits(count: float, tail: float) -> tuple[float, float]:
    """The exact limits of a Poisson mean where `count` events were seen, `tail` left out at each end.

    They are half the chi-square quantiles with 2x and 2x + 2 degrees of freedom; the lower one is 0 at no event.

    >>> [round(one, 4) for one in poisson_limits(5, 0.025)]
    [1.6235, 11.6683]
    """
    from scipy.special import gammainccinv, gammaincinv

    lower = float(gammaincinv(count, tail)) if count else 0.0
    return lower, float(gammainccinv(count + 1, tail))


def binomial_limits(count: float, total: float, *, tail: float) -> tuple[float, float]:
    """The exact limits of a share (Clopper and Pearson) where `count` of `total` were seen.

    >>> [round(one, 4) for one in binomial_limits(2, 10, tail=0.025)]
    [0.0252, 0.5561]
    """
    from scipy.special import betaincinv

    lower = float(betaincinv(count, total - count + 1, tail)) if count else 0.0
    upper = float(betaincinv(count + 1, total - count, 1 - tail)) if count < total else 1.0
    return lower, upper


def number(value: Number | None, *, name: str) -> float:
    """A finite number as a float. Raises `PejlError("statistics.not_a_number")` for anything else.

    >>> number(Decimal("22.8"), name="value")
    22.8
    """
    if type(value) is float and math.isfinite(value):
        return value  # as most are that are asked about again
    try:
        found = float(value) if value is not None else math.nan
    except (TypeError, ValueError):
        found = math.nan
    if not math.isfinite(found):
        raise PejlError("statistics.not_a_number", field=name, found=str(value), expected="a finite number")
    return found


def denominator_of(value: Number) -> float:
    """What a count is divided by: more than 0. Raises `PejlError("statistics.denominator_not_positive")` otherwise.

    >>> denominator_of(1581)
    1581.0
    """
    found = number(value, name="denominator")
    if found <= 0:
        raise PejlError("statistics.denominator_not_positive", found=found, expected="more than 0")
    return found
