# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How much two subjects have in common, from 0 to 1: the words of a sentence and the labels of a table, weighed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from pejl.core.checking.facts import Fact, Subject
from pejl.core.checking.groups import WHOSE
from pejl.core.checking.spelling import one_spelling
from pejl.core.checking.subjects import weights_of

ENOUGH = 1.5  # words that nobody else uses: with fewer in common two sentences are alike by chance
PLENTY = 1.6  # words that nobody else uses: of a long label no more need be spoken of
APART = 0.6  # what is left of the likeness where the words right beside two figures have nothing in common
UNNAMED = 0.6  # what is left where an age band, class or code of the one is not named by the other
_TAIL = 5  # letters of a word that a compound ends in
FAR = 0.9  # what words of the neighbouring sentence count
MOST_KEPT = 20_000  # likenesses of two subjects


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """A subject as it is compared: its words spelled as they are most often.

    `wanted` is what must be spoken of where it is a line of a table, `spoken` what a sentence says of its figure, and
    `unnamed` tells a line of a table that nobody has named. `weight` is that of the label. `marks` are the ages and
    classes alone, `codes` the other marks. `tails` are the words that end those around it too: of *sygefravær* one may
    speak as *fravær*.
    """

    subject: Subject
    label: frozenset[str]
    context: frozenset[str]
    own: frozenset[str]
    wanted: frozenset[str]
    spoken: frozenset[str]
    around: frozenset[str]
    tails: frozenset[str]
    whose: frozenset[str]
    unnamed: bool
    weight: float
    codes: frozenset[str]
    marks: frozenset[str]


class Likeness:
    """Compares subjects. Words that a bad scan has spoiled are the words that they most probably were."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        subjects = {id(fact.subject): fact.subject for fact in facts}.values()
        self._plain: dict[frozenset[str], frozenset[str]] = {}
        self._totals: dict[frozenset[str], float] = {}
        self._compared: dict[Subject, Compared] = {}
        self.of = lru_cache(maxsize=MOST_KEPT)(self._of)  # the figures of a row are compared with the same others
        self._spelled = one_spelling(stem for one in subjects for stem in one.label | one.context | one.own)
        self._said = frozenset(self._spelled.values())
        self.weights = weights_of({self.plain(one.label) for one in subjects})
        self._rarest = self.weights.of("")

    def plain(self, stems: frozenset[str]) -> frozenset[str]:
        """The stems as they are spelled most often."""
        known = self._plain.get(stems)
        if known is None:
            known = self._plain[stems] = frozenset(self._spelled.get(stem, stem) for stem in stems)
        return known

    def compared(self, subject: Subject) -> Compared:
        """The subject as it is compared, the same for all that are alike in every word."""
        known = self._compared.get(subject)
        if known is None:
            label, context, own = map(self.plain, (subject.label, subject.context, subject.own))
            codes = frozenset(filter(_is_code, subject.marks))
            known = self._compared[subject] = Compared(
                subject=subject,
                label=label,
                context=context,
                own=own,
                wanted=label or context,
                spoken=own or label,
                around=label | context,
                tails=(label | context).union(*map(self._tails_of, label | context)),
                whose=subject.groups & WHOSE,
                unnamed=subject.context == subject.label,
                weight=self._total(label),
                codes=codes,
                marks=subject.marks - codes,
            )
        return known

    def _tails_of(self, stem: str) -> frozenset[str]:
        """The words of the papers that a compound ends in."""
        return frozenset(stem[at:] for at in range(1, len(stem) - _TAIL + 1)) & self._said

    def _total(self, stems: frozenset[str]) -> float:
        known = self._totals.get(stems)
        if known is None:
            known = self._totals[stems] = self.weights.total(stems)
        return known

    def _of(self, one: Compared, other: Compared) -> float:
        """How much of what the narrower of two subjects is about, the other speaks of too.

        A line of a table is narrow: what its label says must be spoken of. Two lines must be called the same, in
        tables that are. Two sentences must have most of the shorter one in common.
        """
        mine, theirs = one.subject, other.subject
        if one.whose != other.whose or (mine.thing and theirs.thing and _other_thing(mine, theirs)):
            return 0.0
        named = self._named(one, other)
        if mine.groups != theirs.groups:
            named *= UNNAMED
        return named * _of_marks(one, other) if mine.marks or theirs.marks else named

    def same_words(self, one: Subject, other: Subject) -> bool:
        """Whether one of two sentences has no telling word beside its figure that the other lacks."""
        mine, theirs = self.plain(one.own), self.plain(other.own)
        return mine <= theirs or theirs <= mine

    def names(self, told: Subject, line: Subject) -> bool:
        """Whether a text names a line of a table by every word that tells it from the others."""
        mine, wanted = self.plain(told.label | told.own), self.plain(line.label)
        return bool(wanted) and wanted <= mine

    def told(self, one: Subject, other: Subject) -> float:
        """How much of the words right beside a figure the other's sentence has too; 0 where there are none."""
        return self._covered(self.plain(one.own), self.plain(other.label | other.own))

    def _named(self, one: Compared, other: Compared) -> float:
        tabled = one.subject.tabled
        if tabled is other.subject.tabled:
            return self._of_lines(one, other) if tabled else self._of_sentences(one, other)
        return self._of_line_and_sentence(one, other) if tabled else self._of_line_and_sentence(other, one)

    def _of_lines(self, one: Compared, other: Compared) -> float:
        if one.unnamed or other.unnamed:
            return 0.0  # a table that nobody has named may be about anything
        mine, theirs = one.context, other.context
        if one.label.isdisjoint(theirs) or other.label.isdisjoint(mine):
            return 0.0
        named = min(self._covered(one.label, theirs), self._covered(other.label, mine))
        return min(named, self._covered(mine, theirs), self._covered(theirs, mine))

    def _of_sentences(self, one: Compared, other: Compared) -> float:
        apart = one.own and other.own and one.own.isdisjoint(other.own)
        fewer, more = (one, other) if one.weight <= other.weight else (other, one)
        shared = self._total(fewer.label & more.label)
        if not shared:
            return 0.0
        enough = min(1.0, shared / (ENOUGH * self._rarest))
        both = enough * (shared / fewer.weight) * (0.6 + 0.4 * (shared / more.weight))
        return (APART if apart else 1.0) * both

    def _of_line_and_sentence(self, line: Compared, told: Compared) -> float:
        marks = line.subject.marks
        same_marks = marks and marks == told.subject.marks and not line.context.isdisjoint(told.around)
        if line.wanted.isdisjoint(told.around) and not same_marks:
            return 0.0
        named = max(self._plenty(line.wanted, told.label), FAR * self._plenty(line.wanted, told.context))
        spoken = self._covered(told.spoken, line.tails)
        if same_marks:
            return max(named, FAR) * (0.7 + 0.3 * spoken)  # *18-29 år* is all that some labels say
        return named * (0.4 + 0.6 * spoken)

    def _covered(self, wanted: frozenset[str], found: frozenset[str]) -> float:
        total = self._total(wanted)
        return self._total(wanted & found) / total if total else 0.0

    def _plenty(self, wanted: frozenset[str], found: frozenset[str]) -> float:
        """Like coverage, but of a long label a few telling words are enough."""
        total = min(self._total(wanted), PLENTY * self._rarest)
        return min(1.0, self._total(wanted & found) / total) if total else 0.0


def _other_thing(one: Subject, other: Subject) -> bool:
    """Whether two things are counted: dwellings for families and dwellings for the young."""
    return not (one.thing <= other.thing or other.thing <= one.thing)


def _of_marks(one: Compared, other: Compared) -> float:
    """Codes against codes, ages and classes against ages and classes: the row *2A* may well be of the 9th class."""
    alike = _of_one_sort(one.marks, other.marks)
    if not one.codes or not other.codes:  # a code numbers what its words name, and need not be spoken of
        return alike
    return alike * _of_one_sort(one.codes, other.codes)


def _is_code(mark: str) -> bool:
    return any(map(str.isalpha, mark)) and any(map(str.isdigit, mark))


def _of_one_sort(one: frozenset[str], other: frozenset[str]) -> float:
    if one == other:
        return 1.0
    return UNNAMED if one & other or not (one and other) else 0.0
