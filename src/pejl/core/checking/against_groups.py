# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How far one's own figure is from that of others: *1,6 procentpoint over landsgennemsnittet*. This is no change."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pejl.core.checking.anchors import rows_of
from pejl.core.checking.arithmetic import Agreement, change, fit
from pejl.core.checking.facts import Fact, Told
from pejl.core.checking.groups import WHOSE, groups_in
from pejl.core.checking.judgement import NOTHING, Judgement, reckoned, shown
from pejl.core.checking.linking import family_of, same_period
from pejl.core.checking.material import Material
from pejl.core.checking.neighbours import levels_near
from pejl.core.checking.report import Evidence, Verdict
from pejl.core.checking.slips import is_slip_of

_THAN = re.compile(r"^ ?(?:[^ .;,]+ ){0,2}?(?:over|under|end) (?P<whom>[^.;,]{0,40})")


def is_of_two_groups(material: Material, told: Told) -> bool:
    """Whether a difference is said to be one from others, and not from an earlier time.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> material = read([Document("sag", (TextBlock("Andelen ligger 2 procentpoint over landsgennemsnittet."),))])
    >>> is_of_two_groups(material, material.told[0])
    True
    """
    than = _THAN.match(material.after(told))
    return than is not None and bool(groups_in(than["whom"]) & WHOSE)


def judge_difference(material: Material, told: Told) -> Judgement:
    """A difference from others against the two figures: of the row spoken of, else those that stand beside it.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.material import read
    >>> text = "Andelen er 66,9 % mod 65,3 % i hele landet. Den ligger 2,6 procentpoint over landsgennemsnittet."
    >>> material = read([Document("sag", (TextBlock(text),))])
    >>> str(judge_difference(material, material.told[-1]).verdict)
    'contradicted'
    """
    stated = told.said.figure.quantity.absolute()
    refuted = NOTHING
    for own, other in _pairs(material, told):
        possible = change(other.quantity, own.quantity)
        evidence = (shown(own), shown(other), reckoned(f"{own.quote} - {other.quote}", own.value - other.value))
        if fit(possible.absolute(), stated) is Agreement.DIFFERENT:
            slip = is_slip_of(possible.absolute(), stated)
            refuted = refuted if refuted is not NOTHING or not slip else _wrong("arithmetic_fails", evidence)
        elif told.said.direction * (own.value - other.value) < 0:
            return _wrong("other_direction", evidence)
        else:
            return Judgement(Verdict.HOLDS, "arithmetic_holds", evidence)
    return refuted


def _wrong(code: str, evidence: tuple[Evidence, ...]) -> Judgement:
    return Judgement(Verdict.CONTRADICTED, code, evidence)


def _pairs(material: Material, told: Told) -> Iterator[tuple[Fact, Fact]]:
    """One's own figure and that of others, of one unit and time."""
    for facts in (*rows_of(material, told), levels_near(material, told)):
        own = [fact for fact in facts if not fact.subject.groups & WHOSE and _fits(told, fact)]
        others = [fact for fact in facts if fact.subject.groups & WHOSE and _fits(told, fact)]
        for other in others:
            yield from ((one, other) for one in own if one.unit == other.unit and _of_one_time(one, other))


def _fits(told: Told, fact: Fact) -> bool:
    mine = family_of(told.said.figure.unit)
    return not fact.wanted and family_of(fact.unit) == ("%" if mine == "points" else mine)


def _of_one_time(one: Fact, other: Fact) -> bool:
    return same_period(one.period, other.period) or one.period is None or other.period is None
