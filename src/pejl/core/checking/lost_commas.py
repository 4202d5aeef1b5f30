# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whole figures that nothing bears out until a decimal comma is put back: *133 mio. kr.* for 13,3 mio. kr."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from pejl.core.checking.facts import Told
from pejl.core.checking.judgement import NOTHING, Judgement
from pejl.core.checking.linking import family_of
from pejl.core.checking.report import Kind, Verdict
from pejl.core.numbers import Quantity

_KINDS = frozenset({Kind.LEVEL, Kind.SHARE, Kind.CHANGE, Kind.RELATIVE_CHANGE, Kind.PERCENTAGE_POINTS})
_LONG = 3  # digits, with which a figure comes out of something else once in some hundred times by chance


def judge_without_comma(told: Told, judge: Callable[[Told], Judgement]) -> Judgement:
    """What a figure that nothing settles was if it has lost its comma: a proposal, where `judge` then finds it exact.

    Only what may have decimals can have lost a comma: shares, amounts, and what is measured; people are whole.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.check import check_blocks
    >>> text = "Af de 276 stillinger blev 50 ikke besat. Det giver en andel på 181 procent."
    >>> (*_, claim) = check_blocks([Document("sag", (TextBlock(text),))]).claims
    >>> str(claim.verdict), str(claim.likely_reading)
    ('damaged', '18.1')
    """
    said = told.said
    if (
        said.kind not in _KINDS
        or len(said.figures) != 1
        or not _may_have_lost_one(said.figure.quantity, said.figure.unit)
    ):
        return NOTHING
    likely = replace(said.figure.quantity, value=said.figure.quantity.value.scaleb(-1))
    facts = tuple(replace(fact, quantity=replace(fact.quantity, value=likely.value)) for fact in told.facts)
    figure = replace(said.figure, quantity=likely)
    found = judge(replace(told, said=replace(said, figures=(figure,)), facts=facts))
    if found.verdict is not Verdict.HOLDS:
        return NOTHING
    return Judgement(Verdict.DAMAGED, "probably_damaged", found.evidence, likely.value)


def _may_have_lost_one(quantity: Quantity, unit: str) -> bool:
    """Whether a figure is whole, long enough, and of a unit whose figures have decimals."""
    parted = family_of(unit) != "" or unit in ("days", "weeks", "months", "years", "hours")
    whole = quantity.decimals == 0 and not quantity.approximation and quantity.value == quantity.value.to_integral()
    return parted and whole and quantity.value.copy_abs() >= Decimal(10) ** (_LONG - 1)
