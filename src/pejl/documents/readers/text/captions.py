# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which name belongs to which table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pejl.core.checking.blocks import Block, TableBlock, TextBlock, TextKind
from pejl.documents.readers.text.lines import ends_sentence

_PIECES = 3
_SHORT = 25  # letters of a piece of a head
_LINE = 90  # letters of a line that names a table though it is no caption


def with_captions(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with the tables named by the caption beside them, else by the heading or the short line right above.

    Where captions stand on both sides of a table, the side that serves the document's other tables wins.
    """
    tables = [at for at, block in enumerate(blocks) if isinstance(block, TableBlock)]
    above = sum(bool(_caption(blocks, at - 1)) for at in tables)
    below = sum(bool(_caption(blocks, at + 1)) for at in tables)
    steps = (-1, 1) if above >= below else (1, -1)
    named = list(blocks)
    for number, at in enumerate(tables, start=1):
        names = [_caption(blocks, at + step) for step in steps]
        names += [_caption_further_up(blocks, at), _text(blocks, at - 1, TextKind.HEADING), _line_above(blocks, at)]
        name = next(filter(None, names), "")
        table = blocks[at]
        assert isinstance(table, TableBlock)  # noqa: S101 - chosen above
        named[at] = replace(table, caption=table.caption or name, place=replace(table.place, table=number))
    return tuple(named)


def _caption_further_up(blocks: Sequence[Block], at: int) -> str:
    """The caption above the pieces of a torn head: a few short lines that look like headings."""
    for before in range(at - 1, at - 2 - _PIECES, -1):
        if len(_text(blocks, before, TextKind.HEADING)) not in range(1, _SHORT):
            return _caption(blocks, before)
    return ""


def _line_above(blocks: Sequence[Block], at: int) -> str:
    """A line that is no sentence: *Udgift pr. borger, 1.000 kr.*"""
    text = _text(blocks, at - 1, TextKind.PARAGRAPH).strip()
    sentence = ends_sentence(text) and not text.endswith("kr.")
    return "" if sentence or len(text) > _LINE or "\n" in text else text


def _caption(blocks: Sequence[Block], at: int) -> str:
    return _text(blocks, at, TextKind.CAPTION)


def _text(blocks: Sequence[Block], at: int, kind: TextKind) -> str:
    block = blocks[at] if 0 <= at < len(blocks) else None
    return block.text if isinstance(block, TextBlock) and block.kind is kind else ""
