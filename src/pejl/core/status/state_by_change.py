# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The state of a goal that has no score: whether there is a change to judge, and if not, why."""

from __future__ import annotations

from pejl.core.issues import Statement
from pejl.core.status.base import State
from pejl.core.status.part import Part
from pejl.core.status.statements import say


def state_by_change(part: Part) -> tuple[State, Statement]:
    """`direction_only` where something is judged, else what is missing, and the sentence that says so.

    Figures that are there but may not be compared make it `not_computable`.

    >>> from pejl.core.status.rollup import roll_up
    >>> from pejl.core.status.example import DAY, HOMES
    >>> state_by_change(roll_up(HOMES.children[1], as_of=DAY).part)[0].value
    'only_baseline'
    """
    tally = part.tally
    if part.coverage.counted:
        return State.DIRECTION_ONLY, say("state.direction_only", parts=tally.parts)
    if tally.with_baseline and tally.with_status:
        return State.NOT_COMPUTABLE, say("state.nothing_counts", parts=tally.parts)
    if tally.with_baseline:
        told = say("state.only_baseline", with_baseline=tally.with_baseline, parts=tally.parts)
        return State.ONLY_BASELINE, told
    return State.NO_DATA, say("state.no_data", parts=tally.parts)
