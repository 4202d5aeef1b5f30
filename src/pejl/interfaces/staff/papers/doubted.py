# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures of papers that were reported as wrong: the report, and the list of whoever answers for them."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from pejl.apps.indicators.queries import indicator_sheets
from pejl.apps.papers.doubting import answer_doubt, report_figure
from pejl.apps.papers.facts import DoubtFacts
from pejl.apps.papers.queries import doubts, paper_facts
from pejl.apps.people.roles import Permission
from pejl.core.errors import PejlError
from pejl.interfaces.staff.errors import told
from pejl.interfaces.staff.papers.paper_page import Shown, page, paper_found
from pejl.interfaces.staff.papers.texts import front_of
from pejl.interfaces.staff.permission import permitted, rights
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.periods import moment_words


@permitted(Permission.READ_DRAFTS)
@require_POST
def report(request: HttpRequest, code: str) -> HttpResponse:
    """Say that a figure of the paper that the committee has is wrong."""
    facts = paper_found(request, code)
    typed = {name: request.POST.get(name, "") for name in ("stated", "reason")}
    try:
        report_figure(code, _whole(request.POST.get("quote", "")), acting_user=request.user.get_username(), **typed)
    except PejlError as error:
        return page(request, facts, Shown(facts.source, notes=(told(error),), status=400))
    return redirect("staff:paper", code)


@permitted(Permission.DELIVER)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def doubted(request: HttpRequest) -> HttpResponse:
    """The reports about figures that the person answers for; a POST says why one stands."""
    found, error = waiting_for(request), ""
    if request.method == "POST":
        number = _whole(request.POST.get("number", ""))
        try:
            if number not in {one.id for one in found}:
                raise PejlError("paper.no_doubt", found=str(number), expected="a report without an answer")
            answer_doubt(number, request.POST.get("text", ""), acting_user=request.user.get_username())
            return redirect("staff:doubted")
        except PejlError as refused:
            error = told(refused)
    view = {
        "title": _("Figures reported as wrong"),
        "section": "doubted",
        "doubts": _rows(request, found),
        "error": error,
    }
    return render(request, "staff/papers/doubted.html", {"view": view}, status=400 if error else 200)


def waiting_for(request: HttpRequest) -> tuple[DoubtFacts, ...]:
    """The open reports about figures of indicators that the person delivers for; without an owner: who may for all."""
    held = rights(request)
    if not held.may(Permission.DELIVER):
        return ()
    found = [one for one in doubts() if one.is_open]
    sheets = indicator_sheets() if found else {}
    owners = {one.id: sheets[one.indicator].owner if one.indicator in sheets else "" for one in found}
    return tuple(one for one in found if held.may(Permission.DELIVER, organisation=owners[one.id]))


def _rows(request: HttpRequest, found: tuple[DoubtFacts, ...]) -> list[dict[str, Any]]:
    sheets, held = indicator_sheets() if found else {}, rights(request)
    rows = []
    for one in found:
        sheet = sheets.get(one.indicator)
        may_read = held.may(Permission.READ_DRAFTS, scheme=front_of(paper_facts(one.paper)).scheme)
        rows.append(
            {
                "id": one.id,
                "title": own_words(sheet.title) if sheet else one.doubt.binding,
                "indicator": one.indicator,
                "binding": one.doubt.binding,
                "shown": one.doubt.shown,
                "stated": one.doubt.stated,
                "reason": one.doubt.reason,
                "by": one.by,
                "at": moment_words(one.at),
                "paper": one.paper if may_read else "",
            }
        )
    return rows


def _whole(number: str) -> int:
    return int(number) if number.isdecimal() and len(number) < 19 else 0
