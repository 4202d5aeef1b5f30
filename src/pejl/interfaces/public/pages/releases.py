# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every release: what was shown, from when to when, what it changed, and what was withdrawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from pejl.apps.publication import queries
from pejl.apps.publication.facts import ReleaseFacts
from pejl.interfaces.access import public
from pejl.interfaces.public.comparisons import compared
from pejl.interfaces.public.editions import Edition, edition_now, known_release, known_releases
from pejl.interfaces.public.presenting.changes.overview import Overview, change_rows, overview, sentence
from pejl.interfaces.public.responses import Page, page
from pejl.interfaces.wording.languages import own_text, own_words
from pejl.interfaces.wording.periods import day_words

AGAINST = "mod"


@dataclass(frozen=True, slots=True)
class Entry:
    """One release in the list; `changed` is one sentence on what was new in it."""

    code: str
    title: str
    note: str
    when: str
    reconstructed: bool
    withdrawn: str
    changed: str
    in_force: bool


@dataclass(frozen=True, slots=True)
class ReleasesView:
    """Everything the template writes."""

    title: str
    releases: tuple[Entry, ...]
    section: str = "releases"


@page
def releases(_edition: Edition) -> Page:
    """The list, newest first. Releases that nobody may hear of yet are not in it."""
    known = known_releases()
    in_force = edition_now().release
    entries = tuple(_entry(one, known, in_force) for one in known)
    rows = [_row(one) for one in known]
    return Page("public/releases.html", ReleasesView(_("Releases"), entries), rows, {"releases": rows}, "pejl-releases")


def _entry(one: ReleaseFacts, known: tuple[ReleaseFacts, ...], in_force: ReleaseFacts | None) -> Entry:
    earlier = queries.before(one, known)
    readable = earlier is not None and not one.withdrawn
    return Entry(
        code=one.code,
        title=own_words(one.title),
        note=own_text(one.note),
        when=_when(one),
        reconstructed=one.reconstructed,
        withdrawn=_withdrawn(one),
        changed=sentence(compared(earlier, one)) if readable and earlier else "",
        in_force=in_force is not None and in_force.code == one.code,
    )


def _when(one: ReleaseFacts) -> str:
    return day_words(timezone.localdate(one.published_from))


def _withdrawn(one: ReleaseFacts) -> str:
    if one.withdrawn is None:
        return ""
    day = day_words(timezone.localdate(one.withdrawn.at))
    return _("Withdrawn on {day}: {reason}").format(day=day, reason=one.withdrawn.reason)


def _row(one: ReleaseFacts) -> dict[str, Any]:
    return {
        "release": one.code,
        "title": own_words(one.title),
        "published_from": one.published_from.isoformat(),
        "known_at": one.known_at.isoformat(),
        "reconstructed": one.reconstructed,
        "withdrawn": one.withdrawn.at.isoformat() if one.withdrawn else None,
        "reason": one.withdrawn.reason if one.withdrawn else None,
        "digest": one.digest,
    }


# --- one release -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Other:
    """A release to compare with."""

    code: str
    title: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ReleaseView:
    """Everything the template writes; `changes` is None where there is nothing to compare with."""

    title: str
    code: str
    note: str
    when: str
    known: str
    schemes: tuple[str, ...]
    reconstructed: bool
    digest: str
    others: tuple[Other, ...]
    against: str
    summary: str
    changes: Overview | None
    section: str = "releases"


@public
def release(request: HttpRequest, name: str, **wanted: str) -> HttpResponse:
    """One release, and what changed in it since the one before or since the one that `?mod=` names."""
    asked = request.GET.get(AGAINST, "")

    @page
    def shown(_edition: Edition) -> Page:
        one, known = known_release(name), known_releases()
        readable = tuple(other for other in known if not other.withdrawn and other.code != one.code)
        if asked and asked not in {other.code for other in readable}:
            raise Http404
        other = next((each for each in readable if each.code == asked), None) or queries.before(one, known)
        return _page(one, other, readable)

    return shown(request, **wanted)


def _page(one: ReleaseFacts, other: ReleaseFacts | None, readable: tuple[ReleaseFacts, ...]) -> Page:
    found = compared(other, one) if other else None
    changes = overview(found, other, one) if found and other else None
    site = queries.site(one)
    titles = {scheme.code: own_words(scheme.short_title) for scheme in site.schemes}
    view = ReleaseView(
        title=own_words(one.title),
        code=one.code,
        note=own_text(one.note),
        when=_when(one),
        known=day_words(timezone.localdate(one.known_at)),
        schemes=tuple(titles.values()),
        reconstructed=one.reconstructed,
        digest=one.digest,
        others=tuple(Other(each.code, own_words(each.title), other is not None and each is other) for each in readable),
        against=own_words(other.title) if other else "",
        summary=sentence(found) if found else "",
        changes=changes,
    )
    rows = change_rows(changes) if changes else []
    data = {"of": _row(one), "compared_with": other.code if other else None, "changes": rows}
    return Page("public/release.html", view, rows, data, f"pejl-{one.code}-changes")
