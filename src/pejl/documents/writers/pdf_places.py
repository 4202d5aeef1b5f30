# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where the words of a quote stand on a page of a PDF: found by the letters alone, since spaces are not in the file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from pejl.core.checking.blocks import Document, TableBlock
from pejl.core.checking.report import Span

_AROUND = 40  # letters on each side of a quote that tell it from the same words elsewhere
_LINE = 0.5  # of the height of a letter: farther down is another line


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    def with_(self, other: Box) -> Box:
        """The smallest one around both."""
        return Box(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )


class PageLetters:
    """The letters of a page in their order, without spaces and hyphens, each with its number in the file."""

    def __init__(self, page: Any) -> None:
        import pypdfium2.raw as raw

        self._text = page.get_textpage()
        # Letter by letter: a text as a whole may have other numbers than the boxes of its letters.
        read = [chr(raw.FPDFText_GetUnicode(self._text.raw, number)) for number in range(self._text.count_chars())]
        kept = [(letter, number) for number, letter in enumerate(read) if _counts(letter)]
        self._letters = "".join(letter for letter, _number in kept)
        self._numbers = [number for _letter, number in kept]

    def find(self, quote: Quote) -> Found | None:
        """The place of a quote that has most of what should stand around it; None where it is not on the page."""
        wanted, before, after = (_squeezed(one) for one in (quote.words, quote.before, quote.after))
        best: Found | None = None
        at = self._letters.find(wanted) if wanted else -1
        while at >= 0:
            end = at + len(wanted)
            same = _alike(reversed(self._letters[max(0, at - _AROUND) : at]), reversed(before))
            same += _alike(self._letters[end : end + _AROUND], after)
            if best is None or same > best.around:
                best = Found(self, at, len(wanted), same)
            at = self._letters.find(wanted, at + 1)
        return best

    def boxes(self, at: int, letters: int) -> list[Box]:
        """A box for each line that these letters stand on."""
        return _lines([Box(*self._text.get_charbox(number, loose=True)) for number in self._numbers[at : at + letters]])


@dataclass(frozen=True, slots=True)
class Found:
    """A quote on a page; `around` is how many letters beside it are those that should stand there."""

    page: PageLetters
    at: int
    letters: int
    around: int

    def boxes(self) -> list[Box]:
        """A box for each line of it."""
        return self.page.boxes(self.at, self.letters)


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of a span, and what stands before and after them in their block or in their row."""

    words: str
    before: str
    after: str


def quote_of(document: Document, span: Span) -> Quote:
    """The quote of a span of a document."""
    block = document.blocks[span.block]
    if not isinstance(block, TableBlock):
        return Quote(block.text[span.start : span.end], block.text[: span.start], block.text[span.end :])
    row = [cell.text for cell in block.rows[span.row]]
    cell = row[span.column]
    before, after = "".join(row[: span.column]), "".join(row[span.column + 1 :])
    return Quote(cell[span.start : span.end], before + cell[: span.start], cell[span.end :] + after)


def _alike(one: Iterable[str], other: Iterable[str]) -> int:
    """How many letters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _squeezed(text: str) -> str:
    return "".join(letter for letter in text if _counts(letter))


def _counts(letter: str) -> bool:
    return not letter.isspace() and letter.isprintable() and letter not in "-\u00ad\u2010"


def _lines(boxes: Iterable[Box]) -> list[Box]:
    """The boxes of letters joined along each line."""
    lines: list[Box] = []
    for box in boxes:
        if lines and abs(lines[-1].bottom - box.bottom) <= _LINE * (box.top - box.bottom):
            lines[-1] = lines[-1].with_(box)
        else:
            lines.append(box)
    return lines
