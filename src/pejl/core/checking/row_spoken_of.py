# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A figure whose sentence hardly names what it is about, against the row of a table that was just spoken of."""

from __future__ import annotations

from pejl.core.checking.anchors import rows_of
from pejl.core.checking.arithmetic import Agreement, agreement
from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.judgement import NOTHING, Judgement, shown
from pejl.core.checking.linking import same_period
from pejl.core.checking.material import Material
from pejl.core.checking.report import Verdict


def judge_by_row(material: Material, told: Told, *, fact: Fact) -> Judgement:
    """A level against the row whose figure the text has just stated: *46 dage i 2024, hvor den var 37 i 2023*.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock, TextBlock
    >>> from pejl.core.checking.material import read
    >>> rows = (("Klager", "2022", "2024"), ("Klager over svar", "37", "461"))
    >>> block = TableBlock(tuple(tuple(map(Cell, row)) for row in rows))
    >>> text = TextBlock("Der var 461 klager over svar i 2024. Der var 37 i 2022.")
    >>> material = read([Document("sag", (text, block))])
    >>> str(judge_by_row(material, material.told[1], fact=material.told[1].facts[0]).verdict)
    'holds'
    """
    for row in rows_of(material, told):
        for cell in row:
            alike = cell.unit == fact.unit or not fact.unit or not cell.unit
            of_it = alike and cell.wanted is fact.wanted and same_period(cell.period, fact.period)
            if of_it and agreement(fact.quantity, cell.quantity) is Agreement.EQUAL:
                return Judgement(Verdict.HOLDS, "same_elsewhere", (shown(cell),))
    return NOTHING
