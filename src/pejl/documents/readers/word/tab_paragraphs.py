# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Tables that were typed with tab signs: paragraphs below each other, or lines of one paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pejl.core.checking.blocks import Block, Cell, TableBlock, TextBlock, TextKind
from pejl.documents.readers.limits import Budget
from pejl.documents.readers.marked import Marked
from pejl.documents.readers.text.lines import Line
from pejl.documents.readers.text.tab_tables import tab_table_at


@dataclass(frozen=True, slots=True)
class Typed:
    """A line of a paragraph, and where it begins in the paragraph's text."""

    block: TextBlock
    start: int
    text: str


def with_tab_tables(blocks: Sequence[Block], budget: Budget) -> Iterator[Block]:
    """The blocks, where paragraphs that are rows are tables; a cell keeps its paragraph and its place in it."""
    at = 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and _has_tabs(blocks[end]):
            end += 1
        yield from _read([block for block in blocks[at:end] if isinstance(block, TextBlock)], budget)
        if end < len(blocks):
            yield blocks[end]
        at = end + 1


def _has_tabs(block: Block) -> bool:
    return isinstance(block, TextBlock) and block.kind is TextKind.PARAGRAPH and "\t" in block.text.strip()


def _read(blocks: Sequence[TextBlock], budget: Budget) -> Iterator[Block]:
    typed = [line for block in blocks for line in _lines(block)]
    lines = [Line(number, line.text, line.block.place.page) for number, line in enumerate(typed)]
    at = 0
    while at < len(lines):
        end, table = tab_table_at(lines, at) or (at + 1, None)
        if table and _whole(typed, at, end):
            budget.spend_cells(sum(map(len, table.rows)))
            yield _table(table, typed)
        else:
            for line in typed[at:end]:
                if line.start == 0:
                    yield line.block
        at = end


def _lines(block: TextBlock) -> Iterator[Typed]:
    start = 0
    for text in block.text.split("\n"):
        yield Typed(block, start, text)
        start += len(text) + 1


def _whole(typed: Sequence[Typed], start: int, end: int) -> bool:
    """Whether lines are all the lines of their paragraphs."""
    before = start > 0 and typed[start - 1].block is typed[start].block
    after = end < len(typed) and typed[end].block is typed[end - 1].block
    return not before and not after


def _table(table: TableBlock, typed: Sequence[Typed]) -> TableBlock:
    made: dict[int, Cell] = {}
    for row in table.rows:
        for cell in row:
            made.setdefault(id(cell), _placed(cell, typed[cell.place.line]) if cell.text else cell)
    rows = tuple(tuple(made[id(cell)] for cell in row) for row in table.rows)
    return TableBlock(rows, typed[table.place.line].block.place)


def _placed(cell: Cell, line: Typed) -> Cell:
    offset = line.start + cell.offset
    said = Marked(line.block.text, line.block.marks).piece(offset, offset + len(cell.text))
    return replace(cell, place=line.block.place, offset=offset, marks=said.marks)
