# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""*Målet er nået*: against the target and the figure that stand beside it."""

from __future__ import annotations

from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.judgement import NOTHING, Judgement, shown
from pejl.core.checking.linking import family_of
from pejl.core.checking.material import Material
from pejl.core.checking.report import Verdict
from pejl.core.checking.statements.said import Met
from pejl.core.observations import Approximation

_NEAR = 2  # sentences between the verdict on a goal and its figures
_AT_LEAST = (Approximation.AT_LEAST, Approximation.OVER)
_AT_MOST = (Approximation.AT_MOST, Approximation.UNDER)


def judge_goal(material: Material, told: Told) -> Judgement:
    """What is said of a goal against the one target and the one figure of its unit near it.

    Only a target that says which way it points (*højst*, *mindst*) refutes a verdict; any bears one out.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> text = "Målet er højst 5,5 procent. I 2024 var fraværet 5,9 procent. Målet er dermed opfyldt."
    >>> material = read([Document("sag", (TextBlock(text),))])
    >>> str(judge_goal(material, material.told[-1]).verdict)
    'contradicted'
    """
    if told.said.met not in (Met.YES, Met.NO):
        return NOTHING
    near = [fact for one in material.beside(told) if abs(told.sentence - one.sentence) <= _NEAR for fact in one.facts]
    targets = [fact for fact in near if fact.wanted]
    if len(targets) != 1:
        return NOTHING
    target = targets[0]
    reached = [fact for fact in near if not fact.wanted and family_of(fact.unit) == family_of(target.unit)]
    if not reached:
        return NOTHING
    figure = reached[-1]
    met = _met(figure, target)
    evidence = (shown(figure), shown(target))
    claimed = told.said.met is Met.YES
    if met is None:
        holds = (figure.value == target.value) is claimed
        return Judgement(Verdict.HOLDS, "goal_holds", evidence) if holds and claimed else NOTHING
    if met is claimed:
        return Judgement(Verdict.HOLDS, "goal_holds", evidence)
    return Judgement(Verdict.CONTRADICTED, "goal_fails", evidence) if len(set(map(_value, reached))) == 1 else NOTHING


def _value(fact: Fact) -> object:
    return fact.value


def _met(figure: Fact, target: Fact) -> bool | None:
    """Whether a figure reaches a target; None where the target does not say which way it points."""
    if target.quantity.approximation in _AT_LEAST:
        return figure.value >= target.value
    if target.quantity.approximation in _AT_MOST:
        return figure.value <= target.value
    return None
