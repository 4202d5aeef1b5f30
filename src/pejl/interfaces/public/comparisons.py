# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a release changed, compared once: releases never change, so neither does what lies between two of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from pejl.apps.publication.changes import Comparison
from pejl.apps.publication.comparing import compare
from pejl.apps.publication.facts import ReleaseFacts

KEPT = 16


def before(one: ReleaseFacts, known: Sequence[ReleaseFacts]) -> ReleaseFacts | None:
    """The release that one followed: the newest before it that can still be read. `known` stand newest first."""
    places = [place for place, other in enumerate(known) if other.code == one.code]
    later = known[places[0] + 1 :] if places else ()
    return next((other for other in later if not other.withdrawn), None)


def compared(one: ReleaseFacts, other: ReleaseFacts) -> Comparison:
    """What `other` says that `one` does not. Raises `PejlError("release.withdrawn")` where one cannot be read."""
    if one.withdrawn or other.withdrawn:
        return compare(one, other)
    return _compared(_Pair((one.digest, other.digest), (one, other)))


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two releases by what they hold."""

    digests: tuple[str, str]
    releases: tuple[ReleaseFacts, ReleaseFacts] = field(compare=False)


@lru_cache(maxsize=KEPT)
def _compared(pair: _Pair) -> Comparison:
    return compare(*pair.releases)
