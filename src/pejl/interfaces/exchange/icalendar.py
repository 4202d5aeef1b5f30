# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Calendar files (RFC 5545): days and moments that a calendar program subscribes to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

MEDIA_TYPE = "text/calendar; charset=utf-8"
LONGEST = 75  # octets of a line (3.1)


@dataclass(frozen=True, slots=True)
class Event:
    """A whole day, or a moment (with its time zone). `uid` stays the same when the event moves."""

    uid: str
    at: date | datetime
    title: str
    url: str = ""


def write_calendar(events: Sequence[Event], *, name: str, stamp: datetime) -> str:
    """The file; `stamp` is when it was made.

    >>> "DTSTART;VALUE=DATE:20260304" in write_calendar(
    ...     [Event("a", date(2026, 3, 4), "Møde")], name="Pejl", stamp=datetime(2026, 1, 1, tzinfo=UTC)
    ... )
    True
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Pejl//DA", f"X-WR-CALNAME:{_text(name)}"]
    for one in events:
        lines += _event(one, stamp)
    return "".join(f"{folded}\r\n" for line in (*lines, "END:VCALENDAR") for folded in _folded(line))


def _event(one: Event, stamp: datetime) -> Iterable[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(one.uid)}"
    yield f"DTSTAMP:{_moment(stamp)}"
    if isinstance(one.at, datetime):
        yield f"DTSTART:{_moment(one.at)}"
    else:
        yield f"DTSTART;VALUE=DATE:{one.at:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{one.at + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(one.title)}"
    if one.url:
        yield f"URL:{one.url}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(words: str) -> str:
    """3.3.11: backslash, semicolon, comma and line ends are escaped."""
    for sign in ("\\", ";", ","):
        words = words.replace(sign, f"\\{sign}")
    return words.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "")


def _folded(line: str) -> Iterator[str]:
    """Parts of at most 75 octets, never within a letter; each but the first begins with a space."""
    part = ""
    for letter in line:
        if len((part + letter).encode()) > LONGEST:
            yield part
            part = " "
        part += letter
    yield part
