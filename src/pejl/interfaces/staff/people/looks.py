# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Who saw what: the other half of the log, kept for a while; searched on the page, and taken home as a file."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pejl.apps.audit.access import LOG, AccessSearch, looks
from pejl.apps.audit.models import AccessEntry
from pejl.apps.people.roles import Permission
from pejl.interfaces.exchange.csv_text import csv_text
from pejl.interfaces.staff.people.log import A_PAGE
from pejl.interfaces.staff.permission import permitted
from pejl.interfaces.staff.seeing import noted
from pejl.interfaces.wording.looks import look_choices, look_word
from pejl.interfaces.wording.periods import moment_words

COLUMNS = ("moment", "actor", "kind", "key")


@permitted(Permission.READ_LOG)
@noted(LOG)
@never_cache
@require_safe
def look_list(request: HttpRequest) -> HttpResponse:
    """The newest first, a hundred on a page."""
    asked = _asked(request.GET)
    found = looks(asked, most=A_PAGE + 1)
    view = {
        "title": _("Who saw what"),
        "section": "log",
        "asked": asked,
        "kinds": tuple(look_choices()),
        "rows": [_row(one) for one in found[:A_PAGE]],
        "older": found[A_PAGE - 1].pk if len(found) > A_PAGE else None,
        "query": request.GET.urlencode(),
        "kept": _kept(),
    }
    return render(request, "staff/people/looks.html", {"view": view})


@permitted(Permission.READ_LOG)
@noted(LOG)
@never_cache
@require_safe
def looks_csv(request: HttpRequest) -> HttpResponse:
    """All that the same search finds, as CSV."""
    rows = [(one.at.isoformat(), one.actor, one.kind, one.key) for one in looks(_asked(request.GET))]
    headers = {"Content-Disposition": 'attachment; filename="looks.csv"'}
    return HttpResponse(csv_text(COLUMNS, rows), content_type="text/csv; charset=utf-8", headers=headers)


def _asked(given: Any) -> AccessSearch:
    before = given.get("before", "")
    return AccessSearch(
        actor=given.get("actor", "").strip(),
        kind=given.get("kind", "").strip(),
        about=given.get("about", "").strip(),
        before=int(before) if before.isdecimal() else None,
    )


def _row(one: AccessEntry) -> dict[str, str]:
    return {"at": moment_words(one.at), "actor": one.actor, "what": look_word(one.kind), "key": one.key}


def _kept() -> str:
    days = settings.PEJL_KEEP_ACCESS
    text = ngettext(
        "It is kept for {days} day, and then deleted. Changes are never deleted.",
        "It is kept for {days} days, and then deleted. Changes are never deleted.",
        days,
    )
    return text.format(days=days)
