# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What others learn of the ledger."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pejl.core.disclosure import Left
from pejl.core.disclosure.tables import Cell


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One figure that left: `figure` where it was shown, else the interval `left` and perhaps the reasons."""

    cell: Cell
    period: str
    figure: int | None
    left: Left | None
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReleaseHead:
    """One protected table that left, without its figures; `id` is how it is asked for."""

    id: int
    population: str
    number: int
    table: str
    occasion: str
    at: datetime
    by: str
    figures: int
    hidden: int


@dataclass(frozen=True, slots=True)
class ProtectionRecord:
    """The protection report of one table that left: everything a data-protection officer asks, no hidden figure."""

    head: ReleaseHead
    rule: Mapping[str, Any]
    kinds: tuple[str, ...]
    fewest: int | None
    lines: tuple[LedgerLine, ...]

    @property
    def hidden(self) -> tuple[LedgerLine, ...]:
        return tuple(one for one in self.lines if one.left is not None)
