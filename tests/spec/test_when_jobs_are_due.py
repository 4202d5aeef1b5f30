# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A schedule is one line, and says the next time by the clock on the wall."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from pejl.core.errors import PejlError
from pejl.core.schedules import read_schedule

COPENHAGEN = ZoneInfo("Europe/Copenhagen")


def next_of(line, moment):
    found = read_schedule(line).next_after(datetime.fromisoformat(moment).replace(tzinfo=COPENHAGEN))
    return found and found.isoformat(timespec="minutes")


@pytest.mark.parametrize(
    ("line", "moment", "next_one"),
    [
        # 31 January 2026 is a Saturday.
        ("every 15 minutes", "2026-01-31T08:05", "2026-01-31T08:20+01:00"),
        ("every 1 hour", "2026-01-31T23:30", "2026-02-01T00:30+01:00"),
        ("daily 07:00", "2026-01-31T06:59", "2026-01-31T07:00+01:00"),
        ("daily 07:00", "2026-01-31T07:00", "2026-02-01T07:00+01:00"),
        ("weekly monday 07:00", "2026-01-31T08:00", "2026-02-02T07:00+01:00"),
        ("Weekly  Saturday 07:00", "2026-01-31T08:00", "2026-02-07T07:00+01:00"),
        ("monthly 1 07:00", "2026-01-31T08:00", "2026-02-01T07:00+01:00"),
        ("monthly 28 07:00", "2026-01-31T08:00", "2026-02-28T07:00+01:00"),
        ("monthly 5 07:00", "2026-12-06T08:00", "2027-01-05T07:00+01:00"),
        ("never", "2026-01-31T08:00", None),
    ],
)
def test_the_time_after_a_moment(line, moment, next_one):
    assert next_of(line, moment) == next_one


@pytest.mark.parametrize(
    ("line", "moment", "next_one"),
    [
        ("daily 02:30", "2026-03-28T12:00", "2026-03-29T03:30+02:00"),  # 02:30 is skipped on 29 March
        ("daily 02:30", "2026-03-29T04:00", "2026-03-30T02:30+02:00"),
        ("daily 02:30", "2026-10-24T12:00", "2026-10-25T02:30+02:00"),  # comes twice on 25 October: the first counts
        ("daily 02:30", "2026-10-25T02:30", "2026-10-26T02:30+01:00"),
    ],
)
def test_when_the_clocks_are_put_forward_or_back(line, moment, next_one):
    assert next_of(line, moment) == next_one


@pytest.mark.parametrize(
    "line",
    ["", "hourly", "every 0 minutes", "every day", "daily 25:00", "daily 7", "weekly someday 07:00", "monthly 29 07:00",
     "*/15 * * * *"],
)  # fmt: skip
def test_what_does_not_say_when_is_refused(line):
    with pytest.raises(PejlError, match=r"schedule\.unreadable") as refused:
        read_schedule(line)
    assert refused.value.params["found"] == line
    assert "daily 07:00" in refused.value.params["expected"]
