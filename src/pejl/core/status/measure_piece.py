# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The piece that shows one measure: every number its judgements were made of."""

from __future__ import annotations

from decimal import Decimal

from pejl.core.observations import Observation
from pejl.core.status.base import MeasureInput, Piece
from pejl.core.status.dispute import settled_score
from pejl.core.status.facts import Facts, Frame, facts_about
from pejl.core.status.judged import Outlook, Signal
from pejl.core.status.measure_sentences import sentences_about
from pejl.core.status.part import LEFT_OUT, Part, Scores, Tally
from pejl.core.status.target_choice import has_number
from pejl.core.targets import Target


def measured_part(measure: MeasureInput, frame: Frame) -> Part:
    """The part of a goal that is this measure.

    >>> from pejl.core.status.example import EVICTIONS, FRAME
    >>> piece = measured_part(EVICTIONS, FRAME).piece
    >>> piece.baseline, piece.value, piece.target_number, piece.score, piece.counts
    (Decimal('538'), Decimal('474'), Decimal('458'), Decimal('4'), True)
    """
    facts = facts_about(measure, frame)
    piece = _piece(measure, frame, facts)
    weights = measure.weight, measure.population
    return Part(piece, facts.placement.scores, facts.plan, *weights, tally=_tally(measure, facts))


def _piece(measure: MeasureInput, frame: Frame, facts: Facts) -> Piece:
    scores = facts.placement.scores
    return Piece(
        measure.code,
        frame.parent,
        indicator=measure.series.indicator,
        baseline=_agreed(facts.reading.baseline),
        baseline_period=measure.baseline,
        target=facts.target,
        target_number=facts.placement.number if facts.placement.number is not None else _plain_number(facts.target),
        value=_agreed(facts.reading.newest),
        value_period=facts.reading.newest.period if facts.reading.newest else None,
        rivals=_rivals(facts.reading.newest),
        unit=measure.series.unit,
        score=settled_score(scores.low, scores.high) if scores else None,
        raw_score=_raw_score(facts.placement.raw),
        plan=facts.plan.score if facts.plan else None,
        weight=measure.weight if frame.settings.weights == "stated" else Decimal(1),
        counts=facts.reason is None,
        reason=facts.reason,
        change=facts.moved.change,
        colour=facts.moved.colour,
        level=facts.level[0],
        path=facts.path,
        verdict=facts.verdict[0],
        signal=facts.judgements.change.signal if facts.judgements else Signal.NOT_TESTABLE,
        outlook=facts.judgements.ahead.outlook if facts.judgements else Outlook.NONE,
        judgements=facts.judgements,
        statements=tuple(sentences_about(measure, frame, facts=facts)),
        versions=_versions(facts),
    )


def _agreed(one: Observation | None) -> Decimal | None:
    return one.candidates[0].value if one is not None and len(one.candidates) == 1 else None


def _rivals(newest: Observation | None) -> tuple[Decimal, ...]:
    values = tuple(one.value for one in newest.candidates) if newest else ()
    return values if len(values) > 1 else ()


def _plain_number(target: Target | None) -> Decimal | None:
    return target.value if target else None


def _raw_score(raw: Scores | None) -> Decimal | None:
    return raw.low if raw is not None and raw.low == raw.high else None


def _tally(measure: MeasureInput, facts: Facts) -> Tally:
    """Left-out measures are in no count; a hidden figure is a figure that somebody has."""
    if facts.reason in LEFT_OUT:
        return Tally()
    reading = facts.reading
    numbered = facts.target is not None and has_number(facts.target)
    return Tally(
        1,
        int(reading.baseline is not None or reading.stated is not None),
        int(reading.newest is not None or reading.stated is not None),
        int(numbered),
        int(not numbered and measure.direction.sign != 0),
    )


def _versions(facts: Facts) -> tuple[int, ...]:
    """The ids of every stored version that was used, each once, in the order baseline, status, change, target."""
    reading = facts.reading
    figures = [one for seen in (reading.baseline, reading.newest) if seen for one in seen.candidates]
    used = [one.version for one in (*figures, reading.stated, facts.target) if one is not None]
    return tuple(dict.fromkeys(version for version in used if version is not None))
