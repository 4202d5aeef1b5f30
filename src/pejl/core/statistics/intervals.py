# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How far from the true level a figure may lie by chance: intervals of shares, counts, rates and means.

Confidence is two-sided, 0.95 or 95. A missing count gives a missing interval, never an interval around 0. Results
agree with the published examples to 1e-9 of their size (`make conformance`). Sources: Wilson 1927; Breslow and Day
(Byar); Dobson 1991; the methods of Public Health England.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pejl.core.errors import PejlError
from pejl.core.statistics.distributions import (
    Number,
    denominator_of,
    normal_quantile,
    number,
    poisson_limits,
    t_quantile,
    upper_tail,
)
from pejl.core.statistics.formulas import byar_limits, byar_limits_of_none, wilson_limits

FEWEST_FOR_BYAR = 10  # below it a rate gets exact limits
FEWEST_FOR_STANDARDISED = 10  # events in all below which no standardised rate is given


@dataclass(frozen=True, slots=True)
class Interval:
    """`lower` and `upper` are both included; None where there is none. `value` is the figure it is about."""

    lower: float | None
    upper: float | None
    value: float | None = field(default=None, compare=False)

    def __iter__(self) -> Iterator[float | None]:
        return iter((self.lower, self.upper))

    @property
    def known(self) -> bool:
        """Whether both limits are there."""
        return self.lower is not None and self.upper is not None

    @property
    def width(self) -> float:
        """From one limit to the other; a limit that is missing counts as 0."""
        return (self.upper or 0.0) - (self.lower or 0.0)

    def contains(self, value: float) -> bool | None:
        """Whether `value` lies inside, an end counting as inside; None where a limit is missing."""
        if self.lower is None or self.upper is None:
            return None
        return self.lower <= value <= self.upper

    def times(self, multiplier: float) -> Interval:
        """The same interval in another unit; a negative multiplier turns it around."""
        if multiplier == 1:
            return self
        lower, upper = _scaled(self.lower, multiplier), _scaled(self.upper, multiplier)
        turned = (upper, lower) if multiplier < 0 else (lower, upper)
        return Interval(*turned, _scaled(self.value, multiplier))


MISSING = Interval(None, None)


def wilson(
    numerator: Number | None, denominator: Number | None, *, confidence: Number = 0.95, multiplier: float = 1
) -> Interval:
    """The interval of a share, 0 … 1 times `multiplier`; exactly 0 below at none and 1 above at all.

    Raises `PejlError` for a negative count, a denominator that is not positive, and more counted than there are.

    >>> round(wilson(5, 100, multiplier=100).upper, 9)
    11.175046923
    """
    tail = upper_tail(confidence)
    if numerator is None or denominator is None:
        return MISSING
    x, n = _count(numerator), denominator_of(denominator)
    if x > n:
        raise PejlError("statistics.more_than_all", found=x, expected=f"at most {n}")
    lower, upper = wilson_limits(x, n, z=normal_quantile(1 - tail))
    return Interval(lower if x else 0.0, upper if x < n else 1.0, x / n).times(multiplier)


def byars(
    count: Number | None, denominator: Number | None = 1, *, confidence: Number = 0.95, multiplier: float = 1
) -> Interval:
    """The interval of a count, or of a rate per `denominator` times `multiplier`, by Byar's approximation.

    Close from ten events on. A lower limit that comes out negative (one event at 99.8 %) is missing.

    >>> [round(limit, 3) for limit in byars(65)]
    [50.163, 82.849]
    >>> byars(1, confidence=0.998).lower is None
    True
    """
    tail = upper_tail(confidence)
    if count is None or denominator is None:
        return MISSING
    x, n = _count(count), denominator_of(denominator)
    z = normal_quantile(1 - tail)
    lower, upper = byar_limits(x, z=z) if x else (0.0, byar_limits_of_none(z))
    return Interval(lower / n if lower >= 0 else None, upper / n, x / n).times(multiplier)


def exact_poisson(
    count: Number | None, denominator: Number | None = 1, *, confidence: Number = 0.95, multiplier: float = 1
) -> Interval:
    """The exact interval of a count or a rate, from the chi-square distribution; 0 below at no event.

    >>> [round(limit, 3) for limit in exact_poisson(0)]
    [0.0, 3.689]
    """
    tail = upper_tail(confidence)
    if count is None or denominator is None:
        return MISSING
    x, n = _count(count), denominator_of(denominator)
    lower, upper = poisson_limits(x, tail)
    return Interval(lower / n, upper / n, x / n).times(multiplier)


def rate(
    count: Number | None, denominator: Number | None = 1, *, confidence: Number = 0.95, multiplier: float = 1
) -> Interval:
    """The interval of a count or a rate: exact below ten events, Byar's from ten on. Rates above 1 are allowed.

    >>> rate(9) == exact_poisson(9), rate(10) == byars(10)
    (True, True)
    """
    few = count is not None and count < FEWEST_FOR_BYAR
    return (exact_poisson if few else byars)(count, denominator, confidence=confidence, multiplier=multiplier)


def mean_t(values: Sequence[Number], *, confidence: Number = 0.95) -> Interval:
    """The interval of a mean from the single values, by Student's t; none for one value, nothing for no value.

    >>> mean_t([1, 2, 3, 4]).value, [round(limit, 3) for limit in mean_t([1, 2, 3, 4])]
    (2.5, [0.446, 4.554])
    >>> mean_t([7])
    Interval(lower=None, upper=None, value=7.0)
    """
    tail = upper_tail(confidence)
    found = [number(one, name="values") for one in values]
    if len(found) < 2:
        return Interval(None, None, found[0] if found else None)
    mean = math.fsum(found) / len(found)
    half = t_quantile(1 - tail, len(found) - 1) * standard_deviation(found) / math.sqrt(len(found))
    return Interval(mean - half, mean + half, mean)


def standard_deviation(values: Sequence[float]) -> float:
    """The standard deviation of a sample of at least two values, n − 1 below the line.

    >>> standard_deviation([1.0, 3.0])
    1.4142135623730951
    """
    mean = math.fsum(values) / len(values)
    return math.sqrt(math.fsum((one - mean) ** 2 for one in values) / (len(values) - 1))


def dobson(
    counts: Sequence[Number],
    populations: Sequence[Number],
    *,
    standard: Sequence[Number],
    confidence: Number = 0.95,
    multiplier: float = 1,
) -> Interval:
    """The interval of a directly standardised rate; `value` is the rate. No rate below ten events in all.

    The three sequences have one entry for each group (an age band): events, people, and the standard population that
    weights them. Raises `PejlError("statistics.unequal_lengths")` where they do not match.

    >>> found = dobson([20, 30], [1000, 500], standard=[2000, 1000], multiplier=1000)
    >>> round(found.value, 3), [round(limit, 3) for limit in found]
    (33.333, [24.739, 43.947])
    """
    tail = upper_tail(confidence)
    if not len(counts) == len(populations) == len(standard):
        lengths = f"{len(counts)}, {len(populations)}, {len(standard)}"
        raise PejlError("statistics.unequal_lengths", found=lengths, expected="one entry for each group")
    x, n = [_count(one) for one in counts], [denominator_of(one) for one in populations]
    w = [_count(one) for one in standard]
    total = math.fsum(x)
    if total < FEWEST_FOR_STANDARDISED:
        return MISSING
    weight = math.fsum(w)
    value = math.fsum(wi * xi / ni for wi, xi, ni in zip(w, x, n, strict=True)) / weight
    variance = math.fsum(wi**2 * xi / ni**2 for wi, xi, ni in zip(w, x, n, strict=True)) / weight**2
    lower, upper = byar_limits(total, z=normal_quantile(1 - tail))
    spread = math.sqrt(variance / total)
    return Interval(value + spread * (lower - total), value + spread * (upper - total), value).times(multiplier)


def _scaled(value: float | None, multiplier: float) -> float | None:
    return None if value is None else value * multiplier


def _count(value: Number) -> float:
    found = number(value, name="count")
    if found < 0:
        raise PejlError("statistics.negative_count", found=found, expected="0 or more")
    return found
