# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Percentages whose sentence says of what they are: *72 pct. af de 412*, *837 borgere, hvoraf 251 kvinder (30 pct.)*.

The part is the count told last before it. The whole is named behind it, or stands before the part where a word such as
*hvoraf* joins the two. Where only brackets follow the part, any count before it may be the whole, so that the
percentage is only ever borne out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pejl.core.checking.arithmetic import Agreement, fit, lies_so, share
from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.judgement import NOTHING, Judgement, reckoned, shown
from pejl.core.checking.letters import lowered
from pejl.core.checking.linking import family_of, telling_digits
from pejl.core.checking.material import Material
from pejl.core.checking.neighbours import levels_near, parts_of_wholes
from pejl.core.checking.report import Verdict

_OF_THE = re.compile(r" ?af (?:de|alle|alle de|samtlige|i alt|de i alt) ")
_OPENED = re.compile(r"(?:[^ .;(]+ ){0,6}\((?:(?:ca\.|cirka|knap|godt|næsten|omkring) )?$")
_OF_WHICH = re.compile(r"\b(?:hvoraf|heraf|deraf|af disse|af dem|af de)\b|^[^.;,]* (?:var|er|har|blev) $")
_TELLING = 2  # digits, without which a percentage comes out of two counts by chance
_VERDICTS = {Agreement.EQUAL: Verdict.HOLDS, Agreement.ROUNDED: Verdict.ROUNDING}


@dataclass(frozen=True, slots=True)
class _Parted:
    """A part and its whole; `sure` where the words say that they are."""

    part: Fact
    whole: Fact
    sure: bool


def judge_of_a_whole(material: Material, told: Told) -> Judgement:
    """A percentage against the part and the whole that its sentence speaks of.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> text = "288 kursister bestod, og det svarer til 72 pct. af de 412, der gik til prøve."
    >>> material = read([Document("sag", (TextBlock(text),))])
    >>> str(judge_of_a_whole(material, material.told[1]).verdict)
    'contradicted'
    """
    figure = told.said.figure
    if len(told.said.figures) == 2 and figure.in_words:
        return _roughly(material, told)
    if len(told.said.figures) != 1 or figure.unit != "%" or figure.in_words:
        return NOTHING
    failed = NOTHING
    for one in _pairs(material, told):
        possible = share(one.part.quantity, one.whole.quantity)
        if possible is None or one.part.value > one.whole.value:
            continue
        formula = f"{one.part.quote} / {one.whole.quote}"
        value = round(one.part.value / one.whole.value * 100, 1)
        evidence = (shown(one.part), shown(one.whole), reckoned(formula, value))
        found = fit(possible, figure.quantity)
        if found is not Agreement.DIFFERENT:
            return Judgement(_VERDICTS[found], "share_holds", evidence)
        if one.sure and failed is NOTHING:
            failed = Judgement(Verdict.CONTRADICTED, "share_fails", evidence)
    return failed


def _pairs(material: Material, told: Told) -> Iterator[_Parted]:
    near = [fact for fact in levels_near(material, told, after=0) if not family_of(fact.unit)]
    before = [fact for fact in near if fact.span.end <= told.span.start]
    here = [fact for fact in before if fact.sentence and fact.sentence[1] == told.sentence]
    behind = _named_behind(material, told, near)
    if behind is not None:
        yield from (_Parted(part, behind, sure=True) for part in before[-1:] if part.value != behind.value)
    elif here and _OPENED.search(material.text_of(told)[here[-1].span.end : told.span.start]):
        part = here[-1]
        text = lowered(material.text_of(told))
        for whole in reversed(before[:-1]):
            joined = whole in here and bool(_OF_WHICH.search(text[whole.span.end : part.span.start]))
            yield _Parted(part, whole, sure=joined and telling_digits(told.said.figure.quantity.value) >= _TELLING)


def _named_behind(material: Material, told: Told, near: list[Fact]) -> Fact | None:
    """The count right behind a percentage that it is said to be of."""
    text = lowered(material.text_of(told))
    behind = [fact for fact in near if fact.span.start >= told.span.end]
    return behind[0] if behind and _OF_THE.fullmatch(text[told.span.end : behind[0].span.start]) else None


def _roughly(material: Material, told: Told) -> Judgement:
    """*To ud af tre*, said roughly of two counts that stand beside it."""
    few, many = (one.quantity.value for one in told.said.figures)
    near = [fact for fact in levels_near(material, told) if not family_of(fact.unit)]
    for part, whole in parts_of_wholes(near) if 0 < few < many else ():
        ratio = part.value / whole.value * 100
        if telling_digits(part.value) >= _TELLING and lies_so(
            ratio, few / many * 100, hedge=told.said.figures[0].quantity.approximation
        ):
            evidence = (shown(part), shown(whole), reckoned(f"{part.quote} / {whole.quote}", round(ratio, 1)))
            return Judgement(Verdict.HOLDS, "ratio_holds", evidence)
    return NOTHING
