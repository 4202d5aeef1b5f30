# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the reads of checks answer with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """A document of a check. `kept_until` is None when its bytes are gone."""

    id: int
    name: str
    kind: str
    size: int
    sha256: str
    kept_until: datetime | None


@dataclass(frozen=True, slots=True)
class CheckFacts:
    """A check and how far it has come; `counts` are its claims by verdict once it is done."""

    id: int
    requested_by: str
    requested_at: datetime
    language: str
    against: str
    documents: tuple[DocumentFacts, ...]
    state: str
    step: str
    done: int
    total: int
    error: str
    params: Mapping[str, Any]
    changed_at: datetime
    ended_at: datetime | None
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class DecisionFacts:
    """What was decided about something in a check, by whom, when and why; `id` tells it from a later one."""

    id: int
    check: int
    target: str
    choice: str
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PhraseFacts:
    """That a phrase means an indicator, and who taught it."""

    phrase: str
    indicator: str
    breakdown: str
    unit: str
    by: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class QuotingPaper:
    """A document that quoted a version of a figure, and what has become of the figure.

    `value` is what the version said, `now` what stands in its place (None where it was withdrawn); `corrected_at`,
    `corrected_by` and `reason` are of the version that replaced it, and None or "" while it stands.
    """

    check: int
    document: str
    checked_at: datetime
    claim: str
    quote: str
    version: int
    indicator: str
    breakdown: str
    period: str
    value: Decimal | None
    now: Decimal | None
    corrected_at: datetime | None
    corrected_by: str
    reason: str
