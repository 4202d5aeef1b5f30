# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a release holds, and what the reads of releases answer with. A scheme's part is its `SchemeStatus`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from pejl.apps.assessments.facts import SchemeStatus
from pejl.apps.goals.facts import SchemeFacts
from pejl.apps.indicators.facts import IndicatorSheet, SourceFacts, UnitFacts
from pejl.apps.initiatives.facts import BudgetItemFacts, ConditionFacts, InitiativeFacts
from pejl.apps.measurements.facts import FigureVersion, SeriesName
from pejl.apps.organisation.facts import OrganisationFacts
from pejl.apps.recommendations.facts import AskedFacts
from pejl.core.observations import Series
from pejl.core.texts import Localised


@dataclass(frozen=True, slots=True)
class IndicatorPart:
    """Everything a release says of an indicator.

    `versions` are cut where the release was frozen: a version that was replaced later is open. Held against any
    later moment, such as the release's `prepared_at`, they answer what was in force in the release.
    """

    sheet: IndicatorSheet
    series: Mapping[SeriesName, Series]
    versions: tuple[FigureVersion, ...]


@dataclass(frozen=True, slots=True)
class IndicatorEntry:
    """An indicator in the list of them all."""

    code: str
    title: Localised
    unit: str
    source: str


@dataclass(frozen=True, slots=True)
class Use:
    """Which indicator a measure of a scheme's goal is held against."""

    indicator: str
    scheme: str
    goal: str
    measure: str


@dataclass(frozen=True, slots=True)
class Site:
    """What binds the parts of a release together: every list, and the titles behind the codes.

    Schemes stand in the order of their packages, indicators in the order of their codes.
    """

    schemes: tuple[SchemeFacts, ...]
    indicators: tuple[IndicatorEntry, ...]
    uses: tuple[Use, ...]
    units: Mapping[str, UnitFacts]
    sources: Mapping[str, SourceFacts]
    groups: Mapping[str, Localised]
    organisations: Mapping[str, OrganisationFacts]

    def uses_of(self, indicator: str) -> tuple[Use, ...]:
        """The measures that are held against an indicator."""
        return tuple(one for one in self.uses if one.indicator == indicator)


@dataclass(frozen=True, slots=True)
class ThreadPart:
    """What is done for the goals of a release and paid for, and what moves them from outside; in order of code."""

    initiatives: tuple[InitiativeFacts, ...] = ()
    budget_items: tuple[BudgetItemFacts, ...] = ()
    conditions: tuple[ConditionFacts, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.initiatives or self.budget_items or self.conditions)


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What stands where a withdrawn release stood."""

    at: datetime
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReleaseFacts:
    """A release; `schemes` were frozen anew, all others carried over from the release `base` ("" for the first)."""

    id: int
    code: str
    title: Localised
    note: Localised
    schemes: tuple[str, ...]
    base: str
    known_at: datetime
    published_from: datetime
    prepared_at: datetime
    prepared_by: str
    pejl_version: str
    digest: str
    withdrawn: Tombstone | None

    @property
    def reconstructed(self) -> bool:
        """Whether it was prepared after the time it is in force from: as it would have been shown then."""
        return self.prepared_at - self.published_from > timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Contents:
    """A whole release, read at once."""

    site: Site
    schemes: Mapping[str, SchemeStatus]
    indicators: Mapping[str, IndicatorPart]
    asked: Mapping[str, AskedFacts] = field(default_factory=dict)
    thread: ThreadPart | None = None
