# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What was counted in registers: every recorded run, and one with its figures beside those of the run before."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pejl.apps.calculations import queries
from pejl.apps.calculations.comparing import Jump
from pejl.apps.people.roles import Permission
from pejl.core.errors import PejlError
from pejl.core.periods import Period
from pejl.interfaces.staff.permission import permitted
from pejl.interfaces.wording.counting_runs import CAUSES
from pejl.interfaces.wording.figures import bare
from pejl.interfaces.wording.periods import day_words, moment_words, period_words


@permitted(Permission.READ_LOG)
@never_cache
@require_safe
def run_list(request: HttpRequest) -> HttpResponse:
    """The recorded runs, newest first."""
    rows = [{"head": one, "at": moment_words(one.started_at), "as_of": day_words(one.as_of)} for one in queries.runs()]
    view = {"title": _("Counted in registers"), "section": "runs", "rows": rows}
    return render(request, "staff/calculations/list.html", {"view": view})


@permitted(Permission.READ_LOG)
@never_cache
@require_safe
def run(request: HttpRequest, number: int) -> HttpResponse:
    """One run."""
    try:
        found = queries.run(number)
    except PejlError as error:
        raise Http404 from error
    title = found.title.get(get_language() or "da") or found.title["da"]
    view = {
        "title": title,
        "section": "runs",
        "run": found,
        "at": moment_words(found.head.started_at),
        "as_of": day_words(found.head.as_of),
        "figures": [_figure(one, found.unit) for one in found.figures],
        "jumps": [_jump(one, found.unit) for one in found.jumps],
    }
    return render(request, "staff/calculations/run.html", {"view": view})


def _figure(one: queries.RunFigure, unit: str) -> dict[str, Any]:
    hidden = _("hidden")
    numbers = (one.numerator, one.denominator)
    told = [hidden if one.hidden else _told(number) for number in numbers]
    return {
        "place": _place(one.period, one.breakdown),
        "value": hidden if one.hidden else _told(one.value, unit),
        "numerator": told[0],
        "denominator": told[1],
    }


def _told(number: Decimal | None, unit: str | None = None) -> str:
    return "–" if number is None else bare(number, unit)


def _jump(one: Jump, unit: str) -> dict[str, str]:
    return {
        "place": _place(one.period, one.breakdown),
        "before": bare(one.before, unit),
        "after": bare(one.after, unit),
        "cause": _(CAUSES[one.cause]),
    }


def _place(period: str, breakdown: str) -> str:
    parts = [part.replace("=", " ") for part in breakdown.split(";") if part]
    return ", ".join([period_words(Period.parse(period)), *parts])
