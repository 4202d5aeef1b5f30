# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The index of a release in a language, kept while it is asked for, and as a file for a site without a server."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache

from django.conf import settings

from pejl.core.searching.index import Entry, Index, as_data, index_of
from pejl.core.searching.words import STOP_WORDS
from pejl.interfaces.public.editions import Edition, is_prepared
from pejl.interfaces.public.searching.entries import entries as all_entries
from pejl.interfaces.wording.languages import active, speaking, spoken

# Two languages, today and a few other days: an index takes some megabytes and a tenth of a second to make.
KEPT = 8


@dataclass(frozen=True, slots=True)
class _Key:
    """What an index depends on: the digest says what a release holds. The edition is only where that is read."""

    digest: str
    language: str
    edition: Edition = field(compare=False)


def index(edition: Edition) -> Index:
    """The index in the active language of the release that is read."""
    return _index(_key(edition))


def _key(edition: Edition) -> _Key:
    return _Key(edition.release.digest if edition.release else "", spoken(), edition)


def index_data(edition: Edition, *, without: tuple[str, ...] = ()) -> dict[str, object]:
    """The index as JSON takes it, for the search of a site that is served as files; `without` pages it lacks."""
    found = as_data(one for one in _entries(_key(edition)) if one.path not in without)
    return {"language": active(), "silent": sorted(STOP_WORDS[active()]), "entries": found}


@lru_cache(maxsize=KEPT)
def _index(key: _Key) -> Index:
    with speaking(key.language):
        return index_of(_entries(key), language=active())


def _entries(key: _Key) -> tuple[Entry, ...]:
    """In the language of the key. For a copy both languages are asked for in turn, and the release is read once."""
    if not is_prepared():
        return all_entries(key.edition.contents())
    made = _in_every_language(replace(key, language=""))
    return made[key.language]


@lru_cache(maxsize=1)
def _in_every_language(key: _Key) -> dict[str, tuple[Entry, ...]]:
    contents, made = key.edition.contents(), {}
    for language, _name in settings.LANGUAGES:
        with speaking(language):
            made[language] = all_entries(contents)
    return made
