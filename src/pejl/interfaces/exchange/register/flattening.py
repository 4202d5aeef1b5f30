# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A plan as entries of the register, each with the moment at which it became known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pejl.apps.audit.drafting import Entry
from pejl.interfaces.exchange.checks.walking import PlacedGoal, goals_of, measure_code
from pejl.interfaces.exchange.register import flattening_threads as threads
from pejl.interfaces.exchange.register.stating import plain, said
from pejl.interfaces.exchange.structure.indicators import IndicatorEntry
from pejl.interfaces.exchange.structure.package import PlanPackage
from pejl.interfaces.exchange.structure.schemes import GoalEntry, MeasureEntry, SchemeEntry, TargetEntry


@dataclass(frozen=True, slots=True)
class Stated:
    """An entry that a package states; `kind` is the name of one of `register.kinds`."""

    kind: str
    entry: Entry
    known_from: datetime


@dataclass(frozen=True, slots=True)
class _Times:
    """When the parts of a package became known.

    What says nothing of its own is known from the package's time if it is a scheme, and from the earliest time of all
    if others refer to it: a figure of 2014 needs its indicator in 2014. What has a source cannot be older than it.
    """

    package: datetime
    earliest: datetime
    sources: Mapping[str, datetime]

    def of_scheme(self, scheme: SchemeEntry, source: str | None = None) -> datetime:
        own = scheme.recorded_from or self.package
        return max(own, self.sources.get(source or "", own))

    def of_thread(self, one: threads.Named) -> datetime:
        own = one.known_from or self.package
        return max(own, self.sources.get(one.source or "", own))


def flatten(plan: PlanPackage, *, earliest_figure: datetime | None = None) -> list[Stated]:
    """All entries of a plan, each kind in the file's order."""
    times = _times(plan, earliest_figure)
    return [
        *(Stated(kind, entry, moment or times.earliest) for kind, entry, moment in _registers(plan)),
        *(Stated("plan", entry, times.earliest) for entry in _plans(plan)),
        *_schemes(plan, times),
        *_amendments(plan, times),
        *(Stated(one.kind, one.entry, times.of_thread(one)) for one in threads.of_plan(plan)),
    ]


def _times(plan: PlanPackage, earliest_figure: datetime | None) -> _Times:
    parts = (*plan.sources, *plan.indicators, *plan.schemes, *plan.conditions, *plan.initiatives, *plan.budget_items)
    moments = [plan.recorded_from, *(one.recorded_from for one in parts if one.recorded_from)]
    sources = {one.code: one.recorded_from for one in plan.sources if one.recorded_from}
    return _Times(plan.recorded_from, min([*moments, *([earliest_figure] if earliest_figure else [])]), sources)


# --- what others refer to ----------------------------------------------------------------------------------------


def _registers(plan: PlanPackage) -> Iterator[tuple[str, Entry, datetime | None]]:
    for one in plan.organisations:
        names = ("title", "abbreviation", "kind", "parent", "valid_from", "valid_to")
        yield "organisation", {"organisation": one.code, **said(one, *names)}, None
    for unit in plan.units:
        yield "unit", said(unit, "code", "kind", "singular", "plural", "scale"), None
    for group in plan.comparison_groups:
        yield "comparison_group", said(group, "code", "title"), None
    for source in plan.sources:
        names = ("title", "kind", "owner", "published", "lag", "note")
        yield "source", {"source": source.code, **said(source, *names)}, source.recorded_from
    for indicator in plan.indicators:
        yield from _indicator(indicator)


_SHEET = ("title", "definition", "unit", "figure_kind", "direction", "numerator", "denominator", "source", "frequency")
_SHEET += ("lag", "caveats", "legal_basis", "owner", "valid_from", "notes")


def _indicator(one: IndicatorEntry) -> Iterator[tuple[str, Entry, datetime | None]]:
    entry = {"indicator": one.code, **said(one, *_SHEET)}
    entry["breakdowns"] = [{**plain(dimension), "adds_up": dimension.adds_up} for dimension in one.breakdowns]
    entry["parts_join"] = one.parts.join if one.parts else ""
    entry["parts"] = list(one.parts.indicators) if one.parts else []
    yield "indicator", entry, one.recorded_from
    for cut in one.breaks:
        names = ("at", "kind", "breakdown", "text", "remedy", "source")
        yield "break", {"indicator": one.code, **said(cut, *names)}, one.recorded_from


def _plans(plan: PlanPackage) -> Iterator[Entry]:
    names = ("name", "title", "description", "fictional")
    if not plan.plans or any(scheme.plan is None for scheme in plan.schemes):
        yield said(plan, *names)
    for one in plan.plans:
        yield said(one, *names)


# --- schemes -----------------------------------------------------------------------------------------------------

_SCHEME = ("title", "short_title", "description", "kind", "owner", "adopted_on", "adopted_by", "replaces", "closed_on")


def _schemes(plan: PlanPackage, times: _Times) -> Iterator[Stated]:
    places: Counter[str] = Counter()
    for scheme in plan.schemes:
        name = scheme.plan or plan.name
        yield from _scheme(scheme, {"plan": name, "position": places[name]}, times)
        places[name] += 1


def _scheme(scheme: SchemeEntry, placed_in: Entry, times: _Times) -> Iterator[Stated]:
    entry = {"scheme": scheme.code, **placed_in, **said(scheme, *_SCHEME)}
    entry |= {
        "period": str(scheme.period),
        "prolonged_to": str(scheme.prolonged_to or ""),
        "status_dates": [day.isoformat() for day in scheme.status_dates],
        "levels": plain(scheme.levels),
        "method": scheme.method,
        "settings": plain(scheme.settings) or {},
    }
    yield Stated("scheme", entry, times.of_scheme(scheme))
    for one in threads.of_scheme(scheme):
        yield Stated(one.kind, one.entry, times.of_scheme(scheme, one.source))
    places: Counter[str] = Counter()
    for placed in goals_of(scheme):
        above = placed.parent.code if placed.parent else ""
        yield from _goal(placed, places[above], times)
        places[above] += 1
    for count in scheme.published_counts:
        stated = said(count, "as_of", "what", "value", "source", "place", "note")
        yield Stated("published_count", {"scheme": scheme.code, **stated}, times.of_scheme(scheme, count.source))


_GOAL = ("level", "title", "wording", "target_group", "direction", "state", "weight", "weights_note", "note")


def _goal(placed: PlacedGoal, position: int, times: _Times) -> Iterator[Stated]:
    scheme, goal = placed.scheme, placed.goal
    named = {"scheme": scheme.code, "goal": goal.code}
    entry = {**named, "parent": placed.parent.code if placed.parent else "", "position": position, **said(goal, *_GOAL)}
    yield Stated("goal", {**entry, "settings": plain(goal.settings) or {}}, times.of_scheme(scheme))
    for at, text in enumerate(goal.texts):
        stated = {**named, "position": at, **said(text, "kind", "text", "source")}
        yield Stated("text", stated, times.of_scheme(scheme, text.source))
    for at, measure in enumerate(goal.measures):
        yield from _measure(scheme, goal, measure, at, times)
    yield from _said_of_goal(placed, named, times)


def _said_of_goal(placed: PlacedGoal, named: Entry, times: _Times) -> Iterator[Stated]:
    days: Counter[Any] = Counter()
    for one in placed.goal.published:
        stated = said(one, "as_of", "score", "display", "colour", "verdict", "source", "place", "note")
        moment = times.of_scheme(placed.scheme, one.source)
        yield Stated("published", {**named, "position": days[one.as_of], **stated}, moment)
        days[one.as_of] += 1
    for judged in placed.goal.judgements:
        stated = said(judged, "as_of", "verdict", "reservation", "source", "place")
        stated |= {"judged_by": plain(judged.by), "judged_on": judged.date, "rationale": plain(judged.reason)}
        yield Stated("judgement", {**named, **stated}, times.of_scheme(placed.scheme, judged.source))
    if placed.goal.answer:
        for one in threads.of_answer(placed.scheme.code, placed.goal.code, placed.goal.answer):
            yield Stated(one.kind, one.entry, times.of_scheme(placed.scheme, one.source))


def _measure(
    scheme: SchemeEntry, goal: GoalEntry, measure: MeasureEntry, position: int, times: _Times
) -> Iterator[Stated]:
    code = measure_code(goal, position)
    entry = {"scheme": scheme.code, "goal": goal.code, "measure": code, "position": position}
    entry |= said(measure, "indicator", "breakdown", "group", "title", "weight", "counts")
    entry |= {"baseline": str(measure.baseline or ""), "counts_reason": plain(measure.reason)}
    if measure.population:
        entry |= {f"population_{name}": plain(value) for name, value in measure.population}
    yield Stated("measure", entry, times.of_scheme(scheme))
    for at, target in enumerate(measure.targets):
        stated = {"scheme": scheme.code, "measure": code, "position": at, **_target(target)}
        yield Stated("target", stated, times.of_scheme(scheme, target.source))


def _target(target: TargetEntry) -> dict[str, Any]:
    entry = said(target, "comparator", "value", "unit", "origin", "per_period", "text", "decided_on", "source")
    entry["period"] = str(target.period or "")
    if target.relative:
        entry |= {"relative_kind": target.relative.kind, "relative_amount": target.relative.amount}
        entry["relative_base"] = str(target.relative.base or "")
    return entry


_AMENDMENT = ("scheme", "kind", "state", "proposed_by", "proposed_on", "decided_by", "decided_on", "before", "after")


def _amendments(plan: PlanPackage, times: _Times) -> Iterator[Stated]:
    schemes = {one.code: one for one in plan.schemes}
    numbers: Counter[tuple[str, str, str]] = Counter()
    for one in plan.amendments:
        key = (one.scheme, one.goal, one.kind)
        numbers[key] += 1
        entry = said(one, *_AMENDMENT, "source")
        entry |= {"goal_code": one.goal, "number": numbers[key], "rationale": plain(one.reason)}
        known = times.of_scheme(schemes[one.scheme], one.source) if one.scheme in schemes else times.package
        yield Stated("amendment", entry, known)
