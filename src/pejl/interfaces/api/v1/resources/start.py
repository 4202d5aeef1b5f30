# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where programs and people begin: what there is, and the description of it."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from ninja import Query
from pydantic import Field, WithJsonSchema

from pejl.apps.publication import queries
from pejl.core.errors import PejlError
from pejl.interfaces.api.v1.addresses import BASE
from pejl.interfaces.api.v1.answering import enveloped, written
from pejl.interfaces.api.v1.api import TITLE, api
from pejl.interfaces.api.v1.editions import Asked, refuse_unknown
from pejl.interfaces.api.v1.manual import manual
from pejl.interfaces.api.v1.schemas.base import OpenEnvelope, Start
from pejl.interfaces.api.v1.specification import operations, specification
from pejl.interfaces.wording.marking import gettext_noop

JSON, HTML = "application/json", "text/html"
FORMATS = {"json": JSON, "html": HTML}


class AskedStart(Asked):
    """What the first address may be asked."""

    format: Annotated[
        str | None,
        WithJsonSchema({"type": "string", "enum": list(FORMATS)}),
        Field(description=gettext_noop("Without it Accept decides: browsers get the manual, everybody else JSON.")),
    ] = None


@api.get(
    "/",
    response=OpenEnvelope[Start],
    operation_id="start",
    tags=["start"],
    summary=gettext_noop("What there is"),
    description=gettext_noop("Every kind of address, and the release in force. Browsers get the manual."),
    openapi_extra={"responses": {200: {"content": {HTML: {"schema": {"type": "string"}}}}}},
)
def start(request: HttpRequest, asked: Query[AskedStart]) -> HttpResponse:
    """JSON, or the manual."""
    refuse_unknown(request, asked)
    if asked.format is not None and asked.format not in FORMATS:
        raise PejlError("format.unknown", found=asked.format)
    wanted = FORMATS[asked.format] if asked.format else request.get_preferred_type([JSON, HTML])
    response = manual(request) if wanted == HTML else enveloped(queries.release_in_force(), _start())
    patch_vary_headers(response, ["Accept"])
    return response


def _start() -> dict[str, Any]:
    return {
        "title": TITLE,
        "description": _("What is published about goals, statuses and figures. It can be read by anybody."),
        "openapi": f"{BASE}openapi.json",
        "manual": f"{BASE}?format=html",
        "catalogue": "/data/katalog.jsonld",
        "resources": [{"path": one.path, "summary": one.summary} for one in operations()],
    }


@api.get("/openapi.json", include_in_schema=False)
def openapi(request: HttpRequest, asked: Query[Asked]) -> HttpResponse:
    """The description, which is in English as the keys are."""
    refuse_unknown(request, asked)
    response = written(specification())
    response.headers["Content-Language"] = "en"
    return response
