# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""At what times something is done again: a line such as `every 15 minutes` or `weekly monday 07:00`.

Times are those of the clock on the wall. A time that is skipped when the clocks go forward is taken an hour later,
and one that comes twice when they go back counts once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from pejl.core.errors import PejlError

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
LAST_DAY = 28  # every month has it
FORMS = ("never", "every 15 minutes", "every 2 hours", "daily 07:00", "weekly monday 07:00", "monthly 1 07:00")
_EVERY = re.compile(r"every ([1-9]\d{0,3}) (minute|hour)s?")
_DAILY = re.compile(r"daily (\d\d):(\d\d)")
_WEEKLY = re.compile(rf"weekly ({'|'.join(WEEKDAYS)}) (\d\d):(\d\d)")
_MONTHLY = re.compile(r"monthly ([1-9]\d?) (\d\d):(\d\d)")


class Rhythm(StrEnum):
    """What a schedule goes by."""

    NEVER = "never"
    EVERY = "every"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class Schedule:
    """When something is done again.

    `minutes` is the distance of `EVERY`, `at` the time of the others, `day` the weekday of `WEEKLY` (0 is Monday) or
    the day of `MONTHLY` (1 to 28, which every month has).
    """

    rhythm: Rhythm
    minutes: int = 0
    at: time = time(0)
    day: int = 0

    def next_after(self, moment: datetime) -> datetime | None:
        """The first time after `moment`, which is in the time zone that the schedule is meant in; None for never.

        >>> read_schedule("daily 07:00").next_after(datetime(2026, 1, 31, 7, 0, tzinfo=UTC)).isoformat()
        '2026-02-01T07:00:00+00:00'
        """
        if self.rhythm is Rhythm.NEVER:
            return None
        if self.rhythm is Rhythm.EVERY:
            return moment + timedelta(minutes=self.minutes)
        days = (moment.date() + timedelta(days=one) for one in range(32))
        return min(one for one in self._moments(days, moment) if one > moment)

    def _moments(self, days: Iterator[date], moment: datetime) -> Iterator[datetime]:
        for day in days:
            if self._falls_on(day):
                wall = datetime.combine(day, self.at, tzinfo=moment.tzinfo)
                yield wall.astimezone(UTC).astimezone(moment.tzinfo)  # an hour that is skipped has no time of its own

    def _falls_on(self, day: date) -> bool:
        if self.rhythm is Rhythm.WEEKLY:
            return day.weekday() == self.day
        return self.rhythm is Rhythm.DAILY or day.day == self.day


def read_schedule(text: str) -> Schedule:
    """The schedule that a line states.

    >>> read_schedule("weekly monday 07:00").day
    0

    Raises `PejlError("schedule.unreadable")` for anything but one of `FORMS`, with other numbers, days and times.
    """
    line = " ".join(text.lower().split())
    try:
        found = _read(line)
    except ValueError:  # a time such as 25:00
        found = None
    if found is None:
        raise PejlError("schedule.unreadable", found=text, expected=FORMS)
    return found


def _read(line: str) -> Schedule | None:
    if line == Rhythm.NEVER:
        return Schedule(Rhythm.NEVER)
    if every := _EVERY.fullmatch(line):
        return Schedule(Rhythm.EVERY, minutes=int(every[1]) * (60 if every[2] == "hour" else 1))
    if daily := _DAILY.fullmatch(line):
        return Schedule(Rhythm.DAILY, at=time(int(daily[1]), int(daily[2])))
    if weekly := _WEEKLY.fullmatch(line):
        return Schedule(Rhythm.WEEKLY, at=time(int(weekly[2]), int(weekly[3])), day=WEEKDAYS.index(weekly[1]))
    monthly = _MONTHLY.fullmatch(line)
    if monthly is None or int(monthly[1]) > LAST_DAY:
        return None
    return Schedule(Rhythm.MONTHLY, at=time(int(monthly[2]), int(monthly[3])), day=int(monthly[1]))
