# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A page as Django answers it, asked for without a server: through all its middleware, so that headers are the same."""

from __future__ import annotations

import io
import logging
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.core.signals import got_request_exception
from django.http import HttpResponseBase
from django.urls import set_script_prefix

from pejl.core.errors import PejlError

_OK = 200


@dataclass(frozen=True, slots=True)
class Rendered:
    """What an address answers with."""

    address: str
    headers: Mapping[str, str]
    body: bytes


def ask(address: str, **environ: str) -> Rendered:
    """The page at an address. `PejlError("page.failed")` for anything else than a page that anybody may see."""
    with _faults() as faults:
        response = _handler().get_response(request(address, environ))
    if response.status_code != _OK or response.cookies or response.streaming:
        found = f"{address}: {', '.join([str(response.status_code), *faults, *response.cookies])}"
        raise PejlError("page.failed", found=found, expected=str(_OK))
    return Rendered(address, dict(response.items()), _body(response))


def _body(response: HttpResponseBase) -> bytes:
    body: bytes = response.content  # type: ignore[attr-defined]
    return body


def host() -> str:
    """The name that the site goes by: the first of PEJL_HOSTS."""
    return next((one.lstrip(".") for one in settings.ALLOWED_HOSTS if one != "*"), "localhost")


@cache
def _handler() -> WSGIHandler:
    return WSGIHandler()


def request(address: str, more: Mapping[str, str]) -> WSGIRequest:
    """A request for an address, as somebody sends it who comes by the site's own name."""
    scheme = "https" if settings.SECURE_SSL_REDIRECT else "http"
    set_script_prefix("/")
    environ: dict[str, Any] = {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": address.encode().decode("latin-1"),  # PEP 3333
        "QUERY_STRING": "",
        "SERVER_NAME": host(),
        "SERVER_PORT": "443" if scheme == "https" else "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": host(),
        "HTTP_X_FORWARDED_PROTO": scheme,
        "wsgi.url_scheme": scheme,
        "wsgi.input": io.BytesIO(),
        **more,
    }
    return WSGIRequest(environ)


@contextmanager
def _faults() -> Iterator[list[str]]:
    """What went wrong inside, for the message; the log is left to those who serve."""
    found: list[str] = []

    def note(**_: Any) -> None:
        found.append(repr(sys.exc_info()[1]))

    got_request_exception.connect(note)
    log = logging.getLogger("django.request")
    told, log.disabled = log.disabled, True
    try:
        yield found
    finally:
        log.disabled = told
        got_request_exception.disconnect(note)
