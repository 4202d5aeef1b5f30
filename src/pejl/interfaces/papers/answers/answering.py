# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""One binding in, its words and versions out; the same binding says the same wherever it stands."""

from __future__ import annotations

from pejl.core.bindings.binding import Binding, Change, Count, Figure, OfGoal, Refer, Share, Trend
from pejl.core.errors import PejlError
from pejl.interfaces.papers.answers.changes import say_change, say_share, say_trend
from pejl.interfaces.papers.answers.figures import say_figure
from pejl.interfaces.papers.answers.goals import say_count, say_of_goal
from pejl.interfaces.papers.answers.said import Said
from pejl.interfaces.papers.answers.told import TELLING, say_told
from pejl.interfaces.papers.view import RegisterView


def answer(view: RegisterView, binding: Binding) -> Said:
    """What a binding says in the active language. Raises `PejlError` where the register cannot answer it.

    A reference is no figure: the writer of the paper knows its number.
    """
    if isinstance(binding, Figure):
        return say_figure(view, binding)
    if isinstance(binding, Change):
        return say_change(view, binding)
    if isinstance(binding, Share):
        return say_share(view, binding)
    if isinstance(binding, Trend):
        return say_trend(view, binding)
    if isinstance(binding, OfGoal):
        return say_told(view, binding) if binding.known in TELLING else say_of_goal(view, binding)
    if isinstance(binding, Count):
        return say_count(view, binding)
    raise PejlError("binding.expected", line=1, column=1, found=Refer.__name__, expected="hjemloese[2024]")
