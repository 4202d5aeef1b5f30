# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The barometer of the political beacons: −5 … +5, 0 at the baseline, 5 at the target.

Stated by the source: the scale; a sub-goal without a status does not count; beacon 5 is weighted by population. What it
leaves open (interpolation, clamping, joining) is a setting. Parts: `placement`, `joining`, `path`.
"""

from __future__ import annotations

from datetime import date

from pejl.core.issues import Statement
from pejl.core.status.base import Assessment, GoalInput, State
from pejl.core.status.conclusion import concluded
from pejl.core.status.part import Part
from pejl.core.status.rollup import Goal, roll_up
from pejl.core.status.statements import say
from pejl.core.status.tree import with_method

NAME = "barometer"


def assess(goal: GoalInput, *, as_of: date) -> Assessment:
    """The barometer of `goal` at the end of `as_of`, whatever method its scheme uses.

    The score is exact, not rounded, and None unless the state is `scored`.

    >>> from pejl.core.status.example import DAY, HOMES
    >>> found = assess(HOMES, as_of=DAY)
    >>> found.state.value, found.score, found.coverage.counted
    ('scored', Decimal('4'), 1)
    """
    return conclude(roll_up(with_method(goal, NAME), as_of=as_of))


def conclude(goal: Goal) -> Assessment:
    """The state of a goal that was rolled up, and its assessment.

    The display rule that fits all nine beacons: without any baseline there is nothing to show, a target alone is not
    enough; with a baseline but no status it is at 0, "baseline only"; otherwise a number.

    >>> from pejl.core.status.example import DAY, HOMES
    >>> conclude(roll_up(HOMES.children[1], as_of=DAY)).state.value
    'only_baseline'
    """
    state, statement = _state(goal.part)
    return concluded(goal, state, statements=(statement,) if statement else ())


def _state(part: Part) -> tuple[State, Statement | None]:
    tally = part.tally
    if not tally.with_baseline:
        return State.NO_DATA, say("state.no_data", parts=tally.parts)
    if not tally.with_status:
        told = say("state.only_baseline", with_baseline=tally.with_baseline, parts=tally.parts)
        return State.ONLY_BASELINE, told
    if part.piece.score is not None:
        return State.SCORED, None
    if tally.directed and not tally.numbered:
        return State.DIRECTION_ONLY, say("state.direction_only", parts=tally.parts)
    if part.scores is not None or part.unpublished:
        return State.NOT_COMPUTABLE, None
    return State.NOT_COMPUTABLE, say("state.nothing_counts", parts=tally.parts)
