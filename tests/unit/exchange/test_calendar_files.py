# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Calendar files: lines of at most 75 octets, whole letters, and nothing that a title could break."""

from datetime import UTC, date, datetime

from pejl.interfaces.exchange.icalendar import Event, write_calendar

STAMP = datetime(2026, 1, 1, tzinfo=UTC)


def lines(*events):
    return write_calendar(events, name="Pejl", stamp=STAMP).split("\r\n")


def test_a_day_ends_on_the_next_one():
    written = lines(Event("a", date(2026, 12, 31), "Møde", "https://example.org/"))
    assert "DTEND;VALUE=DATE:20270101" in written
    assert "URL:https://example.org/" in written


def test_long_lines_are_folded_within_75_octets_and_never_within_a_letter():
    title = "æøå" * 60
    written = lines(Event("a", STAMP, title))
    assert max(len(line.encode()) for line in written) <= 75
    start = next(number for number, line in enumerate(written) if line.startswith("SUMMARY:"))
    whole = written[start] + "".join(line[1:] for line in written[start + 1 :] if line.startswith(" "))
    assert whole == f"SUMMARY:{title}"


def test_a_title_cannot_begin_a_line_of_its_own():
    assert "SUMMARY:a\\, b\\; c\\\\d\\nEND:VCALENDAR" in lines(Event("a", STAMP, "a, b; c\\d\r\nEND:VCALENDAR"))
