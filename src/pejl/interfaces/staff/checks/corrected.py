# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The papers that quote figures which were corrected since."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pejl.apps.checks.facts import QuotingPaper
from pejl.apps.checks.queries import papers_quoting_corrected
from pejl.apps.indicators.queries import indicator_sheets
from pejl.apps.people.roles import Permission
from pejl.core.periods import Period
from pejl.interfaces.staff.permission import permitted
from pejl.interfaces.wording.figures import figure
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.periods import day_words, moment_words, period_words


@permitted(Permission.CHECK_DOCUMENTS)
@never_cache
@require_safe
def corrected(request: HttpRequest) -> HttpResponse:
    """Every such paper, newest check first."""
    rows = corrected_rows(papers_quoting_corrected())
    view = {"title": _("Papers that quote corrected figures"), "section": "corrected", "papers": rows}
    return render(request, "staff/checks/corrected.html", {"view": view})


def corrected_rows(papers: Iterable[QuotingPaper]) -> list[dict[str, Any]]:
    """A row for each quote: what the paper says, what the register said then and says now, and why."""
    papers = list(papers)
    sheets = indicator_sheets() if papers else {}
    return [_row(one, sheets.get(one.indicator)) for one in papers]


def _row(one: QuotingPaper, sheet: Any) -> dict[str, Any]:
    unit = sheet.unit if sheet else None
    return {
        "check": one.check,
        "document": one.document,
        "claim": one.claim,
        "quote": one.quote,
        "indicator": own_words(sheet.title) if sheet else one.indicator,
        "breakdown": one.breakdown,
        "period": period_words(Period.parse(one.period)),
        "then": figure(one.value, unit) if one.value is not None else "–",
        "now": figure(one.now, unit) if one.now is not None else _("withdrawn"),
        "when": day_words(one.corrected_at) if one.corrected_at else "",
        "reason": one.reason,
        "by": one.corrected_by,
        "checked": moment_words(one.checked_at),
    }
