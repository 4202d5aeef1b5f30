# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Indicators: what is measured, how, by whom, since when, and where the counting changed."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from pejl.interfaces.exchange.structure.fields import BreakdownText, Code, Day, Entry, Moment, Slug, Texts, UnitCode

FigureKind = Literal["count", "share", "mean", "score", "amount", "change"]
DirectionText = Literal["increase", "decrease", "none"]
Frequency = Literal["yearly", "school_year", "half_yearly", "quarterly", "monthly", "biennial", "irregular", "once"]
BreakKind = Literal["law", "system", "definition", "organisation", "pandemic"]
Remedy = Literal["cut", "other_baseline", "both_shown", "restart", "none"]


class MemberEntry(Entry):
    """One member of a breakdown."""

    code: Code
    title: Texts


class BreakdownEntry(Entry):
    """A dimension by which the figures are divided."""

    code: Code
    title: Texts
    adds_up: bool = Field(True, description="Whether the members are the whole and do not overlap.")
    members: tuple[MemberEntry, ...] = Field(min_length=1)


class BreakEntry(Entry):
    """From this day on the figures are counted in another way: nothing is compared across it."""

    at: Day
    kind: BreakKind
    breakdown: BreakdownText = Field("", description="The only cell it concerns; left out: all figures.")
    text: Texts
    remedy: Remedy = "none"
    source: Code | None = None


class PartsEntry(Entry):
    """Sub-indicators, and how their figures make this one."""

    join: Literal["mean", "none"] = "none"
    indicators: tuple[Slug, ...] = Field(min_length=1)


class IndicatorEntry(Entry):
    """One thing that is measured over time."""

    code: Slug = Field(description="Unique among the indicators; part of its address.")
    title: Texts
    definition: Texts | None = Field(None, description="What is counted, so that another could count the same.")
    unit: UnitCode = Field(description="A unit that Pejl knows, or one of `units`.")
    figure_kind: FigureKind
    direction: DirectionText = "none"
    numerator: Texts | None = Field(None, description="What a percentage counts.")
    denominator: Texts | None = Field(None, description="What it is a percentage of.")
    source: Code | None = None
    frequency: Frequency | None = None
    lag: Texts | None = None
    caveats: Texts | None = None
    legal_basis: Texts | None = None
    owner: Code | None = None
    valid_from: Day | None = None
    recorded_from: Moment | None = None
    parts: PartsEntry | None = None
    breakdowns: tuple[BreakdownEntry, ...] = ()
    breaks: tuple[BreakEntry, ...] = ()
    notes: Texts | None = None
