# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What was proposed to be changed in a goal, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from pejl.apps.assessments.facts import GoalStatus, SchemeStatus
from pejl.apps.goals.facts import AmendmentFacts
from pejl.core.texts import Localised
from pejl.interfaces.wording.languages import own_text, own_words
from pejl.interfaces.wording.lookups import Lookups
from pejl.interfaces.wording.periods import day_words

_KINDS: dict[str, Callable[[], str]] = {
    "add": lambda: _("added"),
    "drop": lambda: _("dropped"),
    "retarget": lambda: _("new target"),
    "reword": lambda: _("new wording"),
    "scope": lambda: _("new scope"),
}
_STATES: dict[str, Callable[[], str]] = {
    "proposed": lambda: _("Proposed"),
    "decided": lambda: _("Decided"),
    "rejected": lambda: _("Rejected"),
}


@dataclass(frozen=True, slots=True)
class Amended:
    """One change: what, by whom and when, the words before and after, and why."""

    what: str
    by: str
    wording: str
    rationale: str
    source: str


def amended(found: GoalStatus, status: SchemeStatus, names: Lookups) -> tuple[Amended, ...]:
    """The changes of a goal and of its parts, in the order of the parts."""
    codes = [found.goal.code, *(piece.code for piece in found.assessment.pieces)]
    chosen = [one for one in status.amendments if one.goal in codes]
    return tuple(_amended(one, names) for one in sorted(chosen, key=lambda one: codes.index(one.goal)))


def _amended(one: AmendmentFacts, names: Lookups) -> Amended:
    state, kind = _STATES.get(one.state, lambda: one.state)(), _KINDS.get(one.kind, lambda: one.kind)()
    who = [names.body_title(one.decided_by or one.proposed_by)] if one.decided_by or one.proposed_by else []
    day = one.decided_on or one.proposed_on
    return Amended(
        what=_("{state}: {goal}, {kind}").format(state=state, goal=one.goal, kind=kind),
        by=", ".join([*who, *([day_words(day)] if day else [])]),
        wording=_wording(one.before, one.after),
        rationale=own_text(one.rationale),
        source=names.source_title(one.source) if one.source else "",
    )


def _wording(before: object, after: object) -> str:
    """`”københavnere” → ”borgere”`, where the change is one of words."""
    texts = [own_words(Localised.of(one)) for one in (before, after) if isinstance(one, Mapping) and _is_text(one)]
    return " → ".join(f"”{text}”" for text in texts) if len(texts) == 2 else ""


def _is_text(one: Mapping[str, object]) -> bool:
    return bool(one) and set(one) <= {"da", "en"}
