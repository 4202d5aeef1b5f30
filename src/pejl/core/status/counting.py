# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How many goals develop positively: by our rule, and by the other readings that a published count may have used.

The status of 2023 on the transformation plans says six of twelve. That holds under one reading and not under others,
so the readings are named here, and each can be counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pejl.core.issues import Statement
from pejl.core.observations import Observation, Series
from pejl.core.periods import Comparability, Period
from pejl.core.status.base import Colour, GoalInput, MeasureInput, Reason
from pejl.core.status.methods import traffic_light
from pejl.core.status.rollup import roll_up
from pejl.core.status.statements import say
from pejl.core.status.tree import measures_of, with_measures, with_method, with_settings


@dataclass(frozen=True, slots=True)
class Count:
    """How many of `parts` goals are positive under `reading`, and which; `refused` says why our rule rejects it."""

    reading: str
    positive: int
    parts: int
    codes: tuple[str, ...]
    refused: Reason | None = None

    @property
    def statement(self) -> Statement:
        """The count as a sentence."""
        return say("count.positive", count=self.positive, parts=self.parts)


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way of counting: what is done to the goals first, and which colours are positive."""

    prepared: Callable[[GoalInput], Iterator[GoalInput]]
    positive: frozenset[Colour] = frozenset((Colour.GREEN,))
    refused: Reason | None = None


def count_positive(goals: Sequence[GoalInput], *, as_of: date, reading: str = "rule") -> Count:
    """Count `goals` under one of `READINGS`.

    rule: green counts. mixed_counts: a goal that points both ways counts too. unrounded: percentages recomputed from
    numerator and denominator. each_measure: every measure counts for itself. previous: against the period before.
    part_year_baseline: a first figure of a part of a year is taken for the whole year; our rule refuses that.

    >>> from pejl.core.status.example import DAY, HOMES
    >>> count_positive([HOMES], as_of=DAY).codes
    ('1',)
    """
    chosen = READINGS[reading]
    prepared = [one for goal in goals for one in chosen.prepared(goal)]
    lit = (roll_up(with_method(one, traffic_light.NAME), as_of=as_of, tested=False) for one in prepared)
    found = [traffic_light.conclude(one) for one in lit]
    codes = tuple(one.code for one in found if one.colour in chosen.positive)
    return Count(reading, len(codes), len(found), codes, chosen.refused)


def counts_reproducing(goals: Sequence[GoalInput], *, as_of: date, published: int) -> tuple[Count, ...]:
    """The readings that give the published number, our rule first.

    >>> from pejl.core.status.example import DAY, HOMES
    >>> [one.reading for one in counts_reproducing([HOMES], as_of=DAY, published=2)]
    []
    """
    counts = (count_positive(goals, as_of=as_of, reading=reading) for reading in READINGS)
    return tuple(one for one in counts if one.positive == published)


def _as_they_are(goal: GoalInput) -> Iterator[GoalInput]:
    yield goal


def _under(**settings: str) -> Callable[[GoalInput], Iterator[GoalInput]]:
    def prepared(goal: GoalInput) -> Iterator[GoalInput]:
        yield with_settings(goal, settings)

    return prepared


def _measure_by_measure(goal: GoalInput) -> Iterator[GoalInput]:
    for measure in measures_of(goal):
        yield GoalInput(measure.code, measures=(measure,), settings=goal.settings)


def _from_the_first_figure(goal: GoalInput) -> Iterator[GoalInput]:
    yield with_measures(goal, _part_year_as_whole)


def _part_year_as_whole(measure: MeasureInput) -> MeasureInput:
    """The measure with its first figure, of a part of a year, put down as that of the whole year: its baseline."""
    measured = [one for one in measure.series.observations if one.measured]
    first = measured[0] if measured else None
    whole = next((one.period for one in measured[1:] if first and _is_part(first.period, one.period)), None)
    if first is None or whole is None:
        return measure
    while whole.start > first.period.start:
        whole = whole.previous()
    return replace(measure, series=_with_first(measure.series, first, whole), baseline=whole)


def _is_part(period: Period, whole: Period) -> bool:
    return period.start < whole.start and period.comparable_with(whole) is Comparability.PART


def _with_first(series: Series, first: Observation, period: Period) -> Series:
    rest = (one for one in series.observations if one is not first)
    return replace(series, observations=(replace(first, period=period), *rest))


READINGS: dict[str, _Reading] = {
    "rule": _Reading(_as_they_are),
    "mixed_counts": _Reading(_as_they_are, frozenset((Colour.GREEN, Colour.MIXED))),
    "unrounded": _Reading(_under(rounding="unrounded")),
    "each_measure": _Reading(_measure_by_measure),
    "part_year_baseline": _Reading(_from_the_first_figure, refused=Reason.PART_YEAR),
    "previous": _Reading(_under(compare_with="previous")),
}
