# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The status of a scheme as JSON: the outer contract of `pejl status --format json` (docs/reference/cli.md).

Keys and codes are English; titles, `display`, `reason` and `explanation` are in the language of the command.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from pejl.apps.assessments.facts import CountFacts, GoalStatus, JudgementFacts, PublishedFacts, SchemeStatus
from pejl.core.status.base import Assessment, Piece
from pejl.core.status.counting import Count
from pejl.core.targets import Target
from pejl.interfaces.exchange.moments import ZONE
from pejl.interfaces.wording.languages import active, own_words
from pejl.interfaces.wording.statements import explanation
from pejl.interfaces.wording.statuses import display_score, reason_words


def scheme_document(status: SchemeStatus) -> dict[str, Any]:
    """One scheme, its goals in order, parents before children."""
    return {
        "scheme": status.scheme.code,
        "title": own_words(status.scheme.title),
        "as_of": status.as_of.isoformat(),
        "known_at": status.known_at.astimezone(ZONE).isoformat(timespec="seconds"),
        "method": status.scheme.method,
        "positive_count": _count(status.positive),
        "published_counts": [_published_count(one) for one in status.counts],
        "goals": [_goal(one) for one in status.goals],
    }


def number(value: Decimal | None) -> int | float | None:
    """A JSON number: whole where it was stated without decimals.

    >>> number(Decimal("859")), number(Decimal("22.8")), number(None)
    (859, 22.8, None)
    """
    if value is None:
        return None
    exponent = value.as_tuple().exponent
    return int(value) if isinstance(exponent, int) and exponent >= 0 else float(value)


def _goal(one: GoalStatus) -> dict[str, Any]:
    made = one.assessment
    return {
        "code": one.goal.code,
        "parent": one.goal.parent,
        "kind": own_words(one.level.title),
        "level_code": one.level.code,
        "title": own_words(one.goal.title),
        "goal_state": one.goal.state,
        "score": number(made.score),
        "display": display_score(made),
        "state": made.state.value,
        "plan": number(made.plan),
        "method": made.method,
        "settings": _settings(made),
        "published": one.published and _published(one.published),
        "also_published": [_published(other) for other in one.also_published],
        "parts": [_part(piece) for piece in made.pieces],
        "coverage": {
            "parts": made.coverage.parts,
            "with_baseline": made.coverage.with_baseline,
            "with_status": made.coverage.with_status,
            "counted": made.coverage.counted,
        },
        "colour": made.colour.value,
        "change": made.change.value,
        "verdict": made.verdict.value,
        "judgement": one.judgement and _judgement(one.judgement),
        "level": made.level.value,
        "path": made.path.value,
        "signal": made.signal,
        "outlook": made.outlook,
        "explanation": explanation(made.statements),
        "versions": list(made.versions),
    }


def _settings(made: Assessment) -> dict[str, Any]:
    """Choices as text, limits as numbers; no clamping is null."""
    chosen = made.settings
    texts = {name: getattr(chosen, name) for name in chosen.CHOICES}
    limits = ("clamp", "yellow_relative", "yellow_points", "path_tolerance")
    return texts | {name: number(getattr(chosen, name)) for name in limits}


def _published(one: PublishedFacts) -> dict[str, Any]:
    return {
        "score": number(one.score),
        "display": one.display,
        "colour": one.colour or None,
        "verdict": one.verdict or None,
        "as_of": one.as_of.isoformat(),
        "source": one.source,
        "place": one.place,
        "agrees": one.agrees,
        "reproduced_by": [_reproduction(dict(way)) for way in one.reproduced_by],
    }


def _reproduction(way: dict[str, Any]) -> dict[str, Any]:
    shown = str(way["display"])
    return way | {"score": number(way["score"]), "display": shown.replace(".", ",") if active() == "da" else shown}


def _part(piece: Piece) -> dict[str, Any]:
    return {
        "code": piece.code,
        "parent": piece.parent,
        "indicator": piece.indicator,
        "baseline": number(piece.baseline),
        "baseline_period": piece.baseline_period and str(piece.baseline_period),
        "target": _target(piece.target, piece.target_number),
        "value": number(piece.value),
        "value_period": piece.value_period and str(piece.value_period),
        "rivals": [number(one) for one in piece.rivals],
        "unit": piece.unit,
        "score": number(piece.score),
        "raw_score": number(piece.raw_score),
        "plan": number(piece.plan),
        "weight": number(piece.weight),
        "join": piece.join,
        "counts": piece.counts,
        "reason": piece.reason and reason_words(piece.reason.value),
        "reason_code": piece.reason and piece.reason.value,
        "change": piece.change.value,
        "colour": piece.colour.value,
        "level": piece.level.value,
        "path": piece.path.value,
        "verdict": piece.verdict.value,
        "explanation": explanation(piece.statements),
        "versions": list(piece.versions),
    }


def _target(target: Target | None, value: Decimal | None) -> dict[str, Any] | None:
    if target is None:
        return None
    period = target.period and str(target.period)
    return {
        "comparator": target.comparator.value,
        "value": number(value),
        "period": period,
        "origin": target.origin.value,
    }


def _judgement(one: JudgementFacts) -> dict[str, Any]:
    return {
        "verdict": one.verdict,
        "by": own_words(one.judged_by),
        "date": one.judged_on and one.judged_on.isoformat(),
        "reason": own_words(one.rationale),
        "reservation": own_words(one.reservation) or None,
        "source": one.source,
        "differs": one.differs,
    }


def _count(one: Count) -> dict[str, Any]:
    refused = one.refused and one.refused.value
    return {
        "reading": one.reading,
        "positive": one.positive,
        "parts": one.parts,
        "codes": list(one.codes),
        "refused": refused,
    }


def _published_count(one: CountFacts) -> dict[str, Any]:
    return {
        "what": one.what,
        "value": one.value,
        "source": one.source,
        "place": one.place,
        "agrees": one.agrees,
        "reproduced_by": [_count(way) for way in one.reproduced_by],
    }
