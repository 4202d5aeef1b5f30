# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which time a figure is about, and which times may be compared.

A period is a run of whole days, both ends included, together with the *kind* of time it is: a calendar year and a
rolling twelve months have the same length and are still not the same thing. Written forms are those of the plan
package (docs/reference/plan-package.md).
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache, total_ordering

from pejl.core.errors import PejlError

MONTHS_IN_YEAR = 12


class PeriodKind(StrEnum):
    """The kinds of time that committees' papers measure over."""

    YEAR = "year"
    HALF_YEAR = "half_year"
    QUARTER = "quarter"
    MONTH = "month"
    SCHOOL_YEAR = "school_year"
    YEARS = "years"
    SPAN = "span"
    OPEN = "open"
    INSTANT = "instant"
    COHORT = "cohort"


class Comparability(StrEnum):
    """What may be said when the figures of two periods stand beside each other."""

    SAME = "same"
    ROLLING = "rolling"  # equally long, but starting at another time of the year
    PART = "part"  # one covers only a part of such a period as the other is
    DIFFERENT_LENGTH = "different_length"
    DIFFERENT_FOLLOW_UP = "different_follow_up"  # cohorts looked at after unequally many months
    DIFFERENT_KIND = "different_kind"  # a state at a date beside a flow over a period
    OPEN = "open"  # one has no end, so its length is unknown

    @property
    def fully(self) -> bool:
        """Whether a change between the two may be stated without a reservation."""
        return self is Comparability.SAME

    @property
    def allowed(self) -> bool:
        """Whether a status may be computed from the two at all (a rolling year with a reservation)."""
        return self in (Comparability.SAME, Comparability.ROLLING, Comparability.DIFFERENT_FOLLOW_UP)


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """A run of days from `start` to `end`, both included; `end` is None where it has not ended and has no known end.

    `follow_up` is set for cohorts only: who entered during `start..end`, looked at in `follow_up`.
    Periods sort by when they end, then by when they start (later start first is *after*), open ones last.

    >>> Period.parse("2024/2025").start, Period.parse("2024/2025").end
    (datetime.date(2024, 8, 1), datetime.date(2025, 7, 31))
    """

    kind: PeriodKind
    start: date
    end: date | None
    follow_up: Period | None = None
    _order: tuple[date, date] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.end is not None and self.end < self.start:
            raise PejlError("period.backwards", found=f"{self.start}..{self.end}", expected="start <= end")
        object.__setattr__(self, "_order", (self.last_day or date.max, self.start))

    def __hash__(self) -> int:
        return hash((self.start, self.end))  # enough to tell them apart, and asked for very often

    @staticmethod
    def parse(text: str) -> Period:
        """Read one written form.

        Raises `PejlError("period.unreadable")` for anything else, `period.no_such_date` for a date that the calendar
        does not have and `period.backwards` where the end lies before the start.

        >>> Period.parse("2025-01-01..2025-10-31").months
        10
        >>> Period.parse("2022@2023-02").follow_up.end
        datetime.date(2023, 2, 28)
        """
        return _parse(text.strip())

    def __str__(self) -> str:
        return _WRITERS[self.kind](self)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Period):
            return NotImplemented
        mine, theirs = self._order, other._order
        return str(self) < str(other) if mine == theirs else mine < theirs

    @property
    def last_day(self) -> date | None:
        """The day on which the figure can first be known: of a cohort the end of its follow-up."""
        return self.follow_up.end if self.follow_up else self.end

    @property
    def days(self) -> int | None:
        """How many days it covers (a state at a date: one); None for an open period."""
        return None if self.end is None else (self.end - self.start).days + 1

    @property
    def months(self) -> int | None:
        """How many whole calendar months it covers, or None where it starts or ends inside a month."""
        if self.end is None or self.start.day != 1 or (self.end + timedelta(days=1)).day != 1:
            return None
        return _month_number(self.end) - _month_number(self.start) + 1

    def ended_by(self, day: date) -> bool:
        """Whether it had ended by the end of `day`: its last day (of a cohort's follow-up) is `day` or earlier."""
        return self.last_day is not None and self.last_day <= day

    def contains(self, other: Period) -> bool:
        """Whether every day of `other` is a day of this period (follow-ups do not count)."""
        if self.end is None:
            return self.start <= other.start
        return other.end is not None and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Period) -> bool:
        """Whether the two share at least one day (follow-ups do not count)."""
        starts_in_time = other.end is None or self.start <= other.end
        return starts_in_time and (self.end is None or other.start <= self.end)

    def is_part_of(self, other: Period) -> bool:
        """Whether it lies inside `other` and is shorter: ten months of 2025 are a part of 2025."""
        return other.contains(self) and not self.contains(other) and self.kind is not PeriodKind.INSTANT

    def next(self) -> Period:
        """The period of the same kind and length that begins the day after this one ends.

        A state at a date moves a year; a cohort's follow-up moves as far as the cohort. Open periods have no next:
        `PejlError("period.open")`.

        >>> str(Period.parse("2024-Q4").next()), str(Period.parse("2023/2024").next())
        ('2025-Q1', '2024/2025')
        """
        return self._moved(1)

    def previous(self) -> Period:
        """The period of the same kind and length that ends the day before this one begins."""
        return self._moved(-1)

    def comparable_with(self, other: Period) -> Comparability:
        """What may be said when the figures of the two stand beside each other; symmetric.

        >>> Period.parse("2025-01-01..2025-10-31").comparable_with(Period.parse("2024"))
        <Comparability.PART: 'part'>
        >>> Period.parse("2024-10-01..2025-09-30").comparable_with(Period.parse("2024"))
        <Comparability.ROLLING: 'rolling'>
        """
        return _compare(self, other)

    def _moved(self, steps: int) -> Period:
        if self.end is None:
            raise PejlError("period.open", found=str(self), expected="a period with an end")
        if self.kind is PeriodKind.INSTANT:
            day = _add_months(self.start, MONTHS_IN_YEAR * steps)
            return Period(self.kind, day, day)
        follow_up = self.follow_up
        months = self.months
        if months is None:
            length = timedelta(days=steps * (self.end - self.start).days + steps)
            return Period(self.kind, self.start + length, self.end + length)
        start = _add_months(self.start, months * steps)
        if follow_up is not None:
            follow_up = _shifted_months(follow_up, months * steps)
        return Period(self.kind, start, _add_months(start, months) - timedelta(days=1), follow_up)


def _month_number(day: date) -> int:
    return day.year * MONTHS_IN_YEAR + day.month - 1


def _add_months(day: date, months: int) -> date:
    """The same day `months` later, or the month's last day where it has no such day (29 February)."""
    number = _month_number(day) + months
    year, month = divmod(number, MONTHS_IN_YEAR)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _shifted_months(period: Period, months: int) -> Period:
    start = _add_months(period.start, months)
    if period.end is None or period.months is None:
        return Period(period.kind, start, _add_months(period.end or start, months))
    return Period(period.kind, start, _add_months(start, period.months) - timedelta(days=1))


# --- comparing ---------------------------------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def _compare(one: Period, other: Period) -> Comparability:
    if one.end is None or other.end is None:
        return Comparability.OPEN
    if (one.kind is PeriodKind.INSTANT) != (other.kind is PeriodKind.INSTANT):
        return Comparability.DIFFERENT_KIND
    if one.kind is PeriodKind.INSTANT:
        return Comparability.SAME
    if (one.kind is PeriodKind.COHORT) != (other.kind is PeriodKind.COHORT):
        return Comparability.DIFFERENT_KIND
    if not _equally_long(one, other):
        return _compare_lengths(one, other)
    if _waited(one) != _waited(other):
        return Comparability.DIFFERENT_FOLLOW_UP
    return Comparability.SAME if _same_season(one, other) else Comparability.ROLLING


def _equally_long(one: Period, other: Period) -> bool:
    """In whole months where both have them (a leap year is as long as another year), else in days."""
    if one.months is None or other.months is None:
        return one.days == other.days
    return one.months == other.months


def _same_season(one: Period, other: Period) -> bool:
    """Two quarters are of one kind wherever they lie; only spans and unlike kinds can start at another time of year."""
    return one.kind is other.kind is not PeriodKind.SPAN or one.start.month == other.start.month


def _waited(period: Period) -> int | None:
    """How many months after the cohort's last month it was looked at; None for other periods."""
    if period.follow_up is None or period.end is None:
        return None
    return _month_number(period.follow_up.start) - _month_number(period.end)


def _compare_lengths(one: Period, other: Period) -> Comparability:
    shorter, longer = sorted((one, other), key=lambda period: period.days or 0)
    of_a_year = longer.kind in (PeriodKind.YEAR, PeriodKind.SCHOOL_YEAR)
    return Comparability.PART if of_a_year or longer.contains(shorter) else Comparability.DIFFERENT_LENGTH


# --- reading and writing -----------------------------------------------------------------------------------------


def _day(year: str, month: str = "1", day: str = "1") -> date:
    try:
        return date(int(year), int(month), int(day))
    except ValueError as error:
        raise PejlError("period.no_such_date", found=f"{year}-{month}-{day}", expected="YYYY-MM-DD") from error


def _months_from(kind: PeriodKind, start: date, months: int) -> Period:
    return Period(kind, start, _add_months(start, months) - timedelta(days=1))


def _read_school_year(first: str, second: str) -> Period:
    if int(second) != int(first) + 1:
        raise PejlError("period.unreadable", found=f"{first}/{second}", expected=f"{first}/{int(first) + 1}")
    return _months_from(PeriodKind.SCHOOL_YEAR, _day(first, "8"), MONTHS_IN_YEAR)


def _read_years(first: str, last: str) -> Period:
    if int(last) <= int(first):
        raise PejlError("period.backwards", found=f"{first}..{last}", expected="first year before last year")
    return Period(PeriodKind.YEARS, _day(first), _day(last, "12", "31"))


def _read_span(start: str, end: str) -> Period:
    return Period(PeriodKind.SPAN, _day(*start.split("-")), _day(*end.split("-")))


def _read_instant(text: str) -> Period:
    day = _day(*text.split("-"))
    return Period(PeriodKind.INSTANT, day, day)


def _read_cohort(base: str, follow_up: str) -> Period:
    entered = _parse(base)
    looked_at = _parse(f"@{follow_up}" if re.fullmatch(_DATE, follow_up) else follow_up)
    if entered.end is None or entered.kind in (PeriodKind.INSTANT, PeriodKind.COHORT):
        raise PejlError("period.unreadable", found=base, expected="a period with an end")
    if looked_at.end is None or looked_at.end < entered.end:
        raise PejlError("period.backwards", found=f"{base}@{follow_up}", expected="a follow-up after the cohort")
    return Period(PeriodKind.COHORT, entered.start, entered.end, looked_at)


_YEAR, _MONTH, _DATE = r"(\d{4})", r"(0[1-9]|1[0-2])", r"(\d{4}-\d{2}-\d{2})"
_FORMS: tuple[tuple[re.Pattern[str], Callable[..., Period]], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (_YEAR, lambda year: _months_from(PeriodKind.YEAR, _day(year), 12)),
        (rf"{_YEAR}-S([12])", lambda y, n: _months_from(PeriodKind.HALF_YEAR, _day(y, str(int(n) * 6 - 5)), 6)),
        (rf"{_YEAR}-Q([1-4])", lambda y, n: _months_from(PeriodKind.QUARTER, _day(y, str(int(n) * 3 - 2)), 3)),
        (rf"{_YEAR}-{_MONTH}", lambda year, month: _months_from(PeriodKind.MONTH, _day(year, month), 1)),
        (rf"{_YEAR}/{_YEAR}", _read_school_year),
        (rf"{_YEAR}\.\.{_YEAR}", _read_years),
        (rf"{_DATE}\.\.{_DATE}", _read_span),
        (rf"{_YEAR}\.\.", lambda year: Period(PeriodKind.OPEN, _day(year), None)),
        (rf"{_DATE}\.\.", lambda day: Period(PeriodKind.OPEN, _day(*day.split("-")), None)),
        (rf"@{_DATE}", _read_instant),
        (r"([^@]+)@([^@]+)", _read_cohort),
    )
)


@lru_cache(maxsize=4096)
def _parse(text: str) -> Period:
    for pattern, reader in _FORMS:
        match = pattern.fullmatch(text)
        if match:
            return reader(*match.groups())
    raise PejlError("period.unreadable", found=text, expected="2024, 2024-S1, 2024-Q3, 2024-09, 2024/2025 …")


def _write_cohort(period: Period) -> str:
    """The entry period is written in its shortest form: a whole year as `2022`, other runs as dates."""
    entered = Period(PeriodKind.SPAN, period.start, period.end)
    looked_at = "@" + str(period.follow_up).removeprefix("@")
    for kind in (PeriodKind.YEAR, PeriodKind.SCHOOL_YEAR, PeriodKind.HALF_YEAR, PeriodKind.QUARTER, PeriodKind.MONTH):
        candidate = Period(kind, period.start, period.end)
        text = _WRITERS[kind](candidate)
        if _parse(text) == candidate:
            return text + looked_at
    return f"{entered}{looked_at}"


_WRITERS: dict[PeriodKind, Callable[[Period], str]] = {
    PeriodKind.YEAR: lambda p: f"{p.start.year:04}",
    PeriodKind.HALF_YEAR: lambda p: f"{p.start.year:04}-S{(p.start.month + 5) // 6}",
    PeriodKind.QUARTER: lambda p: f"{p.start.year:04}-Q{(p.start.month + 2) // 3}",
    PeriodKind.MONTH: lambda p: f"{p.start.year:04}-{p.start.month:02}",
    PeriodKind.SCHOOL_YEAR: lambda p: f"{p.start.year:04}/{p.start.year + 1:04}",
    PeriodKind.YEARS: lambda p: f"{p.start.year:04}..{p.end.year if p.end else 0:04}",
    PeriodKind.SPAN: lambda p: f"{p.start}..{p.end}",
    PeriodKind.OPEN: lambda p: f"{p.start.year:04}.." if (p.start.month, p.start.day) == (1, 1) else f"{p.start}..",
    PeriodKind.INSTANT: lambda p: f"@{p.start}",
    PeriodKind.COHORT: _write_cohort,
}
