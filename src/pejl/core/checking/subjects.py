# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a sentence or a row of a table is about: its words without endings, each weighed by how rare it is."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from pejl.core.searching.words import STOP_WORDS, words

# So that in a short text a word that stands in each of its three sentences still says something.
SMOOTH = 20
_SCANNED = re.compile(r"(?<=[^\W\d_]{2})[4&](?=[^\W\d_]{2})")  # an å inside a word, as a bad scan reads it
# A group or those who get something are named by what makes them so: *dagpengegruppen* are those of *dagpenge*.
_OF_SOME = re.compile(
    r"\b([^\W\d_]{5,}?)s?(?:gruppe(?:n|r|rne)?|modtager(?:e|ne|en)?|område(?:t|ts|r|rne)?)\b(?<!målgruppen)",
    re.IGNORECASE,
)
# *Gennemsnitsalder* is *gennemsnitlig alder*, of which the first word only tells how.
_MEAN_OF = re.compile(r"\bgennemsnits(?=[a-zæøå]{3})", re.IGNORECASE)
# A degree makes another answer of a word: *meget tilfreds* is none of the *tilfreds*.
_DEGREES = "meget|særdeles|yderst|overvejende|delvist?|lidt|mindre|nogenlunde|helt|ret"
_SCALED = "u?tilfreds|u?enig|u?tryg|god|dårlig|let|svær|vigtig|sandsynlig|ensom"
_OF_DEGREE = re.compile(rf"\b({_DEGREES}) ({_SCALED})(?:e|t)?\b", re.IGNORECASE)
_GLUED = 5  # letters of a word that may be two run together; *fravær* is none

# Words that say how something is told, and not what is told of.
_TELLING = """
    antal antallet andel andelen samlet samlede ialt alle hver årligt gennemsnit gennemsnitlig steget stigning faldet
    fald faldt stiger falder uændret viser vist ses set fremgår udgør udgjorde udgjort ligger lå perioden periode samme
    samtidig desuden herudover dermed således derfor ligeledes fortsat aktuelt nu tidligere seneste årene året år hvor
    mens mod mindst højst under over cirka omkring knap næsten procent procentpoint kroner mio mia tal tallet figur
    tabel bilag status baseline udgangspunkt mål målet målsætning målsætningen måltal forvaltningen kommune kommunen
    svarende svarer hvilket heraf herunder blev bliver blevet været være flere færre højere lavere større mindre første
    andet ultimo primo medio laveste højeste største mindste lavest højest størst mindst siden eller stadig dog
    ikke hele hvert altså dermed således nået måling resultat
    efter end op oppe ned nede niveau godt omtrent kr pr
    enhed dage timer uger måneder
"""
# What is told by another word in a text than in the head of a column.
_SAME = {
    "budget": "budg",
    "merforbrug": "afvig",
    "mindreforbrug": "afvig",
    "trivsl": "triv",
    "tilfred": "tilfreds",  # an s that is no ending
    "utilfred": "utilfreds",
}
_TELLING_STEMS = frozenset(word.stem for word in words(_TELLING, language="da"))


class Weights:
    """How much each word says: the rarer among the texts, the more. A word never seen says most."""

    def __init__(self, seen: Mapping[str, int], texts: int) -> None:
        self._known = {stem: math.log((texts + SMOOTH) / (count + 1)) for stem, count in seen.items()}
        self._unknown = math.log(texts + SMOOTH)

    def of(self, stem: str) -> float:
        """The weight of a word."""
        return self._known.get(stem, self._unknown)

    def total(self, stems: Iterable[str]) -> float:
        """The weight of several words, the same in whatever order they come."""
        return math.fsum(map(self.of, stems))


def weights_of(texts: Iterable[frozenset[str]]) -> Weights:
    """The weights of the words in these texts.

    >>> found = weights_of([frozenset({"hjemlos"}), frozenset({"hjemlos", "bolig"})])
    >>> found.of("bolig") > found.of("hjemlos")
    True
    """
    seen: Counter[str] = Counter()
    count = 0
    for stems in texts:
        seen.update(stems)
        count += 1
    return Weights(seen, count)


@lru_cache(maxsize=5_000)  # a sentence is asked about for each thing that it says
def subject_of(text: str) -> frozenset[str]:
    """The words that say what a text is about, without endings. Figures, and words that only tell how, are left out.

    >>> sorted(subject_of("I 2024 var antallet af hjemløse på herberg 1.378"))
    ['herberg', 'hjemlos']
    """
    read = _SCANNED.sub("å", text)
    plain = _OF_SOME.sub(r"\1", _MEAN_OF.sub("", read))
    graded = {f"{one[1]} {one[2]}".lower() for one in _OF_DEGREE.finditer(plain)}
    plain = _OF_DEGREE.sub(" ", plain) if graded else plain
    found = {word.stem for word in words(plain, language="da") if not word.exact and not _is_glued(word.plain)} | graded
    return frozenset(_SAME.get(one, one) for one in found if one not in _TELLING_STEMS and len(one) > 1)


def _is_glued(word: str) -> bool:
    """Whether a bad scan has made one word of two that say nothing: *deti*."""
    silent = STOP_WORDS["da"]
    return len(word) <= _GLUED and any(word[:cut] in silent and word[cut:] in silent for cut in range(1, len(word)))


def coverage(wanted: frozenset[str], found: frozenset[str], *, weights: Weights) -> float:
    """How much of what is wanted is found, from 0 to 1, by weight; 0 where nothing is wanted.

    >>> coverage(frozenset({"a1", "b1"}), frozenset({"a1"}), weights=Weights({}, 1))
    0.5
    """
    total = weights.total(wanted)
    return weights.total(wanted & found) / total if total else 0.0
