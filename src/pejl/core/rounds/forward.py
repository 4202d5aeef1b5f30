# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The same round a year later."""

from __future__ import annotations

import re
from datetime import date

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def a_year_later(day: date) -> date:
    """The same day of the next year; the last day of February stays the last one.

    >>> a_year_later(date(2024, 2, 29)), a_year_later(date(2025, 12, 31))
    (datetime.date(2025, 2, 28), datetime.date(2026, 12, 31))
    """
    if (day.month, day.day) == (2, 29):
        return date(day.year + 1, 2, 28)
    return day.replace(year=day.year + 1)


def title_a_year_later(title: str) -> str:
    """The title with each year raised by one.

    >>> title_a_year_later("Status på målene 2024-2025")
    'Status på målene 2025-2026'
    """
    return _YEAR.sub(lambda found: str(int(found[0]) + 1), title)
