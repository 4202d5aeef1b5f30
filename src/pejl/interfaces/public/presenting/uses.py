# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where an indicator is used: for which goals, with which targets, and what came of it there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pejl.apps.assessments.facts import SchemeStatus
from pejl.apps.indicators.facts import MeasureFacts
from pejl.core.observations import Series
from pejl.core.status.base import Piece
from pejl.core.targets import Direction
from pejl.interfaces.drawing.series_chart import Wanted
from pejl.interfaces.public.presenting.names import numbered
from pejl.interfaces.wording.languages import own_words
from pejl.interfaces.wording.targets import target_words


@dataclass(frozen=True, slots=True)
class Use:
    """One goal that is measured by the indicator; `piece` is what the goal's status made of it."""

    scheme: str
    scheme_title: str
    goal: str
    goal_title: str
    target: str
    fictional: bool
    as_of: date
    measure: MeasureFacts
    piece: Piece | None


def uses(indicator: str, statuses: Mapping[str, SchemeStatus]) -> tuple[Use, ...]:
    """Every use in these schemes, the newest scheme first."""
    found = [
        _use(measure, status)
        for status in statuses.values()
        for one in status.goals
        for measure in one.measures
        if measure.indicator == indicator
    ]
    return tuple(sorted(found, key=lambda one: one.as_of, reverse=True))


def _use(measure: MeasureFacts, status: SchemeStatus) -> Use:
    goal = status.goal(measure.goal)
    pieces = goal.assessment.pieces if goal else ()
    piece = next((one for one in pieces if one.code == measure.code), None)
    return Use(
        scheme=status.scheme.code,
        scheme_title=own_words(status.scheme.short_title),
        goal=measure.goal,
        goal_title=numbered(measure.goal, own_words(goal.goal.title)) if goal else measure.goal,
        target=_target(measure, piece),
        fictional=status.scheme.fictional,
        as_of=status.as_of,
        measure=measure,
        piece=piece,
    )


def _target(measure: MeasureFacts, piece: Piece | None) -> str:
    """The goal's own words for its target where it has some, else the target as the rules read it."""
    if not measure.targets:
        return ""
    last = measure.targets[-1]
    if last.text:
        return own_words(last.text)
    number = piece.target_number if piece else last.target.value
    unit = "%" if measure.unit == "%" else None
    return target_words(last.target, number, unit, Direction(measure.direction or "none"))


def targets_for_chart(found: Sequence[Use], series: Series) -> tuple[Wanted, ...]:
    """The numbers to reach of uses of the whole series, each with the path from its own baseline."""
    wanted = {}
    for use in found:
        whole = not (use.measure.breakdown or use.measure.group)
        piece = use.piece
        if whole and piece and piece.target and piece.target.period and piece.target_number is not None:
            at = series.at(piece.baseline_period) if piece.baseline_period else None
            known = at is not None and piece.baseline is not None and piece.baseline_period is not None
            start = (piece.baseline_period, piece.baseline) if known else None
            wanted[piece.target.period] = Wanted(piece.target.period, piece.target_number, start)  # type: ignore[arg-type]
    return tuple(wanted.values())
