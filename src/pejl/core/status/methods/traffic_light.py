# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The traffic light of the transformation plans: which way a figure moved, and the verdict of a direction.

Stated by the source: red is a negative development from the baseline, yellow none or a very weak negative one, green a
positive one. How weak "very weak" is, is a setting. Parts: `change`, `goal_piece`, `verdict`.
"""

from __future__ import annotations

from datetime import date

from pejl.core.status.base import Assessment, GoalInput
from pejl.core.status.conclusion import concluded
from pejl.core.status.rollup import Goal, roll_up
from pejl.core.status.state_by_change import state_by_change
from pejl.core.status.tree import with_method

NAME = "traffic_light"


def assess(goal: GoalInput, *, as_of: date) -> Assessment:
    """The light of `goal` at the end of `as_of`, whatever method its scheme uses; there is never a score.

    >>> from pejl.core.status.example import DAY, HOMES
    >>> assess(HOMES, as_of=DAY).colour.value
    'green'
    """
    return conclude(roll_up(with_method(goal, NAME), as_of=as_of))


def conclude(goal: Goal) -> Assessment:
    """The assessment of a goal that was rolled up; one that is judged is `direction_only`, since it has no score.

    >>> from pejl.core.status.example import DAY, HOMES
    >>> conclude(roll_up(HOMES, as_of=DAY)).state.value
    'direction_only'
    """
    state, statement = state_by_change(goal.part)
    return concluded(goal, state, statements=(statement,))
