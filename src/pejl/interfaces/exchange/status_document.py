# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The status of a scheme as one document for programs (docs/reference/cli.md): every number with all its digits.

Texts are in the active language; keys and codes are English.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from pejl.apps.assessments.facts import CountFacts, GoalStatus, JudgementFacts, PublishedFacts, SchemeStatus
from pejl.core.status.base import Assessment, Piece, Reason, Settings
from pejl.core.status.counting import Count
from pejl.core.targets import Target
from pejl.interfaces.exchange.judgement_document import judgement_document
from pejl.interfaces.exchange.moments import ZONE
from pejl.interfaces.wording.figures import figure
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.statements import explanation
from pejl.interfaces.wording.statuses import display_score, reason_words

Document = dict[str, Any]


def status_document(status: SchemeStatus) -> Document:
    """One scheme: its goals in order, parents before children."""
    return {
        "scheme": status.scheme.code,
        "title": own_words(status.scheme.title),
        "fictional": status.scheme.fictional,
        "as_of": status.as_of,
        "known_at": status.known_at.astimezone(ZONE),
        "method": status.scheme.method,
        "goals": [goal_document(one) for one in status.goals],
        "positive_count": _count(status.positive),
        "published_counts": [_published_count(one) for one in status.counts],
    }


def goal_document(status: GoalStatus) -> Document:
    """One goal with its status and the pieces it is made of."""
    goal, found = status.goal, status.assessment
    return {
        "code": goal.code,
        "parent": goal.parent,
        "kind": own_words(status.level.title),
        "level_code": status.level.code,
        "title": own_words(goal.title),
        "goal_state": goal.state,
        "score": found.score,
        "display": display_score(found),
        "state": str(found.state),
        "method": found.method,
        "settings": settings_document(found.settings),
        "published": _published(status.published),
        "also_published": [_published(one) for one in status.also_published],
        "parts": [_part(piece) for piece in found.pieces],
        "coverage": _coverage(found),
        "colour": str(found.colour),
        "change": str(found.change),
        "verdict": str(found.verdict),
        "judgement": _judgement(status.judgement),
        "level": str(found.level),
        "path": str(found.path),
        "plan": found.plan,
        "signal": str(found.signal),
        "outlook": str(found.outlook),
        "explanation": explanation(found.statements),
        "versions": found.versions,
    }


def settings_document(settings: Settings) -> Document:
    """Numbers as numbers; no clamping is null."""
    texts = settings.as_texts()
    return {name: getattr(settings, name) if name not in Settings.CHOICES else texts[name] for name in texts}


def _coverage(found: Assessment) -> Document:
    names = ("parts", "with_baseline", "with_status", "counted")
    return {name: getattr(found.coverage, name) for name in names}


def _part(piece: Piece) -> Document:
    return {
        "code": piece.code,
        "parent": piece.parent,
        "indicator": piece.indicator,
        "unit": piece.unit or None,
        "baseline": piece.baseline,
        "baseline_period": _text(piece.baseline_period),
        "target": _target(piece.target, piece.target_number),
        "value": piece.value,
        "value_period": _text(piece.value_period),
        "rivals": piece.rivals,
        "score": piece.score,
        "raw_score": piece.raw_score,
        "plan": piece.plan,
        "weight": piece.weight,
        "join": piece.join,
        "counts": piece.counts,
        "reason": _REASONS.get(piece.reason, str(piece.reason).replace("_", " ")) if piece.reason else None,
        "reason_code": str(piece.reason) if piece.reason else None,
        "reason_text": reason_words(piece.reason) if piece.reason else None,
        "change": str(piece.change),
        "colour": str(piece.colour),
        "level": str(piece.level),
        "path": str(piece.path),
        "verdict": str(piece.verdict),
        "signal": str(piece.signal),
        "outlook": str(piece.outlook),
        "judgements": judgement_document(piece.judgements),
        "explanation": explanation(piece.statements),
        "versions": piece.versions,
    }


_REASONS = {Reason.NO_STATUS: "no status yet"}


def _text(period: object | None) -> str | None:
    return None if period is None else str(period)


def _target(target: Target | None, number: Decimal | None) -> Document | None:
    if target is None:
        return None
    return {
        "comparator": str(target.comparator),
        "value": number if number is not None else target.value,
        "period": _text(target.period),
        "origin": str(target.origin),
    }


def _published(one: PublishedFacts | None) -> Document | None:
    if one is None:
        return None
    return {
        "as_of": one.as_of,
        "score": one.score,
        "display": one.display,
        "colour": one.colour or None,
        "verdict": one.verdict or None,
        "source": one.source,
        "place": one.place,
        "note": own_words(one.note) or None,
        "agrees": one.agrees,
        "reproduced_by": [_reproduced(settings) for settings in one.reproduced_by],
    }


def _reproduced(settings: Mapping[str, Any]) -> Document:
    return {**settings, "display": figure(settings["display"])}


def _judgement(one: JudgementFacts | None) -> Document | None:
    if one is None:
        return None
    return {
        "verdict": one.verdict,
        "by": own_words(one.judged_by),
        "date": one.judged_on,
        "reason": own_words(one.rationale),
        "reservation": own_words(one.reservation) or None,
        "source": one.source,
        "differs": one.differs,
    }


def _count(one: Count) -> Document:
    found = {name: getattr(one, name) for name in ("reading", "positive", "parts", "codes")}
    return {**found, "refused": str(one.refused) if one.refused else None}


def _published_count(one: CountFacts) -> Document:
    found = {name: getattr(one, name) for name in ("what", "value", "source", "place", "agrees")}
    return {**found, "reproduced_by": [_count(reading) for reading in one.reproduced_by]}


# --- the same as a table -----------------------------------------------------------------------------------------

_OF_GOAL = (
    "code",
    "parent",
    "kind",
    "title",
    "state",
    "score",
    "display",
    "colour",
    "verdict",
    "level",
    "path",
    "signal",
    "outlook",
)
_OF_PUBLISHED = ("display", "agrees")
_OF_PART = ("code", "parent", "indicator", "baseline", "value", "score", "weight", "join", "counts", "reason", "colour")
STATUS_COLUMNS = (
    "scheme",
    "as_of",
    *(f"goal_{name}" if name in ("code", "parent") else name for name in _OF_GOAL),
    *(f"published_{name}" for name in _OF_PUBLISHED),
    *(f"part_{name}" for name in _OF_PART),
    "part_comparator",
    "part_target",
)


def status_rows(document: Document) -> list[list[Any]]:
    """The columns above: one row a goal, and below it one row a part of it."""
    rows = []
    for goal in document["goals"]:
        published = goal["published"] or {}
        start = [document["scheme"], document["as_of"], *(goal[name] for name in _OF_GOAL)]
        start += [published.get(name) for name in _OF_PUBLISHED]
        rows.append(start + [None] * (len(STATUS_COLUMNS) - len(start)))
        for part in goal["parts"]:
            target = part["target"] or {}
            own = [part[name] for name in _OF_PART] + [target.get("comparator"), target.get("value")]
            rows.append([document["scheme"], document["as_of"], goal["code"], *[None] * (len(start) - 3), *own])
    return rows
