# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The lines of a page as they are seen: words that stand beside each other, and the wide gaps between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from pejl.core.checking.blocks import Mark, MarkKind
from pejl.documents.readers.marked import Marked, joined

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_DIGITS = re.compile(r"\d{1,2}$")
_DIGIT = re.compile(r"\d")
_SURE, _SURE_OF_FIGURES = 60, 80  # of 100: what text recognition is less sure of is marked
_SAME_LINE = 0.5  # of the letters' height
_TOUCHES = 0.12  # of the letters' size: less than any space
_WIDE = 1.1  # wider than the spaces of a justified line


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box on the page; sizes in points, downwards from the top. `confidence` is below 100 in scans."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool = False
    confidence: int = 100


@dataclass(frozen=True)
class Segment:
    """Words of one line that stand close together."""

    words: tuple[Word, ...]

    @property
    def x0(self) -> float:
        """Its left edge."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Its right edge."""
        return self.words[-1].x1

    @cached_property
    def text(self) -> str:
        """The words with their spaces; raised figures as raised signs."""
        return "".join(self._pieces())

    @property
    def said(self) -> Marked:
        """The text, with marks where text recognition was unsure of a word."""
        marks, at = list[Mark](), 0
        for word, piece in zip(self.words, self._pieces(), strict=True):
            start = at + len(piece) - len(piece.lstrip())
            at += len(piece)
            if word.confidence < (_SURE_OF_FIGURES if _DIGIT.search(piece) else _SURE):
                marks.append(Mark(MarkKind.DOUBTFUL, start, at, confidence=word.confidence))
        return Marked(self.text, tuple(marks))

    def _pieces(self) -> Iterator[str]:
        """Each word with the space before it."""
        yield self.words[0].text
        for before, word in pairwise(self.words):
            if _is_raised(before, word):
                yield word.text.translate(_RAISED)
            else:
                yield ("" if word.x0 - before.x1 < _TOUCHES * word.size else " ") + word.text


@dataclass(frozen=True)
class PageLine:
    """A line: its segments from left to right, and its number on the page from 1."""

    segments: tuple[Segment, ...]
    number: int

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All its words."""
        return tuple(word for segment in self.segments for word in segment.words)

    @cached_property
    def text(self) -> str:
        """The line as text."""
        return " ".join(segment.text for segment in self.segments)

    @property
    def said(self) -> Marked:
        """The text with its marks."""
        return joined([segment.said for segment in self.segments], " ")

    @cached_property
    def top(self) -> float:
        """The upper edge of its letters."""
        return min(word.top for word in self.words)

    @cached_property
    def bottom(self) -> float:
        """The lower edge of its letters."""
        return max(word.bottom for word in self.words)

    @cached_property
    def size(self) -> float:
        """The size of its largest letters."""
        return max(word.size for word in self.words)

    @cached_property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(word.bold for word in self.words)


def page_lines(words: Iterable[Word]) -> list[PageLine]:
    """Words as lines from the top of the page to its bottom.

    >>> beside = [Word("12", 90, 100, 10, 20, 10), Word("Nord", 10, 40, 11, 21, 10), Word("Slut", 10, 40, 30, 40, 10)]
    >>> [[segment.text for segment in line.segments] for line in page_lines(beside)]
    [['Nord', '12'], ['Slut']]
    """
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.top + word.bottom, word.x0)):
        if rows and _beside(rows[-1], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [PageLine(tuple(_segments(row)), number) for number, row in enumerate(rows, start=1)]


def _beside(row: Sequence[Word], word: Word) -> bool:
    largest = max(row, key=lambda one: one.size)
    overlap = min(largest.bottom, word.bottom) - max(largest.top, word.top)
    return overlap > _SAME_LINE * min(largest.bottom - largest.top, word.bottom - word.top)


def _segments(row: Sequence[Word]) -> Iterator[Segment]:
    ordered = sorted(row, key=lambda word: word.x0)
    group = ordered[:1]
    for before, word in pairwise(ordered):
        if word.x0 - before.x1 > _WIDE * max(before.size, word.size):
            yield Segment(tuple(group))
            group = []
        group.append(word)
    yield Segment(tuple(group))


def _is_raised(before: Word, word: Word) -> bool:
    smaller = word.size < 0.85 * before.size and word.bottom < before.bottom - 0.1 * before.size
    return smaller and bool(_DIGITS.match(word.text)) and word.x0 - before.x1 < 0.3 * before.size
