# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether the newest figure meets the number of the target: met, not met, or not testable."""

from __future__ import annotations

from decimal import Decimal

from pejl.core.issues import Statement
from pejl.core.observations import Observation
from pejl.core.periods import Comparability, Period
from pejl.core.status.base import Level, MeasureInput, Reason, Settings
from pejl.core.status.change import stated_figure
from pejl.core.status.dispute import settled
from pejl.core.status.reading import RATES, Reading
from pejl.core.status.statements import say
from pejl.core.status.target_choice import number_of
from pejl.core.targets import Target

Levelled = tuple[Level, tuple[Statement, ...]]
UNTESTABLE: Levelled = (Level.NOT_TESTABLE, ())


def level_of(measure: MeasureInput, target: Target | None, *, reading: Reading, settings: Settings) -> Levelled:
    """The newest figure against `target`, with every stated figure where papers disagree.

    Equality meets a target except the strict ones (`<`, `>`). Not testable: no number or no figure, a count of a part
    of the target's year, and a figure from after a break, since the number was set for another way of counting.

    >>> from pejl.core.status.reading import read
    >>> from pejl.core.status.example import DAY, EVICTIONS, SETTINGS
    >>> reading = read(EVICTIONS, as_of=DAY)
    >>> level_of(EVICTIONS, EVICTIONS.targets[0], reading=reading, settings=SETTINGS)[0].value
    'not_met'
    """
    newest = reading.newest
    if target is None or newest is None or reading.refusal is Reason.BREAK_BETWEEN:
        return UNTESTABLE
    if target.period is not None and _counts_a_part_of(target.period, newest, measure):
        part = say("comparison.part_year", from_period=newest.period, to_period=target.period)
        return Level.NOT_TESTABLE, (part,)
    cases = [
        _against(measure, target, newest, (stated_figure(one, settings), number))
        for number in _numbers(measure, target, reading, settings)
        for one in newest.candidates
    ]
    if not cases:
        return UNTESTABLE
    statements = tuple(statement for _, statement in cases)
    if len(cases) == 1:
        return cases[0][0], statements
    level, said = settled(measure.code, [found for found, _ in cases], what="level", unsettled=Level.NOT_TESTABLE)
    return level, (*statements, said)


def _counts_a_part_of(period: Period, newest: Observation, measure: MeasureInput) -> bool:
    """A share or a mean of a part of the year is held against the number: it is not smaller for the shorter time."""
    return measure.series.figure_kind not in RATES and newest.period.comparable_with(period) is Comparability.PART


def _numbers(measure: MeasureInput, target: Target, reading: Reading, settings: Settings) -> list[Decimal]:
    """The number to reach; several where it is counted from a baseline that papers disagree about."""
    candidates = reading.baseline.candidates if reading.baseline else ()
    baselines: list[Decimal | None] = [stated_figure(one, settings) for one in candidates]
    found = (number_of(target, measure.series, baseline=baseline) for baseline in baselines or [None])
    return list(dict.fromkeys(number for number in found if number is not None))


def _against(
    measure: MeasureInput, target: Target, newest: Observation, case: tuple[Decimal, Decimal]
) -> tuple[Level, Statement]:
    value, number = case
    met = target.met_by(value, number=number, direction=measure.direction)
    statement = say(
        "level.met" if met else "level.not_met",
        value=value,
        period=newest.period,
        comparator=target.comparator.value,
        number=number,
        unit=measure.series.unit,
    )
    return Level.MET if met else Level.NOT_MET, statement
