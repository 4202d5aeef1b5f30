# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Tables with rules around their cells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pejl.core.checking.blocks import Cell, Place
from pejl.documents.readers.marked import joined
from pejl.documents.readers.pdf.page_lines import Word, page_lines

Box = tuple[float, float, float, float]
_NEAR = 2.0  # points: edges this close are one rule


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: the box around it and its cells' boxes (left, top, right, bottom)."""

    box: Box
    cells: tuple[Box, ...]

    def holds(self, word: Word) -> bool:
        """Whether a word stands inside."""
        x, y = _middle(word)
        left, top, right, bottom = self.box
        return left <= x <= right and top <= y <= bottom


def rows_of_grid(grid: Grid, words: Iterable[Word], page: int, numbers: Mapping[int, int]) -> list[list[Cell]]:
    """The cells with their text; a cell over several columns or rows stands in each.

    `numbers` holds the line of each word, by the word's identity: words are compared too often to compare them whole.
    """
    across, down = _edges(box[0] for box in grid.cells), _edges(box[1] for box in grid.cells)
    owners: dict[tuple[int, int], Box] = {}
    for box in grid.cells:
        left, top, right, bottom = box
        for row in range(_at(down, top), _at(down, bottom - _NEAR) + 1):
            for column in range(_at(across, left), _at(across, right - _NEAR) + 1):
                owners.setdefault((row, column), box)
    inside: dict[Box, list[Word]] = {}
    for word in filter(grid.holds, words):
        x, y = _middle(word)
        owner = owners.get((_at(down, y), _at(across, x)))
        if owner:
            inside.setdefault(owner, []).append(word)
    made = {box: _cell(inside.get(box, []), page, numbers) for box in set(owners.values())}
    empty = Cell("")
    return [
        [made[owners[row, column]] if (row, column) in owners else empty for column in range(len(across))]
        for row in range(len(down))
    ]


def _cell(words: list[Word], page: int, numbers: Mapping[int, int]) -> Cell:
    if not words:
        return Cell("")
    said = joined([line.said for line in page_lines(words)], "\n")
    first = min(words, key=lambda word: word.top)
    return Cell(said.text, Place(page=page, line=numbers.get(id(first), 0)), marks=said.marks)


def _edges(values: Iterable[float]) -> list[float]:
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > _NEAR:
            edges.append(value)
    return edges


def _at(edges: Sequence[float], value: float) -> int:
    return max(0, bisect_right(edges, value + _NEAR / 2) - 1)


def _middle(word: Word) -> tuple[float, float]:
    return (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
