# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a binding says, and of which versions of figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pejl.core.observations import Present


@dataclass(frozen=True, slots=True)
class Said:
    """The words and the ids of the versions they were made of."""

    text: str
    versions: tuple[int, ...] = ()


def versions_of(figures: Iterable[Present]) -> tuple[int, ...]:
    """The ids of the figures, each once, oldest first."""
    return tuple(sorted({one.version for one in figures if one.version is not None}))
