# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What can be found: a plain list of entries, one for each page, that can be written as JSON and read again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pejl.core.searching.words import Word, words

# What a reader most often looks for stands first among equals.
KINDS = ("indicator", "goal", "scheme", "page")
# Of a word in the title, in the wording or context, and in the rest.
FIELD_WORTH = (6, 3, 1)


@dataclass(frozen=True, slots=True)
class Entry:
    """One page that can be found.

    `path` is its address in the language of the index, `context` what tells it from others with the same title,
    `wording` what it is about, `text` everything else that is said there. `years` are those it has something for;
    `figures` say what, where that is one figure.
    """

    kind: str
    code: str
    path: str
    title: str
    context: str = ""
    wording: str = ""
    text: str = ""
    years: tuple[int, ...] = ()
    figures: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Prepared:
    """An entry with its words in plain letters: those of its title, and what each of its words is worth."""

    entry: Entry
    title: tuple[str, ...]
    worth: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Index:
    """All entries of one language, ready to be searched: every word once, and those of titles apart."""

    language: str
    prepared: tuple[Prepared, ...]
    vocabulary: tuple[Word, ...]
    title_words: tuple[Word, ...]


def index_of(entries: Iterable[Entry], *, language: str) -> Index:
    """The entries with their words taken apart. A code counts as a word of the title.

    >>> one = Entry("goal", "1.D", "/s/1.D/", "Færre hjemløse", wording="Ingen bor på gaden")
    >>> dict(index_of([one], language="da").prepared[0].worth)
    {'1.d': 6, 'farre': 6, 'hjemlose': 6, 'ingen': 3, 'bor': 3, 'gaden': 3}
    """
    vocabulary: dict[str, Word] = {}
    titles: dict[str, Word] = {}
    prepared = []
    for entry in entries:
        fields = _fields(entry, language)
        vocabulary.update((word.plain, word) for field in fields for word in field)
        titles.update((word.plain, word) for word in fields[0])
        prepared.append(_prepared(entry, fields))
    return Index(language, tuple(prepared), tuple(vocabulary.values()), tuple(titles.values()))


def _fields(entry: Entry, language: str) -> list[tuple[Word, ...]]:
    said = (f"{entry.code} {entry.title}", f"{entry.wording} {entry.context}", entry.text)
    return [words(text, language=language) for text in said]


def _prepared(entry: Entry, fields: list[tuple[Word, ...]]) -> Prepared:
    worth: dict[str, int] = {}
    for points, said in zip(FIELD_WORTH, fields, strict=True):
        for word in said:
            worth.setdefault(word.plain, points)
    return Prepared(entry, tuple(word.plain for word in fields[0]), worth)


def as_data(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """The entries as JSON takes them: what is empty is left out, years of figures are text.

    >>> as_data([Entry("page", "was", "/was", "Tilgængelighed")])
    [{'kind': 'page', 'code': 'was', 'path': '/was', 'title': 'Tilgængelighed'}]
    """
    return [_data(entry) for entry in entries]


def _data(entry: Entry) -> dict[str, Any]:
    figures = {str(year): words for year, words in entry.figures.items()}
    told = {"context": entry.context, "wording": entry.wording, "text": entry.text}
    more = {**told, "years": list(entry.years), "figures": figures}
    first = {"kind": entry.kind, "code": entry.code, "path": entry.path, "title": entry.title}
    return {**first, **{name: value for name, value in more.items() if value}}


def from_data(data: Iterable[Mapping[str, Any]]) -> tuple[Entry, ...]:
    """The entries that `as_data` wrote.

    >>> entry = Entry("indicator", "x", "/indikator/x/", "X", years=(2024,), figures={2024: "1.387"})
    >>> from_data(as_data([entry])) == (entry,)
    True
    """
    return tuple(_entry(one) for one in data)


def _entry(one: Mapping[str, Any]) -> Entry:
    figures = {int(year): words for year, words in one.get("figures", {}).items()}
    return Entry(**{**one, "years": tuple(one.get("years", ())), "figures": figures})
