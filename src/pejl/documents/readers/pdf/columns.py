# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Tables without rules: rows of figures that stand below each other.

A column is what the words of the rows cover together from left to right; a head that covers several stands over each.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pejl.core.checking.blocks import Cell, Place
from pejl.documents.readers.marked import joined
from pejl.documents.readers.pdf.page_lines import PageLine, Segment
from pejl.documents.readers.text.lines import ends_sentence, is_caption, is_list_item

_FIGURE = re.compile(
    r"(?:ca\. ?)?[<>≤≥~(]?[-–−+]? ?\d[\d.,\u00a0 ]*(?:[/-]\d+)?"
    r"(?: ?(?:%|‰|pct\.|kr\.|mio\.|mia\.|t\.?kr\.|år|dage|uger))?(?: ?kr\.)?[)*¹²³⁴⁵⁶⁷⁸⁹]{0,4}$|[-–—]$|\.{2,3}$"
)
_DIGIT = re.compile(r"\d")
_CUT = re.compile(r"[^\W\d_]-$")
_FRAGMENTS = 4  # lines without figures between two rows
_HEADS = 4
_NEARER = 0.2  # of the letters' height
_FAR = 2.6  # of the letters' height: rows further apart are of two tables
_NOTE = re.compile(r"(?:kilde|note|anm)\w*\.?\s?:", re.IGNORECASE)


def column_table_at(lines: Sequence[PageLine], start: int) -> tuple[int, int] | None:
    """The lines of the table whose first row of figures is given, as indices (end open); None where none begins."""
    if not _is_row(lines[start]):
        return None
    rows, fragments, edge = [start], 0, _edge(lines[start])
    for at in range(start + 1, len(lines)):
        if lines[at].top - lines[at - 1].bottom > _FAR * lines[at].size:
            break
        if _is_row(lines[at]):
            rows.append(at)
            fragments, edge = 0, min(edge, _edge(lines[at]))
        elif fragments == _FRAGMENTS or not _is_fragment(lines[at], edge):
            break
        else:
            fragments += 1
    if len(rows) < 2 or not _aligned([lines[at] for at in rows]):
        return None
    return _with_heads(lines, start), _with_cut_label(lines, rows[-1], edge)


def rows_of_columns(lines: Sequence[PageLine], page: int) -> list[list[Cell]]:
    """The lines of a table as rows of one length."""
    columns = _columns([line for line in lines if _is_row(line)])
    rows: list[list[list[tuple[PageLine, Segment]]]] = []
    waiting: list[tuple[PageLine, Segment]] = []
    for at, line in enumerate(lines):
        below = any(_is_row(later) for later in lines[at + 1 :])
        if _is_row(line) or not any(map(_has_figures, rows)):
            rows.append(_placed(line, columns))
            rows[-1][0] = [*waiting, *rows[-1][0]]
            waiting = []
        elif below and not _continues(rows[-1], lines[at - 1 : at + 2]):
            waiting += [(line, segment) for segment in line.segments]
        else:
            for cell, more in zip(rows[-1], _placed(line, columns), strict=True):
                cell.extend(more)
    return _cells(rows, page)


def _is_row(line: PageLine) -> bool:
    texts = [segment.text for segment in line.segments]
    if len(texts) < 2 or is_caption(line.text):
        return False
    if len(texts) == 2 and is_list_item(f"{texts[0]} {texts[1]}"):
        return False
    return any(_FIGURE.match(text) for text in texts[1:]) and any(_DIGIT.search(text) for text in texts)


def _edge(row: PageLine) -> float:
    """Where the figures of a row begin."""
    return min(one.x0 for one in row.segments[1:] if _FIGURE.match(one.text))


def _is_fragment(line: PageLine, edge: float) -> bool:
    """Whether a line without figures belongs to a table: it is divided, or keeps to one side of the figures' edge."""
    if is_caption(line.text) or _NOTE.match(line.text):
        return False
    first = line.segments[0]
    return len(line.segments) > 1 or first.x1 < edge or first.x0 > edge


def _aligned(rows: Sequence[PageLine]) -> bool:
    """Whether figures of two rows stand below each other."""
    figures = [[one for one in row.segments[1:] if _FIGURE.match(one.text)] for row in rows]
    return any(
        one.x0 < other.x1 and other.x0 < one.x1
        for above, below in pairwise(figures)
        for one in above
        for other in below
    )


def _with_heads(lines: Sequence[PageLine], start: int) -> int:
    """Where the heads above the first row begin: lines divided as the rows are, or standing over their figures."""
    edge = _edge(lines[start])
    first = start
    for at in range(start - 1, max(-1, start - 1 - _HEADS), -1):
        line = lines[at]
        near = lines[at + 1].top - line.bottom <= _FAR * line.size
        divided = len(line.segments) > 1 or line.segments[0].x0 > edge - 2 * line.size
        if not near or not divided or ends_sentence(line.text) or is_caption(line.text):
            break
        first = at
    return first


def _with_cut_label(lines: Sequence[PageLine], last: int, edge: float) -> int:
    """The end of the table, behind what its last row goes on with."""
    end = last + 1
    while end < len(lines) and _is_fragment(lines[end], edge):
        before, line = lines[end - 1], lines[end]
        near = line.top - before.bottom < line.size
        cut = _CUT.search(before.segments[0].text) or line.text[0].islower() or len(line.segments) > 1
        if not near or not cut:
            break
        end += 1
    return end


def _columns(rows: Sequence[PageLine]) -> list[tuple[float, float]]:
    columns: list[tuple[float, float]] = []
    for left, right in sorted((one.x0, one.x1) for row in rows for one in row.segments):
        if columns and left < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], right))
        else:
            columns.append((left, right))
    return columns


def _placed(line: PageLine, columns: Sequence[tuple[float, float]]) -> list[list[tuple[PageLine, Segment]]]:
    cells: list[list[tuple[PageLine, Segment]]] = [[] for _column in columns]
    for segment in line.segments:
        over = [at for at, (left, right) in enumerate(columns) if segment.x0 < right and left < segment.x1]
        nearest = min(range(len(columns)), key=lambda at: _distance(segment, columns[at]))
        for at in over or [nearest]:
            cells[at].append((line, segment))
    return cells


def _distance(segment: Segment, column: tuple[float, float]) -> float:
    return max(column[0] - segment.x1, segment.x0 - column[1])


def _has_figures(row: Sequence[Sequence[tuple[PageLine, Segment]]]) -> bool:
    return any(_FIGURE.match(segment.text) for cell in row[1:] for _line, segment in cell)


def _continues(row: Sequence[Sequence[tuple[PageLine, Segment]]], around: Sequence[PageLine]) -> bool:
    """Whether a line goes on with the row above: it stands nearer to it, else its words say so."""
    above, line, below = around
    nearer = (below.top - line.bottom) - (line.top - above.bottom)
    if abs(nearer) > _NEARER * line.size:
        return nearer > 0
    label = row[0][-1][1].text if row[0] else ""
    return bool(_CUT.search(label)) or len(line.segments) > 1 or not line.text[0].isupper()


def _cells(rows: Sequence[Sequence[Sequence[tuple[PageLine, Segment]]]], page: int) -> list[list[Cell]]:
    made: dict[tuple[int, ...], Cell] = {}
    table = []
    for row in rows:
        cells = []
        for parts in row:
            key = tuple(id(segment) for _line, segment in parts)
            cells.append(made.setdefault(key, _cell(parts, page)))
        table.append(cells)
    return table


def _cell(parts: Sequence[tuple[PageLine, Segment]], page: int) -> Cell:
    if not parts:
        return Cell("")
    said = joined([segment.said for _line, segment in parts], "\n")
    return Cell(said.text, Place(page=page, line=parts[0][0].number), marks=said.marks)
