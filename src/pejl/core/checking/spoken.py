# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which period a text goes on speaking of after a sentence: not one that it only looks back or out to."""

from __future__ import annotations

import re

from pejl.core.checking.letters import as_scanned, lowered
from pejl.core.checking.periods_in_text import PeriodMention
from pejl.core.checking.relative_periods import Relative
from pejl.core.checking.sentences import Sentence
from pejl.core.periods import Period, PeriodKind

# What stands right before a period that something is only held against.
_LOOKS_BACK = re.compile(
    as_scanned(
        r"(?:\bsiden|\bend(?: i| ved)?|\bift\.|\bi forhold til|sammenlignet med|\bmod(?: [^ ]+){0,3}(?: i)?|\bfra|"
        r"\befter|\bfør|\boprindelig\w*)(?: skoleåret| året| år| årene| perioden)? $"
    )
)
_LOOKS_OUT = re.compile(
    as_scanned(
        r"\b(?:skal|vil|forvent\w*|budget\w*|plan\w*|frem til|indtil|inden|senest|målet|mål|senere|kommende|næste)\b"
        r"[^.;]*$"
    )
)
_WILL_BE = re.compile(as_scanned(r"(?: [^ ,.;]+){0,2}? (?:skal|vil|forventes|bør)\b"))
# A day on which something was counted, and not one on which something happened.
_STATE_AT = re.compile(as_scanned(r"\b(?:pr\.|per|ultimo|primo|opgjort|status|til og med)(?: den| d\.)? $"))
_REACH = 60  # letters


def spoken_after(sentence: Sentence, *, before: Period | None) -> Period | None:
    """The latest period that a sentence tells of; where it only looks back or out, the one spoken of before it.

    >>> from pejl.core.checking.sentences import sentences_in
    >>> (sentence,) = sentences_in("I 2024 var der 14 klager mod 15 i 2023, og i 2026 skal der være 12.")
    >>> str(spoken_after(sentence, before=None))
    '2024'
    """
    here = [one.period for one in sentence.periods if one.period and _is_told_of(sentence, one)]
    return max(here) if here else before


def around_after(sentence: Sentence, *, spoken: Period | None, around: Period | None) -> Period | None:
    """The period that the text after a sentence is of, other paragraphs included, given the one before (`around`).

    A text speaks of its newest figures unless it says so; what leads in a list (it ends in a colon) is of that list.

    >>> from pejl.core.checking.sentences import sentences_in
    >>> (sentence,) = sentences_in("I 2022 skete følgende:")
    >>> str(around_after(sentence, spoken=Period.parse("2022"), around=Period.parse("2024")))
    '2022'
    """
    if spoken is None or around is None or sentence.text.endswith(":"):
        return spoken or around
    return max(spoken, around)


def _is_told_of(sentence: Sentence, one: PeriodMention) -> bool:
    """Not one that something is only held against or planned for, and not the day on which something happened."""
    if one.relative is Relative.BEFORE:
        return False
    head = lowered(sentence.text[max(0, one.start - sentence.start - _REACH) : one.start - sentence.start])
    if one.period and one.period.kind is PeriodKind.INSTANT and not _STATE_AT.search(head):
        return False
    ahead = _WILL_BE.match(lowered(sentence.text[one.end - sentence.start :][:_REACH]))
    return not (_LOOKS_BACK.search(head) or _LOOKS_OUT.search(head) or ahead)
