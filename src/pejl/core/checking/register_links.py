# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which series of the register a figure of a document may be of, each with how much they have in common."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from pejl.core.checking.facts import Fact, Subject
from pejl.core.checking.groups import WHOSE
from pejl.core.checking.register import Register, RegisterSeries, TaughtPhrase
from pejl.core.checking.spelling import one_spelling
from pejl.core.checking.subjects import coverage, subject_of, weights_of
from pejl.core.units import UNITS, UnitKind

# From which likeness on a figure may be of a series, and from which on the register may contradict it.
LINKS, CERTAIN = 0.6, 0.75
TIED = 0.1  # two series whose likeness differs by less are equally likely
TAUGHT = 2.0  # above every likeness of words
_PLENTY = 1.6  # words that nobody else uses: of a long name no more need be spoken of
_FAR = 0.9  # what words of the neighbouring sentence count


@dataclass(frozen=True, slots=True)
class RegisterLink:
    """A series that a figure may be of; `likeness` from 0 to 1, more where it was taught."""

    series: RegisterSeries
    likeness: float


class RegisterLinker:
    """Finds the series that a figure may be of. Spoiled words are read as those of the register."""

    def __init__(self, register: Register, facts: Iterable[Fact]) -> None:
        names = [name for one in register.series for name in one.names.names]
        known = [stem for name in names for stem in name]
        self._weights = weights_of(names)
        # The register's own spelling is counted twice, so that it wins over a document's.
        said = {stem for fact in facts for stem in fact.subject.label | fact.subject.context | fact.subject.own}
        self._spelled = one_spelling([*known, *known, *said])
        self._taught: dict[str, list[tuple[frozenset[str], TaughtPhrase]]] = {}
        for phrase in register.phrases:
            self._taught.setdefault(phrase.indicator, []).append((self._plain(subject_of(phrase.phrase)), phrase))
        self._by_word: dict[str, dict[int, RegisterSeries]] = {}
        for number, one in enumerate(register.series):
            taught = [stems for stems, _phrase in self._taught.get(one.indicator, ())]
            for stem in frozenset().union(*one.names.names, *taught):
                self._by_word.setdefault(self._spelled.get(stem, stem), {})[number] = one

    def links(self, fact: Fact) -> tuple[RegisterLink, ...]:
        """The series of a fitting unit that a figure may be of, the most alike first.

        Of one indicator only the most closely described breakdown is answered.
        """
        subject = self._read(fact)
        near: dict[int, RegisterSeries] = {}
        for stem in sorted(subject.label | subject.context):
            near |= self._by_word.get(stem, {})
        found = [
            RegisterLink(one, self._likeness(subject, one, fact.unit))
            for one in near.values()
            if _fits(fact.unit, one.unit)
        ]
        likely = [link for link in found if link.likeness >= LINKS]
        closest: dict[str, RegisterLink] = {}
        for link in sorted(likely, key=lambda link: (len(link.series.names.part), link.likeness)):
            closest[link.series.indicator] = link
        return tuple(sorted(closest.values(), key=lambda link: -link.likeness))

    def _read(self, fact: Fact) -> Subject:
        """What a figure is about, its unit included: of *1.387 pladser* the text says that it is places."""
        subject, counted = fact.subject, _words_of(fact.unit)
        label, context, own = (self._plain(stems) for stems in (subject.label | counted, subject.context, subject.own))
        return Subject(label, context, own, marks=subject.marks, groups=subject.groups)

    def _plain(self, stems: frozenset[str]) -> frozenset[str]:
        return frozenset(self._spelled.get(stem, stem) for stem in stems)

    def _likeness(self, subject: Subject, series: RegisterSeries, unit: str) -> float:
        names = series.names
        said = subject.label | subject.context
        if names.marks != subject.marks or names.whose & WHOSE != subject.groups & WHOSE:
            return 0.0
        if not self._plain(names.part) <= subject.label | subject.own:
            return 0.0
        taught = self._taught.get(series.indicator, ())
        if any(stems and stems <= said and _is_taught(one, series, unit) for stems, one in taught):
            return TAUGHT
        besides = self._plain(names.about | names.part)
        return max((self._named(subject, self._plain(name), besides) for name in names.names), default=0.0)

    def _named(self, subject: Subject, name: frozenset[str], besides: frozenset[str]) -> float:
        """How much of a name is spoken of, and how much of what is spoken of the register knows of."""
        near = self._plenty(name, subject.label)
        named = max(near, _FAR * self._plenty(name, subject.label | subject.context))
        own = subject.own or subject.label
        return named * (0.4 + 0.6 * coverage(own, name | besides, weights=self._weights))

    def _plenty(self, wanted: frozenset[str], found: frozenset[str]) -> float:
        total = min(self._weights.total(wanted), _PLENTY * self._weights.of(""))
        return min(1.0, self._weights.total(wanted & found) / total) if total else 0.0


def _is_taught(phrase: TaughtPhrase, series: RegisterSeries, unit: str) -> bool:
    """Whether a phrase was taught of that series, for figures that are printed in that unit."""
    return series.breakdown == phrase.breakdown and phrase.unit in ("", unit)


@cache
def _words_of(unit: str) -> frozenset[str]:
    """The words of a unit of things that are counted."""
    known = UNITS.get(unit)
    return subject_of(known.plural.da) if known and known.kind is UnitKind.COUNT else frozenset()


def _fits(printed: str, unit: str) -> bool:
    """Whether a figure may be in a unit: a count is often printed without saying of what, but nothing else is."""
    known = UNITS.get(unit)
    counts = known is None or known.kind in (UnitKind.COUNT, UnitKind.DURATION, UnitKind.SCORE, UnitKind.INDEX)
    return printed == unit or (printed in ("", "number") and counts)
