# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What somebody writes about one goal, held against its status: is it called reached or missed, and how it has moved.

Figures in the text are the checker's business; here it is the words alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pejl.core.checking.blocks import Document, TextBlock
from pejl.core.checking.material import read
from pejl.core.checking.statements.said import Met
from pejl.core.checking.trend_words import Fit, TrendWord, hold, trend_words
from pejl.core.status.base import Verdict
from pejl.core.status.judged import Change

_OBJECTIONS = (Fit.WITHIN_NOISE, Fit.WRONG_DIRECTION, Fit.TOO_STRONG, Fit.TOO_WEAK, Fit.NOT_STABLE)
# A goal that is named after what it wants, and what is denied, claim no trend.
_CLAIMS_NOTHING = re.compile(r"\bmål(?:et|ene|sætning\w*)?\b|\bønske\w*|\bikke\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-ZÆØÅ])|\n")
_REFUTES = {
    Met.YES: frozenset((Verdict.NOT_ACHIEVED, Verdict.NO_DATA)),
    Met.NO: frozenset((Verdict.ACHIEVED,)),
}


def against_verdict(text: str, verdict: Verdict) -> Iterator[int]:
    """Where `text` calls the goal reached or missed though `verdict` says otherwise: the start of each statement.

    >>> [list(against_verdict("Målet er nået.", one)) for one in (Verdict.NOT_ACHIEVED, Verdict.PARTLY)]
    [[0], []]
    """
    for told in read([Document("", (TextBlock(text),))]).told:
        if verdict in _REFUTES.get(told.said.met, ()):
            yield told.span.start


def against_change(text: str, change: Change, *, unit: str, words: Iterable[TrendWord] | None = None) -> Iterator[int]:
    """Where a word for a trend does not fit the tested `change`: the start of each word, in order.

    `words` are those to hold (None: all of the text); `unit` is that of the figures. What a goal wants, and what is
    denied, is no claim.

    >>> from decimal import Decimal
    >>> list(against_change("Antallet er steget.", Change(difference=Decimal(-9), certain=-1), unit="persons"))
    [12]
    """
    for word in trend_words(text) if words is None else words:
        before = _SENTENCE_END.split(text[: word.start])[-1]
        if not _CLAIMS_NOTHING.search(before) and hold(word, change, unit=unit).fit in _OBJECTIONS:
            yield word.start
