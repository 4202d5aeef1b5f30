# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the reads of measurements answer with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from pejl.core.periods import Period
from pejl.core.texts import Localised


@dataclass(frozen=True, slots=True, order=True)
class SeriesName:
    """Which series: "" stands for the total, own figures and the whole."""

    indicator: str
    breakdown: str = ""
    group: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class FigureVersion:
    """One version of one figure, with when it was recorded, by whom and why.

    A figure that may not be published has `hidden` True and no value, numerator, denominator or reason for hiding.
    """

    id: int
    series: SeriesName
    period: Period
    kind: str
    from_period: Period | None
    variant: str
    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    approximation: str
    status: str
    missing_reason: str
    expected: date | None
    source: str
    place: str
    footnote: str
    note: Localised
    recorded_from: datetime
    recorded_to: datetime | None
    recorded_by: str
    reason: str
    hidden: bool

    def known_at(self, moment: datetime) -> bool:
        """Whether this was what was known at `moment`: from `recorded_from` on, until before `recorded_to`."""
        return self.recorded_from <= moment and (self.recorded_to is None or moment < self.recorded_to)
