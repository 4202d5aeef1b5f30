# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How sources, indicators, measures and targets are recorded, and how a decided amendment changes goals and targets.

Entries are mappings with the names of the version's fields; whatever refers to something does so by its code.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import transaction

from pejl.apps.audit.actions import record, withdraw
from pejl.apps.audit.drafting import Entry, Kind, changed, drafts, ensure
from pejl.apps.audit.recording import Stamp, Writing
from pejl.apps.goals.actions import change_goal, conclude, goals_by_code, save_goals
from pejl.apps.goals.models import Amendment
from pejl.apps.indicators.models import (
    ComparisonGroup,
    Indicator,
    IndicatorVersion,
    Measure,
    MeasureVersion,
    SeriesBreak,
    Source,
    SourceVersion,
    Target,
    Unit,
)
from pejl.apps.organisation.models import Organisation
from pejl.core.errors import PejlError
from pejl.core.targets import Comparator, Direction, Origin

SOURCE_KINDS = ("document", "case_system", "survey", "statistics", "accounts", "")
UNIT_KINDS = ("count", "share", "points", "money", "duration", "score", "index")
FIGURE_KINDS = ("count", "share", "mean", "score", "amount", "change", "")
FREQUENCIES = ("yearly", "school_year", "half_yearly", "quarterly", "monthly", "biennial", "irregular", "once", "")
BREAK_KINDS = ("law", "system", "definition", "organisation", "pandemic")
REMEDIES = ("cut", "other_baseline", "both_shown", "restart", "none")
RELATIVE_KINDS = ("absolute", "percent", "points", "")

SOURCE = Kind(SourceVersion, {"source": Source, "owner": Organisation}, choices={"kind": SOURCE_KINDS})
UNIT = Kind(Unit, choices={"kind": UNIT_KINDS})
GROUP = Kind(ComparisonGroup)
INDICATOR = Kind(
    IndicatorVersion,
    {"indicator": Indicator, "source": Source, "owner": Organisation},
    choices={
        "figure_kind": FIGURE_KINDS,
        "frequency": FREQUENCIES,
        "direction": [one.value for one in Direction],
        "parts_join": ("mean", "none", ""),
    },
)
BREAK = Kind(SeriesBreak, {"indicator": Indicator, "source": Source}, choices={"kind": BREAK_KINDS, "remedy": REMEDIES})
MEASURE = Kind(MeasureVersion, {"indicator": Indicator, "population_source": Source}, periods=("baseline",))
TARGET = Kind(
    Target,
    {"source": Source},
    periods=("period", "relative_base"),
    choices={
        "comparator": [one.value for one in Comparator],
        "origin": [one.value for one in Origin],
        "relative_kind": RELATIVE_KINDS,
    },
)


def save_sources(entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record where figures come from: fields of `SourceVersion`, with `source` and `owner` as codes."""
    with transaction.atomic():
        ensure(Source, (entry["source"] for entry in entries))
        return record("source.save", drafts(SOURCE, entries), by=by)


def save_units(entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record units that the core does not know by itself."""
    return record("unit.save", drafts(UNIT, entries), by=by)


def save_comparison_groups(entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record whom own figures are held against."""
    return record("comparison_group.save", drafts(GROUP, entries), by=by)


def save_indicators(entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record the sheets of indicators: fields of `IndicatorVersion`, with references as codes."""
    with transaction.atomic():
        ensure(Indicator, (entry["indicator"] for entry in entries))
        return record("indicator.save", drafts(INDICATOR, entries), by=by)


def save_breaks(entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record from when on indicators are counted in another way: fields of `SeriesBreak`."""
    return record("series_break.save", drafts(BREAK, entries), by=by)


def save_measures(scheme: str, entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record what goals of a scheme are measured by: `goal` and `measure` are codes, the rest as `MeasureVersion`."""
    with transaction.atomic():
        measures = _ensure_measures(scheme, entries)
        made = drafts(MEASURE, [_without(entry, "goal", "measure") for entry in entries])
        for draft, entry in zip(made, entries, strict=True):
            draft.measure = measures[entry["goal"], entry["measure"]]
        return record("measure.save", made, by=by)


def save_targets(scheme: str, entries: Sequence[Entry], *, by: Stamp) -> Writing:
    """Record what measures are to reach: `measure` is its code, the rest as `Target`; `position` from 0."""
    measures = _measures(scheme, {entry["measure"] for entry in entries})
    made = drafts(TARGET, [_without(entry, "measure") for entry in entries])
    for draft, entry in zip(made, entries, strict=True):
        draft.measure = measures[entry["measure"]]
    return record("target.save", made, by=by)


def withdraw_measure(scheme: str, code: str, *, by: Stamp) -> None:
    """Record that a goal is no longer (or was by mistake) held against a measure."""
    withdraw("measure.withdraw", [_open(MeasureVersion, scheme, code)], by=by)


def withdraw_target(scheme: str, measure: str, position: int, *, by: Stamp) -> None:
    """Record that a target no longer stands."""
    withdraw("target.withdraw", [_open(Target, scheme, measure, position=position)], by=by)


# --- amendments --------------------------------------------------------------------------------------------------


def decide_amendment(version: int, decision: Entry, *, by: Stamp) -> Amendment:
    """Record that a proposal was decided on, and do what it says, in one transaction.

    `decision` holds `decided_by` (code) and `decided_on`, and may hold another `after` than was proposed. `after`
    says what is to change: `{"goal": {field: value}, "targets": [{"measure": code, "position": n, field: value}]}`,
    fields as in `save_goals` and `save_targets`. A bare text is the new wording of the goal; a dropped goal needs none.
    Raises `PejlError("amendment.nothing_to_apply")` where it cannot be told what is to change.
    """
    with transaction.atomic():
        decided = conclude(version, {**decision, "state": "decided"}, action="amendment.decide", by=by)
        _apply(decided, by)
        return decided


def _apply(amendment: Amendment, by: Stamp) -> None:
    scheme, code = amendment.scheme.code, amendment.goal_code
    goal, targets = _what_changes(amendment)
    if not goal and not targets:
        raise PejlError("amendment.nothing_to_apply", found=str(amendment.after), expected="goal or targets")
    if goal and amendment.kind == "add":
        save_goals(scheme, [{"goal": code, **goal}], by=by)
    elif goal:
        change_goal(scheme, code, goal, by=by)
    for target in targets:
        _change_target(scheme, target, by)


def _what_changes(amendment: Amendment) -> tuple[Entry, Sequence[Entry]]:
    after = amendment.after or {}
    if isinstance(after, str) or after.keys() & {"da", "en"}:
        text = {"da": after} if isinstance(after, str) else after
        after = {"goal": {"wording": text}} if amendment.kind in ("reword", "scope") else {}
    states = {"drop": {"state": "dropped"}, "retarget": {"state": "retargeted"}}
    goal, targets = after.get("goal", {}), after.get("targets", [])
    if amendment.kind == "drop" or targets:
        goal = {**states.get(amendment.kind, {}), **goal}
    return goal, targets


def _change_target(scheme: str, target: Entry, by: Stamp) -> None:
    measure, position = target["measure"], target.get("position", 0)
    standing = _targets(Target, scheme, measure).filter(position=position).first()
    if standing is None:
        save_targets(scheme, [{"position": position, **target}], by=by)
        return
    changes = _without(target, "measure", "position")
    record("target.change", [changed(TARGET, standing, changes)], by=by)


# --- looking things up -------------------------------------------------------------------------------------------


def _without(entry: Entry, *names: str) -> Entry:
    return {name: value for name, value in entry.items() if name not in names}


def _ensure_measures(scheme: str, entries: Sequence[Entry]) -> dict[tuple[str, str], Measure]:
    goals = goals_by_code(scheme, {entry["goal"] for entry in entries})
    wanted = dict.fromkeys((entry["goal"], entry["measure"]) for entry in entries)
    rows = Measure.objects.filter(goal__scheme__code=scheme).select_related("goal__scheme")
    present = {(row.goal.code, row.code) for row in rows}
    taken = {code: goal for goal, code in present}
    for goal, code in wanted:
        if taken.setdefault(code, goal) != goal:
            expected = "a code that no other goal of the scheme uses"
            raise PejlError("measure.code_taken", found=code, what=taken[code], expected=expected)
    new = [Measure(goal=goals[goal], code=code) for goal, code in wanted if (goal, code) not in present]
    Measure.objects.bulk_create(new)
    return {(row.goal.code, row.code): row for row in rows.all()}


def _measures(scheme: str, codes: Iterable[str]) -> dict[str, Measure]:
    rows = Measure.objects.filter(goal__scheme__code=scheme).select_related("goal__scheme")
    found = {row.code: row for row in rows}
    for code in sorted(set(codes) - found.keys()):
        raise PejlError("measure.unknown", found=f"{scheme} {code}", expected="the code of a measure of the scheme")
    return found


def _targets(model: type, scheme: str, measure: str) -> object:
    return model.objects.open().filter(measure__goal__scheme__code=scheme, measure__code=measure)


def _open(model: type, scheme: str, measure: str, **more: object) -> object:
    found = _targets(model, scheme, measure).filter(**more).first()
    if found is None:
        raise PejlError("measure.unknown", found=f"{scheme} {measure}", expected="a measure or target that stands")
    return found
