# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which entries answer a question, best first.

Every word that was asked for has to be found, in the title, the wording or the text, in that order of worth; only where
no entry has them all do those stand that have most of them. A year is no condition: it lifts what has a figure for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from pejl.core.searching.closeness import closeness, distance_within, slip_closeness
from pejl.core.searching.index import KINDS, Entry, Index, Prepared
from pejl.core.searching.words import YEAR, Word, words, years_in

YEAR_WORTH, TITLE_WORTH = 150, 200
MOST_SUGGESTIONS, SHORTEST_SUGGESTION = 3, 4

Scores = Mapping[Word, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found, with the years asked for that it has something for."""

    entry: Entry
    years: tuple[int, ...]
    score: int


@dataclass(frozen=True, slots=True)
class Found:
    """The answer: `unknown` are words asked for that stand nowhere, `suggestions` words of titles that look like them.

    `partly` is True where no entry has all the words, so that `hits` have some of them.
    """

    hits: tuple[Hit, ...]
    years: tuple[int, ...]
    unknown: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    partly: bool = False


def find(index: Index, question: str) -> Found:
    """Every entry that answers the question, best first.

    >>> from pejl.core.searching.index import index_of
    >>> entry = Entry("indicator", "hjemloese", "/indikator/hjemloese/", "Hjemløse i København", years=(2022, 2024))
    >>> found = find(index_of([entry], language="da"), "hjemloshed 2024")
    >>> [(hit.entry.code, hit.years) for hit in found.hits]
    [('hjemloese', (2024,))]
    >>> find(index_of([entry], language="da"), "hjælose").suggestions
    ('hjemløse',)
    """
    years = years_in(question)
    asked = tuple(
        dict.fromkeys(one for one in words(question, language=index.language) if not YEAR.fullmatch(one.plain))
    )
    if not asked:
        return Found(_ranked(_in_years(index, years)), years)
    scores, unknown = _scores(asked, index.vocabulary)
    hits = [hit for one in index.prepared if (hit := _hit(one, asked, scores, years))]
    most = max((matched for matched, _ in hits), default=0)
    best = _ranked(hit for matched, hit in hits if matched == most)
    suggestions = _suggestions(unknown, index)
    return Found(best, years, tuple(one.written for one in unknown), suggestions, partly=0 < most < len(asked))


def _in_years(index: Index, years: tuple[int, ...]) -> Iterable[Hit]:
    for one in index.prepared:
        found = tuple(year for year in years if year in one.entry.years)
        if found:
            yield Hit(one.entry, found, len(found) * YEAR_WORTH)


def _scores(asked: tuple[Word, ...], known: tuple[Word, ...]) -> tuple[Scores, tuple[Word, ...]]:
    """For each word asked for, how near the words of the index are; mistyping is thought of last."""
    scores, unknown = {}, []
    for word in asked:
        scores[word] = _near(word, known, closeness)
        if not scores[word]:
            unknown.append(word)
            scores[word] = _near(word, known, slip_closeness)
    return scores, tuple(unknown)


def _near(asked: Word, known: Iterable[Word], measure: Callable[[Word, Word], int]) -> dict[str, int]:
    return {one.plain: near for one in known if (near := measure(asked, one))}


def _hit(one: Prepared, asked: tuple[Word, ...], scores: Scores, years: tuple[int, ...]) -> tuple[int, Hit] | None:
    """How many of the words the entry has, and the hit; None where it has none of them."""
    points = [_points(one, scores[word]) for word in asked]
    matched = sum(point > 0 for point in points)
    if not matched:
        return None
    found = tuple(year for year in years if year in one.entry.years)
    in_title = _in_title(one, asked, scores)
    score = sum(points) // len(asked) + len(found) * YEAR_WORTH + TITLE_WORTH * in_title // max(1, len(one.title))
    return matched, Hit(one.entry, found, score)


def _points(one: Prepared, near: Mapping[str, int]) -> int:
    """The best place of one word: title before wording before text."""
    return max((one.worth[word] * points for word, points in near.items() if word in one.worth), default=0)


def _in_title(one: Prepared, asked: tuple[Word, ...], scores: Scores) -> int:
    """How many words of the title were asked for: a short title that says just that stands before a long one."""
    return sum(any(word in scores[wanted] for wanted in asked) for word in one.title)


def _ranked(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    return tuple(sorted(hits, key=_place))


def _place(hit: Hit) -> tuple[int, int, int, str]:
    entry = hit.entry
    return -hit.score, KINDS.index(entry.kind), -max(entry.years, default=0), entry.path


def _suggestions(unknown: tuple[Word, ...], index: Index) -> tuple[str, ...]:
    """For each word that stands nowhere the words of titles nearest to it, at most half of it apart."""
    found: list[tuple[int, str]] = []
    for asked in unknown:
        most = len(asked.plain) // 2
        for word in index.title_words:
            apart = min(
                distance_within(asked.plain, word.plain, most=most), distance_within(asked.stem, word.stem, most=most)
            )
            if apart <= most and len(word.plain) >= SHORTEST_SUGGESTION and not word.exact:
                found.append((apart, word.written))
    return tuple(dict.fromkeys(word for _, word in sorted(found)))[:MOST_SUGGESTIONS]
