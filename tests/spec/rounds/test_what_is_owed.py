# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A figure is owed for the newest period of its frequency that had ended by the day of the status."""

from datetime import date

import pytest

from pejl.core.periods import Period
from pejl.core.rounds.owed import owed_period


@pytest.mark.parametrize(
    ("frequency", "day", "owed"),
    [
        ("yearly", "2025-12-30", "2024"),
        ("yearly", "2025-12-31", "2025"),
        ("school_year", "2025-07-30", "2023/2024"),
        ("school_year", "2025-07-31", "2024/2025"),
        ("school_year", "2025-08-01", "2024/2025"),
        ("half_yearly", "2025-06-29", "2024-S2"),
        ("half_yearly", "2025-06-30", "2025-S1"),
        ("half_yearly", "2025-12-31", "2025-S2"),
        ("quarterly", "2025-03-31", "2025-Q1"),
        ("quarterly", "2025-05-01", "2025-Q1"),
        ("monthly", "2025-02-28", "2025-02"),
        ("monthly", "2025-01-15", "2024-12"),
    ],
)
def test_the_newest_period_that_has_ended(frequency, day, owed):
    assert owed_period(frequency, as_of=date.fromisoformat(day)) == Period.parse(owed)


@pytest.mark.parametrize("frequency", ["irregular", "once", ""])
def test_nothing_is_owed_by_itself_where_no_frequency_says_when(frequency):
    assert owed_period(frequency, as_of=date(2025, 12, 31)) is None


@pytest.mark.parametrize(
    ("known", "owed"),
    [
        (["2022"], "2024"),
        (["2019", "2020"], "2024"),  # two were missed: only the newest is owed
        (["2024"], None),
        (["2023"], None),  # 2025 has not ended
        ([], None),
        (["@2022-11-01"], None),
    ],
)
def test_a_figure_of_every_second_year_keeps_its_rhythm(known, owed):
    found = owed_period("biennial", as_of=date(2025, 11, 30), known=[Period.parse(one) for one in known])
    assert found == (Period.parse(owed) if owed else None)


@pytest.mark.parametrize(
    ("known", "owed"),
    [
        (["@2023-12-31"], "@2024-12-31"),
        (["2022-10-01..2023-09-30"], "2024-10-01..2025-09-30"),  # over any twelve months
        (["@2025-01-01"], None),
        (["@2020-12-31", "2023"], "2024"),  # the newest one says how it is counted
    ],
)
def test_a_figure_that_is_stated_otherwise_is_owed_for_the_next_such_period(known, owed):
    found = owed_period("yearly", as_of=date(2025, 11, 30), known=[Period.parse(one) for one in known])
    assert found == (Period.parse(owed) if owed else None)
