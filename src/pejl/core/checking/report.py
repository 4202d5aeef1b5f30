# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the checker answers: every claim with its verdict and evidence, and findings about more than one claim.

Verdicts and kinds are codes; `pejl.interfaces` turns them into sentences. The outer form is `docs/reference/check.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any

from pejl.core.checking.blocks import NOWHERE, Document, Place
from pejl.core.periods import Period


class Kind(StrEnum):
    """What a claim claims."""

    LEVEL = "level"
    FROM_TO = "from_to"
    CHANGE = "change"
    RELATIVE_CHANGE = "relative_change"
    PERCENTAGE_POINTS = "percentage_points"
    SHARE = "share"
    SUM = "sum"
    COMPARISON = "comparison"
    TARGET = "target"
    RANGE = "range"
    COUNT = "count"
    RATIO = "ratio"
    DIRECTION = "direction"
    SUPERLATIVE = "superlative"
    DURATION = "duration"


class Verdict(StrEnum):
    """What the evidence says. `DAMAGED` and `ANOTHER_DEFINITION` are warnings, never errors."""

    HOLDS = "holds"
    ROUNDING = "rounding"
    CONTRADICTED = "contradicted"
    DAMAGED = "damaged"
    ANOTHER_DEFINITION = "another_definition"
    OUTDATED = "outdated"
    AMBIGUOUS = "ambiguous"
    NOT_CHECKABLE = "not_checkable"


class Source(StrEnum):
    """Where evidence comes from."""

    DOCUMENT = "document"
    TABLE = "table"
    ARITHMETIC = "arithmetic"
    REGISTER = "register"


class Level(StrEnum):
    """How grave a finding is."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Span:
    """Where a quote stands: in which document and block, and between which offsets of the block's text (end open).

    In a table `row` and `column` count from 0 inside the block, and the offsets are those of the cell.
    """

    document: str
    block: int
    start: int
    end: int
    place: Place = NOWHERE
    row: int = -1
    column: int = -1


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for or against a claim: a place in a document, a sum, or a version of a figure in the register."""

    source: Source
    quote: str
    value: Decimal | None = None
    span: Span | None = None
    version: str = ""
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a document says with a figure, or about one.

    `value` is as printed (4 for "fra 62 % til 66 %"; None for a direction), `unit` a code, `comparator` one of
    `= < <= > >= ~`. `explanation` is a code with `params` for the sentence that says why the verdict is what it is.
    """

    id: str
    span: Span
    quote: str
    kind: Kind
    value: Decimal | None = None
    unit: str = ""
    comparator: str = "="
    period: Period | None = None
    subject: str = ""
    verdict: Verdict = Verdict.NOT_CHECKABLE
    likely_reading: Decimal | None = None
    explanation: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about more than one claim, or about the document as a whole."""

    code: str
    level: Level
    span: Span
    claims: tuple[str, ...] = ()
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """The claims of all documents in reading order, and the findings.

    >>> Report((), (), ()).count(Verdict.HOLDS)
    0
    """

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]

    def count(self, verdict: Verdict) -> int:
        """How many claims have that verdict."""
        return sum(one.verdict is verdict for one in self.claims)
