# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What may happen to a figure that is owed, and in which order.

open → delivered → approved → locked; a delivery goes back with a note, and an approved one too, until it is locked. A
figure that comes later is still owed.
"""

from __future__ import annotations

from enum import StrEnum

from pejl.core.errors import PejlError


class State(StrEnum):
    """Where a figure that is owed stands. `postponed` is open, with a day and a reason."""

    OPEN = "open"
    POSTPONED = "postponed"
    DELIVERED = "delivered"
    RETURNED = "returned"
    APPROVED = "approved"
    LOCKED = "locked"

    @property
    def awaited(self) -> bool:
        """Whether the unit has something to do."""
        return self in (State.OPEN, State.POSTPONED, State.RETURNED)


class Step(StrEnum):
    """What somebody does with it."""

    DELIVER = "deliver"
    POSTPONE = "postpone"
    RETURN = "return"
    APPROVE = "approve"
    LOCK = "lock"


_LEADS: dict[Step, tuple[frozenset[State], State]] = {
    Step.DELIVER: (frozenset({State.OPEN, State.POSTPONED, State.RETURNED, State.DELIVERED}), State.DELIVERED),
    Step.POSTPONE: (frozenset({State.OPEN, State.POSTPONED, State.RETURNED}), State.POSTPONED),
    Step.RETURN: (frozenset({State.DELIVERED, State.APPROVED}), State.RETURNED),
    Step.APPROVE: (frozenset({State.DELIVERED}), State.APPROVED),
    Step.LOCK: (frozenset({State.APPROVED}), State.LOCKED),
}


def after(state: State, step: Step) -> State:
    """The state that `step` leads to. Raises `PejlError("delivery.not_now")` where the step is not open.

    >>> after(State.DELIVERED, Step.RETURN).value
    'returned'
    """
    allowed, leads_to = _LEADS[step]
    if state not in allowed:
        raise PejlError("delivery.not_now", found=state.value, expected=[one.value for one in State if one in allowed])
    return leads_to


def may_approve(*, delivered_by: str, approver: str, four_eyes: bool) -> bool:
    """Whether `approver` may approve: where four eyes are demanded, nobody approves what they delivered.

    >>> may_approve(delivered_by="anna", approver="anna", four_eyes=True)
    False
    """
    return not four_eyes or delivered_by != approver
