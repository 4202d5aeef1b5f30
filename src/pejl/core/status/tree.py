# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The same goals under other settings or another method, changed throughout a tree."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from pejl.core.status.base import GoalInput, MeasureInput


def with_settings(goal: GoalInput, texts: Mapping[str, Any]) -> GoalInput:
    """The goal with these settings at every level; what is not named keeps its own value at each level."""
    return _throughout(goal, lambda one: replace(one, settings=one.settings.changed(texts)))


def with_method(goal: GoalInput, method: str) -> GoalInput:
    """The goal with this method at every level."""
    return goal if goal.method == method else _throughout(goal, lambda one: replace(one, method=method))


def with_measures(goal: GoalInput, change: Callable[[MeasureInput], MeasureInput]) -> GoalInput:
    """The goal with every measure changed."""
    return _throughout(goal, lambda one: replace(one, measures=tuple(change(each) for each in one.measures)))


def measures_of(goal: GoalInput) -> Iterator[MeasureInput]:
    """Every measure of the goal and of the goals below it that are active and count, in order."""
    if goal.active:
        yield from (one for one in goal.measures if one.counts)
        for child in goal.children:
            yield from measures_of(child)


def _throughout(goal: GoalInput, change: Callable[[GoalInput], GoalInput]) -> GoalInput:
    children = tuple(_throughout(child, change) for child in goal.children)
    return replace(change(goal), children=children)
