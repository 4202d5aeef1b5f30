# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The figures of a document's tables, offered as measurements: which line they stand in, and which indicator it may be.

Nothing here decides: a person chooses the indicator and confirms each figure. Targets and changes are left out, since
they are not measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from pejl.core.checking.blocks import Document, TableBlock
from pejl.core.checking.facts import Fact
from pejl.core.checking.grids import Grid, grids_in
from pejl.core.checking.lines_of_tables import Role
from pejl.core.checking.report import Span
from pejl.core.checking.subjects import Weights, coverage, subject_of, weights_of
from pejl.core.checking.table_facts import facts_of
from pejl.core.observations import Approximation
from pejl.core.periods import Period

MOST_SUGGESTIONS = 5
LEAST = 0.2  # below this an indicator shares no more than a common word with the line
_OTHER_UNIT = 0.5  # what is left of a score where one is a share and the other a count
_NOT_MEASURED = (Role.TARGET, Role.CHANGE, Role.SCORE)


@dataclass(frozen=True, slots=True)
class Offer:
    """One figure. `printed` is the cell as it stands; `damaged` tells that `value` is what it probably was."""

    span: Span
    head: str
    period: Period | None
    value: Decimal
    unit: str
    approximation: Approximation
    printed: str
    damaged: bool = False


@dataclass(frozen=True, slots=True)
class OfferedLine:
    """The figures of one row, or of one column where the rows are the periods; `about` are the words that say what."""

    label: str
    about: frozenset[str]
    unit: str
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """An indicator that figures may be of: its code, its title and its unit."""

    code: str
    title: str
    unit: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An indicator with how well its words and those of a line cover each other, from 0 to 1."""

    code: str
    score: float


def lines_in(document: Document, block: int) -> tuple[OfferedLine, ...]:
    """The lines of one table of a document, in reading order; none where it holds no figures.

    >>> from pejl.core.checking.blocks import Cell
    >>> rows = ((Cell("År"), Cell("2023"), Cell("Mål 2025")), (Cell("Pladser"), Cell("ca. 12"), Cell("20")))
    >>> (line,) = lines_in(Document("sag", (TableBlock(rows),)), 0)
    >>> line.label, [(str(one.period), str(one.value), str(one.approximation)) for one in line.offers]
    ('Pladser', [('2023', '12', 'about')])
    """
    table = document.blocks[block]
    if not isinstance(table, TableBlock):
        return ()
    alone = replace(document, blocks=(table,))
    return tuple(line for grid in grids_in(alone) for line in _lines(grid, table, block))


def _lines(grid: Grid, table: TableBlock, block: int) -> Iterable[OfferedLine]:
    found: dict[object, list[Fact]] = {}
    for fact in facts_of(grid):
        if fact.role not in _NOT_MEASURED and not fact.wanted:
            found.setdefault(fact.series, []).append(fact)
    for facts in found.values():
        yield _line(grid, table, block, facts)


def _line(grid: Grid, table: TableBlock, block: int, facts: Sequence[Fact]) -> OfferedLine:
    first = facts[0]
    downwards = len({one.span.column for one in facts}) == 1 and len({one.span.row for one in facts}) > 1
    edge = grid.heads[first.span.column] if downwards else grid.labels[first.span.row]
    label = " – ".join(dict.fromkeys(filter(None, (grid.titles[first.span.row].text, edge.text))))
    offers = tuple(_offer(grid, table, block, one) for one in facts)
    return OfferedLine(label, first.subject.context, first.unit, offers)


def _offer(grid: Grid, table: TableBlock, block: int, fact: Fact) -> Offer:
    return Offer(
        span=replace(fact.span, block=block),
        head=grid.heads[fact.span.column].text,
        period=fact.period,
        value=fact.value,
        unit=fact.unit,
        approximation=fact.quantity.approximation,
        printed=" ".join(table.rows[fact.span.row][fact.span.column].text.split()),
        damaged=fact.printed is not None,
    )


def suggestions(line: OfferedLine, known: Sequence[Known]) -> tuple[Suggestion, ...]:
    """The indicators that the line may be about, the likeliest first; at most five, none of less than 0.2.

    The score is the harmonic mean of two coverages, by weight of words: of the indicator's words by those around the
    line, and of the line's own words by the indicator's. It is halved where one is a share and the other is not.

    >>> line = OfferedLine("Antal hjemløse", frozenset({"hjemlos"}), "", ())
    >>> known = [Known("homeless", "Hjemløse borgere", "persons"), Known("places", "Pladser på herberg", "places")]
    >>> [one.code for one in suggestions(line, known)]
    ['homeless']
    """
    words = {one.code: subject_of(one.title) for one in known}
    weights = weights_of(words.values())
    scored = (Suggestion(one.code, _score(line, words[one.code], one.unit, weights)) for one in known)
    fitting = [one for one in scored if one.score >= LEAST]
    return tuple(sorted(fitting, key=lambda one: (-one.score, one.code))[:MOST_SUGGESTIONS])


def _score(line: OfferedLine, words: frozenset[str], unit: str, weights: Weights) -> float:
    own = subject_of(line.label) or line.about
    there, here = coverage(words, line.about | own, weights=weights), coverage(own, words, weights=weights)
    if not there or not here:
        return 0.0
    score = 2 * there * here / (there + here)
    return score * _OTHER_UNIT if (line.unit == "%") != (unit == "%") else score
