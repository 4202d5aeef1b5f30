# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A report of the checker as text, and back, exactly: what is stored of a check, and what its own process hands over.

The codec is that of releases. Tables are written apart, since a merged cell stands in several places of a table as the
same object, and must do so again. No Django: the process that reads documents imports this.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from decimal import InvalidOperation
from typing import Any

from pejl.apps.audit.codecs import codec_of
from pejl.core.checking.blocks import Block, Cell, Document, TableBlock
from pejl.core.checking.report import Report
from pejl.core.errors import PejlError

FORMAT = 1
Rows = tuple[tuple[Cell, ...], ...]


def write_report(report: Report) -> str:
    """The report as canonical JSON. Raises `TypeError` for a value that no type hint covers."""
    bare = replace(report, documents=tuple(_without_rows(one) for one in report.documents))
    document = {
        "format": FORMAT,
        "report": codec_of(Report).encode(bare),
        "tables": [[_write_rows(block.rows) for block in one.tables()] for one in report.documents],
    }
    return json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def read_report(text: str) -> Report:
    """The report that `write_report` made the text of. Raises `PejlError("report.unreadable")` for any other text."""
    try:
        document = json.loads(text)
        if document["format"] != FORMAT:
            raise PejlError("report.unreadable", found=f"format {document['format']}", expected=f"format {FORMAT}")
        report: Report = codec_of(Report).decode(document["report"])
        pairs = zip(report.documents, document["tables"], strict=True)
        return replace(report, documents=tuple(_with_rows(one, tables) for one, tables in pairs))
    except (LookupError, ValueError, TypeError, AttributeError, InvalidOperation, RecursionError) as error:
        raise PejlError("report.unreadable", found=f"{type(error).__name__}", expected="a report") from error


def _without_rows(document: Document) -> Document:
    return replace(document, blocks=tuple(_without(block) for block in document.blocks))


def _without(block: Block) -> Block:
    return replace(block, rows=()) if isinstance(block, TableBlock) else block


def _with_rows(document: Document, tables: Sequence[Any]) -> Document:
    rows = iter([_read_rows(table) for table in tables])
    blocks = [replace(one, rows=next(rows)) if isinstance(one, TableBlock) else one for one in document.blocks]
    if next(rows, None) is not None:
        raise ValueError("more tables than places for them")
    return replace(document, blocks=tuple(blocks))


def _write_rows(rows: Rows) -> dict[str, Any]:
    """Each cell once, and every row as numbers of cells."""
    numbers: dict[int, int] = {}
    cells: list[Cell] = []
    for row in rows:
        for cell in row:
            if id(cell) not in numbers:
                numbers[id(cell)] = len(cells)
                cells.append(cell)
    write = codec_of(Cell).encode
    return {"cells": [write(cell) for cell in cells], "rows": [[numbers[id(cell)] for cell in row] for row in rows]}


def _read_rows(table: Any) -> Rows:
    read = codec_of(Cell).decode
    cells = [read(cell) for cell in table["cells"]]
    return tuple(tuple([cells[number] for number in row]) for row in table["rows"])
