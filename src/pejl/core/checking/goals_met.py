# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""*Målet er nået*, *under garantien på 60 dage*: against the target and the figure beside it, or of a table's row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pejl.core.checking.anchors import rows_of
from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.judgement import NOTHING, Judgement, shown
from pejl.core.checking.letters import as_scanned, lowered
from pejl.core.checking.lines_of_tables import Role
from pejl.core.checking.linking import family_of
from pejl.core.checking.material import Material
from pejl.core.checking.neighbours import levels_near
from pejl.core.checking.report import Verdict
from pejl.core.checking.statements.said import Met
from pejl.core.observations import Approximation
from pejl.core.periods import Period

_NEAR = 3  # sentences between the verdict on a goal and its figures
_ROW = 0.5  # how alike the line of a table must be
_AT_LEAST = (Approximation.AT_LEAST, Approximation.OVER)
_AT_MOST = (Approximation.AT_MOST, Approximation.UNDER)
_SIDE = re.compile(as_scanned(r"\b(?:(under)|(over)) (?:[^ .,;]+ ){0,2}$"))


def judge_goal(material: Material, told: Told) -> Judgement:
    """What is said of a goal against the one target and the one figure of its unit near it, else of a table's row.

    Only a target that says which way it points (*højst*, *mindst*, or away from where the row began) refutes a
    verdict; any bears one out.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> text = "Målet er højst 5,5 procent. I 2024 var fraværet 5,9 procent. Målet er dermed opfyldt."
    >>> material = read([Document("sag", (TextBlock(text),))])
    >>> str(judge_goal(material, material.told[-1]).verdict)
    'contradicted'
    """
    if told.said.met not in (Met.YES, Met.NO):
        return NOTHING
    near = _beside(material, told)
    targets = [fact for fact in near if fact.wanted]
    if len(targets) != 1:
        return NOTHING if targets else _by_rows(material, told)
    reached = _reached(told, near, targets[0])
    found = _judged(told, reached[-1], targets[0], _met(reached[-1], targets[0])) if reached else NOTHING
    alone = len({fact.value for fact in reached}) == 1
    if found.verdict is Verdict.HOLDS or (found.verdict is Verdict.CONTRADICTED and alone):
        return found
    return _by_rows(material, told)


def _beside(material: Material, told: Told) -> list[Fact]:
    return [fact for one in material.beside(told) if abs(told.sentence - one.sentence) <= _NEAR for fact in one.facts]


def _reached(told: Told, near: Sequence[Fact], target: Fact) -> list[Fact]:
    """What may have reached a target: figures said before, of the whole, and of the time spoken of where any are."""
    alike = [fact for fact in near if not fact.wanted and family_of(fact.unit) == family_of(target.unit)]
    before = [fact for fact in alike if fact.span.end <= told.span.start and not fact.subject.groups] or alike
    period = told.said.periods[-1] if told.said.sure else target.period
    return [fact for fact in before if period and fact.period == period] or before


def _judged(told: Told, figure: Fact, target: Fact, met: bool | None) -> Judgement:
    """A verdict on a goal where the goal is met or not; None where the target does not say which way it points."""
    claimed = told.said.met is Met.YES
    evidence = (shown(figure), shown(target))
    if met is None:
        held = claimed and figure.value == target.value
        return Judgement(Verdict.HOLDS, "goal_holds", evidence) if held else NOTHING
    if met is claimed:
        return Judgement(Verdict.HOLDS, "goal_holds", evidence)
    return Judgement(Verdict.CONTRADICTED, "goal_fails", evidence)


def _met(figure: Fact, target: Fact) -> bool | None:
    """Whether a figure reaches a target; None where the target does not say which way it points."""
    if target.quantity.approximation in _AT_LEAST:
        return figure.value >= target.value
    if target.quantity.approximation in _AT_MOST:
        return figure.value <= target.value
    return None


# --- by the row of a table ---------------------------------------------------------------------------------------


def _by_rows(material: Material, told: Told) -> Judgement:
    for row in rows_meant(material, told):
        target, figures = target_and_figures(row)
        meant = _of_time(figures, told.said.periods[-1] or told.said.around)
        if target is not None and meant is not None:
            return _judged(told, meant, target, is_met_in(figures, meant=meant, target=target))
    return NOTHING


def rows_meant(material: Material, told: Told) -> Iterator[Sequence[Fact]]:
    """The row that a figure stated beside it stands in, else the one line that the sentence is about.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock, TextBlock
    >>> from pejl.core.checking.material import read
    >>> lines = (("Indikator", "2024", "Mål"), ("Klager over hjemmehjælp", "12", "10"))
    >>> block = TableBlock(tuple(tuple(map(Cell, line)) for line in lines))
    >>> material = read([Document("sag", (TextBlock("Målet for klager over hjemmehjælp er ikke nået."), block))])
    >>> [[cell.quote for cell in row] for row in rows_meant(material, material.told[0])]
    [['12', '10']]
    """
    yield from list(rows_of(material, told))[:1]
    lines = [line for likeness, line in material.linker.lines_like(told.subject) if likeness >= _ROW]
    yield from (material.row_of(line[0]) for line in lines[:1])


def target_and_figures(row: Sequence[Fact]) -> tuple[Fact | None, list[Fact]]:
    """The one target of a row, None where it has none or several, and its dated figures of the same sort of unit.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock
    >>> from pejl.core.checking.material import read
    >>> lines = (("Gruppe", "2024", "Mål"), ("Klager", "12", "10"))
    >>> block = TableBlock(tuple(tuple(map(Cell, line)) for line in lines))
    >>> target, figures = target_and_figures(read([Document("sag", (block,))]).tables[0].facts)
    >>> target.quote, [cell.quote for cell in figures]
    ('10', ['12'])
    """
    targets = [cell for cell in row if cell.wanted]
    figures = [cell for cell in row if not cell.wanted and cell.role is Role.FIGURE and cell.period]
    target = targets[0] if len(targets) == 1 else None
    return target, [cell for cell in figures if target and family_of(cell.unit) == family_of(target.unit)]


def _of_time(figures: Sequence[Fact], period: Period | None) -> Fact | None:
    """The figure of the period that is spoken of, else the last one."""
    return next((cell for cell in figures if cell.period == period), figures[-1] if figures else None)


def is_met_in(figures: Sequence[Fact], *, meant: Fact, target: Fact) -> bool | None:
    """Whether a figure of a row meets its target: by what this says of itself, else by where the row began.

    What has to rise is met from the target on; None where the row began at its target.

    >>> from pejl.core.checking.blocks import Cell, Document, TableBlock
    >>> from pejl.core.checking.material import read
    >>> lines = (("Gruppe", "2023", "2024", "Mål"), ("Klager", "15", "12", "10"))
    >>> block = TableBlock(tuple(tuple(map(Cell, line)) for line in lines))
    >>> target, figures = target_and_figures(read([Document("sag", (block,))]).tables[0].facts)
    >>> is_met_in(figures, meant=figures[-1], target=target)
    False
    """
    said = _met(meant, target)
    first = figures[0]
    if said is not None or first is meant or first.value == target.value:
        return said
    return meant.value >= target.value if first.value < target.value else meant.value <= target.value


# --- targets that a text states ----------------------------------------------------------------------------------


def judge_target(material: Material, told: Told) -> Judgement:
    """A target that a text states against the one of the row it speaks of; *under målet på 7,5* against the figure too.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> text = "Ventetiden ligger under målet på 7,5 uger. Den var 7,1 uger i 2024."
    >>> material = read([Document("sag", (TextBlock(text),))])
    >>> str(judge_target(material, material.told[0]).verdict)
    'holds'
    """
    stated = told.facts[0]
    met = _met_by_what_is_beside(material, told, target=stated)
    if met is not NOTHING:
        return met
    for row in rows_of(material, told):
        target, _ = target_and_figures(row)
        if target is not None and target.value == stated.value and target.unit == stated.unit:
            return Judgement(Verdict.HOLDS, "same_elsewhere", (shown(target),))
    side = _SIDE.search(lowered(material.before(told)))
    near = [fact for fact in levels_near(material, told, before=1, after=1) if fact.unit == stated.unit]
    if side is None or len({fact.value for fact in near}) != 1:
        return NOTHING
    holds = near[-1].value < stated.value if side[1] else near[-1].value > stated.value
    return Judgement(Verdict.HOLDS, "goal_holds", (shown(near[-1]),)) if holds else NOTHING


def _met_by_what_is_beside(material: Material, told: Told, *, target: Fact) -> Judgement:
    """*Målet på højst 9,5 dage er dermed nået*, where the figure stands shortly before."""
    if told.said.met not in (Met.YES, Met.NO):
        return NOTHING
    near = levels_near(material, told, before=_NEAR, after=0)
    alike = [fact for fact in near if fact.unit == target.unit and not fact.subject.groups]
    reached = _reached(told, [fact for fact in alike if fact.span.end <= told.span.start], target)
    if not reached:
        return NOTHING
    found = _judged(told, reached[-1], target, _met(reached[-1], target))
    alone = len({fact.value for fact in reached}) == 1
    return found if found.verdict is Verdict.HOLDS or alone else NOTHING
