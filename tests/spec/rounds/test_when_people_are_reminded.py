# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Reminders come at once, 7, 3 and 1 days before, on the day, and every third day after; then leaders are told too."""

from datetime import date, timedelta

import pytest

from pejl.core.rounds.forward import a_year_later, title_a_year_later
from pejl.core.rounds.reminding import escalation_due, reminder_due

DUE = date(2026, 2, 1)


def told_on(first, last_day, ask):
    """The days, counted from when the figures are due, on which somebody is told who is asked about every day."""
    told, last = [], None
    for offset in range(first, last_day + 1):
        today = DUE + timedelta(days=offset)
        if ask(today, last):
            told.append(offset)
            last = today
    return told


def test_a_round_that_opened_twenty_days_before():
    assert told_on(-20, 10, lambda today, last: reminder_due(today=today, due=DUE, last=last)) == [
        -20, -7, -3, -1, 0, 1, 4, 7, 10,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("last", "today", "due"),
    [
        (-9, -6, True),  # the seventh day was missed, so it is made up for
        (-7, -6, False),
        (-6, -4, False),
        (2, 3, False),
        (2, 5, True),  # the fourth day was missed
    ],
)
def test_a_day_on_which_nobody_was_told_is_made_up_for(last, today, due):
    days = {"today": DUE + timedelta(days=today), "last": DUE + timedelta(days=last)}
    assert reminder_due(due=DUE, **days) is due


def test_nobody_is_told_twice_on_a_day():
    assert not reminder_due(today=DUE, due=DUE, last=DUE)


def test_a_leader_is_told_after_the_stated_days_and_then_every_third():
    def ask(today, last):
        return escalation_due(today=today, due=DUE, after_days=3, last=last)

    assert told_on(-5, 12, ask) == [4, 7, 10]


def test_a_leader_who_was_told_something_else_before_is_told_when_it_is_late_enough():
    assert escalation_due(today=DUE + timedelta(days=4), due=DUE, after_days=3, last=DUE + timedelta(days=3))


@pytest.mark.parametrize(
    ("title", "later"),
    [
        ("Status 2025", "Status 2026"),
        ("Skoleåret 2024/2025", "Skoleåret 2025/2026"),
        ("Runde 12", "Runde 12"),
        ("Sag 120255", "Sag 120255"),  # no year
    ],
)
def test_the_title_of_next_years_round(title, later):
    assert title_a_year_later(title) == later


def test_the_last_of_february_stays_the_last():
    assert a_year_later(date(2024, 2, 29)) == date(2025, 2, 28)
    assert a_year_later(date(2025, 2, 28)) == date(2026, 2, 28)
