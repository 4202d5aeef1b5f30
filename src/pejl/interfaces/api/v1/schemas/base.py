# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The words that all shapes are made of."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, Field, WithJsonSchema

Number = Annotated[Decimal, WithJsonSchema({"type": "number"})]
Link = Annotated[str, Field(description="An address on this site, counted from its root.")]
Data = TypeVar("Data")


class Tombstone(BaseModel):
    """What stands where a withdrawn release stood."""

    at: datetime
    reason: str


class Release(BaseModel):
    """What was published together, and stays as it was."""

    name: str = Field(description="What it is called in addresses.")
    title: str
    note: str | None
    published_from: datetime = Field(description="In force from then on, until the next.")
    known_at: datetime = Field(description="What was recorded by then is what it shows.")
    prepared_at: datetime = Field(description="When it was put together.")
    reconstructed: bool = Field(description="Whether it was put together after the time it is in force from.")
    frozen_anew: list[str] = Field(description="The schemes that it froze anew; the others are carried over.")
    carried_over_from: str | None = Field(description="The release that the other schemes were carried over from.")
    pejl_version: str = Field(description="The version of Pejl that computed it.")
    digest: str = Field(description="SHA-256 over the digests of its parts: the same digest says the same.")
    withdrawn: Tombstone | None


class Envelope(BaseModel, Generic[Data]):
    """Every answer: the release that speaks, and what it says."""

    release: Release
    data: Data


class OpenEnvelope(BaseModel, Generic[Data]):
    """An answer that is there before anything has been published."""

    release: Release | None = Field(description="The release in force; null before the first.")
    data: Data


class Links(BaseModel):
    """Where the same is found."""

    self: Link
    page: Link = Field(description="The page that people read.")
    csv: Link = Field(description="The figures as a table.")


class Titled(BaseModel):
    """A code with its words."""

    code: str
    title: str | None


class Problem(BaseModel):
    """Why a request was not met (RFC 9457)."""

    type: str = Field(description="The kind of problem, as the address of its description.")
    title: str = Field(description="The kind of problem in words.")
    status: int
    detail: str = Field(description="What is wrong with this request.")
    code: str = Field(description="The kind of problem for programs; it never changes.", examples=["scheme.unknown"])
    found: str
    expected: str
    remedy: str = Field(description="What to do.")
    withdrawn: WithdrawnAt | None = Field(description="Of a withdrawn release: when and why.")


class WithdrawnAt(BaseModel):
    """When a release was withdrawn, and why."""

    at: datetime | None
    reason: str


class Start(BaseModel):
    """What the API offers."""

    title: str
    description: str
    openapi: Link
    manual: Link
    catalogue: Link = Field(description="Everything that can be fetched, as DCAT.")
    resources: list[Resource]


class Resource(BaseModel):
    """One kind of address."""

    path: str = Field(examples=["/api/v1/schemes/{scheme}"])
    summary: str


class Span(BaseModel):
    """A time that a figure is about."""

    period: str = Field(description="As the plan package writes it.", examples=["2024", "2024-Q3", "@2025-11-01"])
    period_kind: str = Field(examples=["year", "quarter", "instant"])
    start: date
    end: date | None = Field(description="The last day; null where it has not ended and has no known end.")


Envelope.model_rebuild()
Problem.model_rebuild()
Start.model_rebuild()
