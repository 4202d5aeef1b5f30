# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Plain text and Markdown: tables and running text in the order of their lines, each line in exactly one block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pejl.core.checking.blocks import Block, Document, Notice, TableBlock
from pejl.documents.readers.limits import Budget
from pejl.documents.readers.recognition.foreign import looks_foreign
from pejl.documents.readers.text.captions import with_captions
from pejl.documents.readers.text.decoding import decode
from pejl.documents.readers.text.lines import Line, has_stars, lines_of
from pejl.documents.readers.text.loose_tables import loose_table_at
from pejl.documents.readers.text.markdown import bar_table_at, heading_of
from pejl.documents.readers.text.paragraphs import paragraphs, width_of
from pejl.documents.readers.text.tab_tables import tab_table_at

_OFTEN = 1000  # lines between two looks at the clock
_TABLES = (tab_table_at, bar_table_at, loose_table_at)


def read_text(name: str, data: bytes, budget: Budget) -> Document:
    """The document in a text file."""
    budget.check_text(len(data))
    text = decode(data)
    lines = lines_of(text)
    blocks = _blocks(lines, budget, starred=has_stars(text))
    notices = (
        (Notice("read_in_another_language", params={"pages": (), "reread": False}),) if looks_foreign(text) else ()
    )
    return Document(name, with_captions([*blocks]), lines=len(lines), pages=lines[-1].page, notices=notices)


def _blocks(lines: Sequence[Line], budget: Budget, *, starred: bool) -> Iterator[Block]:
    width = width_of(lines)
    waiting: list[Line] = []
    at = 0
    while at < len(lines):
        if at % _OFTEN == 0:
            budget.check_time()
        special = _special_at(lines, at)
        if special is None:
            waiting.append(lines[at])
            at += 1
            continue
        yield from paragraphs(waiting, width=width, starred=starred)
        waiting = []
        at, block = special
        if isinstance(block, TableBlock):
            budget.spend_cells(sum(map(len, block.rows)))
        yield block
    yield from paragraphs(waiting, width=width, starred=starred)


def _special_at(lines: Sequence[Line], at: int) -> tuple[int, Block] | None:
    if lines[at].blank:
        return None
    heading = heading_of(lines[at])
    if heading:
        return at + 1, heading
    return next((found for find in _TABLES if (found := find(lines, at))), None)
