# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which columns of a table a sentence means that compares its rows: by their heads, or by a figure that it states."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.letters import lowered
from pejl.core.checking.linking import family_of
from pejl.core.checking.material import Material, Table

Row = Sequence[Fact]

_SHARE = re.compile(r"\b(?:andel|procent)")
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
_QUALITY = re.compile(r"\b([^\W\d_]+?)hed(?:en)?\b")  # *tilfredsheden* is told by the *tilfredse*, of every degree


def cells_meant(table: Table, told: Told, *, cells: Sequence[Fact]) -> Sequence[Fact]:
    """The cells under heads that the sentence names; all where they are under one name.

    Of a column of counts and one of shares the latter is meant where a share is spoken of. *Tilfredsheden* is of those
    who are *tilfreds* and *meget tilfreds* together.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock, TextBlock
    >>> from pejl.core.checking.material import read
    >>> lines = (("Sted", "Klager", "Andel klager"), ("Nord", "12", "3 %"), ("Syd", "8", "5 %"))
    >>> block = TableBlock(tuple(tuple(map(Cell, line)) for line in lines))
    >>> material = read([Document("sag", (TextBlock("Syd har den højeste andel klager."), block))])
    >>> (table,) = material.tables
    >>> [cell.quote for cell in cells_meant(table, material.told[0], cells=table.facts[:2])]
    ['3 %']
    """
    quote = lowered(told.quote)
    said = told.subject.label | told.subject.own
    if _SHARE.search(quote) and len({cell.unit == "%" for cell in cells}) > 1:
        cells = [cell for cell in cells if cell.unit == "%"]
    heads = [table.grid.heads[cell.span.column].about for cell in cells]
    named = [cell for cell, about in zip(cells, heads, strict=True) if about & said or _of_quality(about, told)]
    named = named or [cell for cell in cells if _plainly(table.grid.heads[cell.span.column].text, quote)]
    return named or (cells if len(set(heads)) == 1 else ())


def _plainly(head: str, quote: str) -> bool:
    """Whether a head is named by a word that mostly tells nothing: *det højeste gennemsnit*."""
    words = _LONG_WORD.findall(lowered(head))
    return bool(words) and any(re.search(rf"\b{word}", quote) for word in words)


def _of_quality(about: frozenset[str], told: Told) -> bool:
    """Whether a head is a degree of what the sentence speaks of as a noun."""
    words = f"{told.about} {told.quote}".lower()
    roots = {found[1] for found in _QUALITY.finditer(words)}
    return bool(roots) and any(stem.rpartition(" ")[2] in roots for stem in about)


def under_the_figure(
    material: Material, told: Told, *, rows: Sequence[Row], named: Row | None
) -> tuple[Sequence[Row], Row | None]:
    """The rows with that column alone whose figure the sentence states for the row it names: *højest, nemlig 8,2 %*.

    All columns where it states none of them.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock, TextBlock
    >>> from pejl.core.checking.material import read
    >>> lines = (("Sted", "2023", "2024"), ("Nord", "12", "14"), ("Syd", "8", "25"))
    >>> block = TableBlock(tuple(tuple(map(Cell, line)) for line in lines))
    >>> material = read([Document("sag", (TextBlock("Syd har flest klager med 25."), block))])
    >>> rows = [material.tables[0].facts[:2], material.tables[0].facts[2:]]
    >>> kept, _ = under_the_figure(material, material.told[0], rows=rows, named=rows[1])
    >>> [[cell.quote for cell in row] for row in kept]
    [['14'], ['25']]
    """
    if named is None:
        return rows, None
    stated = [
        fact
        for one in material.paragraphs[told.span.document, told.span.block]
        if one.sentence == told.sentence
        for fact in one.facts
    ]
    columns = {cell.span.column for cell in named for fact in stated if _is_it(cell, fact)}
    if len(columns) != 1:
        return rows, named
    kept = [[cell for cell in row if cell.span.column in columns] for row in rows]
    return kept, kept[next(place for place, row in enumerate(rows) if row is named)]


def _is_it(cell: Fact, fact: Fact) -> bool:
    return cell.value == fact.value and family_of(cell.unit) == family_of(fact.unit)
