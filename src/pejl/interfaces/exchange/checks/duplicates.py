# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Codes that must name one thing and name two, and codes that are taken."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from pejl.core.units import UNITS
from pejl.interfaces.exchange.checks.walking import all_goals, goal_links, goals_of
from pejl.interfaces.exchange.reading.plan import Finding, ReadPlan
from pejl.interfaces.exchange.structure.indicators import IndicatorEntry
from pejl.interfaces.exchange.structure.package import PlanPackage
from pejl.interfaces.exchange.structure.paths import PathInFile
from pejl.interfaces.exchange.structure.schemes import GoalEntry, SchemeEntry

# Addresses of the site that no scheme may take, since a scheme's code is its own address.
RESERVED_CODES = frozenset(
    (
        *(
            "anbefalinger",
            "api",
            "arbejde",
            "budget",
            "data",
            "en",
            "healthz",
            "indikator",
            "indsatser",
            "log-ind",
            "log-ud",
            "metode",
        ),
        *("nyt", "ordliste", "soeg", "static", "udgivelser", "was"),
    )
)
_CODED = ("organisations", "units", "comparison_groups", "sources", "indicators", "schemes", "conditions")
_CODED += ("initiatives", "budget_items")

Keyed = tuple[Hashable, PathInFile]


def check_duplicates(plan: PlanPackage, read: ReadPlan) -> Iterator[Finding]:
    """Everything that is named twice where it must be named once."""
    yield from _twice(read, ((one.name, ("plans", number, "name")) for number, one in enumerate(plan.plans)))
    for key in _CODED:
        entries = getattr(plan, key)
        yield from _twice(read, ((one.code, (key, number, "code")) for number, one in enumerate(entries)))
    for number, indicator in enumerate(plan.indicators):
        yield from _in_indicator(read, indicator, ("indicators", number))
    for number, scheme in enumerate(plan.schemes):
        yield from _in_scheme(read, scheme, ("schemes", number))
    yield from _in_threads(read, plan)


def check_taken_codes(plan: PlanPackage) -> Iterator[Finding]:
    """Schemes with the address of another page, and units that redefine one of Pejl's."""
    for number, scheme in enumerate(plan.schemes):
        if scheme.code in RESERVED_CODES:
            expected = ", ".join(sorted(RESERVED_CODES))
            yield Finding("code.reserved", ("schemes", number, "code"), scheme.code, expected)
    for number, unit in enumerate(plan.units):
        if unit.code in UNITS:
            yield Finding("unit.known_already", ("units", number, "code"), unit.code)


def _in_indicator(read: ReadPlan, indicator: IndicatorEntry, path: PathInFile) -> Iterator[Finding]:
    breakdowns = list(enumerate(indicator.breakdowns))
    yield from _twice(read, ((one.code, (*path, "breakdowns", number, "code")) for number, one in breakdowns))
    for number, breakdown in breakdowns:
        start = (*path, "breakdowns", number, "members")
        yield from _twice(read, ((one.code, (*start, at, "code")) for at, one in enumerate(breakdown.members)))
    keys = (((one.at, one.kind, one.breakdown), (*path, "breaks", at)) for at, one in enumerate(indicator.breaks))
    yield from _twice(read, keys, "entry.twice")
    if indicator.parts:
        start = (*path, "parts", "indicators")
        yield from _twice(read, ((code, (*start, at)) for at, code in enumerate(indicator.parts.indicators)))


def _in_scheme(read: ReadPlan, scheme: SchemeEntry, path: PathInFile) -> Iterator[Finding]:
    placed = list(goals_of(scheme, path))
    yield from _twice(read, ((one.code, (*path, "levels", at, "code")) for at, one in enumerate(scheme.levels)))
    yield from _twice(read, ((day, (*path, "status_dates", at)) for at, day in enumerate(scheme.status_dates)))
    yield from _twice(read, ((one.goal.code, (*one.path, "code")) for one in placed))
    yield from _twice(read, ((code, (*at, "code")) for one in placed for code, _, at in one.measures()))
    counts = enumerate(scheme.published_counts)
    keys = (((one.as_of, one.what), (*path, "published_counts", at)) for at, one in counts)
    yield from _twice(read, keys, "entry.twice")
    for one in placed:
        yield from _twice(read, _judgements(one.goal, one.path), "entry.twice")


def _judgements(goal: GoalEntry, path: PathInFile) -> Iterator[Keyed]:
    return ((one.as_of, (*path, "judgements", number)) for number, one in enumerate(goal.judgements))


def _in_threads(read: ReadPlan, plan: PlanPackage) -> Iterator[Finding]:
    """Links that are made twice, and two budget items that papers name alike."""
    lists: dict[PathInFile, list[Keyed]] = {}
    for link, path in goal_links(plan):
        lists.setdefault(path[:-1], []).append(((link.scheme, link.goal), path))
    for one in all_goals(plan):
        start = (*one.path, "answer", "initiatives")
        linked = one.goal.answer.initiatives if one.goal.answer else ()
        lists[start] = [(link.initiative, (*start, at)) for at, link in enumerate(linked)]
    items = [(one, ("budget_items", number, "number")) for number, one in enumerate(plan.budget_items)]
    lists[("budget_items",)] = [((one.number, one.process, str(one.year or "")), at) for one, at in items if one.number]
    for keyed in lists.values():
        yield from _twice(read, keyed, "entry.twice")


def _twice(read: ReadPlan, keyed: Iterable[Keyed], code: str = "code.twice") -> Iterator[Finding]:
    first: dict[Hashable, PathInFile] = {}
    for key, path in keyed:
        if key in first:
            line = read.line_of(first[key])
            found = ", ".join(str(part) for part in key if part) if isinstance(key, tuple) else str(key)
            yield Finding(code, path, found, params={"first_line": line})
        else:
            first[key] = path
