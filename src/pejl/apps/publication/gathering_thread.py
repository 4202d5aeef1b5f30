# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a release is to hold of the thread: what was asked and answered, what is done about it and what it costs.

A release of some schemes brings anew what is linked to them, with all that is to be said of it; all else keeps the
words that it was published with. What is linked to no scheme of the release stays out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from pejl.apps.assessments.facts import SchemeStatus
from pejl.apps.initiatives.facts import BudgetItemFacts, ConditionFacts, GoalLink, InitiativeFacts
from pejl.apps.initiatives.queries import budget_items, conditions, initiatives
from pejl.apps.publication.facts import ThreadPart
from pejl.apps.recommendations.facts import AskedFacts, RecommendationFacts
from pejl.apps.recommendations.queries import asked

RECOMMENDATIONS = "recommendations"
Told = TypeVar("Told", InitiativeFacts, BudgetItemFacts, ConditionFacts)


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is frozen anew, and the schemes that the release will hold; `whole`: nothing is carried over."""

    schemes: Collection[str]
    asked: Mapping[str, AskedFacts]
    released: Collection[str]
    whole: bool


def asked_in(
    statuses: Iterable[SchemeStatus], known_at: datetime, *, released: Collection[str]
) -> dict[str, AskedFacts]:
    """What was asked in those of the schemes that are recommendations, without goals that nobody has published."""
    codes = [one.scheme.code for one in statuses if one.scheme.kind == RECOMMENDATIONS]
    return {code: _asked_within(asked(code, known_at), released) for code in codes}


def _asked_within(one: AskedFacts, released: Collection[str]) -> AskedFacts:
    recommendations = {
        code: replace(found, goals=tuple(link for link in found.goals if link.scheme in released))
        for code, found in one.recommendations.items()
    }
    return replace(one, recommendations=recommendations)


def thread_of(anew: Gathered, known_at: datetime, before: ThreadPart | None) -> ThreadPart | None:
    """What is done and paid for; None where there is nothing, and was nothing before."""
    old = ThreadPart() if anew.whole or before is None else before
    done = initiatives(known_at)
    led_to = {link.initiative for one in _recommendations(anew.asked) for link in one.initiatives}
    moved = {
        code
        for code, one in done.items()
        if anew.whole or code in led_to or any(link.link.scheme in anew.schemes for link in one.contributions)
    }
    paid = budget_items(known_at)
    supported = {
        code
        for code, one in paid.items()
        if anew.whole
        or moved.intersection(one.initiatives)
        or any(link.scheme in anew.schemes for link in one.supports)
    }
    outside = conditions(known_at)
    named = {code for one in moved for code in done[one].conditions}
    part = ThreadPart(
        _joined(old.initiatives, (_within(done[code], anew.released) for code in moved)),
        _joined(old.budget_items, (_item_within(paid[code], anew.released) for code in supported)),
        _joined(old.conditions, (one for code, one in outside.items() if anew.whole or code in named)),
    )
    return part if part or before else None


def _recommendations(every: Mapping[str, AskedFacts]) -> Iterable[RecommendationFacts]:
    return (one for asked in every.values() for one in asked.recommendations.values())


def _joined(old: Iterable[Told], new: Iterable[Told]) -> tuple[Told, ...]:
    found = {one.code: one for one in (*old, *new)}
    return tuple(found[code] for code in sorted(found))


def _within(one: InitiativeFacts, released: Collection[str]) -> InitiativeFacts:
    """Without the links to goals of schemes that nobody has published."""
    return replace(one, contributions=tuple(link for link in one.contributions if link.link.scheme in released))


def _item_within(one: BudgetItemFacts, released: Collection[str]) -> BudgetItemFacts:
    supports: tuple[GoalLink, ...] = tuple(link for link in one.supports if link.scheme in released)
    return replace(one, supports=supports)
