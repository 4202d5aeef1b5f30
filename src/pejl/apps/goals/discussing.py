# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What people say about a proposed amendment before it is decided; nothing that was said is taken away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from pejl.apps.goals.facts import AmendmentFacts
from pejl.apps.goals.models import Amendment, AmendmentComment
from pejl.core.errors import PejlError


@dataclass(frozen=True, slots=True)
class CommentFacts:
    """One thing said."""

    by: str
    at: datetime
    text: str


def comment(version: int, text: str, *, acting_user: str) -> None:
    """Say something about a proposal that nobody has decided on.

    Raises `PejlError`: `amendment.not_open`, `amendment.no_comment`.
    """
    proposal = Amendment.objects.open().filter(pk=version, state="proposed").first()
    if proposal is None:
        raise PejlError("amendment.not_open", found=str(version), expected="a proposal nobody has decided on")
    if not text.strip():
        raise PejlError("amendment.no_comment", found="", expected="a sentence")
    AmendmentComment(
        scheme=proposal.scheme,
        goal_code=proposal.goal_code,
        kind=proposal.kind,
        number=proposal.number,
        text=text.strip(),
        by=acting_user,
        at=timezone.now(),
    ).save(force_insert=True)


def comments_on(scheme: str, one: AmendmentFacts) -> tuple[CommentFacts, ...]:
    """What was said about one proposal, oldest first. One query."""
    rows = AmendmentComment.objects.filter(
        scheme__code=scheme, goal_code=one.goal, kind=one.kind, number=one.number
    ).order_by("id")
    return tuple(CommentFacts(row.by, row.at, row.text) for row in rows)
