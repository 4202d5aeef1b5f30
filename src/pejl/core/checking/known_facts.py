# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Facts with what is asked of each of them for very many others, found out once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pejl.core.checking.facts import Fact
from pejl.core.checking.likeness import Compared, Likeness
from pejl.core.checking.slips import digits_of
from pejl.core.periods import Period


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """A fact, its subject, its period as a number (`when`, 0 where it has none), and its digits.

    Two facts of one `breath` stand in one sentence or one table; `said` holds what the sentence or the line of the
    table says of each period.
    """

    fact: Fact
    subject: Compared
    when: int
    breath: int
    said: dict[int, Decimal]
    digits: str


class KnownFacts:
    """The facts of some papers, each by its number, and any other fact as these are known."""

    def __init__(self, facts: Sequence[Fact], likeness: Likeness) -> None:
        self._likeness = likeness
        self._periods: dict[Period | None, int] = {None: 0}
        self._breaths: dict[object, int] = {}
        self._said: dict[object, dict[int, Decimal]] = {}
        self.all = [self.of(fact) for fact in facts]
        for known in self.all:
            if known.when:
                known.said[known.when] = known.fact.value

    def of(self, fact: Fact) -> Known:
        """What is asked of a fact."""
        place = ("table", *fact.series[:2]) if fact.series else fact.sentence
        return Known(
            fact=fact,
            subject=self._likeness.compared(fact.subject),
            when=self._periods.setdefault(fact.period, len(self._periods)),
            breath=self._breaths.setdefault(place, len(self._breaths)),
            said=self._said.setdefault(fact.series or fact.sentence, {}),
            digits=digits_of(fact.value),
        )
