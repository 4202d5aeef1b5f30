# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The index of a language, kept until something is recorded, and as a file for a site without a server."""

from __future__ import annotations

from functools import lru_cache

from pejl.apps.audit.queries import entries as audit_entries
from pejl.core.searching.index import Index, as_data, index_of
from pejl.core.searching.words import STOP_WORDS
from pejl.interfaces.public.moments import Known
from pejl.interfaces.public.searching.entries import entries
from pejl.interfaces.public.searching.material import material
from pejl.interfaces.wording.languages import active, speaking

# Two languages, today and a few other days: an index takes some megabytes and a tenth of a second to make.
KEPT = 8


def index(known: Known) -> Index:
    """The index in the active language of what was known at the moment that is read."""
    return _index(known, active(), _state())


def index_data(known: Known) -> dict[str, object]:
    """The index as JSON takes it, for the search of a site that is served as files."""
    found = index(known)
    silent = sorted(STOP_WORDS[found.language])
    return {"language": found.language, "silent": silent, "entries": as_data(one.entry for one in found.prepared)}


def _state() -> int:
    """What changes whenever something is recorded: every write leaves an entry in the audit log."""
    newest = audit_entries(most=1)
    return newest[0].pk if newest else 0


@lru_cache(maxsize=KEPT)
def _index(known: Known, language: str, _state: int) -> Index:
    with speaking(language):
        return index_of(entries(material(known)), language=language)
