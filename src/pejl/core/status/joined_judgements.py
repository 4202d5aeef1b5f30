# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the tests and outlooks of several figures come to together: one clear figure is not outvoted by unclear ones.

Each is tested at 95 %, so of twenty unchanged figures one is called changed: how many were tested is always said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pejl.core.issues import Statement
from pejl.core.status.base import Piece
from pejl.core.status.judged import Outlook, Signal
from pejl.core.status.statements import say

CLEAR = (Signal.IMPROVEMENT, Signal.DETERIORATION)


def joined_signal(signals: Sequence[Signal]) -> Signal:
    """Clear where what is clear points one way; where it points both ways the whole cannot be tested.

    >>> joined_signal([Signal.IMPROVEMENT, Signal.WITHIN_NOISE, Signal.NOT_TESTABLE]).value
    'improvement'
    >>> joined_signal([Signal.IMPROVEMENT, Signal.DETERIORATION]).value
    'not_testable'
    """
    clear = set(signals) & set(CLEAR)
    if clear:
        return clear.pop() if len(clear) == 1 else Signal.NOT_TESTABLE
    return Signal.WITHIN_NOISE if Signal.WITHIN_NOISE in signals else Signal.NOT_TESTABLE


def joined_outlook(outlooks: Sequence[Outlook]) -> Outlook:
    """What all parts with a target ahead have in common; else it cannot be told.

    >>> joined_outlook([Outlook.LIKELY, Outlook.NONE]).value, joined_outlook([Outlook.LIKELY, Outlook.UNLIKELY]).value
    ('likely', 'cannot_tell')
    """
    asked = set(outlooks) - {Outlook.NONE}
    if not asked:
        return Outlook.NONE
    return asked.pop() if len(asked) == 1 else Outlook.CANNOT_TELL


def sentences_of_parts(piece: Piece, measured: Sequence[Piece]) -> Iterator[Statement]:
    """How many of a goal's `measured` figures were tested and how they came out, and what lies ahead of them.

    >>> made = Piece("1", None), [Piece("1.A", "1", signal=Signal.WITHIN_NOISE)]
    >>> [one.params["tested"] for one in sentences_of_parts(*made)]
    [1]
    """
    found = {signal: tuple(one.code for one in measured if one.signal is signal) for signal in Signal}
    tested = len(measured) - len(found[Signal.NOT_TESTABLE])
    yield say(
        "signal.goal",
        signal=piece.signal.value,
        tested=tested,
        parts=len(measured),
        codes_up=found[Signal.IMPROVEMENT],
        codes_down=found[Signal.DETERIORATION],
        within=len(found[Signal.WITHIN_NOISE]),
    )
    ahead = Counter(one.outlook for one in measured)
    if piece.outlook is not Outlook.NONE:
        yield say(
            "outlook.goal",
            outlook=piece.outlook.value,
            likely=ahead[Outlook.LIKELY],
            cannot_tell=ahead[Outlook.CANNOT_TELL],
            unlikely=ahead[Outlook.UNLIKELY],
        )
