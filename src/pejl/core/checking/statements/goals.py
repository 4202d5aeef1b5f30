# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Targets and limits: *et måltal på 10 pct.*, *øges til mindst 44 %*, *målsætningen er ikke opnået*."""

from __future__ import annotations

import re
from dataclasses import replace

from pejl.core.checking.letters import as_scanned
from pejl.core.checking.report import Kind
from pejl.core.checking.statements.reading import F, Reading, level
from pejl.core.checking.statements.said import Met, Said
from pejl.core.observations import Approximation

_GOAL = as_scanned(
    r"(?:garanti(?:en)?|(?:service|resultat|kvalitets|års)?mål(?:et|ene|tal\w*|sætning\w*)?|delmål\w*|ambition\w*|pejlemærke\w*|succeskriteri\w*)"
)
_TARGET = re.compile(
    rf"\b{_GOAL}\b(?:[^ ‹›.;]* |[^‹›.;,]{{0,40}} )(?:på|om|er|var|:|at|til)(?: [^‹›.;,]{{0,50}})? ?{F}"
)
_STATED = re.compile(rf"\b{_GOAL}(?: for ‹P\d+›| i ‹P\d+›)? (?:på|om|er|var) (?:mindst |højst |ca\. )?{F}")
_LIMIT = re.compile(as_scanned(rf"\b(?:grænsen?|loftet?|krav(?:et)?|minimumskrav\w*)(?: på| er)? {F}"))
_TO_REACH = re.compile(
    as_scanned(rf"\b(?:skal|øges|reduceres|nedbringes|sænkes|hæves)\b[^‹›.;]{{0,60}} til (?:mindst |højst )?{F}")
)
_BOUNDS = (Approximation.AT_LEAST, Approximation.AT_MOST, Approximation.UNDER, Approximation.OVER)
_RESTRICTS = re.compile(
    as_scanned(r"\b(?:skal|må|husleje|indkomst|formue|krav|kravet|grænse|lån|karakter|score\w*|scoret)\b")
)
_REACHED = as_scanned(r"(?:opnået|indfriet|opfyldt|nået|nåede|nåede|naet|ndede|realiseret|i mål|lykkedes)")
_MET = re.compile(
    rf"\b{_GOAL}\b(?:[^‹›.;]|‹P\d+›){{0,60}}?\b{_REACHED}\b|\b{_REACHED}\b[^‹›.;,]{{0,25}}?\b(?:{_GOAL}\b|maleti\b)"
)
_BEHIND = re.compile(rf"(?:[^‹›.;]|‹P\d+›){{0,30}}?\b(?:er|blev|var|bliver)(?: [^‹›.;,]{{0,30}})? {_REACHED}\b")
_A_GOAL = re.compile(rf"\b{_GOAL}\b")  # *…, og målet er nået* is told by itself
_MISSED = re.compile(r"\b(?:ikke|hverken|langt fra)\b")
_PARTLY = re.compile(r"\b(?:delvist?|næsten|til dels|hovedsagelig\w*)\b")
_NOT_YET = re.compile(as_scanned(r"\b(?:skal|vil|kan|bør|forvent\w*|for at|hvis|når)\b"))


def stated_targets(one: Reading) -> None:
    """`målet på 90 procent`: what a goal is, before anything else can be made of the figure.

    >>> from pejl.core.checking.statements.reading import reading_of
    >>> one = reading_of("Andelen er steget og nærmer sig målet på 90 procent.")
    >>> stated_targets(one)
    >>> [(str(said.kind), said.direction) for said in one.said]
    [('target', 0)]
    """
    for found in _STATED.finditer(one.marked):
        number = int(found[1])
        if one.free(number):
            _say(one, number, found.span())


def targets(one: Reading) -> None:
    """Figures that say what is to be reached, or between which bounds something counts.

    >>> from pejl.core.checking.statements.reading import reading_of
    >>> one = reading_of("Måltallet er 10 %.")
    >>> targets(one)
    >>> [(str(said.kind), said.direction) for said in one.said]
    [('target', 0)]
    """
    for pattern in (_TARGET, _TO_REACH, _LIMIT):
        for found in pattern.finditer(one.marked):
            number = int(found[1])
            if one.free(number):
                _say(one, number, found.span())
    for number, figure in enumerate(one.sentence.figures):
        bound = figure.quantity.approximation in _BOUNDS
        clause = one.clause(one.figure_at[number][0]) if bound and one.free(number) else (0, 0)
        if _RESTRICTS.search(one.marked, *clause):
            _say(one, number, one.figure_at[number])


def _say(one: Reading, number: int, at: tuple[int, int]) -> None:
    said = replace(level(one, number, kind=Kind.TARGET), wanted=True, met=_met_behind(one, number))
    one.say(said, numbers=(number,), at=at)


def _met_behind(one: Reading, number: int) -> Met:
    """*Målet på højst 9,5 dage er dermed nået*: what is said of a goal right behind its figure."""
    behind = _BEHIND.match(one.marked, one.figure_at[number][1])
    if behind is None or _NOT_YET.search(behind[0]) or _A_GOAL.search(behind[0]):
        return Met.NONE
    return Met.NO if _MISSED.search(behind[0]) else Met.PARTLY if _PARTLY.search(behind[0]) else Met.YES


def verdicts(one: Reading) -> None:
    """`målsætningen er (ikke) opnået`: what the text says of a goal, without a figure.

    >>> from pejl.core.checking.statements.reading import reading_of
    >>> one = reading_of("Målet er ikke nået.")
    >>> verdicts(one)
    >>> [str(said.met) for said in one.said]
    ['no']
    """
    for found in _MET.finditer(one.marked):
        start, end = one.clause(found.end() - 1)
        clause = one.marked[max(0, min(start, found.start()) - 30) : end]
        if _NOT_YET.search(one.marked[min(start, found.start()) : found.end()]):
            continue
        met = Met.NO if _MISSED.search(clause) else Met.PARTLY if _PARTLY.search(clause) else Met.YES
        inside = [n for n, (first, _) in enumerate(one.period_at) if found.start() <= first < found.end()]
        period = one.period(inside[-1]) if inside else one.before
        said = Said(
            Kind.TARGET,
            (),
            (period,),
            one.offset(found.start()),
            one.offset(found.end()),
            met=met,
            negated=met is Met.NO,
            sure=bool(inside),
        )
        one.say(said, at=found.span())
