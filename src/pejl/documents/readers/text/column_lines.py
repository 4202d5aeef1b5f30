# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Lines that go on with every cell of the row above: numerators in brackets, the same word for each, denominators."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from pejl.documents.readers.text.cells import trimmed
from pejl.documents.readers.text.lines import Line, Part

_BRACKET = re.compile(r"\((?=\w)")
_FIGURE = re.compile(r"(?<![\w.,])\d[\d.,]*\d|(?<![\w.,])\d(?![\w.,])")
_CLOSED = re.compile(r"[^\d()]{0,20}\)")
_WORD_AND_STROKE = re.compile(r"\S+ ?/ ?$")
_WORD = re.compile(r"\S+")
_SAME = 3  # letters that words have in common when one of them is misread
_LONGEST = 120


@lru_cache(maxsize=256)
def cells_below(line: Line, count: int) -> tuple[Part, ...] | None:
    """What stands before the cells, then a piece for each of `count` cells; None where the line has not so many.

    >>> [part.text for part in cells_below(Line(1, "(116 børn i (143 børn i"), 2)]
    ['', '(116 børn i', '(143 børn i']
    >>> [part.text for part in cells_below(Line(1, "795 børn) 890 børn)"), 2)]
    ['', '795 børn)', '890 børn)']
    """
    text = line.text
    if count < 2 or len(text) > _LONGEST:
        return None
    brackets = [found.start() for found in _BRACKET.finditer(text)]
    if len(brackets) == count:
        return _cut(line, brackets)
    words = [found.span() for found in _WORD.finditer(text) if found[0] != "|"]
    if len(words) == count and not _FIGURE.search(text) and _alike([text[start:end] for start, end in words]):
        return _cut(line, [start for start, _end in words])
    figures = [found.span() for found in _FIGURE.finditer(text)]
    if len(figures) == count and (")" in text or text.count("/") > 1):
        first = _after_label(text, figures[0][0])
        return _cut(line, [first, *(_closed(text, end) for _start, end in figures[:-1])])
    return None


def lone_cell(line: Line) -> Part | None:
    """A line that is one cell and the end of its bracket, as the last of a row when the others follow on the next."""
    part = trimmed(line, 0, len(line.text))
    return part if len(_FIGURE.findall(part.text)) == 1 and re.fullmatch(r"\d[^()]{0,40}\)", part.text) else None


def _cut(line: Line, starts: Sequence[int]) -> tuple[Part, ...]:
    edges = [0, *starts, len(line.text)]
    parts = [trimmed(line, start, end) for start, end in pairwise(edges)]
    return tuple(Part(part.line, part.offset, part.text.rstrip("| ")) for part in parts)


def _after_label(text: str, figure: int) -> int:
    """Where the first cell begins: with its figure, and the word and stroke before it, if many words come before."""
    before = _WORD_AND_STROKE.search(text[:figure])
    start = before.start() if before else figure
    return start if len(text[:start].split()) > 1 else 0


def _alike(words: Sequence[str]) -> bool:
    first = words[0][:_SAME].casefold()
    return all(word[:_SAME].casefold() == first for word in words)


def _closed(text: str, end: int) -> int:
    """Where the cell of a figure ends: behind its bracket, where one is closed before the next figure."""
    closed = _CLOSED.match(text, end)
    return closed.end() if closed else end
