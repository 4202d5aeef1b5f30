# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""One finding: what it says, what was decided about it and by whom, and the three things that can be done."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pejl.apps.audit.access import CHECK
from pejl.apps.checks.actions import Lesson, Verdicted, decide, teach_about
from pejl.apps.checks.facts import CheckFacts
from pejl.apps.checks.models import Choice, State
from pejl.apps.checks.queries import decision_history, decisions, report_of
from pejl.apps.checks.recognition import target_of
from pejl.apps.people.roles import Permission
from pejl.core.checking.report import Claim
from pejl.core.errors import PejlError
from pejl.core.units import UNITS
from pejl.interfaces.exchange.check_page.page import presented
from pejl.interfaces.staff.checks.handling import decision_words, is_claim
from pejl.interfaces.staff.checks.indicators import indicator_choices
from pejl.interfaces.staff.checks.progress import known
from pejl.interfaces.staff.errors import told
from pejl.interfaces.staff.permission import permitted
from pejl.interfaces.staff.seeing import noted
from pejl.interfaces.wording.languages import listed

NAMES = ("choice", "reason", "phrase", "indicator", "breakdown", "unit")
CONFLICT, WRONG = 409, 400
# Beside which field an error is told; None: over the forms.
_FIELDS = {
    "decision.changed_meanwhile": "changed",
    "phrase.empty": "phrase",
    "phrase.too_long": "phrase",
    "indicator.unknown": "indicator",
    "unit.unknown": "unit",
    "breakdown.unreadable": "breakdown",
}


@permitted(Permission.CHECK_DOCUMENTS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@noted(CHECK, "number")
def finding(request: HttpRequest, number: int, target: str) -> HttpResponse:
    """The page of one finding, and where its forms are sent."""
    facts = known(number)
    if facts.state != State.DONE:
        raise Http404
    report = report_of(number)
    subject = target_of(report, target)
    if subject is None:
        raise Http404
    typed = {name: request.POST.get(name, "").strip() for name in NAMES}
    if request.method == "POST":
        try:
            _decide(request, number, target, typed)
        except PejlError as error:
            field = _FIELDS.get(error.code, f"reason-{typed['choice']}")
            status = CONFLICT if error.code == "decision.changed_meanwhile" else WRONG
            errors = {"reason" if field == "reason-taught" else field: told(error)}
            return _page(request, facts, target, _Said(typed, errors, status))
        return redirect(f"{reverse('staff:check', args=[number])}#fund-{target}")
    typed["phrase"] = subject.subject if isinstance(subject, Claim) else ""
    return _page(request, facts, target, _Said(typed, {}, 200))


class _Said:
    """What was typed, what was wrong with it, and the status to answer with."""

    def __init__(self, typed: dict[str, str], errors: dict[str, str], status: int) -> None:
        self.typed, self.errors, self.status = typed, errors, status


def _decide(request: HttpRequest, number: int, target: str, typed: dict[str, str]) -> None:
    seen = request.POST.get("seen", "")
    wanted = Verdicted(target, typed["choice"], typed["reason"], int(seen) if seen.isdecimal() else None)
    who = request.user.get_username()
    if wanted.choice == Choice.TAUGHT:
        lesson = Lesson(typed["phrase"], typed["indicator"], typed["breakdown"], typed["unit"])
        teach_about(number, wanted, lesson, acting_user=who)
    elif wanted.choice in (Choice.ACCEPTED, Choice.DISMISSED):
        decide(number, wanted, acting_user=who)
    else:
        raise Http404


def _page(request: HttpRequest, facts: CheckFacts, target: str, said: _Said) -> HttpResponse:
    shown = presented(report_of(facts.id))
    one = next((found for found in shown["found"] if found.target == target), None)
    if one is None:  # a claim that nobody objects to
        raise Http404
    row = next(row for document in shown["documents"] for row in document["rows"] if one in row.found)
    standing = decisions(facts.id).get(target)
    view: dict[str, Any] = {
        "section": "checks",
        "title": one.title,
        "one": one,
        "row": row,
        "id": facts.id,
        "report_of": facts.id,
        "names": listed([document.name for document in facts.documents]),
        "standing": standing,
        "teachable": is_claim(target),
        "history": [decision_words(past) for past in decision_history(facts.id) if past.target == target],
        "typed": said.typed,
        "errors": said.errors,
        "wrong": {"accepted": said.errors.get("reason-accepted"), "dismissed": said.errors.get("reason-dismissed")},
        "changed": _changed(said),
        "indicators": indicator_choices(),
        "units": sorted(UNITS),
    }
    return render(request, "staff/checks/finding.html", {"view": view}, status=said.status)


def _changed(said: _Said) -> str:
    """What is said where somebody else decided meanwhile; what was typed stays in the form."""
    if "changed" not in said.errors:
        return ""
    return _("Somebody else decided about this while you were reading. It stands below; what you wrote is still here.")
