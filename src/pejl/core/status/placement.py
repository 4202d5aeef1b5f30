# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where a measure stands on the barometer, or the one reason why it cannot be placed there."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pejl.core.observations import Observation, Suppressed
from pejl.core.status.base import MeasureInput, Reason, Settings
from pejl.core.status.change import stated_figure
from pejl.core.status.part import Scores
from pejl.core.status.reading import Reading
from pejl.core.status.score import ZERO, clamped, progress
from pejl.core.status.target_choice import number_of, why_no_number
from pejl.core.targets import Target


@dataclass(frozen=True, slots=True)
class Placement:
    """`raw` before clamping, `scores` after it, `number` to reach; or the `reason` why there is no score.

    `zero` marks a measure that has no status and counts as 0 because a setting says so.
    """

    scores: Scores | None = None
    raw: Scores | None = None
    number: Decimal | None = None
    reason: Reason | None = None
    zero: bool = False


@dataclass(frozen=True, slots=True)
class _Way:
    """From a baseline to the number to reach; one for every baseline that papers state."""

    start: Decimal
    number: Decimal


def place(measure: MeasureInput, target: Target | None, *, reading: Reading, settings: Settings) -> Placement:
    """The score of one measure, with the lowest and the highest where papers disagree.

    What is wrong for good is named before what is only missing for now: no baseline, no number to reach, a number that
    equals the baseline, no status, and last what stands between two figures that are both there.

    >>> from pejl.core.status.reading import read
    >>> from pejl.core.status.example import DAY, HOMELESS, SETTINGS
    >>> reading = read(HOMELESS, as_of=DAY)
    >>> place(HOMELESS, HOMELESS.targets[0], reading=reading, settings=SETTINGS).reason.value
    'no_status'
    """
    baseline = reading.baseline
    if target is None or baseline is None or why_no_number(target) or isinstance(baseline.value, Suppressed):
        return Placement(reason=_nowhere_to_go(target, reading))
    ways = _ways(measure, target, baseline, settings)
    number = ways[0].number if len({way.number for way in ways}) == 1 else None
    reason = _why_not(ways, reading)
    if reason is Reason.NO_STATUS and settings.missing == "zero":
        return Placement(Scores(ZERO, ZERO), number=number, zero=True)
    if reason is not None or reading.newest is None:
        return Placement(number=number, reason=reason)
    values = [stated_figure(one, settings) for one in reading.newest.candidates]
    return _placed(
        [progress(way.start, value, number=way.number) for way in ways for value in values], number, settings
    )


def _nowhere_to_go(target: Target | None, reading: Reading) -> Reason | None:
    if reading.baseline is None:
        return Reason.NO_BASELINE
    return Reason.SUPPRESSED if isinstance(reading.baseline.value, Suppressed) else why_no_number(target)


def _ways(measure: MeasureInput, target: Target, baseline: Observation, settings: Settings) -> list[_Way]:
    starts = [stated_figure(one, settings) for one in baseline.candidates]
    numbers = [number_of(target, measure.series, baseline=start) for start in starts]
    return [_Way(start, number) for start, number in zip(starts, numbers, strict=True) if number is not None]


def _why_not(ways: list[_Way], reading: Reading) -> Reason | None:
    """A relative target may be counted from a figure that is missing: then there is no way at all."""
    if not ways:
        return Reason.NO_BASELINE
    level = [way for way in ways if way.number == way.start]
    if level:
        return Reason.TARGET_EQUALS_BASELINE if len(level) == len(ways) else Reason.DISPUTED
    return Reason.NO_STATUS if reading.newest is None else reading.refusal


def _placed(raws: list[Decimal], number: Decimal | None, settings: Settings) -> Placement:
    low, high = min(raws), max(raws)
    scores = Scores(clamped(low, settings.clamp), clamped(high, settings.clamp))
    return Placement(scores, Scores(low, high), number)
