# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which figures of a measure are held against each other as of a day, and why they sometimes may not be.

The status is the newest measured figure of a period that had ended by the day and that comes after the baseline.
A count of a part of a year, or a figure of another kind of time, is passed over for an older one that can be compared,
and that is said; a share or a mean of a part of a year is compared with a reservation. A break in the series stops the
comparison, unless its remedy is `cut`: then figures up to it are used.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from pejl.core.issues import Statement
from pejl.core.observations import (
    Approximation,
    Missing,
    Observation,
    ObservationStatus,
    Series,
    StatedChange,
    Suppressed,
)
from pejl.core.periods import Comparability, Period
from pejl.core.status.base import MeasureInput, Reason
from pejl.core.status.statements import say

CUT = "cut"
# A count of ten months is smaller because time was shorter; a share or a mean of ten months is not, so these may be
# held against a whole year, if it is said.
RATES = frozenset(("share", "mean", "score", "index"))


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why two periods may not be compared, and whether older figures may be used instead."""

    reason: Reason
    statement: Statement
    use_older: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """The figures of a measure as of a day.

    `baseline` and `newest` may be hidden (`Suppressed`) but not missing. `stated` is a published change from the
    baseline that stands in where a level is lost, `step` one from the period before. `refusal` says why `newest` or
    `stated` may not be held against the baseline.
    """

    baseline: Observation | None = None
    newest: Observation | None = None
    stated: StatedChange | None = None
    step: StatedChange | None = None
    refusal: Reason | None = None
    statements: tuple[Statement, ...] = ()


def read(measure: MeasureInput, *, as_of: date) -> Reading:
    """The baseline and the newest figure of `measure` that were about periods ended by the end of `as_of`.

    >>> from pejl.core.status.example import DAY, EVICTIONS
    >>> found = read(EVICTIONS, as_of=DAY)
    >>> str(found.baseline.period), str(found.newest.period), found.refusal
    ('2013', '2014', None)
    """
    baseline = _baseline(measure, as_of)
    found = _newest(measure, baseline, as_of)
    newest, step = found.newest, _step(measure, as_of)
    if baseline is not None and baseline.candidates and newest is not None and newest.candidates:
        reservations = () if found.refusal else _reservations(baseline, newest)
        return replace(found, baseline=baseline, step=step, statements=(*found.statements, *reservations))
    stated, obstacle = _stated_change(measure, as_of)
    refusal = obstacle.reason if obstacle else found.refusal or _refusal_of_hidden(baseline, stated)
    said = (*found.statements, *((obstacle.statement,) if obstacle else ()), *_hidden(baseline), *_hidden(newest))
    return Reading(baseline, newest, stated, step, refusal, said)


def previous(series: Series, newest: Observation) -> Observation | None:
    """The measured figure before `newest` that may be compared with it, if there is one.

    >>> from pejl.core.status.example import EVICTIONS
    >>> str(previous(EVICTIONS.series, EVICTIONS.series.observations[-1]).period)
    '2013'
    """
    older = (one for one in reversed(series.observations) if one.measured and one.period < newest.period)
    return next(
        (one for one in older if obstacle_between(series, earlier=one.period, later=newest.period) is None), None
    )


def obstacle_between(series: Series, *, earlier: Period, later: Period) -> Obstacle | None:
    """Why the figures of two periods of `series` may not be compared, or None where they may.

    >>> part, whole = Period.parse("2020-09-01..2020-12-31"), Period.parse("2023")
    >>> obstacle_between(Series("courses", "persons"), earlier=part, later=whole).reason.value
    'part_year'
    """
    periods = {"from_period": earlier, "to_period": later}
    cut = series.break_between(earlier, later) if series.breaks else None
    if cut is not None:
        statement = say("comparison.break_between", **periods, at=cut.at, kind=cut.kind)
        return Obstacle(Reason.BREAK_BETWEEN, statement, cut.remedy == CUT)
    comparability = earlier.comparable_with(later)
    if comparability.allowed:
        return None
    if comparability is Comparability.PART and series.figure_kind in RATES:
        return None
    if comparability is Comparability.PART:
        return Obstacle(Reason.PART_YEAR, say("comparison.part_year", **periods))
    statement = say("comparison.not_comparable", **periods, comparability=comparability.value)
    return Obstacle(Reason.NOT_COMPARABLE, statement)


def _baseline(measure: MeasureInput, as_of: date) -> Observation | None:
    if measure.baseline is None or not measure.baseline.ended_by(as_of):
        return None
    found = measure.series.at(measure.baseline)
    if found is None or not (found.measured or isinstance(found.value, Suppressed)):
        return None
    return found


def _newest(measure: MeasureInput, baseline: Observation | None, as_of: date) -> Reading:
    """The newest figure with what stands in its way; of figures refused, the newest."""
    said: list[Statement] = []
    refused: list[tuple[Observation, Obstacle]] = []
    for one in _since(measure, as_of):
        if isinstance(one.value, Missing):
            said.extend(() if said else _awaited(one, one.value))
            continue
        obstacle = obstacle_between(measure.series, earlier=baseline.period, later=one.period) if baseline else None
        if obstacle is None:
            refusal = Reason.SUPPRESSED if isinstance(one.value, Suppressed) else None
            return Reading(newest=one, refusal=refusal, statements=(*said, *_passed_over(measure, refused)))
        refused.append((one, obstacle))
        if not obstacle.use_older:
            break
    if not refused:
        return Reading(statements=tuple(said))
    newest, obstacle = refused[0]
    return Reading(newest=newest, refusal=obstacle.reason, statements=(*said, obstacle.statement))


def _since(measure: MeasureInput, as_of: date) -> Iterator[Observation]:
    """What was observed after the baseline's period, newest first; forecasts are no figures yet."""
    for one in reversed(measure.series.observations):
        if measure.baseline is not None and not measure.baseline < one.period:
            return
        if one.period.ended_by(as_of) and one.status is not ObservationStatus.FORECAST:
            yield one


def _stated_change(measure: MeasureInput, as_of: date) -> tuple[StatedChange | None, Obstacle | None]:
    """The newest published change from the baseline, and what stands in its way."""
    stated = _newest_change([one for one in measure.series.changes if one.from_period == measure.baseline], as_of)
    if stated is None:
        return None, None
    return stated, obstacle_between(measure.series, earlier=stated.from_period, later=stated.to_period)


def _step(measure: MeasureInput, as_of: date) -> StatedChange | None:
    """The newest published change from one period to the next."""
    closed = (one for one in measure.series.changes if one.to_period.end is not None)
    return _newest_change([one for one in closed if one.from_period == one.to_period.previous()], as_of)


def _newest_change(changes: list[StatedChange], as_of: date) -> StatedChange | None:
    ended = (one for one in changes if one.to_period.ended_by(as_of))
    return max(ended, key=lambda one: one.to_period, default=None)


# --- what must be said with the figures ----------------------------------------------------------------------------


def _awaited(one: Observation, value: Missing) -> tuple[Statement, ...]:
    return (say("figure.awaited", period=one.period, reason=value.reason, expected=value.expected),)


def _refusal_of_hidden(baseline: Observation | None, stated: StatedChange | None) -> Reason | None:
    return Reason.SUPPRESSED if baseline is not None and not baseline.candidates and stated is None else None


def _hidden(one: Observation | None) -> tuple[Statement, ...]:
    hidden = one is not None and isinstance(one.value, Suppressed)
    return (say("figure.suppressed", period=one.period),) if one is not None and hidden else ()


def _passed_over(measure: MeasureInput, refused: list[tuple[Observation, Obstacle]]) -> Iterator[Statement]:
    for one, obstacle in refused:
        yield say("figure.passed_over", **_figure(one, measure.series.unit), reason=obstacle.reason.value)


def _figure(one: Observation, unit: str) -> dict[str, object]:
    values = tuple(sorted(candidate.value for candidate in one.candidates))
    return {"values": values, "period": one.period, "unit": unit}


def _reservations(baseline: Observation, newest: Observation) -> tuple[Statement, ...]:
    periods = {"from_period": baseline.period, "to_period": newest.period}
    comparability = baseline.period.comparable_with(newest.period)
    if comparability is Comparability.ROLLING:
        return (say("comparison.rolling", **periods),)
    if comparability is Comparability.DIFFERENT_FOLLOW_UP:
        return (say("comparison.follow_up", **periods),)
    if comparability is Comparability.PART:
        return (say("comparison.rate_of_part", **periods),)
    return ()


def marks(one: Observation, unit: str) -> Iterator[Statement]:
    """What the marks on a figure say about it: uncertain, approximate, stated differently by two papers.

    >>> provisional = Observation(Period.parse("2024"), Missing(), ObservationStatus.PROVISIONAL)
    >>> [one.code for one in marks(provisional, "persons")]
    ['figure.uncertain']
    """
    if len(one.candidates) > 1:
        yield say("figure.disputed", **_figure(one, unit))
    if one.status.uncertain:
        yield say("figure.uncertain", **_figure(one, unit), status=one.status.value)
    for hedge in dict.fromkeys(candidate.approximation for candidate in one.candidates):
        if hedge is not Approximation.NONE:
            yield say("figure.approximate", **_figure(one, unit), approximation=hedge.value)
