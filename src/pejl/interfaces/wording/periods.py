# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Times in words: `skoleåret 2024/2025`, `oktober 2024 til september 2025`, `pr. 1. november 2025`.

A period is said in three ways: by itself (`period_words`), inside a sentence with its preposition (`in_period`), and as
short as can be under an axis (`tick_words`). Years are text: they never pass through the number formatter.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import lru_cache

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from pejl.core.periods import Period, PeriodKind
from pejl.interfaces.wording.languages import active

MONTHS: tuple[Callable[[], str], ...] = (
    lambda: _("January"),
    lambda: _("February"),
    lambda: _("March"),
    lambda: _("April"),
    lambda: pgettext("month", "May"),
    lambda: _("June"),
    lambda: _("July"),
    lambda: _("August"),
    lambda: _("September"),
    lambda: _("October"),
    lambda: _("November"),
    lambda: _("December"),
)


def month_word(day: date) -> str:
    """`oktober`."""
    return MONTHS[day.month - 1]()


def day_words(day: date) -> str:
    """`1. november 2025`."""
    return _("{day} {month} {year}").format(day=day.day, month=month_word(day), year=day.year)


def moment_words(moment: datetime) -> str:
    """`1. november 2025 kl. 10.42`, by the clocks of Copenhagen."""
    local = timezone.localtime(moment)
    clock = f"{local.hour:02}.{local.minute:02}" if active() == "da" else f"{local.hour:02}:{local.minute:02}"
    return _("{day} at {clock}").format(day=day_words(local), clock=clock)


def period_words(period: Period) -> str:
    """A period by itself, as in a table's head."""
    return _WORDS[period.kind](period)


def in_period(period: Period) -> str:
    """A period after a figure: `i 2024`, `pr. 1. november 2025`, `fra 2025 og frem`."""
    if period.kind is PeriodKind.INSTANT:
        return period_words(period)
    if period.kind is PeriodKind.OPEN:
        return _("since {day}").format(day=_since(period))
    if period.kind is PeriodKind.SPAN:
        return _("in the period {period}").format(period=period_words(period))
    if period.kind is PeriodKind.COHORT:
        return _("for {cohort}").format(cohort=period_words(period))
    return pgettext("a period", "in {period}").format(period=period_words(period))


def tick_words(period: Period) -> str:
    """Under an axis: `2024`, `24/25`, `2. kvt. 2024`, `okt. 24 – sep. 25`."""
    if period.kind is PeriodKind.SCHOOL_YEAR:
        return f"{_short_year(period.start)}/{_short_year(_end(period))}"
    if period.kind is PeriodKind.YEARS:
        return f"{period.start.year}–{_short_year(_end(period))}"
    if period.kind is PeriodKind.SPAN and period.months:
        return f"{_short_month(period.start)}–{_short_month(_end(period))}"
    if period.kind in (PeriodKind.SPAN, PeriodKind.INSTANT):
        return _short_month(_end(period))
    if period.kind is PeriodKind.COHORT:
        return str(period.start.year)
    if period.kind is PeriodKind.MONTH:
        return _short_month(period.start)
    return period_words(period)


def short_tick_words(period: Period) -> str:
    """Under the axis of a phone: `’24`."""
    if period.kind in (PeriodKind.YEAR, PeriodKind.INSTANT, PeriodKind.SPAN, PeriodKind.COHORT):
        return f"’{_short_year(_end(period))}"
    return tick_words(period)


def decimal_year(day: date) -> float:
    """Where a day lies on a time axis: 1 July 2024 is half-way through 2024."""
    first, next_first = date(day.year, 1, 1), date(day.year + 1, 1, 1)
    return day.year + (day - first).days / (next_first - first).days


@lru_cache(maxsize=1024)  # a page draws the same few periods over and over
def middle_of(period: Period) -> float:
    """Where a period lies on a time axis: in its middle; an open one at its start."""
    if period.end is None:
        return decimal_year(period.start)
    return (decimal_year(period.start) + decimal_year(period.end + timedelta(days=1))) / 2


def _end(period: Period) -> date:
    return period.end or period.start


def _short_year(day: date) -> str:
    return f"{day.year % 100:02}"


def _short_month(day: date) -> str:
    return f"{month_word(day)[:3].lower() if active() == 'da' else month_word(day)[:3]} {_short_year(day)}"


def _since(period: Period) -> str:
    whole_year = (period.start.month, period.start.day) == (1, 1)
    return str(period.start.year) if whole_year else day_words(period.start)


def _span(period: Period) -> str:
    """Whole months are named by month; January to October of one year name the year once."""
    start, end = period.start, _end(period)
    if period.months is None:
        return _("{start} to {end}").format(start=day_words(start), end=day_words(end))
    if start.year == end.year:
        words = _("{first} to {last} {year}")
        return words.format(first=month_word(start), last=month_word(end), year=end.year)
    first, last = (f"{month_word(day)} {day.year}" for day in (start, end))
    return _("{start} to {end}").format(start=first, end=last)


def _cohort(period: Period) -> str:
    entered = period_words(Period(_entered_kind(period), period.start, period.end))
    followed = period_words(period.follow_up) if period.follow_up else ""
    return _("{cohort}, looked at {later}").format(cohort=entered, later=followed)


def _entered_kind(period: Period) -> PeriodKind:
    months = {12: PeriodKind.YEAR, 1: PeriodKind.MONTH}.get(period.months or 0, PeriodKind.SPAN)
    return months if months is PeriodKind.MONTH or period.start.month == 1 else PeriodKind.SPAN


_WORDS: dict[PeriodKind, Callable[[Period], str]] = {
    PeriodKind.YEAR: lambda p: str(p.start.year),
    PeriodKind.HALF_YEAR: lambda p: (
        _("first half of {year}") if p.start.month == 1 else _("second half of {year}")
    ).format(year=p.start.year),
    PeriodKind.QUARTER: lambda p: _("quarter {number} of {year}").format(
        number=(p.start.month + 2) // 3, year=p.start.year
    ),
    PeriodKind.MONTH: lambda p: f"{month_word(p.start)} {p.start.year}",
    PeriodKind.SCHOOL_YEAR: lambda p: _("the school year {first}/{second}").format(
        first=p.start.year, second=p.start.year + 1
    ),
    PeriodKind.YEARS: lambda p: f"{p.start.year}–{_end(p).year}",
    PeriodKind.SPAN: _span,
    PeriodKind.OPEN: lambda p: _("from {day} on").format(day=_since(p)),
    PeriodKind.INSTANT: lambda p: _("as of {day}").format(day=day_words(p.start)),
    PeriodKind.COHORT: _cohort,
}
