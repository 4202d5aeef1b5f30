# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What `papers/<code>.yaml` holds: who wrote each section as it stands, and every step of the paper's life."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from pejl.interfaces.exchange.structure.fields import Entry, LongText, Moment

Name = Annotated[str, StringConstraints(min_length=1, max_length=150)]
Kind = Literal["submit", "return", "sign", "release", "correct", "archive"]


class WrittenEntry(Entry):
    """Who wrote a section as it stands."""

    section: Annotated[str, StringConstraints(max_length=100)] = Field(
        "", description="Its label; left out for what the paper says about itself."
    )
    by: Name
    at: Moment


class FrozenEntry(Entry):
    """What the committee was given; its text and the paper are the files `<code>/<number>.md` and `.json`."""

    known_at: Moment
    language: Annotated[str, StringConstraints(min_length=1, max_length=20)]
    digest: Annotated[str, StringConstraints(max_length=64)]


class StepEntry(Entry):
    """A step that somebody took with the paper."""

    kind: Kind
    by: Name
    at: Moment
    note: LongText = ""
    frozen: FrozenEntry | None = Field(None, description="Where the step gave the committee a paper.")


class LifeEntry(Entry):
    """The whole file."""

    sections: tuple[WrittenEntry, ...] = ()
    steps: tuple[StepEntry, ...] = ()
