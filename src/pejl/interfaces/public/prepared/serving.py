# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The layer in front of Django that answers prepared pages: no template, no session, no query of its own.

It answers only what it is sure about: a page of the release in force, asked for under a name of this site. Everything
else, and everything that is missing or damaged, is left to Django, which computes the same page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest

from pejl.interfaces.public.prepared.answers import Answer
from pejl.interfaces.public.prepared.in_force import InForce
from pejl.interfaces.public.prepared.manifest import Headers
from pejl.interfaces.public.prepared.negotiation import has_already, takes_gzip

Environ = dict[str, Any]
StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]

_METHODS = ("GET", "HEAD")
_HOW_THEY_COME = ("HTTP_HOST", "SERVER_NAME", "SERVER_PORT", "wsgi.url_scheme", "HTTP_X_FORWARDED_PROTO")


class PreparedPages:
    """A WSGI application around another one."""

    def __init__(self, computed: Application, in_force: InForce) -> None:
        self._computed, self._in_force = computed, in_force
        self._more = _strict_transport()
        self._is_ours = lru_cache(maxsize=256)(_is_ours)

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        answer = self._answer(environ) if self._is_plain(environ) else None
        if answer is None:
            return self._computed(environ, start_response)
        if has_already(environ.get("HTTP_IF_NONE_MATCH", ""), answer.etag):
            start_response("304 Not Modified", [*answer.unchanged])
            return []
        start_response("200 OK", [*answer.headers])
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [answer.body]

    def look_ahead(self) -> None:
        """Find out which pages hold before the first reader asks."""
        self._in_force.release()

    def _answer(self, environ: Environ) -> Answer | None:
        release = self._in_force.release()
        if release is None:
            return None
        packed = takes_gzip(environ.get("HTTP_ACCEPT_ENCODING", ""))
        return release.answer(environ.get("PATH_INFO", ""), packed=packed, more=self._more)

    def _is_plain(self, environ: Environ) -> bool:
        """Whether nothing but the address decides what is answered."""
        return (
            environ["REQUEST_METHOD"] in _METHODS
            and not environ.get("QUERY_STRING")
            and not environ.get("SCRIPT_NAME")
            and self._is_ours(tuple(map(environ.get, _HOW_THEY_COME)))
        )


def _strict_transport() -> Headers:
    """What SecurityMiddleware says to those who come by https; here nobody else is answered when it says anything."""
    if not settings.SECURE_HSTS_SECONDS:
        return ()
    parts = [f"max-age={settings.SECURE_HSTS_SECONDS}"]
    parts += ["includeSubDomains"] * settings.SECURE_HSTS_INCLUDE_SUBDOMAINS + [
        "preload"
    ] * settings.SECURE_HSTS_PRELOAD
    return (("Strict-Transport-Security", "; ".join(parts)),)


class _Arrival(HttpRequest):
    """As much of a request as tells by which name and how safely somebody comes."""

    def __init__(self, stated: tuple[str | None, ...]) -> None:
        super().__init__()
        self.META = {name: value for name, value in zip(_HOW_THEY_COME, stated, strict=True) if value}

    def _get_scheme(self) -> str:
        return str(self.META.get("wsgi.url_scheme", "http"))


def _is_ours(stated: tuple[str | None, ...]) -> bool:
    """Whether Django would answer, and neither refuse the name nor redirect to https."""
    arrival = _Arrival(stated)
    try:
        arrival.get_host()
    except DisallowedHost:
        return False
    return arrival.is_secure() or not (settings.SECURE_SSL_REDIRECT or settings.SECURE_HSTS_SECONDS)
