# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which codes exist that a plan or a row of figures may refer to, and what the figures' checks must know of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pejl.core.units import UNITS
from pejl.interfaces.exchange.structure.indicators import IndicatorEntry
from pejl.interfaces.exchange.structure.package import PlanPackage


@dataclass(frozen=True, slots=True)
class IndicatorFacts:
    """What a row of figures is held against; `members` is dimension -> codes of its members."""

    unit: str = ""
    unit_kind: str = ""
    figure_kind: str = ""
    members: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Codes by what they name. An indicator whose entry is broken is known by its code alone (facts None).

    `sources` holds when the figures of each became known, where that was said.
    """

    organisations: frozenset[str] = frozenset()
    units: Mapping[str, str] = field(default_factory=dict)
    groups: frozenset[str] = frozenset()
    sources: Mapping[str, datetime | None] = field(default_factory=dict)
    indicators: Mapping[str, IndicatorFacts | None] = field(default_factory=dict)
    schemes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    initiatives: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()

    def with_plan(self, plan: PlanPackage, tree: Any) -> Vocabulary:
        """These codes and those of a plan; `tree` is the plan as written, so that broken entries still count."""
        units = {**self.units, **{one.code: one.kind for one in plan.units}}
        facts = {one.code: facts_of(one, units) for one in reversed(plan.indicators)}  # of two with one code: the first
        return Vocabulary(
            organisations=self.organisations | _codes(tree, "organisations"),
            units={**dict.fromkeys(_codes(tree, "units"), ""), **units},
            groups=self.groups | _codes(tree, "comparison_groups"),
            sources={
                **self.sources,
                **dict.fromkeys(_codes(tree, "sources")),
                **{one.code: one.recorded_from for one in plan.sources},
            },
            indicators={**self.indicators, **dict.fromkeys(_codes(tree, "indicators")), **facts},
            schemes={**self.schemes, **{str(one.get("code")): _goal_codes(one) for one in _entries(tree, "schemes")}},
            initiatives=self.initiatives | _codes(tree, "initiatives"),
            conditions=self.conditions | _codes(tree, "conditions"),
        )


BUILT_IN = Vocabulary(units={code: str(unit.kind) for code, unit in UNITS.items()})


def facts_of(entry: IndicatorEntry, units: Mapping[str, str]) -> IndicatorFacts:
    """What the checks need to know of an indicator."""
    members = {one.code: frozenset(member.code for member in one.members) for one in entry.breakdowns}
    return IndicatorFacts(entry.unit, units.get(entry.unit, ""), entry.figure_kind, members)


def _entries(tree: Any, key: str) -> Iterable[dict[str, Any]]:
    items = tree.get(key) if isinstance(tree, dict) else None
    return (one for one in items if isinstance(one, dict)) if isinstance(items, list) else ()


def _codes(tree: Any, key: str) -> frozenset[str]:
    return frozenset(one["code"] for one in _entries(tree, key) if isinstance(one.get("code"), str))


def _goal_codes(scheme_or_goal: dict[str, Any]) -> frozenset[str]:
    codes = _codes(scheme_or_goal, "goals")
    return codes.union(*(_goal_codes(goal) for goal in _entries(scheme_or_goal, "goals")))
