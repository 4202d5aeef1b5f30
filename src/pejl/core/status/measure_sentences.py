# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What one measure's judgements say: what it comes to, how it was reached, and reservations about the figures."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pejl.core.issues import Statement
from pejl.core.observations import Observation
from pejl.core.status.base import MeasureInput
from pejl.core.status.change import stated_figure
from pejl.core.status.dispute import settled_score
from pejl.core.status.facts import Facts, Frame
from pejl.core.status.part import Scores
from pejl.core.status.path import Plan
from pejl.core.status.reading import marks
from pejl.core.status.score import printed
from pejl.core.status.statements import say


def sentences_about(measure: MeasureInput, frame: Frame, facts: Facts) -> Iterator[Statement]:
    """Everything there is to say about one measure, in that order."""
    if facts.placement.scores is not None and facts.reading.baseline is not None:
        yield from _about_score(measure, frame, facts, facts.reading.baseline)
    if facts.reason is not None:
        yield say("score.not_counted", reason=facts.reason.value)
    yield from (*facts.moved.statements, *facts.level[1], *facts.verdict[1], *facts.reading.statements)
    for one in (facts.reading.baseline, facts.reading.newest):
        if one is not None:
            yield from marks(one, measure.series.unit)


def _about_score(measure: MeasureInput, frame: Frame, facts: Facts, baseline: Observation) -> Iterator[Statement]:
    placement, newest = facts.placement, facts.reading.newest
    if placement.zero:
        yield say("score.zero", from_period=baseline.period)
    elif newest is not None and len(newest.candidates) == len(baseline.candidates) == 1:
        yield from _placed(measure, frame, facts, (baseline, newest))
    elif placement.scores is not None:
        yield disputed_score(placement.scores, (measure.code,))
    if facts.plan is not None and placement.number is not None and len(baseline.candidates) == 1:
        start = stated_figure(baseline.candidates[0], frame.settings)
        yield _about_plan(measure, facts, facts.plan, facts.plan.required(start, placement.number))


def _placed(
    measure: MeasureInput, frame: Frame, facts: Facts, figures: tuple[Observation, Observation]
) -> Iterator[Statement]:
    baseline, newest = figures
    placement = facts.placement
    yield say(
        "score.piece",
        code=measure.code,
        baseline=stated_figure(baseline.candidates[0], frame.settings),
        from_period=baseline.period,
        value=stated_figure(newest.candidates[0], frame.settings),
        to_period=newest.period,
        number=placement.number,
        score=placement.scores.low if placement.scores else None,
        unit=measure.series.unit,
    )
    if placement.scores is not None and placement.raw is not None and placement.raw != placement.scores:
        raw, score = placement.raw.low, placement.scores.low
        yield say("score.clamped", raw_score=raw, score=score, clamp=frame.settings.clamp)


def _about_plan(measure: MeasureInput, facts: Facts, plan: Plan, required: Decimal) -> Statement:
    return say(
        "path.piece",
        path=facts.path.value,
        plan=plan.score,
        required=required,
        unit=measure.series.unit,
        as_of=plan.as_of,
        elapsed=plan.elapsed,
        total=plan.total,
    )


def disputed_score(scores: Scores, codes: tuple[str, ...]) -> Statement:
    """Whether the score that people see depends on which paper is right."""
    if settled_score(scores.low, scores.high) is not None:
        return say("dispute.agrees", codes=codes)
    outcomes = printed(scores.low), printed(scores.high)
    return say("dispute.depends", what="score", codes=codes, outcomes=outcomes)
