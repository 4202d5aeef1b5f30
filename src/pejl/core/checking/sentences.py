# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A Danish text as sentences, each with its figures and periods in their places."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pejl.core.checking.figures_in_text import Figure, figures_beside
from pejl.core.checking.not_claims import NotClaim, Sort, not_claims_in
from pejl.core.checking.periods_in_text import PeriodMention, periods_in
from pejl.core.checking.periods_told import told
from pejl.core.periods import Period

# A dot after one of these ends no sentence.
_SHORT = (
    "ca|nr|pr|jf|fx|f\\.eks|bl\\.a|bl|inkl|ekskl|hhv|ift|ifm|mhp|vedr|evt|osv|o\\.l|o\\.lign|m\\.m|mv|m\\.v|"
    "stk|kap|pkt|s|d|t|el|dvs|d\\.v\\.s|tlf|kl|sept|okt|nov|dec|jan|feb|mar|apr|jun|jul|aug|t\\.o\\.m|p\\.t|pga"
)
# After one of these it does where a word with a capital follows: "53 mio. kr. Pengene er givet."
_UNITS = "pct|mio|mia|mill|kr|mdr|md"
_ENDS_NOTHING = re.compile(rf"(?:^|[\s(])(?:{_SHORT})\.$", re.IGNORECASE)
_IS_A_UNIT = re.compile(rf"(?:^|[\s(.])(?:{_UNITS})\.$", re.IGNORECASE)
_OPENS = re.compile(r" +[\"”’(]*(?!Kr\b)[A-ZÆØÅ][a-zæøå]+| +I (?=\d|[a-zæøå])|\s*$")
_END = re.compile(r"[.!?:]+[\"”’)]*(?= +[\"”’(\-]*[A-ZÆØÅ|0-9§])|[.!?]+[\"”’)]*\s*$|;(?= )")
_LONGEST = 3_000  # letters: what goes on longer is no sentence, and is cut at a space


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a normalised text between two offsets (end open); what it holds has offsets of the whole text.

    `damaged` are the places in it that a bad scan has spoiled.
    """

    start: int
    end: int
    text: str
    figures: tuple[Figure, ...]
    periods: tuple[PeriodMention, ...]
    damaged: tuple[tuple[int, int], ...] = ()


def sentences_in(
    text: str,
    *,
    damaged: Sequence[tuple[int, int]] = (),
    dated: date | None = None,
    around: Period | None = None,
) -> tuple[Sentence, ...]:
    """The sentences of a normalised text, in their order. A list or a colon ends one as a full stop does.

    `damaged` are the spoiled places that `normalise` tells of, and `dated` is the day of the document and `around` the
    period that the text before it spoke of.

    >>> [one.text for one in sentences_in("Der er ca. 130 boliger. I 2024 var tallet 1.378. Det steg.")]
    ['Der er ca. 130 boliger.', 'I 2024 var tallet 1.378.', 'Det steg.']
    """
    nothing = not_claims_in(text)
    stated = periods_in(text)
    figures = figures_beside(text, periods=stated, not_claims=nothing, damaged=tuple(damaged))
    periods = tuple(told(stated, text, dated=dated, around=around))
    of_figures, of_periods = [one.start for one in figures], [one.start for one in periods]
    of_damage = [start for start, _ in damaged]
    found = []
    for start, end in _parts(text, nothing):
        found.append(
            Sentence(
                start,
                end,
                text[start:end],
                figures[bisect_left(of_figures, start) : bisect_left(of_figures, end)],
                periods[bisect_left(of_periods, start) : bisect_left(of_periods, end)],
                tuple(damaged[bisect_left(of_damage, start) : bisect_left(of_damage, end)]),
            )
        )
    return tuple(found)


def _parts(text: str, nothing: Sequence[NotClaim]) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence, without the spaces around it."""
    start = 0
    for end in (*_ends(text, nothing), len(text)):
        while end - start > _LONGEST:
            space = text.rfind(" ", start + 1, start + _LONGEST)
            cut = space if space > start else start + _LONGEST
            yield from _stripped(text, start, cut)
            start = cut
        yield from _stripped(text, start, end)
        start = end


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start + len(text[start:end]) - len(text[start:end].lstrip())
    last = first + len(text[first:end].rstrip())
    if last > first:
        yield first, last


def _ends(text: str, nothing: Sequence[NotClaim]) -> list[int]:
    numbers = frozenset(one.end - 1 for one in nothing if one.sort is Sort.LIST_NUMBER)
    return [one.end() for one in _END.finditer(text) if one.start() not in numbers and not _abbreviated(text, one)]


def _abbreviated(text: str, end: re.Match[str]) -> bool:
    """Whether the dot belongs to an abbreviation."""
    if not end[0].startswith("."):
        return False
    before = text[max(0, end.start() - 12) : end.start() + 1]
    if _IS_A_UNIT.search(before):
        return not _OPENS.match(text, end.end())
    return bool(_ENDS_NOTHING.search(before))
