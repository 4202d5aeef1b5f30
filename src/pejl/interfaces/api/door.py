# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What every address of the API has in common: it only reads, for anybody and from anywhere, and sets no cookies."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.translation import get_language_from_request
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import conditional_page

from pejl.core.errors import PejlError
from pejl.interfaces.access import public
from pejl.interfaces.api.problems import problem
from pejl.interfaces.wording.languages import speaking, spoken

View = Callable[..., HttpResponse]
METHODS = "GET, HEAD, OPTIONS"
LANGUAGES = ("da", "en")
_A_DAY = "86400"

# The data are public, so a page of any other site may read them.
_FROM_ANYWHERE = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Content-Language, ETag",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
_BEFORE_ASKING = {
    "Allow": METHODS,
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "Accept, Accept-Language, If-None-Match",
    "Access-Control-Max-Age": _A_DAY,
}


def door(view: View) -> View:
    """An address of the API: in the reader's language, revalidated instead of cached, compressed where asked for."""
    answer = gzip_page(conditional_page(_reading(view)))

    @csrf_exempt
    @wraps(view)
    def opened(request: HttpRequest, **kwargs: str) -> HttpResponse:
        with speaking(_language(request)):
            response = _without_body(answer, request, kwargs) if request.method == "HEAD" else answer(request, **kwargs)
            response.headers.setdefault("Content-Language", spoken())
        for name, value in _FROM_ANYWHERE.items():
            response.headers[name] = value
        patch_vary_headers(response, ["Accept-Language"])
        patch_cache_control(response, public=True, no_cache=True)
        return response

    return public(opened)


def _reading(view: View) -> View:
    @wraps(view)
    def answer(request: HttpRequest, **kwargs: str) -> HttpResponse:
        if request.method == "OPTIONS":
            return HttpResponse(status=204, headers=_BEFORE_ASKING)
        if request.method != "GET":
            refused = problem(PejlError("method.not_allowed", found=request.method))
            refused.headers["Allow"] = METHODS
            return refused
        return view(request, **kwargs)

    return answer


def _without_body(answer: View, request: HttpRequest, kwargs: dict[str, Any]) -> HttpResponse:
    """What GET answers, but for the body."""
    request.method = "GET"
    response = answer(request, **kwargs)
    request.method = "HEAD"
    response.headers["Content-Length"] = str(len(response.content))
    response.content = b""
    return response


def _language(request: HttpRequest) -> str:
    """What is asked for, else what the reader's program prefers, else Danish."""
    asked = request.GET.get("language")
    return asked if asked in LANGUAGES else get_language_from_request(request)
