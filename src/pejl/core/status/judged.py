# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Four judgements of one figure, kept apart: level, position, change, outlook. What each is made of, in codes.

Source: the methods' overview of what a status may say. Differences and limits are in the unit of the figure (of a
percentage: percentage points), with six decimals.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from pejl.core.periods import Period


class Signal(StrEnum):
    """Whether the change is more than chance explains, seen from what is wanted."""

    IMPROVEMENT = "improvement"
    DETERIORATION = "deterioration"
    WITHIN_NOISE = "within_noise"
    NOT_TESTABLE = "not_testable"


class Outlook(StrEnum):
    """What the past alone says about the target's time; `none` where there is no time and number ahead."""

    LIKELY = "likely"
    CANNOT_TELL = "cannot_tell"
    UNLIKELY = "unlikely"
    NONE = "none"


class Certainty(StrEnum):
    """The interval of the newest figure against the target; an end on the target is not sure."""

    SURELY_MET = "surely_met"
    NOT_SURE = "not_sure"
    SURELY_NOT_MET = "surely_not_met"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """What a test was made from: two counts, two shares with their denominators, or the usual yearly variation."""

    COUNTS = "counts"
    SHARES = "shares"
    USUAL_VARIATION = "usual_variation"
    NONE = "none"


class Untested(StrEnum):
    """Why a change was not tested; `too_few` figures to know their usual variation, or `uneven` times between them."""

    NO_EARLIER = "no_earlier"
    LEVELS_UNPUBLISHED = "levels_unpublished"
    SUPPRESSED = "suppressed"
    BREAK_BETWEEN = "break_between"
    NOT_COMPARABLE = "not_comparable"
    DISPUTED = "disputed"
    APPROXIMATE = "approximate"
    NO_DENOMINATOR = "no_denominator"
    NO_SPREAD = "no_spread"
    NOTHING_COUNTED = "nothing_counted"
    NO_DIRECTION = "no_direction"
    LEFT_OUT = "left_out"


class Unseen(StrEnum):
    """Why there is no outlook, or why it cannot be told."""

    NO_TARGET = "no_target"
    NO_FIGURE = "no_figure"
    PAST = "past"
    NO_DIRECTION = "no_direction"
    TOO_FEW = "too_few"
    GAP = "gap"
    TOO_FAR = "too_far"
    NO_SPREAD = "no_spread"
    DISPUTED = "disputed"
    WIDE = "wide"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Change:
    """The test of the change between two figures: `difference` later less earlier, with its 95 % interval.

    `borderline`: the interval ends within 5 % of the difference from 0. `certain` is the interval's answer whatever
    is wanted: +1 a clear rise, −1 a clear fall, 0 within chance, None untested.
    """

    signal: Signal = Signal.NOT_TESTABLE
    basis: Basis = Basis.NONE
    untested: Untested | None = Untested.NO_EARLIER
    from_period: Period | None = None
    from_value: Decimal | None = None
    to_period: Period | None = None
    to_value: Decimal | None = None
    difference: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    borderline: bool = False
    certain: int | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """The control chart of the comparable figures: limits, what the newest one is, what a target may expect.

    `variation` and `assurance` are members of `pejl.core.statistics.control_charts` as texts; `trial` limits come from
    fewer than twelve figures. `trend` is the five-point trend, "" where it cannot be computed.
    """

    first: Period
    mean: Decimal
    lower: Decimal | None
    upper: Decimal | None
    variation: str
    assurance: str
    trial: bool
    trend: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """The 80 % band of one year ahead."""

    year: int
    lower: Decimal
    middle: Decimal
    upper: Decimal


@dataclass(frozen=True, slots=True)
class Ahead:
    """The outlook at the target's time. `middle_meets` is the side the middle lies on, None where there is none."""

    outlook: Outlook = Outlook.NONE
    unseen: Unseen | None = Unseen.NO_TARGET
    due: Period | None = None
    bands: tuple[Band, ...] = ()
    middle_meets: bool | None = None


@dataclass(frozen=True, slots=True)
class Pace:
    """What would have to happen each year from the newest figure on, against what did since the baseline, signed.

    `best` is the best yearly change ever seen between two comparable figures.
    """

    due: Period
    number: Decimal
    needed: Decimal
    observed: Decimal
    best: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """The 95 % interval of one figure, in its unit."""

    period: Period
    lower: Decimal
    upper: Decimal


@dataclass(frozen=True, slots=True)
class Judgements:
    """What may be said about one figure. `points` are the comparable figures up to the newest one, itself included."""

    points: int = 0
    certainty: Certainty = Certainty.UNKNOWN
    change: Change = field(default_factory=Change)
    ahead: Ahead = field(default_factory=Ahead)
    pace: Pace | None = None
    chart: Chart | None = None
    intervals: tuple[Limits, ...] = ()
