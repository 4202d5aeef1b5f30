# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Numbers that a running text writes in words: *otte*, *halvanden*, *to tredjedele*, *hver femte*, *to-tre*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from pejl.core.numbers.words import read_fraction, read_number

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 5  # words
# Numerals that are articles or pronouns far more often than numbers; with an accent only what is counted out.
_ARTICLES = frozenset(("en", "et", "een", "eet", "anden", "andet"))
_ACCENTED = frozenset(("én", "ét"))
_COUNTED_OUT = re.compile(r"\b(?:kun|blot|højst|højest|netop|præcis) $", re.IGNORECASE)
# *Hver tredje måned* says how often, and *en af de to* which.
_JOINED_AFTER = re.compile(r"-([^\W\d_]+)")
_JOINED_BEFORE = re.compile(r"([^\W\d_]+)-$")
_HOW_OFTEN = re.compile(r" (?:time|dag|uge|måned|kvartal|år|gang|weekend)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Words:
    """A number in words between two offsets (end open): a fraction, or a number where `fraction` is None."""

    start: int
    end: int
    number: Decimal
    fraction: Fraction | None = None


def words_in(text: str, closed: bytearray) -> Iterator[Words]:
    """Every number in words of a normalised text, but for those in a closed place.

    >>> [(str(one.number), str(one.fraction)) for one in words_in("otte af to tredjedele", bytearray(21))]
    [('8', 'None'), ('0', '2/3')]
    """
    words = [one for one in _WORD.finditer(text) if not closed[one.start()]]
    at = 0
    while at < len(words):
        found = _longest(text, words[at : at + _LONGEST]) if _begins(words[at][0].lower()) else None
        if found is None:
            at += 1
            continue
        at += sum(one.start() < found.end for one in words[at : at + _LONGEST])
        if not _says_no_number(text, found):
            yield found


@lru_cache(maxsize=10_000)  # the same words stand everywhere
def _begins(word: str) -> bool:
    """Whether a number in words can begin so."""
    return word in _ARTICLES or word in ("hver", "hvert") or _read((word,)) is not None


def _longest(text: str, words: Sequence[re.Match[str]]) -> Words | None:
    """The number that the most of these words are, from the first on, where only spaces lie between them."""
    said = [words[0][0].lower()]
    for one, other in pairwise(words):
        if other.start() != one.end() + 1 or text[one.end()] != " ":
            break
        said.append(other[0].lower())
    for length in range(len(said), 0, -1):
        read = _read(tuple(said[:length]))
        start, end = words[0].start(), words[length - 1].end()
        if read is not None and _stands_free(text, start, end):
            return Words(start, end, Decimal(0), read) if isinstance(read, Fraction) else Words(start, end, read)
    return None


@lru_cache(maxsize=10_000)
def _read(said: tuple[str, ...]) -> Fraction | Decimal | None:
    share = read_fraction(said)
    if share is not None:
        return share
    return None if len(said) == 1 and said[0] in _ARTICLES else read_number(said)


def _stands_free(text: str, start: int, end: int) -> bool:
    """Not a part of a compound (*to-sprogede*, *K-to*), but *to-tre* are two numbers."""
    after = _JOINED_AFTER.match(text, end)
    before = _JOINED_BEFORE.search(text[max(0, start - 20) : start]) if text[start - 1 : start] == "-" else None
    beside = [one[1].lower() for one in (after, before) if one]
    return all(read_number([word]) is not None for word in beside)


def _says_no_number(text: str, found: Words) -> bool:
    word = text[found.start : found.end].lower()
    if word in _ACCENTED:
        return not _COUNTED_OUT.search(text[max(0, found.start - 12) : found.start])
    return word.startswith(("hver ", "hvert ")) and bool(_HOW_OFTEN.match(text, found.end))
