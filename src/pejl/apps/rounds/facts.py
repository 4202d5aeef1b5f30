# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the reads of rounds answer with, and what their actions are asked with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from pejl.apps.measurements.facts import SeriesName
from pejl.core.periods import Period
from pejl.core.rounds.states import State
from pejl.core.texts import Localised

Figure = Mapping[str, str]  # the fields of a delivery as text: value, numerator, denominator, status, explanation …


@dataclass(frozen=True, slots=True)
class RoundFacts:
    """A round as known."""

    code: str
    title: Localised
    schemes: tuple[str, ...]
    as_of: date
    due_at: datetime
    meeting_on: date | None
    four_eyes: bool
    closed: bool
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class StepFacts:
    """One step: `kind` is a `Step` as text; `version` is the measurement an approval became."""

    id: int
    kind: str
    at: datetime
    by: str
    note: str
    figure: Figure
    version: int | None


@dataclass(frozen=True, slots=True)
class OwedFacts:
    """One figure that is owed, with every step taken, oldest first."""

    id: int
    round: str
    series: SeriesName
    period: Period
    organisation: str
    scheme: str
    state: State
    steps: tuple[StepFacts, ...]

    @property
    def last(self) -> int | None:
        """The id of the last step, which the next one follows; None before the first."""
        return self.steps[-1].id if self.steps else None

    @property
    def delivered(self) -> StepFacts | None:
        """The newest delivery."""
        return next((one for one in reversed(self.steps) if one.kind == "deliver"), None)

    @property
    def returned(self) -> StepFacts | None:
        """The note that sent it back, while it is back."""
        return self.steps[-1] if self.state is State.RETURNED else None


@dataclass(frozen=True, slots=True)
class Taken:
    """A step somebody takes with one figure: `follows` is the last step they saw (None: there was none)."""

    obligation: int
    follows: int | None
    figure: Figure | None = None
    note: str = ""
