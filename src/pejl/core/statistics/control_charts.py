# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Control charts of single figures (XmR): which points are more than the usual variation, and what a target may expect.

Source: NHS Making Data Count, as NHSRplotthedots 0.2.2 computes it; limits agree to 1e-9. Three rules are stricter than
the source: no limits from fewer than five points (no point of four can lie outside them), limits are called trial
limits below twelve (the program warns below thirteen, its text says twelve), and a missing figure is refused.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from pejl.core.errors import PejlError
from pejl.core.statistics.distributions import Number, number
from pejl.core.statistics.moving_ranges import TO_LIMITS
from pejl.core.statistics.special_causes import Found, causes, centre_and_spread
from pejl.core.targets import Direction

FEWEST_TO_FIX = 12  # points that limits may be fixed after


class Rule(StrEnum):
    """Which rule a point falls under; the first one that does, in this order."""

    COMMON_CAUSE = "common_cause"
    OUTSIDE = "outside"
    TREND = "trend"
    TWO_OF_THREE = "two_of_three"
    SHIFT = "shift"


class Variation(StrEnum):
    """What a point is, seen from what is wanted; `high` is above or rising, `low` below or falling."""

    COMMON_CAUSE = "common_cause"
    IMPROVEMENT_HIGH = "improvement_high"
    IMPROVEMENT_LOW = "improvement_low"
    CONCERN_HIGH = "concern_high"
    CONCERN_LOW = "concern_low"
    NEUTRAL_HIGH = "neutral_high"
    NEUTRAL_LOW = "neutral_low"


class Assurance(StrEnum):
    """Whether the target lies beyond the limits: an unchanged process then always meets it, or always misses it."""

    CONSISTENTLY_PASSING = "consistently_passing"
    CONSISTENTLY_FAILING = "consistently_failing"
    HIT_AND_MISS = "hit_and_miss"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Rules:
    """What a chart is drawn by. Older guides take 6 points for a trend and a shift instead of 7.

    `screen` drops outlying moving ranges once; `fewest` points give limits, and below `trial_below` they are trial.
    """

    trend: int = 7
    shift: int = 7
    screen: bool = True
    fewest: int = 5
    trial_below: int = 12


@dataclass(frozen=True, slots=True)
class Segment:
    """The points from `start` up to, not including, `end`, with limits of their own; None where there are none."""

    start: int
    end: int
    mean: float
    lower: float | None
    upper: float | None
    trial: bool


@dataclass(frozen=True, slots=True)
class Point:
    """A figure, the rule it falls under and what that is, seen from what is wanted."""

    value: float
    rule: Rule
    variation: Variation


@dataclass(frozen=True, slots=True)
class XmrChart:
    """`mean`, `lower` and `upper` are those of the last segment, `variation` that of the last point."""

    mean: float
    lower: float | None
    upper: float | None
    points: tuple[Point, ...]
    variation: Variation
    assurance: Assurance
    segments: tuple[Segment, ...]


STANDARD = Rules()


def xmr(  # noqa: PLR0913 - the published signature, which other programs call
    values: Sequence[Number],
    *,
    direction: Direction | str,
    baseline: int | None = None,
    rebase: Sequence[int] = (),
    target: Number | None = None,
    rules: Rules = STANDARD,
) -> XmrChart:
    """The chart of figures in order of time without gaps; `direction` is increase, decrease or none.

    `baseline` fixes the limits after that many points of each segment (twelve or more). `rebase` are the positions,
    from 0, of the points at which a new segment begins: at a break or by a documented decision, never by itself. No
    rule looks across such a boundary. Raises `PejlError` for no figure, a missing one, and positions or a baseline
    that cannot be.

    >>> chart = xmr([5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 30], direction="decrease")
    >>> chart.variation.value, chart.points[-1].rule.value, round(chart.upper, 2)
    ('concern_high', 'outside', 10.04)
    """
    found = [number(one, name="values") for one in values]
    wanted = Direction(direction)
    if baseline is not None and baseline < FEWEST_TO_FIX:
        raise PejlError("statistics.baseline_too_short", found=baseline, expected=f"at least {FEWEST_TO_FIX}")
    points: list[Point] = []
    segments: list[Segment] = []
    for start, end in _boundaries(len(found), rebase):
        limits, marked = _charted(found[start:end], baseline, rules)
        segments.append(Segment(start, end, *limits))
        points.extend(
            Point(value, _RULES[cause], _variation(side, wanted.sign))
            for value, (cause, side) in zip(found[start:end], marked, strict=True)
        )
    last = segments[-1]
    assurance = _assurance(last, None if target is None else number(target, name="target"), wanted.sign)
    return XmrChart(last.mean, last.lower, last.upper, tuple(points), points[-1].variation, assurance, tuple(segments))


_RULES = tuple(Rule)
_Limits = tuple[float, float | None, float | None, bool]


def _boundaries(size: int, rebase: Sequence[int]) -> list[tuple[int, int]]:
    if size == 0:
        raise PejlError("statistics.too_few_values", found=0, expected="at least 1")
    if any(not 0 < at < size for at in rebase):
        raise PejlError("statistics.no_such_point", found=list(rebase), expected=f"1 … {size - 1}")
    starts = [0, *sorted(set(rebase))]
    return list(zip(starts, [*starts[1:], size], strict=True))


def _charted(values: list[float], baseline: int | None, rules: Rules) -> tuple[_Limits, list[Found]]:
    mean, spread = centre_and_spread(values[:baseline], screen=rules.screen)
    if len(values) < rules.fewest:
        spread = math.nan
    marked = causes(values, mean=mean, spread=spread, run=(rules.trend, rules.shift))
    known = not math.isnan(spread)
    lower, upper = (mean - TO_LIMITS * spread, mean + TO_LIMITS * spread) if known else (None, None)
    return (mean, lower, upper, len(values) < rules.trial_below), marked


def _variation(side: int, wanted: int) -> Variation:
    if side == 0:
        return Variation.COMMON_CAUSE
    if wanted == 0:
        return Variation.NEUTRAL_HIGH if side > 0 else Variation.NEUTRAL_LOW
    if side > 0:
        return Variation.IMPROVEMENT_HIGH if wanted > 0 else Variation.CONCERN_HIGH
    return Variation.IMPROVEMENT_LOW if wanted < 0 else Variation.CONCERN_LOW


def _assurance(segment: Segment, target: float | None, wanted: int) -> Assurance:
    """A target on a limit can be hit and can be missed."""
    if target is None or wanted == 0 or segment.lower is None or segment.upper is None:
        return Assurance.NONE
    beyond = (target > segment.upper) - (target < segment.lower)
    if beyond == 0:
        return Assurance.HIT_AND_MISS
    return Assurance.CONSISTENTLY_FAILING if beyond == wanted else Assurance.CONSISTENTLY_PASSING
