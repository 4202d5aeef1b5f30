# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""One row of figures, read from text cells: each cell alone first, then what its cells say about each other."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any

from pejl.core.errors import PejlError
from pejl.core.issues import Issue, Level, Place
from pejl.core.observations import ObservationStatus
from pejl.core.periods import Period
from pejl.interfaces.exchange import columns
from pejl.interfaces.exchange.moments import read_day, read_moment, write_moment
from pejl.interfaces.exchange.reading.refusals import quoted, suggestion
from pejl.interfaces.exchange.structure.fields import read_breakdown, read_number, read_period, write_number

Identity = tuple[str, str, str, str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Figure:
    """One version of one figure as a row states it; fields are the columns, empty cells "" or None."""

    indicator: str
    period: Period
    breakdown: str = ""
    group: str = ""
    organisation: str = ""
    kind: str = "level"
    from_period: Period | None = None
    variant: str = ""
    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    approximation: str = ""
    status: str = "A"
    confidentiality: str = "F"
    missing_reason: str = ""
    expected: date | None = None
    source: str = ""
    place: str = ""
    footnote: str = ""
    note_da: str = ""
    note_en: str = ""
    recorded_from: datetime | None = None
    recorded_to: datetime | None = None
    recorded_by: str = ""
    reason: str = ""

    def cells(self) -> dict[str, str]:
        """The row's cells as text, column by column; `read_figure` reads the same figure from them."""
        return {one.name: _written(getattr(self, one.name)) for one in columns.COLUMNS}

    def order(self) -> tuple[Any, ...]:
        """Where it stands among others: by what it is about, then by when it became known."""
        about = (self.indicator, self.breakdown, self.group, self.organisation)
        known = self.recorded_from.timestamp() if self.recorded_from else 0.0
        return (*about, self.period, self.kind, str(self.from_period or ""), self.variant, known)

    @property
    def identity(self) -> Identity:
        """Which figure it is a version of."""
        earlier = str(self.from_period or "")
        return (
            self.indicator,
            self.breakdown,
            self.group,
            self.organisation,
            str(self.period),
            self.kind,
            earlier,
            self.variant,
        )


@dataclass(frozen=True, slots=True)
class PlacedFigure:
    """A figure and the cells it came from."""

    figure: Figure
    file: str
    line: int = 0
    cells: Mapping[str, str] = field(default_factory=dict)

    def place(self, column: str) -> Place:
        """Where one of its columns stands: a line and a field in a text file, a cell in a spreadsheet."""
        return Place(self.file, self.line, column, self.cells.get(column, ""))


_parse_period = lru_cache(maxsize=8192)(read_period)
_parse_moment = lru_cache(maxsize=1024)(read_moment)
_parse_breakdown = lru_cache(maxsize=8192)(read_breakdown)
_READERS: dict[str, Callable[[str], Any]] = {
    "breakdown": _parse_breakdown,
    "period": _parse_period,
    "from_period": _parse_period,
    "value": read_number,
    "numerator": read_number,
    "denominator": read_number,
    "expected": read_day,
    "recorded_from": _parse_moment,
    "recorded_to": _parse_moment,
}
_CHOICES = {one.name: frozenset(one.choices) for one in columns.COLUMNS if one.choices}
_REQUIRED = tuple(one.name for one in columns.COLUMNS if one.required)
_LONGEST = {one.name: one.longest for one in columns.COLUMNS if one.longest}


def read_figure(cells: Mapping[str, str], place: Callable[[str], Place]) -> tuple[Figure | None, list[Issue]]:
    """The figure that a row's cells state (column -> text, empty cells left out), or what is wrong with them."""
    issues: list[Issue] = []
    values: dict[str, Any] = {}
    for column, text in cells.items():
        try:
            values[column] = _read_cell(column, text)
        except PejlError as error:
            issues.append(_refused(error, text, place(column)))
    issues += [Issue("field.missing", place(name), expected=name) for name in _REQUIRED if name not in cells]
    if issues:
        return None, issues
    figure = Figure(**values)
    return figure, [_placed(finding, place) for finding in _contradictions(figure)]


def _read_cell(column: str, text: str) -> Any:
    if column in _READERS:
        return _READERS[column](text)
    choices = _CHOICES.get(column)
    if choices is not None and text not in choices:
        raise PejlError("field.not_allowed", found=text, expected=" | ".join(columns.BY_NAME[column].choices))
    if len(text) > _LONGEST.get(column, len(text)):
        raise PejlError("text.too_long", found=str(len(text)), expected=str(_LONGEST[column]))
    return text


def _refused(error: PejlError, text: str, place: Place) -> Issue:
    found = quoted(error.params.get("found", text))
    params = suggestion(text, columns.BY_NAME[place.field].choices) if error.code == "field.not_allowed" else {}
    return Issue(error.code, place, found, str(error.params.get("expected", "")), params=params)


def _placed(finding: tuple[str, str, str, str], place: Callable[[str], Place]) -> Issue:
    code, column, found, expected = finding
    level = Level.WARNING if code in _WARNINGS else Level.ERROR
    return Issue(code, place(column), found, expected, level)


# A paper may print the part and not the whole, or the other way round.
_WARNINGS = frozenset({"figure.numerator_alone", "figure.denominator_alone"})


def _contradictions(figure: Figure) -> list[tuple[str, str, str, str]]:
    """(code, column, found, expected) of whatever the cells of one row say against each other."""
    return [*_about_value(figure), *_about_change(figure), *_about_share(figure)]


def _about_value(figure: Figure) -> list[tuple[str, str, str, str]]:
    status = ObservationStatus(figure.status)
    if figure.value is None:
        if status is not ObservationStatus.SUPPRESSED and not figure.missing_reason:
            return [("figure.no_value_no_reason", "missing_reason", "", " | ".join(columns.MISSING_REASONS))]
        hedged = figure.approximation or figure.numerator is not None or figure.denominator is not None
        return [("figure.detail_without_value", "value", "", "value")] if hedged else []
    found = str(figure.value)
    if not status.has_value:
        return [("figure.value_with_no_value_status", "status", f"{figure.status}, {found}", "A")]
    if figure.missing_reason:
        return [("figure.value_and_missing_reason", "missing_reason", figure.missing_reason, "")]
    return [("figure.value_and_expected", "expected", str(figure.expected), "")] if figure.expected else []


def _about_change(figure: Figure) -> list[tuple[str, str, str, str]]:
    if figure.kind not in columns.CHANGE_KINDS:
        return [("figure.level_with_from_period", "from_period", str(figure.from_period), "")] * bool(
            figure.from_period
        )
    if figure.from_period is None:
        return [("field.missing", "from_period", "", "from_period")]
    findings = []
    if not figure.from_period < figure.period:
        findings.append(("period.backwards", "from_period", str(figure.from_period), f"< {figure.period}"))
    if figure.kind == "direction" and figure.value is not None and figure.value not in (-1, 0, 1):
        findings.append(("figure.not_a_sign", "value", str(figure.value), "-1 | 0 | 1"))
    return findings


def _about_share(figure: Figure) -> list[tuple[str, str, str, str]]:
    if figure.numerator is not None and figure.denominator is None:
        return [("figure.numerator_alone", "denominator", "", "denominator")]
    if figure.denominator is not None and figure.denominator <= 0:
        return [("figure.denominator_not_positive", "denominator", str(figure.denominator), "> 0")]
    if figure.denominator is not None and figure.numerator is None:
        return [("figure.denominator_alone", "numerator", "", "numerator")]
    return []


def _written(value: Any) -> str:
    if isinstance(value, Decimal):
        return write_number(value)
    if isinstance(value, datetime):
        return write_moment(value)
    return "" if value is None else str(value)


def tidy_cell(text: str) -> str:
    """A cell without the spaces around it; a no-break space counts as a space and letters are composed."""
    return text if text.isascii() and text == text.strip() else unicodedata.normalize("NFC", text).strip()
