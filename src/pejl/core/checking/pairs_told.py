# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The two figures that a text tells a change or a difference of: beside it, or some sentences before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pejl.core.checking.clauses import goes_on, set_against
from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.letters import as_scanned, lowered
from pejl.core.checking.linking import family_of
from pejl.core.checking.material import Material
from pejl.core.checking.report import Kind

_REFERS_BACK = re.compile(
    as_scanned(
        r"(?:det|dette) (?:er|var|svarer til|giver|betyder)\b|"
        r"(?:faldet|stigningen|væksten|fremgangen|tilbagegangen|nedgangen|reduktionen|ændringen|forskellen)"
        r"(?: [^ .,;]+){0,4}? (?:er|var|svarer|svarede|udgør|udgjorde)\b"
    ),
    re.IGNORECASE,
)
_DIFFERENCE = re.compile(r"\bforskel(?:len)?\b[^.;]{0,30}$")
_TWO, _BACK = 2, 3  # levels that differ; sentences back to the first of them


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures of one thing, the earlier first.

    `certain` where the change can be of no other two, `likely` where it is wrong if it misses them by a slip only.
    """

    start: Fact
    end: Fact
    certain: bool = False
    likely: bool = False


def may_be_of(told: Told, *, start: Fact, end: Fact) -> bool:
    """Whether a change of that unit can be of these two figures.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.prose_facts import told_in
    >>> share, change, count = told_in(Document("sag", (TextBlock("Den er 12 %, 3 pladser mere. Der er 8 børn."),)))
    >>> [may_be_of(change, start=one.facts[0], end=one.facts[0]) for one in (share, count)]
    [False, True]
    """
    if family_of(start.unit) != family_of(end.unit):
        return False
    unit = told.said.figure.unit if told.said.figures else "%"
    if unit in ("%", "percentage_points"):
        return True
    return family_of(unit) == family_of(start.unit)


def refers_back(material: Material, told: Told) -> bool:
    """Whether the words before a change say that it is the one just told: *Det er et fald på*, *Faldet er på*.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> material = read([Document("sag", (TextBlock("Tallet gik fra 3 til 5. Det er en stigning på 2."),))])
    >>> refers_back(material, material.told[-1])
    True
    """
    return bool(_REFERS_BACK.match((material.before(told) + told.quote).strip()))


def pairs_told(material: Material, told: Told) -> Iterator[Pair]:
    """The pairs of figures that the text around a stated change tells, the likeliest first.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> material = read([Document("sag", (TextBlock("Tallet er steget fra 3 til 5, en stigning på 2."),))])
    >>> [(pair.start.quote, pair.end.quote, pair.certain) for pair in pairs_told(material, material.told[-1])]
    [('3', '5', True)]
    """
    beside = material.beside(told)
    yield from _stated_pairs(material, told, beside)
    yield from _pairs_of_levels(told, beside, back=refers_back(material, told))
    yield from _pairs_of_difference(material, told, beside)


def _stated_pairs(material: Material, told: Told, beside: list[Told]) -> Iterator[Pair]:
    """What stands beside it as *fra A til B*: in the same sentence it is certain where there is one only."""
    stated = [one for one in beside if one.said.kind is Kind.FROM_TO and len(one.facts) == 2]
    here = [one for one in stated if one.sentence == told.sentence]
    before = [one for one in stated if told.sentence - one.sentence == 1]
    meant = here or (before if refers_back(material, told) else [])
    for one in stated:
        if abs(one.sentence - told.sentence) <= 1 and may_be_of(told, start=one.facts[0], end=one.facts[1]):
            certain = meant == [one] and not _of_another(told, one) and not _of_something_else(material, told, one)
            yield Pair(one.facts[0], one.facts[1], certain)


def _of_something_else(material: Material, told: Told, one: Told) -> bool:
    """Whether the sentence sets the pair against the change, or tells it as something new behind it."""
    behind = one.sentence == told.sentence and one.span.start > told.span.start
    return set_against(material, told, other=one) or (behind and goes_on(material, told, other=one))


def _of_another(told: Told, one: Told) -> bool:
    """Whether the change is said to be of other periods than the pair."""
    mine = {period for period in told.said.periods if period}
    theirs = {fact.period for fact in one.facts if fact.period}
    return bool(mine and theirs) and not mine <= theirs


def _pairs_of_levels(told: Told, beside: list[Told], *, back: bool) -> Iterator[Pair]:
    """Two levels near it, of two periods; certain where its sentence has no others, or it names their periods."""
    facts = [
        fact
        for one in beside
        if one.said.kind not in (Kind.FROM_TO, Kind.TARGET) and 0 <= told.sentence - one.sentence <= _BACK
        for fact in one.facts
    ]
    here = [fact for fact in facts if fact.sentence and fact.sentence[1] == told.sentence]
    named = {period for period in told.said.periods if period}
    fitting = [
        (one, two)
        for one in facts
        for two in facts
        if one.period and two.period and one.period < two.period and may_be_of(told, start=one, end=two)
    ]
    for start in facts:
        for end in facts:
            if not (
                start.period and end.period and start.period < end.period and may_be_of(told, start=start, end=end)
            ):
                continue
            two = [fact for fact in here if may_be_of(told, start=fact, end=fact)]
            lone = len(fitting) == 1 or [(start, end)] == [pair for pair in fitting if _counts_the_same(told, *pair)]
            alone = len(two) == 2 and {id(start), id(end)} == set(map(id, two)) and not named
            only = [pair for pair in fitting if {pair[0].period, pair[1].period} == named]
            of_named = named == {start.period, end.period} and len(only) == 1
            certain = alone or of_named or (back and len(fitting) == 1)
            yield Pair(start, end, certain, lone)


def _pairs_of_difference(material: Material, told: Told, beside: list[Told]) -> Iterator[Pair]:
    """*Forskellen er 17 procentpoint*, *25,6 og 34,5 procent, en forskel på 8,9*: the last two levels, of one time."""
    if not _DIFFERENCE.search(lowered(material.before(told))):
        return
    levels = [
        fact
        for one in beside
        for fact in one.facts
        if one.sentence in (told.sentence, told.sentence - 1) and fact.span.end <= told.span.start and not fact.wanted
    ]
    levels = [
        fact for fact in levels if may_be_of(told, start=fact, end=fact) and not (_of_points(told) and fact.unit != "%")
    ]
    for number in (told.sentence, told.sentence - 1):
        here = [fact for fact in levels if fact.sentence and fact.sentence[1] == number]
        if len(here) == _TWO and (here[0].period == here[1].period or None in (here[0].period, here[1].period)):
            yield Pair(here[0], here[1], certain=True)
            return


def _of_points(told: Told) -> bool:
    return told.said.kind is Kind.PERCENTAGE_POINTS


def _counts_the_same(told: Told, start: Fact, end: Fact) -> bool:
    """Whether a change and two figures are stated of one unit by name: *27 boliger* and *187 boliger*."""
    unit = told.said.figure.unit if told.said.figures else ""
    return bool(unit) and start.unit == end.unit == unit
