# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Schemes and goals as data. A status has exactly the fields that `pejl status --format json` gives it."""

from __future__ import annotations

from typing import Any

from pejl.apps.assessments.facts import GoalStatus, SchemeStatus
from pejl.apps.goals.facts import AmendmentFacts, SchemeFacts
from pejl.apps.indicators.facts import MeasureFacts, TargetFacts
from pejl.apps.publication.facts import Site
from pejl.interfaces.api.v1.addresses import address, page
from pejl.interfaces.exchange.moments import ZONE
from pejl.interfaces.exchange.status_document import goal_document, status_document
from pejl.interfaces.wording.languages import own_words

Document = dict[str, Any]


def scheme_list(site: Site) -> list[Document]:
    """Every scheme of a release, in the order of the site."""
    return [_about(one) for one in site.schemes]


def scheme_document(status: SchemeStatus) -> Document:
    """The statuses of a scheme, and what it is."""
    about = _about(status.scheme)
    amendments = [_amendment(one) for one in status.amendments]
    return {**status_document(status), "about": about, "amendments": amendments, "links": about["links"]}


def goal_page(status: SchemeStatus, one: GoalStatus) -> Document:
    """One goal: its status, what it says, and what it is measured by."""
    goal = one.goal
    return {
        "scheme": status.scheme.code,
        "as_of": status.as_of,
        "known_at": status.known_at.astimezone(ZONE),
        "status": goal_document(one),
        "wording": own_words(goal.wording) or None,
        "target_group": own_words(goal.target_group) or None,
        "note": own_words(goal.note) or None,
        "texts": [
            {"kind": text.kind, "text": own_words(text.text), "source": text.source or None} for text in goal.texts
        ],
        "measures": [_measure(measure) for measure in one.measures],
        "links": {"self": address("goal", status.scheme.code, goal.code), **_goal_pages(status.scheme.code, goal.code)},
    }


def _goal_pages(scheme: str, goal: str) -> Document:
    return {"page": page("goal", scheme, goal), "csv": f"{page('goal', scheme, goal)}data.csv"}


def _about(one: SchemeFacts) -> Document:
    return {
        "code": one.code,
        "title": own_words(one.title),
        "short_title": own_words(one.short_title) or None,
        "description": own_words(one.description) or None,
        "kind": one.kind,
        "period": one.period or None,
        "owner": one.owner or None,
        "adopted_on": one.adopted_on,
        "adopted_by": one.adopted_by or None,
        "replaces": one.replaces or None,
        "prolonged_to": one.prolonged_to or None,
        "closed_on": one.closed_on,
        "status_dates": list(one.status_dates),
        "levels": [
            {"code": level.code, "title": own_words(level.title), "plural": own_words(level.plural)}
            for level in one.levels
        ],
        "method": one.method,
        "fictional": one.fictional,
        "links": {
            "self": address("scheme", one.code),
            "page": page("scheme", one.code),
            "csv": f"{page('scheme', one.code)}data.csv",
        },
    }


def _amendment(one: AmendmentFacts) -> Document:
    return {
        "goal": one.goal or None,
        "kind": one.kind,
        "number": one.number,
        "state": one.state,
        "proposed_by": one.proposed_by or None,
        "proposed_on": one.proposed_on,
        "decided_by": one.decided_by or None,
        "decided_on": one.decided_on,
        "rationale": own_words(one.rationale) or None,
        "source": one.source or None,
    }


# --- what a goal is measured by ----------------------------------------------------------------------------------


def _measure(one: MeasureFacts) -> Document:
    return {
        "code": one.code,
        "indicator": one.indicator,
        "breakdown": one.breakdown or None,
        "group": one.group or None,
        "title": own_words(one.title),
        "unit": one.unit or None,
        "direction": one.direction,
        "baseline_period": str(one.baseline) if one.baseline else None,
        "weight": one.weight,
        "counts": one.counts,
        "counts_reason": own_words(one.counts_reason) or None,
        "targets": [target_document(target) for target in one.targets],
        "links": {"indicator": address("indicator", one.indicator)},
    }


def target_document(one: TargetFacts) -> Document:
    """A target as it was decided; a target stated as a change has `relative` and no number of its own."""
    target, relative = one.target, one.target.relative
    return {
        "comparator": str(target.comparator),
        "value": target.value,
        "period": str(target.period) if target.period else None,
        "per_period": target.per_period,
        "relative": {
            "kind": relative.kind,
            "amount": relative.amount,
            "base": str(relative.base) if relative.base else None,
        }
        if relative
        else None,
        "origin": str(target.origin),
        "text": own_words(one.text) or None,
        "decided_on": one.decided_on,
        "source": one.source or None,
    }
