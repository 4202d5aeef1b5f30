# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A text in the making with what its file says of pieces of it: cut and joined so that offsets stay true."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pejl.core.checking.blocks import Mark


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and its marks; `offset` is how much was cut off before it."""

    text: str
    marks: tuple[Mark, ...] = ()
    offset: int = 0

    def stripped(self) -> Marked:
        """Without the spaces around it.

        >>> from pejl.core.checking.blocks import MarkKind
        >>> Marked("  12 ", (Mark(MarkKind.INSERTED, 1, 5),)).stripped().marks[0].end
        2
        """
        cut = len(self.text) - len(self.text.lstrip())
        return self.piece(cut, max(cut, len(self.text.rstrip())))

    def piece(self, start: int, end: int) -> Marked:
        """What stands between two offsets, with the marks that touch it."""
        kept = (mark for mark in self.marks if mark.touches(start, end))
        moved = (replace(mark, start=max(mark.start, start) - start, end=min(mark.end, end) - start) for mark in kept)
        return Marked(self.text[start:end], tuple(moved), self.offset + start)


def joined(parts: Iterable[Marked], between: str) -> Marked:
    """Texts after each other.

    >>> joined([Marked("a"), Marked("b")], "-").text
    'a-b'
    """
    text, marks = "", list[Mark]()
    for number, part in enumerate(parts):
        text += between if number else ""
        marks += (replace(mark, start=mark.start + len(text), end=mark.end + len(text)) for mark in part.marks)
        text += part.text
    return Marked(text, tuple(marks))
