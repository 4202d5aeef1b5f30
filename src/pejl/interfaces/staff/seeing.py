# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Noting who saw what is not public: where the page or the file was really handed out, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

from pejl.apps.audit.access import saw
from pejl.interfaces.access import View

OK = 200


def noted(kind: str, *names: str) -> Callable[[View], View]:
    """Note that the page was seen: `names` are the parts of its address that say which thing it is about."""

    def declare(view: View) -> View:
        @wraps(view)
        def seen(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            response: HttpResponse = view(request, *args, **kwargs)
            if response.status_code == OK:
                note(request, kind, " ".join(str(kwargs[name]) for name in names))
            return response

        return seen

    return declare


def note(request: HttpRequest, kind: str, key: str) -> None:
    """Note it for a page that says itself which thing it showed; a HEAD shows nothing, and a form is in the log."""
    if request.method == "GET":
        saw(kind, key, acting_user=request.user.get_username())
