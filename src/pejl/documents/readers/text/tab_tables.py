# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Tables whose cells stand between tab signs, as text copied out of a word processor has them."""

from __future__ import annotations

from collections.abc import Sequence

from pejl.core.checking.blocks import Place, TableBlock
from pejl.documents.readers.text.aligning import aligned
from pejl.documents.readers.text.cells import cell_of, placed, trimmed
from pejl.documents.readers.text.lines import Line, Part, is_list_item


def tab_table_at(lines: Sequence[Line], start: int) -> tuple[int, TableBlock] | None:
    """The table that begins with a line, and the index after its last; None where none does."""
    beginning = [line for line in lines[start : start + 3] if _is_row(line.text)]
    if not _is_row(lines[start].text) or not any(len(_filled(line)) > 1 for line in beginning):
        return None
    end = start
    while end < len(lines) and _is_row(lines[end].text):
        end += 1
    if end - start < 2:
        return None
    rows = aligned([[cell_of([part]) for part in _parts(line)] for line in lines[start:end]])
    columns = 1 + max(at for row in rows for at, cell in enumerate(row) if cell.text)
    first = lines[start]
    rows = [row[:columns] for row in rows]
    return end, TableBlock(placed(rows, columns=columns), Place(line=first.number, page=first.page))


def _is_row(text: str) -> bool:
    if "\t" not in text or not text.strip():
        return False
    return not (is_list_item(text) and text.strip().count("\t") == 1)


def _parts(line: Line) -> list[Part]:
    parts, at = [], 0
    for text in line.text.split("\t"):
        parts.append(trimmed(line, at, at + len(text)))
        at += len(text) + 1
    return parts


def _filled(line: Line) -> list[Part]:
    return [part for part in _parts(line) if part.text]
