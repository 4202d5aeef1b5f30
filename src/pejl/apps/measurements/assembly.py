# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How rows of measurements become the core's series: what is hidden, missing, disputed or only a change."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from pejl.core.observations import (
    Approximation,
    Confidentiality,
    Disputed,
    Missing,
    Observation,
    ObservationStatus,
    Present,
    StatedChange,
    Suppressed,
    Value,
)
from pejl.core.periods import Period

LEVEL, CHANGE, RELATIVE_CHANGE, DIRECTION = "level", "change", "relative_change", "direction"
KINDS = (LEVEL, CHANGE, RELATIVE_CHANGE, DIRECTION)

_STATUS = {one.value: one for one in ObservationStatus}
_APPROXIMATION = {one.value: one for one in Approximation}
_FREE = Confidentiality.FREE.value


class Row(NamedTuple):
    """The columns a series is made of, in the order they are read (plain tuples: a page may read 200,000)."""

    series_key: int
    period: str
    kind: str
    from_period: str
    variant: str
    id: int
    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    approximation: str
    status: str
    confidentiality: str
    missing_reason: str
    expected: date | None
    source: str | None
    footnote: str


def observations(rows: Iterable[tuple]) -> tuple[Observation, ...]:
    """The levels among the rows of one series; rows of one period must stand together."""
    levels = (row for row in rows if row[2] == LEVEL)
    return tuple(_observation([Row(*row) for row in same]) for _, same in groupby(levels, key=lambda row: row[1]))


def changes(rows: Iterable[tuple]) -> tuple[StatedChange, ...]:
    """The stated changes among the rows of one series; hidden and missing ones state nothing."""
    stated = (Row(*row) for row in rows if row[2] != LEVEL)
    return tuple(_change(row) for row in stated if row.value is not None and row.confidentiality == _FREE)


def _observation(rows: list[Row]) -> Observation:
    first = rows[0]
    return Observation(
        Period.parse(first.period),
        _value(rows),
        _status(rows),
        ", ".join(dict.fromkeys(row.source for row in rows if row.source)),
        "; ".join(dict.fromkeys(row.footnote for row in rows if row.footnote)),
    )


def _value(rows: list[Row]) -> Value:
    """One of several versions that is hidden hides them all: what remained would give it away."""
    if any(_hidden(row) for row in rows):
        return Suppressed()
    stated = [_present(row) for row in rows if row.value is not None]
    if not stated:
        return Missing(rows[0].missing_reason or "unknown", rows[0].expected)
    return stated[0] if len(stated) == 1 else Disputed(tuple(stated))


def _hidden(row: Row) -> bool:
    return row.confidentiality != _FREE or row.status == ObservationStatus.SUPPRESSED.value


def _present(row: Row) -> Present:
    return Present(row.value, row.numerator, row.denominator, _APPROXIMATION[row.approximation], row.variant, row.id)


def _status(rows: list[Row]) -> ObservationStatus:
    """How the figures came about; where several stand, the first that is not plainly normal."""
    if any(_hidden(row) for row in rows):
        return ObservationStatus.SUPPRESSED
    codes = [_STATUS[row.status] for row in rows]
    return next((code for code in codes if code is not ObservationStatus.NORMAL), codes[0])


def _change(row: Row) -> StatedChange:
    value = row.value
    return StatedChange(
        Period.parse(row.from_period),
        Period.parse(row.period),
        (value > 0) - (value < 0),
        None if row.kind == DIRECTION else value,
        row.kind == RELATIVE_CHANGE,
        row.id,
    )
