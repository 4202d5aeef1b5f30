# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every address of a release, in all languages.

What belongs to one subject stands together: its pages in each language and its files are made from the same parts, so
that each part is read once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from django.conf import settings

from pejl.apps.publication.facts import ReleaseFacts
from pejl.apps.publication.queries import schemes, site, thread
from pejl.interfaces.public.editions import known_releases
from pejl.interfaces.public.links import address

PAGE, DATA, PACKAGE = ("",), ("data.csv", "data.json"), ("datapackage.json",)
SEARCH, SEARCH_INDEX, FEED = "public:search", "public:search_index", "public:feed"


@dataclass(frozen=True, slots=True)
class Subject:
    """What pages are about: a name of an address with its arguments, and what is there: the page, files beside it."""

    name: str
    args: tuple[str, ...] = ()
    files: tuple[str, ...] = (*PAGE, *DATA)

    def page(self) -> str:
        """The address of the page in the language now spoken."""
        return unquote(address(self.name, *self.args))


def subjects(release: ReleaseFacts) -> Iterator[Subject]:
    """Everything that a release shows and that needs no question; the largest first. Inside `editions.preparing`."""
    found = schemes(release)
    yield Subject("public:home", files=(*PAGE, *DATA, *PACKAGE))
    for status in found.values():
        yield Subject("public:scheme", (status.scheme.code,))
    yield from _lists()
    for status in found.values():
        for goal in status.goals:
            yield Subject("public:goal", (status.scheme.code, goal.goal.code))
    for one in thread(release).initiatives:
        yield Subject("public:initiative", (one.code,))
    for entry in site(release).indicators:
        yield Subject("public:indicator", (entry.code,), (*PAGE, *DATA, *PACKAGE))


def _lists() -> Iterator[Subject]:
    """What there is one of, and the releases."""
    for name in ("method", "glossary", "catalogue", "recommendations", "initiatives", "budget"):
        yield Subject(f"public:{name}")
    yield Subject("public:catalogue_jsonld", files=PAGE)
    yield Subject("public:figures_schema", files=PAGE)
    yield Subject("public:releases")
    for one in known_releases():
        if not one.withdrawn:
            yield Subject("public:release", (one.code,))
    if not settings.PEJL_ACCESSIBILITY_STATEMENT:  # else the address leads elsewhere
        yield Subject("public:accessibility", files=PAGE)
