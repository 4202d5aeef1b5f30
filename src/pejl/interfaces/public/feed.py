# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What changed lately, as entries of an Atom feed (RFC 4287): releases. What is being worked on is nobody's news."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from pejl.apps.publication.facts import ReleaseFacts
from pejl.interfaces.public.editions import known_releases
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
    return tuple(sorted(map(_release, known_releases()), key=lambda one: (one.updated, one.about), reverse=True)[:MOST])


def _release(one: ReleaseFacts) -> News:
    """A release on the day it came into force, or its withdrawal with the reason."""
    title, about = own_words(one.title), f"releases/{one.code}"
    day = timezone.localdate(one.published_from)
    path = reverse("public:release", args=[one.code])
    if one.withdrawn:
        gone = _("{release}: withdrawn").format(release=title)
        return News(f"{about}/withdrawn", reverse("public:releases"), gone, one.withdrawn.reason, one.withdrawn.at)
    said = _("In force since {day}.").format(day=day_words(day))
    if one.reconstructed:
        said = _("As it would have been shown on {day}; put together afterwards.").format(day=day_words(day))
    return News(about, path, title, " ".join(filter(None, (said, own_words(one.note)))), one.published_from)
