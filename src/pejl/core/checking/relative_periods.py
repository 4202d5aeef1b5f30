# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Words that name a period by another one or by today: *året før*, *i samme periode*, *de seneste fem år*, *nu*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from pejl.core.checking.letters import as_scanned
from pejl.core.numbers.words import read_whole


class Relative(StrEnum):
    """What a period is told by."""

    NONE = ""
    SAME = "same"  # the one spoken of last
    BEFORE = "before"  # the year before that
    LATELY = "lately"  # so many years up to it
    LAST = "last"  # the year before the document's
    NOW = "now"  # the document's day


@dataclass(frozen=True, slots=True)
class RelativePeriod:
    """Such words between two offsets (end open), and how many years they say (0 where they do not)."""

    start: int
    end: int
    relative: Relative
    years: int = 0


_COUNT = r"\d\d?|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv"
_FORMS = tuple(
    (re.compile(as_scanned(pattern)), relative)
    for pattern, relative in (
        (r"\bi (?:den |det )?(?:samme|denne|dette) (?:periode|år|skoleår|tidsrum)\b", Relative.SAME),
        (r"\bsamme (?:år|periode)\b", Relative.SAME),
        (r"\båret (?:før|forinden|inden)\b|\b(?:det )?foregående (?:år|skoleår)\b", Relative.BEFORE),
        (rf"\b(?:de |det )?(?:seneste|sidste)(?= (?P<count>{_COUNT}) år\b)", Relative.LATELY),
        (r"\bde (?:senere|seneste|sidste)(?: mange| par)? år\b", Relative.LATELY),
        (r"\bsidste (?:år|skoleår)\b|\bi fjor\b", Relative.LAST),
        (r"\b(?:aktuelt|nu|p\.t\.|pt\.|i dag|for nuværende|på nuværende tidspunkt|i øjeblikket|indtil videre)(?!\w)",
         Relative.NOW),
    )
)  # fmt: skip


def relative_periods_in(low: str) -> Iterator[RelativePeriod]:
    """Every such word of a text in lower case; where one form lies in another, the first listed comes first.

    >>> [(str(one.relative), one.years) for one in relative_periods_in("faldet over de seneste fem år mod året før")]
    [('before', 0), ('lately', 5)]
    """
    for pattern, relative in _FORMS:
        for one in pattern.finditer(low):
            count = one.groupdict().get("count")
            yield RelativePeriod(one.start(), one.end(), relative, _years(count) if count else 0)


def _years(count: str) -> int:
    return int(count) if count.isdigit() else read_whole([count]) or 0
