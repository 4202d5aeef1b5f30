# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Why the committee was shown another number than the rule gives: the same parts, each rule with its sum."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from pejl.core.status.base import Assessment, Piece, State
from pejl.interfaces.wording.figures import figure, score
from pejl.interfaces.wording.statuses import setting_words


@dataclass(frozen=True, slots=True)
class Sum:
    """One rule: what it says, the sum with its real numbers, and what comes out."""

    rule: str
    sum: str
    result: str


@dataclass(frozen=True, slots=True)
class Why:
    """The box: its question, its answer, and the sums where there is anything to compute."""

    title: str
    answer: str
    sums: tuple[Sum, ...] = ()


def why(
    assessment: Assessment,
    published: Decimal,
    *,
    agrees: bool | None,
    alternatives: Sequence[tuple[Mapping[str, str], Assessment]],
) -> Why | None:
    """The box for a goal with a published score; None where computed and published are the same.

    `alternatives` are the changed settings that give the published score, each with the status they give.
    """
    shown = figure(published)
    if agrees:
        return None
    if assessment.state is State.NOT_COMPUTABLE:
        text = _("{score} cannot be recomputed: the weights are not public. Therefore Pejl computes no number here.")
        return Why(_("Why is there no computed number?"), text.format(score=shown))
    title = _("Why was the committee shown {score}?").format(score=shown)
    computed = score(assessment.score)
    if not alternatives:
        text = _("The paper printed {published}. By the rule it is {computed}. No rule we know gives {published}.")
        return Why(title, text.format(published=shown, computed=computed), (_by_rule(assessment),))
    text = _("By the rule that the paper states the number is {computed}. {published} comes out by another rule only.")
    others = tuple(_changed(changes, other) for changes, other in alternatives)
    return Why(title, text.format(computed=computed, published=shown), (_by_rule(assessment), *others))


def _by_rule(assessment: Assessment) -> Sum:
    rule = setting_words(assessment.settings, "missing")
    return Sum(_("{rule} (the rule of the paper)").format(rule=rule), written_sum(assessment), score(assessment.score))


def _changed(changes: Mapping[str, str], other: Assessment) -> Sum:
    rule = ", ".join(setting_words(other.settings, name) for name in changes)
    return Sum(rule, written_sum(other), score(other.score))


def written_sum(assessment: Assessment) -> str:
    """`(−1,10 + 4,00 + 3,75 + 2,93) / 4`; with weights `(2 × −1,10 + 4,00) / 3`.

    The terms are shown with two decimals, so that adding them up by hand may differ from the result in the last one.
    """
    terms = [piece for piece in assessment.pieces if counted_at_top(piece, assessment.code)]
    if not terms:
        return "–"
    weights = [piece.weight or Decimal(1) for piece in terms]
    plain = len(set(weights)) == 1
    written = [_term(piece, None if plain else weight) for piece, weight in zip(terms, weights, strict=True)]
    divisor = len(terms) if plain else sum(weights)
    return f"({' + '.join(written)}) / {figure(divisor)}"


def counted_at_top(piece: Piece, goal: str) -> bool:
    """Whether a part goes straight into the sum of the goal."""
    return piece.counts and piece.score is not None and piece.parent == goal


def _term(piece: Piece, weight: Decimal | None) -> str:
    points = score(piece.score)
    return points if weight is None else f"{figure(weight)} × {points}"
