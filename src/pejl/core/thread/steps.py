# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How far a recommendation has come on its way from being asked to being done, and what is missing on the way."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Jurisdiction(StrEnum):
    """Whose it is to act on a recommendation, in the words of committee papers (domain model, a9)."""

    UNDER = "under"  # the committee's own
    OTHER_USUALLY = "other_usually"  # the committee's own, and usually another administration's
    OTHER_PRIMARILY = "other_primarily"  # another body's; the administration can contribute
    PARTLY_NOT = "partly_not"  # the committee cannot decide a part of it
    NOT_UNDER = "not_under"
    OUTSIDE = "outside"  # outside the municipality


class Step(StrEnum):
    """The steps of the thread, in their order."""

    ANSWERED = "answered"
    JURISDICTION = "jurisdiction"
    DECIDED = "decided"
    DONE = "done"  # something is being done: an initiative, or money
    MEASURED = "measured"  # a goal says what it was to move


@dataclass(frozen=True, slots=True)
class Followed:
    """What is known of one recommendation. `elaborated` is False where the answer says that it will not go into it."""

    answered: bool
    elaborated: bool
    jurisdiction: Jurisdiction | None
    decided: bool
    initiatives: int
    goals: int


def steps_missing(known: Followed) -> tuple[Step, ...]:
    """The steps that nothing is known about, in the order of the thread.

    An answer that only says that it will not go into the recommendation is none. A step is judged by itself: work that
    nobody decided on is being done all the same. Where the committee has no say at all (`not_under`, `outside`) it has
    nothing to decide either, and neither the decision nor what would follow from it is missing.

    >>> steps_missing(Followed(True, True, Jurisdiction.UNDER, False, 1, 0))
    (<Step.DECIDED: 'decided'>, <Step.MEASURED: 'measured'>)
    """
    found = {
        Step.ANSWERED: known.answered and known.elaborated,
        Step.JURISDICTION: known.jurisdiction is not None,
        Step.DECIDED: known.decided,
        Step.DONE: known.initiatives > 0,
        Step.MEASURED: known.goals > 0,
    }
    if known.jurisdiction in (Jurisdiction.NOT_UNDER, Jurisdiction.OUTSIDE):
        found |= dict.fromkeys((Step.DECIDED, Step.DONE, Step.MEASURED), True)
    return tuple(step for step, known_of in found.items() if not known_of)
