# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""New counts held against the counts they are parts of, or whose parts they are, delivered at once or known already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from pejl.apps.indicators.facts import BreakdownFacts, IndicatorSheet
from pejl.apps.measurements.facts import SeriesName
from pejl.apps.measurements.queries import series_for
from pejl.apps.measurements.rows import MeasurementRow
from pejl.core.issues import Issue
from pejl.core.periods import Period
from pejl.core.rounds.wholes import parts_against_total

COUNT = "count"


@dataclass(frozen=True, slots=True)
class _Whole:
    """The total of one indicator for one period and group, with the new rows that it is made of."""

    indicator: str
    period: str
    group: str


def against_totals(rows: Sequence[MeasurementRow], sheets: Mapping[str, IndicatorSheet]) -> Iterator[Issue]:
    """`parts.more_than_total` and `parts.differ` for counts; the latter is let be where somebody has explained it."""
    groups: dict[_Whole, list[MeasurementRow]] = {}
    for row in rows:
        sheet = sheets.get(row.indicator)
        if sheet and sheet.figure_kind == COUNT and sheet.breakdowns and _number(row) is not None:
            groups.setdefault(_Whole(row.indicator, row.period, row.group), []).append(row)
    for whole, new in groups.items():
        yield from _of_whole(whole, new, sheets[whole.indicator])


def _of_whole(whole: _Whole, new: Sequence[MeasurementRow], sheet: IndicatorSheet) -> Iterator[Issue]:
    cells = _known(whole, sheet) | {row.breakdown: value for row in new if (value := _number(row)) is not None}
    if "" not in cells:
        return
    for dimension in sheet.breakdowns:
        yield from _of_dimension(cells, new, dimension)


def _of_dimension(
    cells: Mapping[str, Decimal], new: Sequence[MeasurementRow], dimension: BreakdownFacts
) -> Iterator[Issue]:
    names = [f"{dimension.code}={one.code}" for one in dimension.members]
    stated = {name: cells[name] for name in names if name in cells}
    complete = len(stated) == len(names)
    for part, told in parts_against_total(cells[""], stated, adds_up=dimension.adds_up, complete=complete):
        row = _to_blame(new, part, {"", *stated})
        explained = any(one.note.get("da") for one in new)
        if row and not (part == "" and explained):
            value, total = told.params["value"], told.params["total"]
            yield Issue(told.code, replace(row.at, field="value"), str(value), f"{total}")


def _to_blame(new: Sequence[MeasurementRow], part: str, names: set[str]) -> MeasurementRow | None:
    """The new row of the part, else of the total, else the first of the parts; None where all of them were known."""
    of_interest = [row for row in new if row.breakdown in names]
    return next((row for row in of_interest if row.breakdown == part), of_interest[0] if of_interest else None)


def _known(whole: _Whole, sheet: IndicatorSheet) -> dict[str, Decimal]:
    """What the register says of the total and of each part."""
    names = ["", *(f"{one.code}={member.code}" for one in sheet.breakdowns for member in one.members)]
    wanted = {SeriesName(whole.indicator, name, whole.group): name for name in names}
    found = series_for(wanted)
    at = Period.parse(whole.period)
    seen = {name: found[series].at(at) for series, name in wanted.items()}
    return {name: one.candidates[0].value for name, one in seen.items() if one and len(one.candidates) == 1}


def _number(row: MeasurementRow) -> Decimal | None:
    """The figure, None where there is none; that it cannot be read is said elsewhere."""
    try:
        return None if row.value in (None, "") else Decimal(str(row.value))
    except ArithmeticError:
        return None
