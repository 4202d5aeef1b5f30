# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where a figure should be on its way to a target, and what would have to happen: yearly change needed and seen.

Times are years (fractions allowed). The distance is positive where the figure is better than demanded. For the status
of a goal `pejl.core.status.path` counts the same line in exact decimals.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from pejl.core.errors import PejlError
from pejl.core.statistics.distributions import Number, number
from pejl.core.targets import Direction


class Shape(StrEnum):
    """How the way is divided over the years."""

    LINEAR = "linear"
    GEOMETRIC = "geometric"
    MILESTONES = "milestones"
    STEP = "step"


class Due(StrEnum):
    """Whether the target's time is still to come."""

    COMING = "coming"
    NOW = "now"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Journey:
    """From `start` in the year `begins` to `target` in the year `ends`; `milestones` are (year, figure) between."""

    begins: float
    start: float
    ends: float
    target: float
    shape: Shape = Shape.LINEAR
    milestones: tuple[tuple[float, float], ...] = ()

    def __post_init__(self) -> None:
        if self.ends <= self.begins:
            raise PejlError("statistics.times", found=self.ends, expected=f"a target later than {self.begins}")
        if self.shape is Shape.GEOMETRIC and not (self.start > 0 and self.target > 0):
            raise PejlError("statistics.not_positive", found=[self.start, self.target], expected="more than 0")
        times = [time for time, _ in self.stops]
        if any(later <= earlier for earlier, later in pairwise(times)):
            raise PejlError("statistics.times", found=times, expected="milestones in order, between start and target")

    @property
    def stops(self) -> tuple[tuple[float, float], ...]:
        """The points the straight pieces run between."""
        between = self.milestones if self.shape is Shape.MILESTONES else ()
        return ((self.begins, self.start), *between, (self.ends, self.target))


@dataclass(frozen=True, slots=True)
class Pace:
    """`required` is the figure demanded now and `gap` the distance from it, better is positive; per year is signed.

    `needed` is what must happen each year from now on, None where the time has come; `observed` what happened each
    year since the start; `ratio` the observed pace over the pace demanded from the start, None where it was 0.
    `keeps_level` marks a target equal to the start: there the interval is to be held against the target.
    """

    due: Due
    required: float
    gap: float
    needed: float | None
    observed: float | None
    ratio: float | None
    keeps_level: bool


def required(journey: Journey, time: Number) -> float:
    """The figure demanded at `time`: the start's before it, the target's from its time on.

    >>> required(Journey(2013, 859, 2017, 1000), 2014)
    894.25
    >>> required(Journey(2013, 859, 2017, 1000, Shape.STEP), 2016)
    859
    """
    at = number(time, name="times")
    if at <= journey.begins:
        return journey.start
    if at >= journey.ends:
        return journey.target
    if journey.shape is Shape.STEP:
        return journey.start
    if journey.shape is Shape.GEOMETRIC:
        growth = math.log(journey.target / journey.start)
        return journey.start * math.exp(growth * _share(journey.begins, journey.ends, at))
    (t0, y0), (t1, y1) = next(piece for piece in pairwise(journey.stops) if piece[1][0] >= at)
    return y0 + (y1 - y0) * _share(t0, t1, at)


def pace(journey: Journey, value: Number, *, time: Number, direction: Direction) -> Pace:
    """The position of `value` at `time`, and the yearly change needed from there against the one seen so far.

    >>> found = pace(Journey(2013, 538, 2017, 458), 474, time=2014, direction=Direction.DECREASE)
    >>> found.gap, found.observed, round(found.needed, 2), found.ratio
    (44.0, -64.0, -5.33, 3.2)
    """
    y, t = number(value, name="value"), number(time, name="times")
    demanded = required(journey, t)
    observed = (y - journey.start) / (t - journey.begins) if t > journey.begins else None
    from_start = (journey.target - journey.start) / (journey.ends - journey.begins)
    return Pace(
        due=Due.COMING if t < journey.ends else Due.NOW if t == journey.ends else Due.OVERDUE,
        required=demanded,
        gap=direction.sign * (y - demanded),
        needed=(journey.target - y) / (journey.ends - t) if t < journey.ends else None,
        observed=observed,
        ratio=observed / from_start if observed is not None and from_start else None,
        keeps_level=journey.target == journey.start,
    )


def largest_change(times: Sequence[Number], values: Sequence[Number], *, direction: Direction) -> float | None:
    """The best yearly change ever seen between two neighbouring figures, signed; None without two figures.

    Best is the largest in the wanted direction; where no direction is wanted, the largest either way.

    >>> largest_change([2010, 2012, 2013], [100, 90, 88], direction=Direction.DECREASE)
    -5.0
    """
    t, y = [number(one, name="times") for one in times], [number(one, name="values") for one in values]
    points = list(zip(t, y, strict=True))
    changes = [(y1 - y0) / (t1 - t0) for (t0, y0), (t1, y1) in pairwise(points)]
    sign = direction.sign
    return max(changes, key=lambda one: one * sign if sign else abs(one), default=None)


def _share(begins: float, ends: float, at: float) -> float:
    return (at - begins) / (ends - begins)
