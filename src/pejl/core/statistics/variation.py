# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How far two figures of a series usually lie apart, whatever they count: the noise that no denominator shows.

The mean moving range over 1.128 estimates the spread of single figures (as on a control chart), the square root of two
makes it that of a difference, and Student's t with n − 2 degrees of freedom pays for the few ranges. Simulated, a
series that does not change is called changed in 2 to 4 % of cases (docs/explanation/signal-or-noise.md). A figure that
drifts steadily is found out: its difference grows with the years, its moving ranges do not.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from pejl.core.errors import PejlError
from pejl.core.statistics.distributions import Number, number, t_quantile, upper_tail
from pejl.core.statistics.intervals import Interval
from pejl.core.statistics.special_causes import centre_and_spread

FEWEST = 5
RANGE_TO_DEVIATION = 1.128  # the mean range of two, in standard deviations


def usual_difference(values: Sequence[Number], *, confidence: Number = 0.95) -> float:
    """Half the interval that the difference of two figures has by the variation from one to the next.

    `values` are evenly spaced, oldest first, at least five. 0 for a constant series.

    >>> round(usual_difference([10, 12, 11, 13, 12]), 2)
    5.98
    """
    found = [number(one, name="values") for one in values]
    if len(found) < FEWEST:
        raise PejlError("statistics.too_few_values", found=len(found), expected=f"at least {FEWEST}")
    _, spread = centre_and_spread(found, screen=False)
    factor = t_quantile(1 - upper_tail(confidence), len(found) - 2)
    return factor * math.sqrt(2) * spread / RANGE_TO_DEVIATION


def around(difference: Number, half: float) -> Interval:
    """The interval of a difference by the usual variation.

    >>> around(3, 2.0)
    Interval(lower=1.0, upper=5.0, value=3.0)
    """
    middle = number(difference, name="value")
    return Interval(middle - half, middle + half, middle)


def wider(one: Interval, other: Interval) -> Interval:
    """The wider of two intervals of one difference, the first where they are equally wide.

    >>> wider(Interval(1.0, 3.0), Interval(0.0, 4.0))
    Interval(lower=0.0, upper=4.0, value=None)
    """
    return other if other.width > one.width else one
