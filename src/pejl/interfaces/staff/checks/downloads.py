# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The report as a file."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pejl.apps.audit.access import CHECK
from pejl.apps.checks.queries import report_of
from pejl.apps.people.roles import Permission
from pejl.core.checking.report import Report
from pejl.core.errors import PejlError
from pejl.interfaces.exchange.check_document import check_document
from pejl.interfaces.exchange.check_page.page import check_page
from pejl.interfaces.exchange.writing.json_text import write_json
from pejl.interfaces.staff.permission import permitted
from pejl.interfaces.staff.seeing import noted


@permitted(Permission.CHECK_DOCUMENTS)
@never_cache
@require_safe
@noted(CHECK, "number")
def check_json(request: HttpRequest, number: int) -> HttpResponse:  # noqa: ARG001 (Django's)
    """As `pejl check --format json` writes it."""
    return _file(number, "json", lambda report: f"{write_json(check_document(report))}\n")


@permitted(Permission.CHECK_DOCUMENTS)
@never_cache
@require_safe
@noted(CHECK, "number")
def check_html(request: HttpRequest, number: int) -> HttpResponse:  # noqa: ARG001 (Django's)
    """As `pejl check --format html` writes it: one file that asks nobody for anything."""
    return _file(number, "html", check_page)


_KINDS = {"json": "application/json", "html": "text/html; charset=utf-8"}


def _file(number: int, form: str, written: Callable[[Report], str]) -> HttpResponse:
    try:
        text = written(report_of(number))
    except PejlError as error:
        raise Http404 from error
    headers = {"Content-Disposition": f'attachment; filename="check-{number}.{form}"'}
    return HttpResponse(text, content_type=_KINDS[form], headers=headers)
