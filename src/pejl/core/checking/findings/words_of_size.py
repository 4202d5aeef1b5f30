# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Words of size against the change they are said of: *stort set uændret*, *svagt*, *markant*.

Nobody has laid down how much each takes. The limits below are settings of the checker: they were set from what real
papers call so (a rise of 0.7 points and one of 6 % *svag*, one of 0.8 points *stort set uændret*), with room around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from pejl.core.checking.changes import pairs_for
from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.material import Material
from pejl.core.checking.report import Finding, Kind, Level
from pejl.core.checking.statements.said import Strength


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a change may be for a word: the least and most in percent of the first figure, and in points."""

    least: Decimal
    most: Decimal
    least_points: Decimal
    most_points: Decimal


_ENDLESS = Decimal(10_000)
LIMITS: Mapping[Strength, Limits] = {
    Strength.UNCHANGED: Limits(Decimal(0), Decimal(10), Decimal(0), Decimal(2)),
    Strength.WEAK: Limits(Decimal(0), Decimal(20), Decimal(0), Decimal(5)),
    Strength.MARKED: Limits(Decimal(5), _ENDLESS, Decimal(2), _ENDLESS),
}


def words_that_do_not_fit(material: Material) -> Iterator[Finding]:
    """Each word of size whose change is stated in the same sentence, or in a line of that name, and lies outside.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> text = "Andelen er stort set uændret og gik fra 18,1 % i 2023 til 29,4 % i 2024."
    >>> [one.code for one in words_that_do_not_fit(read([Document("sag", (TextBlock(text),))]))]
    ['word_of_size']
    """
    for told in material.told:
        limits = LIMITS.get(told.said.strength)
        if limits is None or told.said.kind is not Kind.DIRECTION or told.said.negated:
            continue
        pair = next((one for one in pairs_for(material, told) if one.certain and _follows(told, one.start)), None)
        if pair is not None and not _fits(limits, pair.start, pair.end):
            yield _finding(told, pair.start, pair.end)


def _follows(told: Told, start: Fact) -> bool:
    """Whether a figure is said after the word; one before it in the sentence belongs to another clause."""
    return start.series is not None or start.span.start >= told.span.start


def _fits(limits: Limits, start: Fact, end: Fact) -> bool:
    moved = abs(end.value - start.value)
    if start.unit == "%":
        return limits.least_points <= moved <= limits.most_points
    return not start.value or limits.least <= moved / abs(start.value) * 100 <= limits.most


def _finding(told: Told, start: Fact, end: Fact) -> Finding:
    params = {"words": " ".join(told.quote.split()), "start": start.quote, "end": end.quote}
    return Finding("word_of_size", Level.WARNING, told.span, params=params)
