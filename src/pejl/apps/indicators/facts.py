# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the reads of indicators, sources, measures and targets answer with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from pejl.core.periods import Period
from pejl.core.targets import Target
from pejl.core.texts import Localised


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """Where figures come from, as known."""

    code: str
    title: Localised
    kind: str
    owner: str
    published: date | None
    lag: Localised
    note: Localised


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """A unit that the core does not know by itself."""

    code: str
    kind: str
    singular: Localised
    plural: Localised
    scale: Decimal


@dataclass(frozen=True, slots=True)
class MemberFacts:
    """One member of a breakdown."""

    code: str
    title: Localised


@dataclass(frozen=True, slots=True)
class BreakdownFacts:
    """A dimension along which an indicator is split; `adds_up` False where members overlap or are not all."""

    code: str
    title: Localised
    adds_up: bool
    members: tuple[MemberFacts, ...]


@dataclass(frozen=True, slots=True)
class BreakFacts:
    """From `at` on the indicator is counted in another way; `breakdown` "" means all of it."""

    at: date
    kind: str
    breakdown: str
    text: Localised
    remedy: str
    source: str


@dataclass(frozen=True, slots=True)
class IndicatorSheet:
    """What an indicator is, as known at the moment asked about."""

    code: str
    title: Localised
    definition: Localised
    unit: str
    figure_kind: str
    direction: str
    numerator: Localised
    denominator: Localised
    source: str
    frequency: str
    lag: Localised
    caveats: Localised
    legal_basis: Localised
    owner: str
    valid_from: date | None
    parts_join: str
    parts: tuple[str, ...]
    breakdowns: tuple[BreakdownFacts, ...]
    breaks: tuple[BreakFacts, ...]
    notes: Localised
    version: int
    recorded_from: datetime
    recorded_by: str
    reason: str


@dataclass(frozen=True, slots=True)
class TargetFacts:
    """A target of a measure; `target` is what the rules need of it, the rest is what a page says about it."""

    target: Target
    unit: str
    text: Localised
    decided_on: date | None
    source: str
    version: int


@dataclass(frozen=True, slots=True)
class MeasureFacts:
    """One thing a goal is measured by, as known. `title` is the indicator's where the goal has no words of its own."""

    code: str
    scheme: str
    goal: str
    indicator: str
    breakdown: str
    group: str
    title: Localised
    unit: str
    direction: str
    baseline: Period | None
    weight: Decimal
    population_size: Decimal | None
    population_date: date | None
    population_source: str
    counts: bool
    counts_reason: Localised
    targets: tuple[TargetFacts, ...]
    version: int
