# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Who is to be reminded today, and that nobody is reminded twice on one day, however many workers there are."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.core.mail import EmailMessage
from django.db import IntegrityError, transaction
from django.utils import timezone

from pejl.apps.people.queries import PersonFacts
from pejl.apps.rounds.facts import OwedFacts, RoundFacts
from pejl.apps.rounds.models import Reminder
from pejl.apps.rounds.queries import last_reminded, owed_in, rounds
from pejl.apps.rounds.responsible import Staffing, staffing
from pejl.core.rounds.reminding import escalation_due, reminder_due
from pejl.core.rounds.states import State
from pejl.core.texts import Localised

log = logging.getLogger(__name__)
FROM_HOUR = 7  # local time: nobody is written to at night


class Task(StrEnum):
    """What a line of a digest asks for."""

    DELIVER = "deliver"
    CORRECT = "correct"  # sent back with a note
    APPROVE = "approve"
    LATE_BELOW = "late_below"  # somebody of the reader's unit is late


@dataclass(frozen=True, slots=True)
class Line:
    """How many figures of a round wait for the reader, and for what. `units` names whose they are, where that helps."""

    round: str
    title: Localised
    due_at: datetime
    task: Task
    count: int
    units: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Digest:
    """Everything that one person is told on one day."""

    username: str
    email: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Asked:
    """One person about one round."""

    person: PersonFacts
    facts: RoundFacts
    owed: tuple[OwedFacts, ...]
    last: datetime | None
    today: date
    escalate_days: int


def digests(now: datetime, *, escalate_days: int) -> tuple[Digest, ...]:
    """Whom to tell what at `now`: people with an address who were not told anything today."""
    today, staff = timezone.localdate(now), staffing()
    last = last_reminded()
    open_rounds = [(one, owed_in(one.code)) for one in rounds() if not one.closed]
    found = []
    for person in staff.people:
        told_at = last.get(person.username)
        if not person.email or (told_at and timezone.localdate(told_at) >= today):
            continue
        asked = [_Asked(person, facts, owed, told_at, today, escalate_days) for facts, owed in open_rounds]
        lines = tuple(line for one in asked for line in _lines(one, staff))
        if lines:
            found.append(Digest(person.username, person.email, lines))
    return tuple(found)


def send_digests(write: Callable[[Digest], EmailMessage], now: datetime, *, escalate_days: int) -> int:
    """Send what is due; answers how many were sent. Before seven in the morning nothing is.

    A digest is claimed by its row before it is sent: two workers never send the same one, and one that dies while
    sending leaves somebody untold for a day rather than told twice. What could not be sent is tried again.
    """
    if timezone.localtime(now).hour < FROM_HOUR:
        return 0
    return sum(_send(one, write, now) for one in digests(now, escalate_days=escalate_days))


def _send(digest: Digest, write: Callable[[Digest], EmailMessage], now: datetime) -> bool:
    day = timezone.localdate(now)
    try:
        with transaction.atomic():
            claimed = Reminder.objects.create(username=digest.username, day=day, at=now)
    except IntegrityError:  # another worker was quicker
        return False
    try:
        write(digest).send()
    except OSError as error:  # the mail server's own errors are among these
        log.warning("reminder.not_sent error=%s", type(error).__name__)
        claimed.delete()
        return False
    return True


# --- what one person is told of one round ----------------------------------------------------------------------------


def _lines(asked: _Asked, staff: Staffing) -> Iterator[Line]:
    mine = [one for one in asked.owed if asked.person in staff.reporters(one)]
    yield from _line(asked, Task.DELIVER, [one for one in mine if _to_deliver(one)], _near(asked))
    back = [one for one in mine if one.state is State.RETURNED]
    yield from _line(asked, Task.CORRECT, back, _near(asked) or _since(asked, back))
    waiting = [one for one in asked.owed if one.state is State.DELIVERED and asked.person in staff.approvers(one)]
    yield from _line(asked, Task.APPROVE, waiting, _since(asked, waiting))
    late = [one for one in asked.owed if one.state.awaited and asked.person in staff.leaders(one)]
    yield from _line(asked, Task.LATE_BELOW, late, _late(asked))


def _to_deliver(one: OwedFacts) -> bool:
    return one.state in (State.OPEN, State.POSTPONED)


def _line(asked: _Asked, task: Task, owed: list[OwedFacts], due: bool) -> Iterator[Line]:
    if owed and due:
        units = tuple(dict.fromkeys(one.organisation for one in owed)) if task is Task.LATE_BELOW else ()
        yield Line(asked.facts.code, asked.facts.title, asked.facts.due_at, task, len(owed), units)


def _near(asked: _Asked) -> bool:
    """Since the last digest this round has come, or one of its days."""
    last = _last_day(asked)
    return reminder_due(today=asked.today, due=timezone.localdate(asked.facts.due_at), last=last)


def _late(asked: _Asked) -> bool:
    due = timezone.localdate(asked.facts.due_at)
    return escalation_due(today=asked.today, due=due, after_days=asked.escalate_days, last=_last_day(asked))


def _last_day(asked: _Asked) -> date | None:
    """The day of the last digest, if the round was open then."""
    if asked.last is None or asked.last < asked.facts.opened_at:
        return None
    return timezone.localdate(asked.last)


def _since(asked: _Asked, owed: list[OwedFacts]) -> bool:
    """Whether one of them took its last step after the last digest."""
    return asked.last is None or any(one.steps[-1].at > asked.last for one in owed)
