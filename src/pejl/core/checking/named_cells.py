# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures that add up cells which a text names: *79 procent er tilfredse eller meget tilfredse med forløbet*.

The columns are named by the words beside the figure, the row by its sentence or, where that names none, by the last
sentence before it that did.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pejl.core.checking.arithmetic import Agreement, fit, total
from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.judgement import NOTHING, Judgement, reckoned, shown
from pejl.core.checking.linking import family_of
from pejl.core.checking.material import Material, Table
from pejl.core.checking.report import Verdict
from pejl.core.checking.subjects import subject_of

_FAR = 8  # blocks between a sentence and the table that it speaks of
_FEWEST = 2  # columns that are added up

Row = Sequence[Fact]


def judge_by_named_cells(material: Material, told: Told) -> Judgement:
    """A figure against the sum of those cells of one row that the words beside it name.

    Only a row that its own sentence names refutes it.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock, TextBlock
    >>> from pejl.core.checking.material import read
    >>> rows = (("Svar", "Meget tilfreds", "Tilfreds", "Utilfreds"), ("Ventetiden", "21 %", "36 %", "43 %"))
    >>> block = TableBlock(tuple(tuple(map(Cell, row)) for row in rows))
    >>> text = "Med ventetiden er 57 procent tilfredse eller meget tilfredse."
    >>> material = read([Document("sag", (TextBlock(text), block))])
    >>> str(judge_by_named_cells(material, material.told[0]).verdict)
    'holds'
    """
    if len(told.facts) != 1 or len(told.said.figures) != 1:
        return NOTHING
    own = told.facts[0].subject.own
    for table in material.tables_within(told, blocks=_FAR) if len(own) >= _FEWEST else ():
        columns = _columns(table, own)
        named = _row_named(material, table, told) if len(columns) >= _FEWEST else None
        if named is None:
            continue
        row, here = named
        cells = [cell for cell in row if cell.span.column in columns and _fits(told, cell)]
        if len(cells) == len(columns):
            return _judged(told, cells, surely=here)
    return NOTHING


def _judged(told: Told, cells: Sequence[Fact], *, surely: bool) -> Judgement:
    summed = sum((cell.value for cell in cells), Decimal(0))
    evidence = (*map(shown, cells), reckoned(" + ".join(cell.quote for cell in cells), summed))
    found = fit(total([cell.quantity for cell in cells]), told.said.figure.quantity)
    if found is Agreement.DIFFERENT:
        return Judgement(Verdict.CONTRADICTED, "arithmetic_fails", evidence) if surely else NOTHING
    verdict = Verdict.HOLDS if found is Agreement.EQUAL else Verdict.ROUNDING
    return Judgement(verdict, "arithmetic_holds", evidence)


def _fits(told: Told, cell: Fact) -> bool:
    mine = told.facts[0]
    time = mine.period is None or cell.period is None or mine.period == cell.period
    return family_of(cell.unit) == family_of(told.said.figure.unit) and time and not cell.wanted


def _columns(table: Table, own: frozenset[str]) -> set[int]:
    """The columns whose heads are named by every word that tells them apart."""
    shared = table.grid.shared_by_heads
    heads = ((column, table.grid.heads[column].about - shared) for column in table.grid.filled_columns)
    return {column for column, about in heads if about and about <= own}


def _row_named(material: Material, table: Table, told: Told) -> tuple[Row, bool] | None:
    """The one row that the sentence names, and whether it is its own; the only one of a table is always meant."""
    rows = _rows(table)
    if len(rows) == 1:
        return rows[0], True
    for sentence, words in _sentences(material, told):
        named = [row for row in rows if _is_named(table, row, words)]
        if named:
            return (named[0], sentence == told.sentence) if len(named) == 1 else None
    return None


def _rows(table: Table) -> list[Row]:
    rows: dict[int, list[Fact]] = {}
    for fact in table.facts:
        rows.setdefault(fact.span.row, []).append(fact)
    return list(rows.values())


def _sentences(material: Material, told: Told) -> Iterator[tuple[int, frozenset[str]]]:
    """The words of its sentence, and of those before it in its paragraph that state something, the nearest first."""
    paragraph = material.paragraphs[told.span.document, told.span.block]
    before = {one.sentence: one for one in paragraph if one.sentence <= told.sentence}
    for number in sorted(before, reverse=True):
        yield number, subject_of(material.sentence_of(before[number]))


def _is_named(table: Table, row: Row, words: frozenset[str]) -> bool:
    label = table.grid.labels[row[0].span.row]
    about = label.about - table.grid.shared_by_labels
    return bool(about) and about <= words
