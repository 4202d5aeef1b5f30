# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Every goal and measure of a plan with its path, parents before children."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_lowercase

from pejl.interfaces.exchange.structure.initiatives import GoalLinkEntry
from pejl.interfaces.exchange.structure.package import PlanPackage
from pejl.interfaces.exchange.structure.paths import PathInFile
from pejl.interfaces.exchange.structure.schemes import GoalEntry, MeasureEntry, SchemeEntry


@dataclass(frozen=True, slots=True)
class PlacedGoal:
    """A goal, the scheme it belongs to, the goal above it, and where it stands."""

    scheme: SchemeEntry
    goal: GoalEntry
    parent: GoalEntry | None
    path: PathInFile

    def measures(self) -> Iterator[tuple[str, MeasureEntry, PathInFile]]:
        """Code, entry and path of each thing it is measured by."""
        for number, measure in enumerate(self.goal.measures):
            yield measure_code(self.goal, number), measure, (*self.path, "measures", number)


def measure_code(goal: GoalEntry, number: int) -> str:
    """The code of a goal's measure: the stated one, else the goal's own, with a, b, c … where it has several."""
    stated = goal.measures[number].code
    if stated or len(goal.measures) == 1:
        return stated or goal.code
    rounds, letter = divmod(number, len(ascii_lowercase))
    return goal.code + ascii_lowercase[letter] * (rounds + 1)


def all_goals(plan: PlanPackage) -> Iterator[PlacedGoal]:
    """The goals of all schemes."""
    for number, scheme in enumerate(plan.schemes):
        yield from goals_of(scheme, ("schemes", number))


def goal_links(plan: PlanPackage) -> Iterator[tuple[GoalLinkEntry, PathInFile]]:
    """Every link from an initiative, a budget item or an answer to a goal, with its path."""
    linking: list[tuple[tuple[GoalLinkEntry, ...], PathInFile]] = [
        *((one.goals, ("initiatives", number)) for number, one in enumerate(plan.initiatives)),
        *((one.goals, ("budget_items", number)) for number, one in enumerate(plan.budget_items)),
        *((one.goal.answer.goals, (*one.path, "answer")) for one in all_goals(plan) if one.goal.answer),
    ]
    for links, path in linking:
        for number, link in enumerate(links):
            yield link, (*path, "goals", number)


def goals_of(scheme: SchemeEntry, path: PathInFile = ()) -> Iterator[PlacedGoal]:
    """The goals of one scheme."""
    yield from _below(scheme, scheme.goals, None, (*path, "goals"))


def _below(
    scheme: SchemeEntry, goals: tuple[GoalEntry, ...], parent: GoalEntry | None, path: PathInFile
) -> Iterator[PlacedGoal]:
    for number, goal in enumerate(goals):
        yield PlacedGoal(scheme, goal, parent, (*path, number))
        yield from _below(scheme, goal.goals, goal, (*path, number, "goals"))
