# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What was recommended, what was answered, and what came of it, as known at a moment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, QuerySet
from django.utils import timezone

from pejl.apps.goals.facts import GoalFacts
from pejl.apps.goals.queries import scheme_tree
from pejl.apps.initiatives.facts import GoalLink
from pejl.apps.recommendations.facts import (
    AnswerFacts,
    AskedFacts,
    AssemblyFacts,
    CommitmentFacts,
    InitiativeLink,
    RecommendationFacts,
    Referral,
    Remark,
)
from pejl.apps.recommendations.models import Aim, Answer, Assembly, Commitment, LedTo
from pejl.core.texts import Localised
from pejl.core.thread.steps import Followed, Jurisdiction, steps_missing


def asked(scheme: str, known_at: datetime | None = None) -> AskedFacts:
    """A scheme of recommendations with what is known of each. Ten queries, however many there are.

    Raises what `scheme_tree` raises for a scheme that is unknown or was not known then.
    """
    moment = known_at or timezone.now()
    tree = scheme_tree(scheme, moment)
    held = _Held(_answers(scheme, moment), _commitments(scheme, moment), _led_to(scheme, moment), _aims(scheme, moment))
    found: dict[str, RecommendationFacts] = {}
    for goal in tree.goals:
        found[goal.code] = held.recommendation(goal, found.get(goal.parent or ""))
    return AskedFacts(tree.scheme, _assembly(scheme, moment), found)


@dataclass(frozen=True, slots=True)
class _Held:
    answers: Mapping[str, AnswerFacts]
    commitments: Mapping[str, Sequence[CommitmentFacts]]
    led_to: Mapping[str, Sequence[InitiativeLink]]
    aims: Mapping[str, Sequence[GoalLink]]

    def recommendation(self, goal: GoalFacts, above: RecommendationFacts | None) -> RecommendationFacts:
        answer = self.answers.get(goal.code)
        own = answer.jurisdiction if answer else None
        jurisdiction = own or (above.jurisdiction if above else None)
        initiatives, goals = tuple(self.led_to.get(goal.code, ())), tuple(self.aims.get(goal.code, ()))
        known = Followed(
            answered=answer is not None,
            elaborated=answer is not None and answer.elaborated,
            jurisdiction=jurisdiction,
            decided=bool(answer and answer.decision),
            initiatives=len(initiatives),
            goals=len(goals),
        )
        return RecommendationFacts(
            goal=goal,
            answer=answer,
            jurisdiction=jurisdiction,
            inherited="" if own or not jurisdiction or not above else above.inherited or above.goal.code,
            commitments=tuple(self.commitments.get(goal.code, ())),
            initiatives=initiatives,
            goals=goals,
            missing=steps_missing(known),
        )


def _assembly(scheme: str, moment: datetime) -> AssemblyFacts | None:
    for row in Assembly.objects.known_at(moment).filter(scheme__code=scheme).values():
        return AssemblyFacts(
            title=Localised.of(row["title"]),
            theme=Localised.of(row["theme"]),
            bound=tuple(row["bound"]),
            answering=tuple(row["answering"]),
            **{column: row[column] for column in ("presented_on", "source", "place")},
        )
    return None


def _of(rows: QuerySet, scheme: str, moment: datetime, **named: F) -> QuerySet:
    known = rows.known_at(moment).filter(recommendation__scheme__code=scheme)
    return known.annotate(code=F("recommendation__code"), **named).values()


_ANSWER = ("answered_on", "elaborated", "decided_on", "source", "place")


def _answers(scheme: str, moment: datetime) -> dict[str, AnswerFacts]:
    rows = _of(Answer.objects.all(), scheme, moment, by=F("answered_by__code"), decider=F("decided_by__code"))
    return {row["code"]: _answer(row) for row in rows}


def _answer(row: Mapping[str, Any]) -> AnswerFacts:
    return AnswerFacts(
        answered_by=row["by"] or "",
        jurisdiction=Jurisdiction(row["jurisdiction"]) if row["jurisdiction"] else None,
        bodies=tuple(row["bodies"]),
        jurisdiction_note=Localised.of(row["jurisdiction_note"]),
        remarks=tuple(Remark(one["kind"], Localised.of(one["text"])) for one in row["remarks"]),
        referrals=tuple(Referral(one["to"], Localised.of(one.get("follow_up"))) for one in row["referrals"]),
        decided_by=row["decider"] or "",
        decision=Localised.of(row["decision"]),
        version=row["id"],
        **{column: row[column] for column in _ANSWER},
    )


def _commitments(scheme: str, moment: datetime) -> dict[str, list[CommitmentFacts]]:
    found = defaultdict(list)
    for row in _of(Commitment.objects.all(), scheme, moment, held_by=F("owner__code")).order_by("position"):
        text, note = Localised.of(row["text"]), Localised.of(row["state_note"])
        promise = CommitmentFacts(text, row["deadline"], row["held_by"] or "", row["state"], row["state_on"], note)
        found[row["code"]].append(promise)
    return found


def _led_to(scheme: str, moment: datetime) -> dict[str, list[InitiativeLink]]:
    found = defaultdict(list)
    rows = _of(LedTo.objects.all(), scheme, moment, done=F("initiative__code"))
    for row in rows.order_by("position", "id"):
        found[row["code"]].append(InitiativeLink(row["done"], Localised.of(row["rationale"]), row["linked_by"]))
    return found


def _aims(scheme: str, moment: datetime) -> dict[str, list[GoalLink]]:
    found = defaultdict(list)
    rows = _of(Aim.objects.all(), scheme, moment, of_scheme=F("goal__scheme__code"), to=F("goal__code"))
    for row in rows.order_by("position", "id"):
        link = GoalLink(row["of_scheme"], row["to"], Localised.of(row["rationale"]), row["linked_by"])
        found[row["code"]].append(link)
    return found
