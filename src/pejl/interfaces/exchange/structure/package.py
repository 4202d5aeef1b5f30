# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The whole of `plan.yaml`, and its published JSON Schema."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from pejl.interfaces.exchange.structure.fields import Code, Day, Entry, Moment, Slug, Texts
from pejl.interfaces.exchange.structure.indicators import IndicatorEntry
from pejl.interfaces.exchange.structure.initiatives import BudgetItemEntry, ConditionEntry, InitiativeEntry
from pejl.interfaces.exchange.structure.registers import GroupEntry, OrganisationEntry, SourceEntry, UnitEntry
from pejl.interfaces.exchange.structure.schemes import SchemeEntry

FORMAT_VERSION = "1"


class AmendmentEntry(Entry):
    """A change of a goal that was proposed, decided or rejected."""

    scheme: Slug
    goal: Code
    kind: Literal["add", "drop", "retarget", "reword", "scope"]
    state: Literal["proposed", "decided", "rejected"]
    proposed_by: Code | None = None
    proposed_on: Day | None = None
    decided_by: Code | None = None
    decided_on: Day | None = None
    reason: Texts | None = None
    before: Texts | None = None
    after: Texts | None = None
    source: Code | None = None


class PlanEntry(Entry):
    """One of several plans that a package brings together, as an export of everything does."""

    name: Slug
    title: Texts
    description: Texts | None = None
    fictional: bool = False


class PlanPackage(Entry):
    """Goals, indicators and everything they refer to; the figures stand in `measurements.csv` beside it."""

    pejl_package: Literal["1"] = Field(description="Version of this format.")
    name: Slug
    title: Texts
    description: Texts | None = None
    fictional: bool = Field(False, description="True: every page says that places and figures are invented.")
    recorded_from: Moment = Field(description="When what stands here became known, where nothing else is said.")
    plans: tuple[PlanEntry, ...] = Field((), description="The plans brought together, where there are several.")
    organisations: tuple[OrganisationEntry, ...] = ()
    units: tuple[UnitEntry, ...] = ()
    comparison_groups: tuple[GroupEntry, ...] = ()
    sources: tuple[SourceEntry, ...] = ()
    indicators: tuple[IndicatorEntry, ...] = ()
    schemes: tuple[SchemeEntry, ...] = ()
    conditions: tuple[ConditionEntry, ...] = ()
    initiatives: tuple[InitiativeEntry, ...] = ()
    budget_items: tuple[BudgetItemEntry, ...] = ()
    amendments: tuple[AmendmentEntry, ...] = ()


def plan_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of `plan.yaml` as `pejl schema plan` prints it."""
    schema = PlanPackage.model_json_schema(mode="validation")
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["properties"]["pejl_package"] = {"enum": [1, FORMAT_VERSION], "description": "Version of this format."}
    return schema
