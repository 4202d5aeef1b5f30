# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A figure as somebody hands it in: typed in, from a spreadsheet or a plan package. Texts, not yet checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from pejl.core.issues import Place

Figure = Decimal | str | None


@dataclass(frozen=True, slots=True)
class MeasurementRow:
    """One figure; fields as the columns of measurements.csv in a plan package. `at` is where it stood in a file."""

    indicator: str
    period: str
    value: Figure = None
    breakdown: str = ""
    group: str = ""
    organisation: str = ""
    kind: str = "level"
    from_period: str = ""
    variant: str = ""
    numerator: Figure = None
    denominator: Figure = None
    approximation: str = ""
    status: str = "A"
    confidentiality: str = "F"
    missing_reason: str = ""
    expected: date | str | None = None
    source: str = ""
    place: str = ""
    footnote: str = ""
    note: Mapping[str, str] = field(default_factory=dict)
    at: Place = field(default_factory=Place)


@dataclass(frozen=True, slots=True)
class HistoricalRow:
    """A version of a figure as it was recorded elsewhere; `recorded_to` None: until the next version, or still."""

    row: MeasurementRow
    recorded_from: datetime
    recorded_to: datetime | None = None
    recorded_by: str = ""
    reason: str = ""
