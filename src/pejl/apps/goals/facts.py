# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the reads of schemes and goals answer with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from pejl.core.texts import Localised


@dataclass(frozen=True, slots=True)
class LevelName:
    """A scheme's own word for one of its levels."""

    code: str
    title: Localised
    plural: Localised


@dataclass(frozen=True, slots=True)
class SchemeFacts:
    """A scheme as known; bodies and other schemes are named by their codes, "" where nobody said."""

    code: str
    title: Localised
    short_title: Localised
    description: Localised
    kind: str
    period: str
    owner: str
    adopted_on: date | None
    adopted_by: str
    replaces: str
    prolonged_to: str
    closed_on: date | None
    status_dates: tuple[date, ...]
    levels: tuple[LevelName, ...]
    method: str
    settings: Mapping[str, str]
    plan: str
    fictional: bool
    version: int
    recorded_from: datetime

    def level(self, code: str) -> LevelName:
        """The scheme's word for a level; the code itself where it has none."""
        words = Localised(code)
        return next((level for level in self.levels if level.code == code), LevelName(code, words, words))


@dataclass(frozen=True, slots=True)
class TextFacts:
    """A block of text beside a goal; `position` orders those of one kind."""

    kind: str
    text: Localised
    source: str
    position: int
    version: int
    recorded_by: str
    recorded_from: datetime


@dataclass(frozen=True, slots=True)
class GoalFacts:
    """A goal as known. `depth` is 0 for the scheme's outermost goals; `settings` are its own, not the inherited."""

    code: str
    parent: str | None
    depth: int
    level: str
    title: Localised
    wording: Localised
    target_group: Localised
    direction: str
    state: str
    settings: Mapping[str, str]
    weight: Decimal
    weights_note: Localised
    note: Localised
    texts: tuple[TextFacts, ...]
    version: int
    recorded_from: datetime


@dataclass(frozen=True, slots=True)
class AmendmentFacts:
    """A proposed change and what became of it."""

    goal: str
    kind: str
    number: int
    state: str
    proposed_by: str
    proposed_on: date | None
    decided_by: str
    decided_on: date | None
    rationale: Localised
    before: Any
    after: Any
    source: str
    version: int


def within(goals: Iterable[GoalFacts], code: str) -> frozenset[str]:
    """The codes of a goal and of all that lie below it, of goals that stand parents before children."""
    found = {code}
    for goal in goals:
        if goal.parent in found:
            found.add(goal.code)
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class SchemeTree:
    """A scheme with its goals, parents before children, each in the order its owner gave."""

    scheme: SchemeFacts
    goals: tuple[GoalFacts, ...]
    amendments: tuple[AmendmentFacts, ...]

    def children(self, code: str | None) -> tuple[GoalFacts, ...]:
        """The goals right below one goal; of None the outermost ones."""
        return tuple(goal for goal in self.goals if goal.parent == code)

    def within(self, code: str) -> frozenset[str]:
        """The codes of a goal and of all that lie below it."""
        return within(self.goals, code)

    def goal(self, code: str) -> GoalFacts | None:
        """The goal with this code, if it was known."""
        return next((goal for goal in self.goals if goal.code == code), None)
