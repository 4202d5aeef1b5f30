# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a sentence states: each figure with its kind and period, the figures that belong together, and the trends.

The sentence is read with its figures and periods replaced by marks, so that a construction is one pattern whatever
stands in it: `fra ‹F0› i ‹P0› til ‹F1› i ‹P1›`. Each module reads one family of constructions; the order here decides
who reads a figure that two could read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from pejl.core.checking.sentences import Sentence
from pejl.core.checking.statements import changes, counts, goals, groups, pairs, shares, superlatives, trends
from pejl.core.checking.statements.reading import Reading, level, read
from pejl.core.checking.statements.said import Met, Quantifier, Said, Strength
from pejl.core.periods import Period

__all__ = ["Met", "Quantifier", "Said", "Strength", "stated_in"]

_READERS: tuple[Callable[[Reading], None], ...] = (
    pairs.respectively,
    shares.shares,
    goals.stated_targets,
    pairs.from_to,
    counts.durations,
    pairs.ranges,
    pairs.against,
    pairs.rose_to,
    changes.changes,
    changes.which_is,
    goals.targets,
    shares.sums,
    groups.of_others,
    counts.ratios,
    counts.counts,
    groups.in_words,
    superlatives.superlatives,
    trends.trends,
    goals.verdicts,
)
_TO_BE_SEEN = r"(?: (?:dog|også|blandt andet))? (?:ses|bemærkes|nævnes|forstås|tilføjes)\b"  # wants nothing
_WANTED = re.compile(rf"\b(?:mål|målet|måltal\w*|målsætning\w*|ambition\w*|forvent\w*|skal(?!{_TO_BE_SEEN}))\b")


def stated_in(sentence: Sentence, *, before: Period | None = None, around: Period | None = None) -> tuple[Said, ...]:
    """What a sentence states, in its order.

    `before` is the period that its paragraph spoke of last, and `around` the one that the text before it did.
    Offsets are those of the sentence's figures. Every figure is said exactly once; trends, superlatives and verdicts
    on goals have no figure.

    >>> from pejl.core.checking.sentences import sentences_in
    >>> (sentence,) = sentences_in("Andelen er steget fra 53 % i 2023 til 57 % i 2025.")
    >>> [(str(one.kind), one.direction, [str(period) for period in one.periods]) for one in stated_in(sentence)]
    [('from_to', 1, ['2023', '2025'])]
    """
    one = read(sentence, before=before)
    for reader in _READERS:
        reader(one)
    for number in range(len(sentence.figures)):
        if one.free(number):
            one.say(level(one, number), numbers=(number,))
    # *57 dage, så målet er nået* wants nothing: 57 is what was reached.
    wanted = bool(_WANTED.search(one.marked)) and not any(said.met for said in one.said)
    around = before or around
    said = (
        replace(said, wanted=said.wanted or wanted, around=None if any(said.periods) else around) for said in one.said
    )
    return tuple(sorted(said, key=lambda said: said.start))
