# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The rounds, and one round as the centre sees it: who owes what, what waits for approval, and closing it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pejl.apps.audit.access import ROUND
from pejl.apps.goals.queries import schemes
from pejl.apps.organisation.queries import organisations
from pejl.apps.people.roles import Permission
from pejl.apps.rounds.actions import approve, lock_round, return_delivery
from pejl.apps.rounds.facts import OwedFacts, RoundFacts, Taken
from pejl.apps.rounds.opening import RoundRequest, open_round
from pejl.apps.rounds.queries import rounds
from pejl.core.errors import PejlError
from pejl.core.rounds.forward import a_year_later, title_a_year_later
from pejl.core.rounds.states import State
from pejl.core.texts import Localised
from pejl.interfaces.staff.errors import told
from pejl.interfaces.staff.permission import demand, permitted, rights
from pejl.interfaces.staff.rounds.finding import owed_for, round_of
from pejl.interfaces.staff.rounds.grid import Row, as_typed, rows_of
from pejl.interfaces.staff.seeing import noted
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.periods import day_words, moment_words

READ = Permission.READ_DRAFTS
FIELDS = ("title", "as_of", "due_on", "due_time", "meeting_on")
_FIELD_OF = {"round.no_schemes": "schemes", "round.exists": "title", "scheme.unknown": "schemes"}


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit's figures in a round; `title` says where nobody owns them."""

    title: str
    counts: tuple[tuple[str, int], ...]
    rows: tuple[Row, ...]


@permitted(Permission.READ_DRAFTS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def round_list(request: HttpRequest) -> HttpResponse:
    """Every round; a POST opens one."""
    if request.method != "POST":
        before = request.GET.get("efter", "")
        return _list(
            request, *(_next_year(round_of(request, before, READ)) if before else (dict.fromkeys(FIELDS, ""), [])), {}
        )
    demand(request, Permission.RUN_ROUNDS)
    typed = {name: request.POST.get(name, "").strip() for name in FIELDS}
    chosen = request.POST.getlist("schemes")
    errors = _unreadable(typed)
    if errors:
        return _list(request, typed, chosen, errors, status=400)
    try:
        asked = _request(typed, tuple(chosen), four_eyes="four_eyes" in request.POST)
        open_round(asked, acting_user=request.user.get_username())
    except PejlError as error:
        return _list(request, typed, chosen, {_FIELD_OF.get(error.code, "title"): told(error)}, status=400)
    return redirect("staff:round", asked.code)


@permitted(Permission.READ_DRAFTS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@noted(ROUND, "code")
def one_round(request: HttpRequest, code: str) -> HttpResponse:
    """Who owes what; a POST approves, sends back, or closes the round."""
    facts, owed = round_of(request, code, READ), owed_for(request, code, READ)
    if request.method != "POST":
        return _round(request, facts, owed, "")
    action, _dash, wanted = request.POST.get("action", "").partition("-")
    try:
        _act(request, facts, owed, (action, wanted))
    except PejlError as error:
        return _round(request, facts, owed_for(request, code, READ), told(error), status=400)
    return redirect("staff:round", code)


def _act(request: HttpRequest, facts: RoundFacts, owed: Sequence[OwedFacts], what: tuple[str, str]) -> None:
    action, wanted = what
    by = request.user.get_username()
    if action == "lock":
        demand(request, Permission.RUN_ROUNDS)
        lock_round(facts.code, acting_user=by, reason=request.POST.get("reason", ""))
    elif action == "return":
        return_delivery(_one(request, owed, wanted), acting_user=by)
    elif action == "approve":
        waiting = [str(one.id) for one in owed if one.state is State.DELIVERED] if wanted == "all" else [wanted]
        approve([_one(request, owed, one) for one in waiting], acting_user=by)
    else:
        raise PejlError("action.unknown", found=action, expected=["approve", "return", "lock"])


def _one(request: HttpRequest, owed: Sequence[OwedFacts], wanted: str) -> Taken:
    """The figure as the person saw it, if they may approve it."""
    found = next((one for one in owed if str(one.id) == wanted), None)
    if found is None:
        raise PejlError("delivery.unknown", found=wanted, expected="a figure of the round")
    demand(request, Permission.APPROVE, organisation=found.organisation, scheme=found.scheme)
    follows = request.POST.get(f"follows-{found.id}", "")
    return Taken(found.id, int(follows) if follows.isdecimal() else None, note=request.POST.get(f"note-{found.id}", ""))


# --- opening ---------------------------------------------------------------------------------------------------------


def _unreadable(typed: Mapping[str, str]) -> dict[str, str]:
    """What is missing or no day, by field."""
    errors = {} if typed["title"] else {"title": _("Give the round a name.")}
    for name in ("as_of", "due_on", "meeting_on"):
        if (typed[name] or name != "meeting_on") and _day(typed[name]) is None:
            errors[name] = _("Write a day, such as 2026-01-31.")
    if _time(typed["due_time"]) is None:
        errors["due_time"] = _("Write a time, such as 12:00.")
    return errors


def _time(text: str) -> time | None:
    try:
        return time.fromisoformat(text or "12:00")
    except ValueError:
        return None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _request(typed: Mapping[str, str], chosen: tuple[str, ...], *, four_eyes: bool) -> RoundRequest:
    due = datetime.combine(date.fromisoformat(typed["due_on"]), _time(typed["due_time"]) or time(12))
    return RoundRequest(
        code=slugify(typed["title"].lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa"))[:100],
        title=Localised(typed["title"]),
        schemes=chosen,
        as_of=date.fromisoformat(typed["as_of"]),
        due_at=timezone.make_aware(due),
        meeting_on=_day(typed["meeting_on"]),
        four_eyes=four_eyes,
    )


def _next_year(facts: RoundFacts) -> tuple[dict[str, str], list[str]]:
    """The form filled in with the same round a year later, for somebody to look over."""
    due = timezone.localtime(facts.due_at)
    meeting = facts.meeting_on
    typed = {
        "title": title_a_year_later(facts.title.da),
        "as_of": a_year_later(facts.as_of).isoformat(),
        "due_on": a_year_later(due.date()).isoformat(),
        "due_time": f"{due:%H:%M}",
        "meeting_on": a_year_later(meeting).isoformat() if meeting else "",
    }
    return typed, list(facts.schemes)


def _list(
    request: HttpRequest, typed: dict[str, str], chosen: list[str], errors: dict[str, str], *, status: int = 200
) -> HttpResponse:
    held = rights(request)
    view = {
        "title": _("Rounds"),
        "section": "rounds",
        "typed": typed,
        "errors": errors,
        "four_eyes": request.method != "POST" or "four_eyes" in request.POST,
        "schemes": [(one.code, own_words(one.short_title), one.code in chosen) for one in schemes()],
        "rounds": [_row(request, one) for one in rounds() if any(held.may(READ, scheme=each) for each in one.schemes)],
    }
    return render(request, "staff/rounds/list.html", {"view": view}, status=status)


def _row(request: HttpRequest, one: RoundFacts) -> dict[str, Any]:
    owed = owed_for(request, one.code, READ)
    return {
        "code": one.code,
        "title": own_words(one.title),
        "due": moment_words(one.due_at),
        "missing": sum(each.state.awaited for each in owed),
        "owed": len(owed),
        "closed": one.closed,
    }


# --- one round -------------------------------------------------------------------------------------------------------


def _round(
    request: HttpRequest, facts: RoundFacts, owed: Sequence[OwedFacts], error: str, *, status: int = 200
) -> HttpResponse:
    held = rights(request)
    counts = Counter(one.state.value for one in owed)
    view = {
        "title": own_words(facts.title),
        "section": "rounds",
        "code": facts.code,
        "due": moment_words(facts.due_at),
        "as_of": day_words(facts.as_of),
        "meeting": day_words(facts.meeting_on) if facts.meeting_on else "",
        "four_eyes": facts.four_eyes,
        "closed": facts.closed,
        "error": error,
        "counts": _counts(counts),
        "units": _units(owed),
        "waiting": counts[State.DELIVERED.value],
        "approves": held.may(Permission.APPROVE),
        "runs": held.may(Permission.RUN_ROUNDS),
    }
    return render(request, "staff/rounds/round.html", {"view": view}, status=status)


def _counts(counts: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    missing = sum(counts.get(one.value, 0) for one in State if one.awaited)
    return (
        (_("Missing"), missing),
        (_("Wait for approval"), counts.get("delivered", 0)),
        (_("Approved"), counts.get("approved", 0) + counts.get("locked", 0)),
    )


def _units(owed: Sequence[OwedFacts]) -> tuple[Unit, ...]:
    """Those that owe most first; what nobody owns comes before all."""
    titles = {code: own_words(one.title) for code, one in organisations().items()}
    by_unit: dict[str, list[Row]] = defaultdict(list)
    for row in rows_of(owed, "", {one.id: _delivered(one) for one in owed}):
        by_unit[row.owed.organisation].append(row)
    ordered = sorted(by_unit, key=lambda code: (bool(code), -_missing(by_unit[code]), titles.get(code, code)))
    return tuple(
        Unit(
            titles.get(code, code) or _("Nobody owns these figures"),
            _counts(Counter(row.state for row in by_unit[code])),
            tuple(by_unit[code]),
        )
        for code in ordered
    )


def _missing(rows: Sequence[Row]) -> int:
    return sum(row.owed.state.awaited for row in rows)


def _delivered(one: OwedFacts) -> dict[str, str]:
    """What was delivered; drafts are their writers' own."""
    return as_typed(one.delivered.figure) if one.delivered else {}
