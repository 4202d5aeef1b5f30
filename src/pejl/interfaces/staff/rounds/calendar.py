# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Meetings and due dates as a page, and as a calendar file that a program subscribes to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from pejl.apps.organisation.queries import organisations
from pejl.apps.people.queries import rights_of
from pejl.apps.people.rights import Rights
from pejl.apps.people.roles import Permission
from pejl.apps.rounds.calendar import holder_of, new_calendar_key
from pejl.apps.rounds.facts import RoundFacts
from pejl.apps.rounds.queries import owed_in, rounds
from pejl.interfaces.access import public
from pejl.interfaces.exchange.icalendar import MEDIA_TYPE, Event, write_calendar
from pejl.interfaces.staff.permission import permitted, rights
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.periods import day_words, moment_words


@permitted(Permission.FOLLOW_ROUNDS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def calendar(request: HttpRequest) -> HttpResponse:
    """What comes and what has been; a POST makes a new secret address, which is shown this once."""
    address = ""
    if request.method == "POST":
        key = new_calendar_key(request.user.get_username())
        address = request.build_absolute_uri(reverse("staff:calendar_file", args=[key]))
    today = timezone.localdate()
    dates = sorted(_dates(rights(request)), key=lambda one: one["day"])
    view = {
        "title": _("Calendar"),
        "section": "calendar",
        "coming": [one for one in dates if one["day"] >= today],
        "past": [one for one in reversed(dates) if one["day"] < today],
        "address": address,
    }
    return render(request, "staff/rounds/calendar.html", {"view": view})


@public
@never_cache
@require_safe
def calendar_file(request: HttpRequest, key: str) -> HttpResponse:
    """The calendar of whoever holds the key: names of rounds and days, and nothing else."""
    holder = holder_of(key)
    if holder is None:
        raise Http404
    parents = {code: one.parent for code, one in organisations().items() if one.parent}
    seen = _dates(rights_of(holder, parents=parents))
    events = [Event(f"{one['uid']}@{request.get_host()}", one["at"], f"{one['what']}: {one['title']}") for one in seen]
    body = write_calendar(events, name=_("Rounds and meetings"), stamp=timezone.now())
    headers = {"Content-Disposition": 'attachment; filename="pejl.ics"'}
    return HttpResponse(body, content_type=MEDIA_TYPE, headers=headers)


def _dates(held: Rights) -> Iterator[dict[str, Any]]:
    """The days of the rounds that the person reads, or owes something in."""
    for one in rounds():
        reads = any(held.may(Permission.READ_DRAFTS, scheme=scheme) for scheme in one.schemes)
        if reads or _owes(held, one):
            yield _date(one, "due", one.due_at, _("Figures are due"))
            if one.meeting_on:
                yield _date(one, "meeting", one.meeting_on, _("Meeting"))


def _owes(held: Rights, facts: RoundFacts) -> bool:
    owed = owed_in(facts.code)
    return any(held.may(Permission.DELIVER, organisation=one.organisation, scheme=one.scheme) for one in owed)


def _date(facts: RoundFacts, kind: str, at: date | datetime, what: str) -> dict[str, Any]:
    return {
        "uid": f"{facts.code}-{kind}",
        "at": at,
        "day": timezone.localdate(at) if isinstance(at, datetime) else at,
        "words": moment_words(at) if isinstance(at, datetime) else day_words(at),
        "what": what,
        "title": own_words(facts.title),
        "code": facts.code,
    }
