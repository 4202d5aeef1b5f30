# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What can be different between two releases, by cause: each kind of change is a class of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from pejl.apps.assessments.facts import JudgementFacts, PublishedFacts
from pejl.apps.indicators.facts import TargetFacts
from pejl.apps.measurements.facts import SeriesName
from pejl.core.observations import Observation, StatedChange
from pejl.core.periods import Period
from pejl.core.status.base import Assessment, Colour, Level, Path, State, Verdict


class Cause(StrEnum):
    """Why something is different; in the order in which a moved status is taken apart."""

    RULES = "rules"  # another version of Pejl computes otherwise
    REVISED = "revised"
    NEW_PERIOD = "new_period"
    TARGET = "target"
    METHOD = "method"
    GOALS = "goals"
    PUBLISHED = "published"
    JUDGEMENT = "judgement"


@dataclass(frozen=True, slots=True)
class NewFigure:
    """A period that had no figure has one."""

    series: SeriesName
    period: Period
    new: Observation
    cause: Cause = Cause.NEW_PERIOD


@dataclass(frozen=True, slots=True)
class RevisedFigure:
    """A figure was corrected, or is marked otherwise; `new` is None where it was withdrawn."""

    series: SeriesName
    period: Period
    old: Observation
    new: Observation | None
    reason: str
    cause: Cause = Cause.REVISED


@dataclass(frozen=True, slots=True)
class RevisedChange:
    """A change that was published without its figures is stated otherwise, for the first time, or no more."""

    series: SeriesName
    old: StatedChange | None
    new: StatedChange | None

    @property
    def cause(self) -> Cause:
        """New where nothing was stated before."""
        return Cause.REVISED if self.old else Cause.NEW_PERIOD


@dataclass(frozen=True, slots=True)
class ChangedTarget:
    """A measure is held against other targets or another baseline."""

    scheme: str
    goal: str
    measure: str
    old: tuple[TargetFacts, ...]
    new: tuple[TargetFacts, ...]
    old_baseline: Period | None
    new_baseline: Period | None
    cause: Cause = Cause.TARGET


@dataclass(frozen=True, slots=True)
class ChangedMethod:
    """Another method, other settings or other weights: of a scheme (`goal` ""), a goal, or a `measure` of it."""

    scheme: str
    goal: str
    measure: str
    old: Mapping[str, str]
    new: Mapping[str, str]
    cause: Cause = Cause.METHOD


@dataclass(frozen=True, slots=True)
class ChangedGoal:
    """A goal (or a whole scheme, `goal` "") came, went, or says something else.

    `what` is added, dropped, reworded (`fields` say in which texts), measures_added or measures_dropped.
    """

    scheme: str
    goal: str
    what: str
    fields: tuple[str, ...] = ()
    cause: Cause = Cause.GOALS


@dataclass(frozen=True, slots=True)
class ChangedSheet:
    """An indicator came, went, or is described otherwise; `fields` are empty where it came or went."""

    indicator: str
    what: str
    fields: tuple[str, ...] = ()
    cause: Cause = Cause.METHOD


@dataclass(frozen=True, slots=True)
class ChangedPublished:
    """A document printed another status for the same day, or one more, or one was struck from the register."""

    scheme: str
    goal: str
    old: tuple[PublishedFacts, ...]
    new: tuple[PublishedFacts, ...]
    cause: Cause = Cause.PUBLISHED


@dataclass(frozen=True, slots=True)
class ChangedJudgement:
    """People judge otherwise, or have judged, or do no more."""

    scheme: str
    goal: str
    old: JudgementFacts | None
    new: JudgementFacts | None
    cause: Cause = Cause.JUDGEMENT


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a status comes to."""

    state: State
    score: Decimal | None
    colour: Colour
    level: Level
    path: Path
    verdict: Verdict

    @classmethod
    def of(cls, assessment: Assessment) -> Outcome:
        """The outcome of an assessment."""
        one = assessment
        return cls(one.state, one.score, one.colour, one.level, one.path, one.verdict)


@dataclass(frozen=True, slots=True)
class Step:
    """What one cause alone made of the status, after those before it."""

    cause: Cause
    after: Outcome


@dataclass(frozen=True, slots=True)
class MovedStatus:
    """The status of a goal moved; the last of `steps` ends at `new`. A cause that moved nothing has no step."""

    scheme: str
    goal: str
    old: Outcome
    new: Outcome
    steps: tuple[Step, ...]


Change = (
    NewFigure
    | RevisedFigure
    | RevisedChange
    | ChangedTarget
    | ChangedMethod
    | ChangedGoal
    | ChangedSheet
    | ChangedPublished
    | ChangedJudgement
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that is different in a later release: what was changed, and which statuses moved because of it."""

    changes: tuple[Change, ...]
    moved: tuple[MovedStatus, ...]

    def because_of(self, cause: Cause) -> tuple[Change, ...]:
        """The changes of one cause."""
        return tuple(one for one in self.changes if one.cause is cause)
