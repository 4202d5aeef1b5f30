# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which facts are about the same as a claim. Never a guess: too little in common, and nothing is said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pejl.core.checking.facts import Fact
from pejl.core.checking.subjects import coverage, weights_of
from pejl.core.periods import Period
from pejl.core.searching.closeness import distance_within
from pejl.core.units import UNITS, UnitKind

# From which likeness on facts support each other, and from which on they may contradict each other.
SUPPORTS, CONTRADICTS = 0.5, 0.7
ENOUGH = 1.5  # words that nobody else uses: with fewer in common two sentences are alike by chance
APART = 0.6  # what is left of the likeness where the words right beside two figures have nothing in common
CORROBORATION = 0.5  # what it adds to the likeness that two series agree on another period
TELLING_DIGITS = 3  # figures with fewer are equal by chance
_LONG, _VERY_LONG = 5, 9
_NEVER_SILENT = frozenset(
    code for code, unit in UNITS.items() if unit.kind in (UnitKind.SHARE, UnitKind.POINTS, UnitKind.MONEY)
)


@dataclass(frozen=True, slots=True)
class Link:
    """A fact that may be about the same as another one, and how much they have in common, from 0 to 1."""

    fact: Fact
    likeness: float


class Linker:
    """Finds what is alike among the facts that there are."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._spelled = one_spelling(stem for fact in facts for stem in fact.label | fact.context | fact.own)
        self._words = {id(fact): (self._plain(fact.label), self._plain(fact.context)) for fact in facts}
        self._weights = weights_of(label for label, _ in self._words.values())
        self._by_word: dict[tuple[str, str], dict[int, Fact]] = {}
        self._series: dict[object, set[tuple[Period, Decimal]]] = {}
        for fact in facts:
            for stem in frozenset().union(*self._words[id(fact)]):
                self._by_word.setdefault((_family(fact.unit), stem), {})[id(fact)] = fact
            series = self._series.setdefault(_breath(fact), set())
            if fact.period and len(fact.value.as_tuple().digits) >= TELLING_DIGITS:
                series.add((fact.period, fact.value))

    def _near(self, fact: Fact) -> Iterable[Fact]:
        """The facts of the same family of units that have a word in common with this one, in their order."""
        found: dict[int, Fact] = {}
        for stem in self._words[id(fact)][0] | self._words[id(fact)][1]:
            found |= self._by_word[_family(fact.unit), stem]
        return found.values()

    def _plain(self, stems: frozenset[str]) -> frozenset[str]:
        return frozenset(self._spelled[stem] for stem in stems)

    def alike(self, fact: Fact, *, at_least: float = SUPPORTS) -> tuple[Link, ...]:
        """The facts of the same unit that are alike, whatever their period; the most alike first."""
        others = (one for one in self._near(fact) if one is not fact and not _one_breath(fact, one))
        found = [Link(other, self._strengthened(fact, other)) for other in others]
        return tuple(sorted((link for link in found if link.likeness >= at_least), key=lambda link: -link.likeness))

    def _strengthened(self, fact: Fact, other: Fact) -> float:
        likeness = self.likeness(fact, other)
        return min(1.0, likeness + CORROBORATION) if likeness and self._corroborated(fact, other) else likeness

    def _corroborated(self, one: Fact, other: Fact) -> bool:
        """Whether the sentences or rows of two facts state the very same figure for another period."""
        mine, theirs = self._series[_breath(one)], self._series[_breath(other)]
        return any(period != one.period and period != other.period for period, _ in mine & theirs)

    def likeness(self, one: Fact, other: Fact) -> float:
        """How much of what the narrower of two facts is about, the other speaks of too, from 0 to 1.

        A row of a table is narrow: all that its label says must be spoken of. Two rows must be called the same, in
        tables that are. Two sentences must have most of the shorter one in common.
        """
        if one.thing and other.thing and not (one.thing <= other.thing or other.thing <= one.thing):
            return 0.0
        if one.row and other.row:
            if one.context == one.label or other.context == other.label:
                return 0.0  # a table that nobody has named may be about anything
            return min(self._alike(*words) for words in zip(self._words[id(one)], self._words[id(other)], strict=True))
        if not one.row and not other.row:
            apart = one.own and other.own and not self._plain(one.own) & self._plain(other.own)
            return (APART if apart else 1.0) * self._both(self._words[id(one)][0], self._words[id(other)][0])
        row, prose = (one, other) if one.row else (other, one)
        (label, table), (near, around) = self._words[id(row)], self._words[id(prose)]
        own = self._plain(prose.own) or near
        named = max(self._covered(label, near), 0.9 * self._covered(label, around))
        return named * (0.4 + 0.6 * self._covered(own, label | table))

    def _alike(self, one: frozenset[str], other: frozenset[str]) -> float:
        return min(self._covered(one, other), self._covered(other, one))

    def _both(self, one: frozenset[str], other: frozenset[str]) -> float:
        fewer, more = sorted((one, other), key=self._weights.total)
        enough = min(1.0, self._weights.total(fewer & more) / (ENOUGH * self._weights.of("")))
        return enough * self._covered(fewer, more) * (0.6 + 0.4 * self._covered(more, fewer))

    def _covered(self, wanted: frozenset[str], found: frozenset[str]) -> float:
        return coverage(wanted, found, weights=self._weights)


def same_period(one: Period | None, other: Period | None) -> bool:
    """Whether two figures are of the same period, and it is known.

    >>> same_period(None, None), same_period(Period.parse("2024"), Period.parse("2024"))
    (False, True)
    """
    return one is not None and one == other


def _one_breath(one: Fact, other: Fact) -> bool:
    """Whether two figures stand in one sentence or one table, where each has its own meaning."""
    if one.row and other.row:
        return one.row[:2] == other.row[:2]
    return one.sentence is not None and one.sentence == other.sentence


def _breath(fact: Fact) -> object:
    return fact.row or fact.sentence


def _family(unit: str) -> str:
    """Units that may be one: a count is often stated without saying of what, but never a share or an amount."""
    return unit if unit in _NEVER_SILENT else ""


def one_spelling(stems: Iterable[str]) -> dict[str, str]:
    """For each word the one it is read as: the most frequent of those that differ from it as a bad scan makes them.

    >>> one_spelling(["hjemlos", "hjemlos", "hjemlgs", "bolig"])
    {'hjemlos': 'hjemlos', 'hjemlgs': 'hjemlos', 'bolig': 'bolig'}
    """
    found: dict[str, str] = {}
    by_letter: dict[str, list[str]] = {}
    for stem, _ in Counter(stems).most_common():
        known = by_letter.setdefault(stem[:1], [])
        found[stem] = next((other for other in known if _is_nearly(stem, other)), stem)
        if found[stem] == stem:
            known.append(stem)
    return found


def _is_nearly(one: str, other: str) -> bool:
    """Whether two words differ by what a bad scan does: a letter in a long word, two in a very long one."""
    shorter = min(len(one), len(other))
    if shorter < _LONG:
        return False
    most = 1 if shorter < _VERY_LONG else 2
    return abs(len(one) - len(other)) <= most and distance_within(one, other, most=most) <= most


def rows_of(cells: Iterable[Fact]) -> dict[tuple[str, int, int] | None, list[Fact]]:
    """The facts of tables by the row that they stand in.

    >>> rows_of(())
    {}
    """
    rows: dict[tuple[str, int, int] | None, list[Fact]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    return rows
