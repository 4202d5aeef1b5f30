# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is linked to a goal is linked to those that follow it, when it is split or joined with others."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from pejl.apps.audit.actions import record
from pejl.apps.audit.drafting import Kind, changed
from pejl.apps.audit.recording import Stamp
from pejl.apps.audit.versions import Version
from pejl.apps.goals.actions import goals_by_code
from pejl.apps.goals.models import Goal
from pejl.apps.initiatives.actions import CONTRIBUTION, SUPPORT
from pejl.apps.recommendations.actions import AIM

# Links to goals, and what they come from.
_LINKS = ((CONTRIBUTION, "initiative_id"), (SUPPORT, "item_id"), (AIM, "recommendation_id"))


def carry_threads(scheme: str, goal: str, to: Sequence[str], *, by: Stamp) -> int:
    """Link initiatives, budget items and recommendations of a goal also to the goals `to`; answers how many links.

    After a split `to` holds the parts, after a merge the whole. Reasons and promises come along, the old goal keeps its
    links, and what is linked already stays as it is. All or nothing; raises `goal.unknown`.
    """
    goals = goals_by_code(scheme, {goal, *to})
    with transaction.atomic():
        return sum(
            _carried(kind, origin, goals[goal], target, by)
            for kind, origin in _LINKS
            for target in (goals[code] for code in dict.fromkeys(to) if code != goal)
        )


def _carried(kind: Kind, origin: str, old: Goal, new: Goal, by: Stamp) -> int:
    there = set(kind.version.objects.open().filter(goal=new).values_list(origin, flat=True))
    links = kind.version.objects.open().filter(goal=old).order_by("position", "id")
    made = [_moved(kind, link, new) for link in links if getattr(link, origin) not in there]
    if made:
        record("thread.carry", made, by=by)
    return len(made)


def _moved(kind: Kind, link: Version, new: Goal) -> Version:
    draft = changed(kind, link, {})
    draft.goal = new  # type: ignore[attr-defined]
    return draft
