# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is said of a trend without a figure: *er faldet for de fleste*, *et fald i*, *stort set uændret*."""

from __future__ import annotations

import re

from pejl.core.checking.letters import as_scanned
from pejl.core.checking.report import Kind
from pejl.core.checking.statements.reading import Reading, periods_of_change
from pejl.core.checking.statements.said import Said, Strength
from pejl.core.checking.statements.words import (
    LESS,
    MORE,
    comparison,
    direction,
    negated,
    polarity,
    quantifier,
    strength,
)
from pejl.core.periods import Period

_IS = (
    r"(?:er|var|har|havde|blev|bliver|været|blevet|ses|viser|vist|ligger|ligget|holdt|set|sker|sket|fortsætter|fortsat|"
    r"stadig)"
)
_WORD = r"(?:[^ ‹›,.;:]+|‹P\d+›)"
_SOME, _SUBJECT = rf"(?: {_WORD}){{0,4}}?", rf"(?: {_WORD}){{0,10}}?"
_HAS_GONE = (
    r"(?:steget|faldet|vokset|øget|forøget|mindsket|reduceret|nedbragt|aftaget|forbedret|forværret|forringet|"
    r"gået (?:op|ned)\w*|fladet ud)"
)
_GOES = r"(?:stiger|steg|falder|faldt|vokser|voksede|aftager|aftog|mindskes|øges|øgedes|mindskedes)"
_STEADY = r"(?:uændret\w*|stabil\w*|konstant\w*|på (?:det )?samme (?:høje |lave )?niveau|på niveau med)"
_NOUN = r"(?:stigning|fald|vækst|nedgang|fremgang|tilbagegang|reduktion|forbedring|forværring|stabilisering)"
_TIME = r"(?:i |før|tidligere|året|sidste|nogensinde|forrige|‹P)"
_MORE_OR_LESS = rf"(?:{MORE}|{LESS}|bedre|dårligere|hurtigere)"
_ONGOING = r"(?:stigende|faldende|voksende|aftagende)"
_PLAIN = r"[^ ‹›,.;:]+"
_GOOD_OR_BAD = r"(?:positiv|negativ|gunstig|uheldig)\w*"
_SO_MUCH = r"(?:blevet|fået|får|stadigt?|nu|lidt|langt|markant|betydeligt|væsentligt|tildeles|anvises)"
# Each with the words that it claims by; a figure never stands among them.
_FORMS = tuple(
    re.compile(as_scanned(pattern))
    for pattern in (
        rf"\b{_IS}{_SUBJECT} {_HAS_GONE}\b",
        rf"\b{_IS}{_SOME} {_ONGOING}\b",
        rf"\b(?:en|et|stadig|fortsat|viser|viste) (?:{_PLAIN} )?(?:{_ONGOING}|konstant|stabil)(?: {_PLAIN})?",
        rf"\b{_IS}{_SOME} {_STEADY}",
        rf"\b(?:stort set|næsten|nogenlunde|tæt på|relativt|forholdsvis) {_STEADY}",
        rf"\b(?:en|et|den|det|ingen|flere års)(?: {_PLAIN}){{0,2}}? {_NOUN}(?:en|et)?\b",
        rf"(?<!antal )(?<!antallet af )\b{_NOUN}(?:en|et)? (?:i|af|på|for|blandt)\b",
        rf"\b{_GOOD_OR_BAD} (?:udvikling|tendens|retning)\b",
        rf"\budvikling\w* {_IS}{_SOME} {_GOOD_OR_BAD}",
        rf"\b{_MORE_OR_LESS}\b[^‹›,.;]{{0,60}}?(?:‹P\d+› )?end (?={_TIME})",
        rf"\b{_SO_MUCH} (?:‹P\d+› )?(?:{MORE}|{LESS})\b",
        rf"(?<! at ) {_GOES}\b",
    )
)
# What is only wanted, or done to bring it about, is no claim.
ONLY_WANTED = re.compile(
    as_scanned(
        r"\b(?:skal|vil|kan|kunne|bør|må|måtte|forvent\w*|ønsk\w*|for at|med henblik på|hvis|mål|målet|målsætning\w*|"
        r"ambition\w*|formål\w*|bidrage\w*|sigte\w*|mulighed\w*|risiko|forudsagt|prognose\w*|medvirke\w*)\b|(?:^|- )at "
    )
)
_NO_TREND = re.compile(
    as_scanned(r"\b(?:falder|faldt|steg) (?:uden for|udenfor|under|ind|sammen|ned over|til ro|over|fra)\b")
)
_TRAIL = re.compile(r"(?: ?[^ ‹›,.;:]+){0,8}")


def trends(one: Reading) -> None:
    """A direction without a figure. What a figure says already is not said again, nor is what is only wanted.

    >>> from pejl.core.checking.statements.reading import reading_of
    >>> one = reading_of("Antallet er faldet for de fleste.")
    >>> trends(one)
    >>> [(str(said.kind), said.direction) for said in one.said]
    [('direction', -1)]
    """
    for pattern in _FORMS:
        for found in pattern.finditer(one.marked):
            if not one.is_told(*found.span()) and _is_claimed(one, found):
                _say(one, found)


def _is_claimed(one: Reading, found: re.Match[str]) -> bool:
    start, _ = one.clause(found.start())
    head = one.marked[start : found.end()]
    return not ONLY_WANTED.search(head) and not _NO_TREND.match(one.marked, found.start() + found[0].startswith(" "))


def _say(one: Reading, found: re.Match[str]) -> None:
    words = found[0]
    clause = one.clause(found.start())
    around = one.marked[found.start() : min(clause[1], found.end() + 60)]
    sized = strength(f"{words} {around}" if not strength(words) else words)
    denied = negated(one.marked[max(clause[0], found.start() - 25) : found.end()])
    goes = 0 if denied or sized is Strength.UNCHANGED else direction(words) or comparison(words)
    said = Said(
        Kind.DIRECTION,
        (),
        _periods(one, found),
        one.offset(found.start() + words.startswith(" ")),
        one.offset(end_of_trail(one, found)),
        goes,
        polarity=polarity(words),
        strength=sized,
        quantifier=quantifier(one.marked[slice(*clause)]),
        negated=denied,
    )
    one.say(said, at=found.span())


def end_of_trail(one: Reading, found: re.Match[str]) -> int:
    """Up to eight words on, so that what rises or falls is quoted too.

    >>> from pejl.core.checking.statements.reading import reading_of
    >>> one = reading_of("Der er et fald i antallet.")
    >>> end_of_trail(one, re.search("et fald", one.marked))
    25
    """
    trail = _TRAIL.match(one.marked, found.end())
    return trail.end() if trail else found.end()


def _periods(one: Reading, found: re.Match[str]) -> tuple[Period | None, Period | None]:
    start, end = periods_of_change(one, found.start())
    if start or end:
        return start, end
    first, last = one.clause(found.start())
    inside = [number for number, (place, _) in enumerate(one.period_at) if first <= place < last]
    if inside:
        return None, one.period(inside[-1])
    return None, None if one.period_at else one.before
