# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What was asked of a committee, what it answered and what it promised; a recommendation itself is a goal."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from pejl.interfaces.exchange.structure.fields import Code, Day, Entry, Slug, Texts
from pejl.interfaces.exchange.structure.initiatives import LINKED_BY, GoalLinkEntry, LinkedBy, PlaceText

JurisdictionText = Literal["under", "other_usually", "other_primarily", "partly_not", "not_under", "outside"]
RemarkKind = Literal["existing", "experience", "strengthen", "resources", "awaits", "legal_bar", "evaluation", "other"]
CommitmentState = Literal["open", "kept", "broken", "dropped"]


class AssemblyEntry(Entry):
    """Who asked, and who has to answer."""

    title: Texts
    theme: Texts | None = None
    presented_on: Day | None = None
    bound: tuple[Code, ...] = Field((), description="Organisations that have promised an answer.")
    answering: tuple[Code, ...] = Field((), description="Organisations that write it.")
    source: Code | None = None
    place: PlaceText = ""


class JurisdictionEntry(Entry):
    """Whose it is to act, as the answer says; left out where it does not say."""

    verdict: JurisdictionText
    bodies: tuple[Code, ...] = Field((), description="The organisations that the answer names.")
    note: Texts | None = None


class RemarkEntry(Entry):
    """A paragraph of an answer, and what it is about."""

    kind: RemarkKind
    text: Texts


class ReferralEntry(Entry):
    """Another body that the recommendation is passed on to."""

    to: Code
    follow_up: Texts | None = None


class DecisionEntry(Entry):
    """What was decided about the recommendation."""

    decided_by: Code | None = None
    decided_on: Day | None = None
    text: Texts


class CommitmentEntry(Entry):
    """Something that the answer promises."""

    text: Texts
    deadline: Day | None = None
    owner: Code | None = None
    state: CommitmentState = "open"
    state_on: Day | None = None
    state_note: Texts | None = None


class InitiativeLinkEntry(Entry):
    """An initiative that does something of what was recommended."""

    initiative: Slug
    reason: Texts | None = None
    linked_by: LinkedBy = Field("source", description=LINKED_BY)


class AnswerEntry(Entry):
    """What was answered to a recommendation, and what it led to."""

    answered_by: Code | None = None
    answered_on: Day | None = None
    elaborated: bool = Field(True, description="False: the answer says that it will not go into the recommendation.")
    jurisdiction: JurisdictionEntry | None = None
    remarks: tuple[RemarkEntry, ...] = ()
    referrals: tuple[ReferralEntry, ...] = ()
    decision: DecisionEntry | None = None
    commitments: tuple[CommitmentEntry, ...] = ()
    initiatives: tuple[InitiativeLinkEntry, ...] = ()
    goals: tuple[GoalLinkEntry, ...] = Field((), description="Goals that the recommendation was to move.")
    source: Code | None = None
    place: PlaceText = ""
