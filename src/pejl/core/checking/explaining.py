# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures of running text that stand in no cell but are reckoned from some: what is short of a target, a share of all.

What comes out of cells that the sentence is about bears the figure out. Where nothing does, but one such sum misses it
by a slip only, the figure is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pejl.core.checking.anchors import anchors
from pejl.core.checking.arithmetic import Agreement, Range, change, fit, relative_change, share
from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.judgement import NOTHING, Judgement, reckoned, shown
from pejl.core.checking.lines_of_tables import Role
from pejl.core.checking.linking import family_of, telling_digits
from pejl.core.checking.material import Material
from pejl.core.checking.report import Kind, Verdict
from pejl.core.checking.slips import is_slip_of
from pejl.core.observations import Approximation

_NAMED, _SURELY = 0.4, 0.65  # how alike a line must be to bear a figure out, and to refute it
_LINES = 6  # the most alike that are looked at
_TELLING = 2  # digits, without which a figure comes out of something by chance
_SHORT_OF = re.compile(r"\bmangle|\bmål|\bambition|\bresultatkrav", re.IGNORECASE)  # what tells how far a target is
_BOUNDS = (Approximation.AT_MOST, Approximation.AT_LEAST, Approximation.UNDER)
_DIFFERS = (Kind.CHANGE, Kind.PERCENTAGE_POINTS, Kind.RELATIVE_CHANGE)


@dataclass(frozen=True, slots=True)
class _Sum:
    """Two cells, what comes out of them, and whether a figure that misses it by a slip is wrong."""

    first: Fact
    second: Fact
    possible: Range
    formula: str
    sure: bool


def judge_by_cells(material: Material, told: Told) -> Judgement:
    """A figure against what can be reckoned from the cells that its sentence is about.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock, TextBlock
    >>> from pejl.core.checking.material import read
    >>> rows = (("Indikator", "2024", "Mål"), ("Elever der består prøven", "88,3 %", "90 %"))
    >>> block = TableBlock(tuple(tuple(map(Cell, row)) for row in rows))
    >>> text = "Elever der består prøven mangler 1,7 procentpoint i 2024."
    >>> material = read([Document("sag", (TextBlock(text), block))])
    >>> str(judge_by_cells(material, material.told[0]).verdict)
    'holds'
    """
    if len(told.said.figures) != 1 or telling_digits(told.said.figure.quantity.value) < _TELLING:
        return NOTHING
    if told.said.figure.quantity.approximation in _BOUNDS:
        return NOTHING  # anything comes out as *højst 5,5 procent*
    stated = told.said.figure.quantity.absolute()
    refuted = NOTHING
    for one in _sums(material, told):
        found = fit(one.possible.absolute(), stated)
        evidence = (shown(one.first), shown(one.second), reckoned(one.formula, None))
        if found is not Agreement.DIFFERENT:
            verdict = Verdict.HOLDS if found is Agreement.EQUAL else Verdict.ROUNDING
            return Judgement(verdict, "arithmetic_holds", evidence)
        if refuted is NOTHING and one.sure and is_slip_of(one.possible.absolute(), stated):
            refuted = Judgement(Verdict.CONTRADICTED, "arithmetic_fails", evidence)
    return refuted


def _sums(material: Material, told: Told) -> Iterator[_Sum]:
    lines = [one for one in material.linker.lines_like(told.subject)[:_LINES] if one[0] >= _NAMED]
    for cell in (one for one in anchors(material, told) if _of_time(told, one)):
        yield from _of_a_whole(material, told, cell, surely=False)
        yield from _within(told, material.row_of(cell))
    for place, (likeness, line) in enumerate(lines):
        surely = place == 0 and likeness >= _SURELY
        for cell in _meant(told, line):
            yield from _in_its_row(material, told, cell, surely=surely)
            yield from _of_a_whole(material, told, cell, surely=surely)
        for _, other in lines[place + 1 :]:
            yield from _between_lines(told, line, other)


def _meant(told: Told, line: Sequence[Fact]) -> list[Fact]:
    """The cells of the period that the sentence speaks of; all of them where it names none."""
    periods = {period for period in told.said.periods if period}
    dated = [fact for fact in line if fact.period in periods]
    return dated if periods else list(line)


def _of_time(told: Told, cell: Fact) -> bool:
    """Whether a cell is of the period that is spoken of, as far as either is known."""
    periods = {period for period in told.said.periods if period}
    return not periods or cell.period is None or cell.period in periods


def _fits_unit(told: Told, one: Fact, other: Fact) -> bool:
    """Whether a difference of two cells has the unit that is stated."""
    mine, family = family_of(told.said.figure.unit), family_of(one.unit)
    return family == family_of(other.unit) and (mine == family or (mine == "points" and family == "%"))


def _in_its_row(material: Material, told: Told, cell: Fact, *, surely: bool) -> Iterator[_Sum]:
    """From a cell to another one of its row: what is short of the target, by how much a budget was raised."""
    for other in material.row_of(cell):
        if other is cell or not _fits_unit(told, cell, other):
            continue
        if _goes_the_other_way(told, cell, other):
            continue
        to_target = other.role is Role.TARGET and bool(_SHORT_OF.search(material.sentence_of(told)))
        if to_target or told.said.kind in _DIFFERS or (told.facts and told.facts[0].role is Role.CHANGE):
            possible = change(cell.quantity, replace(other.quantity, approximation=Approximation.NONE))
            yield _Sum(cell, other, possible, f"{other.quote} - {cell.quote}", surely and to_target)


def _goes_the_other_way(told: Told, one: Fact, other: Fact) -> bool:
    """Whether two cells of two times rise where the text says that they fall, or the other way round."""
    if not told.said.direction or not one.period or not other.period or one.period == other.period:
        return False
    earlier, later = (one, other) if one.period < other.period else (other, one)
    return (later.value - earlier.value) * told.said.direction < 0


def _of_a_whole(material: Material, told: Told, cell: Fact, *, surely: bool) -> Iterator[_Sum]:
    """A share: of the total of its column, or of another column of its row."""
    if told.said.figure.unit != "%" or family_of(cell.unit) == "%":
        return
    in_row = (one for one in material.row_of(cell) if one.period == cell.period)
    for other in (*material.column_of(cell), *in_row):
        if other is cell or family_of(other.unit) != family_of(cell.unit) or abs(other.value) <= abs(cell.value):
            continue
        if other.span.row != cell.span.row and not _is_meant(told, other):
            continue
        sizes = (cell.quantity.absolute(), other.quantity.absolute())
        possible = relative_change(*sizes) if told.said.kind is Kind.RELATIVE_CHANGE else share(*sizes)
        total = other.role is Role.TOTAL and other.span.column == cell.span.column
        formula = f"{cell.quote} / {other.quote}"
        yield from [_Sum(cell, other, possible, formula, surely and total)] if possible else ()


def _is_meant(told: Told, whole: Fact) -> bool:
    """Whether a share may be of another row: of the total, or of one that the sentence names too."""
    return whole.role is Role.TOTAL or bool(whole.subject.label & (told.subject.label | told.subject.own))


def _within(told: Told, row: Sequence[Fact]) -> Iterator[_Sum]:
    """A share of two cells of the row that was just spoken of: *afvigelsen svarer til 1,8 procent af budgettet*."""
    if told.said.figure.unit != "%" or told.said.kind is not Kind.SHARE:
        return
    cells = [cell for cell in row if _of_time(told, cell)]
    pairs = ((one, other) for one in cells for other in cells if abs(one.value) < abs(other.value))
    for part, whole in pairs:
        alike = part.period == whole.period and family_of(part.unit) == family_of(whole.unit) != "%"
        possible = share(part.quantity.absolute(), whole.quantity.absolute()) if alike else None
        yield from [_Sum(part, whole, possible, f"{part.quote} / {whole.quote}", sure=False)] if possible else ()


def _between_lines(told: Told, line: Sequence[Fact], other: Sequence[Fact]) -> Iterator[_Sum]:
    """From one line to another of the same table: by how much a school lies above the others."""
    if not line[0].series or not other[0].series or line[0].series[:2] != other[0].series[:2]:
        return
    for one in _meant(told, line):
        for two in _meant(told, other):
            if one.span.column == two.span.column and _fits_unit(told, one, two):
                yield _Sum(one, two, change(one.quantity, two.quantity), f"{two.quote} - {one.quote}", sure=False)
