# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Claims that another one vouches for, and those that another one speaks against.

*Fra 148 til 121* holds where the fall that is told of it comes out; of two figures that contradict each other both say
so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from pejl.core.checking.report import Claim, Evidence, Kind, Source, Verdict

_OTHER = "other_value"
_FIGURES = (Kind.LEVEL, Kind.SHARE)  # that stand for themselves; *fra 148 til 121* is of two
_HOLDS = (Verdict.HOLDS, Verdict.ROUNDING)


def vouched(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, those from one figure to another borne out by a stated change that was reckoned from these two.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.check import check_blocks
    >>> text = "Tallet gik fra 148 i 2022 til 112 i 2024, et fald på 36."
    >>> [str(one.verdict) for one in check_blocks([Document("sag", (TextBlock(text),))]).claims]
    ['holds', 'holds']
    """
    by_block: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.verdict in _HOLDS and any(one.source is Source.ARITHMETIC for one in claim.evidence):
            by_block[claim.span.document, claim.span.block].append(claim)
    return tuple(_vouched(claim, by_block[claim.span.document, claim.span.block]) for claim in claims)


def _vouched(claim: Claim, beside: Sequence[Claim]) -> Claim:
    if claim.kind is not Kind.FROM_TO or claim.verdict is not Verdict.NOT_CHECKABLE:
        return claim
    for other in beside:
        inside = [one for one in other.evidence if one.span and _lies_in(one, claim)]
        if len(inside) > 1:
            evidence = (Evidence(Source.DOCUMENT, other.quote, other.value, other.span), *inside)
            return replace(claim, verdict=Verdict.HOLDS, explanation="same_elsewhere", evidence=evidence)
    return claim


def _lies_in(one: Evidence, claim: Claim) -> bool:
    span = one.span
    same = span is not None and (span.document, span.block, span.row) == (claim.span.document, claim.span.block, -1)
    return span is not None and same and claim.span.start <= span.start and span.end <= claim.span.end


def contradicted_at_both(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, each contradicted too that contradicts another one: nobody knows which of the two is right.

    >>> from decimal import Decimal
    >>> from pejl.core.checking.report import Span
    >>> here, there = Span("sag", 0, 0, 3), Span("bilag", 0, 0, 3)
    >>> other = Evidence(Source.TABLE, "819", Decimal(819), there)
    >>> text = Claim("c1", here, "837", Kind.LEVEL, verdict=Verdict.CONTRADICTED, explanation=_OTHER, evidence=(other,))
    >>> cell = Claim("c2", there, "819", Kind.LEVEL, verdict=Verdict.HOLDS, explanation="sum_holds")
    >>> [(str(one.verdict), one.evidence[0].quote) for one in contradicted_at_both([text, cell])]
    [('contradicted', '819'), ('contradicted', '837')]
    """
    by = {
        one.span: claim
        for claim in claims
        if claim.verdict is Verdict.CONTRADICTED and claim.explanation == _OTHER and claim.kind in _FIGURES
        for one in claim.evidence
        if one.span
    }
    return tuple(_against(claim, by.get(claim.span)) for claim in claims)


def _against(claim: Claim, other: Claim | None) -> Claim:
    if other is None or claim.verdict is Verdict.CONTRADICTED:
        return claim
    source = Source.TABLE if other.span.row >= 0 else Source.DOCUMENT
    evidence = Evidence(source, other.quote, other.value, other.span)
    return replace(claim, verdict=Verdict.CONTRADICTED, explanation=_OTHER, evidence=(evidence,))
