# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A Word file of a paper that comes back: handed in here, read by the worker, and taken in as somebody decides."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from pejl.apps.audit.access import PAPER
from pejl.apps.jobs.queries import worker_seen
from pejl.apps.papers.actions import hand_in_word, settle_return
from pejl.apps.papers.facts import PaperFacts, ReturnedFacts
from pejl.apps.papers.queries import returned_file
from pejl.apps.people.roles import Permission
from pejl.core.errors import PejlError
from pejl.documents.readers.limits import LIMITS
from pejl.documents.readers.word_bindings.stored import read_stored
from pejl.interfaces.papers.composing import Order, compose_paper
from pejl.interfaces.papers.concerns import Concern
from pejl.interfaces.papers.life import sections_of
from pejl.interfaces.papers.returning.changes import Case, Comparison, Settling
from pejl.interfaces.papers.returning.taking_in import case_as_read, comparison, taken_in
from pejl.interfaces.papers.reviewing import Remark, reviewed
from pejl.interfaces.papers.source.reading import read_paper
from pejl.interfaces.staff.errors import told, told_of
from pejl.interfaces.staff.papers.paper_page import Shown, page, paper_found
from pejl.interfaces.staff.papers.returned_form import rows_of, settled_of, settling_of
from pejl.interfaces.staff.papers.tasks import read_returned
from pejl.interfaces.staff.papers.texts import front_of
from pejl.interfaces.staff.permission import demand, permitted
from pejl.interfaces.staff.seeing import noted
from pejl.interfaces.wording.paper_remarks import remark_sentence
from pejl.interfaces.wording.periods import moment_words


@permitted(Permission.WRITE_PAPERS)
@require_POST
def hand_in(request: HttpRequest, code: str) -> HttpResponse:
    """Keep a file for the worker, and lead to what it finds."""
    facts = _mine(request, code)
    file = request.FILES.get("file")
    try:
        if file is None:
            raise PejlError("check.no_documents", expected="docx")
        if (file.size or 0) > LIMITS.size:
            raise PejlError("document.too_large", found=f"{file.size}", expected=f"<= {LIMITS.size // 1_000_000} MB")
        number = hand_in_word(code, file.name or "", file.read(), acting_user=request.user.get_username())
    except PejlError as error:
        return page(request, facts, Shown(facts.source, notes=(told(error),), status=400))
    read_returned.enqueue(number)
    return redirect("staff:paper_returned", code, number)


@permitted(Permission.WRITE_PAPERS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@noted(PAPER, "code")
def returned(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """What differs in the file; a POST takes in what was chosen."""
    facts = _mine(request, code)
    file = returned_file(code, number)
    if file is None:
        raise Http404
    if not file.read:
        return _waiting(request, facts, file)
    case = _case(file)
    settling = settling_of(request.POST, comparison(case, facts.source)) if request.method == "POST" else None
    found = comparison(case, facts.source, settling)
    if settling is None:
        return _page(request, facts, file, found)
    try:
        settled = settled_of(request.POST, found, file.name)
        source = read_paper(taken_in(found, facts.source, settling), name=f"{code}.md")
        by = request.user.get_username()
        settle_return(number, tuple(sections_of(source)), settled, acting_user=by, seen=facts.source)
    except PejlError as error:
        return _page(request, facts, file, found, error=told(error))
    return redirect("staff:paper", code)


def _mine(request: HttpRequest, code: str) -> PaperFacts:
    facts = paper_found(request, code)
    demand(request, Permission.WRITE_PAPERS, scheme=front_of(facts).scheme)
    return facts


def _case(file: ReturnedFacts) -> Case:
    source = read_paper(file.made_of, name=f"{file.paper}.md")
    return case_as_read(read_stored(file.read), read_stored(file.sent), source)


def _waiting(request: HttpRequest, facts: PaperFacts, file: ReturnedFacts) -> HttpResponse:
    waiting = file.state == "queued"
    view = {
        **_about(facts, file),
        "waiting": waiting,
        "silent": waiting and worker_seen() is None,
        "failed": told_of(file.error, file.params) if file.error else "",
    }
    return render(request, "staff/papers/returned.html", {"view": view})


def _page(
    request: HttpRequest,
    facts: PaperFacts,
    file: ReturnedFacts,
    found: Comparison,
    *,
    error: str = "",
) -> HttpResponse:
    view = {
        **_about(facts, file),
        **rows_of(found, request.POST),
        "objections": _objections(facts, found),
        "empty": found.is_empty,
        "error": error,
        "older": file.made_of != facts.source,
        "open": facts.state.editable and not file.settled_by,
    }
    response = render(request, "staff/papers/returned.html", {"view": view}, status=400 if error else 200)
    if request.headers.get("HX-Request"):
        response["HX-Refresh"] = "true"
    return response


def _objections(facts: PaperFacts, found: Comparison) -> list[str]:
    """What the checker has against the text as it would be, and had not before."""
    texts = [facts.source, taken_in(found, facts.source, Settling())]
    before, after = (_looked_through(text, facts.code) for text in texts)
    return [
        remark_sentence(one.concern, one.words, say=_)
        for one in after
        if one not in before and one.concern is not Concern.UNBOUND
    ]


def _looked_through(text: str, code: str) -> tuple[Remark, ...]:
    try:
        source = read_paper(text, name=f"{code}.md")
        return reviewed(source, compose_paper(source), Order())
    except PejlError:
        return ()


def _about(facts: PaperFacts, file: ReturnedFacts) -> dict[str, Any]:
    return {
        "title": _("Back from Word"),
        "section": "papers",
        "code": facts.code,
        "paper": front_of(facts).title,
        "file": file.name,
        "by": file.by,
        "at": moment_words(file.at),
        "settled_by": file.settled_by,
        "waiting": False,
    }
