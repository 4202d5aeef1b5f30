# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Danish words as a bad scan spells them: a reader of another language makes *år* of `ar`, *større* of `stgrre`."""

from __future__ import annotations

import re
from functools import lru_cache

# What stands where a letter was, longest first. Source: Danish pages read by a program that knew English only.
_SEEN = {
    "æ": "(?:æ|ae|ee|aee|a|e|z)",
    "ø": "(?:ø|o|e|g|@|z|a|u)",
    "å": "(?:å|a|é|d|&|4|ä|aé|éa|dé|éd|á|à)",
}
_LETTER = re.compile("[æøå]")


def as_scanned(pattern: str) -> str:
    """A pattern in lower case that also matches what a bad scan makes of its words.

    Only for whole words that are no other word with another letter, and never inside square brackets.

    >>> bool(re.fullmatch(as_scanned("første halvår"), "ferste halvar"))
    True
    """
    return _LETTER.sub(lambda one: _SEEN[one[0]], pattern)


def lowered(text: str) -> str:
    """The text in lower case, letter by letter where that would change its length, so that every place stays its own.

    >>> lowered("FALDT I 2024"), len(lowered("\u0130"))
    ('faldt i 2024', 1)
    """
    low = text.lower()
    return low if len(low) == len(text) else "".join(one.lower() if len(one.lower()) == 1 else one for one in text)


_KNOWN = "år års året årligt måned måneder måneden månedligt dagsværk årsværk næsten højst højest"
_PATTERNS = tuple((word, re.compile(as_scanned(word))) for word in _KNOWN.split())


@lru_cache(maxsize=4_000)  # the same words stand everywhere
def restored(word: str) -> str:
    """A word of units and hedges, in lower case, as it was before a bad scan; any other word as it is.

    >>> restored("arligt"), restored("neesten"), restored("bolig")
    ('årligt', 'næsten', 'bolig')
    """
    return next((known for known, pattern in _PATTERNS if pattern.fullmatch(word)), word)
