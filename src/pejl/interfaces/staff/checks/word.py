# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The same Word files with comments: asked for here, made by the worker, fetched here."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from pejl.apps.audit.access import CHECK
from pejl.apps.checks.commenting import CommentedFacts, ask_for_comments, commented, commented_file
from pejl.apps.checks.models import State
from pejl.apps.jobs.queries import worker_seen
from pejl.apps.people.roles import Permission
from pejl.interfaces.staff.checks.progress import known
from pejl.interfaces.staff.checks.tasks import make_comments
from pejl.interfaces.staff.errors import told_of
from pejl.interfaces.staff.permission import permitted
from pejl.interfaces.staff.seeing import noted
from pejl.interfaces.wording.languages import listed, spoken
from pejl.interfaces.wording.periods import moment_words

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@permitted(Permission.CHECK_DOCUMENTS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def check_word(request: HttpRequest, number: int) -> HttpResponse:
    """Which files there are, and the button that has them made."""
    facts = known(number)
    if facts.state != State.DONE:
        raise Http404
    if request.method == "POST":
        for row in ask_for_comments(number, spoken()):
            make_comments.enqueue(row, spoken())
        return redirect("staff:check_word", number)
    files = commented(number, spoken())
    waiting = any(one.state == State.QUEUED for one in files)
    view: dict[str, Any] = {
        "title": _("Word with comments"),
        "section": "checks",
        "id": number,
        "report_of": number,
        "names": listed([one.name for one in facts.documents]),
        "files": [_row(one) for one in files],
        "asked": any(one.state for one in files),
        "waiting": waiting,
        "silent": waiting and worker_seen() is None,
    }
    response = render(request, "staff/checks/word.html", {"view": view})
    if not waiting and request.headers.get("HX-Request"):
        response["HX-Refresh"] = "true"
    return response


@permitted(Permission.CHECK_DOCUMENTS)
@never_cache
@require_safe
@noted(CHECK, "number")
def check_word_file(request: HttpRequest, number: int, document: int) -> HttpResponse:  # noqa: ARG001 (Django's)
    """One of the files."""
    found = commented_file(number, document, spoken())
    if found is None:
        raise Http404
    name, body = found
    stem = name.rpartition(".")[0]
    headers = {"Content-Disposition": content_disposition_header(True, f"{stem}-pejl.docx") or "attachment"}
    return HttpResponse(body, content_type=MEDIA_TYPE, headers=headers)


def _row(one: CommentedFacts) -> dict[str, Any]:
    return {
        "document": one.document,
        "name": one.name,
        "ready": one.state == State.DONE,
        "made": moment_words(one.made_at) if one.made_at and one.state == State.DONE else "",
        "waiting": one.state == State.QUEUED,
        "error": told_of(one.error, {}) if one.error else "",
        "moved": _moved(one.moved) if one.moved else "",
    }


def _moved(count: int) -> str:
    text = ngettext(
        "{count} comment stands beside its place, since it is about a footnote or a text box.",
        "{count} comments stand beside their places, since they are about footnotes or text boxes.",
        count,
    )
    return text.format(count=count)
