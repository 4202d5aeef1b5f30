# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Proposals to change goals and targets: the list, and those of one goal with what is said about them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from pejl.apps.audit.recording import stamp
from pejl.apps.goals.actions import propose_amendment, reject_amendment
from pejl.apps.goals.discussing import comment, comments_on
from pejl.apps.goals.facts import AmendmentFacts, GoalFacts, SchemeTree
from pejl.apps.goals.queries import scheme_tree, schemes
from pejl.apps.indicators.actions import decide_amendment
from pejl.apps.indicators.queries import measures_of
from pejl.apps.organisation.queries import organisations
from pejl.apps.people.roles import Permission
from pejl.core.errors import PejlError
from pejl.core.texts import Localised
from pejl.interfaces.exchange.workbooks.cells import figure_text
from pejl.interfaces.staff.errors import told
from pejl.interfaces.staff.permission import demand, permitted, rights
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.periods import day_words, moment_words

KINDS: dict[str, Callable[[], str]] = {
    "add": lambda: _("New goal below it"),
    "drop": lambda: _("Drop it"),
    "retarget": lambda: _("New target"),
    "reword": lambda: _("New wording"),
    "scope": lambda: _("New scope"),
}
STATES: dict[str, Callable[[], str]] = {
    "proposed": lambda: _("Proposed"),
    "decided": lambda: _("Decided"),
    "rejected": lambda: _("Rejected"),
}
FIELDS = ("kind", "text", "code", "measure", "value", "period", "rationale")


@permitted(Permission.READ_DRAFTS)
@never_cache
@require_safe
def amendments(request: HttpRequest) -> HttpResponse:
    """Every goal of the follow-ups that the person reads, with how many proposals wait for a decision."""
    held = rights(request)
    trees = [scheme_tree(one.code) for one in schemes() if held.may(Permission.READ_DRAFTS, scheme=one.code)]
    view = {
        "title": _("Changes to the plan"),
        "section": "amendments",
        "schemes": [
            (own_words(tree.scheme.short_title), tree.scheme.code, [_goal_row(tree, goal) for goal in tree.goals])
            for tree in trees
        ],
    }
    return render(request, "staff/plan/amendments.html", {"view": view})


def _goal_row(tree: SchemeTree, goal: GoalFacts) -> dict[str, Any]:
    about = _about(tree, goal.code)
    return {
        "code": goal.code,
        "title": own_words(goal.title),
        "dropped": goal.state == "dropped",
        "waiting": sum(one.state == "proposed" for one in about),
        "all": len(about),
    }


@permitted(Permission.READ_DRAFTS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def goal_amendments(request: HttpRequest, scheme: str, goal: str) -> HttpResponse:
    """One goal; a POST proposes, says something about a proposal, decides or rejects it."""
    tree, found = _found(request, scheme, goal)
    if request.method != "POST":
        return _page(request, tree, found, "")
    action, _dash, version = request.POST.get("action", "").partition("-")
    try:
        _act(request, scheme, found, (action, int(version) if version.isdecimal() else 0))
    except PejlError as error:
        return _page(request, tree, found, told(error), status=400)
    return redirect("staff:goal_amendments", scheme, goal)


def _found(request: HttpRequest, scheme: str, goal: str) -> tuple[SchemeTree, GoalFacts]:
    try:
        tree = scheme_tree(scheme)
    except PejlError as error:
        raise Http404 from error
    demand(request, Permission.READ_DRAFTS, scheme=scheme)
    found = tree.goal(goal)
    if found is None:
        raise Http404
    return tree, found


def _act(request: HttpRequest, scheme: str, goal: GoalFacts, what: tuple[str, int]) -> None:
    action, version = what
    post, by = request.POST, request.user.get_username()
    if action == "propose":
        demand(request, Permission.EDIT_PLAN, scheme=scheme)
        code, proposal = _proposal(scheme, goal, {name: post.get(name, "").strip() for name in FIELDS})
        propose_amendment(scheme, code, proposal, by=stamp(by, reason=post.get("rationale", "")))
        return
    if version not in [one.version for one in _about(scheme_tree(scheme), goal.code)]:
        raise PejlError("amendment.not_open", found=str(version), expected="a proposal about the goal")
    if action == "comment":
        comment(version, post.get(f"comment-{version}", ""), acting_user=by)
        return
    demand(request, Permission.APPROVE, scheme=scheme)
    decision = {"decided_by": post.get(f"body-{version}", ""), "decided_on": timezone.localdate()}
    reason = post.get(f"reason-{version}", "")
    {"decide": decide_amendment, "reject": reject_amendment}.get(action, _unknown)(
        version, decision, by=stamp(by, reason=reason)
    )


def _unknown(*_: Any, **__: Any) -> None:
    raise PejlError("action.unknown", found="", expected=["propose", "comment", "decide", "reject"])


def _proposal(scheme: str, goal: GoalFacts, typed: Mapping[str, str]) -> tuple[str, dict[str, Any]]:
    """The code of the goal that is to change, and the proposal as the plan package writes it."""
    kind, text = typed["kind"], typed["text"]
    if not typed["rationale"]:
        raise PejlError("amendment.no_rationale", found="", expected="why, in a sentence")
    base = {"kind": kind, "proposed_on": timezone.localdate(), "rationale": {"da": typed["rationale"]}}
    if kind == "drop":
        return goal.code, base
    if kind == "retarget":
        return goal.code, {**base, "after": {"targets": [_target(scheme, goal, typed)]}}
    if not text:
        raise PejlError("amendment.nothing_to_apply", found="", expected="the new words")
    if kind == "add":
        return _new_code(scheme, typed["code"]), {**base, "after": {"goal": _new_goal(goal, text)}}
    return goal.code, {**base, "before": {"da": goal.wording.da}, "after": {"da": text}}


def _new_code(scheme: str, code: str) -> str:
    if not code or scheme_tree(scheme).goal(code):
        raise PejlError("amendment.code_taken", found=code, expected="a code that no goal of the follow-up has")
    return code


def _new_goal(parent: GoalFacts, title: str) -> dict[str, Any]:
    return {"title": {"da": title}, "parent": parent.code, "level": parent.level, "state": "added_later"}


def _target(scheme: str, goal: GoalFacts, typed: Mapping[str, str]) -> dict[str, str]:
    """What is to be reached instead: the first target of the measure, with the same comparator where it has one."""
    measure = next((one for one in measures_of(scheme).get(goal.code, ()) if one.code == typed["measure"]), None)
    if measure is None or not typed["value"]:
        raise PejlError("amendment.nothing_to_apply", found=typed["measure"], expected="a measure and a figure")
    target = {"measure": measure.code, "value": figure_text(typed["value"], measure.unit)[0]}
    if not measure.targets:
        target["comparator"] = "<=" if measure.direction == "decrease" else ">="
    return target | ({"period": typed["period"]} if typed["period"] else {})


# --- the page --------------------------------------------------------------------------------------------------------


def _about(tree: SchemeTree, goal: str) -> list[AmendmentFacts]:
    """The proposals about a goal, and those that add one below it."""
    return [one for one in tree.amendments if one.goal == goal or _parent_of(one) == goal]


def _parent_of(one: AmendmentFacts) -> str:
    new = one.after.get("goal") if one.kind == "add" and isinstance(one.after, Mapping) else None
    return new.get("parent", "") if isinstance(new, Mapping) else ""


def _page(request: HttpRequest, tree: SchemeTree, goal: GoalFacts, error: str, *, status: int = 200) -> HttpResponse:
    held, scheme = rights(request), tree.scheme.code
    bodies = {code: own_words(one.title) for code, one in organisations().items()}
    view = {
        "title": f"{goal.code}. {own_words(goal.title)}",
        "section": "amendments",
        "key": f"{scheme}/{goal.code}",
        "wording": own_words(goal.wording),
        "error": error,
        "proposes": held.may(Permission.EDIT_PLAN, scheme=scheme),
        "decides": held.may(Permission.APPROVE, scheme=scheme),
        "kinds": [(code, words()) for code, words in KINDS.items()],
        "measures": [(one.code, own_words(one.title)) for one in measures_of(scheme).get(goal.code, ())],
        "bodies": sorted(bodies.items(), key=lambda one: one[1]),
        "typed": {name: request.POST.get(name, "") for name in FIELDS},
        "amendments": [_row(scheme, one, bodies) for one in reversed(_about(tree, goal.code))],
    }
    return render(request, "staff/plan/goal_amendments.html", {"view": view}, status=status)


def _row(scheme: str, one: AmendmentFacts, bodies: Mapping[str, str]) -> dict[str, Any]:
    day = one.decided_on or one.proposed_on
    return {
        "version": one.version,
        "kind": one.kind,
        "word": KINDS[one.kind](),
        "state": STATES[one.state](),
        "open": one.state == "proposed",
        "goal": one.goal,
        "when": ", ".join(filter(None, (bodies.get(one.decided_by), day_words(day) if day else ""))),
        "after": _after(one),
        "rationale": own_words(one.rationale),
        "comments": [(each.by, moment_words(each.at), each.text) for each in comments_on(scheme, one)],
    }


def _after(one: AmendmentFacts) -> str:
    """What is to stand: the new words, or the new target."""
    after = one.after if isinstance(one.after, Mapping) else {}
    if targets := after.get("targets"):
        return ", ".join(f"{each.get('measure')}: {each.get('value')}" for each in targets)
    words = after.get("goal", {}).get("title") or after
    return own_words(Localised.of(words)) if isinstance(words, Mapping) else ""
