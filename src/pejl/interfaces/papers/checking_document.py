# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A composed paper as the checker reads documents: the same words that the committee will read."""

from __future__ import annotations

from collections.abc import Iterator

from pejl.core.checking.blocks import Block as Read
from pejl.core.checking.blocks import Cell as ReadCell
from pejl.core.checking.blocks import Document, Place, TableBlock, TextBlock, TextKind
from pejl.documents.paper import Block, Bullets, Heading, Inline, Paper, Paragraph, Picture, Table
from pejl.documents.paper_tables import laid_out
from pejl.interfaces.papers.unbound import text_of


def checking_document(paper: Paper) -> tuple[Document, tuple[str, ...]]:
    """The paper as a document, and for each of its blocks the section it stands in."""
    blocks: list[Read] = []
    sections: list[str] = []
    section = ""
    for block in paper.blocks:
        if isinstance(block, Heading):
            section = text_of(block.content)
        for read in _read(block):
            blocks.append(read)
            sections.append(section)
    return Document(paper.code or paper.title, tuple(blocks), dated=paper.day), tuple(sections)


def _read(block: Block) -> Iterator[Read]:
    if isinstance(block, Heading):
        yield _text(block.content, TextKind.HEADING)
    elif isinstance(block, Paragraph):
        yield _text(block.content, TextKind.PARAGRAPH)
    elif isinstance(block, Bullets):
        yield from (_text(item, TextKind.LIST_ITEM) for item in block.items)
    elif isinstance(block, Table):
        yield _table(block)
    elif isinstance(block, Picture):
        yield _text(block.caption, TextKind.CAPTION)


def _text(line: tuple[Inline, ...], kind: TextKind) -> TextBlock:
    return TextBlock(text_of(line), kind=kind)


def _table(table: Table) -> TableBlock:
    """Merged cells stand in each row and column they cover, as the same object."""
    layout = laid_out(table)
    known: dict[int, ReadCell] = {}
    rows = []
    for row in (*layout.head, *layout.rows):
        cells: list[ReadCell] = []
        for slot in row:
            cell = known.setdefault(id(slot.cell), ReadCell(_shown(slot.cell.content), Place()))
            cells += [cell] * slot.cell.across
        rows.append(tuple(cells))
    return TableBlock(tuple(rows), caption=text_of(table.caption))


def _shown(line: tuple[Inline, ...]) -> str:
    """The text of a cell without the stars that lead to its notes, and nothing for a dash."""
    text = text_of(line).rstrip("*")
    return "" if text == "–" else text
