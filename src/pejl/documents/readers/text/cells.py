# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Cells and rows out of pieces of lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pejl.core.checking.blocks import Cell, Place
from pejl.documents.readers.text.lines import Line, Part

Row = tuple[Cell, ...]


def trimmed(line: Line, start: int, end: int) -> Part:
    """A piece of a line without the spaces around it."""
    text = line.text[start:end]
    return Part(line, start + len(text) - len(text.lstrip()), text.strip())


def cell_of(parts: Sequence[Part]) -> Cell:
    """One cell of pieces that stand below each other; as many line ends between them as lines."""
    if not parts:
        return Cell("")
    first, text, at = parts[0], parts[0].text, parts[0].line.number
    for part in parts[1:]:
        text += "\n" * (part.line.number - at) + part.text if part.line.number > at else " " + part.text
        at = part.line.number
    return Cell(text, Place(line=first.line.number, page=first.line.page), first.offset)


def placed(rows: Iterable[Sequence[Cell]], *, columns: int) -> tuple[Row, ...]:
    """Rows filled up to one length."""
    return tuple((*row, *(Cell("") for _ in range(columns - len(row)))) for row in rows)
