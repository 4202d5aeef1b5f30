# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The shapes of indicators and figures."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import BaseModel, Field

from pejl.interfaces.api.v1.schemas.base import Link, Links, Number, Span, Titled


class UseLinks(BaseModel):
    """Where the goal is found."""

    self: Link
    page: Link


class Use(BaseModel):
    """A goal that is measured by the indicator."""

    scheme: str
    goal: str
    measure: str
    links: UseLinks


class IndicatorEntry(BaseModel):
    """An indicator in the list of them all."""

    code: str
    title: str
    unit: Titled
    source: str | None = Field(description="The code of the source.")
    used_by: list[Use]
    links: Links


class Source(Titled):
    """Where the figures come from."""

    kind: str | None
    published: date | None
    lag: str | None
    note: str | None


class Breakdown(Titled):
    """A dimension along which the indicator is split."""

    adds_up: bool = Field(description="Whether the members are all there are, and none overlaps.")
    members: list[Titled]


class Break(BaseModel):
    """From this day the indicator is counted in another way; nothing is compared across it."""

    at: date
    kind: str
    breakdown: str | None
    text: str | None
    remedy: str
    source: str | None


class Which(BaseModel):
    """Which series of the indicator."""

    breakdown: str | None = Field(description="As dimension=member; null for all.", examples=["sex=women"])
    group: str | None = Field(description="A comparison group; null for our own figures.")
    organisation: str | None = Field(description="A body; null for the whole.")


class Candidate(BaseModel):
    """A figure as one source states it."""

    value: Number | None
    numerator: Number | None
    denominator: Number | None
    approximation: str | None = Field(
        description="The hedge of the source: about, almost, at_least, at_most, over or under."
    )


class Rival(Candidate):
    """One of several figures for the same thing."""

    variant: str | None = Field(description="The paper that states it.")


class Observation(Span, Candidate):
    """One figure of one period. `value` is null unless `state` is present; it is never 0 for want of a figure."""

    state: str = Field(description="present, missing, suppressed or disputed.")
    candidates: list[Rival] = Field(description="What each paper states, where they disagree.")
    reason: str | None = Field(description="Why there is no figure.")
    expected: date | None = Field(description="When it is expected, if anybody said so.")
    status: str = Field(description="SDMX CL_OBS_STATUS: A normal, P provisional, F forecast, Q suppressed and so on.")
    marks: list[str] = Field(description="What must be said about it, in words.")
    source: str | None
    footnote: str | None


class StatedChange(BaseModel):
    """A change that was published without the figures it lies between."""

    from_period: str
    to_period: str
    sign: int
    value: Number | None
    relative: bool = Field(description="Whether the value is a percentage of the earlier level.")


class Series(Which):
    """The figures of one part, group or body, in order of time."""

    label: str | None = Field(description="What it is about, in words.")
    observations: list[Observation]
    changes: list[StatedChange]


class Version(Which, Candidate):
    """One version of one figure. A suppressed one has no value in any version."""

    id: int
    period: str
    kind: str = Field(description="level, change, relative_change or direction.")
    from_period: str | None
    variant: str | None
    status: str
    suppressed: bool
    missing_reason: str | None
    expected: date | None
    source: str | None
    place: str | None
    footnote: str | None
    recorded_from: datetime
    recorded_to: datetime | None = Field(description="Null for the version that stands.")
    reason: str | None = Field(description="Why it replaced the one before.")


class IndicatorPage(BaseModel):
    """What an indicator is, every series, and every version of each figure."""

    code: str
    title: str | None
    definition: str | None
    numerator: str | None
    denominator: str | None
    lag: str | None
    caveats: str | None
    legal_basis: str | None
    notes: str | None
    unit: Titled
    figure_kind: str | None
    direction: str
    frequency: str | None
    source: Source | None
    owner: Titled | None
    valid_from: date | None
    parts: list[str]
    parts_join: str | None
    breakdowns: list[Breakdown]
    breaks: list[Break]
    used_by: list[Use]
    series: list[Series]
    versions: list[Version]
    links: Links
