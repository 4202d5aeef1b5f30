# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The verdict of the focus areas: whether every goal moved the way it should, and every number was reached.

The source prints no rule; `verdict` says what its sentences imply. Parts: `change`, `level`, `verdict`, `goal_piece`.
"""

from __future__ import annotations

from datetime import date

from pejl.core.status.base import Assessment, GoalInput
from pejl.core.status.conclusion import concluded
from pejl.core.status.rollup import Goal, roll_up
from pejl.core.status.state_by_change import state_by_change
from pejl.core.status.tree import with_method

NAME = "direction"


def assess(goal: GoalInput, *, as_of: date) -> Assessment:
    """The verdict on `goal` at the end of `as_of`, whatever method its scheme uses; there is never a score.

    >>> from pejl.core.status.example import DAY, HOMES
    >>> assess(HOMES, as_of=DAY).verdict.value
    'none'
    """
    return conclude(roll_up(with_method(goal, NAME), as_of=as_of))


def conclude(goal: Goal) -> Assessment:
    """The assessment of a goal that was rolled up; one that is judged is `direction_only`, since it has no score.

    >>> from pejl.core.status.example import DAY, HOMES
    >>> conclude(roll_up(HOMES, as_of=DAY)).score is None
    True
    """
    state, statement = state_by_change(goal.part)
    return concluded(goal, state, statements=(statement,))
