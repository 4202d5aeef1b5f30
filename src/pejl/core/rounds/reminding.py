# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""When somebody who owes a figure is reminded, and when their leader is told.

The days are Pejl's own choice: no rule states them. A day on which nobody was told is made up for at the next digest,
so that nothing hangs on the worker running on a certain day.
"""

from __future__ import annotations

from datetime import date, timedelta

AHEAD = (7, 3, 1, 0)  # days before a figure is due on which its owner is reminded
LATE_EVERY = 3  # days, from the first after it was due


def reminder_due(*, today: date, due: date, last: date | None) -> bool:
    """Whether a figure due on `due` is worth a reminder `today`, after the `last` one (None: there was none).

    The first one goes out at once; then 7, 3 and 1 days before, on the day, and every third day after it.

    >>> reminder_due(today=date(2026, 1, 25), due=date(2026, 2, 1), last=date(2026, 1, 10))
    True
    """
    return last is None or _one_between(last, today, [due - timedelta(days=one) for one in AHEAD], due)


def escalation_due(*, today: date, due: date, after_days: int, last: date | None) -> bool:
    """Whether the leader is told `today` of a figure that is more than `after_days` late: then, and every third day.

    >>> escalation_due(today=date(2026, 2, 4), due=date(2026, 2, 1), after_days=3, last=None)
    False
    >>> escalation_due(today=date(2026, 2, 5), due=date(2026, 2, 1), after_days=3, last=None)
    True
    """
    late = due + timedelta(days=after_days)
    return today > late and (last is None or last <= late or _one_between(last, today, [], late))


def _one_between(last: date, today: date, days: list[date], due: date) -> bool:
    """Whether one of the `days`, or of those that follow `due`, has come since `last`."""
    late = (today - due).days - 1  # 0 on the first day after
    if late >= 0:
        days = [*days, due + timedelta(days=1 + late - late % LATE_EVERY)]
    return any(last < one <= today for one in days)
