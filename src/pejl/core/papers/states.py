# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What may happen to a paper, and in which order.

draft → review → signed → on the agenda → archived. A paper goes back to draft with a note until it is on the agenda;
from then on it is frozen, and what was wrong is put right by a numbered correction that says what changed.
"""

from __future__ import annotations

from enum import StrEnum

from pejl.core.errors import PejlError


class State(StrEnum):
    """Where a paper stands."""

    DRAFT = "draft"
    REVIEW = "review"
    SIGNED = "signed"
    ON_AGENDA = "on_agenda"
    CORRECTED = "corrected"
    ARCHIVED = "archived"

    @property
    def editable(self) -> bool:
        """Whether the text may be changed; what is being reviewed stands still."""
        return self is State.DRAFT

    @property
    def frozen(self) -> bool:
        """Whether the committee has it."""
        return self in (State.ON_AGENDA, State.CORRECTED, State.ARCHIVED)


class Step(StrEnum):
    """What somebody does with it."""

    SUBMIT = "submit"
    RETURN = "return"
    SIGN = "sign"
    RELEASE = "release"
    CORRECT = "correct"
    ARCHIVE = "archive"


_LEADS: dict[Step, tuple[frozenset[State], State]] = {
    Step.SUBMIT: (frozenset({State.DRAFT}), State.REVIEW),
    Step.RETURN: (frozenset({State.REVIEW, State.SIGNED}), State.DRAFT),
    Step.SIGN: (frozenset({State.REVIEW}), State.SIGNED),
    Step.RELEASE: (frozenset({State.SIGNED}), State.ON_AGENDA),
    Step.CORRECT: (frozenset({State.ON_AGENDA, State.CORRECTED}), State.CORRECTED),
    Step.ARCHIVE: (frozenset({State.ON_AGENDA, State.CORRECTED}), State.ARCHIVED),
}
NEED_A_NOTE = frozenset({Step.RETURN, Step.CORRECT})


def after(state: State, step: Step) -> State:
    """The state that `step` leads to. Raises `PejlError("paper.not_now")` where the step is not open.

    >>> after(State.REVIEW, Step.SIGN).value
    'signed'
    """
    allowed, leads_to = _LEADS[step]
    if state not in allowed:
        raise PejlError("paper.not_now", found=state.value, expected=[one.value for one in State if one in allowed])
    return leads_to


def steps_open(state: State) -> tuple[Step, ...]:
    """What may be done next.

    >>> [one.value for one in steps_open(State.SIGNED)]
    ['return', 'release']
    """
    return tuple(step for step in Step if state in _LEADS[step][0])


def may_sign(*, written_by: frozenset[str], signer: str) -> bool:
    """Whether `signer` may sign: nobody signs what they wrote themselves.

    >>> may_sign(written_by=frozenset({"anna"}), signer="anna")
    False
    """
    return signer not in written_by
