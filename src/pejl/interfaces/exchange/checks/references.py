# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Codes that refer to something that is nowhere, and things that refer to themselves in a circle."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from pydantic import BaseModel

from pejl.interfaces.exchange.checks.walking import PlacedGoal, all_goals, goal_links
from pejl.interfaces.exchange.reading.plan import Finding
from pejl.interfaces.exchange.reading.refusals import suggestion
from pejl.interfaces.exchange.structure.initiatives import ContributionEntry
from pejl.interfaces.exchange.structure.package import PlanPackage
from pejl.interfaces.exchange.structure.paths import PathInFile
from pejl.interfaces.exchange.vocabulary import IndicatorFacts, Vocabulary

_ORGANISATIONS = ("owner", "parent", "adopted_by", "proposed_by", "decided_by", "responsible", "answered_by", "to")
_ORGANISATIONS += ("bound", "answering", "bodies")


def check_references(plan: PlanPackage, known: Vocabulary) -> Iterator[Finding]:
    """Every reference to an organisation, source, unit, group, indicator, scheme, goal or level."""
    lists: Mapping[str, Collection[str]] = {
        **dict.fromkeys(_ORGANISATIONS, known.organisations),
        "source": known.sources,
        "unit": known.units,
        "group": known.groups,
        "indicator": known.indicators,
        "indicators": known.indicators,
        "replaces": known.schemes,
        "scheme": known.schemes,
        "plan": [one.name for one in plan.plans],
        "initiative": known.initiatives,
        "initiatives": known.initiatives,
        "conditions": known.conditions,
    }
    yield from _in_entry(plan, (), lists)
    for placed in all_goals(plan):
        yield from _in_goal(placed, known)
    for number, amendment in enumerate(plan.amendments):
        goals = known.schemes.get(amendment.scheme)
        if goals is not None and amendment.kind != "add":
            yield from _unknown(amendment.goal, goals, ("amendments", number, "goal"))
    for link, path in goal_links(plan):
        yield from _unknown(link.goal, known.schemes.get(link.scheme, (link.goal,)), (*path, "goal"))
        if isinstance(link, ContributionEntry) and (facts := known.indicators.get(link.indicator or "")):
            for found, members in unknown_members(link.breakdown, facts):
                yield from _unknown(found, members, (*path, "breakdown"))


def _in_entry(entry: BaseModel, path: PathInFile, lists: Mapping[str, Collection[str]]) -> Iterator[Finding]:
    """All references in an entry and below it, told by the names of their keys."""
    for key, value in entry:
        here = (*path, key)
        if isinstance(value, BaseModel):
            yield from _in_entry(value, here, lists)
        elif isinstance(value, str) and value and key in lists:
            yield from _unknown(value, lists[key], here)
        elif isinstance(value, tuple):
            for number, item in enumerate(value):
                if isinstance(item, BaseModel):
                    yield from _in_entry(item, (*here, number), lists)
                elif key in lists:
                    yield from _unknown(item, lists[key], (*here, number))


def _in_goal(placed: PlacedGoal, known: Vocabulary) -> Iterator[Finding]:
    levels = [level.code for level in placed.scheme.levels]
    yield from _unknown(placed.goal.level, levels, (*placed.path, "level"))
    for _, measure, path in placed.measures():
        facts = known.indicators.get(measure.indicator)
        if facts is not None:
            for found, members in unknown_members(measure.breakdown, facts):
                yield from _unknown(found, members, (*path, "breakdown"))


def unknown_members(breakdown: str, facts: IndicatorFacts) -> Iterator[tuple[str, Collection[str]]]:
    """What a breakdown names that its indicator does not have, with what it has instead."""
    for pair in filter(None, breakdown.split(";")):
        dimension, member = pair.split("=")
        if dimension not in facts.members:
            yield dimension, sorted(facts.members)
        elif member not in facts.members[dimension]:
            yield member, sorted(facts.members[dimension])


def _unknown(found: str, candidates: Collection[str], path: PathInFile) -> Iterator[Finding]:
    if found not in candidates:
        yield Finding("reference.unknown", path, found, listed(candidates), params=suggestion(found, candidates))


def listed(candidates: Iterable[str], most: int = 12) -> str:
    """The codes that could have stood there, or the first of them."""
    names = sorted(candidates)
    return ", ".join(names[:most]) + (" …" if len(names) > most else "")


def check_circles(plan: PlanPackage) -> Iterator[Finding]:
    """Organisations, indicators and schemes that lie below themselves."""
    parents = [(one.code, (one.parent,) if one.parent else ()) for one in plan.organisations]
    replaced = [(one.code, (one.replaces,) if one.replaces else ()) for one in plan.schemes]
    parts = [(one.code, one.parts.indicators if one.parts else ()) for one in plan.indicators]
    yield from _circles("organisations", "parent", parents)
    yield from _circles("schemes", "replaces", replaced)
    yield from _circles("indicators", "parts", parts)


def _circles(key: str, field: str, ways: list[tuple[str, tuple[str, ...]]]) -> Iterator[Finding]:
    onwards = dict(reversed(ways))  # of two entries with one code the first holds
    told: set[str] = set()
    for number, (code, _) in enumerate(ways):
        circle = _circle_from(code, onwards)
        if circle and not told.intersection(circle):
            told.update(circle)
            yield Finding("reference.circle", (key, number, field), " → ".join(circle))


def _circle_from(start: str, onwards: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The way from `start` back to itself, or nothing."""
    ways = [[start]]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        for code in onwards.get(way[-1], ()):
            if code == start:
                return [*way, start]
            if code not in seen:
                seen.add(code)
                ways.append([*way, code])
    return []
