# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A Danish text as sentences, each with its figures and periods in their places."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pejl.core.checking.figures_in_text import Figure, figures_in
from pejl.core.checking.periods_in_text import PeriodMention, periods_in

# A dot after one of these ends no sentence.
_SHORT = (
    "ca|pct|mio|mia|mill|kr|nr|pr|jf|fx|f\\.eks|bl\\.a|bl|inkl|ekskl|hhv|ift|ifm|mhp|vedr|evt|osv|o\\.l|o\\.lign|m\\.m|mv|m\\.v|"
    "stk|kap|pkt|s|d|t|el|dvs|d\\.v\\.s|mdr|md|tlf|kl|sept|okt|nov|dec|jan|feb|mar|apr|jun|jul|aug|t\\.o\\.m|p\\.t|pga"
)
_ENDS_NOTHING = re.compile(rf"(?:^|[\s(])(?:{_SHORT})\.$", re.IGNORECASE)
_END = re.compile(r"[.!?:]+[\"”’)]*(?= +[\"”’(\-]*[A-ZÆØÅ|0-9§])|[.!?]+[\"”’)]*\s*$|;(?= )")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a normalised text between two offsets (end open); what it holds has offsets of the whole text."""

    start: int
    end: int
    text: str
    figures: tuple[Figure, ...]
    periods: tuple[PeriodMention, ...]


def sentences_in(text: str) -> tuple[Sentence, ...]:
    """The sentences of a normalised text, in their order. A list or a colon ends one as a full stop does.

    >>> [one.text for one in sentences_in("Der er ca. 130 boliger. I 2024 var tallet 1.378. Det steg.")]
    ['Der er ca. 130 boliger.', 'I 2024 var tallet 1.378.', 'Det steg.']
    """
    figures, periods = figures_in(text), periods_in(text)
    found = []
    start = 0
    for end in (*_ends(text), len(text)):
        first = start + len(text[start:end]) - len(text[start:end].lstrip())
        last = first + len(text[first:end].rstrip())
        if last > first:
            inside = [one for one in figures if first <= one.start < last]
            named = [one for one in periods if first <= one.start < last]
            found.append(Sentence(first, last, text[first:last], tuple(inside), tuple(named)))
        start = end
    return tuple(found)


def _ends(text: str) -> list[int]:
    return [one.end() for one in _END.finditer(text) if not _abbreviated(text, one)]


def _abbreviated(text: str, end: re.Match[str]) -> bool:
    """Whether the dot belongs to an abbreviation or to an ordinal number before a name of a month or a class."""
    if not end[0].startswith("."):
        return False
    before = text[max(0, end.start() - 12) : end.start() + 1]
    return bool(_ENDS_NOTHING.search(before))
