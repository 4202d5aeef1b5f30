# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""One check: how far it has come, why it failed, or the report."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pejl.apps.audit.access import CHECK
from pejl.apps.checks.facts import CheckFacts
from pejl.apps.checks.models import State
from pejl.apps.checks.queries import check_facts
from pejl.apps.people.roles import Permission
from pejl.core.errors import PejlError
from pejl.interfaces.staff.checks.report import show_report
from pejl.interfaces.staff.checks.states import failure_sentence, silence_sentence, step_words
from pejl.interfaces.staff.permission import permitted
from pejl.interfaces.staff.seeing import noted
from pejl.interfaces.wording.languages import listed


def known(number: int) -> CheckFacts:
    """The check of that number; 404 where there is none."""
    try:
        return check_facts(number)
    except PejlError as error:
        raise Http404 from error


@permitted(Permission.CHECK_DOCUMENTS)
@never_cache
@require_safe
@noted(CHECK, "number")
def check(request: HttpRequest, number: int) -> HttpResponse:
    """The report once there is one; until then what is happening."""
    facts = known(number)
    if facts.state == State.DONE and not request.headers.get("HX-Request"):
        return show_report(request, facts)
    response = render(request, "staff/checks/progress.html", {"view": _progress(facts)})
    if facts.state in (State.DONE, State.FAILED) and request.headers.get("HX-Request"):
        response["HX-Refresh"] = "true"
    return response


def _progress(facts: CheckFacts) -> dict[str, Any]:
    waiting = facts.state in (State.QUEUED, State.RUNNING)
    failed = facts.state == State.FAILED
    titles = {
        State.QUEUED: _("The check waits for its turn"),
        State.FAILED: _("The check could not be done"),
        State.DONE: _("The check is done"),
    }
    return {
        "id": facts.id,
        "section": "checks",
        "title": titles.get(State(facts.state), _("The check is running")),
        "names": listed([one.name for one in facts.documents]),
        "sentence": failure_sentence(facts) if failed else _sentence(facts),
        "waiting": waiting,
        "failed": failed,
        "finished": facts.state == State.DONE,
        "done": facts.done,
        "total": facts.total if facts.state == State.RUNNING else 0,
        "count": _count(facts),
        "silent": silence_sentence(facts) if waiting else "",
    }


def _sentence(facts: CheckFacts) -> str:
    if facts.state == State.QUEUED:
        return _("It begins as soon as the worker is free.")
    return _("The report is there.") if facts.state == State.DONE else f"{step_words(facts)}."


def _count(facts: CheckFacts) -> str:
    if facts.step == "reading":
        text = ngettext("{done} of {total} document read", "{done} of {total} documents read", facts.total)
    elif facts.step == "pages":
        text = ngettext("{done} of {total} page read", "{done} of {total} pages read", facts.total)
    else:
        text = ngettext("{done} of {total} figure judged", "{done} of {total} figures judged", facts.total)
    return text.format(done=facts.done, total=facts.total)
