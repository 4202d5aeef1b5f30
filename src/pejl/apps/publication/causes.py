# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Why a status moved: the old one is computed again with one thing at a time as it is in the new one.

What is replaced, in order: the figures of periods that were there (revised), then all figures and the day (new
period), then targets and baselines, then method, settings, weights and breaks, at last which goals and measures there
are. Each step starts from the one before, so that the steps add up to the whole; in another order each could be larger
or smaller. Where even the unchanged old status comes out otherwise today, the rules themselves are the first cause.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from pejl.apps.assessments.facts import GoalStatus, SchemeStatus
from pejl.apps.assessments.recomputing import recomputed
from pejl.apps.goals.facts import GoalFacts
from pejl.apps.indicators.facts import MeasureFacts
from pejl.apps.publication.changes import Cause, MovedStatus, Outcome, Step
from pejl.core.observations import Series

Outcomes = Mapping[str, Outcome]


def moved(old: SchemeStatus, new: SchemeStatus) -> tuple[MovedStatus, ...]:
    """The goals of both whose status came to something else, with what each cause contributed."""
    before, after = _frozen(old), _frozen(new)
    goals = [code for code in before if code in after and before[code] != after[code]]
    if not goals:
        return ()
    stages = [(Cause.RULES, _today(old)), *_stages(old, new), (Cause.RULES, after)]
    return tuple(_moved(new.scheme.code, code, before[code], stages) for code in goals)


def _moved(scheme: str, goal: str, start: Outcome, stages: list[tuple[Cause, Outcomes]]) -> MovedStatus:
    steps, at = [], start
    for cause, outcomes in stages:
        if goal in outcomes and outcomes[goal] != at:
            at = outcomes[goal]
            steps.append(Step(cause, at))
    return MovedStatus(scheme, goal, start, at, tuple(steps))


def _frozen(status: SchemeStatus) -> Outcomes:
    return {one.goal.code: Outcome.of(one.assessment) for one in status.goals}


def _today(status: SchemeStatus) -> Outcomes:
    return {code: Outcome.of(one) for code, one in recomputed(status, {}).items()}


def _stages(old: SchemeStatus, new: SchemeStatus) -> Iterator[tuple[Cause, Outcomes]]:
    series = _old_periods(old, new)
    status = replace(old, series=series)
    yield Cause.REVISED, _today(status)
    whole = {code: _same_indicator(code, old, new) or one for code, one in series.items()}
    status = replace(status, series={code: _counted_as(old.series[code], one) for code, one in whole.items()})
    status = replace(status, as_of=new.as_of)
    yield Cause.NEW_PERIOD, _today(status)
    status = _with(status, new, _with_targets, _same)
    yield Cause.TARGET, _today(status)
    rules = replace(status.scheme, method=new.scheme.method, settings=new.scheme.settings)
    status = _with(replace(status, scheme=rules, series=whole), new, _with_weights, _with_settings)
    yield Cause.METHOD, _today(status)
    yield Cause.GOALS, _today(new)


# --- one thing at a time -----------------------------------------------------------------------------------------


def _measures(status: SchemeStatus) -> dict[str, MeasureFacts]:
    return {one.code: one for goal in status.goals for one in goal.measures}


def _same_indicator(code: str, old: SchemeStatus, new: SchemeStatus) -> Series | None:
    """The new series of a measure, if it is still measured by the same figures."""
    was, now = _measures(old)[code], _measures(new).get(code)
    cells = ("indicator", "breakdown", "group")
    return new.series[code] if now and all(getattr(was, one) == getattr(now, one) for one in cells) else None


def _old_periods(old: SchemeStatus, new: SchemeStatus) -> dict[str, Series]:
    """The new figures of those periods that had a figure."""
    found = {}
    for code, series in old.series.items():
        now = _same_indicator(code, old, new)
        found[code] = _revised(series, now) if now else series
    return found


def _revised(old: Series, new: Series) -> Series:
    had = {one.period for one in old.observations if one.candidates}
    kept = [one for one in new.observations if one.period in had]
    kept += [one for one in old.observations if one.period not in had]
    spans = {(one.from_period, one.to_period) for one in old.changes}
    changes = tuple(one for one in new.changes if (one.from_period, one.to_period) in spans)
    return replace(old, observations=tuple(kept), changes=changes)


def _counted_as(old: Series, new: Series) -> Series:
    """The new figures with the old breaks and unit: how it is counted belongs to the method."""
    return replace(new, breaks=old.breaks, unit=old.unit, figure_kind=old.figure_kind)


def _with(
    status: SchemeStatus,
    new: SchemeStatus,
    measure: Callable[[MeasureFacts, MeasureFacts], MeasureFacts],
    goal: Callable[[GoalFacts, GoalFacts], GoalFacts],
) -> SchemeStatus:
    """The status with each goal and measure that both have changed a little towards the new one."""
    measures, goals = _measures(new), {one.goal.code: one.goal for one in new.goals}

    def changed(one: GoalStatus) -> GoalStatus:
        found = tuple(measure(each, measures[each.code]) if each.code in measures else each for each in one.measures)
        facts = one.goal
        return replace(one, measures=found, goal=goal(facts, goals[facts.code]) if facts.code in goals else facts)

    return replace(status, goals=tuple(changed(one) for one in status.goals))


def _same(old: Any, _: Any) -> Any:
    return old


def _with_targets(old: MeasureFacts, new: MeasureFacts) -> MeasureFacts:
    return replace(old, targets=new.targets, baseline=new.baseline)


def _with_weights(old: MeasureFacts, new: MeasureFacts) -> MeasureFacts:
    return replace(
        old,
        weight=new.weight,
        population_size=new.population_size,
        counts=new.counts,
        direction=new.direction,
    )


def _with_settings(old: GoalFacts, new: GoalFacts) -> GoalFacts:
    return replace(old, settings=new.settings, weight=new.weight, direction=new.direction)
