# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Words of direction without a figure (*faldet*, *flere end*, *stort set uændret*) and ranges, against the figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from pejl.core.checking.clauses import set_against
from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.judgement import NOTHING, Judgement, reckoned, shown
from pejl.core.checking.lines_meant import in_time, lines_meant
from pejl.core.checking.linking import CONTRADICTS, family_of
from pejl.core.checking.material import Material
from pejl.core.checking.report import Kind, Verdict
from pejl.core.checking.row_by_row import judge_only_one
from pejl.core.checking.statements import Quantifier, Strength
from pejl.core.checking.topic_lines import topic_lines
from pejl.core.periods import Period

_FEWEST = 3  # figures of a line that is said to go one way at every step
_LINE = 0.5  # how alike a line must be to bear out what a sentence says; to contradict it, CONTRADICTS
_NAMED = 0.55  # enough to contradict a sentence that names both periods
_ONLY_ONE = re.compile(r"\b(?:det|den|de) eneste\b", re.IGNORECASE)
_FOLLOWS, _FOLLOWING = re.compile(r"\b(?:dermed|altså|således)\b"), 2  # so many sentences back
_OF_SHARES = re.compile(r"\b(?:\w+procent(?:en)?|andel(?:en)?)\b", re.IGNORECASE)
_STILL = Decimal("0.05")  # of the first figure: within it, "stort set uændret" holds


def judge_direction(material: Material, told: Told) -> Judgement:
    """Whether the figures that a sentence is about go the way it says.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> material = read([Document("sag", (TextBlock("Der var 3 i 2022 og 5 i 2024."),))])
    >>> str(judge_direction(material, material.told[0]).verdict)
    'not_checkable'
    """
    if _ONLY_ONE.search(material.sentence_of(told)):
        return judge_only_one(material, told)
    if told.said.quantifier is Quantifier.EVERY_YEAR and told.said.direction:
        return _every_step(material, told)
    for start, end, certain in _ways(material, told):
        found = _goes(told, start, end)
        if found.verdict is Verdict.HOLDS or (found.verdict is Verdict.CONTRADICTED and certain):
            return found
    return NOTHING


def _every_step(material: Material, told: Told) -> Judgement:
    """*Steget hvert år siden 2021*: every step of the line that the sentence is about."""
    start = told.said.periods[0]
    listed = _listed_before(material, told)
    if listed:
        return _steps(told, listed, surely=True)
    for likeness, line in (*material.linker.lines_like(told.subject)[:1], *topic_lines(material, told)):
        dated = sorted((fact for fact in line if fact.period and not fact.wanted), key=in_time)
        meant = [fact for fact in dated if not (start and fact.period and fact.period < start)]
        if likeness < _LINE or len(meant) < _FEWEST:
            continue
        found = _steps(told, meant, surely=likeness >= CONTRADICTS)
        if found is not NOTHING:
            return found
    return NOTHING


def _steps(told: Told, dated: Sequence[Fact], *, surely: bool) -> Judgement:
    evidence = tuple(map(shown, dated))
    if all((new.value - old.value) * told.said.direction > 0 for old, new in pairwise(dated)):
        return Judgement(Verdict.HOLDS, "direction_holds", evidence)
    return Judgement(Verdict.CONTRADICTED, "other_direction", evidence) if surely else NOTHING


def _listed_before(material: Material, told: Told) -> list[Fact]:
    """The figures of several years that the sentence right before lists alone: *118 i 2022, 109 i 2023, 112 i 2024*."""
    facts = [fact for one in material.beside(told) if told.sentence - one.sentence == 1 for fact in one.facts]
    dated = sorted((fact for fact in facts if fact.period and fact.sure and not fact.wanted), key=in_time)
    alike = len({fact.unit for fact in dated}) == 1 and len({fact.period for fact in dated}) == len(dated) == len(facts)
    return dated if alike and len(dated) >= _FEWEST and not told.subject.own else []


def _ways(material: Material, told: Told) -> Iterator[tuple[Fact, Fact, bool]]:
    yield from _beside(material, told)
    periods = [period for period in told.said.periods if period]
    for likeness, line, cell in lines_meant(material, told):
        pair = _since(line, told.said.periods) or _ends(line, periods)
        if pair and (likeness >= _LINE or cell is not None):
            yield *pair, cell is None and likeness >= (_NAMED if len(periods) == 2 else CONTRADICTS) and bool(periods)


def _beside(material: Material, told: Told) -> Iterator[tuple[Fact, Fact, bool]]:
    """The two levels of its own sentence, or of the one before or after it."""
    stated = [one for one in material.beside(told) if one.said.kind is Kind.FROM_TO and len(one.facts) == 2]
    close = [one for one in stated if abs(told.sentence - one.sentence) <= 1]
    for one in close:
        same = _of_the_same(told, one) and not set_against(material, told, other=one)
        yield one.facts[0], one.facts[1], len(close) == 1 and same
    back = _FOLLOWING if _FOLLOWS.search(material.sentence_of(told)) else 1
    near = [one for one in material.beside(told) if -1 <= told.sentence - one.sentence <= back]
    facts = [fact for one in near for fact in one.facts]
    if _OF_SHARES.search(material.sentence_of(told)):
        facts = [fact for fact in facts if fact.unit == "%"]
    here = [fact for fact in facts if fact.sentence and fact.sentence[1] == told.sentence]
    for chosen in (here, facts):
        dated = [fact for fact in chosen if fact.period and not fact.wanted]
        pairs = [
            (one, two)
            for one in dated
            for two in dated
            if one.period and two.period and one.period < two.period and family_of(one.unit) == family_of(two.unit)
        ]
        if len(pairs) == 1:
            yield *pairs[0], chosen is here


def _of_the_same(told: Told, one: Told) -> bool:
    """Whether a pair is of what a word of direction is about: it stands in its sentence, or shares its words."""
    periods = {period for period in told.said.periods if period}
    theirs = {fact.period for fact in one.facts}
    mine, other = told.subject.own, one.subject.own
    shared = len(mine & other) * 2 >= max(len(mine), len(other), 1)
    return shared and periods <= theirs


def _since(line: Sequence[Fact], periods: Sequence[Period | None]) -> tuple[Fact, Fact] | None:
    """From the period that something is told of since up to the last of a line."""
    if len(periods) != 2 or periods[0] is None or periods[1] is not None:
        return None
    dated = sorted((fact for fact in line if fact.period and not fact.wanted), key=in_time)
    start = next((fact for fact in dated if fact.period == periods[0]), None)
    return (start, dated[-1]) if start and start is not dated[-1] else None


def _ends(line: Sequence[Fact], periods: Sequence[Period]) -> tuple[Fact, Fact] | None:
    """The figures of a line at the ends of what a sentence speaks of: the first and last where it names none."""
    dated = sorted((fact for fact in line if fact.period and not fact.wanted), key=in_time)
    by_period = {fact.period: fact for fact in dated}
    if len(periods) == 2 and periods[0] in by_period and periods[1] in by_period:
        return by_period[periods[0]], by_period[periods[1]]
    if not periods and len(dated) > 1:
        return dated[0], dated[-1]
    if len(periods) == 1 and periods[0] in by_period:
        place = dated.index(by_period[periods[0]])
        return (dated[place - 1], dated[place]) if place else None
    return None


def _goes(told: Told, start: Fact, end: Fact) -> Judgement:
    moved = end.value - start.value
    evidence = (shown(start), shown(end), reckoned(f"{end.quote} - {start.quote}", moved))
    if told.said.direction == 0:
        if told.said.strength is not Strength.UNCHANGED:
            return NOTHING  # denied, or only called good or bad
        still = abs(moved) <= _STILL * abs(start.value)
        return Judgement(Verdict.HOLDS, "direction_holds", evidence) if still else NOTHING
    if moved == 0:
        return NOTHING
    holds = (moved > 0) == (told.said.direction > 0)
    if holds:
        return Judgement(Verdict.HOLDS, "direction_holds", evidence)
    return Judgement(Verdict.CONTRADICTED, "other_direction", evidence)


def judge_range(material: Material, told: Told) -> Judgement:
    """Whether the least and the most of a range are those of a line, or the figures beside it lie within it.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> material = read([Document("sag", (TextBlock("Andelen var 22 %. Den svinger fra 20 % til 24 %."),))])
    >>> str(judge_range(material, material.told[1]).verdict)
    'holds'
    """
    low, high = sorted(figure.quantity.value for figure in told.said.figures)
    unit = told.said.figure.unit
    for likeness, line in material.linker.lines_like(told.subject):
        values = [fact.value for fact in line if family_of(fact.unit) == family_of(unit) and not fact.wanted]
        if likeness < _LINE or len(values) < 2:
            break
        evidence = tuple(shown(fact) for fact in line)
        if (min(values), max(values)) == (low, high):
            return Judgement(Verdict.HOLDS, "range_holds", evidence)
        if likeness >= CONTRADICTS and (min(values) == low) != (max(values) == high):
            return Judgement(Verdict.CONTRADICTED, "range_fails", evidence)
    near = [
        one
        for one in material.beside(told)
        if abs(told.sentence - one.sentence) <= 2 and one.said.kind is not Kind.RANGE
    ]
    inside = [fact for one in near for fact in one.facts if fact.unit == unit and unit and low <= fact.value <= high]
    return Judgement(Verdict.HOLDS, "lies_within", tuple(map(shown, inside))) if inside else NOTHING
