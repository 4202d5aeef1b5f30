# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures as data. A figure that is missing or hidden has the value null and says why: it is never 0."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from pejl.apps.measurements.facts import FigureVersion, SeriesName
from pejl.core.observations import Disputed, Missing, Observation, Present, StatedChange, Suppressed, Value
from pejl.core.periods import Period
from pejl.interfaces.exchange.moments import ZONE
from pejl.interfaces.wording.figures import observation_marks

Document = dict[str, Any]
_STATES: dict[type, str] = {Present: "present", Missing: "missing", Suppressed: "suppressed", Disputed: "disputed"}


def series_name(name: SeriesName) -> Document:
    """Which part, which comparison group, which body; null stands for all, for our own, and for the whole."""
    return {
        "breakdown": name.breakdown or None,
        "group": name.group or None,
        "organisation": name.organisation or None,
    }


def period_document(period: Period | None) -> Document:
    """The written form of a period, its kind, and its first and last day (null: it has not ended)."""
    if period is None:
        return {"period": None, "period_kind": None, "start": None, "end": None}
    return {"period": str(period), "period_kind": str(period.kind), "start": period.start, "end": period.end}


def observation_document(one: Observation) -> Document:
    """One figure of one period, or why there is none."""
    value = one.value
    return {
        **period_document(one.period),
        "state": _STATES[type(value)],
        **_stated(value if isinstance(value, Present) else None),
        "candidates": [_candidate(stated) for stated in value.candidates] if isinstance(value, Disputed) else [],
        "reason": _reason(value),
        "expected": _expected(value),
        "status": str(one.status),
        "marks": list(observation_marks(one)),
        "source": one.source or None,
        "footnote": one.footnote or None,
    }


def change_document(one: StatedChange) -> Document:
    """A change that was published without the figures it lies between."""
    return {
        "from_period": str(one.from_period),
        "to_period": str(one.to_period),
        "sign": one.sign,
        "value": one.value,
        "relative": one.relative,
    }


def version_document(one: FigureVersion) -> Document:
    """One version of one figure: what it said, from when until when it stood, and why it was changed."""
    return {
        "id": one.id,
        **series_name(one.series),
        "period": str(one.period),
        "kind": one.kind,
        "from_period": str(one.from_period) if one.from_period else None,
        "variant": one.variant or None,
        "value": one.value,
        "numerator": one.numerator,
        "denominator": one.denominator,
        "approximation": one.approximation or None,
        "status": one.status,
        "suppressed": one.hidden,
        "missing_reason": one.missing_reason or None,
        "expected": one.expected,
        "source": one.source or None,
        "place": one.place or None,
        "footnote": one.footnote or None,
        "recorded_from": one.recorded_from.astimezone(ZONE),
        "recorded_to": one.recorded_to.astimezone(ZONE) if one.recorded_to else None,
        "reason": one.reason or None,
    }


def _stated(value: Present | None) -> Document:
    found: dict[str, Decimal | str | None] = {"value": None, "numerator": None, "denominator": None}
    if value is None:
        return {**found, "approximation": None}
    return {name: getattr(value, name) for name in found} | {"approximation": str(value.approximation) or None}


def _candidate(value: Present) -> Document:
    return {**_stated(value), "variant": value.variant or None}


def _reason(value: Value) -> str | None:
    return value.reason if isinstance(value, (Missing, Suppressed)) else None


def _expected(value: Value) -> date | None:
    return value.expected if isinstance(value, Missing) else None
