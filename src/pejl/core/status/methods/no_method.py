# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""No status at all, for schemes that follow what is decided and done: recommendations have no figure of their own."""

from __future__ import annotations

from dataclasses import replace

from pejl.core.status.base import Assessment, Change, Colour, Level, Path, State, Verdict
from pejl.core.status.conclusion import concluded
from pejl.core.status.rollup import Goal
from pejl.core.status.statements import say

NAME = "none"


def conclude(goal: Goal) -> Assessment:
    """An assessment that judges nothing and says so; the pieces still show which figures there are.

    >>> from pejl.core.status.rollup import roll_up
    >>> from pejl.core.status.example import DAY, HOMES
    >>> conclude(roll_up(HOMES, as_of=DAY)).statements[0].code
    'state.not_judged'
    """
    found = concluded(goal, State.NOT_COMPUTABLE, statements=())
    return replace(
        found,
        change=Change.UNKNOWN,
        colour=Colour.NONE,
        level=Level.NOT_TESTABLE,
        path=Path.NONE,
        verdict=Verdict.NONE,
        statements=(say("state.not_judged"),),
    )
