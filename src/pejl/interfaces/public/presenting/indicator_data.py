# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The figures of an indicator as data: every current one, and for JSON every version."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from pejl.apps.indicators.facts import IndicatorSheet
from pejl.apps.measurements.facts import FigureVersion

FIGURE_COLUMNS = (
    "indicator",
    "breakdown",
    "group",
    "organisation",
    "period",
    "kind",
    "from_period",
    "variant",
    "value",
    "numerator",
    "denominator",
    "approximation",
    "status",
    "missing_reason",
    "expected",
    "source",
    "place",
    "footnote",
)


def figure_data(versions: Sequence[FigureVersion], moment: datetime) -> list[dict[str, Any]]:
    """The figures in force at the moment, one a line; hidden ones have no value and the status Q."""
    return [_figure(one) for one in versions if one.known_at(moment)]


def indicator_data(
    sheet: IndicatorSheet, versions: Sequence[FigureVersion], moment: datetime, *, known_at: datetime
) -> dict[str, Any]:
    """The sheet with its figures and all of their versions, as known at `known_at`."""
    return {
        "indicator": sheet.code,
        "title": sheet.title.say("da"),
        "definition": sheet.definition.say("da"),
        "unit": sheet.unit,
        "direction": sheet.direction,
        "source": sheet.source,
        "frequency": sheet.frequency,
        "known_at": known_at,
        "breaks": [{"at": one.at, "kind": one.kind, "breakdown": one.breakdown} for one in sheet.breaks],
        "figures": figure_data(versions, moment),
        "versions": [
            {**_figure(one), "recorded_from": one.recorded_from, "recorded_to": one.recorded_to, "reason": one.reason}
            for one in versions
        ],
    }


def _figure(one: FigureVersion) -> dict[str, Any]:
    return {
        "indicator": one.series.indicator,
        "breakdown": one.series.breakdown,
        "group": one.series.group,
        "organisation": one.series.organisation,
        "period": str(one.period),
        "kind": one.kind,
        "from_period": str(one.from_period) if one.from_period else None,
        "variant": one.variant,
        "value": one.value,
        "numerator": one.numerator,
        "denominator": one.denominator,
        "approximation": one.approximation,
        "status": one.status,
        "missing_reason": one.missing_reason,
        "expected": one.expected,
        "source": one.source,
        "place": one.place,
        "footnote": one.footnote,
    }
