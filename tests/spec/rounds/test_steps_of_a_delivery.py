# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What may happen to a figure that is owed: delivered, sent back, approved, locked; never out of order."""

import pytest

from pejl.core.errors import PejlError
from pejl.core.rounds.states import State, Step, after, may_approve

ALLOWED = {
    (State.OPEN, Step.DELIVER): State.DELIVERED,
    (State.OPEN, Step.POSTPONE): State.POSTPONED,
    (State.POSTPONED, Step.DELIVER): State.DELIVERED,
    (State.POSTPONED, Step.POSTPONE): State.POSTPONED,
    (State.DELIVERED, Step.DELIVER): State.DELIVERED,  # the unit finds its own mistake first
    (State.DELIVERED, Step.RETURN): State.RETURNED,
    (State.DELIVERED, Step.APPROVE): State.APPROVED,
    (State.RETURNED, Step.DELIVER): State.DELIVERED,
    (State.RETURNED, Step.POSTPONE): State.POSTPONED,
    (State.APPROVED, Step.RETURN): State.RETURNED,
    (State.APPROVED, Step.LOCK): State.LOCKED,
}


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("step", Step)
def test_every_step_from_every_state(state, step):
    if (state, step) in ALLOWED:
        assert after(state, step) is ALLOWED[state, step]
    else:
        with pytest.raises(PejlError, match=r"delivery\.not_now"):
            after(state, step)


def test_nothing_happens_after_locking():
    assert not any(state is State.LOCKED for state, _ in ALLOWED)


def test_the_unit_has_something_to_do_until_it_has_delivered():
    assert {state for state in State if state.awaited} == {State.OPEN, State.POSTPONED, State.RETURNED}


@pytest.mark.parametrize(
    ("approver", "four_eyes", "allowed"),
    [("anna", True, False), ("bo", True, True), ("anna", False, True), ("bo", False, True)],
)
def test_where_four_eyes_are_demanded_nobody_approves_their_own(approver, four_eyes, allowed):
    assert may_approve(delivered_by="anna", approver=approver, four_eyes=four_eyes) is allowed
