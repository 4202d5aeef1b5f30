# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How an answer is written: one envelope, exact numbers, and a tag by which a reader knows what he has already."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Any

from django.http import HttpRequest, HttpResponse

from pejl.apps.publication.facts import ReleaseFacts
from pejl.core.errors import PejlError
from pejl.interfaces.api.v1.documents.releases import release_document
from pejl.interfaces.api.v1.editions import AskedRelease, refuse_unknown, release_asked
from pejl.interfaces.exchange.writing.json_text import write_json


def answer(request: HttpRequest, asked: AskedRelease, tell: Callable[[ReleaseFacts], Any]) -> HttpResponse:
    """What one release says, in the envelope."""
    refuse_unknown(request, asked)
    release = release_asked(asked)
    try:
        return enveloped(release, tell(release))
    except PejlError as error:
        raise PejlError(error.code, **{"release": release.code, **error.params}) from error


def enveloped(release: ReleaseFacts | None, data: Any) -> HttpResponse:
    """The release that answers, and its data."""
    return written({"release": release_document(release) if release else None, "data": data})


def written(document: Any) -> HttpResponse:
    """The document as JSON with all digits. The tag is made of the very text, so no two texts share one."""
    text = write_json(document) + "\n"
    headers = {"ETag": f'"{sha256(text.encode()).hexdigest()[:32]}"'}
    return HttpResponse(text, content_type="application/json", headers=headers)
