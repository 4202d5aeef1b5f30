# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The shape of a status: the fields of `pejl status --format json` (docs/reference/status-document.md)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from pydantic import BaseModel, Field

from pejl.interfaces.api.v1.schemas.base import Number
from pejl.interfaces.api.v1.schemas.judgements import OUTLOOK, SIGNAL, Judgements

_METHOD = "barometer, traffic_light, cagr_progress, direction or none."
_COLOUR = "green, yellow, red, mixed or none."
_VERDICT = "achieved, achieved_with_reservation, partly, not_achieved, no_data or none."


class Target(BaseModel):
    """What a part is held against."""

    comparator: str = Field(description="=, <, <=, >, >=, direction or undecided.")
    value: Number | None = Field(description="Counted from the baseline where it was stated as a change.")
    period: str | None
    origin: str


class Judged(BaseModel):
    """What the rules say of a goal or of a part of it."""

    score: Number | None
    plan: Number | None = Field(description="The score that the straight line to the target demands on the day.")
    colour: str = Field(description=_COLOUR)
    change: str = Field(description="better, unchanged, worse, both or unknown.")
    verdict: str = Field(description=_VERDICT)
    level: str = Field(description="met, not_met or not_testable.")
    path: str = Field(description="ahead, on, behind or none.")
    signal: str = Field(description=SIGNAL)
    outlook: str = Field(description=OUTLOOK)
    explanation: str = Field(description="The same in sentences.")
    versions: list[int] = Field(description="The ids of the figures that were used.")


class Part(Judged):
    """One piece of a status; flat, in order, parents before children."""

    code: str
    parent: str | None
    indicator: str | None
    unit: str | None
    baseline: Number | None
    baseline_period: str | None
    target: Target | None
    value: Number | None
    value_period: str | None
    rivals: list[Number] = Field(description="Every figure stated for that period, where papers disagree.")
    raw_score: Number | None = Field(description="The score before it was limited.")
    weight: Number | None
    join: str | None = Field(description="How the parts below it were joined.")
    counts: bool
    reason: str | None = Field(description="Why it does not count.")
    reason_code: str | None
    reason_text: str | None
    judgements: Judgements | None = Field(description="Of a single figure; a goal has those of its parts.")


class Published(BaseModel):
    """What a document printed as the status."""

    as_of: date
    score: Number | None
    display: str
    colour: str | None
    verdict: str | None
    source: str
    place: str
    note: str | None
    agrees: bool | None = Field(description="Whether the rules give the same; null where that cannot be known.")
    reproduced_by: list[dict[str, Any]] = Field(
        description="The smallest sets of other settings under which they would, each with its score and display."
    )


class Judgement(BaseModel):
    """What people concluded."""

    verdict: str
    by: str
    date: date | None
    reason: str
    reservation: str | None
    source: str
    differs: bool | None


class Coverage(BaseModel):
    """How many of the parts had what."""

    parts: int
    with_baseline: int
    with_status: int
    counted: int


class Goal(Judged):
    """A goal with its status and the pieces it is made of."""

    code: str
    parent: str | None
    kind: str = Field(description="The scheme's own word for the level.")
    level_code: str
    title: str
    goal_state: str
    display: str = Field(description="The score as people read it, in the language of the answer.", examples=["2,4"])
    state: str = Field(description="scored, only_baseline, no_data, not_computable or direction_only.")
    method: str = Field(description=_METHOD)
    settings: dict[str, Any] = Field(description="Every choice the status depends on.")
    published: Published | None
    also_published: list[Published]
    parts: list[Part]
    coverage: Coverage
    judgement: Judgement | None


class Count(BaseModel):
    """How many goals develop positively, under one reading."""

    reading: str
    positive: int | None
    parts: int | None
    codes: list[str]
    refused: str | None


class PublishedCount(BaseModel):
    """A count of goals that a document printed."""

    what: str
    value: int
    source: str
    place: str
    agrees: bool | None
    reproduced_by: list[Count]


class SchemeStatus(BaseModel):
    """The statuses of a scheme on a day."""

    scheme: str
    title: str
    fictional: bool
    as_of: date = Field(description="Only figures of periods that had ended by then count.")
    known_at: datetime
    method: str = Field(description=_METHOD)
    goals: list[Goal] = Field(description="In order, parents before children.")
    positive_count: Count
    published_counts: list[PublishedCount]
