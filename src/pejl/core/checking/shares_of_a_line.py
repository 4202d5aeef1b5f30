# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Lines of a table whose percentages make up a whole: how satisfied people are, where they live.

Nobody says in the file that they do, so most lines must: the one that does not come to 100 has a wrong figure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from pejl.core.checking.facts import Fact
from pejl.core.checking.judgement import Judgement, reckoned, shown
from pejl.core.checking.lines_of_tables import Role
from pejl.core.checking.report import Verdict
from pejl.core.checking.ways import Way

_FEWEST_PARTS, _MOST_PARTS, _FEWEST_LINES = 3, 12, 3
_KEPT = 0.6  # of the lines
_WHOLE = Decimal(100)


def shares_of(way: Way) -> Iterator[tuple[int, Judgement]]:
    """The last figure of each line whose shares do not come to 100 where those of most lines do.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock
    >>> from pejl.core.checking.material import read
    >>> from pejl.core.checking.ways import ways_through
    >>> rows = (("Pct.", "Ja", "Måske", "Nej"), ("A", "38", "41", "21"), ("B", "52", "31", "17"),
    ...         ("C", "45", "53", "20"), ("D", "70", "20", "10"))
    >>> block = TableBlock(tuple(tuple(map(Cell, row)) for row in rows), caption="Svar i procent")
    >>> way, _ = ways_through(read([Document("sag", (block,))]).tables[0])
    >>> [(place, one.params["reckoned"]) for place, one in shares_of(way)]
    [(8, Decimal('118'))]
    """
    lines = [line for along in way.along if len(line := _parts(way, along)) >= _FEWEST_PARTS]
    widths = {len(line) for line in lines}
    if len(lines) < _FEWEST_LINES or len(widths) != 1 or widths.pop() > _MOST_PARTS:
        return
    broken = [line for line in lines if not _is_whole(line)]
    if not broken or len(lines) - len(broken) < _KEPT * len(lines) or _is_whole_without_some(lines):
        return
    for line in broken:
        together = sum((fact.value for fact in line), Decimal(0))
        evidence = (*map(shown, line[:-1]), reckoned(" + ".join(fact.quote for fact in line), together))
        params = {"reckoned": together}
        yield way.place_of(line[-1]), Judgement(Verdict.CONTRADICTED, "whole_fails", evidence, params=params)


def _parts(way: Way, along: int) -> list[Fact]:
    """The shares of a line, where all its figures but counts, totals and changes are shares."""
    figures = [fact for number in way.across if (fact := way.get(along, number)) and _is_part(way, number)]
    return [fact for fact in figures if fact.unit == "%" and not fact.wanted and fact.role is Role.FIGURE]


def _is_part(way: Way, number: int) -> bool:
    return way.names[number].role is Role.FIGURE


def _is_whole(line: Sequence[Fact]) -> bool:
    """Whether shares come to 100, give or take what rounding leaves open: half of the last digit of each."""
    slack = sum((Decimal((0, (5,), -fact.quantity.decimals - 1)) for fact in line), Decimal(0))
    return abs(sum((fact.value for fact in line), Decimal(0)) - _WHOLE) <= slack


def _is_whole_without_some(lines: Sequence[Sequence[Fact]]) -> bool:
    """Whether fewer of the columns make up the whole in most lines as well: then it is chance, or there is a zero."""
    places = range(len(lines[0]))
    fewer = combinations(places, len(places) - 1)
    return any(sum(_is_whole([line[at] for at in some]) for line in lines) >= _KEPT * len(lines) for some in fewer)
