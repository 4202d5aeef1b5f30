# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The things that have a history, who may read it, and where it is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.urls import reverse

from pejl.apps.audit import access
from pejl.apps.audit.history import Change, Versions, changes, entries_naming
from pejl.apps.goals.models import Goal
from pejl.apps.goals.queries import scheme_tree
from pejl.apps.indicators.queries import indicator_sheets
from pejl.apps.people.roles import Permission
from pejl.apps.rounds.entering import OBLIGATION, name_of
from pejl.apps.rounds.facts import OwedFacts
from pejl.apps.rounds.queries import owed_in
from pejl.core.errors import PejlError
from pejl.interfaces.staff.papers.paper_page import paper_found
from pejl.interfaces.staff.papers.texts import front_of
from pejl.interfaces.staff.permission import demand, rights
from pejl.interfaces.staff.rounds.finding import figure_found, found_round
from pejl.interfaces.staff.rounds.grid import rows_of
from pejl.interfaces.wording.languages import own_words


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing with its history: where its own page is ("" for none), and how the list of who saw it names it."""

    title: str
    address: str
    changes: tuple[Change, ...]
    seen: tuple[str, str] | None = None


def thing(request: HttpRequest, kind: str, key: str) -> Thing:
    """The thing of an address, for whoever may read it; else 404 and 403."""
    found = _KINDS.get(kind)
    if found is None:
        raise Http404
    return found(request, key)


def _indicator(request: HttpRequest, key: str) -> Thing:
    sheet = indicator_sheets().get(key)
    if sheet is None:
        raise Http404
    reads = (Permission.READ_DRAFTS, Permission.DELIVER)
    if not any(rights(request).may(one, organisation=sheet.owner) for one in reads):
        raise PermissionDenied
    sources = (
        Versions("indicators.IndicatorVersion", (("indicator__code", key),)),
        Versions("indicators.SeriesBreak", (("indicator__code", key),)),
        Versions("indicators.MeasureVersion", (("indicator__code", key),)),
        Versions("measurements.Measurement", (("series_key__indicator__code", key),)),
    )
    found = changes(sources, entries_naming([one.label for one in sources], key))
    return Thing(own_words(sheet.title), reverse("public:indicator", args=[key]), found)


def _goal(request: HttpRequest, key: str) -> Thing:
    scheme, _slash, code = key.partition("/")
    goal = Goal.objects.filter(scheme__code=scheme, code=code).first()
    if goal is None:
        raise Http404
    demand(request, Permission.READ_DRAFTS, scheme=scheme)
    sources = tuple(Versions(label, ((field, str(goal.pk)),)) for label, field in _OF_A_GOAL.items())
    proposed = Versions("goals.Amendment", (("scheme__code", scheme), ("goal_code", code)))
    labels = [*_OF_A_GOAL, proposed.label]
    found = changes((*sources, proposed), entries_naming(labels, str(goal)))
    seen = (access.GOAL, f"{scheme} {code}")
    return Thing(_title_of(scheme, code), reverse("staff:goal_amendments", args=[scheme, code]), found, seen)


# By which field each table names the goal; a recommendation is a goal of its scheme.
_OF_A_GOAL = {
    "goals.GoalVersion": "goal",
    "goals.GoalText": "goal",
    "indicators.MeasureVersion": "measure__goal",
    "indicators.Target": "measure__goal",
    "assessments.Judgement": "goal",
    "assessments.PublishedStatus": "goal",
    "recommendations.Answer": "recommendation",
    "recommendations.Commitment": "recommendation",
    "recommendations.LedTo": "recommendation",
    "recommendations.Aim": "recommendation",
}


def _title_of(scheme: str, code: str) -> str:
    """The title of the goal; one that was withdrawn is called by its code."""
    try:
        goal = scheme_tree(scheme).goal(code)
    except PejlError:
        goal = None
    return f"{code}. {own_words(goal.title)}" if goal else code


def _paper(request: HttpRequest, key: str) -> Thing:
    facts = paper_found(request, key)
    sources = (Versions("papers.SectionVersion", (("paper__code", key),)),)
    found = changes(sources, entries_naming(["papers.Paper", sources[0].label], key))
    return Thing(front_of(facts).title, reverse("staff:paper", args=[key]), found, (access.PAPER, key))


def _round(request: HttpRequest, key: str) -> Thing:
    facts = found_round(key)
    if not any(rights(request).may(Permission.READ_DRAFTS, scheme=one) for one in facts.schemes):
        raise PermissionDenied
    entries = changes((), entries_naming(["rounds.RoundVersion"], key))
    found = (*entries, *_steps(owed_in(key)))
    address = reverse("staff:round", args=[key])
    return Thing(own_words(facts.title), address, _newest_first(found), (access.ROUND, key))


def _delivery(request: HttpRequest, key: str) -> Thing:
    one = figure_found(request, int(key) if key.isdecimal() else 0)
    files = [each for each in entries_naming([OBLIGATION], name_of(one)) if each.action in _FILES]
    found = (*changes((), files), *_steps([one]))
    (row,) = rows_of([one], request.user.get_username())
    address = reverse("staff:one_figure", args=[one.round, one.id])
    title = f"{row.title}, {row.period}"
    return Thing(title, address, _newest_first(found), (access.DELIVERY, name_of(one)))


_FILES = ("delivery.attach", "delivery.withdraw_file")


def _steps(owed: Iterable[OwedFacts]) -> list[Change]:
    """The steps; what one person did with many figures in the same second for the same reason is one of them."""
    kinds = Counter(
        (step.at.replace(microsecond=0), step.by, step.note, step.kind) for one in owed for step in one.steps
    )
    return [Change(at, by, note, OBLIGATION, f"delivery.{kind}", n) for (at, by, note, kind), n in kinds.items()]


def _newest_first(found: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(sorted(found, key=lambda one: (one.at, one.label, one.action, one.by), reverse=True))


_KINDS: dict[str, Callable[[HttpRequest, str], Thing]] = {
    "indicator": _indicator,
    "goal": _goal,
    "paper": _paper,
    "round": _round,
    "delivery": _delivery,
}
