# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which initiatives and budget items were known at a moment, and which goals they are to move."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db.models import F
from django.utils import timezone

from pejl.apps.initiatives.facts import (
    BudgetItemFacts,
    Claim,
    ConditionFacts,
    ContributionFacts,
    GoalLink,
    InitiativeFacts,
)
from pejl.apps.initiatives.models import BudgetItemVersion, Condition, Contribution, InitiativeVersion, Support
from pejl.core.periods import Period
from pejl.core.texts import Localised
from pejl.core.thread.money import Amount, Item, Spread


def initiatives(known_at: datetime | None = None) -> dict[str, InitiativeFacts]:
    """Every initiative known at `known_at` (None: now) by its code, in order of code. Two queries."""
    moment = known_at or timezone.now()
    moves = _contributions(moment)
    named = {"code": F("initiative__code"), "led_by": F("responsible__code")}
    rows = InitiativeVersion.objects.known_at(moment).annotate(**named).order_by("code").values()
    return {row["code"]: _initiative(row, tuple(moves.get(row["code"], ()))) for row in rows}


_PLAIN = ("code", "phase", "capacity", "start", "ended", "funding_ends", "source", "place")
_TEXTS = ("title", "description", "target_group", "results", "evidence")


def _initiative(row: Mapping[str, Any], contributions: tuple[ContributionFacts, ...]) -> InitiativeFacts:
    return InitiativeFacts(
        responsible=row["led_by"] or "",
        partners=tuple(Localised.of(one) for one in row["partners"]),
        milestones=tuple(row["milestones"]),
        conditions=tuple(row["conditions"]),
        version=row["id"],
        contributions=contributions,
        **{column: row[column] for column in _PLAIN},
        **{column: Localised.of(row[column]) for column in _TEXTS},
    )


_OF_GOAL = {"scheme": F("goal__scheme__code"), "to": F("goal__code")}


def _contributions(moment: datetime) -> dict[str, list[ContributionFacts]]:
    rows = Contribution.objects.known_at(moment).annotate(
        **_OF_GOAL, code=F("initiative__code"), moved=F("indicator__code")
    )
    found = defaultdict(list)
    for row in rows.order_by("position", "id").values():
        claim = Claim(row["moved"] or "", row["breakdown"], row["amount"], row["by"])
        found[row["code"]].append(ContributionFacts(_link(row), claim))
    return found


def _link(row: Mapping[str, Any]) -> GoalLink:
    return GoalLink(row["scheme"], row["to"], Localised.of(row["rationale"]), row["linked_by"])


def conditions(known_at: datetime | None = None) -> dict[str, ConditionFacts]:
    """Every condition outside known at `known_at` (None: now) by its code, in order of code. One query."""
    rows = Condition.objects.known_at(known_at or timezone.now()).order_by("code").values()
    return {
        row["code"]: ConditionFacts(
            title=Localised.of(row["title"]),
            text=Localised.of(row["text"]),
            version=row["id"],
            **{column: row[column] for column in ("code", "kind", "at", "source", "place")},
        )
        for row in rows
    }


def budget_items(known_at: datetime | None = None) -> dict[str, BudgetItemFacts]:
    """Every budget item known at `known_at` (None: now) by its code, in order of code. Two queries."""
    moment = known_at or timezone.now()
    supports = _supports(moment)
    named = {"code": F("item__code"), "decider": F("decided_by__code")}
    rows = BudgetItemVersion.objects.known_at(moment).annotate(**named).order_by("code").values()
    return {row["code"]: _budget_item(row, tuple(supports.get(row["code"], ()))) for row in rows}


_ITEM_PLAIN = ("code", "number", "process", "year", "kind", "outcome", "decided_on", "full_time_equivalents")
_ITEM_PLAIN += ("funding_ends", "source", "place")


def _budget_item(row: Mapping[str, Any], supports: tuple[GoalLink, ...]) -> BudgetItemFacts:
    return BudgetItemFacts(
        title=Localised.of(row["title"]),
        note=Localised.of(row["note"]),
        decided_by=row["decider"] or "",
        item=Item(row["code"], tuple(_amount(one) for one in row["amounts"])),
        initiatives=tuple(row["initiatives"]),
        version=row["id"],
        supports=supports,
        **{column: row[column] for column in _ITEM_PLAIN},
    )


def _amount(stated: Mapping[str, str]) -> Amount:
    """An amount as the plan package writes it: what is left out has its documented default."""
    return Amount(
        period=Period.parse(stated["period"]),
        value=Decimal(stated["value"]) if "value" in stated else None,
        unit=stated.get("unit", DEFAULT_UNIT),
        spread=Spread(stated.get("spread", Spread.NOT_SAID)),
        price_level=stated.get("price_level", ""),
    )


DEFAULT_UNIT = "million_DKK"


def _supports(moment: datetime) -> dict[str, list[GoalLink]]:
    rows = Support.objects.known_at(moment).annotate(**_OF_GOAL, code=F("item__code"))
    found = defaultdict(list)
    for row in rows.order_by("position", "id").values():
        found[row["code"]].append(_link(row))
    return found
