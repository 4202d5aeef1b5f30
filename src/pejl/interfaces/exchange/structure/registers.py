# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Entries that the others refer to: organisations, units, comparison groups and sources."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from pejl.interfaces.exchange.structure.fields import Code, Day, Entry, Moment, Number, Texts

OrganisationKind = Literal[
    "committee",
    "council",
    "administration",
    "centre",
    "unit",
    "ministry",
    "association",
    "authority",
    "region",
    "company",
]
UnitKind = Literal["count", "share", "points", "money", "duration", "score", "index"]
SourceKind = Literal["document", "case_system", "survey", "statistics", "accounts"]


class OrganisationEntry(Entry):
    """A committee, administration, unit or another body that owns goals, delivers figures or took decisions."""

    code: Code = Field(description="Unique among the organisations.")
    title: Texts
    abbreviation: Annotated[str, StringConstraints(max_length=30)] = ""
    kind: OrganisationKind
    parent: Code | None = Field(None, description="Code of the organisation it belongs to.")
    valid_from: Day | None = None
    valid_to: Day | None = Field(None, description="Its last day.")


class UnitEntry(Entry):
    """A unit of measure that Pejl does not know already."""

    code: Code
    kind: UnitKind
    singular: Texts
    plural: Texts
    scale: Number | None = Field(None, description="How many of the basic unit one is: 1000000 for millions.")


class GroupEntry(Entry):
    """Whom the figures are compared with, for instance the whole country."""

    code: Code
    title: Texts


class SourceEntry(Entry):
    """A document, a system or a survey that stated figures."""

    code: Code
    title: Texts
    kind: SourceKind
    owner: Code | None = Field(None, description="Code of the organisation that answers for it.")
    published: Day | None = None
    recorded_from: Moment | None = Field(None, description="When its figures became known; default for its figures.")
    lag: Texts | None = Field(None, description="How long after a period its figures come.")
    note: Texts | None = None
