# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A percentage against its part and its whole: in the same cell, the same sentence, or what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator

from pejl.core.checking.arithmetic import Agreement, fit, share
from pejl.core.checking.facts import Told
from pejl.core.checking.figures_in_text import Figure
from pejl.core.checking.grids import Entry
from pejl.core.checking.judgement import NOTHING, Judgement, reckoned
from pejl.core.checking.material import Material
from pejl.core.checking.report import Kind, Verdict

_NEAR = 60  # letters between a percentage and the part and whole that it is reckoned from


def judge_share(material: Material, told: Told) -> Judgement:
    """A percentage beside *a ud af b* or *(a / b)* in its own sentence: it is reckoned from these.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> material = read([Document("sag", (TextBlock("Det er 50 ud af 276 (18,1 %)."),))])
    >>> str(judge_share(material, material.told[0]).verdict)
    'holds'
    """
    if told.said.kind is not Kind.SHARE:
        return NOTHING
    figures = told.said.figures
    if len(figures) == 1 and figures[0].unit == "%":
        return next((found for found in _by_the_sentence(material, told)), NOTHING)
    percent = [one for one in figures if one.unit == "%"]
    counts = [one for one in figures if one.unit != "%"]
    if percent and len(counts) == 2:
        return _reckoned(percent[0], *counts)
    return _by_the_percentage(material, told)


def _by_the_sentence(material: Material, told: Told) -> Iterator[Judgement]:
    """For a percentage: the part and whole that the same sentence states right beside it."""
    for one in material.beside(told):
        figures = one.said.figures
        pair = one.said.kind is Kind.SHARE and len(figures) == 2 and "%" not in {figure.unit for figure in figures}
        if pair and one.sentence == told.sentence and _apart(told, one) <= _NEAR:
            yield _reckoned(told.said.figure, *figures)


def _by_the_percentage(material: Material, told: Told) -> Judgement:
    """For a part and a whole: the percentage that the same sentence states right beside them."""
    for one in material.beside(told):
        alone = one.said.kind is Kind.SHARE and len(one.said.figures) == 1 and one.said.figure.unit == "%"
        if alone and one.sentence == told.sentence and _apart(told, one) <= _NEAR:
            return _reckoned(one.said.figure, *told.said.figures)
    return NOTHING


def _apart(told: Told, other: Told) -> int:
    return max(told.span.start - other.span.end, other.span.start - told.span.end)


def _reckoned(percent: Figure, part: Figure, whole: Figure) -> Judgement:
    possible = share(part.quantity, whole.quantity)
    if possible is None or part.quantity.value > whole.quantity.value:
        return NOTHING
    value = part.quantity.value / whole.quantity.value * 100
    evidence = (
        reckoned(f"{part.quantity.value} / {whole.quantity.value}", round(value, percent.quantity.decimals + 1)),
    )
    found = fit(possible, percent.quantity)
    if found is not Agreement.DIFFERENT:
        return Judgement(Verdict.HOLDS if found is Agreement.EQUAL else Verdict.ROUNDING, "share_holds", evidence)
    return Judgement(Verdict.CONTRADICTED, "share_fails", evidence)


def judge_entry(entry: Entry) -> Judgement:
    """A cell that holds a percentage with its part and whole: *15 % (116 / 795)*.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock
    >>> from pejl.core.checking.grids import grids_in
    >>> rows = ((Cell(""), Cell("2023")), (Cell("Andel"), Cell("51 % (116 / 795)")))
    >>> (grid,) = grids_in(Document("sag", (TableBlock(rows),)))
    >>> str(judge_entry(grid.entries[0]).verdict)
    'contradicted'
    """
    percent = [one for one in entry.figures if one.unit == "%"]
    counts = [one for one in entry.figures if one.unit != "%"]
    if len(percent) == 1 and len(counts) == 2:
        return _reckoned(percent[0], *counts)
    return NOTHING
