# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The API itself: django-ninja routes requests and describes them; the answers are written by `answering`."""

from __future__ import annotations

import logging

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI

from pejl.core.errors import PejlError
from pejl.interfaces.api.problems import problem

TITLE = "Pejl"
DESCRIPTION = """\
What a municipality has published about its goals: statuses, indicators and every version of every figure.

Every answer has the form `{"release": …, "data": …}`: the release that speaks, and what it says. Without `release` or
`kendt` that is the release in force. Nothing is shown that has not been published. Numbers are JSON numbers with all
the digits they have; a figure that is missing or hidden is null, with the reason, and never 0. Texts are in Danish or
English (`language`); keys and codes are English.
"""

log = logging.getLogger("pejl.api")
api = NinjaAPI(
    title=TITLE,
    version="1",
    description=DESCRIPTION,
    openapi_url=None,
    docs_url=None,
    urls_namespace="api",
    servers=[{"url": "/", "description": "This site"}],
    openapi_extra={"info": {"license": {"name": "Mozilla Public License 2.0", "identifier": "MPL-2.0"}}},
)


@api.exception_handler(PejlError)
def refused(request: HttpRequest, error: PejlError) -> HttpResponse:
    """What cannot be answered is explained; what we did not foresee is logged as well."""
    response = problem(error)
    if response.status_code >= 500:
        log.error("%s: %s", request.path, error)
    return response


@api.exception_handler(Exception)
def broken(request: HttpRequest, error: Exception) -> HttpResponse:
    """A fault of ours: programs are told in the form they read, and the log holds the rest."""
    log.error("%s: %s", request.path, type(error).__name__, exc_info=error)
    return problem(PejlError("broken"))
