# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which moment a written day or time means: a day without a time means its end, in Denmark."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from pejl.core.errors import PejlError

ZONE = ZoneInfo("Europe/Copenhagen")
END_OF_DAY = time(23, 59, 59)
EXPECTED_DAY = "2025-12-31"
EXPECTED_MOMENT = "2025-12-31 | 2025-12-31T14:30:00+01:00"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_FIRST_YEAR, _LAST_YEAR = 1000, 9000


def read_day(text: str) -> date:
    """One ISO date. Raises `PejlError("date.unreadable")` for anything else, also for a day the calendar lacks."""
    try:
        if not _DAY.fullmatch(text):
            raise ValueError(text)
        day = date.fromisoformat(text)
    except ValueError:
        raise PejlError("date.unreadable", found=text, expected=EXPECTED_DAY) from None
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise PejlError("date.unreadable", found=text, expected=EXPECTED_DAY)
    return day


def end_of(day: date) -> datetime:
    """The last second of `day` in Denmark."""
    return datetime.combine(day, END_OF_DAY, tzinfo=ZONE)


def read_moment(text: str) -> datetime:
    """A day (its end) or an ISO time; a time without an offset is Danish time. Returned in UTC.

    >>> read_moment("2025-12-01").isoformat()
    '2025-12-01T22:59:59+00:00'
    """
    if _DAY.fullmatch(text):
        return end_of(read_day(text)).astimezone(UTC)
    try:
        moment = datetime.fromisoformat(text)
        if not _FIRST_YEAR <= moment.year <= _LAST_YEAR or len(text) < len("2025-12-31T14"):
            raise ValueError(text)
    except ValueError:
        raise PejlError("moment.unreadable", found=text, expected=EXPECTED_MOMENT) from None
    return (moment if moment.tzinfo else moment.replace(tzinfo=ZONE)).astimezone(UTC)


def write_moment(moment: datetime) -> str:
    """The shortest text that `read_moment` reads back as the same moment.

    >>> write_moment(read_moment("2025-07-01")), write_moment(read_moment("2025-07-01T12:00:00+00:00"))
    ('2025-07-01', '2025-07-01T14:00:00+02:00')
    """
    local = moment.astimezone(ZONE)
    return local.date().isoformat() if local.time() == END_OF_DAY else local.isoformat()
