# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The kinds of things that a package loads into the register, in the order in which they refer to each other.

An entry is a mapping with the names that the actions of the apps take; references are codes. Each kind says how an
entry is named, which action saves it, and where its references stand in the tables.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pejl.apps.assessments import actions as assessments
from pejl.apps.assessments.models import Judgement, PublishedCount, PublishedStatus
from pejl.apps.audit.drafting import Entry
from pejl.apps.audit.recording import Stamp, Writing
from pejl.apps.audit.versions import Version
from pejl.apps.goals import actions as goals
from pejl.apps.goals.models import Amendment, GoalText, GoalVersion, Plan, SchemeVersion
from pejl.apps.indicators import actions as indicators
from pejl.apps.indicators.models import (
    ComparisonGroup,
    IndicatorVersion,
    MeasureVersion,
    SeriesBreak,
    SourceVersion,
    Target,
    Unit,
)
from pejl.apps.initiatives import actions as initiatives
from pejl.apps.initiatives.models import BudgetItemVersion, Condition, Contribution, InitiativeVersion, Support
from pejl.apps.organisation import actions as organisation
from pejl.apps.organisation.models import OrganisationVersion
from pejl.apps.recommendations import actions as recommendations
from pejl.apps.recommendations.models import Aim, Answer, Assembly, Commitment, LedTo


@dataclass(frozen=True, slots=True)
class EntryKind:
    """`named_by` are the names in an entry that say which thing it is about, the scheme first where there is one.

    `references` are entry name -> the column that holds the code, for every name that is no plain column.
    `in_scheme` kinds are saved scheme by scheme; their entries carry the scheme's code beside the action's own names.
    """

    name: str
    model: type[Version]
    named_by: tuple[str, ...]
    save: Callable[..., Writing]
    references: Mapping[str, str] = field(default_factory=dict)
    in_scheme: bool = False

    def key(self, entry: Entry) -> tuple[Any, ...]:
        """Which thing the entry is about."""
        return (self.name, *(entry[name] for name in self.named_by))

    def save_all(self, entries: Sequence[Entry], *, by: Stamp) -> None:
        """Save entries with the action that belongs to them."""
        if not self.in_scheme:
            self.save(entries, by=by)
            return
        for scheme in dict.fromkeys(entry["scheme"] for entry in entries):
            own = [{k: v for k, v in entry.items() if k != "scheme"} for entry in entries if entry["scheme"] == scheme]
            self.save(scheme, own, by=by)


def _codes(*names: str) -> dict[str, str]:
    return {name: f"{name}__code" for name in names}


_GOAL = {"scheme": "goal__scheme__code", "goal": "goal__code"}
_MEASURE = {"scheme": "measure__goal__scheme__code", "measure": "measure__code"}
_ASKED = {"scheme": "recommendation__scheme__code", "recommendation": "recommendation__code"}

KINDS = (
    EntryKind(
        "organisation",
        OrganisationVersion,
        ("organisation",),
        organisation.save_organisations,
        _codes("organisation", "parent"),
    ),
    EntryKind("unit", Unit, ("code",), indicators.save_units),
    EntryKind("comparison_group", ComparisonGroup, ("code",), indicators.save_comparison_groups),
    EntryKind("source", SourceVersion, ("source",), indicators.save_sources, _codes("source", "owner")),
    EntryKind(
        "indicator",
        IndicatorVersion,
        ("indicator",),
        indicators.save_indicators,
        _codes("indicator", "source", "owner"),
    ),
    EntryKind(
        "break",
        SeriesBreak,
        ("indicator", "at", "kind", "breakdown"),
        indicators.save_breaks,
        _codes("indicator", "source"),
    ),
    EntryKind("plan", Plan, ("name",), goals.save_plans),
    EntryKind(
        "scheme",
        SchemeVersion,
        ("scheme",),
        goals.save_schemes,
        _codes("scheme", "owner", "adopted_by", "replaces"),
    ),
    EntryKind("goal", GoalVersion, ("scheme", "goal"), goals.save_goals, {**_GOAL, **_codes("parent")}, in_scheme=True),
    EntryKind("text", GoalText, ("scheme", "goal", "kind", "position"), goals.save_goal_texts, _GOAL, in_scheme=True),
    EntryKind(
        "measure",
        MeasureVersion,
        ("scheme", "measure"),
        indicators.save_measures,
        {**_MEASURE, "goal": "measure__goal__code", **_codes("indicator", "population_source")},
        in_scheme=True,
    ),
    EntryKind(
        "target",
        Target,
        ("scheme", "measure", "position"),
        indicators.save_targets,
        {**_MEASURE, **_codes("source")},
        in_scheme=True,
    ),
    EntryKind(
        "amendment",
        Amendment,
        ("scheme", "goal_code", "kind", "number"),
        goals.save_amendments,
        _codes("scheme", "proposed_by", "decided_by"),
    ),
    EntryKind(
        "published",
        PublishedStatus,
        ("scheme", "goal", "as_of", "position"),
        assessments.save_published,
        {**_GOAL, **_codes("source")},
        in_scheme=True,
    ),
    EntryKind(
        "published_count",
        PublishedCount,
        ("scheme", "as_of", "what"),
        assessments.save_published_counts,
        _codes("scheme", "source"),
    ),
    EntryKind(
        "judgement",
        Judgement,
        ("scheme", "goal", "as_of"),
        assessments.save_judgements,
        {**_GOAL, **_codes("source")},
        in_scheme=True,
    ),
    EntryKind("condition", Condition, ("code",), initiatives.save_conditions),
    EntryKind(
        "initiative",
        InitiativeVersion,
        ("initiative",),
        initiatives.save_initiatives,
        _codes("initiative", "responsible"),
    ),
    EntryKind(
        "contribution",
        Contribution,
        ("scheme", "goal", "initiative"),
        initiatives.save_contributions,
        {**_GOAL, **_codes("initiative", "indicator")},
        in_scheme=True,
    ),
    EntryKind(
        "budget_item",
        BudgetItemVersion,
        ("item",),
        initiatives.save_budget_items,
        _codes("item", "decided_by"),
    ),
    EntryKind(
        "support",
        Support,
        ("scheme", "goal", "item"),
        initiatives.save_supports,
        {**_GOAL, **_codes("item")},
        in_scheme=True,
    ),
    EntryKind("assembly", Assembly, ("scheme",), recommendations.save_assemblies, _codes("scheme")),
    EntryKind(
        "answer",
        Answer,
        ("scheme", "recommendation"),
        recommendations.save_answers,
        {**_ASKED, **_codes("answered_by", "decided_by")},
        in_scheme=True,
    ),
    EntryKind(
        "commitment",
        Commitment,
        ("scheme", "recommendation", "position"),
        recommendations.save_commitments,
        {**_ASKED, **_codes("owner")},
        in_scheme=True,
    ),
    EntryKind(
        "led_to",
        LedTo,
        ("scheme", "recommendation", "initiative"),
        recommendations.save_led_to,
        {**_ASKED, **_codes("initiative")},
        in_scheme=True,
    ),
    EntryKind(
        "aim",
        Aim,
        ("scheme", "recommendation", "goal_scheme", "goal"),
        recommendations.save_aims,
        {**_ASKED, "goal_scheme": "goal__scheme__code", "goal": "goal__code"},
        in_scheme=True,
    ),
)
BY_NAME = {kind.name: kind for kind in KINDS}
