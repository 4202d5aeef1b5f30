# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The lines of tables that a sentence is about: by its words, by a figure of theirs that it states, or by its topic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from pejl.core.checking.anchors import anchors
from pejl.core.checking.facts import Fact, Subject, Told
from pejl.core.checking.material import Material
from pejl.core.checking.topic_lines import topic_lines

LINE, LIKELY = 0.4, 0.5  # how alike a line of a table must be to bear a change out, and to refute one off by a slip


def lines_meant(material: Material, told: Told) -> Iterator[tuple[float, Sequence[Fact], Fact | None]]:
    """The lines of tables that a sentence is about by its words, or by a figure of theirs that it states (the cell).

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock, TextBlock
    >>> from pejl.core.checking.material import read
    >>> rows = (("Forløb", "2022", "2024"), ("Forløb i alt", "812", "871"))
    >>> block = TableBlock(tuple(tuple(map(Cell, row)) for row in rows))
    >>> text = TextBlock("I 2024 kom 871 i forløb. Det er en stigning.")
    >>> material = read([Document("sag", (text, block))])
    >>> [cell.quote for _, _, cell in lines_meant(material, material.told[1]) if cell]
    ['871']
    """
    alike = material.linker.lines_like(told.subject)
    known = {id(line): likeness for likeness, line in alike}
    for cell in anchors(material, told):
        line = material.line_of(cell)
        if _may_speak_of(told.subject, line, [other for _, other in alike]):
            yield max(known.pop(id(line), 0.0), LIKELY), line, cell
    for likeness, line in alike:
        if likeness >= LINE and id(line) in known:
            yield likeness, line, None
    yield from ((likeness, line, None) for likeness, line in topic_lines(material, told))


def _may_speak_of(told: Subject, line: Sequence[Fact], others: Sequence[Sequence[Fact]]) -> bool:
    """Whether what is told names no other line by its own words: *59 flere end i 2022* names none."""
    if told.own & (line[0].subject.label | line[0].subject.context):
        return True
    return not any(told.own & other[0].subject.label for other in others if other is not line)


def in_time(fact: Fact) -> tuple[date, date]:
    """The order of figures of a line in time; a figure of no period comes first.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.prose_facts import told_in
    >>> in_time(told_in(Document("sag", (TextBlock("Der var 12 pladser i 2024."),)))[0].facts[0])[0].year
    2024
    """
    period = fact.period
    return (period.start or date.min, period.end or date.max) if period else (date.min, date.min)
