# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Initiatives, money, conditions and answers of a plan as entries of the register."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple

from pejl.apps.audit.drafting import Entry
from pejl.interfaces.exchange.register.stating import plain, said
from pejl.interfaces.exchange.structure.fields import Texts
from pejl.interfaces.exchange.structure.initiatives import BudgetItemEntry, GoalLinkEntry, InitiativeEntry
from pejl.interfaces.exchange.structure.package import PlanPackage
from pejl.interfaces.exchange.structure.recommendations import AnswerEntry
from pejl.interfaces.exchange.structure.schemes import SchemeEntry


class Named(NamedTuple):
    """An entry of a kind, the source that it cannot be older than, and the time that it gives itself."""

    kind: str
    entry: Entry
    source: str | None
    known_from: datetime | None = None


def of_plan(plan: PlanPackage) -> Iterator[Named]:
    """What stands beside the schemes of a plan."""
    for condition in plan.conditions:
        entry = said(condition, "code", "title", "kind", "text", "source", "place")
        entry["at"] = str(condition.at or "")
        yield Named("condition", entry, condition.source, condition.recorded_from)
    for initiative in plan.initiatives:
        yield from _initiative(initiative)
    for item in plan.budget_items:
        yield from _budget_item(item)


_INITIATIVE = ("title", "description", "phase", "responsible", "partners", "target_group", "capacity", "funding_ends")
_INITIATIVE += ("milestones", "results", "evidence", "conditions", "source", "place")


def _initiative(one: InitiativeEntry) -> Iterator[Named]:
    entry = {"initiative": one.code, **said(one, *_INITIATIVE)}
    entry |= {"start": str(one.start or ""), "ended": str(one.ended or "")}
    yield Named("initiative", entry, one.source, one.recorded_from)
    for at, goal in enumerate(one.goals):
        claim = said(goal, "indicator", "breakdown", "amount") | {"by": str(goal.by or "")}
        stated = {"initiative": one.code, **_link(goal, at), **claim}
        yield Named("contribution", stated, one.source, one.recorded_from)


_BUDGET_ITEM = ("title", "number", "process", "kind", "outcome", "decided_by", "decided_on", "amounts", "funding_ends")
_BUDGET_ITEM += ("full_time_equivalents", "initiatives", "note", "source", "place")


def _budget_item(one: BudgetItemEntry) -> Iterator[Named]:
    entry = {"item": one.code, **said(one, *_BUDGET_ITEM), "year": str(one.year or "")}
    yield Named("budget_item", entry, one.source, one.recorded_from)
    for at, goal in enumerate(one.goals):
        yield Named("support", {"item": one.code, **_link(goal, at)}, one.source, one.recorded_from)


def _link(goal: GoalLinkEntry, position: int) -> dict[str, Any]:
    return {
        "scheme": goal.scheme,
        "goal": goal.goal,
        "position": position,
        "rationale": plain(goal.reason),
        "linked_by": goal.linked_by,
    }


def of_scheme(scheme: SchemeEntry) -> Iterator[Named]:
    """Who asked, where the scheme is made of recommendations."""
    if scheme.assembly:
        entry = said(scheme.assembly, "title", "theme", "presented_on", "bound", "answering", "source", "place")
        yield Named("assembly", {"scheme": scheme.code, **entry}, scheme.assembly.source)


def of_answer(scheme: str, recommendation: str, answer: AnswerEntry) -> Iterator[Named]:
    """What was answered to a recommendation, promised and linked to it."""
    named = {"scheme": scheme, "recommendation": recommendation}
    yield Named("answer", {**named, **_answer(answer)}, answer.source)
    for at, promise in enumerate(answer.commitments):
        stated = said(promise, "text", "deadline", "owner", "state", "state_on", "state_note")
        yield Named("commitment", {**named, "position": at, **stated}, answer.source)
    for at, link in enumerate(answer.initiatives):
        stated = said(link, "initiative", "linked_by") | {"position": at, "rationale": plain(link.reason)}
        yield Named("led_to", {**named, **stated}, answer.source)
    for at, goal in enumerate(answer.goals):
        stated = _link(goal, at)
        yield Named("aim", {**stated, "goal_scheme": goal.scheme, **named}, answer.source)


def _answer(answer: AnswerEntry) -> dict[str, Any]:
    entry = said(answer, "answered_by", "answered_on", "elaborated", "remarks", "referrals", "source", "place")
    if answer.jurisdiction:
        note: Texts | None = answer.jurisdiction.note
        entry |= {"jurisdiction": answer.jurisdiction.verdict, "bodies": plain(answer.jurisdiction.bodies)}
        entry["jurisdiction_note"] = plain(note)
    if answer.decision:
        entry |= said(answer.decision, "decided_by", "decided_on") | {"decision": plain(answer.decision.text)}
    return entry
