# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Initiatives, money and answers that cannot be right: times that run backwards, amounts over no calendar year."""

from __future__ import annotations

from collections.abc import Iterator

from pejl.core.periods import Period
from pejl.core.thread.money import CALENDAR
from pejl.core.units import UnitKind
from pejl.interfaces.exchange.checks.walking import all_goals
from pejl.interfaces.exchange.reading.plan import Finding
from pejl.interfaces.exchange.structure.package import PlanPackage
from pejl.interfaces.exchange.structure.paths import PathInFile
from pejl.interfaces.exchange.vocabulary import Vocabulary

RECOMMENDATIONS = "recommendations"


def check_threads(plan: PlanPackage, known: Vocabulary) -> Iterator[Finding]:
    """All of them."""
    for number, one in enumerate(plan.initiatives):
        yield from _backwards(one.start, one.ended, ("initiatives", number, "ended"))
    yield from _amounts(plan, known)
    for placed in all_goals(plan):
        if placed.goal.answer and placed.scheme.kind != RECOMMENDATIONS:
            yield Finding("answer.no_recommendation", (*placed.path, "answer"), placed.scheme.kind, RECOMMENDATIONS)
    for number, scheme in enumerate(plan.schemes):
        if scheme.assembly and scheme.kind != RECOMMENDATIONS:
            path = ("schemes", number, "assembly")
            yield Finding("answer.no_recommendation", path, scheme.kind, RECOMMENDATIONS)


def _amounts(plan: PlanPackage, known: Vocabulary) -> Iterator[Finding]:
    money = sorted(code for code, kind in known.units.items() if kind == UnitKind.MONEY.value)
    for number, item in enumerate(plan.budget_items):
        for at, amount in enumerate(item.amounts):
            path = ("budget_items", number, "amounts", at)
            if amount.period.kind not in CALENDAR:
                yield Finding("budget.period", (*path, "period"), str(amount.period), "2025 | 2025..2028")
            if amount.unit in known.units and amount.unit not in money:
                yield Finding("budget.unit", (*path, "unit"), amount.unit, ", ".join(money))


def _backwards(first: Period | None, last: Period | None, path: PathInFile) -> Iterator[Finding]:
    if first and last and last.last_day and last.last_day < first.start:
        yield Finding("period.backwards", path, str(last), f">= {first}")
