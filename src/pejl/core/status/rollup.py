# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""From measures to sub-goals to goals: one walk up the tree, in which every part is judged once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from pejl.core.status.base import GoalInput
from pejl.core.status.facts import Frame
from pejl.core.status.goal_piece import empty_part, joined_part
from pejl.core.status.measure_piece import measured_part
from pejl.core.status.part import Part


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal with everything that was judged about it and, below, the same of every goal under it."""

    input: GoalInput
    as_of: date
    part: Part
    children: tuple[Goal, ...] = ()


def roll_up(goal: GoalInput, *, as_of: date, active: bool = True, tested: bool = True) -> Goal:
    """Judge a goal and everything below it; what lies below a goal proposed to be dropped is dropped with it.

    `tested` False leaves out what needs statistics.

    >>> from pejl.core.status.example import DAY, HOMES
    >>> roll_up(HOMES, as_of=DAY).part.piece.score
    Decimal('4')
    """
    active = active and goal.active
    frame = Frame(goal.parent, goal.settings, goal.method, as_of, active, tested)
    if is_one_measure(goal):
        return Goal(goal, as_of, _weighted(measured_part(goal.measures[0], frame), goal))
    children = tuple(roll_up(child, as_of=as_of, active=active, tested=tested) for child in goal.children)
    own = replace(frame, parent=goal.code)
    parts = [*(measured_part(one, own) for one in goal.measures), *(child.part for child in children)]
    part = joined_part(goal, parts) if parts else empty_part(goal, active=active)
    return Goal(goal, as_of, part, children)


def is_one_measure(goal: GoalInput) -> bool:
    """Whether the goal and what measures it are one and the same part: a sub-goal that carries the figure itself.

    >>> from pejl.core.status.example import HOMES
    >>> is_one_measure(HOMES), is_one_measure(HOMES.children[0])
    (False, True)
    """
    return not goal.children and len(goal.measures) == 1 and goal.measures[0].code == goal.code


def _weighted(part: Part, goal: GoalInput) -> Part:
    """The weight and size of a goal that is one measure may be stated at either."""
    population = part.population if goal.population is None else goal.population
    return replace(part, weight=part.weight * goal.weight, population=population)
