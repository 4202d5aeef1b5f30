# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How a follow-up ends: its conclusions, the closing itself, and what is carried into the next one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pejl.apps.assessments.facts import GoalStatus, SchemeStatus
from pejl.apps.assessments.queries import scheme_status
from pejl.apps.goals.facts import SchemeFacts, SchemeTree
from pejl.apps.goals.queries import scheme_tree, schemes
from pejl.apps.indicators.facts import MeasureFacts
from pejl.apps.indicators.queries import measures_of
from pejl.apps.people.roles import Permission
from pejl.apps.publication.closing import CONCLUSIONS, Ending, carry_over, close_scheme, reopen_scheme, to_conclude
from pejl.core.errors import PejlError
from pejl.interfaces.staff.errors import told
from pejl.interfaces.staff.permission import demand, permitted, rights
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.periods import day_words
from pejl.interfaces.wording.statuses import verdict_word

CLOSE, REOPEN, CARRY = "close", "reopen", "carry"


@permitted(Permission.READ_DRAFTS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def closing(request: HttpRequest, scheme: str) -> HttpResponse:
    """One follow-up; a POST closes it, undoes that, or carries what is measured into the next one."""
    demand(request, Permission.READ_DRAFTS, scheme=scheme)
    try:
        scheme_tree(scheme)
    except PejlError as error:
        raise Http404 from error
    if request.method != "POST":
        return _page(request, scheme, request.GET)
    try:
        _act(request, scheme)
    except PejlError as error:
        return _page(request, scheme, request.POST, error=told(error), status=400)
    return redirect("staff:closing", scheme)


def _act(request: HttpRequest, scheme: str) -> None:
    action, by = request.POST.get("action"), request.user.get_username()
    reason = request.POST.get("reason", "")
    if action == CARRY:
        following = request.POST.get("next", "")
        demand(request, Permission.EDIT_PLAN, scheme=following)
        carry_over(scheme, following, _chosen(request.POST, scheme), acting_user=by, reason=reason)
        return
    demand(request, Permission.APPROVE, scheme=scheme)
    if action == REOPEN:
        reopen_scheme(scheme, acting_user=by, reason=reason)
    else:
        endings = _endings(request.POST, scheme)
        close_scheme(scheme, _day(request.POST.get("on", "")), endings, acting_user=by, reason=reason)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise PejlError("field.unreadable", field="on", found=text, expected="YYYY-MM-DD") from None


def _endings(post: QueryDict, scheme: str) -> dict[str, Ending]:
    """What was filled in; a goal of which nothing was chosen keeps what was signed before."""
    return {
        goal.code: Ending(
            post[f"verdict-{goal.code}"], post.get(f"why-{goal.code}", ""), post.get(f"but-{goal.code}", "")
        )
        for goal in scheme_tree(scheme).goals
        if post.get(f"verdict-{goal.code}")
    }


def _chosen(post: QueryDict, scheme: str) -> dict[str, str]:
    codes = [one.code for many in measures_of(scheme).values() for one in many]
    chosen = {code: post[f"to-{code}"] for code in codes if post.get(f"to-{code}")}
    if not chosen:
        raise PejlError("scheme.nothing_carried", found="", expected="a goal for what is carried")
    return chosen


# --- the page --------------------------------------------------------------------------------------------------------


def _page(
    request: HttpRequest, code: str, typed: Mapping[str, str], *, error: str = "", status: int = 200
) -> HttpResponse:
    now, held = scheme_status(code), rights(request)
    others = [one for one in schemes() if one.code != code and held.may(Permission.READ_DRAFTS, scheme=one.code)]
    scheme, following = now.scheme, _following(code, typed.get("next", ""), others)
    view = {
        "title": own_words(scheme.title),
        "section": "amendments",
        "crumb": _("Changes to the plan"),
        "error": error,
        "closed": day_words(scheme.closed_on) if scheme.closed_on else "",
        "decides": held.may(Permission.APPROVE, scheme=code),
        "edits": held.may(Permission.EDIT_PLAN),
        "on": typed.get("on") or timezone.localdate().isoformat(),
        "reason": typed.get("reason", ""),
        "verdicts": [(one.value, verdict_word(one.value)) for one in CONCLUSIONS],
        "goals": [_goal(one, now, typed) for one in to_conclude(now)],
        "others": [(one.code, own_words(one.title)) for one in others if not one.closed_on],
        "next": following.scheme.code if following else "",
        "next_goals": [(one.code, f"{one.code}. {own_words(one.title)}") for one in following.goals]
        if following
        else [],
        "measures": [_measure(one, typed) for many in measures_of(code).values() for one in many],
        "carried": _carried(code, following),
    }
    return render(request, "staff/plan/closing.html", {"view": view}, status=status)


def _following(code: str, asked: str, others: Sequence[SchemeFacts]) -> SchemeTree | None:
    """The scheme that was asked for, else the one that replaces this one; of those that the person reads."""
    wanted = asked or next((one.code for one in others if one.replaces == code), "")
    return scheme_tree(wanted) if wanted in {one.code for one in others} else None


def _goal(one: GoalStatus, status: SchemeStatus, typed: Mapping[str, str]) -> dict[str, Any]:
    code = one.goal.code
    judged = one.judgement
    signed = judged if judged and status.scheme.closed_on == judged.as_of else None
    return {
        "code": code,
        "title": own_words(one.goal.title),
        "rule": verdict_word(one.assessment.verdict.value),
        "signed": verdict_word(signed.verdict) if signed else "",
        "why_signed": own_words(signed.rationale) if signed else "",
        "verdict": typed.get(f"verdict-{code}", ""),
        "why": typed.get(f"why-{code}", ""),
        "but": typed.get(f"but-{code}", ""),
    }


def _measure(one: MeasureFacts, typed: Mapping[str, str]) -> dict[str, str]:
    return {"code": one.code, "title": own_words(one.title), "goal": one.goal, "to": typed.get(f"to-{one.code}", "")}


def _carried(code: str, following: SchemeTree | None) -> Sequence[str]:
    """What the following scheme measures that this one did."""
    if following is None:
        return ()
    here = {(one.indicator, one.breakdown) for many in measures_of(code).values() for one in many}
    there = [one for many in measures_of(following.scheme.code).values() for one in many]
    return [f"{one.goal}: {own_words(one.title)}" for one in there if (one.indicator, one.breakdown) in here]
