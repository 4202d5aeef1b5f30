# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Counts that a text takes up again by *de*: *Der kom 112 til skade. Af de 112 var 47 på cykel*."""

from __future__ import annotations

import re

from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.judgement import NOTHING, Judgement, shown
from pejl.core.checking.letters import lowered
from pejl.core.checking.linking import family_of, telling_digits
from pejl.core.checking.material import Material
from pejl.core.checking.report import Verdict
from pejl.core.checking.slips import digits_of, slip_apart

_TAKES_UP = re.compile(r"(?:^|[ (])(?:af|blandt|for) (?:de|disse|alle|de i alt) $")
_BACK = 3  # sentences back to where the count was told first
_TELLING = 2  # digits of a count that is not met by chance


def judge_said_again(material: Material, told: Told) -> Judgement:
    """A count behind *af de* against the one told shortly before. The last one told refutes it by a slip only.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> text = "I 2024 kom 112 til skade. Af de 121 var 47 på cykel."
    >>> material = read([Document("sag", (TextBlock(text),))])
    >>> str(judge_said_again(material, material.told[1]).verdict)
    'contradicted'
    """
    fact = told.facts[-1] if told.facts else None
    if fact is None or family_of(fact.unit) or fact.quantity.decimals or telling_digits(fact.value) < _TELLING:
        return NOTHING
    if not _TAKES_UP.search(lowered(material.text_of(told))[: fact.span.start]):
        return NOTHING
    told_before = _told_before(material, told)
    for other in told_before:
        if other.value == fact.value:
            return Judgement(Verdict.HOLDS, "same_elsewhere", (shown(other),))
    slips = [other for other in told_before if slip_apart(digits_of(fact.value), digits_of(other.value))]
    if len(slips) == 1 and slips[0] is told_before[0]:
        return Judgement(Verdict.CONTRADICTED, "other_value", (shown(slips[0]),))
    return NOTHING


def _told_before(material: Material, told: Told) -> list[Fact]:
    """The counts of the sentences before it in its paragraph, the last one first."""
    return [
        fact
        for one in reversed(material.paragraphs[told.span.document, told.span.block])
        for fact in reversed(one.facts)
        if 0 < told.sentence - one.sentence <= _BACK and not family_of(fact.unit) and not fact.quantity.decimals
    ]
