# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Values as definitions and text files write them, and the calendar that every engine must agree on."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from pejl.core.errors import PejlError
from pejl.core.periods import Period, PeriodKind
from pejl.registers.definitions.model import ColumnType, Counted, Frequency, Timing

Value = str | int | bool | date | None
_YES_NO = {"true": True, "false": False, "yes": True, "no": False, "ja": True, "nej": False, "1": True, "0": False}
_KINDS = {
    Frequency.YEAR: PeriodKind.YEAR,
    Frequency.HALF_YEAR: PeriodKind.HALF_YEAR,
    Frequency.QUARTER: PeriodKind.QUARTER,
    Frequency.MONTH: PeriodKind.MONTH,
    Frequency.SCHOOL_YEAR: PeriodKind.SCHOOL_YEAR,
}
_SCHOOL_YEAR_STARTS = 8  # August


def typed(text: str | bool, kind: ColumnType) -> Value:
    """A written value as the value of a column. Raises `definition.value_unreadable`.

    >>> typed("2024-02-29", ColumnType.DATE), typed("ja", ColumnType.YES_NO)
    (datetime.date(2024, 2, 29), True)
    """
    written = str(text).strip()
    try:
        if kind is ColumnType.DATE:
            return date.fromisoformat(written)
        if kind is ColumnType.WHOLE:
            return int(written)
        if kind is ColumnType.YES_NO:
            return _YES_NO[written.lower()]
    except (ValueError, KeyError):
        raise PejlError("definition.value_unreadable", found=written, expected=_LOOKS[kind]) from None
    return written


_LOOKS = {ColumnType.DATE: "YYYY-MM-DD", ColumnType.WHOLE: "0, 1, 2 …", ColumnType.YES_NO: "true | false"}


# --- the calendar ----------------------------------------------------------------------------------------------------


def completed_months(start: date, end: date) -> int:
    """Whole months from `start` to `end`; a month is complete on the day of the same number, never before.

    Who is born on 29 February is a year older on 1 March of a common year.

    >>> completed_months(date(2004, 2, 29), date(2005, 2, 28)), completed_months(date(2004, 2, 29), date(2005, 3, 1))
    (11, 12)
    """
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the month's last where it has no such day.

    >>> months_later(date(2024, 2, 29), 12)
    datetime.date(2025, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def number_of(day: date, every: Frequency) -> int:
    """Which period a day lies in, counted from year 0: years as they are, months by twelve a year.

    >>> number_of(date(2024, 7, 31), Frequency.SCHOOL_YEAR), number_of(date(2024, 4, 1), Frequency.QUARTER)
    (2023, 8097)
    """
    if every is Frequency.SCHOOL_YEAR:
        return day.year - (day.month < _SCHOOL_YEAR_STARTS)
    return (day.year * 12 + day.month - 1) // every.months


def first_day(number: int, every: Frequency) -> date:
    """The first day of the period of that number."""
    if every is Frequency.SCHOOL_YEAR:
        return date(number, _SCHOOL_YEAR_STARTS, 1)
    year, month = divmod(number * every.months, 12)
    return date(year, month + 1, 1)


def last_day(number: int, every: Frequency) -> date:
    """The last day of the period of that number."""
    return first_day(number + 1, every) - timedelta(days=1)


def period_of(number: int, timing: Timing) -> Period:
    """The period that a number stands for: of a state at a date its last day, of a cohort with the follow-up.

    >>> str(period_of(2022, Timing(every="year", events="start", months=12)))
    '2022@2023-12'
    """
    if timing.at_end is not None:
        return Period.parse(f"@{last_day(number, timing.every)}")
    plain = Period(_KINDS[timing.every], first_day(number, timing.every), last_day(number, timing.every))
    if timing.months is None:
        return plain
    until = months_later(last_day(number, timing.every), timing.months)
    return Period.parse(f"{plain}@{until.year:04}-{until.month:02}")


def numbers_until(counted: Counted, as_of: date) -> tuple[int | None, int]:
    """The first period that is asked for, if any, and the last that is over, follow-up and all, by a day."""
    timing = counted.period
    first = None if timing.first is None else number_of(Period.parse(timing.first).start, timing.every)
    last = number_of(as_of, timing.every)
    while _known(last, timing) > as_of:
        last -= 1
    return first, last


def _known(number: int, timing: Timing) -> date:
    return months_later(last_day(number, timing.every), timing.months or 0)
