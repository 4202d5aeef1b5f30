# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How fast a series grows against what is wanted, and the name that a preset gives to that pace.

`OPEN_SDG` is sdg-build 2.4.0 as Statistics Canada uses it; `EUROSTAT` holds the thresholds and names of Eurostat's
progress assessment, which has no score.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from pejl.core.status.growth import limit_factor, not_zero, score_with_target, score_without_target, yearly_growth
from pejl.core.status.score import FULL, ZERO
from pejl.core.targets import Direction

NOT_AVAILABLE, TARGET_ACHIEVED = "not_available", "target_achieved"


@dataclass(frozen=True, slots=True)
class Preset:
    """Thresholds of the pace, highest first, each with the name of what lies at or above it; `below` lies under all.

    With a target the pace is the share of the growth needed, without one it is yearly growth.
    """

    name: str
    with_target: tuple[tuple[Decimal, str], ...]
    without_target: tuple[tuple[Decimal, str], ...]
    below: tuple[str, str]
    scored: bool = False


def _steps(*steps: tuple[str, str]) -> tuple[tuple[Decimal, str], ...]:
    return tuple((Decimal(threshold), name) for threshold, name in steps)


_SUBSTANTIAL, _MODERATE, _LIMITED, DETERIORATION = (
    "substantial_progress",
    "moderate_progress",
    "limited_progress",
    "deterioration",
)

OPEN_SDG = Preset(
    "open_sdg",
    _steps(("0.95", _SUBSTANTIAL), ("0.60", _MODERATE), ("0", _LIMITED)),
    _steps(("0.015", _SUBSTANTIAL), ("0.005", _MODERATE), ("0", _LIMITED)),
    (DETERIORATION, DETERIORATION),
    scored=True,
)
EUROSTAT = Preset(
    "eurostat",
    _steps(("0.95", "significant_progress"), ("0.60", "moderate_progress"), ("0", "insufficient_progress")),
    _steps(("0.01", "significant_progress"), ("0", "moderate_progress"), ("-0.01", "moderate_movement_away")),
    ("movement_away", "significant_movement_away"),
)
OF_SCORES = _steps(("2.5", _SUBSTANTIAL), ("0", _MODERATE), ("-2.5", _LIMITED))


@dataclass(frozen=True, slots=True)
class CagrInput:
    """The two points, the wanted direction, and a target or a natural limit; `limit` is ignored beside a target."""

    base_value: Decimal | None
    base_year: int | None
    current_value: Decimal | None
    current_year: int | None
    direction: Direction = Direction.DECREASE
    target: Decimal | None = None
    target_year: int = 2030
    limit: Decimal | None = None
    code: str = ""


@dataclass(frozen=True, slots=True)
class Pace:
    """The `progress` value (a pace, not rounded), its name and its score."""

    status: str = NOT_AVAILABLE
    progress: Decimal | None = None
    score: Decimal | None = None


@dataclass(frozen=True, slots=True)
class _Points:
    """The two points once it is known that growth between them can be computed."""

    base: Decimal
    current: Decimal
    years: int

    @property
    def better(self) -> int:
        """−1 for a series of negative figures: there a growing amount is a falling figure."""
        return -1 if self.base < 0 else 1


def pace_of(given: CagrInput, preset: Preset) -> Pace:
    """The pace of one series between its two points.

    Not available: a point is missing, they lie less than a year apart or have opposite signs, or target and baseline
    are equal and the target is not achieved. A target of 0 and a baseline of 0 count as 0.001. A target that is met
    is achieved whatever the trend.

    >>> pace_of(CagrInput(Decimal(100), 2015, Decimal(90), 2020), EUROSTAT).status
    'significant_progress'
    """
    points = _points(given)
    if points is None:
        return Pace()
    wanted = given.direction.sign * points.better
    growth = wanted * yearly_growth(points.base, points.current, years=points.years)
    if given.target is not None:
        return _towards_target(given, points, growth, preset)
    factor = _factor(given, points) if preset.scored else Decimal(1)
    steps = tuple((threshold * factor, name) for threshold, name in preset.without_target)
    status = named(growth, steps, below=preset.below[1])
    return Pace(status, growth, score_without_target(growth, factor) if preset.scored else None)


def _points(given: CagrInput) -> _Points | None:
    if given.base_value is None or given.current_value is None or not given.base_year or not given.current_year:
        return None
    years = given.current_year - given.base_year
    base = not_zero(given.base_value)
    return None if years < 1 or base * given.current_value < 0 else _Points(base, given.current_value, years)


def _towards_target(given: CagrInput, points: _Points, growth: Decimal, preset: Preset) -> Pace:
    progress = _share_of_growth_needed(given, points, growth)
    achieved = given.target is not None and (points.current - given.target) * given.direction.sign >= 0
    if achieved:
        return Pace(TARGET_ACHIEVED, progress, FULL if preset.scored else None)
    if progress is None:
        return Pace()
    status = named(progress, preset.with_target, below=preset.below[0])
    return Pace(status, progress, score_with_target(progress) if preset.scored else None)


def _share_of_growth_needed(given: CagrInput, points: _Points, growth: Decimal) -> Decimal | None:
    """None where no growth is needed, and where no growth leads there: other sign, or a time that has come."""
    target, years = not_zero(given.target or ZERO), given.target_year - (given.base_year or 0)
    if target == points.base or target * points.base < 0 or years < 1:
        return None
    return growth / abs(yearly_growth(points.base, target, years=years))


def _factor(given: CagrInput, points: _Points) -> Decimal:
    """A limit only matters where it lies in the wanted direction."""
    ahead = given.limit is not None and (given.limit - points.base) * given.direction.sign >= 0
    return limit_factor(points.base, given.limit) if given.limit is not None and ahead else Decimal(1)


def named(value: Decimal, steps: tuple[tuple[Decimal, str], ...], *, below: str) -> str:
    """The name of the first step that `value` reaches, from the top.

    >>> named(Decimal("0.6"), OPEN_SDG.with_target, below="deterioration")
    'moderate_progress'
    """
    return next((name for threshold, name in steps if value >= threshold), below)
