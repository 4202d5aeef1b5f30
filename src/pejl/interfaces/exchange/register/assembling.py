# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Entries of the register put together as a plan: the reverse of flattening."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pejl.apps.audit.drafting import Entry
from pejl.interfaces.exchange.moments import write_moment
from pejl.interfaces.exchange.register.assembling_threads import Answers, beside_schemes
from pejl.interfaces.exchange.register.holding import Held, Tree, coded, own_time, text, written
from pejl.interfaces.exchange.register.state import Key, Saved
from pejl.interfaces.exchange.structure.package import FORMAT_VERSION, PlanPackage

_TIMED = ("indicator", "source", "organisation", "condition", "initiative", "budget_item")
COMBINED = {"name": "combined", "title": {"da": "Flere planer samlet", "en": "Several plans together"}}


def assemble(state: Mapping[Key, Saved], *, earliest_figure: datetime | None = None) -> PlanPackage:
    """The plan that the register's entries state. Its own time is the earliest of all; what differs carries its own."""
    held = Held(state)
    schemes = _scheme_times(held)
    moments = [one.recorded_from for kind in _TIMED for one in held.by_kind[kind]]
    earliest = min([*schemes.values(), *moments, *([earliest_figure] if earliest_figure else [])])
    plans = [_plan(one.entry) for one in held.sorted_by("plan", "name")]
    tree: Tree = {
        "pejl_package": FORMAT_VERSION,
        **(plans[0] if len(plans) == 1 else {**COMBINED, "plans": plans}),
        "recorded_from": write_moment(earliest),
        "organisations": [coded("organisation", one.entry) for one in held.sorted_by("organisation", "organisation")],
        "units": [_unit(one.entry) for one in held.sorted_by("unit", "code")],
        "comparison_groups": [written(one.entry) for one in held.sorted_by("comparison_group", "code")],
        "sources": [_timed("source", one, earliest) for one in held.sorted_by("source", "source")],
        "indicators": _indicators(held, earliest),
        "schemes": _schemes(held, schemes, earliest, several=len(plans) != 1),
        **beside_schemes(held, earliest),
        "amendments": _amendments(held),
    }
    if len(plans) > 1:
        tree["fictional"] = all(one.get("fictional", False) for one in plans)
    return PlanPackage.model_validate(tree)


def _scheme_times(held: Held) -> dict[str, datetime]:
    """When each scheme became known: with the earliest of it and its goals, so that a late remark moves nothing."""
    times: dict[str, datetime] = {}
    for kind in ("scheme", "goal", "measure"):
        for one in held.by_kind[kind]:
            code = one.entry["scheme"]
            times[code] = min(times.get(code, one.recorded_from), one.recorded_from)
    return times


# --- what others refer to ----------------------------------------------------------------------------------------


def _timed(name: str, saved: Saved, earliest: datetime) -> Tree:
    return {**coded(name, saved.entry), **own_time(saved.recorded_from, earliest)}


def _plan(entry: Entry) -> Tree:
    return written(entry)


def _unit(entry: Entry) -> Tree:
    return written(entry, *(["scale"] if entry["scale"] == "1" else []))


def _indicators(held: Held, earliest: datetime) -> list[Tree]:
    breaks = held.grouped("break", "indicator")
    return [_indicator(one, breaks, earliest) for one in held.sorted_by("indicator", "indicator")]


def _indicator(saved: Saved, breaks: Mapping[tuple[Any, ...], list[Entry]], earliest: datetime) -> Tree:
    entry = saved.entry
    cuts = sorted(breaks.get((entry["indicator"],), ()), key=lambda cut: (cut["at"], cut["kind"], cut["breakdown"]))
    tree = coded("indicator", entry, "parts", "parts_join")
    if entry["parts"]:
        tree["parts"] = {"join": entry["parts_join"] or "none", "indicators": entry["parts"]}
    return {**tree, "breaks": [written(cut, "indicator") for cut in cuts], **own_time(saved.recorded_from, earliest)}


# --- schemes -----------------------------------------------------------------------------------------------------


def _schemes(held: Held, times: Mapping[str, datetime], earliest: datetime, *, several: bool) -> list[Tree]:
    inside = _Inside(held)
    trees = []
    for saved in held.sorted_by("scheme", "plan", "position", "scheme"):
        leave_out = ("position",) if several else ("position", "plan")
        tree = coded("scheme", saved.entry, *leave_out)
        tree["assembly"] = inside.answered.assembly(saved.entry["scheme"])
        tree["goals"] = inside.goals(saved.entry["scheme"], "")
        tree["published_counts"] = inside.counts(saved.entry["scheme"])
        trees.append({**tree, **own_time(times[saved.entry["scheme"]], earliest)})
    return trees


class _Inside:
    """What belongs to goals, found by scheme and goal."""

    def __init__(self, held: Held) -> None:
        self.below = held.grouped("goal", "scheme", "parent")
        self.texts = held.grouped("text", "scheme", "goal")
        self.measures = held.grouped("measure", "scheme", "goal")
        self.targets = held.grouped("target", "scheme", "measure")
        self.published = held.grouped("published", "scheme", "goal")
        self.judged = held.grouped("judgement", "scheme", "goal")
        self.counted = held.grouped("published_count", "scheme")
        self.answered = Answers(held)

    def goals(self, scheme: str, parent: str) -> list[Tree]:
        return [self._goal(scheme, entry) for entry in self.below.get((scheme, parent), ())]

    def counts(self, scheme: str) -> list[Tree]:
        found = sorted(self.counted.get((scheme,), ()), key=lambda one: (one["as_of"], one["what"]))
        return [written(one, "scheme") for one in found]

    def _goal(self, scheme: str, entry: Entry) -> Tree:
        key = (scheme, entry["goal"])
        named = ("scheme", "goal", "position")
        days = sorted(self.published.get(key, ()), key=lambda one: (one["as_of"], one["position"]))
        return {
            **coded("goal", entry, "scheme", "parent", "position", *_weightless(entry)),
            "texts": [written(one, *named) for one in self.texts.get(key, ())],
            "measures": [self._measure(scheme, one) for one in self.measures.get(key, ())],
            "published": [written(one, *named) for one in days],
            "judgements": [_judgement(one) for one in sorted(self.judged.get(key, ()), key=lambda one: one["as_of"])],
            "answer": self.answered.answer(scheme, entry["goal"]),
            "goals": self.goals(scheme, entry["goal"]),
        }

    def _measure(self, scheme: str, entry: Entry) -> Tree:
        sizes = [name for name in entry if name.startswith("population_")]
        leave_out = ("scheme", "goal", "position", "counts_reason", *sizes, *_weightless(entry))
        return {
            **coded("measure", entry, *leave_out),
            "counts": entry["counts"],
            "reason": entry["counts_reason"] or None,
            "population": {name.removeprefix("population_"): text(entry[name]) for name in sizes if entry[name]},
            "targets": [_target(one) for one in self.targets.get((scheme, entry["measure"]), ())],
        }


def _weightless(entry: Entry) -> tuple[str, ...]:
    """A weight of 1 is what everything has that says nothing else."""
    return ("weight",) if entry["weight"] == "1" else ()


def _target(entry: Entry) -> Tree:
    parts = [name for name in entry if name.startswith("relative_")]
    tree = written(entry, "scheme", "measure", "position", *parts)
    if entry["relative_kind"]:
        tree["relative"] = {name.removeprefix("relative_"): entry[name] for name in parts if entry[name]}
    return tree


def _judgement(entry: Entry) -> Tree:
    tree = written(entry, "scheme", "goal", "judged_by", "judged_on", "rationale")
    return {**tree, "by": entry["judged_by"], "date": text(entry["judged_on"]), "reason": entry["rationale"] or None}


def _amendments(held: Held) -> list[Tree]:
    found = held.sorted_by("amendment", "scheme", "goal_code", "kind", "number")
    return [
        {
            **written(one.entry, "goal_code", "number", "rationale"),
            "goal": one.entry["goal_code"],
            "reason": one.entry["rationale"] or None,
        }
        for one in found
    ]
