# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures that count a list, say how long something took, or by how much it was multiplied."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from pejl.core.checking.letters import as_scanned
from pejl.core.checking.relative_periods import Relative
from pejl.core.checking.report import Kind
from pejl.core.checking.statements.reading import F, Reading, level, periods_of_change
from pejl.core.checking.statements.said import Said

_LATELY = r"de (?:seneste|sidste|første|næste|kommende)"
_WITHIN = rf"(?:på|over|gennem|inden for|indenfor|i løbet af|{_LATELY}|i)"
_FOR_SO_LONG = re.compile(
    as_scanned(
        rf"(?:\b{_WITHIN} (?:(?:de|det|en)(?: [^ ‹›.;,]+){{0,2}} )?|‹P\d+› ){F}(?! (?:siden|efter|før)\b)| {F} i træk\b"
    )
)
# *Et fald på 1,5 måneder* is by how much, not for how long.
_CHANGED_BY = re.compile(
    as_scanned(r"\b(?:fald|stigning|forskel|reduktion|forlængelse|forkortelse)\w*(?: [^ ‹›]+){0,2} $")
)
_LASTS = frozenset({"years", "months"})
_TIMES_AS = re.compile(as_scanned(rf"{F} gange (?:så |flere|færre|højere|større|mere|over)"))
_FACTORS = tuple(
    (re.compile(as_scanned(rf"\b(?:{words})")), factor)
    for words, factor in (
        (r"fordobl(?:et|er|es|ede|ing\w*)\b|dobbelt så|det dobbelte", Fraction(2)),
        (r"tredobl(?:et|er|es|ede|ing\w*)\b|det tredobbelte|tre gange så", Fraction(3)),
        (r"firedobl(?:et|er|es|ede|ing\w*)\b|det firdobbelte|fire gange så", Fraction(4)),
        (r"halver(?:et|er|es|ede|ing\w*)\b|halvt så", Fraction(1, 2)),
    )
)
_SOME_OF = re.compile(
    as_scanned(
        r"[^‹›,.;]{0,20}\baf (?:dem\b|(?:de |disse )?(?:borger|person|børn|bern|unge|elev|medarbejder|ansat|leder))"
    )
)
# What is counted by going there, not by reading on.
_OUT_THERE = re.compile(
    as_scanned(
        r"(?:[^ ‹›,.;]+ ){0,2}[^ ‹›,.;]*(?:borger|person|børn|unge|elev|medarbejder|ansat|leder|kvinder|mænd|ældre|"
        r"familie|plads|bolig|center|centre|skole|kommune|stilling|om året|om måneden)"
    )
)
_TIMES = ("years", "months", "weeks", "days", "hours")
_REACH = 70  # letters


def durations(one: Reading) -> None:
    """`på fire år`, `over ti år`, `de seneste fem år`, `tre år i træk`.

    >>> from pejl.core.checking.statements.reading import reading_of
    >>> one = reading_of("Det skete på fire år.")
    >>> durations(one)
    >>> [(str(said.kind), said.direction) for said in one.said]
    [('duration', 0)]
    """
    for found in _FOR_SO_LONG.finditer(one.marked):
        number = int(found[1] or found[2])
        if (
            not one.free(number)
            or one.figure(number).unit not in _LASTS
            or not _tells_how_long(one, found[0], found.start())
        ):
            continue
        lately = [m for m in one.sentence.periods if m.relative is Relative.LATELY and m.years and m.period]
        periods = (lately[0].period, None) if lately else periods_of_change(one, found.start())
        figure = one.figure(number)
        said = Said(Kind.DURATION, (figure,), periods, figure.start, figure.end, sure=not lately)
        one.say(said, numbers=(number,), at=one.figure_at[number])


def _tells_how_long(one: Reading, text: str, place: int) -> bool:
    """A period right before the figure tells it only where it is *de seneste*: *aktuelt 10,1 år* is an age."""
    mark = re.match(r"‹P(\d+)›", text)
    if mark is None and _CHANGED_BY.search(one.marked[max(0, place - 40) : place]):
        return False
    return not mark or one.sentence.periods[int(mark[1])].relative is Relative.LATELY


def ratios(one: Reading) -> None:
    """`to tredjedele`, `tre gange så mange`, `fordoblet`: a fraction of something, or a factor of what it was.

    >>> from pejl.core.checking.statements.reading import reading_of
    >>> one = reading_of("Tallet er fordoblet.")
    >>> ratios(one)
    >>> [(str(said.kind), said.direction) for said in one.said]
    [('ratio', 1)]
    """
    for number, figure in enumerate(one.sentence.figures):
        if figure.fraction is not None and one.free(number):
            one.say(level(one, number, kind=Kind.RATIO), numbers=(number,), at=one.figure_at[number])
    for found in _TIMES_AS.finditer(one.marked):
        number = int(found[1])
        if one.free(number):
            factor = Fraction(one.figure(number).quantity.value)
            said = replace(level(one, number, kind=Kind.RATIO), factor=factor)
            one.say(replace(said, periods=periods_of_change(one, found.start())), numbers=(number,), at=found.span())
    for pattern, factor in _FACTORS:
        for found in pattern.finditer(one.marked):
            start, end = one.offset(found.start()), one.offset(found.end())
            periods = periods_of_change(one, found.start())
            said = Said(Kind.RATIO, (), periods, start, end, 1 if factor > 1 else -1, factor=factor)
            one.say(said, at=found.span())


def counts(one: Reading) -> None:
    """`fire overordnede spor`, `seks af KPI'erne`: a number in words of things that are listed somewhere.

    >>> from pejl.core.checking.statements.reading import reading_of
    >>> one = reading_of("Planen har fire spor.")
    >>> counts(one)
    >>> [(str(said.kind), said.direction) for said in one.said]
    [('count', 0)]
    """
    for number, figure in enumerate(one.sentence.figures):
        if figure.in_words and figure.unit not in _TIMES and one.free(number):
            start, end = one.figure_at[number]
            kind = _kind_of_count(one.sentence.text[figure.start - one.sentence.start :][:_REACH].lower())
            one.say(level(one, number, kind=kind), numbers=(number,), at=(start, end))


def _kind_of_count(text: str) -> Kind:
    """By the text from the number on: people and places are a level, some of the people a share."""
    after = text.partition(" ")[2]
    if _SOME_OF.match(after):
        return Kind.SHARE
    return Kind.LEVEL if _OUT_THERE.match(after) else Kind.COUNT
