# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the four judgements of one measure say, in order: the change, its level's certainty, the outlook, the pace."""

from __future__ import annotations

from collections.abc import Iterator

from pejl.core.issues import Statement
from pejl.core.status.judged import Ahead, Basis, Certainty, Change, Judgements, Outlook, Signal, Untested
from pejl.core.status.statements import say


def sentences_of(found: Judgements, *, unit: str) -> Iterator[Statement]:
    """Everything there is to say; nothing about a level or a time that nobody asked about.

    >>> list(sentences_of(Judgements(), unit="persons"))
    []
    >>> found = Judgements(change=Change(untested=Untested.NO_DENOMINATOR))
    >>> [one.code for one in sentences_of(found, unit="%")]
    ['signal.untested']
    """
    yield from _of_change(found.change, unit)
    if found.certainty is not Certainty.UNKNOWN and found.intervals:
        newest = found.intervals[-1]
        limits = {"period": newest.period, "low": newest.lower, "high": newest.upper, "unit": unit}
        yield say("level.certainty", certainty=found.certainty.value, **limits)
    yield from _of_outlook(found.ahead, found.points, unit)
    if found.pace is not None:
        pace = found.pace
        years = {"needed": pace.needed, "observed": pace.observed}
        yield say("pace.needed", **years, due=pace.due, number=pace.number, unit=unit)


def _of_change(found: Change, unit: str) -> Iterator[Statement]:
    if found.certain is None:
        if found.untested not in (None, Untested.NO_EARLIER, Untested.LEFT_OUT):
            yield say("signal.untested", untested=found.untested.value)
        return
    difference = {
        "basis": found.basis.value,
        "from_period": found.from_period,
        "to_period": found.to_period,
        "by": found.difference,
        "low": found.lower,
        "high": found.upper,
        "unit": unit,
    }
    if found.signal is Signal.WITHIN_NOISE:
        yield say("signal.within_noise", **difference)
    else:
        yield say("signal.clear", rises=found.certain > 0, borderline=found.borderline, **difference)
    if found.basis is Basis.COUNTS:
        yield say("signal.counts")


def _of_outlook(found: Ahead, points: int, unit: str) -> Iterator[Statement]:
    if found.outlook is Outlook.CANNOT_TELL:
        unseen = found.unseen.value if found.unseen else ""
        yield say("outlook.cannot_tell", unseen=unseen, due=found.due, points=points)
    elif found.bands:
        band = {"low": found.bands[-1].lower, "high": found.bands[-1].upper, "unit": unit}
        yield say("outlook.told", outlook=found.outlook.value, due=found.due, **band)
