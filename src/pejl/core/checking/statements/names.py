# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What each of several figures is of, where a sentence lists the names apart: *hhv. 164 og 97 i familie og på hjem*."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pejl.core.checking.sentences import Sentence

_RESPECTIVELY = re.compile(r"\b(?:hhv\.?|henholdsvis)(?!\w)", re.IGNORECASE)
_BETWEEN = re.compile(r",? ?(?:[^ ,.;]+ )?(?:og |, )(?:[^ ,.;]+ )?", re.IGNORECASE)
_JOINS = re.compile(r", (?:og |samt )?| og | samt ")
_FOR = re.compile(r"\b(?:i|på|for|blandt|hos|til|af) ", re.IGNORECASE)
_END = re.compile(r"[.;:(]|, (?:hvilket|som|der|mens|svarende)\b")
_VERB = re.compile(
    r"\b(?:er|var|har|havde|fik|ligger|lå|udgør|udgjorde|steg|faldt|modtog|blev|kostede|nåede)\b", re.IGNORECASE
)


def names_of_each(sentence: Sentence, text: str) -> Mapping[int, str]:
    """For each figure of a list after *hhv.* the name that belongs to it, by its place; empty where no list fits.

    The names stand behind the figures after a preposition, or before the verb.

    >>> from pejl.core.checking.sentences import sentences_in
    >>> text = "Der er hhv. 61 og 48 procent i gang blandt ledige og syge."
    >>> names_of_each(sentences_in(text)[0], text)
    {0: 'ledige', 1: 'syge'}
    """
    found = _RESPECTIVELY.search(text, sentence.start, sentence.end)
    run = _run(sentence, text, found.end()) if found else []
    if found is None or len(run) < 2:
        return {}
    behind = _END.split(text[sentence.figures[run[-1]].end : sentence.end])[0]
    before = _VERB.split(text[sentence.start : found.start()])[0]
    for words in (*(behind[one.end() :] for one in reversed([*_FOR.finditer(behind)])), before):
        names = [name.strip() for name in _JOINS.split(words) if name.strip()]
        if len(names) == len(run):
            return dict(zip(run, names, strict=True))
    return {}


def _run(sentence: Sentence, text: str, start: int) -> list[int]:
    """The places of the figures that are listed right after that offset."""
    places: list[int] = []
    for place, figure in enumerate(sentence.figures):
        if figure.start < start:
            continue
        gap = text[sentence.figures[places[-1]].end : figure.start] if places else ""
        if places and not _BETWEEN.fullmatch(gap):
            break
        places.append(place)
    return places
