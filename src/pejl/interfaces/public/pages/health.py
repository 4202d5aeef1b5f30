# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether the installation answers: asked for by a watchdog, not by people."""

from __future__ import annotations

from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

import pejl
from pejl.apps.jobs.queries import worker_seen
from pejl.interfaces.access import public


@public
@require_safe
@never_cache
def health(request: HttpRequest) -> JsonResponse:  # noqa: ARG001 (Django hands it over)
    """200 and the version when database and worker answer; 503 and what is wrong otherwise.

    Error texts of the database are not shown: they may hold host and user names.
    """
    try:
        seen = worker_seen()
    except DatabaseError:
        return _answer("The database does not answer.", database="error", worker="unknown")
    if seen is None:
        return _answer("No worker has been heard from for two minutes. Start one: pejl worker", worker="silent")
    return _answer("")


def _answer(problem: str, *, database: str = "ok", worker: str = "ok") -> JsonResponse:
    found = {"status": "error" if problem else "ok", "version": pejl.__version__}
    found |= {"database": database, "worker": worker} | ({"problem": problem} if problem else {})
    return JsonResponse(found, status=503 if problem else 200)
