# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The same goals under other settings or another method, changed throughout a tree."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from pejl.core.status.base import GoalInput, MeasureInput


def with_settings(goal: GoalInput, texts: Mapping[str, Any]) -> GoalInput:
    """The goal with these settings at every level; what is not named keeps its own value at each level.

    >>> from pejl.core.status.example import HOMES
    >>> with_settings(HOMES, {"missing": "zero"}).children[0].settings.missing
    'zero'
    """
    return _throughout(goal, lambda one: replace(one, settings=one.settings.changed(texts)))


def with_method(goal: GoalInput, method: str) -> GoalInput:
    """The goal with this method at every level.

    >>> from pejl.core.status.example import HOMES
    >>> with_method(HOMES, "direction").children[0].method
    'direction'
    """
    return goal if goal.method == method else _throughout(goal, lambda one: replace(one, method=method))


def with_measures(goal: GoalInput, change: Callable[[MeasureInput], MeasureInput]) -> GoalInput:
    """The goal with every measure changed.

    >>> from pejl.core.status.example import HOMES
    >>> silent = with_measures(HOMES, lambda one: replace(one, counts=False))
    >>> list(measures_of(silent))
    []
    """
    return _throughout(goal, lambda one: replace(one, measures=tuple(change(each) for each in one.measures)))


def measures_of(goal: GoalInput) -> Iterator[MeasureInput]:
    """Every measure of the goal and of the goals below it that are active and count, in order.

    >>> from pejl.core.status.example import HOMES
    >>> [one.code for one in measures_of(HOMES)]
    ['1.B', '1.D']
    """
    if goal.active:
        yield from (one for one in goal.measures if one.counts)
        for child in goal.children:
            yield from measures_of(child)


def _throughout(goal: GoalInput, change: Callable[[GoalInput], GoalInput]) -> GoalInput:
    children = tuple(_throughout(child, change) for child in goal.children)
    return replace(change(goal), children=children)
