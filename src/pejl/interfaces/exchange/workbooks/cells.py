# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What one cell of a spreadsheet says, as the text that the same cell of `measurements.csv` would hold.

A spreadsheet changes what people type: it makes numbers of texts, dates of periods and fractions of percentages. What
can be told back exactly is; the rest is refused, never guessed.
"""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from openpyxl.cell.cell import TYPE_ERROR, Cell

from pejl.core.errors import PejlError
from pejl.core.numbers import parse_danish
from pejl.core.observations import Approximation
from pejl.core.personal_numbers import refuse
from pejl.core.units import UNITS
from pejl.interfaces.exchange.columns import BY_NAME
from pejl.interfaces.exchange.figures import tidy_cell
from pejl.interfaces.exchange.structure.fields import write_number

FIGURES = ("value", "numerator", "denominator")
DATES = ("expected", "recorded_from", "recorded_to")


def cell_text(cell: Cell, column: str) -> str:
    """The cell's text, "" where it is empty. Figures are still as they were typed: `figure_text` reads them.

    Raises `PejlError`: `cell.error`, `cell.date`, `cell.not_a_figure`, `personal_number.refused`.
    """
    value = cell.value
    if isinstance(value, str):
        refuse(value, field=column)
    elif isinstance(value, int) and column not in FIGURES:
        refuse(f"{value:010d}", field=column)  # a spreadsheet drops the zero of the first nine days of a month
    if value is None or value == "":
        return ""
    if cell.data_type == TYPE_ERROR:
        raise PejlError("cell.error", found=str(value))
    if isinstance(value, bool):
        raise PejlError("cell.not_a_figure", found=str(value).upper())
    if isinstance(value, (date, datetime, time)):
        return _date(value, column)
    if isinstance(value, (int, float)):
        return _number(value, percent="%" in str(cell.number_format))
    return tidy_cell(str(value))


def _date(value: date | time, column: str) -> str:
    if column not in DATES or isinstance(value, time):
        raise PejlError("cell.date", found=str(value), expected=BY_NAME[column].name)
    if isinstance(value, datetime) and value.time() == time(0):
        return value.date().isoformat()
    return value.isoformat()


def _number(value: float, *, percent: bool) -> str:
    """The shortest decimal that the stored number stands for: 22.8 typed is 22.8, and 22,8 % typed is stored as 0.228.

    >>> _number(22.8, percent=False), _number(0.228, percent=True), _number(859.0, percent=False)
    ('22.8', '22.8', '859')
    """
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if percent:
        exact = exact.scaleb(2)
    if exact == exact.to_integral_value():
        exact = exact.quantize(Decimal(1)) if exact.is_finite() else exact
    return write_number(exact)


def figure_text(text: str, unit: str) -> tuple[str, Approximation]:
    """A figure typed as text, in the Danish way, as the file writes it, and the hedge before it.

    A dot is a thousands dot: `14.6` is refused, since nobody can tell whether 14,6 or 146 was meant. `unit` is the
    indicator's; a text that names another one is refused.

    >>> figure_text("ca. 1.387 personer", "persons")
    ('1387', <Approximation.ABOUT: 'about'>)
    """
    quantity = parse_danish(text, unit=unit if unit in UNITS else None)
    if unit not in UNITS and quantity.unit != "number":
        raise PejlError("number.unit_unexpected", found=quantity.unit, expected=unit)
    return write_number(quantity.value), quantity.approximation


def typed_as_number(value: Any) -> bool:
    """Whether the spreadsheet itself holds a number: then there is nothing Danish to read."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)
