# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What goes into a status and what comes out: one `Assessment` serves barometer, colour, path and verdict.

Because page, paper and API all render this one object, they cannot contradict each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, ClassVar

from pejl.core.errors import PejlError
from pejl.core.issues import Statement
from pejl.core.observations import Series
from pejl.core.periods import Period
from pejl.core.status.judged import Judgements, Outlook, Signal
from pejl.core.targets import Direction, Target


class State(StrEnum):
    """Whether there is a score, and if not, why."""

    SCORED = "scored"
    ONLY_BASELINE = "only_baseline"
    NO_DATA = "no_data"
    NOT_COMPUTABLE = "not_computable"
    DIRECTION_ONLY = "direction_only"


class Colour(StrEnum):
    """Traffic light: against the baseline, or against the last period where the setting says so."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    MIXED = "mixed"
    NONE = "none"


class Verdict(StrEnum):
    """What is concluded about a goal; `none` where it is not due yet or no verdict is given."""

    ACHIEVED = "achieved"
    ACHIEVED_WITH_RESERVATION = "achieved_with_reservation"
    PARTLY = "partly"
    NOT_ACHIEVED = "not_achieved"
    NO_DATA = "no_data"
    NONE = "none"


class Path(StrEnum):
    """Position against the straight line from baseline to target, today."""

    AHEAD = "ahead"
    ON = "on"
    BEHIND = "behind"
    NONE = "none"


class Level(StrEnum):
    """The newest figure against the target's number."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_TESTABLE = "not_testable"


class Change(StrEnum):
    """Which way the figure moved, seen from what is wanted."""

    BETTER = "better"
    UNCHANGED = "unchanged"
    WORSE = "worse"
    BOTH = "both"
    UNKNOWN = "unknown"


class Reason(StrEnum):
    """Why a part does not count in a status."""

    NO_STATUS = "no_status"
    NO_BASELINE = "no_baseline"
    NO_TARGET = "no_target"
    TARGET_UNDECIDED = "target_undecided"
    TARGET_EQUALS_BASELINE = "target_equals_baseline"
    DIRECTION_ONLY = "direction_only"
    PROPOSED_DROPPED = "proposed_dropped"
    SUPPRESSED = "suppressed"
    BREAK_BETWEEN = "break_between"
    NOT_COMPARABLE = "not_comparable"
    PART_YEAR = "part_year"
    DISPUTED = "disputed"
    WEIGHTS_UNPUBLISHED = "weights_unpublished"
    NO_DIRECTION = "no_direction"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class Settings:
    """Every choice a status depends on. All of them are documented, shown with the status and searched when a
    published figure differs from the computed one.

    `clamp` None means no clamping. `yellow_relative` is in percent of the baseline, `yellow_points` in percentage
    points; both limits are closed (a worsening of exactly the limit is yellow).
    """

    missing: str = "exclude"  # exclude | zero
    clamp: Decimal | None = Decimal(5)
    join: str = "mean"  # mean | min | max | separate
    weights: str = "equal"  # equal | stated | population
    compare_with: str = "baseline"  # baseline | previous
    rounding: str = "printed"  # printed | unrounded
    yellow_relative: Decimal = Decimal(5)
    yellow_points: Decimal = Decimal("0.5")
    path_tolerance: Decimal = Decimal("0.05")

    CHOICES: ClassVar[dict[str, tuple[str, ...]]] = {
        "missing": ("exclude", "zero"),
        "join": ("mean", "min", "max", "separate"),
        "weights": ("equal", "stated", "population"),
        "compare_with": ("baseline", "previous"),
        "rounding": ("printed", "unrounded"),
    }

    def __post_init__(self) -> None:
        for name, allowed in self.CHOICES.items():
            if getattr(self, name) not in allowed:
                raise PejlError("setting.unknown_choice", field=name, found=getattr(self, name), expected=allowed)

    @classmethod
    def from_texts(cls, texts: Mapping[str, Any]) -> Settings:
        """Read settings as a plan package writes them; `clamp: none` means no clamping.

        Raises `PejlError("setting.unknown")` for a name that no method knows and `setting.not_a_number` for a number
        that cannot be read.

        >>> Settings.from_texts({"missing": "zero", "clamp": "none"}).clamp is None
        True
        """
        return cls().changed(texts)

    def changed(self, texts: Mapping[str, Any]) -> Settings:
        """These settings with some of them replaced, read in the same way as `from_texts`."""
        known = {one.name for one in fields(self)}
        for name in texts:
            if name not in known:
                raise PejlError("setting.unknown", found=name, expected=sorted(known))
        return replace(self, **{name: _read_setting(name, value) for name, value in texts.items()})

    def as_texts(self) -> dict[str, str]:
        """The settings as a plan package writes them.

        >>> Settings().as_texts()["clamp"]
        '5'
        """
        values = {one.name: getattr(self, one.name) for one in fields(self)}
        return {name: "none" if value is None else str(value) for name, value in values.items()}


def _read_setting(name: str, value: Any) -> Any:
    if name in Settings.CHOICES:
        return str(value)
    if name == "clamp" and str(value) == "none":
        return None
    try:
        number = Decimal(str(value))
    except InvalidOperation as error:
        raise PejlError("setting.not_a_number", field=name, found=str(value), expected="5, 0.5 …") from error
    if not number.is_finite() or number < 0:
        raise PejlError("setting.not_a_number", field=name, found=str(value), expected="0 or more")
    return number


@dataclass(frozen=True, slots=True)
class MeasureInput:
    """One thing a goal is measured by: a series with its own baseline period and targets.

    `population` is the size of the group where weights go by population; None when it is not public.
    `counts` False leaves it out of every status, for the reason that the goal's owner gave.
    """

    code: str
    series: Series
    direction: Direction
    baseline: Period | None = None
    targets: tuple[Target, ...] = ()
    weight: Decimal = Decimal(1)
    population: Decimal | None = None
    counts: bool = True


@dataclass(frozen=True, slots=True)
class GoalInput:
    """A goal with what it is measured by and the goals below it; `active` False (proposed dropped) never counts."""

    code: str
    parent: str | None = None
    measures: tuple[MeasureInput, ...] = ()
    children: tuple[GoalInput, ...] = ()
    method: str = "barometer"  # barometer | traffic_light | direction | none
    settings: Settings = field(default_factory=Settings)
    direction: Direction | None = None
    weight: Decimal = Decimal(1)
    population: Decimal | None = None
    active: bool = True


@dataclass(frozen=True, slots=True)
class Piece:
    """What one part contributed, with every number it was made of; flat, in order, parents before children.

    `score` is what counts (clamped), `raw_score` what the rule gave before clamping, `plan` the score that the
    straight line to the target demands today. `join` says how the parts under it were joined; None for a single
    measure. `rivals` are all stated figures when papers disagree about the newest one. `judgements` are those of a
    single measure; a goal has none of its own.
    """

    code: str
    parent: str | None
    indicator: str | None = None
    baseline: Decimal | None = None
    baseline_period: Period | None = None
    target: Target | None = None
    target_number: Decimal | None = None
    value: Decimal | None = None
    value_period: Period | None = None
    rivals: tuple[Decimal, ...] = ()
    unit: str = ""
    score: Decimal | None = None
    raw_score: Decimal | None = None
    plan: Decimal | None = None
    weight: Decimal | None = None
    join: str | None = None
    counts: bool = False
    reason: Reason | None = None
    change: Change = Change.UNKNOWN
    colour: Colour = Colour.NONE
    level: Level = Level.NOT_TESTABLE
    path: Path = Path.NONE
    verdict: Verdict = Verdict.NONE
    signal: Signal = Signal.NOT_TESTABLE
    outlook: Outlook = Outlook.NONE
    judgements: Judgements | None = None
    statements: tuple[Statement, ...] = ()
    versions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of a goal's measures had what: a roll-up always says what it was built on."""

    parts: int = 0
    with_baseline: int = 0
    with_status: int = 0
    counted: int = 0


@dataclass(frozen=True, slots=True)
class Assessment:
    """The status of one goal as of a day, by one method and its settings, with the pieces it is made of.

    `statements` explain it in order of importance; `pejl.interfaces.wording` says them in Danish and English.
    `versions` are the ids of the figures used, so that the status can be recomputed later.
    """

    code: str
    as_of: date
    method: str
    settings: Settings
    state: State
    score: Decimal | None = None
    plan: Decimal | None = None
    pieces: tuple[Piece, ...] = ()
    coverage: Coverage = field(default_factory=Coverage)
    change: Change = Change.UNKNOWN
    colour: Colour = Colour.NONE
    level: Level = Level.NOT_TESTABLE
    path: Path = Path.NONE
    verdict: Verdict = Verdict.NONE
    signal: Signal = Signal.NOT_TESTABLE
    outlook: Outlook = Outlook.NONE
    statements: tuple[Statement, ...] = ()
    versions: tuple[int, ...] = ()
