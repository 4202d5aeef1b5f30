# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Rows that were pushed aside when merged cells were written as text: their figures back under the head.

A merged cell that covers a label and its part leaves one cell more or less in some rows, and their figures then stand
under the wrong heads. Such a row is moved only where something says so: the label before its figures has a code of
its own (*F1.*), it is longer than the head, or figures stand where every other row has words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pejl.core.checking.blocks import Cell

_FIGURE = re.compile(
    r"[<>≤≥~]?[-–−+]?\d[\d.,\u00a0]*(?: ?(?:procentpoint|procent|%-point|%|pct\.))?[ *¹²³⁴⁵⁶⁷⁸⁹]*$|[-–—]$|\.{2,3}$"
)
_CODED = re.compile(r"(?:[A-ZÆØÅ]\d{0,2}|\d{1,2}(?:\.\d{1,2})*)[.)] ")
_RUN = 2  # figures beside each other: fewer do not show where the columns are
Run = tuple[int, int]


def aligned(rows: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    """The rows with the figures of each where those of most stand; labels keep their order before them."""
    runs = [_run(row) for row in rows[1:]]
    found = [run for run in runs if run]
    if not found:
        return [list(row) for row in rows]
    usual = Counter(found).most_common(1)[0][0]
    head = _head_start(
        rows, [row for row, run in zip(rows[1:], runs, strict=True) if run and run[0] == usual[0]], usual
    )
    starts = [head, *(_start(row, run, usual, rows) for row, run in zip(rows[1:], runs, strict=True))]
    labels = max(starts)
    return [
        [*row[:start], *[Cell("")] * (labels - start), *row[start:]] for row, start in zip(rows, starts, strict=True)
    ]


def _run(row: Sequence[Cell]) -> Run | None:
    """The last figures that stand beside each other: where they begin, and how many they are."""
    end = len(row)
    while end and not _FIGURE.match(row[end - 1].text):
        end -= 1
    start = end
    while start and _FIGURE.match(row[start - 1].text):
        start -= 1
    return (start, end - start) if end - start >= _RUN else None


def _head_start(rows: Sequence[Sequence[Cell]], usual_rows: Sequence[Sequence[Cell]], usual: Run) -> int:
    """Where the figures' heads begin: earlier by what the rows are longer, where a coded label makes them so."""
    longer = max(map(_length, usual_rows)) - _length(rows[0])
    coded = sum(bool(_CODED.match(row[usual[0] - 1].text)) for row in usual_rows) > len(usual_rows) / 2
    return usual[0] - longer if 0 < longer < usual[0] and coded else usual[0]


def _start(row: Sequence[Cell], run: Run | None, usual: Run, rows: Sequence[Sequence[Cell]]) -> int:
    if run is None or run[0] == usual[0]:
        return usual[0]
    pushed_right = run[0] > usual[0] and (_CODED.match(row[run[0] - 1].text) or _length(row) > _length(rows[0]))
    pushed_left = run[0] < usual[0] and run[1] == usual[1] and _is_label_column(rows, run[0])
    return run[0] if pushed_right or pushed_left else usual[0]


def _length(row: Sequence[Cell]) -> int:
    return max((at + 1 for at, cell in enumerate(row) if cell.text), default=0)


def _is_label_column(rows: Sequence[Sequence[Cell]], column: int) -> bool:
    texts = [row[column].text for row in rows if column < len(row) and row[column].text]
    return sum(not _FIGURE.match(text) for text in texts) > len(texts) / 2
