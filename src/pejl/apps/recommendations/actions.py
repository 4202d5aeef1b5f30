# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How assemblies, answers, promises and what recommendations led to are recorded.

Entries are mappings with the names of the version's fields; whatever refers to something does so by its code, a
recommendation by its code in the scheme. `by` says who records it, when and why.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from pejl.apps.audit.actions import record
from pejl.apps.audit.drafting import Entry, Kind, drafts
from pejl.apps.audit.recording import Stamp, Writing
from pejl.apps.goals.actions import goals_by_code
from pejl.apps.goals.models import Goal, Scheme
from pejl.apps.initiatives.actions import LINKED_BY
from pejl.apps.initiatives.models import Initiative
from pejl.apps.organisation.models import Organisation
from pejl.apps.recommendations.models import Aim, Answer, Assembly, Commitment, LedTo
from pejl.core.thread.steps import Jurisdiction

COMMITMENT_STATES = ("open", "kept", "broken", "dropped")

ASSEMBLY = Kind(Assembly, {"scheme": Scheme})
ANSWER = Kind(
    Answer,
    {"answered_by": Organisation, "decided_by": Organisation},
    choices={"jurisdiction": (*(one.value for one in Jurisdiction), "")},
)
COMMITMENT = Kind(Commitment, {"owner": Organisation}, choices={"state": COMMITMENT_STATES})
LED_TO = Kind(LedTo, {"initiative": Initiative}, choices={"linked_by": LINKED_BY})
AIM = Kind(Aim, choices={"linked_by": LINKED_BY})


def save_assemblies(entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record who asked: fields of `Assembly`, with `scheme` as a code."""
    return record("assembly.save", drafts(ASSEMBLY, entries), by=by)


def save_answers(scheme: str, entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record answers to recommendations of one scheme: fields of `Answer`, with codes."""
    return record("answer.save", _of_recommendations(ANSWER, scheme, entries), by=by)


def save_commitments(scheme: str, entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record what answers promise: fields of `Commitment`, with codes."""
    return record("commitment.save", _of_recommendations(COMMITMENT, scheme, entries), by=by)


def save_led_to(scheme: str, entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record which initiatives do something of what was recommended: fields of `LedTo`, with codes."""
    return record("led_to.save", _of_recommendations(LED_TO, scheme, entries), by=by)


def save_aims(scheme: str, entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record which goals recommendations were to move: fields of `Aim`, with `goal_scheme` and `goal` as codes."""
    plain = [{name: value for name, value in entry.items() if name not in ("goal_scheme", "goal")} for entry in entries]
    made = _of_recommendations(AIM, scheme, plain)
    goals = _goals([(entry["goal_scheme"], entry["goal"]) for entry in entries])
    for draft, entry in zip(made, entries, strict=True):
        draft.goal = goals[entry["goal_scheme"], entry["goal"]]
    return record("aim.save", made, by=by)


def _goals(named: Sequence[tuple[str, str]]) -> dict[tuple[str, str], Goal]:
    """Goals of any schemes, each of which must exist. One query for each scheme."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for scheme, code in named:
        wanted[scheme].add(code)
    return {
        (scheme, code): goal for scheme, codes in wanted.items() for code, goal in goals_by_code(scheme, codes).items()
    }


def _of_recommendations(kind: Kind, scheme: str, entries: Sequence[Entry]) -> list[Any]:
    """Drafts of things that belong to recommendations of one scheme. One query for the recommendations."""
    goals = goals_by_code(scheme, {entry["recommendation"] for entry in entries})
    made = drafts(
        kind, [{name: value for name, value in entry.items() if name != "recommendation"} for entry in entries]
    )
    for draft, entry in zip(made, entries, strict=True):
        draft.recommendation = goals[entry["recommendation"]]
    return made
