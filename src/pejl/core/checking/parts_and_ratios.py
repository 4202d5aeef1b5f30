# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Totals of running text against their parts, and words such as *fordoblet* and *to tredjedele* against figures."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import reduce

from pejl.core.checking.arithmetic import WORD_FAILS, WORD_HOLDS, Agreement, change, fit, lies_so, total
from pejl.core.checking.changes import pairs_for
from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.judgement import NOTHING, Judgement, reckoned, shown
from pejl.core.checking.linking import family_of
from pejl.core.checking.material import Material
from pejl.core.checking.neighbours import levels_near, parts_of_wholes
from pejl.core.checking.report import Kind, Verdict
from pejl.core.checking.slips import is_slip_of

_ZERO, _WHOLE = Decimal(0), Decimal(100)
_CLOSE = Decimal("0.05")  # of their sum: so near must a total be to be that of two parts
_REST = {frozenset({"women"}): frozenset({"men"}), frozenset({"men"}): frozenset({"women"})}
_THAT_IS = re.compile(
    r"[^.;]{0,20}?(?:altså|svarende til|svarer til|eller|dvs\.|\(|,) ?(?:(?:en|et|godt|knap|cirka) )*", re.I
)
_NEAR = 60  # letters between a word and the percentage that tells it exactly


def judge_sum(told: Told) -> Judgement:
    """A total against the parts that its sentence states. Parts may be some of many, so only a slip contradicts it.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.prose_facts import told_in
    >>> text = "Der er i alt 136 boliger fordelt på 99 til familier og 37 til unge."
    >>> [str(judge_sum(one).verdict) for one in told_in(Document("sag", (TextBlock(text),))) if one.said.of]
    ['holds']
    """
    parts = [figure.quantity for figure in told.said.of]
    if len(parts) < 2:
        return NOTHING
    possible, stated = total(parts), told.said.figure.quantity
    value = reduce(lambda summed, one: summed + one.value, parts, _ZERO)
    evidence = (reckoned(" + ".join(str(one.value) for one in parts), value),)
    found = fit(possible, stated)
    if found is not Agreement.DIFFERENT:
        return Judgement(Verdict.HOLDS if found is Agreement.EQUAL else Verdict.ROUNDING, "sum_holds", evidence)
    if is_slip_of(possible, stated):
        params = {"stated": stated.value, "reckoned": value}
        return Judgement(Verdict.CONTRADICTED, "sum_fails", evidence, params=params)
    return NOTHING


def judge_ratio(material: Material, told: Told) -> Judgement:
    """*Fordoblet* against the two figures it is of, *to tredjedele* against the percentage beside it.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
        >>> text = "Tallet er fordoblet fra 120 i 2020 til 310 i 2024."
        >>> material = read([Document("sag", (TextBlock(text),))])
        >>> [str(judge_ratio(material, one).verdict) for one in material.told if one.said.factor]
        ['contradicted']
    """
    if told.said.factor is not None:
        return _of_factor(material, told, Decimal(told.said.factor.numerator) / told.said.factor.denominator)
    fraction = told.said.figure.fraction or Fraction(0)
    return _of_fraction(material, told, Decimal(fraction.numerator) / fraction.denominator * _WHOLE)


def _of_factor(material: Material, told: Told, factor: Decimal) -> Judgement:
    for pair in pairs_for(material, told):
        if not pair.start.value:
            continue
        ratio = pair.end.value / pair.start.value
        evidence = (shown(pair.start), shown(pair.end), reckoned(f"{pair.end.quote} / {pair.start.quote}", ratio))
        if abs(ratio - factor) <= WORD_HOLDS * factor:
            return Judgement(Verdict.HOLDS, "ratio_holds", evidence)
        if pair.certain and abs(ratio - factor) > WORD_FAILS * factor:
            return Judgement(Verdict.CONTRADICTED, "ratio_fails", evidence)
    return NOTHING


def _of_fraction(material: Material, told: Told, percent: Decimal) -> Judgement:
    """What stands right beside the word in its sentence, mostly in brackets: *knap to tredjedele (64,4 procent)*."""
    for one in material.beside(told):
        apart = one.span.start - told.span.end
        alone = one.said.kind is Kind.SHARE and len(one.facts) == 1 and one.facts[0].unit == "%"
        if one.sentence != told.sentence or not alone or not 0 <= apart <= _NEAR:
            continue
        off = abs(one.facts[0].value - percent)
        if off <= WORD_HOLDS * percent:
            return Judgement(Verdict.HOLDS, "ratio_holds", (shown(one.facts[0]),))
        if off > WORD_FAILS * percent and material.between(told, one).strip() == "(":
            return Judgement(Verdict.CONTRADICTED, "ratio_fails", (shown(one.facts[0]),))
    moved = _of_change_before(material, told, percent)
    return moved if moved is not NOTHING else _of_two_counts(material, told, percent)


def _of_change_before(material: Material, told: Told, percent: Decimal) -> Judgement:
    """*En reduktion på 138.100 tons, altså en fjerdedel*: the change told right before, as a part of where it began."""
    before = [one for one in material.beside(told) if one.sentence == told.sentence and one.span.end <= told.span.start]
    if (
        not before
        or before[-1].said.kind is not Kind.CHANGE
        or not _THAT_IS.fullmatch(material.between(before[-1], told))
    ):
        return NOTHING
    by = before[-1].said.figure.quantity.absolute()
    for pair in pairs_for(material, before[-1]):
        moved = abs(pair.end.value - pair.start.value)
        if not pair.start.value or fit(change(pair.start.quantity, pair.end.quantity).absolute(), by) is (
            Agreement.DIFFERENT
        ):
            continue
        ratio = moved / abs(pair.start.value) * _WHOLE
        evidence = (shown(pair.start), shown(pair.end), reckoned(f"{moved} / {pair.start.quote}", round(ratio, 1)))
        if lies_so(ratio, percent, hedge=told.said.figure.quantity.approximation):
            return Judgement(Verdict.HOLDS, "ratio_holds", evidence)
        if abs(ratio - percent) > WORD_FAILS * percent:
            return Judgement(Verdict.CONTRADICTED, "ratio_fails", evidence)
    return NOTHING


def _of_two_counts(material: Material, told: Told, percent: Decimal) -> Judgement:
    """*29 af 131, godt hver femte*: two counts shortly before, or in its sentence, the nearest first."""
    near = levels_near(material, told, after=0)
    for part, whole in parts_of_wholes([fact for fact in near if not family_of(fact.unit)]):
        ratio = part.value / whole.value * _WHOLE
        if lies_so(ratio, percent, hedge=told.said.figure.quantity.approximation):
            shares = reckoned(f"{part.quote} / {whole.quote}", round(ratio, 1))
            return Judgement(Verdict.HOLDS, "ratio_holds", (shown(part), shown(whole), shares))
    return NOTHING


def judge_two_parts(material: Material, fact: Fact) -> Judgement:
    """Women or girls stated beside men or boys: the two are the total that the paragraph states.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
        >>> text = "I 2024 var der 612 hjemløse. Gruppen består af 402 mænd og 220 kvinder."
        >>> material = read([Document("sag", (TextBlock(text),))])
        >>> str(judge_two_parts(material, material.told[-1].facts[0]).verdict)
        'contradicted'
    """
    rest = _REST.get(fact.subject.groups)
    if fact.sentence is None or rest is None or family_of(fact.unit):
        return NOTHING
    near = [other for told in material.near(fact) for other in told.facts if not family_of(other.unit)]
    others = [one for one in near if one.subject.groups == rest and one.sentence == fact.sentence]
    if len(others) != 1:
        return NOTHING
    summed = fact.value + others[0].value
    wholes = [one for one in near if not one.subject.groups and one.value > max(fact.value, others[0].value)]
    evidence = (shown(others[0]), shown(fact), reckoned(f"{others[0].quote} + {fact.quote}", summed))
    for whole in wholes:
        if whole.value == summed:
            return Judgement(Verdict.HOLDS, "sum_holds", (shown(whole), *evidence))
    # Of some the sex is not known: two parts may be less than their total, but never more.
    close = [one for one in wholes if 0 < summed - one.value <= _CLOSE * summed]
    if len(close) != 1:
        return NOTHING
    params = {"stated": close[0].value, "reckoned": summed}
    return Judgement(Verdict.CONTRADICTED, "parts_fail", (shown(close[0]), *evidence), params=params)
