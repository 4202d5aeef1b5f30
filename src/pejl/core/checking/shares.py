# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A percentage against its part and its whole: in the same cell, the same sentence, or what stands beside it."""

from __future__ import annotations

import re
from dataclasses import replace

from pejl.core.checking.arithmetic import Agreement, Range, fit, share
from pejl.core.checking.blocks import TextBlock
from pejl.core.checking.changes import judge_change
from pejl.core.checking.clauses import goes_on
from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.figures_in_text import Figure
from pejl.core.checking.grids import Entry
from pejl.core.checking.judgement import NOTHING, Judgement, reckoned, shown
from pejl.core.checking.linking import family_of
from pejl.core.checking.material import Material
from pejl.core.checking.report import Kind, Verdict
from pejl.core.checking.slips import is_slip_of
from pejl.core.numbers import Quantity

_FEW, _ROUGHLY = 10, 5  # *ni ud af ti* is said roughly: so many points to either side
_CHANGES = (Kind.CHANGE, Kind.RELATIVE_CHANGE, Kind.PERCENTAGE_POINTS)
_OR = re.compile(r"(?!.*\bend\b)[^.;]{0,30}?(?:eller|svarende til|altså|dvs\.|\(|,)[^.;]{0,15}", re.IGNORECASE)
_HOLDS = (Verdict.HOLDS, Verdict.ROUNDING)
_BEFORE, _FARTHER = 1, 2  # sentences back to the counts that a percentage is of; where it says that it follows
_MEANS = re.compile(r"svarende til|svarer til|giver|udgør|det er|dvs\.|altså|svarprocent|andel")
_SURELY = re.compile(r"\b(?:dermed|svarende til|svarer til|altså)\b[^.]{0,20}$")
_NEAR = 60  # letters between a percentage and the part and whole that it is reckoned from
_MOST_DECIMALS = 12  # of a sum that is shown: a damaged figure may have any number of them


def judge_share(material: Material, told: Told) -> Judgement:
    """A percentage beside *a ud af b* or *(a / b)* in its own sentence: it is reckoned from these.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> material = read([Document("sag", (TextBlock("Det er 50 ud af 276 (18,1 %)."),))])
    >>> str(judge_share(material, material.told[1]).verdict)
    'holds'
    """
    figures = told.said.figures
    if len(told.said.of) == 2:
        return _reckoned(told.said.figure, *(one.quantity for one in told.said.of))
    alone = len(figures) == 1 and figures[0].unit == "%"
    beside, before = _by_what_is_beside(material, told), NOTHING
    if alone and (beside is NOTHING or beside.verdict is Verdict.ROUNDING):
        before = _of_counts_before(material, told)
    return before if before.verdict in _HOLDS or beside is NOTHING else beside


def _by_what_is_beside(material: Material, told: Told) -> Judgement:
    """A percentage against the part and whole that the same sentence states right beside it, or these against it.

    Of several the one that fits is meant. What belongs to another one that it fits, refutes nothing.
    """
    shares = [one for one in material.beside(told) if one.said.kind is Kind.SHARE and one.sentence == told.sentence]
    near = sorted((one for one in shares if _apart(told, one) <= _NEAR), key=lambda one: _apart(told, one))
    found = [(one, _fitted(told, one)) for one in near]
    rough = len(told.said.figures) == 1 or told.said.figures[0].in_words
    for _, judged in found:
        if judged.verdict in _HOLDS:
            return judged if rough else NOTHING  # 41 and 167 are not borne out by what is reckoned from them
    free = (
        judged
        for one, judged in found
        if not any(_fitted(one, other).verdict in _HOLDS for other in shares) and not goes_on(material, told, other=one)
    )
    return next((judged for judged in free if judged is not NOTHING), NOTHING)


def _fitted(one: Told, other: Told) -> Judgement:
    """Two statements of a sentence, where the one is a percentage and the other a part and its whole."""
    fewer, more = sorted((one.said.figures, other.said.figures), key=len)
    if (len(fewer), len(more)) != (1, 2) or fewer[0].unit != "%":
        return NOTHING
    if one.said.figures is fewer and more[0].in_words:
        return NOTHING  # *ni ud af ti (91 procent)*: the rough is borne out by the exact, and not the other way
    found = _reckoned(fewer[0], more[0].quantity, more[1].quantity)
    return replace(found, evidence=(*map(shown, other.facts), *found.evidence)) if found.evidence else found


def _of_counts_before(material: Material, told: Told) -> Judgement:
    """For *svarende til 53,3 %*: two counts stated before it in its paragraph; the nearest are the ones, if any are."""
    text = _text_before(material, told)
    surely = _SURELY.search(text) is not None
    counts = [
        fact
        for one in material.beside(told)
        for fact in one.facts
        if 0 <= told.sentence - one.sentence <= (_FARTHER if surely else _BEFORE)
        and family_of(fact.unit) == ""
        and fact.span.end <= told.span.start
    ]
    exact = told.said.figure.quantity.decimals > 0
    means = bool(_MEANS.search(text))
    for part in counts:
        for whole in counts:
            found = _reckoned_of(told.said.figure, part, whole)
            if found.verdict in _HOLDS and (exact or means):
                return found
    surely = surely and len(counts) == 2
    if len(counts) < 2 or not ((exact and means) or surely):
        return NOTHING
    whole, part = sorted(counts[-2:], key=lambda fact: -fact.value)
    possible = share(part.quantity, whole.quantity)
    slip = possible is not None and is_slip_of(possible, told.said.figure.quantity)
    return _reckoned_of(told.said.figure, part, whole) if slip or surely else NOTHING


def _text_before(material: Material, told: Told) -> str:
    document = next(one for one in material.documents if one.name == told.span.document)
    block = document.blocks[told.span.block]
    text = block.text if isinstance(block, TextBlock) else ""
    return text[max(0, told.span.start - _NEAR) : told.span.start].lower()


def _reckoned_of(percent: Figure, part: Fact, whole: Fact) -> Judgement:
    found = _reckoned(percent, part.quantity, whole.quantity)
    return replace(found, evidence=(shown(part), shown(whole), *found.evidence))


def _apart(told: Told, other: Told) -> int:
    return max(told.span.start - other.span.end, other.span.start - told.span.end)


def _reckoned(percent: Figure, part: Quantity, whole: Quantity) -> Judgement:
    possible = share(part, whole)
    if possible is None or part.value > whole.value:
        return NOTHING
    value = part.value / whole.value * 100
    evidence = (
        reckoned(f"{part.value} / {whole.value}", round(value, min(percent.quantity.decimals + 1, _MOST_DECIMALS))),
    )
    if whole.value <= _FEW:
        possible = Range(possible.lower - _ROUGHLY, possible.upper + _ROUGHLY)
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
        return _reckoned(percent[0], *(one.quantity for one in counts))
    return NOTHING


def judge_as_change(material: Material, told: Told) -> Judgement:
    """A percentage that stands for the change told just before it: *steget med 27 boliger eller 14,4 procent*.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> text = "I 2023 var der 187 boliger. I 2024 var der 214, og antallet er steget med 27 eller 14,4 procent."
    >>> material = read([Document("sag", (TextBlock(text),))])
    >>> str(judge_as_change(material, material.told[-1]).verdict)
    'holds'
    """
    if told.said.figures[-1].unit != "%":
        return NOTHING
    before = [one for one in material.beside(told) if one.sentence == told.sentence and one.span.end <= told.span.start]
    if not before or before[-1].said.kind not in _CHANGES or not _OR.fullmatch(material.between(before[-1], told)):
        return NOTHING
    said = replace(told.said, kind=Kind.RELATIVE_CHANGE, periods=before[-1].said.periods, direction=0)
    return judge_change(material, replace(told, said=said, subject=before[-1].subject))
