# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A part of a year in a line of whole years: it looks like the next figure of the line, and is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pejl.core.checking.facts import Fact
from pejl.core.checking.linking import family_of
from pejl.core.checking.material import Material
from pejl.core.checking.report import Finding, Level
from pejl.core.periods import PeriodKind

_FEWEST = 2  # whole years that a line must have


def parts_beside_years(material: Material) -> Iterator[Finding]:
    """Each count of a part of a year in a line of years. Shares and means of a part may stand there.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock
    >>> from pejl.core.checking.material import read
    >>> rows = (("Boliger", "2022", "2023", "1. halvår 2024"), ("Modtaget", "1.277", "1.140", "529"))
    >>> block = TableBlock(tuple(tuple(map(Cell, row)) for row in rows))
    >>> [one.params["part"] for one in parts_beside_years(read([Document("sag", (block,))]))]
    ['2024-S1']
    """
    for line in material.lines.values():
        yield from _in_line(line)


def _in_line(line: Sequence[Fact]) -> Iterator[Finding]:
    years = [fact for fact in line if fact.period and fact.period.kind is PeriodKind.YEAR and not fact.wanted]
    if len(years) < _FEWEST:
        return
    for fact in line:
        counts = family_of(fact.unit) == "" and not fact.quantity.decimals
        if fact.period and counts and _is_part(fact):
            params = {"quote": fact.quote, "part": str(fact.period), "year": str(years[-1].period)}
            yield Finding("part_of_year_beside_years", Level.WARNING, fact.span, params=params)


def _is_part(fact: Fact) -> bool:
    """Whether a period is shorter than a year; a state at a day is none, it is counted on that day each year."""
    period = fact.period
    days = (period.end - period.start).days + 1 if period and period.end else 0
    return 1 < days < _YEAR


_YEAR = 360  # days; a year, a school year and twelve months are longer
