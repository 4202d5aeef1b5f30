# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The thread of a release, followed in both directions. Made once for each release and remembered by its digest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from pejl.apps.initiatives.facts import BudgetItemFacts, ConditionFacts, ContributionFacts, GoalLink, InitiativeFacts
from pejl.apps.publication.facts import ThreadPart
from pejl.apps.recommendations.facts import AskedFacts, InitiativeLink, RecommendationFacts
from pejl.interfaces.public.editions import Edition

GoalName = tuple[str, str]  # scheme and code
KEPT = 4


@dataclass(frozen=True, slots=True)
class Asking:
    """A recommendation of a scheme, as something links to it."""

    scheme: str
    one: RecommendationFacts


@dataclass(frozen=True, slots=True)
class Thread:
    """Everything of the thread in a release, and what leads to what."""

    asked: Mapping[str, AskedFacts]
    initiatives: Mapping[str, InitiativeFacts]
    items: Mapping[str, BudgetItemFacts]
    conditions: Mapping[str, ConditionFacts]
    _done: Mapping[GoalName, list[tuple[InitiativeFacts, ContributionFacts]]]
    _paid: Mapping[GoalName, list[tuple[BudgetItemFacts, GoalLink]]]
    _aimed: Mapping[GoalName, list[tuple[Asking, GoalLink]]]
    _pays: Mapping[str, list[BudgetItemFacts]]
    _led: Mapping[str, list[tuple[Asking, InitiativeLink]]]

    def done_for(self, scheme: str, goals: Iterable[str]) -> list[tuple[InitiativeFacts, ContributionFacts]]:
        """The initiatives that are to move any of the goals, each once, with the first reason given."""
        found = {done.code: (done, why) for code in goals for done, why in reversed(self._done.get((scheme, code), []))}
        return [found[code] for code in sorted(found)]

    def paid_for(self, scheme: str, goals: Iterable[str]) -> list[tuple[BudgetItemFacts, GoalLink]]:
        """The budget items that are to help any of the goals, each once, with the first reason given."""
        found = {item.code: (item, why) for code in goals for item, why in reversed(self._paid.get((scheme, code), []))}
        return [found[code] for code in sorted(found)]

    def asked_for(self, scheme: str, goals: Iterable[str]) -> list[tuple[Asking, GoalLink]]:
        """The recommendations that were to move any of the goals."""
        return [each for code in goals for each in self._aimed.get((scheme, code), [])]

    def pays(self, initiative: str) -> list[BudgetItemFacts]:
        """The budget items that pay for an initiative."""
        return self._pays.get(initiative, [])

    def led_to(self, initiative: str) -> list[tuple[Asking, InitiativeLink]]:
        """The recommendations that an initiative does something about."""
        return self._led.get(initiative, [])


@dataclass(frozen=True, slots=True)
class _Key:
    """What a thread depends on: the digest says what a release holds. The edition is only where that is read."""

    digest: str
    edition: Edition = field(compare=False)


def thread(edition: Edition) -> Thread:
    """The thread of the release that is read. Raises as reading a release does."""
    return _thread(_Key(edition.release.digest if edition.release else "", edition))


@lru_cache(maxsize=KEPT)
def _thread(key: _Key) -> Thread:
    return joined(key.edition.thread(), key.edition.asked())


def joined(part: ThreadPart, asked: Mapping[str, AskedFacts]) -> Thread:
    """A thread of its parts, with every link also the other way round."""
    done, paid, aimed = defaultdict(list), defaultdict(list), defaultdict(list)
    pays, led = defaultdict(list), defaultdict(list)
    for initiative in part.initiatives:
        for why in initiative.contributions:
            done[why.link.scheme, why.link.goal].append((initiative, why))
    for item in part.budget_items:
        for link in item.supports:
            paid[link.scheme, link.goal].append((item, link))
        for code in item.initiatives:
            pays[code].append(item)
    for scheme, every in asked.items():
        for one in every.recommendations.values():
            for aim in one.goals:
                aimed[aim.scheme, aim.goal].append((Asking(scheme, one), aim))
            for to in one.initiatives:
                led[to.initiative].append((Asking(scheme, one), to))
    return Thread(
        asked=asked,
        initiatives={one.code: one for one in part.initiatives},
        items={one.code: one for one in part.budget_items},
        conditions={one.code: one for one in part.conditions},
        _done=dict(done),
        _paid=dict(paid),
        _aimed=dict(aimed),
        _pays=dict(pays),
        _led=dict(led),
    )
