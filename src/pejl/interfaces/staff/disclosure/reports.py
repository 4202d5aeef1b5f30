# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every table that left a register, and the protection report of each: nothing on them is a hidden figure."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pejl.apps.audit.access import PROTECTION
from pejl.apps.disclosure.facts import ProtectionRecord
from pejl.apps.disclosure.queries import record, releases
from pejl.apps.people.roles import Permission
from pejl.core.errors import PejlError
from pejl.interfaces.exchange.protection_document import protection_json
from pejl.interfaces.staff.permission import permitted
from pejl.interfaces.staff.seeing import noted
from pejl.interfaces.wording.periods import moment_words
from pejl.interfaces.wording.protection_sentences import report_in_words


@permitted(Permission.READ_LOG)
@never_cache
@require_safe
def report_list(request: HttpRequest) -> HttpResponse:
    """The tables that left, newest first."""
    rows = [{"head": one, "at": moment_words(one.at)} for one in releases()]
    view = {"title": _("Disclosure control"), "section": "disclosure", "rows": rows}
    return render(request, "staff/disclosure/list.html", {"view": view})


@permitted(Permission.READ_LOG)
@never_cache
@require_safe
@noted(PROTECTION, "number")
def report(request: HttpRequest, number: int) -> HttpResponse:
    """One report."""
    found = _record(number)
    words = report_in_words(found)
    view = {"title": words.title, "section": "disclosure", "report": words, "number": found.head.id}
    return render(request, "staff/disclosure/report.html", {"view": view})


@permitted(Permission.READ_LOG)
@never_cache
@require_safe
@noted(PROTECTION, "number")
def report_json(_request: HttpRequest, number: int) -> HttpResponse:
    """The same for programs."""
    return HttpResponse(protection_json(_record(number)), content_type="application/json; charset=utf-8")


def _record(number: int) -> ProtectionRecord:
    try:
        return record(number)
    except PejlError as error:
        raise Http404 from error
