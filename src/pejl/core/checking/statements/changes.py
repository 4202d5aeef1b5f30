# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A figure that says by how much something changed or differs: *steget med D*, *et fald på D*, *D færre end*."""

from __future__ import annotations

import re

from pejl.core.checking.letters import as_scanned
from pejl.core.checking.report import Kind
from pejl.core.checking.statements.groups import group_in
from pejl.core.checking.statements.reading import FEW, F, Reading, periods_of_change
from pejl.core.checking.statements.said import Said
from pejl.core.checking.statements.words import FALL, LESS, MORE, RISE, comparison, direction, polarity, strength

_KINDS = {"%": Kind.RELATIVE_CHANGE, "percentage_points": Kind.PERCENTAGE_POINTS}
_CHANGE = re.compile(
    as_scanned(
        rf"\b(?:{RISE}|{FALL}|forbedr|forværr|forskel|ændring)[^ ‹›.;]*{FEW}(?: siden ‹P\d+›)? "
        rf"(?:med|på|svarende til){FEW} {F}"
    )
)
_WENT = as_scanned(
    r"(?:steg|steget|faldt|faldet|falder|stiger|vokset|voksede|øges|øget|reduceres|reduceret|forøges|sænkes)"
)
_WENT_BY = re.compile(rf"\b{_WENT}\b(?:[^‹›.;]|‹P\d+›){{0,90}} med (?:[^ ‹›.;]+ ){{0,2}}?{F}")
_CHANGE_OF = re.compile(
    as_scanned(rf"\b(?:{RISE}|{FALL})[^ ‹›.;]* (?:(?:omkring|godt|knap|ca\.|cirka|næsten|mere end|over) )?{F}")
)
# *Tilbagegangen i udlånet svarer til 12 procent*: the noun says what the figure is, however far it stands before it.
_EQUALS = re.compile(
    as_scanned(
        r"\b(?:faldet|stigningen|væksten|fremgangen|reduktionen|nedgangen|tilbagegangen|forøgelsen|forbedringen|"
        r"forværringen|ændringen|merforbruget|mindreforbruget)"
        rf"(?: [^ ‹›.;,]+){{0,5}}? "
        rf"(?:svarer til|svarede til|er på|var på|udgør|udgjorde) (?:[^ ‹›.;]+ )?{F}(?! af\b)"
    )
)
_DIFFERENCE_IS = re.compile(rf"\bforskellen(?: [^ ‹›.;,]+){{0,3}}? (?:er|var) (?:[^ ‹›.;]+ )?{F}(?! af\b)")
_NOUN = r"(?: (?!(?:og|men|eller)\b)[^ ‹›.;]+){0,2}?"
_MORE = re.compile(
    as_scanned(
        rf"{F}{_NOUN} (?:{MORE}|{LESS}|bedre|dårligere|under|over)\b(?!(?: end)? ‹F)(?! (?:år\b|end (?:et?|én) |\d))"
    )
)
_HEDGE = r"(?:(?:knap|godt|ca\.|cirka|omkring|omtrent|næsten|lidt (?:over|under)) )?"
_WHICH_IS = re.compile(
    rf"(?:\b(?:svarer|svarende) til{FEW} |\b(?:eller|altså|altså med) {_HEDGE}){F}(?! af\b)|\({_HEDGE}{F}\)"
)
# *Fra 2.220 til 2.410, det vil sige med 190*: by how much the two before are apart.
_THAT_IS = re.compile(rf"\b(?:det vil sige|altså|dvs\.|nemlig) (?:med|på) {_HEDGE}{F}")
_AROUND = re.compile(r" (?:under|over)$")
# *5 mio. kr. over budgettet* differs by as much, *100 personer under 30* does not.
_A_NORM = re.compile(
    as_scanned(r" (?:det |den )?(?:lands|nationale|hele landet|budget|korrigerede|gennemsnit|mål|forvente|niveau|norm)")
)
_LASTS_LONGER = re.compile(as_scanned(r"‹F\d+›.* (?:længere|kortere|hyppigere|oftere)$"))
_ON_SOME = re.compile(r" (?:ud )?af (?:de |alle )?‹")
_POINTS_OR_SHARE = ("%", "percentage_points")


def changes(one: Reading) -> None:
    """`steget med D`, `et fald på D`, `steg D`, `D færre`.

    >>> from pejl.core.checking.statements.reading import reading_of
    >>> one = reading_of("Der er 80 færre.")
    >>> changes(one)
    >>> [(str(said.kind), said.direction) for said in one.said]
    [('change', -1)]
    """
    for pattern in (_CHANGE, _WENT_BY, _CHANGE_OF, _EQUALS, _DIFFERENCE_IS, _MORE):
        for found in pattern.finditer(one.marked):
            number = int(found[1])
            if one.free(number) and not _is_limit(one, number, found[0]):
                _say(one, number, found)


def _is_limit(one: Reading, number: int, text: str) -> bool:
    """*100 personer under 30*, *steget på tre af fem skoler* and *6 % ventede længere* say no change."""
    figure = one.figure(number)
    if _LASTS_LONGER.search(text):
        return figure.unit == "%"
    if figure.in_words and _ON_SOME.match(one.marked, one.figure_at[number][1]):
        return True
    if not _AROUND.search(text) or figure.unit in _POINTS_OR_SHARE:
        return False
    return not _A_NORM.match(one.marked, one.figure_at[number][1] + len(text.rpartition("›")[2]))


def _say(one: Reading, number: int, found: re.Match[str]) -> None:
    figure = one.figure(number)
    goes = direction(found[0]) or comparison(found[0])
    start, end = periods_of_change(one, found.start(), number=number)
    clause = one.marked[slice(*one.clause(found.start()))]
    said = Said(
        Kind.RELATIVE_CHANGE if figure.fraction else _KINDS.get(figure.unit, Kind.CHANGE),
        (figure,),
        (start, end),
        figure.start,
        figure.end,
        goes,
        polarity=polarity(found[0]),
        strength=strength(found[0]),
        group=group_in(clause),
    )
    # *Vokset hvert år siden 2022, i alt med 42* says two things.
    at = one.figure_at[number] if re.search(r"‹P\d+›, ", found[0]) else found.span()
    one.say(said, numbers=(number,), at=at)


def which_is(one: Reading) -> None:
    """`(en stigning på D,) hvilket svarer til R pct.`, `D (R pct.)`: the same change, as a share of where it began.

    >>> from pejl.core.checking.statements.reading import reading_of
    >>> one = reading_of("Det er en vækst på 36 personer, svarende til 2,1 pct.")
    >>> changes(one)
    >>> which_is(one)
    >>> [(str(said.kind), said.direction) for said in one.said]
    [('change', 1), ('relative_change', 1)]
    """
    for found in _THAT_IS.finditer(one.marked):
        pairs = [said for said in one.said if said.kind is Kind.FROM_TO and said.end <= one.figure(int(found[1])).start]
        figure = one.figure(int(found[1]))
        if pairs and one.free(int(found[1])) and figure.unit in ("", pairs[-1].figure.unit) and figure.unit != "%":
            _say_again(one, int(found[1]), found, pairs[-1])
    for found in _WHICH_IS.finditer(one.marked):
        number = int(found[1] or found[2])
        earlier = [said for said in one.said if said.kind in (Kind.CHANGE, Kind.FROM_TO) and said.figures]
        if not one.free(number) or one.figure(number).unit != "%" or not earlier:
            continue
        last = earlier[-1]
        if any(figure is one.figure(number - 1) for figure in last.figures) or "svar" in found[0]:
            _say_again(one, number, found, last)


def _say_again(one: Reading, number: int, found: re.Match[str], change: Said) -> None:
    """Another measure of a change: of the same periods, the same way."""
    figure = one.figure(number)
    kind = _KINDS.get(figure.unit, Kind.CHANGE)
    said = Said(kind, (figure,), change.periods, figure.start, figure.end, change.direction, group=change.group)
    one.say(said, numbers=(number,), at=found.span())
