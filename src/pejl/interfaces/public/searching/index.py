# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The index of a release in a language, kept while it is asked for, and as a file for a site without a server."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from pejl.core.searching.index import Index, as_data, index_of
from pejl.core.searching.words import STOP_WORDS
from pejl.interfaces.public.editions import Edition
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
    return _index(_Key(edition.release.digest if edition.release else "", spoken(), edition))


def index_data(edition: Edition, *, without: tuple[str, ...] = ()) -> dict[str, object]:
    """The index as JSON takes it, for the search of a site that is served as files; `without` pages it lacks."""
    found = index(edition)
    entries = as_data(one.entry for one in found.prepared if one.entry.path not in without)
    return {"language": found.language, "silent": sorted(STOP_WORDS[found.language]), "entries": entries}


@lru_cache(maxsize=KEPT)
def _index(key: _Key) -> Index:
    with speaking(key.language):
        return index_of(all_entries(key.edition.contents()), language=active())
