# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What others said about a goal: statuses that were published, judgements by people, and counts of both."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from pejl.interfaces.exchange.structure.fields import Code, Count, Day, Entry, Number, Texts

ColourText = Literal["green", "yellow", "red", "mixed", "none"]
VerdictText = Literal["achieved", "achieved_with_reservation", "partly", "not_achieved", "no_data", "none"]
PlaceText = Annotated[str, StringConstraints(max_length=200)]
CountedCode = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$", max_length=30)]


class PublishedEntry(Entry):
    """A status as a document printed it; Pejl's own stands beside it and never replaces it."""

    as_of: Day
    score: Number | None = None
    display: Annotated[str, StringConstraints(max_length=100)] = Field("", description="Exactly what was printed.")
    colour: ColourText | None = None
    verdict: VerdictText | None = None
    source: Code | None = None
    place: PlaceText = Field("", description="Where in the source, as page or line.")
    note: Texts | None = None


class JudgementEntry(Entry):
    """A verdict that people signed."""

    as_of: Day
    verdict: VerdictText
    by: Texts = Field(description="Which body or office judged.")
    date: Day | None = None
    reason: Texts | None = None
    reservation: Texts | None = None
    source: Code | None = None
    place: PlaceText = ""


class PublishedCountEntry(Entry):
    """A count over goals as a document printed it, such as how many moved the right way."""

    as_of: Day
    what: CountedCode
    value: Count
    source: Code | None = None
    place: PlaceText = ""
    note: Texts | None = None
