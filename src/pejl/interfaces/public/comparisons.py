# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a release changed, compared once: releases never change, so neither does what lies between two of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from pejl.apps.publication.changes import Comparison
from pejl.apps.publication.comparing import compare
from pejl.apps.publication.facts import ReleaseFacts

KEPT = 16


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
