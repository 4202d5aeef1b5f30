# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Indicators with their figures."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query
from pydantic import Field, WithJsonSchema

from pejl.apps.publication import queries
from pejl.apps.publication.facts import ReleaseFacts
from pejl.core.errors import PejlError
from pejl.interfaces.api.v1.answering import answer
from pejl.interfaces.api.v1.api import api
from pejl.interfaces.api.v1.documents.indicators import indicator_document, indicator_list
from pejl.interfaces.api.v1.editions import AskedRelease
from pejl.interfaces.api.v1.schemas.base import Envelope
from pejl.interfaces.api.v1.schemas.indicators import IndicatorEntry, IndicatorPage
from pejl.interfaces.wording.marking import gettext_noop

IndicatorCode = Path[str, {"description": gettext_noop("The code of an indicator.")}]


class AskedIndicators(AskedRelease):
    """What the list of indicators may be asked."""

    scheme: Annotated[
        str | None,
        WithJsonSchema({"type": "string", "minLength": 1}),
        Field(description=gettext_noop("Only those that the goals of this scheme are measured by.")),
    ] = None


@api.get(
    "/indicators",
    response=Envelope[list[IndicatorEntry]],
    operation_id="indicators",
    tags=["indicators"],
    summary=gettext_noop("Every indicator"),
    description=gettext_noop("What is measured, in which unit, and which goals use it."),
)
def indicators(request: HttpRequest, asked: Query[AskedIndicators]) -> HttpResponse:
    """Without figures."""
    return answer(request, asked, lambda release: _listed(release, asked.scheme))


def _listed(release: ReleaseFacts, scheme: str | None) -> list[dict[str, Any]]:
    site = queries.site(release)
    if scheme is not None and scheme not in {one.code for one in site.schemes}:
        raise PejlError("scheme.not_known", found=scheme)
    return indicator_list(site, scheme)


@api.get(
    "/indicators/{code}",
    response=Envelope[IndicatorPage],
    operation_id="indicator",
    tags=["indicators"],
    summary=gettext_noop("One indicator"),
    description=gettext_noop(
        "Its definition, every series with breakdowns and comparison groups, and every version of each figure."
    ),
)
def indicator(request: HttpRequest, code: IndicatorCode, asked: Query[AskedRelease]) -> HttpResponse:
    """As it was frozen."""
    return answer(request, asked, lambda release: _told(release, code))


def _told(release: ReleaseFacts, code: str) -> dict[str, Any]:
    if not code.isprintable():
        raise PejlError("indicator.unknown", found=code)
    return indicator_document(queries.indicator(release, code), queries.site(release))
