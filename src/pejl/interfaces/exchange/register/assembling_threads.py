# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Initiatives, money, conditions and answers of the register put together as a plan writes them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pejl.apps.audit.drafting import Entry
from pejl.interfaces.exchange.register.holding import Held, Tree, coded, own_time, text, written

_OF_RECOMMENDATION = ("scheme", "recommendation", "position")


def beside_schemes(held: Held, earliest: datetime) -> Tree:
    """What a plan holds beside its schemes."""
    contributions, supports = held.grouped("contribution", "initiative"), held.grouped("support", "item")
    return {
        "conditions": [
            {**written(one.entry), **own_time(one.recorded_from, earliest)}
            for one in held.sorted_by("condition", "code")
        ],
        "initiatives": [
            {
                **coded("initiative", one.entry),
                "goals": [_link(link, "initiative") for link in contributions.get((one.entry["initiative"],), ())],
                **own_time(one.recorded_from, earliest),
            }
            for one in held.sorted_by("initiative", "initiative")
        ],
        "budget_items": [
            {
                **coded("item", one.entry),
                "goals": [_link(link, "item") for link in supports.get((one.entry["item"],), ())],
                **own_time(one.recorded_from, earliest),
            }
            for one in held.sorted_by("budget_item", "item")
        ],
    }


def _link(entry: Entry, *leave_out: str) -> Tree:
    return {**written(entry, "position", "rationale", *leave_out), "reason": entry["rationale"] or None}


class Answers:
    """What belongs to recommendations, found by scheme and code."""

    def __init__(self, held: Held) -> None:
        self.assemblies = held.grouped("assembly", "scheme")
        self.answers = held.grouped("answer", "scheme", "recommendation")
        self.commitments = held.grouped("commitment", "scheme", "recommendation")
        self.led_to = held.grouped("led_to", "scheme", "recommendation")
        self.aims = held.grouped("aim", "scheme", "recommendation")

    def assembly(self, scheme: str) -> Tree | None:
        """Who asked."""
        return next((written(one, "scheme") for one in self.assemblies.get((scheme,), ())), None)

    def answer(self, scheme: str, recommendation: str) -> Tree | None:
        """What was answered; nothing belongs to a recommendation without an answer."""
        key = (scheme, recommendation)
        for one in self.answers.get(key, ()):
            return {
                **_answer(one),
                "commitments": [written(promise, *_OF_RECOMMENDATION) for promise in self.commitments.get(key, ())],
                "initiatives": [_link(link, *_OF_RECOMMENDATION) for link in self.led_to.get(key, ())],
                "goals": [self._aim(link) for link in self.aims.get(key, ())],
            }
        return None

    def _aim(self, entry: Entry) -> Tree:
        return {**_link(entry, *_OF_RECOMMENDATION, "goal_scheme"), "scheme": entry["goal_scheme"]}


_APART = ("jurisdiction", "bodies", "jurisdiction_note", "decided_by", "decided_on", "decision", "elaborated")


def _answer(entry: Entry) -> Tree:
    tree: dict[str, Any] = {**written(entry, "scheme", "recommendation", *_APART), "elaborated": entry["elaborated"]}
    if entry["jurisdiction"]:
        said: Mapping[str, Any] = {"verdict": entry["jurisdiction"], "bodies": entry["bodies"]}
        tree["jurisdiction"] = {**said, "note": entry["jurisdiction_note"] or None}
    if entry["decision"]:
        tree["decision"] = {
            "decided_by": entry["decided_by"] or None,
            "decided_on": text(entry["decided_on"]),
            "text": entry["decision"],
        }
    return tree
