# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the reads of statuses answer with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from pejl.apps.goals.facts import AmendmentFacts, GoalFacts, LevelName, SchemeFacts, within
from pejl.apps.indicators.facts import MeasureFacts
from pejl.core.observations import Series
from pejl.core.status.base import Assessment
from pejl.core.status.counting import Count
from pejl.core.texts import Localised


@dataclass(frozen=True, slots=True)
class PublishedFacts:
    """What a document printed as a goal's status.

    `agrees` says whether the rules give the same, None where that cannot be known. `reproduced_by` are the smallest
    sets of other settings with which they would.
    """

    as_of: date
    score: Decimal | None
    display: str
    colour: str
    verdict: str
    source: str
    place: str
    note: Localised
    version: int
    agrees: bool | None = None
    reproduced_by: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class JudgementFacts:
    """What people concluded. `differs` says whether the rules conclude otherwise, None where they conclude nothing."""

    as_of: date
    verdict: str
    judged_by: Localised
    judged_on: date | None
    rationale: Localised
    reservation: Localised
    source: str
    place: str
    version: int
    differs: bool | None = None


@dataclass(frozen=True, slots=True)
class CountFacts:
    """A count of goals that a document printed.

    `agrees` says whether our rule gives the same (None: no rule counts that); `reproduced_by` are the readings that do.
    """

    what: str
    value: int
    source: str
    place: str
    note: Localised
    version: int
    agrees: bool | None = None
    reproduced_by: tuple[Count, ...] = ()


@dataclass(frozen=True, slots=True)
class GoalStatus:
    """One goal with everything that stands about it; `also_published` are what further documents printed."""

    goal: GoalFacts
    level: LevelName
    measures: tuple[MeasureFacts, ...]
    assessment: Assessment
    published: PublishedFacts | None = None
    also_published: tuple[PublishedFacts, ...] = ()
    judgement: JudgementFacts | None = None


@dataclass(frozen=True, slots=True)
class SchemeStatus:
    """The status of a scheme as of a day, as known at a moment: every goal, parents before children.

    `series` holds, by the code of the measure, the figures that the statuses were computed from. `positive` counts the
    goals with measures of their own that develop positively.
    """

    scheme: SchemeFacts
    as_of: date
    known_at: datetime
    goals: tuple[GoalStatus, ...]
    series: Mapping[str, Series]
    positive: Count
    counts: tuple[CountFacts, ...]
    amendments: tuple[AmendmentFacts, ...]

    def goal(self, code: str) -> GoalStatus | None:
        """The goal with this code, if it was known."""
        return next((one for one in self.goals if one.goal.code == code), None)

    def measured(self, code: str = "") -> tuple[GoalStatus, ...]:
        """The goals with measures of their own: of the whole scheme, or of one goal and those below it."""
        inside = within((one.goal for one in self.goals), code)
        return tuple(one for one in self.goals if one.measures and (not code or one.goal.code in inside))

    @property
    def disagreements(self) -> tuple[GoalStatus, ...]:
        """The goals for which a document printed something else than the rules give."""
        return tuple(one for one in self.goals if one.published and one.published.agrees is False)
