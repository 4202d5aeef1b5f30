# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which facts are about the same as a claim. Never a guess: too little in common, and nothing is said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pejl.core.checking.damage import is_slip
from pejl.core.checking.facts import Fact, Series, Subject
from pejl.core.checking.likeness import Likeness
from pejl.core.periods import Period
from pejl.core.units import UNITS, UnitKind

FAINT = 0.12  # from which likeness on a fact is looked at
CONTRADICTS = 0.7  # from which likeness on two facts may contradict each other
NAMED = 0.2  # from which likeness on it counts that two series agree on another period
CORROBORATION = 0.5  # what it adds to the likeness that two series agree on another period
SLIP = 0.2  # what it adds that two long figures differ by one slip of the pen
TELLING_DIGITS = 3  # figures with fewer are equal by chance
MOST_IN_COMMON = 400  # a word that more facts share says nothing about any of them
ENOUGH = 200  # facts that are compared with one; those that share its rarest words come first
_FAMILIES = {UnitKind.SHARE: "%", UnitKind.POINTS: "points", UnitKind.MONEY: "money"}
_FAMILY_OF = {code: _FAMILIES.get(unit.kind, "") for code, unit in UNITS.items()}


@dataclass(frozen=True, slots=True)
class Link:
    """A fact that may be about the same as another one, and how much they have in common, from 0 to 1."""

    fact: Fact
    likeness: float
    strengthened: bool = False  # by what both say of another period


class Linker:
    """Finds what is alike among the facts that there are."""

    def __init__(self, facts: Sequence[Fact], lines: Mapping[Series, Sequence[Fact]]) -> None:
        self.likeness = Likeness(facts)
        self._lines = lines
        self._lines_by_word: dict[str, list[Series]] = {}
        for series, line in lines.items():
            for stem in self._words(line[0].subject):
                self._lines_by_word.setdefault(stem, []).append(series)
        self._by_word: dict[tuple[str, str], list[Fact]] = {}
        self._by_value: dict[tuple[str, Decimal], list[Fact]] = {}
        self._said: dict[object, dict[Period, Decimal]] = {}
        for fact in facts:
            family = family_of(fact.unit)
            self._by_value.setdefault((family, fact.value), []).append(fact)
            for stem in self._words(fact.subject):
                self._by_word.setdefault((family, stem), []).append(fact)
            if fact.period:
                self._said.setdefault(_breath(fact), {})[fact.period] = fact.value

    def _words(self, subject: Subject) -> frozenset[str]:
        """What a subject can be found by: its words, and its marks."""
        return self.likeness.plain(subject.label | subject.context) | {f"#{mark}" for mark in subject.marks}

    def _near(self, fact: Fact) -> Iterable[Fact]:
        """The facts of the same family of units that share a telling word or the very value with this one."""
        family = family_of(fact.unit)
        found = {id(one): one for one in self._by_value.get((family, fact.value), ())[:ENOUGH]}
        sharing = (self._by_word.get((family, stem), ()) for stem in sorted(self._words(fact.subject)))
        for alike in sorted(sharing, key=len):
            if len(found) > ENOUGH or len(alike) > MOST_IN_COMMON:
                break
            found.update((id(one), one) for one in alike)
        return found.values()

    def alike(self, fact: Fact) -> tuple[Link, ...]:
        """The facts of the same unit that are alike, whatever their period; the most alike first."""
        others = (one for one in self._near(fact) if one is not fact and not _one_breath(fact, one))
        found = [self._link(fact, other) for other in others]
        return tuple(sorted((link for link in found if link.likeness >= FAINT), key=lambda link: -link.likeness))

    def lines_like(self, subject: Subject) -> list[tuple[float, Sequence[Fact]]]:
        """The lines of tables that are about what a sentence is about, the most alike first."""
        found: dict[Series, Sequence[Fact]] = {}
        sharing = (self._lines_by_word.get(stem, ()) for stem in sorted(self._words(subject)))
        for alike in sorted(sharing, key=len):
            if len(found) > ENOUGH or len(alike) > MOST_IN_COMMON:
                break
            found.update((series, self._lines[series]) for series in alike)
        rated = [(self.likeness.of(subject, line[0].subject), line) for line in found.values()]
        return sorted((one for one in rated if one[0] >= FAINT), key=lambda one: -one[0])

    def _link(self, fact: Fact, other: Fact) -> Link:
        likeness = self.likeness.of(fact.subject, other.subject)
        if not likeness or fact.wanted is not other.wanted:
            return Link(other, likeness * 0.5)
        strengthened = likeness >= NAMED and self._corroborated(fact, other)
        if strengthened:
            likeness += CORROBORATION
        if fact.value != other.value and is_slip(fact.quantity, other.quantity):
            likeness += SLIP
        return Link(other, min(1.0, likeness), strengthened)

    def _corroborated(self, one: Fact, other: Fact) -> bool:
        """Whether the sentences or rows of two facts state the very same figures for other periods, more than not."""
        mine, theirs = self._said.get(_breath(one), {}), self._said.get(_breath(other), {})
        shared = [period for period in mine if period in theirs and period not in (one.period, other.period)]
        equal = [mine[period] for period in shared if mine[period] == theirs[period]]
        telling = any(telling_digits(value) >= TELLING_DIGITS for value in equal)
        return telling and len(equal) * 2 > len(shared)


def same_period(one: Period | None, other: Period | None) -> bool:
    """Whether two figures are of the same period, and it is known.

    >>> same_period(None, None), same_period(Period.parse("2024"), Period.parse("2024"))
    (False, True)
    """
    return one is not None and one == other


def telling_digits(value: Decimal) -> int:
    """How many digits a figure has that are not zeros at its end: the more, the less is it equal by chance.

    >>> telling_digits(Decimal("22.8")), telling_digits(Decimal(1000))
    (3, 1)
    """
    return len(str(value.copy_abs()).replace(".", "").strip("0"))


def _one_breath(one: Fact, other: Fact) -> bool:
    """Whether two figures stand in one sentence or one table, where each has its own meaning."""
    if one.series and other.series:
        return one.series[:2] == other.series[:2]
    return one.sentence is not None and one.sentence == other.sentence


def _breath(fact: Fact) -> Series | tuple[str, int] | None:
    return fact.series or fact.sentence


def family_of(unit: str) -> str:
    """Units that may be one: a count is often stated without saying of what, but never a share or an amount.

    >>> family_of("persons"), family_of("%"), family_of("million_DKK")
    ('', '%', 'money')
    """
    return _FAMILY_OF.get(unit, "")
