# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Recommendations and budget items as JSON for programs: codes and exact numbers, no words but those of the sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pejl.apps.initiatives.facts import BudgetItemFacts, Claim, GoalLink, InitiativeFacts
from pejl.apps.recommendations.facts import AnswerFacts, AskedFacts, AssemblyFacts, RecommendationFacts
from pejl.core.texts import Localised
from pejl.core.thread.money import Amount, Sums

Document = dict[str, Any]


def asked_document(asked: AskedFacts) -> Document:
    """A scheme of recommendations, each with its answer and what is missing."""
    return {
        "scheme": asked.scheme.code,
        "assembly": _assembly(asked.assembly) if asked.assembly else None,
        "recommendations": [_recommendation(one) for one in asked.recommendations.values()],
    }


RECOMMENDATION_COLUMNS = ("scheme", "recommendation", "parent", "title_da", "title_en", "jurisdiction", "missing")
INITIATIVE_COLUMNS = (
    "initiative",
    "title_da",
    "title_en",
    "phase",
    "start",
    "ended",
    "funding_ends",
    "goal_scheme",
    "goal",
)
INITIATIVE_COLUMNS += ("indicator", "amount", "by")
BUDGET_COLUMNS = (
    "item",
    "number",
    "process",
    "year",
    "kind",
    "outcome",
    "period",
    "value",
    "unit",
    "spread",
    "price_level",
)


def asked_rows(asked: AskedFacts) -> list[Document]:
    """The recommendations of a scheme, one a line, each with the steps that are missing."""
    return [recommendation_row(asked.scheme.code, one) for one in asked.recommendations.values()]


def recommendation_row(scheme: str, one: RecommendationFacts) -> Document:
    """A recommendation as a line."""
    goal = one.goal
    said = (goal.code, goal.parent, goal.title.da, goal.title.en, one.jurisdiction, " ".join(one.missing))
    return dict(zip(RECOMMENDATION_COLUMNS, (scheme, *said), strict=True))


def recommendation_document(asked: AskedFacts, one: RecommendationFacts) -> Document:
    """One recommendation with its answer and what is missing."""
    return {"scheme": asked.scheme.code, **_recommendation(one)}


def initiative_document(one: InitiativeFacts) -> Document:
    """An initiative with the goals it is to move."""
    return {
        "code": one.code,
        "title": _texts(one.title),
        "description": _texts(one.description),
        "phase": one.phase or None,
        "responsible": one.responsible or None,
        "partners": [_texts(partner) for partner in one.partners],
        "target_group": _texts(one.target_group),
        "capacity": one.capacity or None,
        "start": one.start or None,
        "ended": one.ended or None,
        "funding_ends": one.funding_ends,
        "milestones": list(one.milestones),
        "results": _texts(one.results),
        "evidence": _texts(one.evidence),
        "conditions": list(one.conditions),
        "goals": [{**_link(each.link), **_claim(each.claim)} for each in one.contributions],
        "source": one.source or None,
        "place": one.place or None,
    }


def _claim(one: Claim) -> Document:
    said = {"indicator": one.indicator, "breakdown": one.breakdown, "by": one.by}
    return {**{name: value or None for name, value in said.items()}, "amount": one.amount}


def initiative_rows(every: Iterable[InitiativeFacts]) -> list[Document]:
    """One line for each goal that an initiative is to move; one with empty cells for an initiative without any."""
    rows = []
    for one in every:
        said = (one.code, one.title.da, one.title.en, one.phase, one.start, one.ended, one.funding_ends)
        goals = [
            (each.link.scheme, each.link.goal, each.claim.indicator, each.claim.amount, each.claim.by)
            for each in one.contributions
        ]
        for goal in goals or [("", "", "", None, "")]:
            rows.append(dict(zip(INITIATIVE_COLUMNS, (*said, *goal), strict=True)))
    return rows


def budget_rows(items: Iterable[BudgetItemFacts]) -> list[Document]:
    """One line for each amount of an item; one with empty cells for an item that names none."""
    rows = []
    for one in items:
        said = (one.code, one.number, one.process, one.year, one.kind, one.outcome)
        amounts = [
            (str(each.period), each.value, each.unit, each.spread.value, each.price_level) for each in one.item.amounts
        ]
        for amount in amounts or [("", None, "", "", "")]:
            rows.append(dict(zip(BUDGET_COLUMNS, (*said, *amount), strict=True)))
    return rows


def _texts(text: Localised) -> Document | None:
    return {"da": text.da, "en": text.en or None} if text else None


def _assembly(one: AssemblyFacts) -> Document:
    return {
        "title": _texts(one.title),
        "theme": _texts(one.theme),
        "presented_on": one.presented_on,
        "bound": list(one.bound),
        "answering": list(one.answering),
    }


def _recommendation(one: RecommendationFacts) -> Document:
    return {
        "code": one.goal.code,
        "parent": one.goal.parent,
        "title": _texts(one.goal.title),
        "jurisdiction": one.jurisdiction,
        "inherited_from": one.inherited or None,
        "answer": _answer(one.answer) if one.answer else None,
        "commitments": [
            {
                "text": _texts(promise.text),
                "deadline": promise.deadline,
                "owner": promise.owner or None,
                "state": promise.state,
            }
            for promise in one.commitments
        ],
        "initiatives": [
            {"initiative": link.initiative, "reason": _texts(link.rationale), "linked_by": link.linked_by}
            for link in one.initiatives
        ],
        "goals": [_link(link) for link in one.goals],
        "missing": list(one.missing),
    }


def _answer(one: AnswerFacts) -> Document:
    return {
        "answered_by": one.answered_by or None,
        "answered_on": one.answered_on,
        "elaborated": one.elaborated,
        "bodies": list(one.bodies),
        "note": _texts(one.jurisdiction_note),
        "remarks": [{"kind": remark.kind, "text": _texts(remark.text)} for remark in one.remarks],
        "referrals": [{"to": referral.to, "follow_up": _texts(referral.follow_up)} for referral in one.referrals],
        "decision": _texts(one.decision),
        "decided_by": one.decided_by or None,
        "decided_on": one.decided_on,
        "source": one.source or None,
        "place": one.place or None,
    }


def _link(link: GoalLink) -> Document:
    reason = _texts(link.rationale)
    return {"scheme": link.scheme, "goal": link.goal, "reason": reason, "linked_by": link.linked_by}


def budget_document(items: Iterable[BudgetItemFacts], sums: Sums) -> Document:
    """Budget items and what they come to. The same sums as on the screen, with their units apart."""
    return {
        "items": [_item(one) for one in items],
        "years": [
            {"year": year, "unit": unit, "price_level": level or None, "value": value}
            for year, amounts in sums.years.items()
            for (unit, level), value in amounts.items()
        ],
        "undivided": [{"item": one.key, **_amount(one.amount)} for one in sums.undivided],
        "unnamed": list(sums.unnamed),
    }


_ITEM = ("code", "kind", "process", "outcome", "decided_on", "full_time_equivalents", "funding_ends")


def _item(one: BudgetItemFacts) -> Document:
    plain: Mapping[str, Any] = {name: getattr(one, name) for name in _ITEM}
    return {
        **plain,
        "title": _texts(one.title),
        "number": one.number or None,
        "year": one.year or None,
        "amounts": [_amount(amount) for amount in one.item.amounts],
        "initiatives": list(one.initiatives),
        "goals": [_link(link) for link in one.supports],
        "source": one.source or None,
        "place": one.place or None,
    }


def _amount(one: Amount) -> Document:
    return {
        "period": str(one.period),
        "value": one.value,
        "unit": one.unit,
        "spread": one.spread,
        "price_level": one.price_level or None,
    }
