# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Releases, and what is different between two of them."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query
from pydantic import Field, WithJsonSchema

from pejl.apps.publication import queries
from pejl.apps.publication.comparing import compare
from pejl.apps.publication.facts import ReleaseFacts
from pejl.core.errors import PejlError
from pejl.interfaces.api.v1.answering import enveloped
from pejl.interfaces.api.v1.api import api
from pejl.interfaces.api.v1.documents.changes import comparison_document
from pejl.interfaces.api.v1.documents.releases import release_contents, release_document, release_list
from pejl.interfaces.api.v1.editions import Asked, named, refuse_unknown, standing
from pejl.interfaces.api.v1.schemas.base import Envelope, OpenEnvelope
from pejl.interfaces.api.v1.schemas.releases import Changes, ReleaseContents, ReleaseEntry
from pejl.interfaces.wording.marking import gettext_noop

Name = Path[str, {"description": gettext_noop("The name of a release.")}]


class AskedChanges(Asked):
    """What the changes of a release may be asked."""

    against: Annotated[
        str | None,
        WithJsonSchema({"type": "string", "minLength": 1}),
        Field(
            description=gettext_noop("The release to hold it against. Default: the one that was in force before it.")
        ),
    ] = None


@api.get(
    "/releases",
    response=OpenEnvelope[list[ReleaseEntry]],
    operation_id="releases",
    tags=["releases"],
    summary=gettext_noop("Every release"),
    description=gettext_noop("What was published and when, the newest first; withdrawn releases with the reason."),
)
def releases(request: HttpRequest, asked: Query[Asked]) -> HttpResponse:
    """One under embargo is not among them."""
    refuse_unknown(request, asked)
    in_force = queries.release_in_force()
    return enveloped(in_force, release_list(queries.releases(), in_force))


@api.get(
    "/releases/{name}",
    response=Envelope[ReleaseContents],
    operation_id="release",
    tags=["releases"],
    summary=gettext_noop("One release"),
    description=gettext_noop("When it was in force, what it was made from, and the codes of all it holds."),
)
def release(request: HttpRequest, name: Name, asked: Query[Asked]) -> HttpResponse:
    """A withdrawn one is answered with its tombstone."""
    refuse_unknown(request, asked)
    found = standing(named(name))
    return enveloped(found, release_contents(found, queries.site(found), queries.release_in_force()))


@api.get(
    "/releases/{name}/changes",
    response=Envelope[Changes],
    operation_id="changes",
    tags=["releases"],
    summary=gettext_noop("What a release changed"),
    description=gettext_noop("Every difference by its cause, and which statuses moved because of which cause."),
)
def changes(request: HttpRequest, name: Name, asked: Query[AskedChanges]) -> HttpResponse:
    """Against another release, or the one before."""
    refuse_unknown(request, asked)
    found = standing(named(name))
    other = standing(named(asked.against)) if asked.against is not None else _before(found)
    return enveloped(found, {"against": release_document(other), **comparison_document(compare(other, found))})


def _before(release: ReleaseFacts) -> ReleaseFacts:
    """The release that stood in force before this one came."""
    found = queries.before(release, queries.releases())
    if found is None:
        raise PejlError("release.nothing_before", found=release.code)
    return found
