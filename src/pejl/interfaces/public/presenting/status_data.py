# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The statuses of a page as data, with the keys that `pejl status --format json` uses."""

from __future__ import annotations

from typing import Any

from pejl.apps.assessments.facts import GoalStatus, JudgementFacts, PublishedFacts, SchemeStatus
from pejl.interfaces.public.presenting.piece_rows import piece_data
from pejl.interfaces.wording.statements import explanation
from pejl.interfaces.wording.statuses import display_score


def scheme_data(status: SchemeStatus) -> dict[str, Any]:
    """A scheme with all of its goals."""
    return {**frame_data(status), "goals": [goal_data(one) for one in status.goals]}


def frame_data(status: SchemeStatus) -> dict[str, Any]:
    """Which scheme, as of when, and as known when."""
    return {
        "scheme": status.scheme.code,
        "title": status.scheme.title.say("da"),
        "as_of": status.as_of,
        "known_at": status.known_at,
    }


def goal_data(found: GoalStatus) -> dict[str, Any]:
    """One goal."""
    assessment = found.assessment
    return {
        "code": found.goal.code,
        "parent": found.goal.parent,
        "kind": found.level.title.say("da"),
        "title": found.goal.title.say("da"),
        "score": assessment.score,
        "display": display_score(assessment),
        "state": assessment.state.value,
        "method": assessment.method,
        "settings": assessment.settings.as_texts(),
        "plan": assessment.plan,
        "published": _published(found.published),
        "parts": [piece_data(piece) for piece in assessment.pieces],
        "colour": assessment.colour.value,
        "verdict": assessment.verdict.value,
        "judgement": _judgement(found.judgement),
        "level": assessment.level.value,
        "path": assessment.path.value,
        "signal": assessment.signal,
        "outlook": assessment.outlook,
        "explanation": explanation(assessment.statements),
    }


def _published(found: PublishedFacts | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "score": found.score,
        "display": found.display,
        "source": found.source,
        "agrees": found.agrees,
        "reproduced_by": [dict(one) for one in found.reproduced_by],
    }


def _judgement(found: JudgementFacts | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "verdict": found.verdict,
        "by": found.judged_by.say("da"),
        "date": found.judged_on,
        "reason": found.rationale.say("da"),
        "reservation": found.reservation.say("da"),
        "differs": found.differs,
    }


def part_rows(status: SchemeStatus, found: GoalStatus) -> list[dict[str, Any]]:
    """The parts of one goal, one a line."""
    frame = {"scheme": status.scheme.code, "goal": found.goal.code, "as_of": status.as_of}
    return [{**frame, **piece_data(piece)} for piece in found.assessment.pieces]


def goal_rows(status: SchemeStatus) -> list[dict[str, Any]]:
    """The goals of a scheme, one a line, without their parts."""
    left_out = ("parts", "settings", "published", "judgement", "explanation")
    rows = []
    for found in status.goals:
        data = goal_data(found)
        published, given = data["published"] or {}, data["judgement"] or {}
        plain = {key: value for key, value in data.items() if key not in left_out}
        beside = {"published_score": published.get("score"), "published_display": published.get("display")}
        rows.append({"scheme": status.scheme.code, "as_of": status.as_of, **plain, **beside,
                     "judged_verdict": given.get("verdict")})  # fmt: skip
    return rows
