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
_FREE, _HIDDEN = Confidentiality.FREE.value, ObservationStatus.SUPPRESSED.value


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
    levels = [Row._make(row) for row in rows if row[2] == LEVEL]
    if len({row.period for row in levels}) == len(levels):  # nearly every series, and grouping costs as much as reading
        return tuple([_observation(row) for row in levels])
    return tuple(_joint_observation(list(same)) for _, same in groupby(levels, key=lambda row: row.period))


def changes(rows: Iterable[tuple]) -> tuple[StatedChange, ...]:
    """The stated changes among the rows of one series; hidden and missing ones state nothing."""
    stated = (Row._make(row) for row in rows if row[2] != LEVEL)
    return tuple(_change(row) for row in stated if row.value is not None and row.confidentiality == _FREE)


def _observation(row: Row) -> Observation:
    return Observation(Period.parse(row.period), _value(row), _status(row), row.source or "", row.footnote)


def _joint_observation(rows: list[Row]) -> Observation:
    if len(rows) == 1:
        return _observation(rows[0])
    return Observation(
        Period.parse(rows[0].period),
        _joint_value(rows),
        _joint_status(rows),
        ", ".join(dict.fromkeys(row.source for row in rows if row.source)),
        "; ".join(dict.fromkeys(row.footnote for row in rows if row.footnote)),
    )


def _hidden(row: Row) -> bool:
    return row.confidentiality != _FREE or row.status == _HIDDEN


def _value(row: Row) -> Value:
    if _hidden(row):
        return Suppressed()
    if row.value is None:
        return Missing(row.missing_reason or "unknown", row.expected)
    approximation = _APPROXIMATION[row.approximation]
    return Present(row.value, row.numerator, row.denominator, approximation, row.variant, row.id)


def _status(row: Row) -> ObservationStatus:
    return _STATUS[_HIDDEN if _hidden(row) else row.status]


def _joint_value(rows: list[Row]) -> Value:
    """One of several figures that is hidden hides them all: what remained would give it away."""
    values = [_value(row) for row in rows]
    hidden = next((value for value in values if isinstance(value, Suppressed)), None)
    stated = tuple(value for value in values if isinstance(value, Present))
    if hidden or not stated:
        return hidden or values[0]
    return stated[0] if len(stated) == 1 else Disputed(stated)


def _joint_status(rows: list[Row]) -> ObservationStatus:
    """How the figures came about: hidden if one is, else the first code that is not plainly normal."""
    codes = [_status(row) for row in rows]
    if ObservationStatus.SUPPRESSED in codes:
        return ObservationStatus.SUPPRESSED
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
