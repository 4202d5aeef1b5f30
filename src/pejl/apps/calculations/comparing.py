# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A run beside the one before it: which figures moved much, and why that may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any

from pejl.core.periods import Period

LARGE = Fraction(1, 10)  # of the figure before; Pejl's own limit, a reason to look and no verdict


class Cause(StrEnum):
    """What changed between two runs; the first that fits."""

    DEFINITION = "definition"  # another definition, so another figure
    LATE_ROWS = "late_rows"  # the period was over before the run before: rows came or were corrected afterwards
    NEW_ROWS = "new_rows"  # the period has got rows since
    ENGINE = "engine"  # the same rows and definition: no engine may answer otherwise, so tell us


@dataclass(frozen=True, slots=True)
class Jump:
    """A figure that moved by more than a tenth."""

    period: str
    breakdown: str
    before: Decimal
    after: Decimal
    cause: Cause


@dataclass(frozen=True, slots=True)
class RunFacts:
    """What of a run is compared: fingerprints, day, and its shown values by period and breakdown."""

    definition_fingerprint: str
    extract_fingerprint: str
    as_of: date
    values: Mapping[tuple[str, str], Decimal]


def facts_of(run: Any) -> RunFacts:
    """The facts of a recorded run."""
    values = {
        (one["period"], one["breakdown"]): Decimal(one["value"]) for one in run.figures if one["value"] is not None
    }
    return RunFacts(run.definition_fingerprint, run.extract_fingerprint, run.as_of, values)


def jumps(before: RunFacts, after: RunFacts) -> tuple[Jump, ...]:
    """The figures of both runs that moved by more than a tenth of what they were; hidden ones are not known."""
    found = []
    for place in sorted(before.values.keys() & after.values.keys()):
        old, new = before.values[place], after.values[place]
        if abs(Fraction(new) - Fraction(old)) > LARGE * abs(Fraction(old)):
            found.append(Jump(*place, old, new, _cause(before, after, place[0])))
    return tuple(found)


def _cause(before: RunFacts, after: RunFacts, period: str) -> Cause:
    if before.definition_fingerprint != after.definition_fingerprint:
        return Cause.DEFINITION
    if before.extract_fingerprint == after.extract_fingerprint and before.as_of == after.as_of:
        return Cause.ENGINE
    return Cause.LATE_ROWS if Period.parse(period).ended_by(before.as_of) else Cause.NEW_ROWS
