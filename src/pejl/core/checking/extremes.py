# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""*Laveste*, *højeste*, *over fire år*, *under landsgennemsnittet*: against a whole line, the years, another group."""

from __future__ import annotations

from collections.abc import Sequence

from pejl.core.checking.clauses import is_of_a_change
from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.judgement import NOTHING, Judgement, reckoned, shown
from pejl.core.checking.lines_meant import in_time
from pejl.core.checking.linking import CONTRADICTS, family_of, same_period
from pejl.core.checking.material import Material
from pejl.core.checking.report import Verdict
from pejl.core.checking.row_by_row import judge_extreme, stated_before
from pejl.core.checking.topic_lines import topic_lines
from pejl.core.periods import Period

_LINE = 0.5  # how alike a line must be to bear out what a sentence says; to contradict it, CONTRADICTS
_FEWEST = 3  # figures that a line must have before one of them is the lowest
_NEAR, _AHEAD = 2, 3  # sentences between a comparison and the two figures that it is of: back, and on


def judge_superlative(material: Material, told: Told) -> Judgement:
    """Whether a figure is the highest or lowest of the line it stands in, in time or among the others of its column.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock, TextBlock
    >>> from pejl.core.checking.material import read
    >>> rows = (("Skoler", "2021", "2022", "2023"), ("Fravær blandt elever", "14,2", "11,3", "12,0"))
    >>> block = TableBlock(tuple(tuple(map(Cell, row)) for row in rows))
    >>> material = read([Document("sag", (TextBlock("Fravær blandt elever er det laveste siden 2021."), block))])
    >>> [str(judge_superlative(material, one).verdict) for one in material.told if str(one.said.kind) == "superlative"]
    ['contradicted']
    """
    if not told.said.direction or is_of_a_change(material, told):
        return NOTHING
    among = judge_extreme(material, told)
    if among is not NOTHING:
        return among
    for likeness, line in (*material.linker.lines_like(told.subject), *topic_lines(material, told)):
        if likeness < _LINE:
            continue
        found = _in_time(told, line)
        named = likeness >= CONTRADICTS and line[0].subject.marks == told.subject.marks
        stated = stated_before(material, told)
        named = named and (not stated or any(fact.value in stated for fact in line))
        if found.verdict is Verdict.HOLDS or (found.verdict is Verdict.CONTRADICTED and named):
            return found
    return NOTHING


def _in_time(told: Told, line: Sequence[Fact]) -> Judgement:
    dated = sorted((fact for fact in line if fact.period and not fact.wanted), key=in_time)
    start, end = told.said.periods
    if start:  # *i 2023 det højeste siden 2021* says nothing of 2020 nor of 2024
        dated = [one for one in dated if _between(start, one, end)]
    if len(dated) < _FEWEST:
        return NOTHING
    meant = next((fact for fact in dated if fact.period == end), None if end else dated[-1])
    return _extreme(meant, dated, told.said.direction) if meant else NOTHING


def _between(start: Period, fact: Fact, end: Period | None) -> bool:
    return fact.period is not None and not fact.period < start and not (end and end < fact.period)


def _extreme(meant: Fact, line: Sequence[Fact], direction: int) -> Judgement:
    beyond = [fact for fact in line if (fact.value - meant.value) * direction > 0]
    if beyond:
        return Judgement(Verdict.CONTRADICTED, "superlative_fails", (shown(beyond[0]), shown(meant)))
    return Judgement(Verdict.HOLDS, "superlative_holds", tuple(map(shown, line)))


def judge_duration(told: Told) -> Judgement:
    """*På fire år* against the years it is from and to, both ends counted or not.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.prose_facts import told_in
    >>> found = told_in(Document("sag", (TextBlock("Tallet er steget fra 2009 til 2013, altså på seks år."),)))
    >>> [str(judge_duration(one).verdict) for one in found if str(one.said.kind) == "duration"]
    ['contradicted']
    """
    periods = [period for period in told.said.periods if period]
    if len(periods) != 2 or not told.said.sure:
        return NOTHING
    years = periods[1].start.year - periods[0].start.year
    stated = told.said.figure.quantity.value
    evidence = (reckoned(f"{periods[1]} - {periods[0]}", None),)
    if told.said.figure.unit != "years":
        return NOTHING
    if stated in (years, years + 1):
        return Judgement(Verdict.HOLDS, "duration_holds", evidence)
    return Judgement(Verdict.CONTRADICTED, "duration_fails", evidence)


def judge_comparison(material: Material, told: Told) -> Judgement:
    """*Under landsgennemsnittet* against the figure of one's own and that of the other group, stated beside it.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> text = "Andelen var 3,4 pct. i 2024 mod 6,4 pct. i hele landet. Den ligger over landsgennemsnittet."
    >>> material = read([Document("sag", (TextBlock(text),))])
    >>> str(judge_comparison(material, material.told[-1]).verdict)
    'contradicted'
    """
    if not told.said.direction:
        return NOTHING
    paragraph = material.paragraphs[told.span.document, told.span.block]
    near = [one for one in paragraph if -_AHEAD <= told.sentence - one.sentence <= _NEAR]
    facts = [fact for one in near for fact in one.facts if not fact.wanted]
    pairs = [(own, other) for own in facts for other in facts if _of_two_groups(own, other)]
    if not pairs:
        return NOTHING
    own, other = pairs[-1]
    holds = (own.value - other.value) * told.said.direction > 0
    evidence = (shown(own), shown(other), reckoned(f"{own.quote} - {other.quote}", own.value - other.value))
    if holds:
        return Judgement(Verdict.HOLDS, "direction_holds", evidence)
    sure = len(pairs) == 1 and told.said.group and own.sentence and told.sentence - own.sentence[1] <= _NEAR
    return Judgement(Verdict.CONTRADICTED, "other_direction", evidence) if sure else NOTHING


def _of_two_groups(own: Fact, other: Fact) -> bool:
    """Whether the one is of the municipality, the other of others, of the same unit and time."""
    units = own.unit == other.unit and family_of(own.unit) == family_of(other.unit)
    time = same_period(own.period, other.period) or own.period is None or other.period is None
    return units and time and not own.subject.groups and bool(other.subject.groups)
