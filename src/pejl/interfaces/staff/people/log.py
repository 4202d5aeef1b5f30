# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The log: who did what, when and why; searched on the page, and taken home as a file."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pejl.apps.audit.access import LOG
from pejl.apps.audit.queries import Search, search
from pejl.apps.people.roles import Permission
from pejl.interfaces.exchange.csv_text import csv_text
from pejl.interfaces.staff.people.entry_rows import entry_rows
from pejl.interfaces.staff.permission import permitted
from pejl.interfaces.staff.seeing import noted
from pejl.interfaces.wording.actions import choices

A_PAGE = 100
COLUMNS = ("moment", "actor", "code", "key", "reason", "before", "after")


@permitted(Permission.READ_LOG)
@noted(LOG)
@never_cache
@require_safe
def log(request: HttpRequest) -> HttpResponse:
    """The newest entries first, a hundred on a page."""
    asked = _asked(request.GET)
    found = search(asked, most=A_PAGE + 1)
    rows = entry_rows(found[:A_PAGE])
    view = {
        "title": _("Log"),
        "section": "log",
        "asked": asked,
        "actions": tuple(choices()),
        "rows": rows,
        "older": found[A_PAGE - 1].pk if len(found) > A_PAGE else None,
        "query": request.GET.urlencode(),
    }
    return render(request, "staff/people/log.html", {"view": view})


@permitted(Permission.READ_LOG)
@noted(LOG)
@never_cache
@require_safe
def log_csv(request: HttpRequest) -> HttpResponse:
    """All entries that the same search finds, as CSV."""
    headers = {"Content-Disposition": 'attachment; filename="log.csv"'}
    found = entry_rows(search(_asked(request.GET)))
    body = csv_text(COLUMNS, ([getattr(row, name) for name in COLUMNS] for row in found))
    return HttpResponse(body, content_type="text/csv; charset=utf-8", headers=headers)


def _asked(given: Any) -> Search:
    before = given.get("before", "")
    return Search(
        actor=given.get("actor", "").strip(),
        action=given.get("action", "").strip(),
        about=given.get("about", "").strip(),
        before=int(before) if before.isdecimal() else None,
    )
