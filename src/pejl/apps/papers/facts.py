# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the reads of papers answer with, and what is handed in to be kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from pejl.core.papers.states import State, Step


@dataclass(frozen=True, slots=True)
class SectionText:
    """A section as written; `section` "" is what the paper says about itself."""

    section: str
    text: str


@dataclass(frozen=True, slots=True)
class SectionHistory:
    """One version of a section; `recorded_to` is None for what stands."""

    section: str
    text: str
    recorded_by: str
    recorded_from: datetime
    recorded_to: datetime | None
    reason: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A step that somebody wants to take with a paper; `follows` is the last step they saw, None for none."""

    paper: str
    follows: int | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class StepFacts:
    """A step that was taken."""

    id: int
    kind: Step
    by: str
    at: datetime
    note: str


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """Where a paper stands. `writers` are all who wrote what stands now; `corrections` how many there have been."""

    code: str
    state: State
    sections: tuple[SectionText, ...]
    writers: frozenset[str]
    steps: tuple[StepFacts, ...]
    corrections: int

    @property
    def last(self) -> int | None:
        """The newest step."""
        return self.steps[-1].id if self.steps else None

    @property
    def source(self) -> str:
        """The whole text."""
        return "".join(one.text for one in self.sections)


@dataclass(frozen=True, slots=True)
class Quote:
    """One version of a figure as a composed paper says it."""

    version: int
    binding: str
    place: int
    section: str
    sentence: str
    shown: str


@dataclass(frozen=True, slots=True)
class ToFreeze:
    """A composed paper with what it was made of."""

    known_at: datetime
    source: str
    body: str
    digest: str
    settings: Mapping[str, str]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class FrozenFacts:
    """What the committee was given; `number` 0 stood on the agenda, the others are corrections."""

    paper: str
    number: int
    at: datetime
    by: str
    note: str
    known_at: datetime
    source: str
    body: str
    digest: str
    settings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CorrectedQuote:
    """A sentence of a frozen paper that quotes a figure which has been corrected or withdrawn since."""

    paper: str
    number: int
    section: str
    sentence: str
    binding: str
    shown: str
    version: int
    indicator: str
    period: str
    value: Decimal | None
    now: Decimal | None
    corrected_at: datetime
    corrected_by: str
    reason: str


# --- what people say about a paper -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Said:
    """One remark of a thread."""

    text: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Thread:
    """What was said about a section, first to last; `id` is that of the first remark."""

    id: int
    section: str
    said: tuple[Said, ...]
    resolved_by: str = ""

    @property
    def is_open(self) -> bool:
        """Whether somebody still waits for an answer."""
        return not self.resolved_by


@dataclass(frozen=True, slots=True)
class SectionStanding:
    """Who wrote a section as it stands, when, and who found that text ready or approved it; "" for nobody."""

    section: str
    version: int
    written_by: str
    written_at: datetime
    ready_by: str = ""
    ready_at: datetime | None = None
    approved_by: str = ""
    approved_at: datetime | None = None


# --- papers that come back from Word ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ReturnedFacts:
    """A file that came back. `read`, `sent` and `made_of` are texts, "" until the worker has read it."""

    id: int
    paper: str
    name: str
    by: str
    at: datetime
    state: str
    read: str
    sent: str
    made_of: str
    error: str
    params: Mapping[str, str]
    settled_by: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """What the worker read: the file as text, the paper that was sent out as text, and the text it was made of."""

    read: str
    sent: str
    made_of: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """That a figure of the register is held to be wrong; `version` None for one without a version."""

    binding: str
    shown: str
    stated: str
    reason: str
    version: int | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """How a file was taken in: why the text changed, what was decided about each thing, and the doubted figures."""

    reason: str
    rulings: Mapping[str, Any]
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class DoubtFacts:
    """A doubt as it was reported; `corrected` where the figure has another version, or none, by now.

    `indicator` is "" where the figure has no version, `answer` what whoever answers for it said, "" so far.
    """

    id: int
    paper: str
    doubt: Doubt
    by: str
    at: datetime
    corrected: bool
    indicator: str = ""
    answer: str = ""
    answered_by: str = ""

    @property
    def is_open(self) -> bool:
        """Whether somebody has still to correct the figure or say why it stands."""
        return not (self.corrected or self.answered_by)


@dataclass(frozen=True, slots=True)
class QuoteFacts:
    """A figure that a frozen paper quotes, by the number of the quote."""

    id: int
    binding: str
    section: str
    sentence: str
    shown: str
