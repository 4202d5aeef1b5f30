# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What changed lately, as entries of an Atom feed (RFC 4287).

Releases, as soon as there is one: what is being worked on is nobody's news. Before the first one what was recorded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pejl.apps.assessments.news import RecordedStatuses, recently_judged
from pejl.apps.goals.queries import schemes
from pejl.apps.indicators.queries import indicator_sheets
from pejl.apps.measurements.news import RecordedFigures, recently_recorded
from pejl.apps.publication.facts import ReleaseFacts
from pejl.apps.publication.queries import releases
from pejl.interfaces.public.moments import PARAMETER
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.periods import day_words

MOST = 50


@dataclass(frozen=True, slots=True)
class News:
    """One thing that changed: `about` is its own name for good, `path` the page that shows it."""

    about: str
    path: str
    title: str
    summary: str
    updated: datetime


def news() -> tuple[News, ...]:
    """The newest first."""
    published = tuple(map(_release, releases()))
    found = sorted(published or chain(_figures(), _statuses()), key=lambda one: one.about)
    return tuple(sorted(found, key=lambda one: one.updated, reverse=True)[:MOST])


def _release(one: ReleaseFacts) -> News:
    """A release on the day it came into force, or its withdrawal with the reason."""
    title, about = own_words(one.title), f"releases/{one.code}"
    day = timezone.localdate(one.published_from)
    path = f"{reverse('public:home')}?{PARAMETER}={day.isoformat()}"
    if one.withdrawn:
        gone = _("{release}: withdrawn").format(release=title)
        return News(f"{about}/withdrawn", path, gone, one.withdrawn.reason, one.withdrawn.at)
    said = _("In force since {day}.").format(day=day_words(day))
    if one.reconstructed:
        said = _("As it would have been shown on {day}; put together afterwards.").format(day=day_words(day))
    return News(about, path, title, " ".join(filter(None, (said, own_words(one.note)))), one.published_from)


def _figures() -> Iterator[News]:
    titles = {code: own_words(sheet.title) for code, sheet in indicator_sheets().items()}
    for one in recently_recorded(most=MOST):
        if one.indicator in titles:
            title = f"{titles[one.indicator]}: {_counted(one)}"
            path = reverse("public:indicator", args=[one.indicator])
            yield News(f"figures/{one.indicator}", path, title, _said(one), one.recorded_from)


def _counted(one: RecordedFigures) -> str:
    if one.corrected == one.figures:
        return ngettext("one corrected figure", "{count} corrected figures", one.figures).format(count=one.figures)
    return ngettext("one new figure", "{count} new figures", one.figures).format(count=one.figures)


def _said(one: RecordedFigures) -> str:
    if not one.corrected:
        return _("Recorded on {day}.").format(day=day_words(timezone.localdate(one.recorded_from)))
    text = _("{new} new and {corrected} corrected. The earlier figures can still be read on the page.")
    return text.format(new=one.figures - one.corrected, corrected=one.corrected)


def _statuses() -> Iterator[News]:
    titles = {one.code: own_words(one.short_title) for one in schemes()}
    for one in recently_judged(most=MOST):
        if one.scheme in titles:
            yield _status(one, titles[one.scheme])


def _status(one: RecordedStatuses, scheme: str) -> News:
    title = _("{scheme}: status on {day}").format(scheme=scheme, day=day_words(one.as_of))
    text = ngettext("A status for one goal was recorded.", "Statuses for {count} goals were recorded.", one.goals)
    path = reverse("public:scheme", args=[one.scheme])
    return News(f"statuses/{one.scheme}/{one.as_of}", path, title, text.format(count=one.goals), one.recorded_from)
