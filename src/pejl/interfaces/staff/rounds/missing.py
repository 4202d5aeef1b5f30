# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is missing in a round: by unit, by follow-up and by person, and first of all what nobody answers for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pejl.apps.goals.queries import schemes
from pejl.apps.organisation.queries import organisations
from pejl.apps.people.roles import Permission
from pejl.apps.rounds.facts import OwedFacts
from pejl.apps.rounds.queries import last_reminded
from pejl.apps.rounds.responsible import Staffing, staffing
from pejl.interfaces.staff.permission import permitted
from pejl.interfaces.staff.rounds.finding import owed_for, round_of
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.periods import moment_words


@dataclass(frozen=True, slots=True)
class Share:
    """How many of somebody's figures are missing; `note` is when they were last reminded."""

    name: str
    missing: int
    owed: int
    note: str = ""


@permitted(Permission.READ_DRAFTS)
@never_cache
@require_safe
def missing(request: HttpRequest, code: str) -> HttpResponse:
    """Three counts of the same figures, what misses most first."""
    facts = round_of(request, code, Permission.READ_DRAFTS)
    owed = owed_for(request, code, Permission.READ_DRAFTS)
    units = {code: own_words(one.title) for code, one in organisations().items()}
    titles = {one.code: own_words(one.short_title) for one in schemes()}
    staff = staffing()
    orphans = [one for one in owed if not staff.reporters(one)]
    view = {
        "title": _("What is missing"),
        "section": "rounds",
        "code": code,
        "round": own_words(facts.title),
        "due": moment_words(facts.due_at),
        "orphans": len(orphans),
        "orphan_units": _shares(orphans, lambda one: units.get(one.organisation) or _("Nobody owns these figures")),
        "tables": (
            (_("By unit"), _shares(owed, lambda one: units.get(one.organisation) or _("Nobody owns these figures"))),
            (_("By follow-up"), _shares(owed, lambda one: titles.get(one.scheme, one.scheme))),
            (_("By person"), _people(owed, staff)),
        ),
    }
    return render(request, "staff/rounds/missing.html", {"view": view})


def _shares(owed: Sequence[OwedFacts], name: Callable[[OwedFacts], str]) -> list[Share]:
    groups: dict[str, list[OwedFacts]] = defaultdict(list)
    for one in owed:
        groups[name(one)].append(one)
    return _sorted([_share(title, many) for title, many in groups.items()])


def _people(owed: Sequence[OwedFacts], staff: Staffing) -> list[Share]:
    theirs: dict[str, list[OwedFacts]] = defaultdict(list)
    for one in owed:
        for person in staff.reporters(one):
            theirs[person.username].append(one)
    reminded, names = last_reminded(), {one.username: one.full_name or one.username for one in staff.people}
    return _sorted(
        [
            _share(names[user], many, moment_words(reminded[user]) if user in reminded else "")
            for user, many in theirs.items()
        ]
    )


def _share(name: str, owed: Sequence[OwedFacts], note: str = "") -> Share:
    return Share(name, sum(one.state.awaited for one in owed), len(owed), note)


def _sorted(found: list[Share]) -> list[Share]:
    return sorted(found, key=lambda one: (-one.missing, one.name))
