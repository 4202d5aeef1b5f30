# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A score of several goals against the rule that the document itself states: goals without data do not count.

The scale is the one that the head of the column tells (*0 = Baseline 5 = Mål*). How the parts are joined is seldom
told, so that every usual way is tried: a printed score that any of them gives is left alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from pejl.core.checking.blocks import Cell, Document, TableBlock
from pejl.core.checking.facts import Fact
from pejl.core.checking.findings.places import code_of_row, texts_of
from pejl.core.checking.findings.targets import names_baseline
from pejl.core.checking.lines_of_tables import SCALE
from pejl.core.checking.material import Material, Table
from pejl.core.checking.report import Finding, Level, Span
from pejl.core.numbers import parse_danish

_LEFT_OUT = re.compile(
    r"\b(?:ikke|ingen|uden|mangle\w*)\b[^.]{0,30}\b(?:data|status|måling\w*|tal)\b[^.]{0,40}"
    r"\b(?:tæller|indgår|medregnes|regnes)\b[^.]{0,20}\bikke\b",
    re.IGNORECASE,
)
_SCORE = re.compile(r"-?\d+(?:,\d+)?(?=[ ¹²³⁴⁵⁶⁷⁸⁹*]*$)")
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class _Goal:
    """A row with a baseline and a target: the letter of the goal that it is a part of, and how far it has come."""

    letter: str
    score: Decimal | None
    facts: tuple[Fact, ...]


def scores_against_their_rule(material: Material, ids: Mapping[Span, str]) -> Iterator[Finding]:
    """Each score that comes out only where goals without data count as 0, in a document that says they do not count.

    `ids` names the claims by their spans: those of the score and of its goals are given with the finding.

    >>> from pejl.core.checking.blocks import Cell, TextBlock
    >>> from pejl.core.checking.material import read
    >>> head = ("Delmål", "Baseline (2013)", "Status (2014)", "Mål 2017", "Samlet status 0 = Baseline 5 = Mål")
    >>> rows = (head, ("A. Pladser", "20", "30", "40", "1,3"), ("B. Klager", "50", "-", "25", ""))
    >>> rule = TextBlock("Hvor der ikke er data på status, tæller delmålet ikke med i beregningen.")
    >>> document = Document("sag", (TableBlock(tuple(tuple(map(Cell, row)) for row in rows)), rule))
    >>> [(one.params["score"], str(one.params["by_rule"])) for one in scores_against_their_rule(read([document]), {})]
    [('1,3', '2.5')]
    """
    for document in material.documents:
        rule = next((text for text, _ in texts_of(document) if _LEFT_OUT.search(text)), "")
        tables = (table for table in material.tables if table.grid.document == document.name)
        for table in tables if rule else ():
            for score, span, goals in _scored(document, table):
                by_rule = _mean(_joined(goals, unmeasured=False))
                if by_rule is not None and _is_against(score, goals):
                    named = [ids[one] for one in (span, *_spans(goals)) if one in ids]
                    params = {"score": score, "by_rule": by_rule, "count": sum(one.score is None for one in goals)}
                    yield Finding("score_against_rule", Level.ERROR, span, tuple(named), params)


def _is_against(score: str, goals: Sequence[_Goal]) -> bool:
    """Whether the score comes out with goals without data as 0, and in no way without them."""
    printed = parse_danish(score).value
    left_out = [_mean(_joined(goals, unmeasured=False)), _mean(_apart(goals, unmeasured=False))]
    as_zero = [_mean(_joined(goals, unmeasured=True)), _mean(_apart(goals, unmeasured=True))]
    return _rounds_to(printed, as_zero) and not _rounds_to(printed, left_out)


def _rounds_to(printed: Decimal, scores: Sequence[Decimal | None]) -> bool:
    return any(one is not None and one.quantize(printed, ROUND_HALF_UP) == printed for one in scores)


def _mean(scores: Sequence[Decimal]) -> Decimal | None:
    return sum(scores, _ZERO) / len(scores) if scores else None


def _apart(goals: Sequence[_Goal], *, unmeasured: bool) -> list[Decimal]:
    return [one.score or _ZERO for one in goals if unmeasured or one.score is not None]


def _joined(goals: Sequence[_Goal], *, unmeasured: bool) -> list[Decimal]:
    """F1 and F2 are one goal."""
    pieces: dict[str, list[_Goal]] = defaultdict(list)
    for number, goal in enumerate(goals):
        pieces[goal.letter or str(number)].append(goal)
    means = (_mean(_apart(piece, unmeasured=unmeasured)) for piece in pieces.values())
    return [one for one in means if one is not None]


def _spans(goals: Sequence[_Goal]) -> Iterator[Span]:
    yield from (fact.span for goal in goals for fact in goal.facts)


def _scored(document: Document, table: Table) -> Iterator[tuple[str, Span, list[_Goal]]]:
    """Each printed score of a table with the goals beside and below it, up to the next score."""
    for column, head in enumerate(table.grid.heads):
        scale = SCALE.search(head.text)
        for score, span, rows in _stretches(document, table, column) if scale else ():
            goals = [goal for row in rows if (goal := _goal(table, row, full=Decimal(scale[1] if scale else 0)))]
            if goals:
                yield score, span, goals


def _stretches(document: Document, table: Table, column: int) -> Iterator[tuple[str, Span, range]]:
    block = document.blocks[table.grid.block]
    rows = block.rows if isinstance(block, TableBlock) else ()
    written = [number for number in range(table.grid.first_row, len(rows)) if _begins(rows, number, column)]
    for start, end in pairwise((*written, len(rows))):
        cell = rows[start][column]
        if found := _SCORE.match(cell.text):
            span = Span(document.name, table.grid.block, 0, found.end(), cell.place, start, column)
            yield found[0], span, range(start, end)


def _begins(rows: Sequence[Sequence[Cell]], row: int, column: int) -> bool:
    """Whether a score, or what stands in its stead, is written in a row: a merged cell only in its first."""
    if column >= len(rows[row]) or not rows[row][column].text.strip():
        return False
    above = rows[row - 1][column : column + 1] if row else ()
    return not any(rows[row][column] is cell for cell in above)


def _goal(table: Table, row: int, *, full: Decimal) -> _Goal | None:
    facts = [fact for fact in table.facts if fact.span.row == row and not SCALE.search(_head(table, fact))]
    baseline = [fact for fact in facts if names_baseline(_head(table, fact))]
    targets = [fact for fact in facts if fact.wanted]
    status = [fact for fact in facts if fact not in baseline and not fact.wanted]
    if len(baseline) != 1 or len(targets) != 1 or len(status) > 1 or baseline[0].value == targets[0].value:
        return None
    began, way = baseline[0].value, targets[0].value - baseline[0].value
    score = full * (status[0].value - began) / way if status else None
    return _Goal(code_of_row(table, row)[:1], score, tuple(facts))


def _head(table: Table, fact: Fact) -> str:
    return table.grid.heads[fact.span.column].text
