# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the reads of initiatives and budget items answer with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from pejl.core.texts import Localised
from pejl.core.thread.money import Item


@dataclass(frozen=True, slots=True)
class GoalLink:
    """A goal that something is to move, and why. `linked_by` is `source`, or `editor` where no source says it."""

    scheme: str
    goal: str
    rationale: Localised
    linked_by: str


@dataclass(frozen=True, slots=True)
class Claim:
    """By how much an initiative is to move an indicator, and by when; what was not said is None or ""."""

    indicator: str
    breakdown: str
    amount: Decimal | None
    by: str


@dataclass(frozen=True, slots=True)
class ContributionFacts:
    """How an initiative is to move a goal."""

    link: GoalLink
    claim: Claim


@dataclass(frozen=True, slots=True)
class InitiativeFacts:
    """An initiative as known; bodies, conditions and sources are named by their codes, "" where nobody said."""

    code: str
    title: Localised
    description: Localised
    phase: str
    responsible: str
    partners: tuple[Localised, ...]
    target_group: Localised
    capacity: Any
    start: str
    ended: str
    funding_ends: date | None
    milestones: tuple[Any, ...]
    results: Localised
    evidence: Localised
    conditions: tuple[str, ...]
    source: str
    place: str
    version: int
    contributions: tuple[ContributionFacts, ...]


@dataclass(frozen=True, slots=True)
class ConditionFacts:
    """Something outside that moves goals or initiatives; `kind` is `law`, `bill`, `market` or `other`."""

    code: str
    title: Localised
    kind: str
    text: Localised
    at: str
    source: str
    place: str
    version: int


@dataclass(frozen=True, slots=True)
class BudgetItemFacts:
    """A budget item as known. `item` holds its amounts as they are summed."""

    code: str
    title: Localised
    number: str
    process: str
    year: str
    kind: str
    outcome: str
    decided_by: str
    decided_on: date | None
    item: Item
    full_time_equivalents: Decimal | None
    funding_ends: date | None
    initiatives: tuple[str, ...]
    note: Localised
    source: str
    place: str
    version: int
    supports: tuple[GoalLink, ...]
