# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How the scores of several parts become one: which count, what they weigh, and the mean, least or greatest of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from pejl.core.status.base import Reason, Settings
from pejl.core.status.part import Part, Scores
from pejl.core.status.path import Plan
from pejl.core.status.score import ZERO

MEAN, SEPARATE, POPULATION, STATED = "mean", "separate", "population", "stated"
ONE = Decimal(1)

Scoring = Sequence[tuple[Part, Scores]]


@dataclass(frozen=True, slots=True)
class Joined:
    """The joined score and plan, and the parts with the weights and reasons that came out of it.

    `unpublished` are the codes that cannot be weighted because sizes are not public; then there is no score.
    """

    parts: tuple[Part, ...]
    how: str
    scores: Scores | None = None
    plan: Plan | None = None
    unpublished: tuple[str, ...] = ()


def join(parts: Sequence[Part], settings: Settings, *, top: bool) -> Joined:
    """Join `parts` by the settings; the parts of a goal at the top are always averaged, with weights as stated.

    Below the top a part's weight is its share of the parts that count. A single part needs no weight, so a population
    that is not public only matters where there are two. A stated weight of 0 leaves a part out.

    >>> from pejl.core.status.measure_piece import measured_part
    >>> from pejl.core.status.example import EVICTIONS, FRAME, HOMELESS, SETTINGS
    >>> parts = [measured_part(EVICTIONS, FRAME), measured_part(HOMELESS, FRAME)]
    >>> join(parts, SETTINGS, top=True).scores.low
    Decimal('4')
    """
    how = MEAN if top or settings.join == SEPARATE else settings.join
    parts = [_without_weightless(part, settings) for part in parts]
    scoring = [(part, part.scores) for part in parts if part.scores is not None]
    unpublished = tuple(code for part in parts for code in part.unpublished)
    if how == MEAN and settings.weights == POPULATION and _sizes_missing(scoring):
        shown = tuple(part if part.scores is None else _uncounted(part, Reason.WEIGHTS_UNPUBLISHED) for part in parts)
        return Joined(shown, how, unpublished=(*unpublished, *(part.code for part, _ in scoring)))
    if unpublished or not scoring:
        return Joined(tuple(parts), how, unpublished=unpublished)
    if how != MEAN:
        return _extreme(parts, scoring, how)
    weights = [_weight(part, settings) if len(scoring) > 1 else ONE for part, _ in scoring]
    shown = _with_weights(parts, weights, top=top)
    return Joined(shown, MEAN, _mean(scoring, weights), _mean_plan(scoring, weights))


def _without_weightless(part: Part, settings: Settings) -> Part:
    weightless = part.scores is not None and settings.weights == STATED and not part.weight
    return _uncounted(part, Reason.EXCLUDED) if weightless else part


def _uncounted(part: Part, reason: Reason) -> Part:
    """Still shown with its score, but the score goes no further."""
    return replace(part, scores=None).shown_as(counts=False, reason=reason, weight=None)


def _sizes_missing(scoring: Scoring) -> bool:
    return len(scoring) > 1 and not all(part.population for part, _ in scoring)


def _weight(part: Part, settings: Settings) -> Decimal:
    if settings.weights == POPULATION and part.population is not None:
        return part.population
    return part.weight if settings.weights == STATED else ONE


def _mean(scoring: Scoring, weights: Sequence[Decimal]) -> Scores:
    low = sum((weight * scores.low for (_, scores), weight in zip(scoring, weights, strict=True)), ZERO)
    high = sum((weight * scores.high for (_, scores), weight in zip(scoring, weights, strict=True)), ZERO)
    total = sum(weights, ZERO)
    return Scores(low / total, high / total)


def _extreme(parts: Sequence[Part], scoring: Scoring, how: str) -> Joined:
    """The least or the greatest; weights play no role, so none is shown."""
    choose = min if how == "min" else max
    joined = Scores(choose(one.low for _, one in scoring), choose(one.high for _, one in scoring))
    shown = tuple(_weighing(part, None) for part in parts)
    return Joined(shown, how, joined, _mean_plan(scoring, [ONE] * len(scoring)))


def _with_weights(parts: Sequence[Part], weights: Sequence[Decimal], *, top: bool) -> tuple[Part, ...]:
    """At the top weights as stated, also of what does not count; below, shares of what counts."""
    total = sum(weights, ZERO)
    shown: Iterator[Decimal] = iter(weights if top else [weight / total for weight in weights])
    idle = ONE if top else None
    return tuple(_weighing(part, idle if part.scores is None else next(shown)) for part in parts)


def _weighing(part: Part, weight: Decimal | None) -> Part:
    return part if part.piece.weight == weight else part.shown_as(weight=weight)


def _mean_plan(scoring: Scoring, weights: Sequence[Decimal]) -> Plan | None:
    """The plan of the parts that count, weighted as they are; None where one of them has no plan."""
    plans = [part.plan for part, _ in scoring if part.plan is not None]
    if len(plans) < len(scoring):
        return None
    mean = sum((weight * plan.score for plan, weight in zip(plans, weights, strict=True)), ZERO) / sum(weights, ZERO)
    times = {(plan.elapsed, plan.total) for plan in plans}
    elapsed, total = times.pop() if len(times) == 1 else (None, None)
    return Plan(mean, elapsed, total, plans[0].as_of)
