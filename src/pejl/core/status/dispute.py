# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What can be concluded when papers state different figures: only what is true with every one of them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from pejl.core.issues import Statement
from pejl.core.status.score import printed
from pejl.core.status.statements import say

Outcome = TypeVar("Outcome", bound=StrEnum)


def settled(code: str, outcomes: Iterable[Outcome], *, what: str, unsettled: Outcome) -> tuple[Outcome, Statement]:
    """The outcome that every candidate leads to, else `unsettled`; and the sentence that says which it was.

    >>> from pejl.core.status.base import Colour
    >>> settled("1.1", [Colour.GREEN, Colour.RED], what="colour", unsettled=Colour.MIXED)[0].value
    'mixed'
    """
    found = sorted(set(outcomes), key=lambda one: one.value)
    if len(found) == 1:
        return found[0], say("dispute.agrees", codes=(code,))
    return unsettled, say("dispute.depends", what=what, codes=(code,), outcomes=tuple(one.value for one in found))


def settled_score(low: Decimal, high: Decimal) -> Decimal | None:
    """The score that people see in every case, or None where it depends on who is right.

    Where the cases differ in decimals nobody sees, it is the printed score: the exact one is not known.

    >>> settled_score(Decimal("2.41"), Decimal("2.44")), settled_score(Decimal("2.44"), Decimal("2.46"))
    (Decimal('2.4'), None)
    """
    if low == high:
        return low
    return printed(low) if printed(low) == printed(high) else None
