# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is done for the goals, what it costs, and what moves them from outside."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from pejl.interfaces.exchange.structure.fields import (
    BreakdownText,
    Code,
    Day,
    Entry,
    Moment,
    Number,
    PeriodText,
    Slug,
    Texts,
    UnitCode,
)

Phase = Literal["idea", "pilot", "operation", "ended"]
MilestoneState = Literal["planned", "reached", "missed"]
Process = Literal["budget", "transfer_case", "finance_act", "other"]
ItemKind = Literal[
    "proposal", "wish", "reprioritising", "investment", "efficiency", "innovation", "grant", "pool", "saving"
]
Outcome = Literal["proposed", "agreed", "rejected", "not_said"]
SpreadText = Literal["per_year", "total", "not_said"]
ConditionKind = Literal["law", "bill", "market", "other"]
LinkedBy = Literal["source", "editor"]
KNOWN_FROM = "When it became known; left out: with the package, and not before its source."
PlaceText = Annotated[str, StringConstraints(max_length=200)]
LINKED_BY = "Who made the link: the source says so, or whoever edits the plan."


class GoalLinkEntry(Entry):
    """A goal of some scheme, and why it is named here."""

    scheme: Slug
    goal: Code
    reason: Texts | None = None
    linked_by: LinkedBy = Field("source", description=LINKED_BY)


class ContributionEntry(GoalLinkEntry):
    """How an initiative is to move a goal, so that it can be held to it later."""

    indicator: Slug | None = Field(None, description="The indicator that it is to move.")
    breakdown: BreakdownText = ""
    amount: Number | None = Field(None, description="By how much, in the indicator's unit; a wanted fall is negative.")
    by: PeriodText | None = Field(None, description="The period that it is to have moved by.")


class CapacityEntry(Entry):
    """How many the initiative has room for."""

    value: Number
    of: Texts = Field(description="Places, dwellings, full-time positions …")


class MilestoneEntry(Entry):
    """A step of an initiative."""

    at: PeriodText
    text: Texts
    state: MilestoneState = "planned"


class InitiativeEntry(Entry):
    """Something that is done or tried for the goals: a project, a pilot, a measure in operation."""

    code: Slug = Field(description="Unique among the initiatives; part of its address.")
    title: Texts
    description: Texts | None = None
    phase: Phase | None = None
    responsible: Code | None = Field(None, description="Code of the organisation that answers for it.")
    partners: tuple[Texts, ...] = ()
    target_group: Texts | None = None
    capacity: CapacityEntry | None = None
    start: PeriodText | None = None
    ended: PeriodText | None = None
    funding_ends: Day | None = Field(None, description="The last day that is paid for.")
    milestones: tuple[MilestoneEntry, ...] = ()
    results: Texts | None = Field(None, description="What the source says came of it.")
    evidence: Texts | None = Field(None, description="Why it is expected to work.")
    conditions: tuple[Slug, ...] = Field((), description="Codes of the conditions outside that it depends on.")
    goals: tuple[ContributionEntry, ...] = ()
    source: Code | None = None
    place: PlaceText = ""
    recorded_from: Moment | None = Field(None, description=KNOWN_FROM)


class AmountEntry(Entry):
    """An amount of a budget item over calendar years."""

    period: PeriodText
    value: Number | None = Field(None, description="Left out where the source names no amount.")
    unit: UnitCode = "million_DKK"
    spread: SpreadText = Field("not_said", description="Over several years: in each, in total, or not said which.")
    price_level: Annotated[str, StringConstraints(pattern=r"^(\d{4})?$")] = Field(
        "", description="The year of its prices."
    )


class BudgetItemEntry(Entry):
    """A proposal, wish, grant or saving. Its number, process and year together are how papers name it."""

    code: Slug = Field(description="Unique among the budget items; part of its address.")
    title: Texts
    number: Code | None = Field(None, description="As printed (Ø303); may return in another process or year.")
    process: Process = "other"
    year: PeriodText | None = None
    kind: ItemKind = "proposal"
    outcome: Outcome = "not_said"
    decided_by: Code | None = None
    decided_on: Day | None = None
    amounts: tuple[AmountEntry, ...] = ()
    full_time_equivalents: Number | None = None
    funding_ends: Day | None = Field(None, description="The last day that is paid for.")
    initiatives: tuple[Slug, ...] = Field((), description="Codes of the initiatives that it pays for.")
    goals: tuple[GoalLinkEntry, ...] = ()
    note: Texts | None = None
    source: Code | None = None
    place: PlaceText = ""
    recorded_from: Moment | None = Field(None, description=KNOWN_FROM)


class ConditionEntry(Entry):
    """Something outside that moves goals or initiatives: a law, a bill in parliament, the market."""

    code: Slug
    title: Texts
    kind: ConditionKind = "other"
    text: Texts | None = None
    at: PeriodText | None = None
    source: Code | None = None
    place: PlaceText = ""
    recorded_from: Moment | None = Field(None, description=KNOWN_FROM)
