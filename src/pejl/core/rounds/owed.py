# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The period for which a figure is owed: the newest of its frequency that had ended by the day of the status."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from pejl.core.periods import Period, PeriodKind

BIENNIAL = "biennial"


def owed_period(frequency: str, *, as_of: date, known: Sequence[Period] = ()) -> Period | None:
    """The period owed by the end of `as_of`; None where nothing is owed by itself (irregular, once, not stated).

    `known` are the periods the series has a figure for. A figure of every second year is owed two years after the
    newest known one, so without any the first is asked for by a person. A figure that is stated at a date, or over any
    other span, is owed for the next such span that has ended.

    >>> str(owed_period("yearly", as_of=date(2025, 11, 30))), str(owed_period("school_year", as_of=date(2025, 7, 31)))
    ('2024', '2024/2025')
    >>> owed_period("irregular", as_of=date(2025, 11, 30)) is None
    True
    """
    if frequency == BIENNIAL:
        return _second_year(as_of, known)
    start = _STARTS.get(frequency)
    if start is None:
        return None
    spans = [one for one in known if one.kind in (PeriodKind.INSTANT, PeriodKind.SPAN) and one.end]
    if spans and frequency == "yearly" and max(spans) == max(known):
        return _next_ended(max(spans), as_of)
    return _newest_ended(Period.parse(start(as_of)), as_of)


def _second_year(as_of: date, known: Sequence[Period]) -> Period | None:
    years = [one for one in known if one.kind is PeriodKind.YEAR]
    if not years:
        return None
    due = max(years).next().next()
    while due.next().next().ended_by(as_of):
        due = due.next().next()
    return due if due.ended_by(as_of) else None


def _next_ended(last: Period, as_of: date) -> Period | None:
    """The newest period of the same make as `last` that has ended, if there is a newer one."""
    found = None
    following = last.next()
    while following.ended_by(as_of):
        found, following = following, following.next()
    return found


def _newest_ended(period: Period, as_of: date) -> Period:
    return period if period.ended_by(as_of) else period.previous()


def _half(day: date) -> str:
    return f"{day.year}-S{1 if day.month <= 6 else 2}"


def _quarter(day: date) -> str:
    return f"{day.year}-Q{(day.month - 1) // 3 + 1}"


def _school_year(day: date) -> str:
    first = day.year if day.month >= 8 else day.year - 1
    return f"{first}/{first + 1}"


# The period that a day lies in; it is owed once it has ended, and the one before it until then.
_STARTS: dict[str, Callable[[date], str]] = {
    "yearly": lambda day: f"{day.year}",
    "school_year": _school_year,
    "half_yearly": _half,
    "quarterly": _quarter,
    "monthly": lambda day: f"{day.year}-{day.month:02}",
}
