# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How near one word is to another, from 0 (nothing to do with it) to 100 (the same)."""

from __future__ import annotations

from pejl.core.searching.words import Word

SAME, SAME_STEM, BEGINS, ENDS, INSIDE, LONGER, PART = 100, 95, 80, 70, 55, 60, 50
ONE_SLIP, TWO_SLIPS = 45, 35
# Shorter pieces of a word are found by chance: "by" lies in "tryghed" too.
SHORTEST_BEGINNING, SHORTEST_INSIDE, SHORTEST_PART = 3, 4, 5
SHORTEST_WITH_ONE_SLIP, SHORTEST_WITH_TWO_SLIPS = 4, 7


def closeness(asked: Word, found: Word) -> int:
    """How near a word of the index is to a word asked for, endings aside; Danish compounds are near their parts.

    100 the same, 95 another ending, 80 begins with it, 70 ends with it, 55 has it inside; 60 where it is the word asked
    for that goes on, 50 where that ends with it.

    >>> from pejl.core.searching.words import words
    >>> [homeless, absence] = words("hjemløs fravær", language="da")
    >>> [closeness(homeless, one) for one in words("hjemløse hjemløshedsstrategi bolig", language="da")]
    [95, 80, 0]
    >>> [closeness(absence, one) for one in words("fraværet skolefravær", language="da")]
    [95, 70]
    """
    if asked.plain == found.plain:
        return SAME
    if asked.exact or found.exact:
        return 0
    if asked.stem == found.stem:
        return SAME_STEM
    return max(_contained(asked.stem, found.stem), _containing(asked.stem, found.stem))


def _contained(asked: str, found: str) -> int:
    if len(asked) >= SHORTEST_BEGINNING and found.startswith(asked):
        return BEGINS
    if len(asked) < SHORTEST_INSIDE or asked not in found:
        return 0
    return ENDS if found.endswith(asked) else INSIDE


def _containing(asked: str, found: str) -> int:
    """The word asked for is the longer one: it has to be at least half of it."""
    if 2 * len(found) < len(asked) or len(found) < SHORTEST_INSIDE:
        return 0
    if asked.startswith(found):
        return LONGER
    return PART if len(found) >= SHORTEST_PART and asked.endswith(found) else 0


def slip_closeness(asked: Word, found: Word) -> int:
    """How near the words are if the one asked for was mistyped: 45 for one slip, 35 for two in a long word, else 0.

    A slip is a letter too many, too few, another one, or two that changed places.

    >>> from pejl.core.searching.words import words
    >>> [typed, short] = words("hjælose balig", language="da")
    >>> [homeless, dwelling, plea] = words("hjemløse bolig bøn", language="da")
    >>> slip_closeness(typed, homeless), slip_closeness(short, dwelling), slip_closeness(short, plea)
    (35, 45, 0)
    """
    shortest = min(len(asked.plain), len(found.plain))
    if asked.exact or found.exact or shortest < SHORTEST_WITH_ONE_SLIP:
        return 0
    allowed = 2 if shortest >= SHORTEST_WITH_TWO_SLIPS else 1
    slips = min(distance_within(*pair, most=allowed) for pair in ((asked.plain, found.plain), (asked.stem, found.stem)))
    if slips > allowed:
        return 0
    return TWO_SLIPS if slips == 2 else ONE_SLIP


def distance_within(one: str, other: str, *, most: int) -> int:
    """How many slips lie between two words, if not more than `most`; else some number above it, found quickly.

    Each slip can bring in or lose one letter at most, so words with many letters of their own need not be compared.

    >>> distance_within("hjalose", "hjemlose", most=2), distance_within("bolig", "kriminalitet", most=2) > 2
    (2, True)
    """
    letters, others = set(one), set(other)
    apart = max(abs(len(one) - len(other)), len(letters - others), len(others - letters))
    return apart if apart > most else distance(one, other)


def distance(one: str, other: str) -> int:
    """How many slips lie between two words (optimal string alignment).

    >>> distance("hjemlose", "hjmelose"), distance("balig", "bolig"), distance("", "by")
    (1, 1, 2)
    """
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one):
        row = [i + 1]
        for j, opposite in enumerate(other):
            steps = min(last[j + 1] + 1, row[j] + 1, last[j] + (letter != opposite))
            if i and j and letter == other[j - 1] and one[i - 1] == opposite:
                steps = min(steps, before[j - 1] + 1)
            row.append(steps)
        before, last = last, row
    return last[-1]
