# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is refused of a new figure though history may hold it: old papers were not written by these rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from pejl.apps.indicators.facts import IndicatorSheet
from pejl.apps.measurements.rows import MeasurementRow
from pejl.apps.rounds.wholes import against_totals
from pejl.core.issues import Issue, Level

SHARE = "share"
_ERRORS = {"fraction.differs", "fraction.incomplete"}  # only remarked upon in what papers once stated


def stricter(
    rows: Iterable[MeasurementRow], issues: Iterable[Issue], sheets: Mapping[str, IndicatorSheet]
) -> tuple[Issue, ...]:
    """The issues of new figures: the register's own, some made errors, and parts that are more than the whole."""
    new = tuple(rows)
    raised = (replace(one, level=Level.ERROR) if one.code in _ERRORS else one for one in issues)
    return (*raised, *_shares(new, sheets), *against_totals(new, sheets))


def _shares(rows: Iterable[MeasurementRow], sheets: Mapping[str, IndicatorSheet]) -> Iterator[Issue]:
    for row in rows:
        sheet = sheets.get(row.indicator)
        if sheet and sheet.figure_kind == SHARE and not _inside(row):
            place = replace(row.at, field="numerator")
            yield Issue("fraction.more_than_all", place, str(row.numerator), f"0 <= numerator <= {row.denominator}")


def _inside(row: MeasurementRow) -> bool:
    numerator, denominator = _number(row.numerator), _number(row.denominator)
    return numerator is None or denominator is None or 0 <= numerator <= denominator


def _number(figure: Decimal | str | None) -> Decimal | None:
    """The number, None where it is none; that it cannot be read is said elsewhere."""
    try:
        return None if figure in (None, "") else Decimal(str(figure))
    except ArithmeticError:
        return None
