# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the register says of a claim: the same, something else, something else by now, or that it does not know.

What the documents say of each other stands: the register adds its evidence, and a verdict of its own where they have
none, or where they agree among themselves and the register does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from pejl.core.checking.arithmetic import Agreement, agreement
from pejl.core.checking.damage import is_slip
from pejl.core.checking.facts import Fact
from pejl.core.checking.judgement import NOTHING, Judgement
from pejl.core.checking.register import Register, RegisterFigure, RegisterSeries
from pejl.core.checking.register_links import CERTAIN, TIED, RegisterLink, RegisterLinker
from pejl.core.checking.report import Claim, Evidence, Source, Verdict
from pejl.core.numbers import Quantity
from pejl.core.periods import Period

Read = tuple[Claim, tuple[Fact, ...]]
"""A claim with the figures that it states."""

NOT_KNOWN = Judgement(Verdict.NOT_CHECKABLE, "register_unknown")
LIKELY = 2  # how many times larger or smaller than all figures of a series a figure of it may be
_WHOLE = Decimal(100)
_OPEN = (Verdict.NOT_CHECKABLE, Verdict.AMBIGUOUS)
_AGREES = (Verdict.HOLDS, Verdict.ROUNDING)
_GRAVITY = (Verdict.CONTRADICTED, Verdict.OUTDATED, Verdict.AMBIGUOUS, Verdict.HOLDS, Verdict.ROUNDING)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the register says of one figure: the judgement, and the place and the figure that it is about.

    Of two figures of one paragraph or table that may be the same one of the register, the one that agrees is it.
    """

    judgement: Judgement
    about: tuple[object, ...]

    @property
    def is_it(self) -> bool:
        """Whether the figure is that of the register, beyond doubt."""
        return self.judgement.verdict in _AGREES or self.judgement.explanation == "register_disputed"


def held_against_register(read: Iterable[Read], register: Register) -> Iterator[Claim]:
    """The claims with what the register says of them. Targets are left alone; a damaged figure is read as is likely.

    >>> from pejl.core.checking.register import NO_REGISTER
    >>> [*held_against_register([], NO_REGISTER)]
    []
    """
    claims = [(claim, tuple(_as_meant(claim, fact) for fact in facts if not fact.wanted)) for claim, facts in read]
    linker = RegisterLinker(register, [fact for _claim, facts in claims for fact in facts])
    answers = [[one for fact in facts if (one := judge_by_register(linker, fact))] for _claim, facts in claims]
    taken = {one.about for several in answers for one in several if one.is_it}
    for (claim, facts), several in zip(claims, answers, strict=True):
        settled = claim.verdict is Verdict.CONTRADICTED
        found = [one.judgement for one in several if settled or one.is_it or one.about not in taken]
        if found:
            yield _with(claim, found)
        elif facts and not several and claim.explanation == NOTHING.explanation:
            yield replace(claim, explanation=NOT_KNOWN.explanation)
        else:
            yield claim


def _as_meant(claim: Claim, fact: Fact) -> Fact:
    if claim.likely_reading is None:
        return fact
    return replace(fact, quantity=Quantity(claim.likely_reading, fact.quantity.unit))


def _with(claim: Claim, found: Sequence[Judgement]) -> Claim:
    """A claim with the gravest of what the register says of its figures, and the evidence of all: *fra 48 til 57*."""
    said = min(found, key=lambda one: _GRAVITY.index(one.verdict) if one.verdict in _GRAVITY else len(_GRAVITY))
    others = (shown for one in found if one is not said for shown in one.evidence)
    evidence = tuple(dict.fromkeys((*claim.evidence, *said.evidence, *others)))
    graver = claim.verdict in _AGREES and said.verdict in (Verdict.CONTRADICTED, Verdict.OUTDATED)
    if graver or claim.verdict in _OPEN:
        judged = replace(claim, verdict=said.verdict, explanation=said.explanation, params=dict(said.params))
        return replace(judged, evidence=evidence)
    return replace(claim, evidence=evidence)


def judge_by_register(linker: RegisterLinker, fact: Fact) -> Answer | None:
    """What the register says of one figure; None where it has nothing alike.

    A version that agrees is what is meant, since the value speaks for it too; else one that stood earlier. A
    contradiction needs one series that is certain, its own unit and the very period, no other equally likely, and a
    figure that may be one of the series at all.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.prose_facts import told_in
    >>> from pejl.core.checking.register import NO_REGISTER
    >>> (told,) = told_in(Document("sag", (TextBlock("Der var 12 pladser i 2024."),)))
    >>> judge_by_register(RegisterLinker(NO_REGISTER, told.facts), told.facts[0]) is None
    True
    """
    links, period = linker.links(fact), fact.period
    if not links or period is None:
        return None
    known = [(link, figures) for link in links if (figures := link.series.standing.get(period))]
    for link, figures in known:
        for figure in figures:
            if (how := agreement(fact.quantity, figure.quantity)) is not Agreement.DIFFERENT:
                return _answer(fact, link.series, _same(link.series, figure, figures, how))
    corrected = _corrected(links, period, fact)
    if corrected or known:
        return corrected or _differs(links, known, fact)
    code = "register_without_period" if links[0].likeness >= CERTAIN else "register_unsure"
    return _answer(fact, links[0].series, Judgement(Verdict.NOT_CHECKABLE, code, params=_params(links[0].series)))


def _answer(fact: Fact, series: RegisterSeries, judgement: Judgement) -> Answer:
    return Answer(judgement, (fact.span.document, fact.span.block, series.key, fact.period))


def _same(
    series: RegisterSeries, figure: RegisterFigure, figures: tuple[RegisterFigure, ...], how: Agreement
) -> Judgement:
    others = [one for one in figures if one.value != figure.value]
    if others:
        shown = (_evidence(series, figure), *(_evidence(series, one) for one in others))
        return Judgement(Verdict.AMBIGUOUS, "register_disputed", shown, params=_params(series))
    verdict = Verdict.ROUNDING if how is Agreement.ROUNDED else Verdict.HOLDS
    return Judgement(verdict, "register_same", (_evidence(series, figure),), params=_params(series))


def _corrected(links: Sequence[RegisterLink], period: Period, fact: Fact) -> Answer | None:
    """A version that stood once and says what the document says; with when and why it was replaced."""
    for series in (link.series for link in links):
        for figure in series.earlier.get(period, ()):
            if agreement(fact.quantity, figure.quantity) is not Agreement.DIFFERENT:
                return _answer(fact, series, _outdated(series, figure, series.standing.get(period, ())))
    return None


def _outdated(series: RegisterSeries, figure: RegisterFigure, now: Sequence[RegisterFigure]) -> Judgement:
    params = _params(series) | {"corrected": figure.corrected, "reason": figure.reason}
    params |= {"was": figure.value, "now": now[0].value if now else None}
    shown = (_evidence(series, figure), *(_evidence(series, one) for one in now))
    return Judgement(Verdict.OUTDATED, "register_corrected", shown, params=params)


Known = Sequence[tuple[RegisterLink, tuple[RegisterFigure, ...]]]


def _differs(links: Sequence[RegisterLink], known: Known, fact: Fact) -> Answer:
    """The one certain series that has another figure; two equally likely are told as such."""
    first, figures = known[0]
    if not _is_certain(first, figures, fact):
        unsure = Judgement(Verdict.NOT_CHECKABLE, "register_unsure", params=_params(first.series))
        return _answer(fact, first.series, unsure)
    tied = [link for link in links if link is not first and link.likeness > first.likeness - TIED]
    if tied:
        titles = tuple(link.series.title for link in (first, *tied))
        several = Judgement(Verdict.AMBIGUOUS, "register_ambiguous", params={"titles": titles})
        return _answer(fact, first.series, several)
    shown = tuple(_evidence(first.series, one) for one in figures)
    judgement = Judgement(Verdict.CONTRADICTED, "register_differs", shown, params=_params(first.series))
    return _answer(fact, first.series, judgement)


def _is_certain(link: RegisterLink, figures: Sequence[RegisterFigure], fact: Fact) -> bool:
    """Whether it must be that series: by its words or by a slip, and the figure may be one of it at all."""
    slip = any(is_slip(fact.quantity, one.quantity) for one in figures)
    return (link.likeness >= CERTAIN or slip) and _may_be(link.series, fact) and not _is_rest(figures, fact)


def _may_be(series: RegisterSeries, fact: Fact) -> bool:
    """Whether a figure lies about where those of a series do, or differs from one of them as by a slip."""
    values = [one for figures in series.standing.values() for one in figures]
    lowest, highest = min(one.value for one in values) / LIKELY, max(one.value for one in values) * LIKELY
    return lowest <= fact.value <= highest or any(is_slip(fact.quantity, one.quantity) for one in values)


def _is_rest(figures: Iterable[RegisterFigure], fact: Fact) -> bool:
    """Whether a percentage is what the register's leaves to a hundred: 76 % allotted are 24 % returned."""
    rest = replace(fact.quantity, value=_WHOLE - fact.value)
    return fact.unit == "%" and any(agreement(rest, one.quantity) is not Agreement.DIFFERENT for one in figures)


def _params(series: RegisterSeries) -> dict[str, Any]:
    return {"title": series.title, "unit": series.unit}


def _evidence(series: RegisterSeries, figure: RegisterFigure) -> Evidence:
    return Evidence(Source.REGISTER, series.title, figure.value, version=figure.version)
