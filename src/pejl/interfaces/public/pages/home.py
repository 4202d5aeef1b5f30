# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The overview: how does it go, and what must I look at?"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import SchemeStatus
from pejl.apps.publication import queries
from pejl.core.status.base import State
from pejl.interfaces.drawing import barometers
from pejl.interfaces.drawing.drawn import Mark
from pejl.interfaces.public.comparisons import compared
from pejl.interfaces.public.editions import Edition, known_releases
from pejl.interfaces.public.presenting import goal_rows
from pejl.interfaces.public.presenting.changes.overview import sentence
from pejl.interfaces.public.presenting.lookups import lookups
from pejl.interfaces.public.presenting.news import News, missing, moved, unsettled
from pejl.interfaces.public.presenting.scheme_sentence import lead
from pejl.interfaces.public.presenting.status_data import data_rows, scheme_data
from pejl.interfaces.public.responses import Page, page
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.periods import day_words


@dataclass(frozen=True, slots=True)
class SchemeCard:
    """One of the other follow-ups, with one fact."""

    code: str
    title: str
    lead: str
    strip: tuple[Mark, ...]
    barometer: SafeString
    barometer_words: str
    fictional: bool


@dataclass(frozen=True, slots=True)
class HomeView:
    """Everything the template writes; `code` is the follow-up that stands first, "" where there is none."""

    title: str
    lead: str
    code: str = ""
    scheme_title: str = ""
    status_day: str = ""
    kind: str = ""
    groups: tuple[goal_rows.Group, ...] = ()
    fictional: bool = False
    judged: bool = False
    since: str = ""
    changed: str = ""
    release: str = ""
    moved: tuple[News, ...] = ()
    unsettled: tuple[News, ...] = ()
    missing: tuple[News, ...] = ()
    others: tuple[SchemeCard, ...] = ()
    section: str = "home"


@page
def home(edition: Edition) -> Page:
    """The overview of all follow-ups."""
    found = edition.schemes()
    documents = cache(lambda: [scheme_data(status) for status in found])
    return Page(
        "public/home.html",
        cache(lambda: _view(found, edition)),
        lambda: [row for document in documents() for row in data_rows(document)],
        lambda: {"schemes": documents()},
    )


def _view(found: tuple[SchemeStatus, ...], edition: Edition) -> HomeView:
    title = _("How are the committee’s goals going?")
    if not found:
        return HomeView(title, _nothing(edition))
    names = lookups(edition.site())
    first = max(found, key=_newest)
    groups = goal_rows.groups(first, names)
    return HomeView(
        title=title,
        lead=lead(first),
        code=first.scheme.code,
        scheme_title=own_words(first.scheme.short_title),
        status_day=day_words(first.as_of) if first.scheme.status_dates else "",
        kind=goal_rows.kind_of(first),
        groups=groups,
        fictional=first.scheme.fictional,
        judged=any(area.judged_by for group in groups for area in group.areas),
        moved=moved(first, names),
        **_changed(edition),
        unsettled=unsettled(found, names),
        missing=missing(first),
        others=tuple(_card(status) for status in found if status is not first),
    )


def _nothing(edition: Edition) -> str:
    if edition.day:
        return _("Nothing had been published on {day}.").format(day=edition.words)
    return _("Nothing has been published yet.")


def _changed(edition: Edition) -> dict[str, str]:
    """What is new since the release before."""
    release = edition.release
    earlier = queries.before(release, known_releases()) if release else None
    if release is None or earlier is None:
        return {}
    words = sentence(compared(earlier, release))
    return {"since": own_words(earlier.title), "changed": words, "release": release.code}


def _newest(status: SchemeStatus) -> tuple[bool, bool, object]:
    """What stands first: real before invented, with statuses before without, then the newest status."""
    return (not status.scheme.fictional, status.scheme.method != "none", status.as_of)


def _card(status: SchemeStatus) -> SchemeCard:
    scored = [one for one in status.goals if one.goal.depth == 0 and one.assessment.state is State.SCORED]
    drawing, words = SafeString(""), ""
    if scored:
        one = scored[0]
        published = one.published.score if one.published else None
        reading = barometers.reading_of(one.assessment, published)
        words = own_words(one.goal.title)
        drawing = barometers.small(reading, words, f"card-{status.scheme.code}")
    return SchemeCard(
        code=status.scheme.code,
        title=own_words(status.scheme.short_title),
        lead=lead(status),
        strip=goal_rows.strip(status),
        barometer=drawing,
        barometer_words=words,
        fictional=status.scheme.fictional,
    )
