# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Schemes and the goals below them, with what each goal is measured by and what was published and judged."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from pejl.interfaces.exchange.structure.assessments import (
    JudgementEntry,
    PublishedCountEntry,
    PublishedEntry,
)
from pejl.interfaces.exchange.structure.fields import (
    BreakdownText,
    Clamp,
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
from pejl.interfaces.exchange.structure.indicators import DirectionText
from pejl.interfaces.exchange.structure.recommendations import AnswerEntry, AssemblyEntry

SchemeKind = Literal["beacons", "focus_areas", "transformation_plans", "recommendations", "other"]
MethodCode = Literal["barometer", "traffic_light", "direction", "none"]
GoalState = Literal["active", "proposed_new", "proposed_dropped", "retargeted", "added_later", "dropped"]
ComparatorText = Literal["=", "<", "<=", ">", ">=", "direction", "undecided"]
OriginText = Literal["committee", "administration", "state"]
TextKind = Literal["cause", "activity", "risk", "attention", "outlook", "money", "other"]


class SettingsEntry(Entry):
    """Choices of the status method; what is left out is inherited, at the top Pejl's documented defaults."""

    missing: Literal["exclude", "zero"] | None = None
    clamp: Clamp | None = None
    join: Literal["mean", "min", "max", "separate"] | None = None
    weights: Literal["equal", "stated", "population"] | None = None
    compare_with: Literal["baseline", "previous"] | None = None
    rounding: Literal["printed", "unrounded"] | None = None
    yellow_relative: Number | None = Field(None, ge=0)
    yellow_points: Number | None = Field(None, ge=0)
    path_tolerance: Number | None = Field(None, ge=0)


class LevelEntry(Entry):
    """What the scheme itself calls the goals of one level."""

    code: Code
    title: Texts
    plural: Texts | None = None


class RelativeEntry(Entry):
    """A target stated as a change; `amount` is signed, a wanted fall is negative."""

    kind: Literal["absolute", "percent", "points"]
    amount: Number
    base: PeriodText | None = Field(None, description="The period that it is counted from; left out: the baseline.")


class TargetEntry(Entry):
    """What is wanted, and by when."""

    period: PeriodText | None = None
    comparator: ComparatorText
    value: Number | None = None
    unit: UnitCode | None = Field(None, description="Only where it is not the indicator's unit.")
    origin: OriginText = "committee"
    relative: RelativeEntry | None = None
    per_period: bool = Field(False, description="A demand on every period instead of on the last one.")
    text: Texts | None = None
    decided_on: Day | None = None
    source: Code | None = None


class PopulationEntry(Entry):
    """The size of the group, where goals are weighted by it; `size` is left out while it is not public."""

    size: Number | None = None
    date: Day | None = None
    source: Code | None = None


class MeasureEntry(Entry):
    """One thing that a goal is measured by."""

    code: Code | None = Field(None, description="Default: the goal's code, with a, b, c … where it has several.")
    indicator: Slug
    breakdown: BreakdownText = ""
    group: Code | None = None
    title: Texts | None = Field(None, description="Left out: the indicator's title.")
    baseline: PeriodText | None = Field(None, description="The period of the series that is the starting point.")
    weight: Number | None = Field(None, gt=0)
    population: PopulationEntry | None = None
    counts: bool = Field(True, description="False: shown, but part of no status; say why in `reason`.")
    reason: Texts | None = None
    targets: tuple[TargetEntry, ...] = ()


class GoalTextEntry(Entry):
    """A paragraph that explains a goal's status."""

    kind: TextKind
    text: Texts
    source: Code | None = None


class GoalEntry(Entry):
    """A goal and the goals below it, in the order they are to be shown."""

    code: Code = Field(description="Unique in the scheme; part of its address.")
    level: Code
    title: Texts
    wording: Texts | None = Field(None, description="The goal as it was decided.")
    target_group: Texts | None = None
    direction: DirectionText | None = None
    state: GoalState = "active"
    settings: SettingsEntry | None = None
    weight: Number | None = Field(None, gt=0)
    weights_note: Texts | None = None
    note: Texts | None = None
    texts: tuple[GoalTextEntry, ...] = ()
    measures: tuple[MeasureEntry, ...] = ()
    published: tuple[PublishedEntry, ...] = ()
    judgements: tuple[JudgementEntry, ...] = ()
    answer: AnswerEntry | None = Field(None, description="Of a recommendation: what was answered.")
    goals: tuple[GoalEntry, ...] = ()


class SchemeEntry(Entry):
    """One follow-up: a set of goals that a committee decided on for a period."""

    code: Slug = Field(description="Unique; the address of its pages.")
    title: Texts
    short_title: Texts | None = None
    description: Texts | None = None
    kind: SchemeKind
    plan: Slug | None = Field(None, description="Which of `plans` it belongs to; left out: the package itself.")
    period: PeriodText
    owner: Code | None = None
    adopted_on: Day | None = None
    adopted_by: Code | None = None
    replaces: Slug | None = None
    prolonged_to: PeriodText | None = None
    closed_on: Day | None = None
    recorded_from: Moment | None = None
    status_dates: tuple[Day, ...] = Field((), description="Days that a status was or is made for; the last is shown.")
    levels: tuple[LevelEntry, ...] = Field(min_length=1)
    method: MethodCode
    settings: SettingsEntry | None = None
    assembly: AssemblyEntry | None = Field(None, description="Of recommendations: who asked.")
    goals: tuple[GoalEntry, ...] = ()
    published_counts: tuple[PublishedCountEntry, ...] = ()
