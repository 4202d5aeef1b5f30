# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What can be wrong with a figure that is handed in, found without the database."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from pejl.apps.audit.fields import canonical
from pejl.apps.measurements.assembly import DIRECTION, KINDS, LEVEL
from pejl.apps.measurements.rows import MeasurementRow
from pejl.core.errors import PejlError
from pejl.core.issues import Issue, Level
from pejl.core.observations import Approximation, Confidentiality, ObservationStatus
from pejl.core.periods import Period

MISSING_REASONS = ("not_collected", "not_yet", "cannot_exist", "unreadable", "not_published", "lost")
STATUS_WHEN_MISSING = {"not_collected": ObservationStatus.NOT_COLLECTED, "cannot_exist": ObservationStatus.CANNOT_EXIST}
SHARE = "share"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What of an indicator's sheet its figures are checked against."""

    figure_kind: str = ""
    breakdowns: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(slots=True)
class Reading:
    """A row as read so far: the values that could be read, and what was wrong with the others."""

    row: MeasurementRow
    values: dict[str, Any] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)

    def object_to(self, code: str, name: str, expected: str, level: Level = Level.ERROR, found: Any = None) -> None:
        """Note that the field called `name` is wrong."""
        shown = getattr(self.row, name) if found is None else found
        place = replace(self.row.at, field=name)
        self.issues.append(Issue(code, place, "" if shown is None else str(shown), expected, level))

    @property
    def refused(self) -> bool:
        return any(issue.level is Level.ERROR for issue in self.issues)


def read(row: MeasurementRow, sheet: Sheet) -> Reading:
    """Read one row and check it against itself and the indicator's sheet."""
    reading = Reading(row)
    for check in (_periods, _codes, _figures, _presence, _fraction):
        check(reading)
    _breakdown(reading, sheet)
    if sheet.figure_kind == SHARE:
        _share(reading)
    return reading


# --- time --------------------------------------------------------------------------------------------------------


def _periods(reading: Reading) -> None:
    _periods_of_change(reading)
    period = _attempt(reading, "period", _period)
    if period is None:
        return
    reading.values.update(period=str(period), period_start=period.start, period_end=period.last_day)


def _periods_of_change(reading: Reading) -> None:
    row = reading.row
    reading.values["from_period"] = ""
    if row.kind == LEVEL and row.from_period:
        reading.object_to("change.period_of_level", "from_period", "nothing: the figure is a level")
    elif row.kind != LEVEL and not row.from_period:
        reading.object_to("change.period_missing", "from_period", "the period that the change is counted from")
    elif row.from_period:
        earlier = _attempt(reading, "from_period", _period)
        reading.values["from_period"] = str(earlier) if earlier else ""


_period = lru_cache(maxsize=4096)(Period.parse)


def _attempt(reading: Reading, name: str, parse: Callable[[Any], Any]) -> Any:
    try:
        return parse(getattr(reading.row, name))
    except PejlError as error:
        reading.object_to(error.code, name, str(error.params.get("expected", "")))
        return None


# --- codes -------------------------------------------------------------------------------------------------------

_CODES = {
    "kind": KINDS,
    "status": tuple(one.value for one in ObservationStatus),
    "confidentiality": tuple(one.value for one in Confidentiality),
    "approximation": tuple(one.value for one in Approximation),
    "missing_reason": ("", *MISSING_REASONS),
}


def _codes(reading: Reading) -> None:
    for name, allowed in _CODES.items():
        code = getattr(reading.row, name)
        reading.values[name] = code
        if code not in allowed:
            reading.object_to("field.unknown_choice", name, ", ".join(one for one in allowed if one))
    for name in ("variant", "place", "footnote"):
        reading.values[name] = getattr(reading.row, name)
    reading.values["note"] = {language: text for language, text in reading.row.note.items() if text}
    reading.values["expected"] = _day(reading)


def _day(reading: Reading) -> date | None:
    expected = reading.row.expected
    if not expected or isinstance(expected, date):
        return expected or None
    try:
        return date.fromisoformat(expected)
    except ValueError:
        reading.object_to("field.unreadable", "expected", "YYYY-MM-DD")
        return None


def _breakdown(reading: Reading, sheet: Sheet) -> None:
    """Dimensions in alphabetical order, so that one cell has one name."""
    pairs = [pair for pair in reading.row.breakdown.split(";") if pair]
    reading.values["breakdown"] = ";".join(sorted(pairs))
    for pair in pairs:
        dimension, _, member = pair.partition("=")
        if member not in sheet.breakdowns.get(dimension, ()):
            reading.object_to(
                "breakdown.unknown", "breakdown", _cells(sheet) or "nothing: it is not broken down", found=pair
            )


def _cells(sheet: Sheet) -> str:
    return ", ".join(f"{dimension}={one}" for dimension, members in sheet.breakdowns.items() for one in sorted(members))


# --- figures -----------------------------------------------------------------------------------------------------


def _figures(reading: Reading) -> None:
    for name in ("value", "numerator", "denominator"):
        reading.values[name] = _attempt(reading, name, _figure)
    value = reading.values["value"]
    if reading.row.kind == DIRECTION and value is not None and value not in (-1, 0, 1):
        reading.object_to("change.not_a_direction", "value", "-1, 0 or 1")


def _figure(text: Any) -> Decimal | None:
    return None if text in (None, "") else Decimal(canonical(text))


def _presence(reading: Reading) -> None:
    """A figure, or the reason why there is none: never both, never neither, and never 0 instead."""
    row, values = reading.row, reading.values
    stated = row.value not in (None, "")
    silent = row.status in _SILENT
    if stated and silent:
        reading.object_to("value.beside_missing_status", "value", f"no value beside status {row.status}")
    elif stated and row.missing_reason:
        reading.object_to("value.beside_missing_reason", "missing_reason", "nothing beside a value")
    elif not stated and not silent and not row.missing_reason:
        expected = f"a value, status {ObservationStatus.SUPPRESSED} or a reason: {', '.join(MISSING_REASONS)}"
        reading.object_to("value.missing_without_reason", "value", expected)
    elif not stated and not silent:
        values["status"] = STATUS_WHEN_MISSING.get(row.missing_reason, ObservationStatus.MISSING).value


_SILENT = frozenset(one.value for one in ObservationStatus if not one.has_value)


def _fraction(reading: Reading) -> None:
    numerator, denominator = reading.values["numerator"], reading.values["denominator"]
    if denominator == 0 and denominator is not None:
        reading.object_to("fraction.zero_denominator", "denominator", "more than 0")
    if denominator is None and numerator is not None:
        reading.object_to("fraction.incomplete", "denominator", "what the numerator is counted of", Level.WARNING)


def _share(reading: Reading) -> None:
    """A percentage must round to what was printed; a hedged one ("about") is let be."""
    computed = _percentage(reading.values)
    value = reading.values["value"]
    if computed is None or value is None or reading.row.approximation or reading.row.kind != LEVEL:
        return
    if abs(computed - value) > half_a_digit(value):
        rounded = f"{computed:.{max(0, -value.as_tuple().exponent) + 1}f}"
        reading.object_to("fraction.differs", "value", f"{rounded} (100 x numerator / denominator)", Level.WARNING)


def _percentage(values: Mapping[str, Any]) -> Decimal | None:
    if values["numerator"] is None or not values["denominator"]:
        return None
    return 100 * values["numerator"] / values["denominator"]


def half_a_digit(value: Decimal) -> Decimal:
    """Half of the last digit that a figure was stated with: what rounding alone can explain."""
    return Decimal((0, (5,), int(value.as_tuple().exponent) - 1))


def issues_of(readings: list[Reading]) -> Iterator[Issue]:
    """Everything found, in the order of the rows."""
    for reading in readings:
        yield from reading.issues
