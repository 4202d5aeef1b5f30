# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How much two subjects have in common, from 0 to 1: the words of a sentence and the labels of a table, weighed."""

from __future__ import annotations

from collections.abc import Iterable

from pejl.core.checking.facts import Fact, Subject
from pejl.core.checking.groups import WHOSE
from pejl.core.checking.spelling import one_spelling
from pejl.core.checking.subjects import weights_of

ENOUGH = 1.5  # words that nobody else uses: with fewer in common two sentences are alike by chance
PLENTY = 1.6  # words that nobody else uses: of a long label no more need be spoken of
APART = 0.6  # what is left of the likeness where the words right beside two figures have nothing in common
UNNAMED = 0.6  # what is left where an age band, class or code of the one is not named by the other
FAR = 0.9  # what words of the neighbouring sentence count


class Likeness:
    """Compares subjects. Words that a bad scan has spoiled are the words that they most probably were."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        subjects = {id(fact.subject): fact.subject for fact in facts}.values()
        self._plain: dict[frozenset[str], frozenset[str]] = {}
        self._totals: dict[frozenset[str], float] = {}
        self._spelled = one_spelling(stem for one in subjects for stem in one.label | one.context | one.own)
        self.weights = weights_of({self.plain(one.label) for one in subjects})

    def plain(self, stems: frozenset[str]) -> frozenset[str]:
        """The stems as they are spelled most often."""
        known = self._plain.get(stems)
        if known is None:
            known = self._plain[stems] = frozenset(self._spelled.get(stem, stem) for stem in stems)
        return known

    def _total(self, stems: frozenset[str]) -> float:
        known = self._totals.get(stems)
        if known is None:
            known = self._totals[stems] = self.weights.total(stems)
        return known

    def of(self, one: Subject, other: Subject) -> float:
        """How much of what the narrower of two subjects is about, the other speaks of too.

        A line of a table is narrow: what its label says must be spoken of. Two lines must be called the same, in
        tables that are. Two sentences must have most of the shorter one in common.
        """
        if one.groups & WHOSE != other.groups & WHOSE or _other_thing(one, other):
            return 0.0
        named = self._named(one, other)
        if one.groups != other.groups:
            named *= UNNAMED
        return named * _of_marks(one.marks, other.marks)

    def same_words(self, one: Subject, other: Subject) -> bool:
        """Whether one of two sentences has no telling word beside its figure that the other lacks."""
        mine, theirs = self.plain(one.own), self.plain(other.own)
        return mine <= theirs or theirs <= mine

    def told(self, one: Subject, other: Subject) -> float:
        """How much of the words right beside a figure the other's sentence has too; 0 where there are none."""
        return self._covered(self.plain(one.own), self.plain(other.label | other.own))

    def _named(self, one: Subject, other: Subject) -> float:
        if one.tabled and other.tabled:
            return self._of_lines(one, other)
        if not one.tabled and not other.tabled:
            return self._of_sentences(one, other)
        line, told = (one, other) if one.tabled else (other, one)
        return self._of_line_and_sentence(line, told)

    def _of_lines(self, one: Subject, other: Subject) -> float:
        if one.context == one.label or other.context == other.label:
            return 0.0  # a table that nobody has named may be about anything
        mine, theirs = self.plain(one.context), self.plain(other.context)
        named = (self._covered(self.plain(one.label), theirs), self._covered(self.plain(other.label), mine))
        return min(*named, self._mutual(mine, theirs))

    def _of_sentences(self, one: Subject, other: Subject) -> float:
        mine, theirs = self.plain(one.label), self.plain(other.label)
        apart = one.own and other.own and not self.plain(one.own) & self.plain(other.own)
        fewer, more = sorted((mine, theirs), key=self._total)
        enough = min(1.0, self._total(fewer & more) / (ENOUGH * self.weights.of("")))
        both = enough * self._covered(fewer, more) * (0.6 + 0.4 * self._covered(more, fewer))
        return (APART if apart else 1.0) * both

    def _of_line_and_sentence(self, line: Subject, told: Subject) -> float:
        label, table = self.plain(line.label), self.plain(line.context)
        near, around = self.plain(told.label), self.plain(told.context)
        own = self.plain(told.own) or near
        wanted = label or table
        named = max(self._plenty(wanted, near), FAR * self._plenty(wanted, around))
        spoken = self._covered(own, label | table)
        if line.marks and line.marks == told.marks and table & (near | around):
            return max(named, FAR) * (0.7 + 0.3 * spoken)  # *18-29 år* is all that some labels say
        return named * (0.4 + 0.6 * spoken)

    def _mutual(self, one: frozenset[str], other: frozenset[str]) -> float:
        return min(self._covered(one, other), self._covered(other, one))

    def _covered(self, wanted: frozenset[str], found: frozenset[str]) -> float:
        total = self._total(wanted)
        return self._total(wanted & found) / total if total else 0.0

    def _plenty(self, wanted: frozenset[str], found: frozenset[str]) -> float:
        """Like coverage, but of a long label a few telling words are enough."""
        total = min(self._total(wanted), PLENTY * self.weights.of(""))
        return min(1.0, self._total(wanted & found) / total) if total else 0.0


def _other_thing(one: Subject, other: Subject) -> bool:
    """Whether two things are counted: dwellings for families and dwellings for the young."""
    return bool(one.thing and other.thing) and not (one.thing <= other.thing or other.thing <= one.thing)


def _of_marks(one: frozenset[str], other: frozenset[str]) -> float:
    if one == other or not (one or other):
        return 1.0
    return UNNAMED if one & other or not (one and other) else 0.0
