# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which moment a page is read at: now, or the end of the day in `?kendt=YYYY-MM-DD`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest
from django.utils import timezone

from pejl.core.errors import PejlError
from pejl.interfaces.exchange.moments import end_of, read_day
from pejl.interfaces.wording.periods import day_words

PARAMETER = "kendt"


class UnreadableDayError(Exception):
    """`?kendt=` holds something that is not a day we can show; `found` is what it holds, `reason` why not."""

    def __init__(self, found: str, reason: str) -> None:
        self.found, self.reason = found, reason
        super().__init__(f"{reason}: {found!r}")


@dataclass(frozen=True, slots=True)
class Known:
    """What was known when: `day` None stands for today, and `moment` None for now."""

    day: date | None = None

    @property
    def moment(self) -> datetime | None:
        """The last second of the day, in Denmark."""
        return end_of(self.day) if self.day else None

    @property
    def words(self) -> str:
        """The day as it is read."""
        return day_words(self.day) if self.day else ""

    @property
    def query(self) -> str:
        """What links inside the site carry along so that the reader stays in that day."""
        return f"?{PARAMETER}={self.day.isoformat()}" if self.day else ""


def known_on(request: HttpRequest) -> Known:
    """The day asked for; an empty parameter means today. Raises `UnreadableDayError`."""
    text = request.GET.get(PARAMETER, "").strip()
    if not text:
        return Known()
    try:
        day = read_day(text)
    except PejlError:
        raise UnreadableDayError(text, "unreadable") from None
    if day > timezone.localdate():
        raise UnreadableDayError(text, "future")
    return Known(day)
