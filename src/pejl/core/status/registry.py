# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which status methods there are, and the status of a whole tree of goals in one walk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from pejl.core.errors import PejlError
from pejl.core.status.base import Assessment, GoalInput
from pejl.core.status.methods import barometer, direction, no_method, traffic_light
from pejl.core.status.rollup import Goal, roll_up

METHODS: dict[str, Callable[[Goal], Assessment]] = {
    module.NAME: module.conclude for module in (barometer, traffic_light, direction, no_method)
}


def assess_tree(goal: GoalInput, *, as_of: date) -> dict[str, Assessment]:
    """The assessment of `goal` and of every goal below it, by code, parents before children; each by its own method.

    Raises `PejlError("method.unknown")` for a method that is not registered.

    >>> [found.state.value for found in assess_tree(GoalInput("1"), as_of=date(2014, 12, 31)).values()]
    ['no_data']
    """
    return {one.input.code: _concluded(one) for one in _walk(roll_up(goal, as_of=as_of))}


def _walk(goal: Goal) -> Iterator[Goal]:
    yield goal
    for child in goal.children:
        yield from _walk(child)


def _concluded(goal: Goal) -> Assessment:
    method = METHODS.get(goal.input.method)
    if method is None:
        raise PejlError("method.unknown", found=goal.input.method, expected=sorted(METHODS), goal=goal.input.code)
    return method(goal)
