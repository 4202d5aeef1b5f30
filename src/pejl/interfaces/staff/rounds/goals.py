# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The goals of a round, and one goal: what the rule says, what people write beside it, and what they conclude."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from pejl.apps.audit.access import GOAL
from pejl.apps.goals.facts import TextFacts
from pejl.apps.goals.queries import scheme_tree, schemes
from pejl.apps.people.roles import Permission
from pejl.apps.rounds.explaining import CONCLUSIONS, KINDS, Conclusion, GoalOfRound, Written, conclude, explain
from pejl.apps.rounds.facts import RoundFacts
from pejl.core.errors import PejlError
from pejl.interfaces.staff.errors import told
from pejl.interfaces.staff.permission import permitted, rights
from pejl.interfaces.staff.rounds.finding import found_round, round_of
from pejl.interfaces.staff.rounds.goal_rows import GoalRow, goal_rows, objections
from pejl.interfaces.staff.seeing import note
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.periods import day_words, moment_words
from pejl.interfaces.wording.statuses import verdict_word

HEADINGS: dict[str, Callable[[], str]] = {
    "cause": lambda: _("Causes"),
    "activity": lambda: _("What the administration does"),
    "risk": lambda: _("Risks"),
    "attention": lambda: _("Special attention"),
    "outlook": lambda: _("What is expected"),
}


@permitted(Permission.FOLLOW_ROUNDS)
@never_cache
@require_safe
def round_goals(request: HttpRequest, code: str) -> HttpResponse:
    """The goals of the round that the person may read, by follow-up."""
    facts = round_of(request, code, Permission.READ_DRAFTS, Permission.DELIVER)
    titles = {one.code: own_words(one.short_title) for one in schemes()}
    held = rights(request)
    groups = [(titles[one], [_listed(row) for row in goal_rows(facts, one, held)]) for one in facts.schemes]
    view = {
        "title": _("Goals: status and explanations"),
        "section": "rounds" if held.may(Permission.READ_DRAFTS) else "mine",
        "code": code,
        "round": own_words(facts.title),
        "groups": [(title, rows) for title, rows in groups if rows],
        "closed": facts.closed,
        "day": day_words(facts.as_of),
    }
    return render(request, "staff/rounds/goals.html", {"view": view})


def _listed(row: GoalRow) -> dict[str, Any]:
    written = {one.kind for one in row.new_texts}
    return {
        "row": row,
        "written": [HEADINGS[kind]() for kind in KINDS if kind in written],
        "objections": len(row.objections),
    }


@permitted(Permission.FOLLOW_ROUNDS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def round_goal(request: HttpRequest, code: str, scheme: str, goal: str) -> HttpResponse:
    """One goal; a POST keeps its texts, or signs a conclusion."""
    facts = found_round(code)
    row = _found(request, facts, scheme, goal)
    if request.method != "POST":
        if not row.writes:
            note(request, GOAL, f"{scheme} {goal}")
        return _page(request, facts, row, {})
    about, by = GoalOfRound(code, scheme, goal), request.user.get_username()
    signs = request.POST.get("action") == "conclude"
    if not (row.judges if signs else row.writes):
        raise PermissionDenied
    try:
        if signs:
            conclude(about, _conclusion(request.POST), acting_user=by)
        else:
            explain(about, _written(request.POST, row), acting_user=by)
    except PejlError as error:
        return _page(request, facts, row, {"error": told(error), "signs": signs}, status=400)
    return redirect("staff:round_goal", code, scheme, goal)


def _found(request: HttpRequest, facts: RoundFacts, scheme: str, goal: str) -> GoalRow:
    """The goal, if it is in the round and the person may read it."""
    rows = goal_rows(facts, scheme, rights(request)) if scheme in facts.schemes else ()
    found = next((one for one in rows if one.code == goal), None)
    if found is None:
        raise Http404
    return found


def _conclusion(post: Mapping[str, str]) -> Conclusion:
    said = (post.get(name, "") for name in ("verdict", "rationale", "reservation"))
    return Conclusion(*said, seen=_seen(post, "judgement"))


def _written(post: Mapping[str, str], row: GoalRow) -> list[Written]:
    """Every block of the form; what the form left out is not touched."""
    named = [(name, *name.split("-")[1:]) for name in _names(row) if name in post]
    return [
        Written(kind, post[name].replace("\r\n", "\n"), _seen(post, f"{kind}-{position}"), int(position))
        for name, kind, position in named
    ]


def _names(row: GoalRow) -> list[str]:
    """A field for each text that stands, and an empty one for each kind that has none."""
    return [f"text-{kind}-{position}" for kind, position, _text in _blocks(row.status.goal.texts)]


def _proposal(row: GoalRow) -> str:
    """What the form begins with: what was signed, else what the rule concludes. "" where neither concludes anything:
    then nobody shall sign the first word of a list because it happened to stand there."""
    judgement = row.status.judgement
    verdict = judgement.verdict if judgement else row.status.assessment.verdict.value
    return verdict if verdict in {one.value for one in CONCLUSIONS} else ""


Block = tuple[str, int, TextFacts | None]  # kind, position, what stands there


def _blocks(texts: Sequence[TextFacts]) -> list[Block]:
    found: list[Block] = []
    for kind in KINDS:
        standing = [one for one in texts if one.kind == kind]
        found += [(kind, one.position, one) for one in standing] or [(kind, 0, None)]
    return found


def _seen(post: Mapping[str, str], name: str) -> int | None:
    value = post.get(f"seen-{name}", "")
    return int(value) if value.isdecimal() else None


# --- the page --------------------------------------------------------------------------------------------------------


def _page(
    request: HttpRequest, facts: RoundFacts, row: GoalRow, said: Mapping[str, Any], *, status: int = 200
) -> HttpResponse:
    judgement, before = row.status.judgement, _before(row)
    typed = request.POST if said.get("signs") else {}
    view = {
        "title": f"{row.code}. {row.title}",
        "section": "rounds" if rights(request).may(Permission.READ_DRAFTS) else "mine",
        "code": facts.code,
        "key": f"{row.scheme}/{row.code}",
        "round": own_words(facts.title),
        "closed": facts.closed,
        "day": day_words(facts.as_of),
        "wording": own_words(row.status.goal.wording),
        "proposed": row.proposed,
        "row": row,
        "blocks": [_block(row, request.POST, one, before) for one in _blocks(row.status.goal.texts)],
        "conclusions": [(one.value, verdict_word(one.value)) for one in CONCLUSIONS],
        "judgement": judgement,
        "signed": _signed(row),
        "proposal": _proposal(row),
        "chosen": typed.get("verdict", _proposal(row)),
        "rationale": typed.get("rationale", judgement.rationale.da if judgement else ""),
        "reservation": typed.get("reservation", judgement.reservation.da if judgement else ""),
        **said,
    }
    return render(request, "staff/rounds/goal.html", {"view": view}, status=status)


def _block(
    row: GoalRow, post: Mapping[str, str], block: Block, before: Mapping[tuple[str, int], str]
) -> dict[str, Any]:
    kind, position, standing = block
    text = post.get(f"text-{kind}-{position}", standing.text.da if standing else "")
    return {
        "id": f"{kind}-{position}",
        "heading": HEADINGS[kind](),
        "text": text,
        "version": standing.version if standing else "",
        "before": before.get((kind, position), ""),
        "objections": list(objections(row, text)),
        "written": f"{standing.recorded_by}, {moment_words(standing.recorded_from)}" if standing else "",
    }


def _before(row: GoalRow) -> dict[tuple[str, int], str]:
    """What stood there when the round was opened."""
    try:
        goal = scheme_tree(row.scheme, row.opened_at).goal(row.code)
    except PejlError:  # the follow-up came into the register later
        return {}
    return {(one.kind, one.position): own_words(one.text) for one in goal.texts} if goal else {}


def _signed(row: GoalRow) -> str:
    judgement = row.status.judgement
    if judgement is None:
        return ""
    day = day_words(judgement.judged_on) if judgement.judged_on else ""
    return ", ".join(filter(None, (own_words(judgement.judged_by), day)))
