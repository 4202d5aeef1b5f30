# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The history of one thing as a page, and the list of the goals and indicators that have one."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pejl.apps.audit.access import looks_at
from pejl.apps.audit.history import Change
from pejl.apps.goals.queries import scheme_tree, schemes
from pejl.apps.indicators.queries import indicator_sheets
from pejl.apps.people.roles import Permission
from pejl.interfaces.staff.history.things import thing
from pejl.interfaces.staff.permission import permitted, rights
from pejl.interfaces.wording.actions import action_word, recorded_word
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.periods import moment_words

MOST = 300  # changes on a page; all of them are in the log


@permitted(Permission.READ_DRAFTS)
@never_cache
@require_safe
def things(request: HttpRequest) -> HttpResponse:
    """The goals of the follow-ups that the person reads drafts of, and the indicators."""
    held = rights(request)
    read = [one for one in schemes() if held.may(Permission.READ_DRAFTS, scheme=one.code)]
    sheets = indicator_sheets()
    indicators = {code: one for code, one in sheets.items() if held.may(Permission.READ_DRAFTS, organisation=one.owner)}
    view = {
        "title": _("History"),
        "section": "history",
        "schemes": [(own_words(one.short_title), _goals(one.code)) for one in read],
        "indicators": sorted(((own_words(one.title), code) for code, one in indicators.items())),
    }
    return render(request, "staff/history/list.html", {"view": view})


def _goals(scheme: str) -> list[tuple[str, str]]:
    return [(f"{goal.code}. {own_words(goal.title)}", f"{scheme}/{goal.code}") for goal in scheme_tree(scheme).goals]


@permitted(Permission.FOLLOW_ROUNDS)
@never_cache
@require_safe
def history(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Who changed or approved the thing, when and why; and, for those who read the log, who saw it."""
    found = thing(request, kind, key)
    reads_log = rights(request).may(Permission.READ_LOG)
    seen = looks_at(*found.seen) if found.seen and reads_log else ()
    view = {
        "title": _("History: {title}").format(title=found.title),
        "section": "history",
        "thing": found,
        "rows": [_row(one) for one in found.changes[:MOST]],
        "more": len(found.changes) > MOST,
        "shows_looks": found.seen is not None and reads_log,
        "looks": [(one.actor, moment_words(one.at)) for one in seen],
    }
    return render(request, "staff/history/one.html", {"view": view})


def _row(one: Change) -> dict[str, Any]:
    word = action_word(one.action) if one.action else recorded_word(one.label)
    what = f"{word} ({one.count})" if one.count > 1 else word
    return {"at": moment_words(one.at), "by": one.by, "what": what, "why": one.reason}
