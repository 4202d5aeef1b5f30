# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Text as the checker reads it: one kind of space and dash, words whole again, every letter's place remembered."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SPACES = "\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\t\n\r\x0b\x0c"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"
_ONE_FOR_ONE = str.maketrans(dict.fromkeys(_SPACES, " ") | dict.fromkeys(_DASHES, "-"))
# A word cut at a line end; "Social- og" or "2021-\n2022" is not one.
_CUT = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010][ \t]*(?:\r?\n[ \t]*)+(?=[a-zæøå])(?!(?:og|eller|samt|til)\b)")
_SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Normal:
    """The text to be read. `origin[i]` is where its letter i stands in the text it was made of; the last is its end."""

    text: str
    origin: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a part of the text (end open) stands in the text it was made of."""
        return self.origin[start], self.origin[end - 1] + 1 if end > start else self.origin[start]


def normalise(text: str) -> Normal:
    """The text with plain spaces and dashes, and with words that a line end cut in two joined again.

    Nothing else is changed: runs of spaces stay, so that columns can still be seen.

    >>> normalise("Antallet af bo-\\nliger: 1\u00a0066").text
    'Antallet af boliger: 1 066'
    >>> found = normalise("for-\\nløb")
    >>> found.span(0, 5)
    (0, 7)
    """
    kept: list[int] = []
    at = 0
    for cut in _CUT.finditer(text):
        kept += range(at, cut.start())
        at = cut.end()
    kept += range(at, len(text))
    kept = [place for place in kept if text[place] != _SOFT_HYPHEN]
    plain = "".join(text[place] for place in kept).translate(_ONE_FOR_ONE)
    return Normal(plain, (*kept, len(text)))
