# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Pages of one kind, one after the other: the first goes through all middleware, of the others only the view is asked.

Middleware does the same to every public page of a kind in a language: it adds headers. Where it did anything else to
the first page, or a view answers with anything but a page, the whole way is taken again, which says what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import ResolverMatch, resolve

from pejl.interfaces.public.prepared.addresses import Subject
from pejl.interfaces.public.prepared.asking import Rendered, ask, request
from pejl.interfaces.wording.languages import speaking

_OK = 200


@dataclass(frozen=True, slots=True)
class _Way:
    """How pages of a kind are made: as the first, whose address led to `match`; and the headers middleware adds."""

    match: ResolverMatch
    added: Mapping[str, str]

    def response(self, asked: HttpRequest, args: tuple[str, ...]) -> HttpResponse:
        """What the view makes of another page's parts of the address."""
        first, captured = self.match, dict(zip(self.match.captured_kwargs or (), args, strict=True))
        every = {**captured, **(first.extra_kwargs or {})}
        asked.resolver_match = ResolverMatch(
            first.func,
            (),
            every,
            first.url_name,
            namespaces=first.namespaces,
            captured_kwargs=captured,
            extra_kwargs=first.extra_kwargs,
        )
        return first.func(asked, **every)


class Asking:
    """Whoever asks for the pages of many subjects; `environ` is what every request says besides its address."""

    def __init__(self, **environ: str) -> None:
        self._environ = environ
        self._ways: dict[tuple[str, str, str], _Way | None] = {}

    def pages(self, subject: Subject) -> Iterator[Rendered]:
        """What is at each address of a subject, in each language. Raises as `ask` does."""
        for language, _name in settings.LANGUAGES:
            with speaking(language):
                page = subject.page()
                for file in subject.files:
                    yield self._page(subject, page + file, (subject.name, file, language))

    def _page(self, subject: Subject, address: str, kind: tuple[str, str, str]) -> Rendered:
        if not subject.args:  # there is only one of its kind
            return ask(address, **self._environ)
        if kind not in self._ways:
            found = ask(address, **self._environ)
            self._ways[kind] = self._way(subject, found)
            return found
        way = self._ways[kind]
        return (way and self._alike(subject, address, way)) or ask(address, **self._environ)

    def _way(self, subject: Subject, found: Rendered) -> _Way | None:
        """How this page was made; None where the view alone does not make it."""
        match = resolve(found.address)
        bare = self._alike(subject, found.address, _Way(match, {}))
        if bare is None or bare.body != found.body or not bare.headers.items() <= found.headers.items():
            return None
        return _Way(match, {name: value for name, value in found.headers.items() if name not in bare.headers})

    def _alike(self, subject: Subject, address: str, way: _Way) -> Rendered | None:
        try:
            response = way.response(request(address, self._environ), subject.args)
        except Exception:  # noqa: BLE001 (asked for the whole way it is told properly)
            return None
        if response.status_code != _OK or response.cookies or response.streaming:
            return None
        return Rendered(address, {**response.headers, **way.added}, response.content)
