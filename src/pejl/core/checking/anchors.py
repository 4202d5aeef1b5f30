# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Rows of tables that a sentence speaks of because it, or the one before it, states a figure of them.

*I 2024 kom 871 i forløb, 59 flere end i 2022*: what is told of 59 hardly names the row, but 871 stands in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.levels import agreeing_with
from pejl.core.checking.material import Material

_BEFORE = 2  # sentences back to the figure that names the row


def anchors(material: Material, told: Told) -> Iterator[Fact]:
    """The cells that state a figure which the sentence of a claim, or one of the two before it, states too.

    Those of its own sentence come first, and of these the nearest. One of its own figure is none.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock, TextBlock
    >>> from pejl.core.checking.material import read
    >>> rows = (("Forløb", "2022", "2024"), ("Forløb i alt", "812", "871"))
    >>> block = TableBlock(tuple(tuple(map(Cell, row)) for row in rows))
    >>> text = TextBlock("I 2024 kom 871 i forløb, 59 flere end i 2022.")
    >>> material = read([Document("sag", (text, block))])
    >>> [cell.quote for cell in anchors(material, material.told[1])]
    ['871']
    """
    paragraph = material.paragraphs[told.span.document, told.span.block]
    near = [one for one in paragraph if one is not told and 0 <= told.sentence - one.sentence <= _BEFORE]
    near.sort(key=lambda one: (told.sentence - one.sentence, abs(told.span.start - one.span.start)))
    seen: set[int] = set()
    for fact in (fact for one in near for fact in one.facts):
        cell = _cell_of(material, fact)
        if cell is not None and id(cell) not in seen:
            seen.add(id(cell))
            yield cell


def _cell_of(material: Material, fact: Fact) -> Fact | None:
    """The cell of a table of its own document that states a figure of a text too, None where none does beyond doubt."""
    cells = [
        link
        for link in agreeing_with(material, fact)
        if link.fact.series and link.fact.span.document == fact.span.document
    ]
    best = [link for link in cells if link.likeness >= cells[0].likeness]
    return best[0].fact if len({link.fact.span.row for link in best}) == 1 else None


def rows_of(material: Material, told: Told) -> Iterator[Sequence[Fact]]:
    """The rows that hold the cells of `anchors`, each once.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock, TextBlock
    >>> from pejl.core.checking.material import read
    >>> rows = (("Forløb", "2022", "2024"), ("Forløb i alt", "812", "871"))
    >>> block = TableBlock(tuple(tuple(map(Cell, row)) for row in rows))
    >>> text = TextBlock("I 2024 kom 871 i forløb, 59 flere end i 2022.")
    >>> material = read([Document("sag", (text, block))])
    >>> [[cell.quote for cell in row] for row in rows_of(material, material.told[1])]
    [['812', '871']]
    """
    seen: set[tuple[int, int]] = set()
    for cell in anchors(material, told):
        place = cell.span.block, cell.span.row
        if place not in seen:
            seen.add(place)
            yield material.row_of(cell)
