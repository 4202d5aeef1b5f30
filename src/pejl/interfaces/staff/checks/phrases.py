# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What phrases mean: the list, teaching one or a file of them, taking one back."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from pejl.apps.checks.actions import Lesson, forget, teach
from pejl.apps.checks.queries import phrases
from pejl.apps.people.roles import Permission
from pejl.core.errors import PejlError
from pejl.core.units import UNITS
from pejl.interfaces.exchange.phrases import read_phrases, write_phrases
from pejl.interfaces.staff.checks.indicators import indicator_choices
from pejl.interfaces.staff.errors import told
from pejl.interfaces.staff.permission import permitted
from pejl.interfaces.wording.periods import moment_words

# Which field an error is told beside; all others belong to the phrase.
_FIELDS = {
    "indicator.unknown": "indicator",
    "unit.unknown": "unit",
    "version.reason_missing": "reason",
    "breakdown.unreadable": "breakdown",
}


@permitted(Permission.CHECK_DOCUMENTS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def phrase_list(request: HttpRequest) -> HttpResponse:
    """What was taught, and a form to teach more."""
    if request.method != "POST":
        return _page(request, _typed({"phrase": request.GET.get("phrase", "")}), {})
    typed = _typed(request.POST)
    lesson = Lesson(typed["phrase"], typed["indicator"], typed["breakdown"], typed["unit"])
    try:
        teach([lesson], acting_user=request.user.get_username(), reason=typed["reason"])
    except PejlError as error:
        field = _FIELDS.get(error.code, "phrase")
        return _page(request, typed, {field: told(error)}, status=400)
    return redirect("staff:phrases")


@permitted(Permission.CHECK_DOCUMENTS)
@never_cache
@require_POST
def take_phrases(request: HttpRequest) -> HttpResponse:
    """Teach what a file says."""
    file, reason = request.FILES.get("file"), request.POST.get("reason", "").strip()
    try:
        lessons = read_phrases(file.read() if file else b"")
        teach(lessons, acting_user=request.user.get_username(), reason=reason)
    except PejlError as error:
        return _page(request, _typed({}), {"file": told(error)}, status=400)
    return redirect("staff:phrases")


@permitted(Permission.CHECK_DOCUMENTS)
@never_cache
@require_safe
def phrases_csv(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 (Django's)
    """What was taught, as a file that `take_phrases` takes."""
    headers = {"Content-Disposition": 'attachment; filename="phrases.csv"'}
    return HttpResponse(write_phrases(phrases()), content_type="text/csv; charset=utf-8", headers=headers)


@permitted(Permission.CHECK_DOCUMENTS)
@never_cache
@require_POST
def take_back(request: HttpRequest) -> HttpResponse:
    """Forget one phrase, for a reason."""
    typed = request.POST.get("phrase", ""), request.POST.get("reason", "").strip()
    try:
        forget(typed[0], acting_user=request.user.get_username(), reason=typed[1])
    except PejlError as error:
        return _page(request, _typed({}), {f"forget-{typed[0]}": told(error)}, status=400)
    return redirect("staff:phrases")


def _typed(said: Any) -> dict[str, str]:
    return {name: said.get(name, "").strip() for name in ("phrase", "indicator", "breakdown", "unit", "reason")}


def _page(request: HttpRequest, typed: dict[str, str], errors: dict[str, str], *, status: int = 200) -> HttpResponse:
    choices = indicator_choices()
    titles = dict(choices)
    view = {
        "title": _("What phrases mean"),
        "section": "phrases",
        "typed": typed,
        "errors": errors,
        "indicators": choices,
        "units": sorted(UNITS),
        "phrases": [
            {
                "phrase": one.phrase,
                "title": titles.get(one.indicator, one.indicator),
                "indicator": one.indicator,
                "breakdown": one.breakdown,
                "unit": one.unit,
                "by": one.by,
                "at": moment_words(one.at),
                "error": errors.get(f"forget-{one.phrase}", ""),
            }
            for one in phrases()
        ],
    }
    return render(request, "staff/checks/phrases.html", {"view": view}, status=status)
