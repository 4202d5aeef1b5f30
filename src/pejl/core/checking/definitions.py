# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Two papers that state two figures for what is called the same: perhaps it is defined otherwise. A person decides."""

from __future__ import annotations

from collections.abc import Iterator

from pejl.core.checking.facts import Fact
from pejl.core.checking.judgement import NOTHING, Judgement, shown
from pejl.core.checking.linking import Link, same_period
from pejl.core.checking.material import Material
from pejl.core.checking.report import Verdict

_CALLED_THE_SAME = 0.5  # how alike two figures must be that may be of one thing
_WORDS_SHARED = 2  # one may be that of the administration alone
# Stems of the words that make another figure of the same thing; a mean is what is meant where none is said.
_MEASURES = frozenset({"median", "brutto", "netto"})


def judge_definition(material: Material, fact: Fact) -> Judgement:
    """Whether another document states another figure of the same time and unit for what is called nearly the same.

    Too little in common for a contradiction, and too much to say nothing: that is shown as a question. Where one of
    the two is a median and the other is not, less in common is enough.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> texts = ("Den gennemsnitlige ventetid var 9 dage i 2024.", "Ventetiden (median) var 7 dage i 2024.")
    >>> papers = [Document(str(number), (TextBlock(text),)) for number, text in enumerate(texts)]
    >>> material = read(papers)
    >>> str(judge_definition(material, material.told[0].facts[0]).verdict)
    'another_definition'
    """
    found = list(_called_the_same(material, fact))
    if len({link.fact.value for link in found}) != 1:
        return NOTHING
    return Judgement(Verdict.ANOTHER_DEFINITION, "other_definition", (shown(found[0].fact),))


def _called_the_same(material: Material, fact: Fact) -> Iterator[Link]:
    if not fact.unit or not fact.sure or fact.wanted:
        return
    for link in material.linker.alike(fact):
        other = link.fact
        elsewhere = other.span.document != fact.span.document and other.sure and not other.wanted
        same = other.unit == fact.unit and same_period(fact.period, other.period)
        if elsewhere and same and other.value != fact.value and _may_be_one(fact, link):
            yield link


def _may_be_one(fact: Fact, link: Link) -> bool:
    if not defined_alike(fact, link.fact):
        return True
    shared = (fact.subject.label | fact.subject.own) & (link.fact.subject.label | link.fact.subject.own)
    return link.likeness >= _CALLED_THE_SAME and len(shared) >= _WORDS_SHARED


def defined_alike(fact: Fact, other: Fact) -> bool:
    """Whether neither of two figures says that it is a median, gross or net where the other does not.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> text = "Ventetiden (median) var 7 dage i 2024. Ventetiden var 9 dage i 2024."
    >>> defined_alike(*(told.facts[0] for told in read([Document("sag", (TextBlock(text),))]).told))
    False
    """
    return _measure(fact) == _measure(other)


def _measure(fact: Fact) -> frozenset[str]:
    return (fact.subject.label | fact.subject.own) & _MEASURES
