# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""One spelling for words that a bad scan has spelled in several ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from pejl.core.searching.closeness import distance_within

_LONG, _VERY_LONG = 5, 9  # letters, from which on one and two of them may differ
_ENDING = 3  # letters that an ending may add to a word of `_LONG` letters: *afsluttet*, *afsluttede*


def one_spelling(stems: Iterable[str]) -> dict[str, str]:
    """For each word the one it is read as: the most frequent of those that differ from it as a bad scan makes them.

    >>> one_spelling(["hjemlos", "hjemlos", "hjemlgs", "bolig"])
    {'hjemlos': 'hjemlos', 'bolig': 'bolig', 'hjemlgs': 'hjemlos'}
    """
    found: dict[str, str] = {}
    by_shape: dict[tuple[str, int], list[str]] = {}
    for stem, _ in sorted(Counter(stems).items(), key=lambda one: (-one[1], one[0])):
        near = (other for length in _lengths(stem) for other in by_shape.get((stem[:1], length), ()))
        found[stem] = next((other for other in near if _is_nearly(stem, other)), stem)
        if found[stem] == stem:
            by_shape.setdefault((stem[:1], len(stem)), []).append(stem)
    return found


def _most(length: int) -> int:
    """How many letters of a word of that length a scan may have changed."""
    if length < _LONG:
        return 0
    return 1 if length < _VERY_LONG else 2


def _lengths(stem: str) -> Iterable[int]:
    return range(len(stem) - _ENDING, len(stem) + _ENDING + 1) if len(stem) >= _LONG else ()


def _is_nearly(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= _LONG and longer.startswith(shorter):
        return len(longer) - len(shorter) <= _ENDING
    most = _most(min(len(one), len(other)))
    return most > 0 and abs(len(one) - len(other)) <= most and distance_within(one, other, most=most) <= most
