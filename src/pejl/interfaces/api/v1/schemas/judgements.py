# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The shape of the four judgements of one figure (docs/reference/status-document.md)."""

from __future__ import annotations

from pydantic import BaseModel, Field

from pejl.interfaces.api.v1.schemas.base import Number

SIGNAL = "improvement, deterioration, within_noise or not_testable."
OUTLOOK = "likely, cannot_tell, unlikely or none."


class ChangeTest(BaseModel):
    """Whether the change is more than chance explains, at 95 %."""

    signal: str = Field(description=SIGNAL)
    basis: str = Field(description="counts, shares, usual_variation or none: what the interval was made from.")
    untested: str | None = Field(description="Why nothing is claimed.")
    from_period: str | None
    from_value: Number | None
    to_period: str | None
    to_value: Number | None
    difference: Number | None = Field(description="Later less earlier, in the unit or in percentage points.")
    lower: Number | None
    upper: Number | None
    borderline: bool = Field(description="The interval ends within 5 % of the difference from 0.")


class Band(BaseModel):
    """What the past allows in one year ahead, 80 %."""

    year: int
    lower: Number
    middle: Number
    upper: Number


class Ahead(BaseModel):
    """The outlook at the target's time."""

    outlook: str = Field(description=OUTLOOK)
    unseen: str | None = Field(description="Why there is none, or why it cannot be told.")
    due: str | None
    middle_meets: bool | None = Field(description="On which side of the target the middle of the band lies.")
    bands: list[Band]


class Pace(BaseModel):
    """What would have to happen each year, against what did."""

    due: str
    number: Number
    needed: Number
    observed: Number
    best: Number | None = Field(description="The best yearly change ever seen.")


class Chart(BaseModel):
    """The control chart of the comparable figures."""

    first: str
    mean: Number
    lower: Number | None
    upper: Number | None
    variation: str = Field(description="common_cause, or improvement, concern or neutral with _high or _low.")
    assurance: str = Field(description="consistently_passing, consistently_failing, hit_and_miss or none.")
    trial: bool = Field(description="The limits come from fewer than twelve figures.")
    trend: str | None = Field(description="increasing, decreasing or no_significant_change over five figures.")


class Limits(BaseModel):
    """The 95 % interval of one figure."""

    period: str
    lower: Number
    upper: Number


class Judgements(BaseModel):
    """What may be said about one figure, four judgements apart."""

    points: int = Field(description="How many comparable figures there are up to the newest.")
    certainty: str = Field(description="surely_met, not_sure, surely_not_met or unknown: the interval on the target.")
    change: ChangeTest
    outlook: Ahead
    pace: Pace | None
    chart: Chart | None
    intervals: list[Limits]
