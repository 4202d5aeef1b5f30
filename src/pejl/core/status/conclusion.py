# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""From a goal that was rolled up to the one object that pages, papers and the API show."""

from __future__ import annotations

from collections.abc import Iterable

from pejl.core.issues import Statement
from pejl.core.status.base import Assessment, State
from pejl.core.status.rollup import Goal


def concluded(goal: Goal, state: State, *, statements: Iterable[Statement]) -> Assessment:
    """The assessment of `goal` in this state; the score is withheld in every state but `scored`.

    `statements` say the state; what the parts said follows.

    >>> from pejl.core.status.rollup import roll_up
    >>> from pejl.core.status.example import DAY, HOMES
    >>> found = concluded(roll_up(HOMES, as_of=DAY), State.SCORED, statements=())
    >>> found.score, [one.code for one in found.pieces]
    (Decimal('4'), ['1.B', '1.D'])
    """
    part, piece = goal.part, goal.part.piece
    scored = state is State.SCORED
    return Assessment(
        goal.input.code,
        goal.as_of,
        goal.input.method,
        goal.input.settings,
        state,
        score=piece.score if scored else None,
        plan=piece.plan if scored else None,
        pieces=tuple(one for below in part.below for one in below.pieces) or (piece,),
        coverage=part.coverage,
        change=piece.change,
        colour=piece.colour,
        level=piece.level,
        path=piece.path,
        verdict=piece.verdict,
        signal=piece.signal,
        outlook=piece.outlook,
        statements=(*statements, *piece.statements),
        versions=piece.versions,
    )
