# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Schemes, and the goals in them with their statuses."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query

from pejl.apps.publication import queries
from pejl.apps.publication.facts import ReleaseFacts
from pejl.core.errors import PejlError
from pejl.interfaces.api.v1.answering import answer
from pejl.interfaces.api.v1.api import api
from pejl.interfaces.api.v1.documents.schemes import goal_page, scheme_document, scheme_list
from pejl.interfaces.api.v1.editions import AskedRelease
from pejl.interfaces.api.v1.schemas.base import Envelope
from pejl.interfaces.api.v1.schemas.schemes import GoalPage, Scheme, SchemePage
from pejl.interfaces.wording.marking import gettext_noop

SchemeCode = Path[str, {"description": gettext_noop("The code of a scheme.")}]
GoalCode = Path[str, {"description": gettext_noop("The code of a goal, as it is printed.")}]


@api.get(
    "/schemes",
    response=Envelope[list[Scheme]],
    operation_id="schemes",
    tags=["schemes"],
    summary=gettext_noop("Every scheme"),
    description=gettext_noop("What the municipality follows up on, in the order of the overview."),
)
def schemes(request: HttpRequest, asked: Query[AskedRelease]) -> HttpResponse:
    """Without statuses."""
    return answer(request, asked, lambda release: scheme_list(queries.site(release)))


@api.get(
    "/schemes/{scheme}",
    response=Envelope[SchemePage],
    operation_id="scheme",
    tags=["schemes"],
    summary=gettext_noop("The statuses of a scheme"),
    description=gettext_noop(
        "The status of every goal with the pieces it is made of, in the fields of pejl status --format json."
    ),
)
def scheme(request: HttpRequest, scheme: SchemeCode, asked: Query[AskedRelease]) -> HttpResponse:
    """As they were frozen."""
    return answer(
        request, asked, lambda release: scheme_document(queries.scheme(release, _printable("scheme", scheme)))
    )


@api.get(
    "/schemes/{scheme}/goals/{goal}",
    response=Envelope[GoalPage],
    operation_id="goal",
    tags=["schemes"],
    summary=gettext_noop("One goal"),
    description=gettext_noop("Its status, its texts, and what it is measured by with every target."),
)
def goal(request: HttpRequest, scheme: SchemeCode, goal: GoalCode, asked: Query[AskedRelease]) -> HttpResponse:
    """As it was frozen."""
    return answer(request, asked, lambda release: _goal(release, scheme, goal))


def _goal(release: ReleaseFacts, scheme: str, goal: str) -> dict[str, Any]:
    status = queries.scheme(release, _printable("scheme", scheme))
    found = status.goal(goal)
    if found is None:
        raise PejlError("goal.unknown", found=goal, scheme=scheme)
    return goal_page(status, found)


def _printable(kind: str, code: str) -> str:
    """The code, unless no database could hold it."""
    if not code.isprintable():
        raise PejlError(f"{kind}.unknown", found=code)
    return code
