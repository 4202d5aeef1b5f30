# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which way a measure moved, and the colour of it: the traffic light of the transformation plans' reading guide.

Green: moved as wanted. Yellow: not at all, or the other way by at most a limit. Red: the other way by more. The papers
say "very weak" without a number; the limits are settings: for a figure in % a number of percentage points, for every
other figure a percentage of the earlier one. Both are closed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from pejl.core.issues import Statement
from pejl.core.observations import Observation, Present, StatedChange
from pejl.core.periods import Period
from pejl.core.status.base import Change, Colour, MeasureInput, Settings
from pejl.core.status.dispute import settled
from pejl.core.status.reading import Reading, previous
from pejl.core.status.score import ZERO
from pejl.core.status.statements import say

PERCENT = "%"
PERCENTAGE_POINTS = "percentage_points"


@dataclass(frozen=True, slots=True)
class Movement:
    """A change, its colour, and the sentences about it."""

    change: Change = Change.UNKNOWN
    colour: Colour = Colour.NONE
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """Two figures held against each other, and the periods they are about."""

    earlier: Decimal
    later: Decimal
    periods: tuple[Period, Period]


def movement(measure: MeasureInput, reading: Reading, *, settings: Settings) -> Movement:
    """How `measure` moved to its newest figure, from its baseline or from the figure before (a setting).

    >>> from pejl.core.status.reading import read
    >>> from pejl.core.status.example import DAY, EVICTIONS
    >>> reading = read(EVICTIONS, as_of=DAY)
    >>> movement(EVICTIONS, reading, settings=Settings()).colour.value
    'green'
    """
    if measure.direction.sign == 0:
        return Movement(statements=(say("change.no_direction"),))
    if settings.compare_with == "previous":
        return _since_previous(measure, reading, settings)
    return _since_baseline(measure, reading, settings)


def since_baseline(measure: MeasureInput, reading: Reading, *, settings: Settings) -> Movement:
    """How `measure` moved from its baseline, whatever the setting says: what a goal of direction alone is judged by.

    >>> from pejl.core.status.reading import read
    >>> from pejl.core.status.example import DAY, EVICTIONS
    >>> settings = Settings(compare_with="previous")
    >>> since_baseline(EVICTIONS, read(EVICTIONS, as_of=DAY), settings=settings).change.value
    'better'
    """
    return movement(measure, reading, settings=replace(settings, compare_with="baseline"))


def stated_figure(figure: Present, settings: Settings) -> Decimal:
    """The figure as printed, or recomputed from numerator and denominator (a setting).

    >>> stated_figure(Present(Decimal(15), Decimal(116), Decimal(795)), Settings())
    Decimal('15')
    """
    return figure.unrounded if settings.rounding == "unrounded" else figure.value


def _since_baseline(measure: MeasureInput, reading: Reading, settings: Settings) -> Movement:
    if reading.refusal is not None:
        return Movement()
    if reading.stated is not None:
        return _by_stated_change(measure, reading.stated, settings)
    if reading.baseline is None or reading.newest is None:
        return Movement()
    return _between(measure, reading.baseline, reading.newest, settings)


def _since_previous(measure: MeasureInput, reading: Reading, settings: Settings) -> Movement:
    """Published levels before a published change, since they say how large it was."""
    newest = reading.newest
    earlier = previous(measure.series, newest) if newest is not None and newest.candidates else None
    if newest is None or earlier is None:
        return _by_stated_change(measure, reading.step, settings) if reading.step else Movement()
    return _between(measure, earlier, newest, settings)


def _between(measure: MeasureInput, earlier: Observation, later: Observation, settings: Settings) -> Movement:
    """Every stated figure against every stated figure: papers that disagree are not chosen between."""
    periods = (earlier.period, later.period)
    steps = [
        Step(stated_figure(one, settings), stated_figure(other, settings), periods)
        for one in earlier.candidates
        for other in later.candidates
    ]
    found = [_by_levels(measure, step, settings) for step in steps]
    if len(found) == 1:
        return found[0]
    colour, said = settled(measure.code, [one.colour for one in found], what="colour", unsettled=Colour.MIXED)
    changes = {one.change for one in found}
    change = found[0].change if len(changes) == 1 else Change.BOTH
    return Movement(change, colour, (*(said_first.statements[0] for said_first in found), said))


def _by_levels(measure: MeasureInput, step: Step, settings: Settings) -> Movement:
    difference = step.later - step.earlier
    relative = 100 * difference / abs(step.earlier) if step.earlier else None
    change = _direction(difference * measure.direction.sign)
    statement = say(
        "change.levels",
        change=change.value,
        from_value=step.earlier,
        from_period=step.periods[0],
        to_value=step.later,
        to_period=step.periods[1],
        difference=difference,
        relative=relative,
        unit=measure.series.unit,
    )
    if change is not Change.WORSE:
        return Movement(change, _COLOURS[change], (statement,))
    colour, limit = _how_bad(abs(difference), relative, unit=measure.series.unit, settings=settings)
    return Movement(change, colour, (statement, limit))


def _how_bad(size: Decimal, relative: Decimal | None, *, unit: str, settings: Settings) -> tuple[Colour, Statement]:
    """Yellow up to the limit, red beyond; from 0 there is no percentage, so any worsening is beyond it."""
    if unit == PERCENT:
        return _held_against(size, settings.yellow_points, PERCENTAGE_POINTS)
    return _held_against(None if relative is None else abs(relative), settings.yellow_relative, PERCENT)


def _held_against(size: Decimal | None, limit: Decimal, unit: str) -> tuple[Colour, Statement]:
    within = size is not None and size <= limit
    code = "change.within_limit" if within else "change.beyond_limit"
    return Colour.YELLOW if within else Colour.RED, say(code, difference=size, limit=limit, unit=unit)


def _by_stated_change(measure: MeasureInput, stated: StatedChange, settings: Settings) -> Movement:
    """A published change without levels; one that got worse by an unknown amount is red, and says so."""
    change = _direction(Decimal(stated.sign * measure.direction.sign))
    statement = say(
        "change.stated",
        change=change.value,
        from_period=stated.from_period,
        to_period=stated.to_period,
        value=stated.value,
        in_percent=stated.relative,
        unit=measure.series.unit,
    )
    if change is not Change.WORSE:
        return Movement(change, _COLOURS[change], (statement,))
    comparable = stated.relative or measure.series.unit == PERCENT
    if stated.value is None or not comparable:
        return Movement(change, Colour.RED, (statement, say("change.size_not_stated", colour=Colour.RED.value)))
    size = abs(stated.value)
    unit = PERCENTAGE_POINTS if not stated.relative else PERCENT
    limit = settings.yellow_points if not stated.relative else settings.yellow_relative
    colour, held = _held_against(size, limit, unit)
    return Movement(change, colour, (statement, held))


def _direction(wanted: Decimal) -> Change:
    if wanted == ZERO:
        return Change.UNCHANGED
    return Change.BETTER if wanted > ZERO else Change.WORSE


_COLOURS = {Change.BETTER: Colour.GREEN, Change.UNCHANGED: Colour.YELLOW}
