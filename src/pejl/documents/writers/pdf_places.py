# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where the words of a quote stand on a page of a PDF: found by the letters alone, since spaces are not in the file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pejl.core.checking.blocks import Document, TableBlock
from pejl.core.checking.report import Span

_BEFORE = 40  # letters before a quote that tell it from the same words elsewhere on the page
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

    def boxes(self, quote: str, before: Iterable[str]) -> list[Box]:
        """A box for each line of the quote; the first place with the most of one of `before` in front of it."""
        wanted = _squeezed(quote)
        at = self._find(wanted, [_squeezed(one)[-_BEFORE:] for one in before]) if wanted else -1
        if at < 0:
            return []
        numbers = self._numbers[at : at + len(wanted)]
        return _lines([Box(*self._text.get_charbox(number, loose=True)) for number in numbers])

    def _find(self, wanted: str, before: Iterable[str]) -> int:
        for words in before:
            for start in range(0, len(words), 5):
                at = self._letters.find(words[start:] + wanted)
                if at >= 0:
                    return at + len(words) - start
        return self._letters.find(wanted)


def said_before(document: Document, span: Span) -> list[str]:
    """What stands before a quote in its document: the text of its block, or of its row and of its column."""
    block = document.blocks[span.block]
    if not isinstance(block, TableBlock):
        return [block.text[: span.start]]
    row = block.rows[span.row]
    cell = row[span.column].text[: span.start]
    return ["".join(one.text for one in row[: span.column]) + cell, cell]


def quote_of(document: Document, span: Span) -> str:
    """The words of a span."""
    block = document.blocks[span.block]
    text = block.rows[span.row][span.column].text if isinstance(block, TableBlock) else block.text
    return text[span.start : span.end]


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
