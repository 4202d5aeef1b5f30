# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is concluded: of one measure from its target or its direction, of a goal from its parts.

The focus areas' closing status has no printed rule; what its sentences imply is: a goal is achieved when every part
moved as wanted, partly when some did. A part without data is never passed over in silence: it pulls down to partly.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pejl.core.issues import Statement
from pejl.core.status.base import Change, Level, Verdict
from pejl.core.status.statements import say
from pejl.core.status.target_choice import has_number
from pejl.core.targets import Comparator, Target

Concluded = tuple[Verdict, tuple[Statement, ...]]

NO_DATA: Concluded = (Verdict.NO_DATA, (say("verdict.no_data"),))
NONE: Concluded = (Verdict.NONE, ())


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a verdict on one measure rests on; `change` is that from its baseline.

    `directed` False: nobody has decided which way it should move. `disputed`: papers state different figures.
    """

    target: Target | None
    level: Level = Level.NOT_TESTABLE
    change: Change = Change.UNKNOWN
    directed: bool = True
    disputed: bool = False


def verdict_of(grounds: Grounds, *, as_of: date) -> Concluded:
    """The verdict of one measure: achieved, not achieved, no data, or none where it is not due or not judged.

    A number that is met is achieved at once; one that is not met is missed when its time has ended by `as_of`, or at
    every figure where it was demanded period by period. A direction is judged by the change alone, however small.

    >>> verdict_of(Grounds(None, change=Change.BETTER), as_of=date(2025, 12, 31))[0].value
    'achieved'
    """
    target = grounds.target
    if target is not None and has_number(target):
        return _by_number(target, grounds, as_of)
    if not grounds.directed or (target is not None and target.comparator is Comparator.UNDECIDED):
        return NONE
    return _by_direction(grounds.change)


def _by_number(target: Target, grounds: Grounds, as_of: date) -> Concluded:
    if grounds.level is Level.NOT_TESTABLE:
        return NONE if grounds.disputed else NO_DATA
    if grounds.level is Level.MET:
        return Verdict.ACHIEVED, (say("verdict.target", verdict=Verdict.ACHIEVED.value, due=target.period),)
    if target.per_period or (target.period is not None and target.period.ended_by(as_of)):
        return Verdict.NOT_ACHIEVED, (say("verdict.target", verdict=Verdict.NOT_ACHIEVED.value, due=target.period),)
    return Verdict.NONE, (say("verdict.not_due", due=target.period),)


def _by_direction(change: Change) -> Concluded:
    if change is Change.UNKNOWN:
        return NO_DATA
    if change is Change.BOTH:
        return NONE
    verdict = Verdict.ACHIEVED if change is Change.BETTER else Verdict.NOT_ACHIEVED
    return verdict, (say("verdict.direction", verdict=verdict.value, change=change.value),)


def joined_verdict(verdicts: Sequence[Verdict]) -> Concluded:
    """The verdict of a goal whose parts have these; every part counts once, and the sentence says how many had what.

    >>> joined_verdict([Verdict.ACHIEVED, Verdict.NO_DATA])[0].value
    'partly'
    """
    count = Counter(verdicts)
    verdict = _joined(count, len(verdicts))
    statement = say(
        "verdict.rolled_up",
        verdict=verdict.value,
        parts=len(verdicts),
        achieved=count[Verdict.ACHIEVED],
        partly=count[Verdict.PARTLY],
        not_achieved=count[Verdict.NOT_ACHIEVED],
        not_due=count[Verdict.NONE],
        without_data=count[Verdict.NO_DATA],
    )
    return verdict, (statement,)


def _joined(count: Counter[Verdict], parts: int) -> Verdict:
    if count[Verdict.NO_DATA] == parts:
        return Verdict.NO_DATA
    if count[Verdict.ACHIEVED] == parts:
        return Verdict.ACHIEVED
    if count[Verdict.ACHIEVED] or count[Verdict.PARTLY]:
        return Verdict.PARTLY
    return Verdict.NOT_ACHIEVED if count[Verdict.NOT_ACHIEVED] else Verdict.NONE
