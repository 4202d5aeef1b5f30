# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How initiatives, budget items, conditions outside and their links to goals are recorded.

Entries are mappings with the names of the version's fields; whatever refers to something does so by its code.
`by` says who records it, when and why (`pejl.apps.audit.recording.stamp`).
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from pejl.apps.audit.actions import record
from pejl.apps.audit.drafting import Entry, Kind, drafts, ensure
from pejl.apps.audit.recording import Stamp, Writing
from pejl.apps.goals.actions import goals_by_code, with_goal
from pejl.apps.indicators.models import Indicator
from pejl.apps.initiatives.models import (
    BudgetItem,
    BudgetItemVersion,
    Condition,
    Contribution,
    Initiative,
    InitiativeVersion,
    Support,
)
from pejl.apps.organisation.models import Organisation

PHASES = ("idea", "pilot", "operation", "ended", "")
LINKED_BY = ("source", "editor")
PROCESSES = ("budget", "transfer_case", "finance_act", "other")
ITEM_KINDS = ("proposal", "wish", "reprioritising", "investment", "efficiency", "innovation", "grant", "pool", "saving")
OUTCOMES = ("proposed", "agreed", "rejected", "not_said")
CONDITION_KINDS = ("law", "bill", "market", "other")

INITIATIVE = Kind(
    InitiativeVersion,
    {"initiative": Initiative, "responsible": Organisation},
    periods=("start", "ended"),
    choices={"phase": PHASES},
)
CONTRIBUTION = Kind(
    Contribution,
    {"initiative": Initiative, "indicator": Indicator},
    periods=("by",),
    choices={"linked_by": LINKED_BY},
)
BUDGET_ITEM = Kind(
    BudgetItemVersion,
    {"item": BudgetItem, "decided_by": Organisation},
    periods=("year",),
    choices={"process": PROCESSES, "kind": ITEM_KINDS, "outcome": OUTCOMES},
)
SUPPORT = Kind(Support, {"item": BudgetItem}, choices={"linked_by": LINKED_BY})
CONDITION = Kind(Condition, periods=("at",), choices={"kind": CONDITION_KINDS})


def save_conditions(entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record what moves goals from outside: fields of `Condition`."""
    return record("condition.save", drafts(CONDITION, entries), by=by)


def save_initiatives(entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record initiatives: fields of `InitiativeVersion`, with `initiative` and `responsible` as codes."""
    with transaction.atomic():
        ensure(Initiative, (entry["initiative"] for entry in entries))
        return record("initiative.save", drafts(INITIATIVE, entries), by=by)


def save_contributions(scheme: str, entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record how initiatives are to move goals of one scheme: fields of `Contribution`, with codes."""
    goals = goals_by_code(scheme, {entry["goal"] for entry in entries})
    return record("contribution.save", with_goal(CONTRIBUTION, entries, goals), by=by)


def save_budget_items(entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record budget items: fields of `BudgetItemVersion`, with `item` and `decided_by` as codes."""
    with transaction.atomic():
        ensure(BudgetItem, (entry["item"] for entry in entries))
        return record("budget_item.save", drafts(BUDGET_ITEM, entries), by=by)


def save_supports(scheme: str, entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record why budget items are to help goals of one scheme: fields of `Support`, with codes."""
    goals = goals_by_code(scheme, {entry["goal"] for entry in entries})
    return record("support.save", with_goal(SUPPORT, entries, goals), by=by)
