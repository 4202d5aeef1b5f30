# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The status of a scheme: computed from what was known, beside what was published and judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db.models import F
from django.utils import timezone

from pejl.apps.assessments.agreement import agrees, differs
from pejl.apps.assessments.facts import CountFacts, GoalStatus, JudgementFacts, PublishedFacts, SchemeStatus
from pejl.apps.assessments.inputs import Known, goal_inputs, series_name
from pejl.apps.assessments.models import Judgement, PublishedCount, PublishedStatus
from pejl.apps.audit.collector import no_search_for_cycles
from pejl.apps.goals.facts import SchemeFacts, SchemeTree
from pejl.apps.goals.queries import scheme_tree
from pejl.apps.indicators.facts import MeasureFacts
from pejl.apps.indicators.queries import measures_of
from pejl.apps.measurements.queries import series_for
from pejl.core.status.base import Assessment, GoalInput
from pejl.core.status.counting import count_positive, counts_reproducing
from pejl.core.status.registry import assess_tree
from pejl.core.status.reproduce import reproducing_settings
from pejl.core.texts import Localised


@no_search_for_cycles()
def scheme_status(
    scheme_code: str,
    *,
    as_of: date | None = None,
    known_at: datetime | None = None,
    overrides: Mapping[str, str] | None = None,
    hidden_by: datetime | None = None,
) -> SchemeStatus:
    """The status of every goal of a scheme, as known at `known_at` (None: now). 16 queries, however many goals.

    `as_of` None means the scheme's latest status date (without any: the day of `known_at`): only figures of periods
    that had ended by then count. `overrides` are settings to use instead of the scheme's and the goals' own.
    `hidden_by` leaves out figures that had been hidden by that later moment too; one query more.
    Raises what `scheme_tree` raises.
    """
    moment = known_at or timezone.now()
    tree = scheme_tree(scheme_code, moment)
    day = as_of or latest_status_date(tree.scheme, moment)
    measures = measures_of(scheme_code, moment)
    wanted = {one.code: series_name(one) for many in measures.values() for one in many}
    series = series_for(wanted.values(), as_of=day, known_at=moment, hidden_by=hidden_by)
    inputs = goal_inputs(Known(tree, measures, series, overrides or {}))
    measured = [one for one in _every(inputs) if one.measures]
    return SchemeStatus(
        scheme=tree.scheme,
        as_of=day,
        known_at=moment,
        goals=_statuses(_Frame(tree, measures, inputs, day), _beside(scheme_code, day, moment)),
        series={code: series[name] for code, name in wanted.items()},
        positive=count_positive(measured, as_of=day),
        counts=tuple(_counted(one, measured, day) for one in _counts(scheme_code, day, moment)),
        amendments=tree.amendments,
    )


def latest_status_date(scheme: SchemeFacts, moment: datetime) -> date:
    """The scheme's latest status date; the day of `moment` in Copenhagen where it has none."""
    return max(scheme.status_dates, default=timezone.localdate(moment))


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands beside the computed statuses, by the goal's code."""

    published: Mapping[str, list[PublishedFacts]]
    judgements: Mapping[str, JudgementFacts]


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the statuses are computed from."""

    tree: SchemeTree
    measures: Mapping[str, tuple[MeasureFacts, ...]]
    inputs: tuple[GoalInput, ...]
    day: date


def _statuses(frame: _Frame, beside: _Beside) -> tuple[GoalStatus, ...]:
    assessments: dict[str, Assessment] = {}
    for outermost in frame.inputs:
        assessments |= assess_tree(outermost, as_of=frame.day)
    inputs = {one.code: one for one in _every(frame.inputs)}
    found = []
    for goal in frame.tree.goals:
        assessment = assessments[goal.code]
        published = [_compare(one, assessment, inputs[goal.code]) for one in beside.published.get(goal.code, ())]
        status = GoalStatus(
            goal=goal,
            level=frame.tree.scheme.level(goal.level),
            measures=frame.measures.get(goal.code, ()),
            assessment=assessment,
            published=published[0] if published else None,
            also_published=tuple(published[1:]),
            judgement=_judged(beside.judgements.get(goal.code), assessment),
        )
        found.append(status)
    return tuple(found)


def _every(goals: Iterable[GoalInput]) -> Iterator[GoalInput]:
    for goal in goals:
        yield goal
        yield from _every(goal.children)


def _compare(published: PublishedFacts, assessment: Assessment, goal: GoalInput) -> PublishedFacts:
    """Other settings are only looked for where the rules give another score than was printed."""
    answer = agrees(published, assessment)
    reproduced: tuple[Mapping[str, Any], ...] = ()
    if answer is False and published.score is not None and assessment.method == "barometer":
        reproduced = reproducing_settings(goal, as_of=assessment.as_of, published=published.score)
    return replace(published, agrees=answer, reproduced_by=reproduced)


def _judged(judgement: JudgementFacts | None, assessment: Assessment) -> JudgementFacts | None:
    return judgement and replace(judgement, differs=differs(judgement.verdict, assessment))


def _counted(count: CountFacts, goals: Sequence[GoalInput], day: date) -> CountFacts:
    """Only positive development is counted by a rule of ours."""
    if count.what != "positive":
        return count
    found = counts_reproducing(goals, as_of=day, published=count.value)
    return replace(count, agrees=any(one.reading == "rule" for one in found), reproduced_by=found)


# --- what is on record -------------------------------------------------------------------------------------------


def _beside(scheme: str, day: date, moment: datetime) -> _Beside:
    published, judgements = defaultdict(list), {}
    for row in _rows(PublishedStatus, scheme, day, moment).order_by("position"):
        published[row.code].append(_published(row))
    for row in _rows(Judgement, scheme, day, moment):
        judgements[row.code] = _judgement(row)
    return _Beside(published, judgements)


def _rows(model: Any, scheme: str, day: date, moment: datetime) -> Any:
    rows = model.objects.known_at(moment).filter(goal__scheme__code=scheme, as_of=day)
    return rows.annotate(code=F("goal__code"), of=F("source__code"))


def _published(row: Any) -> PublishedFacts:
    return PublishedFacts(
        as_of=row.as_of,
        score=row.score,
        display=row.display,
        colour=row.colour,
        verdict=row.verdict,
        source=row.of or "",
        place=row.place,
        note=Localised.of(row.note),
        version=row.pk,
    )


def _judgement(row: Any) -> JudgementFacts:
    return JudgementFacts(
        as_of=row.as_of,
        verdict=row.verdict,
        judged_by=Localised.of(row.judged_by),
        judged_on=row.judged_on,
        rationale=Localised.of(row.rationale),
        reservation=Localised.of(row.reservation),
        source=row.of or "",
        place=row.place,
        version=row.pk,
    )


def _counts(scheme: str, day: date, moment: datetime) -> tuple[CountFacts, ...]:
    rows = PublishedCount.objects.known_at(moment).filter(scheme__code=scheme, as_of=day).order_by("what")
    columns = rows.values_list("what", "value", "source__code", "place", "note", "id")
    return tuple(
        CountFacts(what, value, source or "", place, Localised.of(note), version)
        for what, value, source, place, note, version in columns
    )
