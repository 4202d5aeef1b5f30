# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which facts are about the same as a claim. Never a guess: too little in common, and nothing is said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pejl.core.checking.damage import digits_slipped
from pejl.core.checking.facts import Fact, Series, Subject
from pejl.core.checking.known_facts import Known, KnownFacts
from pejl.core.checking.likeness import Compared, Likeness
from pejl.core.periods import Period, PeriodKind
from pejl.core.units import UNITS, UnitKind

FAINT = 0.12  # from which likeness on a fact is looked at
CONTRADICTS = 0.7  # from which likeness on two facts may contradict each other
NAMED = 0.2  # from which likeness on it counts that two series agree on another period
CORROBORATION = 0.5  # what it adds to the likeness that two series agree on another period
SLIP = 0.2  # what it adds that two long figures differ by one slip of the pen
TELLING_DIGITS = 3  # figures with fewer are equal by chance
MOST_IN_COMMON = 400  # a word that more facts share says nothing about any of them
MOST_ASKED = 300  # answers that are kept: as far as neighbours lie apart
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
        self._lines_by_word: dict[str, dict[Series, None]] = {}
        self._called = {series: self.likeness.compared(line[0].subject) for series, line in lines.items()}
        for series, subject in self._called.items():
            for stem in _words(subject):
                self._lines_by_word.setdefault(stem, {})[series] = None
        self._known = KnownFacts(facts, self.likeness)
        self._asked: dict[tuple[int, bool], tuple[Fact, tuple[Link, ...]]] = {}
        self._by_word: dict[tuple[str, str], dict[int, None]] = {}
        self._by_value: dict[tuple[str, Decimal], list[int]] = {}
        for number, known in enumerate(self._known.all):
            family = family_of(known.fact.unit)
            self._by_value.setdefault((family, known.fact.value), []).append(number)
            for stem in _words(known.subject):
                self._by_word.setdefault((family, stem), {})[number] = None

    def _near(self, known: Known, *, whenever: bool) -> list[Known]:
        """The facts of the same family of units that share a telling word or the very value with this one.

        Those of its own sentence or table are left out, and those of another period with another value.
        """
        family = family_of(known.fact.unit)
        found = dict.fromkeys(self._by_value.get((family, known.fact.value), ())[:ENOUGH])
        sharing = (self._by_word.get((family, stem), {}) for stem in sorted(_words(known.subject)))
        for alike in sorted(sharing, key=len):
            if len(found) > ENOUGH or len(alike) > MOST_IN_COMMON:
                break
            found |= alike
        when, breath, value = known.when, known.breath, known.fact.value
        # *Opfølgning pr. 30. september*: the day of a heading is not the period of every figure under it.
        undated = not known.fact.sure and known.fact.period is not None and known.fact.period.kind is PeriodKind.INSTANT
        everything = whenever or not when or undated
        return [
            other
            for number in found
            if (other := self._known.all[number]).breath != breath
            and (everything or other.when in (when, 0) or other.fact.quantity.value == value)
        ]

    def alike(self, fact: Fact, *, whenever: bool = False) -> tuple[Link, ...]:
        """The facts of the same unit that are alike, the most alike first.

        Of another period only those that state the very figure, unless `whenever`.
        """
        # The neighbours of a claim are asked about again for each; a fact is kept, so that no other gets its id.
        key = id(fact), whenever
        if key not in self._asked:
            if len(self._asked) >= MOST_ASKED:
                del self._asked[next(iter(self._asked))]
            self._asked[key] = fact, self._alike(fact, whenever=whenever)
        return self._asked[key][1]

    def _alike(self, fact: Fact, *, whenever: bool) -> tuple[Link, ...]:
        mine = self._known.of(fact)
        found: list[Link] = []
        for other in self._near(mine, whenever=whenever):
            named = self.likeness.of(mine.subject, other.subject)
            likeness, strengthened = _rated(mine, other, named=named) if named else (0.0, False)
            if likeness >= FAINT:
                found.append(Link(other.fact, likeness, strengthened))
        return tuple(sorted(found, key=lambda link: -link.likeness))

    def lines_like(self, subject: Subject) -> list[tuple[float, Sequence[Fact]]]:
        """The lines of tables that are about what a sentence is about, the most alike first."""
        mine = self.likeness.compared(subject)
        found: dict[Series, None] = {}
        sharing = (self._lines_by_word.get(stem, {}) for stem in sorted(_words(mine)))
        for alike in sorted(sharing, key=len):
            if len(found) > ENOUGH or len(alike) > MOST_IN_COMMON:
                break
            found |= alike
        rated = [(self.likeness.of(mine, self._called[series]), self._lines[series]) for series in found]
        return sorted((one for one in rated if one[0] >= FAINT), key=lambda one: -one[0])


def _rated(one: Known, other: Known, *, named: float) -> tuple[float, bool]:
    """How much two facts have in common, and whether what both say of another period adds to it."""
    if one.fact.wanted is not other.fact.wanted:
        return named * 0.5, False
    strengthened = named >= NAMED and _corroborated(one, other)
    likeness = named + CORROBORATION if strengthened else named
    if likeness < 1.0 and _is_slip(one, other):
        likeness += SLIP
    return min(1.0, likeness), strengthened


def _words(subject: Compared) -> frozenset[str]:
    """What a subject can be found by: its words, and its marks."""
    return subject.around | {f"#{mark}" for mark in subject.subject.marks}


def _corroborated(one: Known, other: Known) -> bool:
    """Whether the sentences or rows of two facts state the very same figures for other periods, more than not."""
    mine, theirs, either = one.said, other.said, (one.when, other.when)
    if mine.keys() <= {one.when} or theirs.keys() <= {other.when}:
        return False  # as of most sentences
    shared = [when for when in mine if when in theirs and when not in either]
    equal = [mine[when] for when in shared if mine[when] == theirs[when]]
    return len(equal) * 2 > len(shared) and any(telling_digits(value) >= TELLING_DIGITS for value in equal)


def _is_slip(one: Known, other: Known) -> bool:
    if len(one.digits) != len(other.digits):
        return False
    mine, theirs = one.fact.quantity, other.fact.quantity
    slipped = digits_slipped(one.digits, other.digits, as_exact=mine.decimals == theirs.decimals)
    return slipped and mine.value != theirs.value


def same_period(one: Period | None, other: Period | None) -> bool:
    """Whether two figures are of the same period, and it is known.

    >>> same_period(None, None), same_period(Period.parse("2024"), Period.parse("2024"))
    (False, True)
    """
    return one is not None and (one is other or one == other)


def telling_digits(value: Decimal) -> int:
    """How many digits a figure has that are not zeros at its end: the more, the less is it equal by chance.

    >>> telling_digits(Decimal("22.8")), telling_digits(Decimal(1000))
    (3, 1)
    """
    return len(str(value.copy_abs()).replace(".", "").strip("0"))


def family_of(unit: str) -> str:
    """Units that may be one: a count is often stated without saying of what, but never a share or an amount.

    >>> family_of("persons"), family_of("%"), family_of("million_DKK")
    ('', '%', 'money')
    """
    return _FAMILY_OF.get(unit, "")
