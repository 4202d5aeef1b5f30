# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Two figures that belong together: *fra A til B*, *A i 2024 mod B i 2023*, *hhv. A og B*, and ranges."""

from __future__ import annotations

import re
from dataclasses import replace

from pejl.core.checking.letters import as_scanned
from pejl.core.checking.report import Kind
from pejl.core.checking.statements.reading import FEW, F, P, Reading, beside, periods_of_change
from pejl.core.checking.statements.said import Said
from pejl.core.checking.statements.words import LESS, MORE, direction, last_direction
from pejl.core.periods import Period

_HEDGE = as_scanned(
    r"(?:ca\. |cirka |omkring |knap |næsten |godt |kun |hele |op mod |lidt over |lidt under |over |under |blot )?"
    r"(?:indeks )?"
)
_GAP = r"[^‹›;]{0,60}?"
_LIST_F = re.compile(rf"{F}(?:, {F})*,? og {F}")
_LIST_P = re.compile(rf"{P}(?:, (?:i )?{P})*,? og (?:i )?{P}")
_RESPECTIVELY = re.compile(r"\b(?:hhv\.?|henholdsvis)(?!\w)")
_FROM_TO = re.compile(rf"(?:^|[ (])fra {_HEDGE}{F}({_GAP}(?:{P})?{_GAP}) til {_HEDGE}{F}")
# "steget til 23,5 fra 22,8": the end stands first.
_TO_FROM = re.compile(rf" til {_HEDGE}{F}({_GAP}(?:{P})?{_GAP}) fra {_HEDGE}{F}")
_SPREADS = as_scanned(r"(?:spænd\w*|sving\w*|varier\w*|ligger|lå|mellem|intervallet|strækker)")
_SPREAD = re.compile(
    rf"{_SPREADS}{FEW} (?:fra |mellem )?{_HEDGE}{F}({_GAP}) ?(?:til|og|-) {_HEDGE}{F}|mellem {F} ?(?:og|-) ?{F}"
)
_BY_TO = re.compile(r"\bmed (?:[^ ‹›]+ )?$")
_NEXT_TO = re.compile(rf"{F} ?(?:til|-) ?{F}")
_MOD = r"(?:mod|hvor(?:imod)?|sammenlignet med|i forhold til|imod)"
_AGAINST = re.compile(rf"{F}((?:[^‹›;]|‹P\d+›){{0,90}}?),? {_MOD}\b((?:[^‹›;]|‹P\d+›){{0,60}}?){F}")
# *42 flere end året før, hvor der var 300*: the first is by how much.
_DIFFERS = re.compile(as_scanned(rf"(?: [^ ‹›.;,]+){{0,2}} (?:{MORE}|{LESS}|bedre|dårligere)\b"))
_ROSE_TO = re.compile(as_scanned(rf"(?:steget|steg|vokset|faldet|faldt|reduceret) til {_HEDGE}{F}"))


def respectively(one: Reading) -> None:
    """`hhv. A og B i P og Q`, `i hhv. P og Q var A og B`: the first of each belong together.

    Where the periods are no list, nobody can tell which is which.

    >>> from pejl.core.checking.statements.reading import reading_of
    >>> one = reading_of("Det er hhv. 12 og 13 i 2022 og 2023.")
    >>> respectively(one)
    >>> [str(period) for period, _ in one.own.values()]
    ['2022', '2023']
    """
    if not _RESPECTIVELY.search(one.marked):
        return
    figures = [_numbers(found[0]) for found in _LIST_F.finditer(one.marked)]
    periods = [_numbers(found[0]) for found in _LIST_P.finditer(one.marked)]
    for numbers in figures:
        alike = [mentions for mentions in periods if len(mentions) == len(numbers)]
        if alike:
            for number, mention in zip(numbers, alike[0], strict=True):
                one.own[number] = one.period(mention), True
        elif len(one.sentence.periods) > 1 and not any(beside(one, number) for number in numbers[:-1]):
            one.own |= dict.fromkeys(numbers, (None, False))


def _numbers(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"‹[FP](\d+)›", text)]


def from_to(one: Reading) -> None:
    """`fra A (i P) til B (i Q)`, and with the end first `til B fra A`.

    >>> from pejl.core.checking.statements.reading import reading_of
    >>> one = reading_of("Andelen steg fra 53 % til 57 %.")
    >>> from_to(one)
    >>> [(str(said.kind), said.direction) for said in one.said]
    [('from_to', 1)]
    """
    for found in _FROM_TO.finditer(one.marked):
        head = one.marked[max(0, found.start() - 60) : found.start()]
        spread = _SPREAD.search(one.marked[max(0, found.start() - 40) : found.end()])
        if direction(head) or not spread:
            _change(one, found, int(found[1]), int(found[4]))
    for found in _TO_FROM.finditer(one.marked):
        if direction(one.marked[max(0, found.start() - 30) : found.start()]):
            _change(one, found, int(found[4]), int(found[1]))


def _change(one: Reading, found: re.Match[str], first: int, last: int) -> None:
    if not one.free(first, last):
        return
    start, end = periods_of_change(one, found.start())
    here = (beside(one, first) or start, beside(one, last) or end)
    said = _pair(one, first, last, periods=here)
    goes = _nearest_direction(one, found.start())
    at = _begins(one, found.start()), found.end()
    one.say(replace(said, direction=goes), numbers=(first, last), at=at)


def _begins(one: Reading, place: int) -> int:
    """From the word of direction on, where one stands shortly before."""
    head = max(0, place - 60)
    return head + last_direction(one.marked[head:place])


def _nearest_direction(one: Reading, place: int) -> int:
    """What the words before say, the nearest first: *faldt svagt og steg så fra* is a rise."""
    clause, _ = one.clause(place)
    return _last_goes(one.marked[max(clause, place - 60) : place]) or _last_goes(one.marked[max(0, place - 60) : place])


def _last_goes(text: str) -> int:
    """Which way the last word goes that rises or falls: *antallet af fald er steget* rises."""
    return direction(text[last_direction(text) :])


def _pair(one: Reading, first: int, last: int, *, periods: tuple[Period | None, Period | None]) -> Said:
    figures = one.figure(first), one.figure(last)
    start, end = min(figure.start for figure in figures), max(figure.end for figure in figures)
    return Said(Kind.FROM_TO, figures, periods, start, end)


def against(one: Reading) -> None:
    """`14,1 i 2024 mod 15,2 i 2023`: the later is the end; each figure is said by itself too.

    >>> from pejl.core.checking.statements.reading import reading_of
    >>> one = reading_of("Det faldt til 14 i 2024 mod 15 i 2023.")
    >>> against(one)
    >>> [(str(said.kind), said.direction) for said in one.said]
    [('from_to', -1)]
    """
    for found in _AGAINST.finditer(one.marked):
        first, last = int(found[1]), int(found[4])
        if not one.free(first, last) or not _alike(one, first, last) or _DIFFERS.match(found[2]):
            continue
        earlier = _which_is_earlier(one, first, last)
        if earlier is not None:
            start, end = (first, last) if earlier == first else (last, first)
            said = _pair(one, start, end, periods=(one.own[start][0], one.own[end][0]))
            goes = _nearest_direction(one, found.start()) or direction(found[2] + found[3])
            at = _begins(one, found.start()), found.end()
            one.say(replace(said, direction=goes, sure=one.own[first][1] and one.own[last][1], again=True), at=at)


def _which_is_earlier(one: Reading, first: int, last: int) -> int | None:
    """The figure of the earlier period; what is *nu* or *aktuelt* is later than any."""
    period, other = one.own[first][0], one.own[last][0]
    if period and other:
        return None if period == other else first if period < other else last
    if period and one.is_now(last):
        return first
    return last if other and one.is_now(first) else None


def _alike(one: Reading, first: int, last: int) -> bool:
    units = {one.figure(number).unit for number in (first, last)}
    return (len(units - {""}) < 2 and "%" not in units) or units == {"%"}


def rose_to(one: Reading) -> None:
    """`i 2022 var der A, mens det i 2024 var steget til B`: from the figure before; each is said by itself too.

    >>> from pejl.core.checking.statements.reading import reading_of
    >>> one = reading_of("I 2022 var det 12, mens det i 2024 var steget til 14.")
    >>> rose_to(one)
    >>> [(str(said.kind), said.direction) for said in one.said]
    [('from_to', 1)]
    """
    for found in _ROSE_TO.finditer(one.marked):
        last = int(found[1])
        first = last - 1
        if first < 0 or not one.free(first, last) or not _alike(one, first, last):
            continue
        start, end = one.own[first][0], one.own[last][0]
        if start and start == end:  # of another time, which the sentence does not name
            end = None
            one.own[last] = None, False
        if start and (end is None or start < end):
            said = _pair(one, first, last, periods=(start, end))
            one.say(replace(said, direction=direction(found[0]), again=True), at=found.span())


def ranges(one: Reading) -> None:
    """`svinger fra A til B`, `A til B procentpoint`: the least and the most, not a change.

    >>> from pejl.core.checking.statements.reading import reading_of
    >>> one = reading_of("Det svinger fra 20 % til 24,6 %.")
    >>> ranges(one)
    >>> [(str(said.kind), said.direction) for said in one.said]
    [('range', 0)]
    """
    for pattern in (_SPREAD, _NEXT_TO):
        for found in pattern.finditer(one.marked):
            numbers = _numbers(re.sub(r"‹P\d+›", "", found[0]))
            first, last = numbers[0], numbers[-1]
            split = _BY_TO.search(one.marked[max(0, found.start() - 60) : found.start()])
            if (
                one.free(first, last)
                and _one_measure(one, first, last)
                and not (split and _far_apart(one, first, last))
            ):
                figures = one.figure(first), one.figure(last)
                periods = one.own[first][0], one.own[last][0]
                sure = one.own[first][1] and one.own[last][1]
                said = Said(Kind.RANGE, figures, periods, figures[0].start, figures[1].end, sure=sure)
                one.say(said, numbers=(first, last), at=found.span())


def _far_apart(one: Reading, first: int, last: int) -> bool:
    """*Faldet med 10 til 230*: by how much, and to what."""
    values = one.figure(first).quantity.value, one.figure(last).quantity.value
    return "til" in one.marked[one.figure_at[first][1] : one.figure_at[last][0]] and abs(values[1]) > 2 * abs(values[0])


def _one_measure(one: Reading, first: int, last: int) -> bool:
    """*130 boliger til 3.000 kr.* is no range."""
    units = one.figure(first).unit, one.figure(last).unit
    return units[0] == units[1] or (not units[0] and one.figure(first).end + 5 >= one.figure(last).start)
