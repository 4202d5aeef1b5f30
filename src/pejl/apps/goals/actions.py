# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How plans, schemes, goals and proposed amendments are recorded.

Entries are mappings with the names of the version's fields; whatever refers to something does so by its code.
`by` says who records it, when and why (`pejl.apps.audit.recording.stamp`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from pejl.apps.audit.actions import record, withdraw
from pejl.apps.audit.drafting import Entry, Kind, changed, drafts, ensure
from pejl.apps.audit.recording import Stamp, Writing
from pejl.apps.goals.models import Amendment, Goal, GoalText, GoalVersion, Plan, Scheme, SchemeVersion
from pejl.apps.organisation.models import Organisation
from pejl.core.errors import PejlError
from pejl.core.status.base import Settings

METHODS = ("barometer", "traffic_light", "direction", "none")
SCHEME_KINDS = ("beacons", "focus_areas", "transformation_plans", "recommendations", "other", "")
GOAL_STATES = ("active", "proposed_new", "proposed_dropped", "retargeted", "added_later", "dropped")
DIRECTIONS = ("increase", "decrease", "none", "")
TEXT_KINDS = ("cause", "activity", "risk", "attention", "outlook", "money", "other")
AMENDMENT_KINDS = ("add", "drop", "retarget", "reword", "scope")
AMENDMENT_STATES = ("proposed", "decided", "rejected")

PLAN = Kind(Plan)
SCHEME = Kind(
    SchemeVersion,
    {"scheme": Scheme, "owner": Organisation, "adopted_by": Organisation, "replaces": Scheme},
    periods=("period", "prolonged_to"),
    choices={"kind": SCHEME_KINDS, "method": METHODS},
)
GOAL = Kind(GoalVersion, choices={"state": GOAL_STATES, "direction": DIRECTIONS})
GOAL_TEXT = Kind(GoalText, choices={"kind": TEXT_KINDS})
AMENDMENT = Kind(
    Amendment,
    {"scheme": Scheme, "proposed_by": Organisation, "decided_by": Organisation},
    choices={"kind": AMENDMENT_KINDS, "state": AMENDMENT_STATES},
)


def save_plans(entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record what plan packages are called and whether they are invented."""
    return record("plan.save", drafts(PLAN, entries), by=by)


def save_schemes(entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record schemes; their settings must be known to the status rules."""
    _check_settings(entries)
    with transaction.atomic():
        ensure(Scheme, (entry["scheme"] for entry in entries))
        return record("scheme.save", drafts(SCHEME, entries), by=by)


def save_goals(scheme: str, entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record goals of one scheme: fields of `GoalVersion`, with `goal` and `parent` as codes within the scheme."""
    _check_settings(entries)
    with transaction.atomic():
        goals = ensure(Goal, (entry["goal"] for entry in entries), scheme=_scheme(scheme))
        parents = goals_by_code(scheme, {entry["parent"] for entry in entries if entry.get("parent")})
        return record("goal.save", [_goal_draft(entry, goals, parents) for entry in entries], by=by)


def _goal_draft(entry: Entry, goals: dict[str, Goal], parents: dict[str, Goal]) -> GoalVersion:
    plain = {name: value for name, value in entry.items() if name not in ("goal", "parent")}
    (draft,) = drafts(GOAL, [plain])
    draft.goal, draft.parent = goals[entry["goal"]], parents.get(entry.get("parent") or "")
    return draft


def change_goal(scheme: str, code: str, changes: Entry, *, by: Stamp) -> Writing:
    """Record that some of what a goal says has changed; the rest stays."""
    with transaction.atomic():
        plain = {name: value for name, value in changes.items() if name != "parent"}
        draft = changed(GOAL, open_goal(scheme, code), plain)
        if "parent" in changes:
            parents = goals_by_code(scheme, {changes["parent"]} - {None, ""})
            draft.parent = parents.get(changes["parent"])
        return record("goal.change", [draft], by=by)


def withdraw_goal(scheme: str, code: str, *, by: Stamp) -> None:
    """Record that a goal was entered by mistake. A goal that a committee gives up is *dropped*, by an amendment."""
    withdraw("goal.withdraw", [open_goal(scheme, code)], by=by)


def save_goal_texts(scheme: str, entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record blocks of text beside goals: `goal` (code), `kind`, `position`, `text`, `source`."""
    goals = goals_by_code(scheme, {entry["goal"] for entry in entries})
    return record("goal_text.save", with_goal(GOAL_TEXT, entries, goals), by=by)


def save_amendments(entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record amendments as history has them, without applying any: the goals of a plan package already say it."""
    return record("amendment.save", drafts(AMENDMENT, entries), by=by)


def propose_amendment(scheme: str, goal: str, proposal: Entry, *, by: Stamp) -> Amendment:
    """Record a proposal: `kind` and other fields of `Amendment`. Its number is the next of its kind for the goal."""
    with transaction.atomic():
        earlier = Amendment.objects.filter(scheme=_scheme(scheme), goal_code=goal, kind=proposal["kind"])
        number = max(earlier.values_list("number", flat=True), default=0) + 1
        entry = {**proposal, "scheme": scheme, "goal_code": goal, "number": number, "state": "proposed"}
        (added,) = record("amendment.propose", drafts(AMENDMENT, [entry]), by=by).added
        return added


def reject_amendment(version: int, decision: Entry, *, by: Stamp) -> Amendment:
    """Record that a proposal was rejected; `decision` holds `decided_by` (code) and `decided_on`."""
    return conclude(version, {**decision, "state": "rejected"}, action="amendment.reject", by=by)


def conclude(version: int, decision: Entry, *, action: str, by: Stamp) -> Amendment:
    """Record what became of an open proposal."""
    with transaction.atomic():
        proposal = Amendment.objects.open().filter(pk=version, state="proposed").first()
        if proposal is None:
            raise PejlError("amendment.not_open", found=str(version), expected="a proposal nobody has decided on")
        (added,) = record(action, [changed(AMENDMENT, proposal, decision)], by=by).added
        return added


# --- what actions of this app and of those above it look up ------------------------------------------------------


def _scheme(code: str) -> Scheme:
    scheme = Scheme.objects.filter(code=code).first()
    if scheme is None:
        raise PejlError("scheme.unknown", found=code, expected="the code of a scheme")
    return scheme


def goals_by_code(scheme: str, codes: set[str]) -> dict[str, Goal]:
    """The goals of a scheme with these codes, each of which must exist. One query."""
    found = {goal.code: goal for goal in Goal.objects.filter(scheme__code=scheme).select_related("scheme")}
    for code in sorted(codes - found.keys()):
        raise PejlError("goal.unknown", found=f"{scheme} {code}", expected="the code of a goal of the scheme")
    return found


def open_goal(scheme: str, code: str) -> GoalVersion:
    """What is known of a goal now."""
    version = GoalVersion.objects.open().filter(goal__scheme__code=scheme, goal__code=code).first()
    if version is None:
        raise PejlError("goal.unknown", found=f"{scheme} {code}", expected="a goal of the scheme")
    return version


def with_goal(kind: Kind, entries: Sequence[Entry], goals: dict[str, Goal]) -> list[Any]:
    """Drafts of things that belong to goals, whose entries name the goal by its code."""
    made = drafts(kind, [{name: value for name, value in entry.items() if name != "goal"} for entry in entries])
    for draft, entry in zip(made, entries, strict=True):
        draft.goal = goals[entry["goal"]]
    return made


def _check_settings(entries: Sequence[Entry]) -> None:
    for entry in entries:
        Settings.from_texts(entry.get("settings") or {})
