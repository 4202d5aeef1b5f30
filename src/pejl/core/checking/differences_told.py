# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Differences of which the text states one end only, or both beside it: *7 dage kortere end målet på 45 dage*.

*164 ansatte, 6 færre end i 2023 og et fald på 3,5 procent* states neither the earlier figure nor a table of it; but two
of the three tell the third.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from pejl.core.checking.arithmetic import Agreement, Range, change, fit, reach
from pejl.core.checking.clauses import is_of_which
from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.judgement import NOTHING, Judgement, reckoned, shown
from pejl.core.checking.letters import lowered
from pejl.core.checking.linking import family_of
from pejl.core.checking.material import Material
from pejl.core.checking.report import Evidence, Kind, Verdict
from pejl.core.checking.slips import is_slip_of

_BACK = 2  # sentences back to the level that a difference is from
_WORDS, _YEAR = r"[^.;,\d]", r"(?: (?:19|20)\d\d,?[^.;\d]{0,30})?"
# *kortere end servicemålet på 45*, *flere end året før, hvor der i 2023 var 300*
_THAN = re.compile(
    rf" ?(?:[^ .;,\d]+ ){{0,3}}?(?:end|over|under|fra) {_WORDS}{{0,50}}(?:, (?:der|som|hvor){_WORDS}{{0,30}})?{_YEAR}"
)
_THE_SAME = re.compile(
    rf"{_WORDS}{{0,30}}(?:,? svarende til|,? eller|,? altså|,? dvs\.| \(|,? og (?:et|en) \w+ på){_WORDS}{{0,15}}"
)
_VERDICTS = {Agreement.EQUAL: Verdict.HOLDS, Agreement.ROUNDED: Verdict.ROUNDING}
_POINTS = ("%", "percentage_points")


def judge_by_difference(material: Material, told: Told) -> Judgement:
    """A difference from what stands behind it, or a change in percent beside the change that it is another measure of.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> text = "Sagerne tog 38 dage. Det er 7 dage kortere end servicemålet på 45 dage."
    >>> material = read([Document("sag", (TextBlock(text),))])
    >>> [str(judge_by_difference(material, one).verdict) for one in material.told if str(one.said.kind) == "change"]
    ['holds']
    """
    if told.said.kind is Kind.RELATIVE_CHANGE:
        return _of_the_change(material, told)
    other = _held_against(material, told)
    own = _level_before(material, told) if other else None
    if other is None or own is None:
        return NOTHING
    possible = change(other.quantity, own.quantity)
    evidence = (shown(own), shown(other), reckoned(f"{own.quote} - {other.quote}", own.value - other.value))
    stated = told.said.figure.quantity.absolute()
    found = fit(possible.absolute(), stated)
    if found is Agreement.DIFFERENT:
        slip = is_slip_of(possible.absolute(), stated)
        return Judgement(Verdict.CONTRADICTED, "arithmetic_fails", evidence) if slip else NOTHING
    if told.said.direction * (own.value - other.value) < 0:  # the other way and by another figure: of something else
        exact = found is Agreement.EQUAL
        return Judgement(Verdict.CONTRADICTED, "other_direction", evidence) if exact else NOTHING
    return Judgement(_VERDICTS[found], "arithmetic_holds", evidence)


# --- from what stands behind it ----------------------------------------------------------------------------------


def _held_against(material: Material, told: Told) -> Fact | None:
    """The figure right behind a difference that it is one from: *2 kortere end målet på 45*."""
    for one in material.paragraphs[told.span.document, told.span.block]:
        behind = one.sentence == told.sentence and one.span.start >= told.span.end and one.facts
        if behind:
            between = lowered(material.text_of(told)[told.span.end : one.facts[0].span.start])
            return one.facts[0] if _THAN.fullmatch(between) and _may_differ(told, one.facts[0]) else None
    return None


def _may_differ(told: Told, fact: Fact) -> bool:
    unit = told.said.figure.unit
    if unit in _POINTS:
        return fact.unit == "%"
    return fact.unit == unit or (family_of(fact.unit) == family_of(unit) == "" and "" in (fact.unit, unit))


def _level_before(material: Material, told: Told) -> Fact | None:
    """The nearest level before a statement, in its sentence or shortly before it, that it may be a difference from."""
    found = None
    for one in material.paragraphs[told.span.document, told.span.block]:
        near = told.sentence - one.sentence <= _BACK and not is_of_which(material, one)
        for fact in one.facts if near else ():
            if fact.span.end <= told.span.start and not fact.wanted and _may_differ(told, fact):
                found = fact
    return found


# --- by another measure of it ------------------------------------------------------------------------------------


def _of_the_change(material: Material, told: Told) -> Judgement:
    """A change in percent against the change told right before it and the level that either began or ended at."""
    by = _change_before(material, told)
    level = _level_before(material, by) or _level_behind(material, by) if by else None
    if by is None or level is None:
        return NOTHING
    stated = told.said.figure.quantity.absolute()
    ways = [(fit(possible, stated), possible, (_shown(by), shown(level), reckoned(formula, None)))
            for possible, formula in _shares_of(by, level)]  # fmt: skip
    for wanted, verdict in _VERDICTS.items():
        for found, _, evidence in ways:
            if found is wanted:
                return Judgement(verdict, "arithmetic_holds", evidence)
    slips = (evidence for _, possible, evidence in ways if is_slip_of(possible, stated))
    wrong = next(slips, None) if _of_one_sort(material, told, by=by, level=level) else None
    return Judgement(Verdict.CONTRADICTED, "arithmetic_fails", wrong) if wrong else NOTHING


def _of_one_sort(material: Material, told: Told, *, by: Told, level: Fact) -> bool:
    """Whether the change stands right before, and counts what the level counts by name: the three belong together."""
    joined = by.sentence == told.sentence and _THE_SAME.fullmatch(lowered(material.between(by, told)))
    return bool(joined) and level.unit == by.said.figure.unit != ""


def _change_before(material: Material, told: Told) -> Told | None:
    """The last change by so many that the same sentence, or the one before, tells before a statement."""
    found = None
    for one in material.paragraphs[told.span.document, told.span.block]:
        if one.span.end <= told.span.start and told.sentence - one.sentence in (0, 1) and one.said.direction:
            found = one if one.said.kind is Kind.CHANGE and one.said.figures else found
    return found


def _level_behind(material: Material, told: Told) -> Fact | None:
    """*Faldet med 6 til 164*: the next level of its sentence."""
    behind = (
        fact
        for one in material.paragraphs[told.span.document, told.span.block]
        for fact in one.facts
        if one.sentence == told.sentence and fact.span.start >= told.span.end and not fact.wanted
    )
    return next((fact for fact in behind if _may_differ(told, fact)), None)


def _shares_of(by: Told, level: Fact) -> Iterator[tuple[Range, str]]:
    """The change in percent where the level is what it became, and where it is what it was."""
    moved = by.said.figure.quantity.absolute()
    grown = level.value - by.said.direction * moved.value
    sign = "-" if by.said.direction > 0 else "+"
    whole = f"({level.value} {sign} {moved.value})"
    for start, of in ((grown, whole), (level.value, str(level.value))):
        if start > 0:
            yield reach(moved).times(Decimal(100) / start), f"{moved.value} / {of}"


def _shown(by: Told) -> Evidence:
    """The figure of a change as evidence, which is no fact by itself."""
    quantity = by.said.figure.quantity
    return reckoned(by.quote, quantity.value)
