# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Text as the checker reads it: one kind of space and dash, words whole again, every letter's place remembered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pejl.core.checking.run_together import Edit, parted

_SPACES = "\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\t\n\r\x0b\x0c"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"
_ONE_FOR_ONE = str.maketrans(dict.fromkeys(_SPACES, " ") | dict.fromkeys(_DASHES, "-"))
# A word cut at a line end; "Social- og" or "2021-\n2022" is not one.
_CUT = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010][ \t]*(?:\r?\n[ \t]*)+(?=[a-zæøå])(?!(?:og|eller|samt|til)\b)")
_SOFT_HYPHEN = "\u00ad"
_OTHER_DIGIT = re.compile(r"[^\D0-9]")  # of other scripts, and wide ones: Python takes them for digits too


@dataclass(frozen=True, slots=True)
class Normal:
    """The text to be read. `origin[i]` is where its letter i stands in the text it was made of; the last is its end.

    `damaged` are the places (start and end, end open) that a bad scan has spoiled and that are read as probably meant.
    """

    text: str
    origin: tuple[int, ...]
    damaged: tuple[tuple[int, int], ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a part of the text (end open) stands in the text it was made of."""
        return self.origin[start], self.origin[end - 1] + 1 if end > start else self.origin[start]


@lru_cache(maxsize=2_000)  # a cell is read as a figure and as a line, a sentence for all that it says
def normalise(text: str) -> Normal:
    """The text with plain spaces, dashes and digits, and with words that a line end cut in two joined again.

    What a bad scan has run together is taken apart (`pejl.core.checking.run_together`). Nothing else is changed: runs
    of spaces stay, so that columns can still be seen.

    >>> normalise("Antallet af bo-\\nliger: 1\u00a0066").text
    'Antallet af boliger: 1 066'
    >>> found = normalise("for-\\nløb")
    >>> found.span(0, 5)
    (0, 7)
    >>> normalise("１２ og 1߃").text
    '12 og 13'
    >>> normalise("i12022 var det1.370").text
    'i 2022 var det 1.370'
    """
    kept: list[int] = []
    at = 0
    for cut in _CUT.finditer(text):
        kept += range(at, cut.start())
        at = cut.end()
    kept += range(at, len(text))
    kept = [place for place in kept if text[place] != _SOFT_HYPHEN]
    plain = "".join(text[place] for place in kept).translate(_ONE_FOR_ONE)
    plain = _OTHER_DIGIT.sub(lambda found: str(int(found[0])), plain)
    return _edited(plain, (*kept, len(text)), parted(plain))


def _edited(plain: str, origin: tuple[int, ...], edits: tuple[Edit, ...]) -> Normal:
    """The text with the edits done; what is put in stands where what it replaces stood."""
    text: list[str] = []
    places: list[int] = []
    damaged: list[tuple[int, int]] = []
    at = length = 0
    for edit in edits:
        text += (plain[at : edit.start], edit.text)
        places += origin[at : edit.start]
        length += edit.start - at
        last = max(edit.start, edit.end - 1)
        places += (origin[min(edit.start + number, last)] for number in range(len(edit.text)))
        if edit.damaged:
            damaged.append((length, length + len(edit.text)))
        length += len(edit.text)
        at = edit.end
    return Normal("".join((*text, plain[at:])), (*places, *origin[at:]), tuple(damaged))
