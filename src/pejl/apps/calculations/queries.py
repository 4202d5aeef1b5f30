# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Calculations that were recorded, as the staff looks at them: what left a register, and nothing of the register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from pejl.apps.calculations.comparing import Jump, facts_of, jumps
from pejl.apps.calculations.models import CalculationRun
from pejl.core.errors import PejlError


@dataclass(frozen=True, slots=True)
class RunHead:
    """One run without its figures; `id` is how it is asked for, `release` that of its protection report."""

    id: int
    definition: str
    version: str
    indicator: str
    engine: str
    as_of: date
    started_at: datetime
    finished_at: datetime
    by: str
    release: int
    figures: int
    hidden: int


@dataclass(frozen=True, slots=True)
class RunFigure:
    """One figure that left; a hidden one has no numbers, one of nobody no value."""

    period: str
    breakdown: str
    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    hidden: bool


@dataclass(frozen=True, slots=True)
class RunRecord:
    """All that is kept of a run, and how it differs from the run of the same definition `before` it (its id)."""

    head: RunHead
    title: Mapping[str, str]
    unit: str
    fingerprints: Mapping[str, str]
    figures: tuple[RunFigure, ...]
    before: int | None
    jumps: tuple[Jump, ...]


def runs() -> tuple[RunHead, ...]:
    """The recorded runs, newest first. One query."""
    return tuple(_head(one) for one in CalculationRun.objects.order_by("-pk"))


def run(number: int) -> RunRecord:
    """One of them, held against the one before. Two queries. Raises `calculate.no_run`."""
    one = CalculationRun.objects.filter(pk=number).first()
    if one is None:
        raise PejlError("calculate.no_run", found=str(number), expected="the number of a recorded calculation")
    before = CalculationRun.objects.filter(definition=one.definition, pk__lt=one.pk).order_by("-pk").first()
    fingerprints = {
        "definition": one.definition_fingerprint,
        "extract": one.extract_fingerprint,
        "sql": one.sql_fingerprint,
    }
    return RunRecord(
        _head(one),
        one.definition_text["title"],
        one.definition_text["unit"],
        fingerprints,
        tuple(_figure(each) for each in one.figures),
        None if before is None else before.pk,
        () if before is None else jumps(facts_of(before), facts_of(one)),
    )


def _head(one: CalculationRun) -> RunHead:
    return RunHead(
        one.pk,
        one.definition,
        one.version,
        one.indicator,
        one.engine,
        one.as_of,
        one.started_at,
        one.finished_at,
        one.by,
        one.release_id,
        len(one.figures),
        sum(each["hidden"] for each in one.figures),
    )


def _figure(one: Mapping[str, str]) -> RunFigure:
    numbers = (None if one[name] is None else Decimal(one[name]) for name in ("value", "numerator", "denominator"))
    return RunFigure(one["period"], one["breakdown"], *numbers, bool(one["hidden"]))
