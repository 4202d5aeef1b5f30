# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Targets, weights, settings and published statuses that say too much, too little or two things."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from pejl.core.issues import Level
from pejl.interfaces.exchange.checks.walking import PlacedGoal, all_goals
from pejl.interfaces.exchange.reading.plan import Finding
from pejl.interfaces.exchange.structure.assessments import PublishedEntry
from pejl.interfaces.exchange.structure.package import PlanPackage
from pejl.interfaces.exchange.structure.paths import PathInFile
from pejl.interfaces.exchange.structure.schemes import MeasureEntry, TargetEntry
from pejl.interfaces.exchange.vocabulary import Vocabulary

FULL_SCORE = 5
_WANTS_LESS, _WANTS_MORE = ("<", "<="), (">", ">=")


def check_targets(plan: PlanPackage, known: Vocabulary) -> Iterator[Finding]:
    """All goals, their measures and what was published about them."""
    directions = {one.code: one.direction for one in plan.indicators}
    for placed in all_goals(plan):
        for _, measure, path in placed.measures():
            direction = directions.get(measure.indicator, "none")
            yield from _in_measure(measure, path)
            for number, target in enumerate(measure.targets):
                at = (*path, "targets", number)
                yield from _number(target, at)
                yield from _direction(target, direction, at)
                yield from _points(target, known, measure, at)
        yield from _published(placed)


def _in_measure(measure: MeasureEntry, path: PathInFile) -> Iterator[Finding]:
    if not measure.counts and measure.reason is None:
        yield Finding("measure.excluded_without_reason", (*path, "reason"), expected="reason")
    wanted = set()
    for number, target in enumerate(measure.targets):
        key = (target.period, target.origin)
        if target.period and key in wanted:
            at = (*path, "targets", number, "period")
            yield Finding("target.period_twice", at, str(target.period), level=Level.WARNING)
        wanted.add(key)


def _number(target: TargetEntry, path: PathInFile) -> Iterator[Finding]:
    numbers = [name for name in ("value", "relative") if getattr(target, name) is not None]
    wordless = target.comparator in ("direction", "undecided")
    if wordless and numbers:
        yield Finding("target.number_not_wanted", (*path, numbers[0]), target.comparator)
    elif not wordless and not numbers:
        yield Finding("target.no_number", (*path, "value"), target.comparator, "value | relative")


def _direction(target: TargetEntry, direction: str, path: PathInFile) -> Iterator[Finding]:
    against = {"increase": _WANTS_LESS, "decrease": _WANTS_MORE}.get(direction, ())
    if target.comparator in against:
        yield Finding("target.against_direction", (*path, "comparator"), target.comparator, direction, Level.WARNING)
    if target.relative and direction != "none":
        wanted = 1 if direction == "increase" else -1
        if target.relative.amount * wanted < 0:
            found = str(target.relative.amount)
            yield Finding("target.against_direction", (*path, "relative", "amount"), found, direction, Level.WARNING)


def _points(target: TargetEntry, known: Vocabulary, measure: MeasureEntry, path: PathInFile) -> Iterator[Finding]:
    """Percentage points exist between percentages only."""
    facts = known.indicators.get(measure.indicator)
    if (
        facts
        and facts.unit_kind
        and facts.unit_kind != "share"
        and target.relative
        and target.relative.kind == "points"
    ):
        yield Finding("target.points_without_percentage", (*path, "relative", "kind"), facts.unit, "absolute | percent")


def _published(placed: PlacedGoal) -> Iterator[Finding]:
    for number, one in enumerate(placed.goal.published):
        path = (*placed.path, "published", number)
        if one.score is None and not one.display and one.colour is None and one.verdict is None:
            yield Finding("published.empty", path, "", "score | display | colour | verdict")
        if placed.scheme.method == "barometer" and one.score is not None and abs(one.score) > FULL_SCORE:
            yield Finding("published.beyond_scale", (*path, "score"), str(one.score), "-5..5", Level.WARNING)
        yield from _display(one, path)


def _display(one: PublishedEntry, path: PathInFile) -> Iterator[Finding]:
    if one.score is None or not one.display:
        return
    try:
        printed = Decimal(one.display.replace(",", ".").replace("−", "-").strip())
    except InvalidOperation:
        return
    if printed != one.score:
        yield Finding("published.display_differs", (*path, "display"), one.display, str(one.score), Level.WARNING)
