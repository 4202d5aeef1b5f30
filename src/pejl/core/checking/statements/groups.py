# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Comparison with another group: *6,4 pct. i hele landet*, *under landsgennemsnittet*, *en tilsvarende stigning*."""

from __future__ import annotations

import re

from pejl.core.checking.letters import as_scanned
from pejl.core.checking.report import Kind
from pejl.core.checking.statements.reading import F, Reading, level
from pejl.core.checking.statements.said import Said
from pejl.core.checking.statements.trends import end_of_trail
from pejl.core.checking.statements.words import LESS, MORE, comparison, direction
from pejl.core.periods import Period

_OTHERS = as_scanned(
    r"hele landet|landsplan|landsgennemsnit\w*|(?:det )?nationale? (?:gennemsnit\w*|niveau)|"
    r"landets (?:øvrige )?kommuner|resten af landet|(?:de )?øvrige (?:kommuner|byer)|"
    r"andre (?:kommuner|byer|børn|elever)|(?:danmark|landet) som helhed|"
    r"sammenlign\w*kommuner\w*|nabokommuner\w*|6-?byerne|gennemsnittet"
)
_GROUP = re.compile(rf"\b(?:{_OTHERS})")
# Right behind a figure, or right before it: the figure is the other group's.
_OF_OTHERS = re.compile(rf"{F} (?:[^ ‹›,.;]+ )?(?:i|på|for|blandt|hos) (?:{_OTHERS})")
_OTHERS_ARE = re.compile(rf"\b(?:i|på|for|blandt|hos)? ?(?:{_OTHERS})[^‹›;]{{0,60}}{F}")
_IN_TIME = r"(?:før|tidligere|året|sidste|nogensinde|forrige|i ‹P|‹P)"
_THAN = re.compile(as_scanned(rf"\b(?:{MORE}|{LESS}|bedre|dårligere)\b[^‹›,.;]{{0,60}}? end (?!‹F|{_IN_TIME})"))
_SIDE = re.compile(rf"\b(?:under|over|på niveau med|højere end|lavere end) (?:{_OTHERS})")
_RATHER = re.compile(
    as_scanned(
        r"\b(?:relativt|forholdsvis|stadig|fortsat) (?:relativt |forholdsvis |meget )?(?:lav|lavt|lave|høj|højt|høje)\b"
    )
)
_REACH = 40  # letters behind *end* in which the others are named
_HIGH = re.compile(as_scanned(r"høj"))
_ALIKE = re.compile(
    as_scanned(
        r"\b(?:en|et|den|det) (?:tilsvarende|lignende|samme) (?:stigning|fald|fremgang|vækst|udvikling|tendens)\w*"
    )
)


def group_in(text: str) -> str:
    """The other group that a text names, "" where it names none.

    >>> group_in("en stigning på landsplan"), group_in("en stigning")
    ('landsplan', '')
    """
    found = _GROUP.search(text)
    return found[0] if found else ""


def of_others(one: Reading) -> None:
    """Figures of another group: levels as any other, but not one's own.

    >>> from pejl.core.checking.statements.reading import reading_of
    >>> one = reading_of("Den er 6,4 pct. i hele landet.")
    >>> of_others(one)
    >>> [said.group for said in one.said]
    ['hele landet']
    """
    for pattern in (_OF_OTHERS, _OTHERS_ARE):
        for found in pattern.finditer(one.marked):
            number = int(found[1])
            if one.free(number):
                one.say(level(one, number, group=group_in(found[0])), numbers=(number,), at=found.span())


def in_words(one: Reading) -> None:
    """`ligger under landsgennemsnittet`, `lavere i Vest end i Øst`, `en tilsvarende stigning`.

    >>> from pejl.core.checking.statements.reading import reading_of
    >>> one = reading_of("Vi ligger under landsgennemsnittet.")
    >>> in_words(one)
    >>> [(str(said.kind), said.direction) for said in one.said]
    [('comparison', -1)]
    """
    for pattern in (_SIDE, _ALIKE, _THAN, _RATHER):
        for found in pattern.finditer(one.marked):
            if one.is_told(*found.span()):
                continue
            start, end = one.clause(found.start())
            said = Said(
                Kind.COMPARISON,
                (),
                _periods(one, start, end),
                one.offset(found.start()),
                one.offset(min(end_of_trail(one, found), end)),
                _goes(found[0]),
                group=group_in(one.marked[found.start() : min(found.end() + _REACH, end)]),
            )
            one.say(said, at=found.span())


def _goes(text: str) -> int:
    if _RATHER.fullmatch(text):
        return 1 if _HIGH.search(text) else -1
    return comparison(text) or direction(text)


def _periods(one: Reading, start: int, end: int) -> tuple[Period | None]:
    inside = [number for number, (first, _) in enumerate(one.period_at) if start <= first < end]
    return (one.period(inside[-1]) if inside else one.before,)
