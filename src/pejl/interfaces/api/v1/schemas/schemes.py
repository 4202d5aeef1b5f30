# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The shapes of schemes and goals beside their statuses."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import BaseModel, Field

from pejl.interfaces.api.v1.schemas.base import Link, Links, Number
from pejl.interfaces.api.v1.schemas.statuses import Goal, SchemeStatus


class LevelName(BaseModel):
    """A scheme's own word for one of its levels."""

    code: str
    title: str
    plural: str


class Scheme(BaseModel):
    """What a scheme is."""

    code: str
    title: str
    short_title: str | None
    description: str | None
    kind: str
    period: str | None
    owner: str | None = Field(description="The code of the body that answers for it.")
    adopted_on: date | None
    adopted_by: str | None
    replaces: str | None = Field(description="The code of the scheme before it.")
    prolonged_to: str | None
    closed_on: date | None
    status_dates: list[date]
    levels: list[LevelName]
    method: str
    fictional: bool
    links: Links


class Amendment(BaseModel):
    """A proposed change of a goal, and what became of it."""

    goal: str | None
    kind: str
    number: int
    state: str
    proposed_by: str | None
    proposed_on: date | None
    decided_by: str | None
    decided_on: date | None
    rationale: str | None
    source: str | None


class SchemePage(SchemeStatus):
    """A scheme with the status of every goal."""

    about: Scheme
    amendments: list[Amendment]
    links: Links


class Relative(BaseModel):
    """A target stated as a change."""

    kind: str = Field(description="absolute, points or percent.")
    amount: Number = Field(description="Signed: a wanted fall is negative.")
    base: str | None


class StatedTarget(BaseModel):
    """A target as it was decided."""

    comparator: str
    value: Number | None
    period: str | None
    per_period: bool = Field(description="Whether every period must meet it, not only the last.")
    relative: Relative | None
    origin: str = Field(description="committee, administration or state.")
    text: str | None
    decided_on: date | None
    source: str | None


class MeasureLinks(BaseModel):
    """Where the figures are."""

    indicator: Link


class Measure(BaseModel):
    """What a goal is measured by."""

    code: str
    indicator: str
    breakdown: str | None
    group: str | None
    title: str
    unit: str | None
    direction: str = Field(description="increase, decrease or none.")
    baseline_period: str | None
    weight: Number
    counts: bool
    counts_reason: str | None
    targets: list[StatedTarget]
    links: MeasureLinks


class GoalText(BaseModel):
    """A block of text beside a goal."""

    kind: str
    text: str
    source: str | None


class GoalPage(BaseModel):
    """One goal: its status, what it says, and what it is measured by."""

    scheme: str
    as_of: date
    known_at: datetime
    status: Goal
    wording: str | None
    target_group: str | None
    note: str | None
    texts: list[GoalText]
    measures: list[Measure]
    links: Links
