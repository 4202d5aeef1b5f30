# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What can be said about the time of a target from the past alone: likely, unlikely, or that it cannot be told.

A random walk with drift and Student's t, 80 % both ways: simulated, the band keeps its promise whether the truth
wanders or lies on a line (docs/explanation/signal-or-noise.md). The price is width: most short series
cannot tell, and that is the honest answer. It needs four yearly figures without a gap, and looks at most twice as far
ahead as they reach back.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from pejl.core.errors import PejlError
from pejl.core.statistics.distributions import Number, number
from pejl.core.statistics.intervals import Interval
from pejl.core.statistics.projection import drift
from pejl.core.targets import Direction

FEWEST = 4  # figures
FARTHEST = 2  # times as many years ahead as there are figures
CONFIDENCE = 0.8
NEAR_A_BOUND = 10.0  # percentage points, or a count


class Verdict(StrEnum):
    """`none`: there is nothing to look ahead to, or nothing to look ahead from; the refusal says which."""

    LIKELY = "likely"
    CANNOT_TELL = "cannot_tell"
    UNLIKELY = "unlikely"
    NONE = "none"


class Refusal(StrEnum):
    """Why there is no outlook."""

    TOO_FEW = "too_few"
    TOO_FAR = "too_far"
    GAP = "gap"
    NO_SPREAD = "no_spread"
    PAST = "past"


class Bound(StrEnum):
    """What limits the figure: a percentage lies within 0 … 100, a count is at least 0."""

    NONE = "none"
    PERCENTAGE = "percentage"
    COUNT = "count"


class Scale(StrEnum):
    """What the changes were taken of: the figure, its logarithm, or the logarithm of its odds."""

    PLAIN = "plain"
    LOG = "log"
    LOGIT = "logit"


@dataclass(frozen=True, slots=True)
class Aim:
    """What is to be reached: `target` in the year `due`; `strict` where equality does not do (`<`, `>`)."""

    target: Number
    due: int
    direction: Direction
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Outlook:
    """`bands` are those of each year after the newest figure up to the target's, `value` their middles.

    `middle_meets` says on which side of the target the middle lies, which is all that can be said where the verdict
    is `cannot_tell`.
    """

    verdict: Verdict
    points: int
    years_ahead: int
    refusal: Refusal | None = None
    bands: tuple[Interval, ...] = ()
    scale: Scale = Scale.PLAIN
    middle_meets: bool | None = None


def outlook(
    years: Sequence[int], values: Sequence[Number], *, aim: Aim, bound: Bound = Bound.NONE, spare: float = 0.0
) -> Outlook:
    """The outlook of yearly figures without a break, oldest first, at the time of `aim`.

    Likely: the whole 80 % band meets the target; unlikely: none of it does; else it cannot be told. Bands of
    percentages are kept within 0 … 100 and of counts at 0 or more; close to a bound (10 points, a count of 10) the
    changes are those of log odds or logarithms. Where all changes are equal the band would have no width: `spare`, half
    the measurement interval of the newest figure, is its width then, and without one it cannot be told. A gap in the
    years is refused.

    >>> found = outlook(range(2018, 2023), [10, 12, 11, 13, 14], aim=Aim(30, 2024, Direction.INCREASE))
    >>> found.verdict.value, [[round(limit, 1) for limit in band] for band in found.bands]
    ('unlikely', [[12.4, 17.6], [12.0, 20.0]])
    """
    y = [number(one, name="values") for one in values]
    ahead = aim.due - years[-1] if years else 0
    refusal = _refusal(years, ahead)
    if len(years) != len(y):
        raise PejlError("statistics.unequal_lengths", found=len(y), expected=f"{len(years)} figures")
    if refusal is not None:
        return Outlook(Verdict.NONE, len(y), ahead, refusal)
    scale = _scale(y, bound)
    there, back = _SCALES[scale]
    found = drift([there(one) for one in y])
    if math.isclose(found.deviation, 0, abs_tol=1e-12 * max(1.0, *(abs(there(one)) for one in y))):
        return _without_spread(y, ahead, aim=aim, bound=bound, spare=spare)
    bands = [_bounded(found.band(h, confidence=CONFIDENCE), back, bound) for h in range(1, ahead + 1)]
    return _judged(Outlook(Verdict.NONE, len(y), ahead, bands=tuple(bands), scale=scale), aim)


def _refusal(years: Sequence[int], ahead: int) -> Refusal | None:
    if len(years) < FEWEST:
        return Refusal.TOO_FEW
    if any(later - earlier != 1 for earlier, later in pairwise(years)):
        return Refusal.GAP
    if ahead < 1:
        return Refusal.PAST
    return Refusal.TOO_FAR if ahead > FARTHEST * len(years) else None


def _scale(values: Sequence[float], bound: Bound) -> Scale:
    """A scale without bounds where the newest figure is close to one and every figure lies strictly inside."""
    newest = values[-1]
    if bound is Bound.PERCENTAGE and min(newest, 100 - newest) <= NEAR_A_BOUND:
        return Scale.LOGIT if all(0 < one < 100 for one in values) else Scale.PLAIN
    if bound is Bound.COUNT and newest <= NEAR_A_BOUND:
        return Scale.LOG if min(values) > 0 else Scale.PLAIN
    return Scale.PLAIN


def _odds(percentage: float) -> float:
    return math.log(percentage / (100 - percentage))


def _percentage(odds: float) -> float:
    return 100 / (1 + math.exp(-odds)) if odds > -700 else 0.0


def _same(value: float) -> float:
    return value


def _exp(value: float) -> float:
    return math.exp(min(value, 700.0))


_SCALES: dict[Scale, tuple[Callable[[float], float], Callable[[float], float]]] = {
    Scale.PLAIN: (_same, _same),
    Scale.LOG: (math.log, _exp),
    Scale.LOGIT: (_odds, _percentage),
}


def _bounded(band: Interval, back: Callable[[float], float], bound: Bound) -> Interval:
    lowest, highest = _ENDS[bound]
    lower, upper, middle = (
        min(max(back(one), lowest), highest) for one in (band.lower, band.upper, band.value) if one is not None
    )
    return Interval(lower, upper, middle)


_ENDS = {Bound.NONE: (-math.inf, math.inf), Bound.PERCENTAGE: (0.0, 100.0), Bound.COUNT: (0.0, math.inf)}


def _without_spread(values: list[float], ahead: int, *, aim: Aim, bound: Bound, spare: float) -> Outlook:
    """The straight continuation with the newest figure's own interval, or no band at all."""
    step = (values[-1] - values[0]) / (len(values) - 1)
    if spare <= 0:
        meets = _meets(values[-1] + ahead * step, aim)
        return Outlook(Verdict.CANNOT_TELL, len(values), ahead, Refusal.NO_SPREAD, middle_meets=meets)
    middles = [values[-1] + h * step for h in range(1, ahead + 1)]
    bands = [_bounded(Interval(one - spare, one + spare, one), _same, bound) for one in middles]
    return _judged(Outlook(Verdict.NONE, len(values), ahead, bands=tuple(bands)), aim)


def _judged(found: Outlook, aim: Aim) -> Outlook:
    last = found.bands[-1]
    ends = [_meets(one, aim) for one in (last.lower, last.upper) if one is not None]
    verdict = Verdict.LIKELY if all(ends) else Verdict.CANNOT_TELL if any(ends) else Verdict.UNLIKELY
    middle = _meets(last.value, aim) if last.value is not None else None
    return Outlook(verdict, found.points, found.years_ahead, found.refusal, found.bands, found.scale, middle)


def _meets(value: float, aim: Aim) -> bool:
    distance = (value - number(aim.target, name="target")) * aim.direction.sign
    return distance > 0 if aim.strict else distance >= 0
