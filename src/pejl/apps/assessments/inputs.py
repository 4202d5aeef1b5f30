# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How what was known of a scheme becomes what the status rules are asked about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pejl.apps.goals.facts import GoalFacts, SchemeTree
from pejl.apps.indicators.facts import MeasureFacts
from pejl.apps.measurements.facts import SeriesName
from pejl.core.observations import Series
from pejl.core.status.base import GoalInput, MeasureInput, Settings
from pejl.core.targets import Direction

GIVEN_UP = ("proposed_dropped", "dropped")


@dataclass(frozen=True, slots=True)
class Known:
    """A scheme as known: its tree, what its goals are measured by, and the figures.

    `overrides` are settings that whoever asks wants instead, for every goal.
    """

    tree: SchemeTree
    measures: Mapping[str, tuple[MeasureFacts, ...]]
    series: Mapping[SeriesName, Series]
    overrides: Mapping[str, str]


def series_name(measure: MeasureFacts) -> SeriesName:
    """The series that the goal is held against."""
    return SeriesName(measure.indicator, measure.breakdown, measure.group)


def goal_inputs(known: Known) -> tuple[GoalInput, ...]:
    """One input for each of the scheme's outermost goals, with everything below it."""
    settings = Settings.from_texts(known.tree.scheme.settings)
    below: dict[str | None, list[GoalFacts]] = defaultdict(list)  # asked for at every goal, so sorted out once
    for goal in known.tree.goals:
        below[goal.parent].append(goal)
    return tuple(_goal(goal, settings, known, below) for goal in below[None])


def _goal(goal: GoalFacts, inherited: Settings, known: Known, below: Mapping[str | None, list[GoalFacts]]) -> GoalInput:
    """A goal's own settings hold for what lies below it too."""
    settings = inherited.changed(goal.settings)
    return GoalInput(
        code=goal.code,
        parent=goal.parent,
        measures=tuple(_measure(one, goal, known) for one in known.measures.get(goal.code, ())),
        children=tuple(_goal(child, settings, known, below) for child in below.get(goal.code, ())),
        method=known.tree.scheme.method,
        settings=settings.changed(known.overrides),
        direction=Direction(goal.direction) if goal.direction else None,
        weight=goal.weight,
        active=goal.state not in GIVEN_UP,
    )


def _measure(measure: MeasureFacts, goal: GoalFacts, known: Known) -> MeasureInput:
    return MeasureInput(
        code=measure.code,
        series=known.series[series_name(measure)],
        direction=_direction(measure, goal),
        baseline=measure.baseline,
        targets=tuple(one.target for one in measure.targets),
        weight=measure.weight,
        population=measure.population_size,
        counts=measure.counts,
    )


def _direction(measure: MeasureFacts, goal: GoalFacts) -> Direction:
    """The indicator's own wanted direction; the goal's where the indicator has none by itself."""
    own = Direction(measure.direction or Direction.NONE)
    return own if own is not Direction.NONE else Direction(goal.direction or Direction.NONE)
