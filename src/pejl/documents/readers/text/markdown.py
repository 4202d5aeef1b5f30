# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What Markdown adds to plain text: headings with signs before them, and tables between bars."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pejl.core.checking.blocks import Place, TableBlock, TextBlock, TextKind
from pejl.documents.readers.text.cells import cell_of, placed, trimmed
from pejl.documents.readers.text.lines import Line, Part

_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(?=\S)[*_]{0,3}")
_RULE = re.compile(r"\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$|\s*\|\s*:?-+:?\s*\|?\s*$")
_FEWEST_BARS = 3
_BAR = re.compile(r"(?<!\\)\|")


def heading_of(line: Line) -> TextBlock | None:
    """The line as a heading without its signs.

    >>> heading_of(Line(3, "## **Boliger**")).text
    'Boliger'
    """
    begin = _HEADING.match(line.text)
    if not begin:
        return None
    text = line.text[begin.end() :].rstrip()
    closed = text.rstrip("#")
    text = (closed if closed.endswith((" ", "\t")) else text).rstrip("*_ \t")
    return TextBlock(text, Place(line=line.number, page=line.page), TextKind.HEADING, begin.end()) if text else None


def bar_table_at(lines: Sequence[Line], start: int) -> tuple[int, TableBlock] | None:
    """The table between bars that begins with a line, and the index after its last; None where none does."""
    if start + 1 >= len(lines) or "|" not in lines[start].text:
        return None
    ruled = bool(_RULE.match(lines[start + 1].text))
    if not ruled and not (_is_fenced(lines[start]) and _is_fenced(lines[start + 1])):
        return None
    end = start + 1
    while end < len(lines) and ("|" in lines[end].text if ruled else _is_fenced(lines[end])):
        end += 1
    written = [line for line in lines[start:end] if not _RULE.match(line.text)]
    if not written:
        return None  # nothing but rules
    rows = [[cell_of([part]) for part in _parts(line)] for line in written]
    first = lines[start]
    return end, TableBlock(placed(rows, columns=max(map(len, rows))), Place(line=first.number, page=first.page))


def _is_fenced(line: Line) -> bool:
    """Whether a line stands between bars: such lines are a table even without a rule below the head."""
    text = line.text.strip()
    return text.startswith("|") and text.endswith("|") and text.count("|") >= _FEWEST_BARS


def _parts(line: Line) -> list[Part]:
    edges = [mark.start() for mark in _BAR.finditer(line.text)]
    text = line.text.strip()
    starts = [-1, *edges]
    ends = [*edges, len(line.text)]
    parts = [trimmed(line, start + 1, end) for start, end in zip(starts, ends, strict=True)]
    parts = parts[1:] if text.startswith("|") else parts
    return parts[:-1] if text.endswith("|") and len(parts) > 1 else parts
