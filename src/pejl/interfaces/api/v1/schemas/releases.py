# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The shapes of releases and of what is different between two of them."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field

from pejl.interfaces.api.v1.schemas.base import Link, Number, Release


class ReleaseLinks(BaseModel):
    """Where a release and its changes are found."""

    self: Link
    changes: Link


class ReleaseEntry(Release):
    """A release in the list of them all."""

    in_force: bool = Field(description="Whether it is what readers see now.")
    links: ReleaseLinks


class ReleaseContents(ReleaseEntry):
    """A release with the codes of what it holds."""

    schemes: list[str]
    indicators: list[str]


class Outcome(BaseModel):
    """What a status comes to."""

    score: Number | None
    state: str
    colour: str
    level: str
    path: str
    verdict: str


class Step(BaseModel):
    """What one cause alone made of the status, after those before it."""

    cause: str
    after: Outcome


class Moved(BaseModel):
    """The status of a goal moved; the last step ends at `new`."""

    scheme: str
    goal: str
    old: Outcome
    new: Outcome
    steps: list[Step]


class Change(BaseModel):
    """One thing that is different. `old` and `new` have the form that `kind` calls for; null where there is none."""

    cause: str = Field(
        description="new_period, revised, target, method, goals, published or judgement.", examples=["revised"]
    )
    kind: str = Field(
        description="new_figure, revised_figure, revised_change, changed_target, changed_method, "
        "changed_printed_status, changed_judgement; or what became of a goal, a scheme or an indicator, as goal_added.",
        examples=["new_figure", "goal_reworded"],
    )
    scheme: str | None
    goal: str | None
    measure: str | None
    indicator: str | None
    breakdown: str | None
    group: str | None
    organisation: str | None
    period: str | None
    fields: list[str] = Field(description="Which texts, settings or measures are different.")
    old: Any = None
    new: Any = None
    reason: str | None = Field(description="The reason given with a corrected figure.")


class Changes(BaseModel):
    """What a release says that the one it is held against does not, and the reverse."""

    against: Release
    changes: list[Change]
    moved: list[Moved]
