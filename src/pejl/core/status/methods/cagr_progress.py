# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Progress from yearly growth rates, as Open SDG and Eurostat publish it: a preset for comparison with them.

It rests on two points and knows nothing of chance: half of all unchanged series are called deteriorating. The two
points are therefore part of the result. Rules and presets: `growth_pace`, `growth`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pejl.core.periods import Period, PeriodKind
from pejl.core.status.base import Assessment, Coverage, Piece, Settings, State, Verdict
from pejl.core.status.growth_pace import (
    DETERIORATION,
    EUROSTAT,
    NOT_AVAILABLE,
    OF_SCORES,
    OPEN_SDG,
    TARGET_ACHIEVED,
    CagrInput,
    Pace,
    Preset,
    named,
    pace_of,
)
from pejl.core.status.score import ZERO
from pejl.core.status.statements import say
from pejl.core.targets import Comparator, Direction, Target

NAME = "cagr_progress"
__all__ = ["EUROSTAT", "NAME", "OPEN_SDG", "CagrAssessment", "CagrInput", "assess", "joined"]


@dataclass(frozen=True, slots=True)
class CagrAssessment(Assessment):
    """An assessment with the `progress` value (a pace, not rounded) and its named `status`."""

    progress: Decimal | None = None
    status: str = NOT_AVAILABLE


def assess(given: CagrInput, *, preset: Preset = OPEN_SDG) -> CagrAssessment:
    """Progress of one series between its two points.

    >>> grown = CagrInput(Decimal(100), 2015, Decimal(110), 2020, Direction.INCREASE)
    >>> assess(grown).status, round(assess(grown).score, 2)
    ('substantial_progress', Decimal('4.62'))
    """
    found = pace_of(given, preset)
    measured = given.base_value is not None, given.current_value is not None
    return CagrAssessment(
        given.code,
        date(given.current_year or given.target_year, 12, 31),
        NAME,
        Settings(),
        State.NOT_COMPUTABLE if found.status == NOT_AVAILABLE else State.SCORED,
        score=found.score,
        pieces=(_piece(given, found),),
        coverage=Coverage(1, int(measured[0]), int(measured[1]), int(found.status != NOT_AVAILABLE)),
        verdict=Verdict.ACHIEVED if found.status == TARGET_ACHIEVED else Verdict.NONE,
        statements=(say("signal.not_testable"), say("outlook.none")),
        progress=found.progress,
        status=found.status,
    )


def joined(series: Sequence[tuple[Decimal | None, str]]) -> tuple[Decimal | None, str]:
    """Score and status of an indicator from those of its series: the mean of the scores there are.

    The target is achieved only where every scored series achieved it; a mean of 5 alone is substantial progress.
    Groups are joined by the mean of their means: join the groups first.

    >>> joined([])
    (None, 'not_available')
    """
    scored = [(score, status) for score, status in series if score is not None]
    if not scored:
        return None, NOT_AVAILABLE
    mean = sum((score for score, _ in scored), ZERO) / len(scored)
    if all(status == TARGET_ACHIEVED for _, status in scored):
        return mean, TARGET_ACHIEVED
    return mean, named(mean, OF_SCORES, below=DETERIORATION)


def _piece(given: CagrInput, found: Pace) -> Piece:
    """The two points used, always printed beside the result."""
    return Piece(
        given.code,
        None,
        baseline=given.base_value,
        baseline_period=_year(given.base_year),
        target=_target(given),
        target_number=given.target,
        value=given.current_value,
        value_period=_year(given.current_year),
        score=found.score,
        raw_score=found.score,
        counts=found.status != NOT_AVAILABLE,
    )


def _year(year: int | None) -> Period | None:
    return None if year is None else Period(PeriodKind.YEAR, date(year, 1, 1), date(year, 12, 31))


def _target(given: CagrInput) -> Target | None:
    comparator = Comparator.AT_LEAST if given.direction is Direction.INCREASE else Comparator.AT_MOST
    return None if given.target is None else Target(comparator, given.target, _year(given.target_year))
