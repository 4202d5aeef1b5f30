# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Everything that is judged about one measure as of a day, one judgement after the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pejl.core.status.base import Change, Level, MeasureInput, Path, Reason, Settings, Verdict
from pejl.core.status.change import Movement, movement, since_baseline
from pejl.core.status.judged import Judgements
from pejl.core.status.judgements import judge, left_out
from pejl.core.status.level import UNTESTABLE, Levelled, level_of
from pejl.core.status.path import Plan, plan_for, position_of_all
from pejl.core.status.placement import Placement, place
from pejl.core.status.reading import Reading, read
from pejl.core.status.target_choice import target_on
from pejl.core.status.verdict import Concluded, Grounds, verdict_of
from pejl.core.targets import Target

SCORED_METHOD = "barometer"


@dataclass(frozen=True, slots=True)
class Frame:
    """What a measure is judged within: its goal's settings and method, the day, and whether the goal is active.

    `tested` False leaves out what needs statistics: whoever only wants a score need not wait for it.
    """

    parent: str | None
    settings: Settings
    method: str
    as_of: date
    active: bool = True
    tested: bool = True


@dataclass(frozen=True, slots=True)
class Facts:
    """What was found out about one measure, one judgement a field; `reason` says why it does not count."""

    reading: Reading
    target: Target | None
    placement: Placement
    plan: Plan | None
    moved: Movement
    level: Levelled
    verdict: Concluded
    path: Path = Path.NONE
    reason: Reason | None = None
    judgements: Judgements | None = None


def facts_about(measure: MeasureInput, frame: Frame) -> Facts:
    """All judgements of one measure; one that is left out keeps its figures and is judged by nothing.

    >>> from pejl.core.status.example import EVICTIONS, FRAME
    >>> facts = facts_about(EVICTIONS, FRAME)
    >>> facts.placement.scores.low, facts.path.value, facts.level[0].value, facts.verdict[0].value
    (Decimal('4'), 'ahead', 'not_met', 'none')
    """
    reading = read(measure, as_of=frame.as_of)
    target = target_on(measure, as_of=frame.as_of)
    reason = _left_out(measure, frame)
    if reason is None:
        return _judged(measure, frame, reading, target)
    nothing = Placement(reason=reason), None, Movement(), UNTESTABLE, (Verdict.NONE, ())
    return Facts(reading, target, *nothing, reason=reason, judgements=left_out())


def _left_out(measure: MeasureInput, frame: Frame) -> Reason | None:
    if not frame.active:
        return Reason.PROPOSED_DROPPED
    return None if measure.counts else Reason.EXCLUDED


def _judged(measure: MeasureInput, frame: Frame, reading: Reading, target: Target | None) -> Facts:
    settings = frame.settings
    scored = frame.method == SCORED_METHOD
    placement = place(measure, target, reading=reading, settings=settings) if scored else Placement()
    moved = movement(measure, reading, settings=settings)
    level = level_of(measure, target, reading=reading, settings=settings)
    grounds = Grounds(
        target,
        level[0],
        since_baseline(measure, reading, settings=settings).change
        if settings.compare_with == "previous"
        else moved.change,
        directed=measure.direction.sign != 0,
        disputed=reading.newest is not None and len(reading.newest.candidates) > 1,
    )
    verdict = verdict_of(grounds, as_of=frame.as_of)
    plan = _plan(placement, reading, target, frame)
    reason = placement.reason if scored else _why_unmoved(measure, reading, moved, level)
    path = _path(placement, plan, settings)
    judgements = judge(measure, target, reading=reading, settings=settings) if frame.tested else None
    return Facts(reading, target, placement, plan, moved, level, verdict, path, reason, judgements)


def _plan(placement: Placement, reading: Reading, target: Target | None, frame: Frame) -> Plan | None:
    """Only what is placed has a plan; a demand on every period has no line leading up to it."""
    if placement.scores is None or reading.baseline is None or target is None or target.period is None:
        return None
    return None if target.per_period else plan_for(reading.baseline.period, target.period, as_of=frame.as_of)


def _path(placement: Placement, plan: Plan | None, settings: Settings) -> Path:
    if placement.scores is None or plan is None:
        return Path.NONE
    scores = placement.scores
    return position_of_all((scores.low, scores.high), plan=plan.score, tolerance=settings.path_tolerance)


def _why_unmoved(measure: MeasureInput, reading: Reading, moved: Movement, level: Levelled) -> Reason | None:
    """Without a score a part counts when its change is known, or when its figure can be tested against a number."""
    if moved.change is not Change.UNKNOWN or level[0] is not Level.NOT_TESTABLE:
        return None
    if measure.direction.sign == 0:
        return Reason.NO_DIRECTION
    if reading.refusal is not None:
        return reading.refusal
    return Reason.NO_BASELINE if reading.baseline is None else Reason.NO_STATUS
