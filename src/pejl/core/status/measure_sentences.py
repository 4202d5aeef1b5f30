# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What one measure's judgements say: what it comes to, how it was reached, and reservations about the figures."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pejl.core.issues import Statement
from pejl.core.observations import Observation
from pejl.core.periods import Period
from pejl.core.status.base import MeasureInput, Settings
from pejl.core.status.change import stated_figure
from pejl.core.status.dispute import settled_score
from pejl.core.status.facts import Facts, Frame
from pejl.core.status.judgement_sentences import sentences_of
from pejl.core.status.part import Scores
from pejl.core.status.reading import marks
from pejl.core.status.score import printed
from pejl.core.status.statements import say


def sentences_about(measure: MeasureInput, frame: Frame, *, facts: Facts) -> Iterator[Statement]:
    """Everything there is to say about one measure, in that order.

    >>> from pejl.core.status.facts import facts_about
    >>> from pejl.core.status.example import FRAME, HOMELESS
    >>> [one.code for one in sentences_about(HOMELESS, FRAME, facts=facts_about(HOMELESS, FRAME))][0]
    'score.not_counted'
    """
    if facts.placement.scores is not None and facts.reading.baseline is not None:
        yield from _about_score(measure, frame, facts, facts.placement.scores)
        yield from _about_plan(measure, frame, facts, facts.reading.baseline)
    if facts.reason is not None:
        yield say("score.not_counted", reason=facts.reason.value)
    yield from (*facts.moved.statements, *facts.level[1], *facts.verdict[1], *facts.reading.statements)
    if facts.judgements is not None:
        yield from sentences_of(facts.judgements, unit=measure.series.unit)
    for one in (facts.reading.baseline, facts.reading.newest):
        if one is not None:
            yield from marks(one, measure.series.unit)


def _about_score(measure: MeasureInput, frame: Frame, facts: Facts, scores: Scores) -> Iterator[Statement]:
    placement, settings = facts.placement, frame.settings
    baseline, newest = (_only(one, settings) for one in (facts.reading.baseline, facts.reading.newest))
    if placement.zero:
        yield say("score.zero", from_period=measure.baseline)
    elif baseline is None or newest is None:
        yield disputed_score(scores, (measure.code,))
    else:
        yield say(
            "score.piece",
            code=measure.code,
            baseline=baseline[0],
            from_period=baseline[1],
            value=newest[0],
            to_period=newest[1],
            number=placement.number,
            score=scores.low,
            unit=measure.series.unit,
        )
        if placement.raw is not None and placement.raw != scores:
            yield say("score.clamped", raw_score=placement.raw.low, score=scores.low, clamp=settings.clamp)


def _only(one: Observation | None, settings: Settings) -> tuple[Decimal, Period] | None:
    """The figure and its period, where papers state one and the same."""
    if one is None or len(one.candidates) != 1:
        return None
    return stated_figure(one.candidates[0], settings), one.period


def _about_plan(measure: MeasureInput, frame: Frame, facts: Facts, baseline: Observation) -> Iterator[Statement]:
    start, plan, number = _only(baseline, frame.settings), facts.plan, facts.placement.number
    if start is not None and plan is not None and number is not None:
        yield say(
            "path.piece",
            path=facts.path.value,
            plan=plan.score,
            required=plan.required(start[0], number),
            unit=measure.series.unit,
            as_of=plan.as_of,
            elapsed=plan.elapsed,
            total=plan.total,
        )


def disputed_score(scores: Scores, codes: tuple[str, ...]) -> Statement:
    """Whether the score that people see depends on which paper is right.

    >>> disputed_score(Scores(Decimal("2.41"), Decimal("2.44")), ("1.A",)).code
    'dispute.agrees'
    """
    if settled_score(scores.low, scores.high) is not None:
        return say("dispute.agrees", codes=codes)
    outcomes = printed(scores.low), printed(scores.high)
    return say("dispute.depends", what="score", codes=codes, outcomes=outcomes)
