# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Entries of the register put together as a plan: the reverse of flattening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from pejl.apps.audit.drafting import Entry
from pejl.interfaces.exchange.moments import write_moment
from pejl.interfaces.exchange.register.state import Key, Saved
from pejl.interfaces.exchange.structure.package import FORMAT_VERSION, PlanPackage

COMBINED = {"name": "combined", "title": {"da": "Flere planer samlet", "en": "Several plans together"}}
Tree = dict[str, Any]


class _State:
    """The entries by kind, and those of one kind by what they belong to."""

    def __init__(self, state: Mapping[Key, Saved]) -> None:
        self.by_kind: dict[str, list[Saved]] = defaultdict(list)
        for key, saved in state.items():
            self.by_kind[key[0]].append(saved)

    def grouped(self, kind: str, *names: str) -> dict[tuple[Any, ...], list[Entry]]:
        """Entries of a kind by the values of `names`, in the order of their positions."""
        found: dict[tuple[Any, ...], list[Entry]] = defaultdict(list)
        for saved in sorted(self.by_kind[kind], key=lambda one: one.entry.get("position", 0)):
            found[tuple(saved.entry[name] for name in names)].append(saved.entry)
        return found

    def sorted_by(self, kind: str, *names: str) -> list[Saved]:
        return sorted(self.by_kind[kind], key=lambda one: tuple(one.entry[name] for name in names))


def assemble(state: Mapping[Key, Saved], *, earliest_figure: datetime | None = None) -> PlanPackage:
    """The plan that the register's entries state. Its own time is the earliest of all; what differs carries its own."""
    held = _State(state)
    schemes = _scheme_times(held)
    moments = [one.recorded_from for kind in ("indicator", "source", "organisation") for one in held.by_kind[kind]]
    earliest = min([*schemes.values(), *moments, *([earliest_figure] if earliest_figure else [])])
    plans = [_plan(one.entry) for one in held.sorted_by("plan", "name")]
    tree: Tree = {
        "pejl_package": FORMAT_VERSION,
        **(plans[0] if len(plans) == 1 else {**COMBINED, "plans": plans}),
        "recorded_from": write_moment(earliest),
        "organisations": [_coded("organisation", one.entry) for one in held.sorted_by("organisation", "organisation")],
        "units": [_unit(one.entry) for one in held.sorted_by("unit", "code")],
        "comparison_groups": [_written(one.entry) for one in held.sorted_by("comparison_group", "code")],
        "sources": [_timed("source", one, earliest) for one in held.sorted_by("source", "source")],
        "indicators": _indicators(held, earliest),
        "schemes": _schemes(held, schemes, earliest, several=len(plans) != 1),
        "amendments": _amendments(held),
    }
    if len(plans) > 1:
        tree["fictional"] = all(one.get("fictional", False) for one in plans)
    return PlanPackage.model_validate(tree)


def _scheme_times(held: _State) -> dict[str, datetime]:
    """When each scheme became known: with the earliest of it and its goals, so that a late remark moves nothing."""
    times: dict[str, datetime] = {}
    for kind in ("scheme", "goal", "measure"):
        for one in held.by_kind[kind]:
            code = one.entry["scheme"]
            times[code] = min(times.get(code, one.recorded_from), one.recorded_from)
    return times


# --- entries as a package writes them ----------------------------------------------------------------------------


def _written(entry: Entry, *leave_out: str) -> Tree:
    """The entry without what is empty; days as text."""
    kept = {name: value for name, value in entry.items() if name not in leave_out and value not in ("", None, {}, [])}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in kept.items()}


def _coded(name: str, entry: Entry, *leave_out: str) -> Tree:
    return {"code": entry[name], **_written(entry, name, *leave_out)}


def _timed(name: str, saved: Saved, earliest: datetime) -> Tree:
    return {**_coded(name, saved.entry), **_own_time(saved.recorded_from, earliest)}


def _own_time(moment: datetime, earliest: datetime) -> Tree:
    return {} if moment == earliest else {"recorded_from": write_moment(moment)}


def _plan(entry: Entry) -> Tree:
    return _written(entry)


def _unit(entry: Entry) -> Tree:
    return _written(entry, *(["scale"] if entry["scale"] == "1" else []))


def _indicators(held: _State, earliest: datetime) -> list[Tree]:
    breaks = held.grouped("break", "indicator")
    return [_indicator(one, breaks, earliest) for one in held.sorted_by("indicator", "indicator")]


def _indicator(saved: Saved, breaks: Mapping[tuple[Any, ...], list[Entry]], earliest: datetime) -> Tree:
    entry = saved.entry
    cuts = sorted(breaks.get((entry["indicator"],), ()), key=lambda cut: (cut["at"], cut["kind"], cut["breakdown"]))
    tree = _coded("indicator", entry, "parts", "parts_join")
    if entry["parts"]:
        tree["parts"] = {"join": entry["parts_join"] or "none", "indicators": entry["parts"]}
    return {**tree, "breaks": [_written(cut, "indicator") for cut in cuts], **_own_time(saved.recorded_from, earliest)}


# --- schemes -----------------------------------------------------------------------------------------------------


def _schemes(held: _State, times: Mapping[str, datetime], earliest: datetime, *, several: bool) -> list[Tree]:
    inside = _Inside(held)
    trees = []
    for saved in held.sorted_by("scheme", "plan", "position", "scheme"):
        leave_out = ("position",) if several else ("position", "plan")
        tree = _coded("scheme", saved.entry, *leave_out)
        tree["goals"] = inside.goals(saved.entry["scheme"], "")
        tree["published_counts"] = inside.counts(saved.entry["scheme"])
        trees.append({**tree, **_own_time(times[saved.entry["scheme"]], earliest)})
    return trees


class _Inside:
    """What belongs to goals, found by scheme and goal."""

    def __init__(self, held: _State) -> None:
        self.below = held.grouped("goal", "scheme", "parent")
        self.texts = held.grouped("text", "scheme", "goal")
        self.measures = held.grouped("measure", "scheme", "goal")
        self.targets = held.grouped("target", "scheme", "measure")
        self.published = held.grouped("published", "scheme", "goal")
        self.judged = held.grouped("judgement", "scheme", "goal")
        self.counted = held.grouped("published_count", "scheme")

    def goals(self, scheme: str, parent: str) -> list[Tree]:
        return [self._goal(scheme, entry) for entry in self.below.get((scheme, parent), ())]

    def counts(self, scheme: str) -> list[Tree]:
        found = sorted(self.counted.get((scheme,), ()), key=lambda one: (one["as_of"], one["what"]))
        return [_written(one, "scheme") for one in found]

    def _goal(self, scheme: str, entry: Entry) -> Tree:
        key = (scheme, entry["goal"])
        named = ("scheme", "goal", "position")
        days = sorted(self.published.get(key, ()), key=lambda one: (one["as_of"], one["position"]))
        return {
            **_coded("goal", entry, "scheme", "parent", "position", *_weightless(entry)),
            "texts": [_written(one, *named) for one in self.texts.get(key, ())],
            "measures": [self._measure(scheme, one) for one in self.measures.get(key, ())],
            "published": [_written(one, *named) for one in days],
            "judgements": [_judgement(one) for one in sorted(self.judged.get(key, ()), key=lambda one: one["as_of"])],
            "goals": self.goals(scheme, entry["goal"]),
        }

    def _measure(self, scheme: str, entry: Entry) -> Tree:
        sizes = [name for name in entry if name.startswith("population_")]
        leave_out = ("scheme", "goal", "position", "counts_reason", *sizes, *_weightless(entry))
        return {
            **_coded("measure", entry, *leave_out),
            "counts": entry["counts"],
            "reason": entry["counts_reason"] or None,
            "population": {name.removeprefix("population_"): _text(entry[name]) for name in sizes if entry[name]},
            "targets": [_target(one) for one in self.targets.get((scheme, entry["measure"]), ())],
        }


def _text(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _weightless(entry: Entry) -> tuple[str, ...]:
    """A weight of 1 is what everything has that says nothing else."""
    return ("weight",) if entry["weight"] == "1" else ()


def _target(entry: Entry) -> Tree:
    parts = [name for name in entry if name.startswith("relative_")]
    tree = _written(entry, "scheme", "measure", "position", *parts)
    if entry["relative_kind"]:
        tree["relative"] = {name.removeprefix("relative_"): entry[name] for name in parts if entry[name]}
    return tree


def _judgement(entry: Entry) -> Tree:
    tree = _written(entry, "scheme", "goal", "judged_by", "judged_on", "rationale")
    return {**tree, "by": entry["judged_by"], "date": _text(entry["judged_on"]), "reason": entry["rationale"] or None}


def _amendments(held: _State) -> list[Tree]:
    found = held.sorted_by("amendment", "scheme", "goal_code", "kind", "number")
    return [
        {
            **_written(one.entry, "goal_code", "number", "rationale"),
            "goal": one.entry["goal_code"],
            "reason": one.entry["rationale"] or None,
        }
        for one in found
    ]
