# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Units that cannot be meant: percentage points of a level, a cell in another unit than the rest of its column."""

from __future__ import annotations

from collections.abc import Sequence

from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.judgement import NOTHING, Judgement, shown
from pejl.core.checking.lines_of_tables import Role
from pejl.core.checking.material import Table
from pejl.core.checking.report import Verdict

_FEWEST = 2  # figures that a line must have besides, all of one unit
_POINTS = "percentage_points"


def judge_unit(told: Told) -> Judgement:
    """Whether a level is stated in percentage points: they tell a difference, and *75 procentpoint af* tells none.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.prose_facts import told_in
    >>> (told,) = told_in(Document("sag", (TextBlock("I 2024 var 75 procentpoint af eleverne tilfredse."),)))
    >>> str(judge_unit(told).verdict)
    'contradicted'
    """
    unfit = told.said.figure.unit == _POINTS and told.said.figure.noun.startswith("af ")
    return Judgement(Verdict.CONTRADICTED, "unit_unfit") if unfit else NOTHING


def judge_units(table: Table) -> dict[int, Judgement]:
    """The cells whose own unit differs from what all others of their column say, by the place among the facts.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock
    >>> from pejl.core.checking.material import read
    >>> rows = (("Skole", "Andel"), ("Nord", "31 %"), ("Syd", "28 procentpoint"), ("Vest", "30 %"), ("Øst", "33 %"))
    >>> block = TableBlock(tuple(tuple(map(Cell, row)) for row in rows))
    >>> [place for place in judge_units(read([Document("sag", (block,))]).tables[0])]
    [1]
    """
    found: dict[int, Judgement] = {}
    for column in sorted({fact.span.column for fact in table.facts}):
        places = [number for number, fact in enumerate(table.facts) if fact.span.column == column]
        odd = _of_column(table.facts, places)
        if table.grid.heads[column].role is not Role.CHANGE or not any(_has_shares(table, place) for place in odd):
            found |= odd
    return found


def _has_shares(table: Table, place: int) -> bool:
    """Whether the row of a figure holds percentages: then its change may be one in points."""
    row = table.facts[place].span.row
    return any(fact.unit == "%" for fact in table.facts if fact.span.row == row)


def _of_column(facts: Sequence[Fact], places: Sequence[int]) -> dict[int, Judgement]:
    odd = [place for place in places if facts[place].unit == _POINTS]
    rest = [place for place in places if place not in odd]
    if len(odd) != 1 or len(rest) < _FEWEST or any(facts[place].unit != "%" for place in rest):
        return {}
    return {odd[0]: Judgement(Verdict.CONTRADICTED, "unit_out_of_line", (shown(facts[rest[0]]),))}
