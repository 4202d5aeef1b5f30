# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Tables whose column marks were lost, as text recognition and copying leave them.

What is found is only the extent: a table begins where its head or first row stands, and ends with its last. Which cell
belongs to which column is told by `loose_rows`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from pejl.core.checking.blocks import Place, TableBlock
from pejl.documents.readers.text.column_lines import cells_below, lone_cell
from pejl.documents.readers.text.figure_runs import Run, run_in
from pejl.documents.readers.text.lines import Line, ends_sentence, has_stars, is_caption, is_footnote
from pejl.documents.readers.text.loose_rows import column_titles, rows_of

_BAR = re.compile(r"(?<=[^\s.:,;])[ \t]*\|[ \t]*(?=\S)")
_WIDE_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
_NOTE = re.compile(r"\s*(?:kilde|note|anm)\w*\.?\s?:", re.IGNORECASE)
_LONGEST_FRAGMENT = 48
_FRAGMENTS = 6  # between two rows
_FRAGMENTS_OF_HEAD = 16  # between a head that names a year for each column and the first row
_DATED = re.compile(r"(?:19|20)\d\d")
_NOISE = re.compile(r"(?: [:.,;*|()]{1,3})+$")
_LAST_WORDS = 24  # letters of a label's last line
_BLANKS = 4
_HEADS = 8  # lines above the first row


def loose_table_at(lines: Sequence[Line], start: int) -> tuple[int, TableBlock] | None:
    """The table that begins with a line, and the index after its last; None where none does."""
    if not _is_anchor(lines[start]):
        return None
    anchors = _anchors(lines, start)
    runs = [run for run in (run_in(lines[at]) for at in anchors) if run]
    rows = [run for run in runs if not run.years]
    if not rows or (len(rows) < 2 and not _has_head(lines, anchors, rows[0])):
        return None
    end = _with_cut_labels(lines, anchors[-1] + 1, rows)
    found = rows_of([line for line in lines[start:end] if not line.blank])
    return end, TableBlock(found, Place(line=lines[start].number, page=lines[start].page))


@lru_cache(maxsize=256)
def _is_anchor(line: Line) -> bool:
    if line.blank or is_caption(line.text) or _NOTE.match(line.text) or is_footnote(line.text, starred=False):
        return False
    return run_in(line) is not None or _is_head(line)


def _is_head(line: Line) -> bool:
    text = line.text.strip()
    if ends_sentence(text) or len(text) > 160:
        return False
    return bool(_BAR.search(text)) or len(_WIDE_GAP.findall(text)) > 1 or len(column_titles(line)) > 3


def _anchors(lines: Sequence[Line], start: int) -> list[int]:
    """The lines from `start` that are rows or heads of one table; a second row of years begins another."""
    anchors, at, fragments, blanks = [start], start + 1, 0, 0
    row = _data(lines[start])
    most = _FRAGMENTS_OF_HEAD if row is None and len(_DATED.findall(lines[start].text)) > 2 else _FRAGMENTS
    while at < len(lines):
        line = lines[at]
        blanks = blanks + 1 if line.blank else 0
        if line.blank and blanks > _BLANKS:
            break
        if not line.blank and row and _goes_on(line, row):
            fragments = 0
            anchors.append(at)
        elif not line.blank and _is_anchor(line):
            data = _data(line)
            if (row and not data) or (not row and len(anchors) == _HEADS):
                break
            fragments, most = 0, _FRAGMENTS if data else most
            row = data or row
            anchors.append(at)
        elif not line.blank:
            fragments += 1
            if fragments > most or not _is_fragment(line, head=most > _FRAGMENTS):
                break
        at += 1
    return anchors


def _goes_on(line: Line, row: Run) -> bool:
    return cells_below(line, len(row.cells)) is not None or lone_cell(line) is not None


def _data(line: Line) -> Run | None:
    run = run_in(line)
    return run if run is not None and not run.years else None


def _is_fragment(line: Line, *, head: bool = False) -> bool:
    """Whether a line may be a part of a label; above the first row (`head`) it may end with a colon."""
    text = _NOISE.sub("", line.text.strip())
    if is_caption(text) or _NOTE.match(text) or is_footnote(text, starred=has_stars(text)):
        return False
    if (text[0].islower() and len(text) <= _LAST_WORDS) or (head and text.endswith(":")):
        return True
    return (len(text) <= _LONGEST_FRAGMENT and not text.endswith((".", ":", "!", "?"))) or len(text) <= 6


def _has_head(lines: Sequence[Line], anchors: Sequence[int], row: Run) -> bool:
    return lines[anchors[0]].number < row.line.number


def _with_cut_labels(lines: Sequence[Line], end: int, rows: Sequence[Run]) -> int:
    """Where the table ends when the last label goes on below its row."""
    label = rows[-1].label.text
    while end < len(lines) and not lines[end].blank and _is_fragment(lines[end]):
        text = lines[end].text.strip()
        if not (label.endswith("-") or text[0].islower() or text[0].isdigit()):
            break
        label = text
        end += 1
    return end
