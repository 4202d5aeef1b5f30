# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is different between two releases, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any, TypeVar

from pejl.apps.assessments.facts import GoalStatus, PublishedFacts, SchemeStatus
from pejl.apps.indicators.facts import MeasureFacts
from pejl.apps.measurements.facts import FigureVersion, SeriesName
from pejl.apps.publication import queries
from pejl.apps.publication.causes import moved
from pejl.apps.publication.changes import (
    Change,
    ChangedGoal,
    ChangedJudgement,
    ChangedMethod,
    ChangedPublished,
    ChangedSheet,
    ChangedTarget,
    Comparison,
    NewFigure,
    RevisedChange,
    RevisedFigure,
)
from pejl.apps.publication.facts import IndicatorPart, ReleaseFacts
from pejl.apps.publication.models import INDICATOR, SCHEME
from pejl.core.observations import Disputed, Missing, Observation, Present, Series, StatedChange

Item = TypeVar("Item")


def compare(one: ReleaseFacts, other: ReleaseFacts) -> Comparison:
    """What `other` says that `one` does not, and the reverse; parts with the same digest are not even read.

    Ten queries at most. Raises `PejlError("release.withdrawn")` for a release that can no longer be read.
    """
    before, after = queries.index(one), queries.index(other)
    different = {part for part in before.keys() | after.keys() if before.get(part) != after.get(part)}
    indicators = sorted(code for kind, code in different if kind == INDICATOR)
    schemes = sorted(code for kind, code in different if kind == SCHEME)
    changes: list[Change] = []
    for was, now in _pairs(queries.indicators(one, indicators), queries.indicators(other, indicators)):
        changes += _came_or_went(was, now, ChangedSheet) if was is None or now is None else _of_indicator(was, now)
    statuses = _pairs(queries.schemes(one, schemes), queries.schemes(other, schemes))
    for was, now in statuses:
        changes += _scheme_came_or_went(was, now) if was is None or now is None else _of_scheme(was, now)
    both = ((was, now) for was, now in statuses if was and now)
    return Comparison(tuple(changes), tuple(found for was, now in both for found in moved(was, now)))


def _pairs(old: Mapping[str, Item], new: Mapping[str, Item]) -> list[tuple[Item | None, Item | None]]:
    """What has the same name in both, in the new order; what is gone stands last."""
    codes = dict.fromkeys([*new, *old])
    return [(old.get(code), new.get(code)) for code in codes]


def _different(old: Any, new: Any, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in names if getattr(old, name) != getattr(new, name))


# --- figures -----------------------------------------------------------------------------------------------------

_NOT_SAID = {"version", "recorded_from", "recorded_by", "reason"}


def _came_or_went(old: IndicatorPart | None, new: IndicatorPart | None, kind: type[ChangedSheet]) -> Iterator[Change]:
    part = new or old
    if part:
        yield kind(part.sheet.code, "added" if new else "dropped")


def _of_indicator(old: IndicatorPart, new: IndicatorPart) -> Iterator[Change]:
    said = [one.name for one in fields(old.sheet) if one.name not in _NOT_SAID]
    if names := _different(old.sheet, new.sheet, said):
        yield ChangedSheet(new.sheet.code, "redefined", names)
    for name in dict.fromkeys([*new.series, *old.series]):
        was, now = old.series.get(name), new.series.get(name)
        nothing = Series(new.sheet.code, new.sheet.unit)
        yield from _of_series(name, was or nothing, now or nothing, new.versions)
        yield from _of_changes(name, was or nothing, now or nothing)


def _of_series(name: SeriesName, old: Series, new: Series, versions: Sequence[FigureVersion]) -> Iterator[Change]:
    for observation in new.observations:
        period = observation.period
        was = old.at(period)
        if was is None or (isinstance(was.value, Missing) and observation.candidates):
            yield NewFigure(name, period, observation)
        elif _said(was) != _said(observation):
            yield RevisedFigure(name, period, was, observation, _reason(name, observation, versions))
    for was in old.observations:
        if new.at(was.period) is None:
            yield RevisedFigure(name, was.period, was, None, "")


def _said(one: Observation) -> tuple:
    """What an observation says, without which row says it; 20 and 20.0 are told apart."""
    value = one.value
    if isinstance(value, Present):
        return (one.status, _stated(value))
    if isinstance(value, Disputed):
        return (one.status, *(_stated(candidate) for candidate in value.candidates))
    return (one.status, value)


def _stated(value: Present) -> tuple:
    return (str(value.value), value.numerator, value.denominator, value.approximation, value.variant)


def _reason(name: SeriesName, one: Observation, versions: Sequence[FigureVersion]) -> str:
    """The reason given with the version that is in force."""
    found = (v.reason for v in versions if v.series == name and v.period == one.period and v.recorded_to is None)
    return next(filter(None, found), "")


def _of_changes(name: SeriesName, old: Series, new: Series) -> Iterator[Change]:
    for was, now in _pairs(_by_span(old), _by_span(new)):
        if was != now:
            yield RevisedChange(name, was, now)


def _by_span(series: Series) -> dict[str, StatedChange]:
    return {f"{one.from_period} {one.to_period}": replace(one, version=None) for one in series.changes}


# --- schemes and goals -------------------------------------------------------------------------------------------

_WORDS = ("title", "wording", "target_group", "state", "parent", "texts", "note", "weights_note")


def _scheme_came_or_went(old: SchemeStatus | None, new: SchemeStatus | None) -> Iterator[Change]:
    status = new or old
    if status:
        yield ChangedGoal(status.scheme.code, "", "added" if new else "dropped")


def _of_scheme(old: SchemeStatus, new: SchemeStatus) -> Iterator[Change]:
    code = new.scheme.code
    if names := _different(old.scheme, new.scheme, ("title", "short_title", "description", "levels", "period")):
        yield ChangedGoal(code, "", "reworded", names)
    yield from _method(code, "", _rules(old.scheme), _rules(new.scheme))
    goals = _pairs({one.goal.code: one for one in old.goals}, {one.goal.code: one for one in new.goals})
    for was, now in goals:
        if was and now:
            yield from _of_goal(code, was, now)
        elif found := now or was:
            yield ChangedGoal(code, found.goal.code, "added" if now else "dropped")


def _rules(scheme: Any) -> dict[str, str]:
    return {"method": scheme.method, **scheme.settings}


def _of_goal(scheme: str, old: GoalStatus, new: GoalStatus) -> Iterator[Change]:
    code = new.goal.code
    if names := _different(old.goal, new.goal, _WORDS):
        yield ChangedGoal(scheme, code, "reworded", names)
    yield from _method(scheme, code, _weighing(old.goal), _weighing(new.goal))
    yield from _of_measures(scheme, code, old, new)
    if (was := _printed(old)) != (now := _printed(new)):
        yield ChangedPublished(scheme, code, was, now)
    judged = [one and replace(one, version=0, differs=None) for one in (old.judgement, new.judgement)]
    if judged[0] != judged[1]:
        yield ChangedJudgement(scheme, code, old.judgement, new.judgement)


def _weighing(goal: Any) -> dict[str, str]:
    return {**goal.settings, "weight": str(goal.weight), "direction": goal.direction}


def _printed(status: GoalStatus) -> tuple[PublishedFacts, ...]:
    """What documents printed, without what we make of it."""
    printed = (status.published, *status.also_published)
    return tuple(replace(one, version=0, agrees=None, reproduced_by=()) for one in printed if one)


def _method(scheme: str, goal: str, old: dict[str, str], new: dict[str, str], measure: str = "") -> Iterator[Change]:
    """Only the settings that differ."""
    names = [name for name in dict.fromkeys([*old, *new]) if old.get(name) != new.get(name)]
    if names:
        was, now = ({name: one[name] for name in names if name in one} for one in (old, new))
        yield ChangedMethod(scheme, goal, measure, was, now)


# --- measures ----------------------------------------------------------------------------------------------------


def _of_measures(scheme: str, goal: str, old: GoalStatus, new: GoalStatus) -> Iterator[Change]:
    pairs = _pairs({one.code: one for one in old.measures}, {one.code: one for one in new.measures})
    added = tuple(now.code for was, now in pairs if now and not was)
    dropped = tuple(was.code for was, now in pairs if was and not now)
    if added:
        yield ChangedGoal(scheme, goal, "measures_added", added)
    if dropped:
        yield ChangedGoal(scheme, goal, "measures_dropped", dropped)
    for was, now in pairs:
        if was and now:
            yield from _of_measure(was, now)


def _of_measure(old: MeasureFacts, new: MeasureFacts) -> Iterator[Change]:
    where = (new.scheme, new.goal)
    if _wanted(old) != _wanted(new) or old.baseline != new.baseline:
        yield ChangedTarget(*where, new.code, old.targets, new.targets, old.baseline, new.baseline)
    yield from _method(*where, _counting(old), _counting(new), new.code)


def _wanted(measure: MeasureFacts) -> list[Any]:
    return [replace(one, version=0, target=replace(one.target, version=None)) for one in measure.targets]


def _counting(measure: MeasureFacts) -> dict[str, str]:
    names = ("indicator", "breakdown", "group", "weight", "population_size", "counts", "direction")
    return {name: str(getattr(measure, name)) for name in names}
