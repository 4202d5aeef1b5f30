# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Words of size against the change they are said of: *stort set uændret*, *svagt*, *markant*.

Nobody has laid down how much each takes: the limits are those of `trend_words`, with room.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pejl.core.checking.changes import pairs_for
from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.material import Material
from pejl.core.checking.report import Finding, Kind, Level
from pejl.core.checking.statements.said import Strength
from pejl.core.checking.trend_words import Fit, Size, hold_size
from pejl.core.status.judged import Change

_SIZES: Mapping[Strength, Size] = {
    Strength.UNCHANGED: Size.STABLE,
    Strength.WEAK: Size.WEAK,
    Strength.MARKED: Size.STRONG,
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
        size = _SIZES.get(told.said.strength)
        if size is None or told.said.kind is not Kind.DIRECTION or told.said.negated:
            continue
        pair = next((one for one in pairs_for(material, told) if one.certain and _follows(told, one.start)), None)
        if pair is not None and not _fits(size, pair.start, pair.end):
            yield _finding(told, pair.start, pair.end)


def _follows(told: Told, start: Fact) -> bool:
    """Whether a figure is said after the word; one before it in the sentence belongs to another clause."""
    return start.series is not None or start.span.start >= told.span.start


def _fits(size: Size, start: Fact, end: Fact) -> bool:
    change = Change(from_value=start.value, to_value=end.value, difference=end.value - start.value)
    return hold_size(size, change, unit=start.unit).fit is Fit.FITS


def _finding(told: Told, start: Fact, end: Fact) -> Finding:
    params = {"words": " ".join(told.quote.split()), "start": start.quote, "end": end.quote}
    return Finding("word_of_size", Level.WARNING, told.span, params=params)
