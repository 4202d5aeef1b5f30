# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Everything that the documents hold, read once, as the judges of single claims need it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pejl.core.checking.blocks import Document, TextBlock
from pejl.core.checking.damage import is_spoiled
from pejl.core.checking.facts import Fact, Series, Told
from pejl.core.checking.grids import Grid, grids_in
from pejl.core.checking.lines_of_tables import Line
from pejl.core.checking.linking import Linker
from pejl.core.checking.prose_facts import told_in
from pejl.core.checking.table_facts import facts_of
from pejl.core.errors import PejlError


@dataclass(frozen=True, slots=True)
class Table:
    """A table with the fact of each of its entries, in the same order."""

    grid: Grid
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Material:
    """The documents, what their text tells, their tables, and what finds the facts that are alike.

    `lines` holds the facts of each row or column that is one thing over time, `crossing` those of every row and column
    of a table; `spoiled` the documents read badly.
    """

    documents: tuple[Document, ...]
    told: tuple[Told, ...]
    tables: tuple[Table, ...]
    linker: Linker
    lines: dict[Series, list[Fact]]
    paragraphs: dict[tuple[str, int], list[Told]]
    spoiled: frozenset[str]
    crossing: dict[tuple[str, int, str, int], list[Fact]]
    heads: dict[tuple[str, int, int], Line]
    tables_at: dict[tuple[str, int], Table]
    times_stated: Counter[tuple[str, int, str, Decimal]]

    def stands_once(self, cell: Fact) -> bool:
        """Whether no other cell of its table has the figure of this one in its unit."""
        return bool(cell.series) and self.times_stated[_stated(cell)] == 1

    def tables_within(self, told: Told, *, blocks: int) -> list[Table]:
        """The tables of its own document that stand at most so many blocks before or behind a statement, in order."""
        near = range(told.span.block - blocks, told.span.block + blocks + 1)
        return [table for block in near if (table := self.tables_at.get((told.span.document, block)))]

    def beside(self, told: Told) -> list[Told]:
        """What the same paragraph says up to the end of the sentence, and in the one after it."""
        paragraph = self.paragraphs[told.span.document, told.span.block]
        return [one for one in paragraph if one.sentence <= told.sentence + 1]

    def before(self, told: Told) -> str:
        """The text of its sentence up to a statement."""
        return self.text_of(told)[: told.span.start].rpartition(". ")[2]

    def sentence_of(self, told: Told) -> str:
        """The text of the sentence that a statement stands in.

        >>> from pejl.core.checking.blocks import TextBlock
        >>> material = read([Document("sag", (TextBlock("Det steg. Der var 12 pladser i byen. Det faldt."),))])
        >>> material.sentence_of(material.told[1])
        'Der var 12 pladser i byen'
        """
        return self.before(told) + told.quote + self.after(told).partition(". ")[0]

    def after(self, told: Told) -> str:
        """The text of its paragraph after a statement."""
        return self.text_of(told)[told.span.end :]

    def near(self, fact: Fact) -> list[Told]:
        """What the paragraph of a fact tells; nothing for one of a table."""
        return self.paragraphs.get((fact.span.document, fact.span.block), []) if fact.sentence else []

    def between(self, one: Told, other: Told) -> str:
        """The text between two statements of one paragraph."""
        return self.text_of(one)[one.span.end : other.span.start]

    def document_of(self, told: Told) -> Document:
        """The document that a statement stands in."""
        return next(document for document in self.documents if document.name == told.span.document)

    def text_of(self, told: Told) -> str:
        """The text of the paragraph that a statement stands in, with a space for each line end."""
        block = self.document_of(told).blocks[told.span.block]
        return block.text.replace("\n", " ") if isinstance(block, TextBlock) else ""

    def row_of(self, fact: Fact) -> Sequence[Fact]:
        """The facts of the table row that a fact stands in."""
        return self.crossing.get((fact.span.document, fact.span.block, "row", fact.span.row), ())

    def column_of(self, fact: Fact) -> Sequence[Fact]:
        """The facts of the table column that a fact stands in."""
        return self.crossing.get((fact.span.document, fact.span.block, "column", fact.span.column), ())

    def head_of(self, fact: Fact) -> Line:
        """What the head of the column says that a fact stands in."""
        return self.heads.get((fact.span.document, fact.span.block, fact.span.column), Line())

    def line_of(self, fact: Fact) -> Sequence[Fact]:
        """The row or column of a table that a fact stands in; empty for running text."""
        return self.lines[fact.series] if fact.series else ()


def _by_paragraph(told: Sequence[Told]) -> dict[tuple[str, int], list[Told]]:
    paragraphs: dict[tuple[str, int], list[Told]] = defaultdict(list)
    for one in told:
        paragraphs[one.span.document, one.span.block].append(one)
    return dict(paragraphs)


def _stated(cell: Fact) -> tuple[str, int, str, Decimal]:
    return cell.span.document, cell.span.block, cell.unit, cell.value


def read(documents: Sequence[Document]) -> Material:
    """Read the documents. Places are told by their names: `PejlError("documents.same_name")` where two are the same.

    >>> from pejl.core.checking.blocks import TextBlock
    >>> [one.quote for one in read([Document("sag", (TextBlock("Der var 12 pladser."),))]).told]
    ['12 pladser']
    """
    names = [document.name for document in documents]
    for name in names:
        if names.count(name) > 1:
            raise PejlError("documents.same_name", found=name, expected="a name of its own for each document")
    told = tuple(one for document in documents for one in told_in(document))
    tables = tuple(Table(grid, facts_of(grid)) for document in documents for grid in grids_in(document))
    cells = [fact for table in tables for fact in table.facts]
    lines: dict[Series, list[Fact]] = defaultdict(list)
    for cell in cells:
        lines[cell.series or ("", 0, "")].append(cell)
    crossing: dict[tuple[str, int, str, int], list[Fact]] = defaultdict(list)
    for cell in cells:
        crossing[cell.span.document, cell.span.block, "row", cell.span.row].append(cell)
        crossing[cell.span.document, cell.span.block, "column", cell.span.column].append(cell)
    return Material(
        documents=tuple(documents),
        told=told,
        tables=tables,
        linker=Linker([*(fact for one in told for fact in one.facts), *cells], lines),
        lines=dict(lines),
        paragraphs=_by_paragraph(told),
        crossing=dict(crossing),
        heads={
            (table.grid.document, table.grid.block, number): head
            for table in tables
            for number, head in enumerate(table.grid.heads)
        },
        times_stated=Counter(map(_stated, cells)),
        tables_at={(table.grid.document, table.grid.block): table for table in tables},
        spoiled=frozenset(document.name for document in documents if is_spoiled(document)),
    )
