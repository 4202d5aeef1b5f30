# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the reads of recommendations answer with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pejl.apps.goals.facts import GoalFacts, SchemeFacts
from pejl.apps.initiatives.facts import GoalLink
from pejl.core.texts import Localised
from pejl.core.thread.steps import Jurisdiction, Step


@dataclass(frozen=True, slots=True)
class AssemblyFacts:
    """Who asked; the bodies that are bound to answer and that write the answer are named by their codes."""

    title: Localised
    theme: Localised
    presented_on: date | None
    bound: tuple[str, ...]
    answering: tuple[str, ...]
    source: str
    place: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A paragraph of an answer and what it is about."""

    kind: str
    text: Localised


@dataclass(frozen=True, slots=True)
class Referral:
    """A body that a recommendation is passed on to."""

    to: str
    follow_up: Localised


@dataclass(frozen=True, slots=True)
class AnswerFacts:
    """What was answered. `jurisdiction` is None where the answer does not say whose it is to act."""

    answered_by: str
    answered_on: date | None
    elaborated: bool
    jurisdiction: Jurisdiction | None
    bodies: tuple[str, ...]
    jurisdiction_note: Localised
    remarks: tuple[Remark, ...]
    referrals: tuple[Referral, ...]
    decided_by: str
    decided_on: date | None
    decision: Localised
    source: str
    place: str
    version: int


@dataclass(frozen=True, slots=True)
class CommitmentFacts:
    """A promise, when it is due, whose it is, and whether it was kept."""

    text: Localised
    deadline: date | None
    owner: str
    state: str
    state_on: date | None
    state_note: Localised


@dataclass(frozen=True, slots=True)
class InitiativeLink:
    """An initiative that does something of what was recommended."""

    initiative: str
    rationale: Localised
    linked_by: str


@dataclass(frozen=True, slots=True)
class RecommendationFacts:
    """A recommendation with what is known of it.

    `jurisdiction` is its answer's or, where that says nothing, that of the recommendation it is a part of; then
    `inherited` holds that one's code. `missing` are the steps of the thread that nothing is known about.
    """

    goal: GoalFacts
    answer: AnswerFacts | None
    jurisdiction: Jurisdiction | None
    inherited: str
    commitments: tuple[CommitmentFacts, ...]
    initiatives: tuple[InitiativeLink, ...]
    goals: tuple[GoalLink, ...]
    missing: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class AskedFacts:
    """A scheme of recommendations: who asked, and each recommendation by its code, parents before children."""

    scheme: SchemeFacts
    assembly: AssemblyFacts | None
    recommendations: Mapping[str, RecommendationFacts]
