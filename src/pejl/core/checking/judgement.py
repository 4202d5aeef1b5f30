# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What was found out about one claim, and which of several findings weighs most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from pejl.core.checking.facts import Fact
from pejl.core.checking.report import Evidence, Source, Verdict


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on a claim, why (`explanation` is a code of `explanations`), and what shows it."""

    verdict: Verdict
    explanation: str
    evidence: tuple[Evidence, ...] = ()
    likely: Decimal | None = None
    params: Mapping[str, Any] = field(default_factory=dict)


NOTHING = Judgement(Verdict.NOT_CHECKABLE, "nothing_to_hold_it_against")
_GRAVITY = (
    Verdict.CONTRADICTED,
    Verdict.DAMAGED,
    Verdict.ANOTHER_DEFINITION,
    Verdict.HOLDS,
    Verdict.ROUNDING,
    Verdict.AMBIGUOUS,
)


def gravest(found: Iterable[Judgement]) -> Judgement:
    """What weighs most: an error before what holds, what holds before what cannot be told.

    >>> str(gravest([NOTHING, Judgement(Verdict.HOLDS, "same_elsewhere")]).verdict)
    'holds'
    """
    judgements = list(found)
    for verdict in _GRAVITY:
        for one in judgements:
            if one.verdict is verdict:
                return one
    return NOTHING


def shown(fact: Fact) -> Evidence:
    """A fact as evidence: its place, its words and its figure.

    >>> from pejl.core.checking.blocks import Document, TextBlock
    >>> from pejl.core.checking.prose_facts import told_in
    >>> shown(told_in(Document("sag", (TextBlock("Der var 12 pladser."),)))[0].facts[0]).quote
    '12 pladser'
    """
    return Evidence(Source.TABLE if fact.series else Source.DOCUMENT, fact.quote, fact.value, fact.span)


def reckoned(formula: str, value: Decimal | None) -> Evidence:
    """A sum as evidence: how it is reckoned, and what comes out.

    >>> reckoned("5 - 3", Decimal(2)).value
    Decimal('2')
    """
    return Evidence(Source.ARITHMETIC, formula, value, formula=formula)
