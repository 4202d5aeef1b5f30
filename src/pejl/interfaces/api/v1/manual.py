# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The manual of the API: a page in the site's own form, made of the same description that programs read."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from pejl.apps.publication import queries
from pejl.apps.publication.facts import ReleaseFacts
from pejl.interfaces.api.problems import KINDS
from pejl.interfaces.api.v1.specification import EXAMPLES, Operation, operations
from pejl.interfaces.wording.languages import own_words


@dataclass(frozen=True, slots=True)
class Refusal:
    """A kind of problem."""

    code: str
    status: int
    title: str


@dataclass(frozen=True, slots=True)
class ManualView:
    """Everything the template writes. `release` is the title of the one in force, "" before the first."""

    title: str
    release: str
    operations: tuple[Operation, ...]
    refusals: tuple[Refusal, ...]
    examples: tuple[str, ...]
    root: str
    section: str = "catalogue"


def manual(request: HttpRequest) -> HttpResponse:
    """The page for people."""
    root = request.build_absolute_uri("/api/v1/")
    refusals = tuple(Refusal(code, kind.status, _(kind.title)) for code, kind in KINDS.items())
    found = queries.release_in_force()
    view = ManualView(
        title=_("The API: figures for programs"),
        release=own_words(found.title) if found else "",
        operations=operations(),
        refusals=refusals,
        examples=_examples(found),
        root=root,
    )
    return render(request, "api/manual.html", {"view": view})


def _examples(release: ReleaseFacts | None) -> tuple[str, ...]:
    """Addresses to try, with codes that are published here."""
    if release is None or release.withdrawn:
        return ()
    site = queries.site(release)
    found = [f"schemes/{one.code}" for one in site.schemes[:1]]
    codes = [one.code for one in site.indicators]
    preferred = EXAMPLES["code"] if EXAMPLES["code"] in codes else next(iter(codes), "")
    if preferred:
        found.append(f"indicators/{preferred}")
    return (*found, f"releases/{release.code}")
