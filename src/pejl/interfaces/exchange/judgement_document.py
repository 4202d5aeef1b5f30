# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The four judgements of one figure as part of a status document: every test with what it was made of."""

from __future__ import annotations

from typing import Any

from pejl.core.status.judged import Ahead, Band, Change, Chart, Judgements, Limits, Pace

Document = dict[str, Any]


def judgement_document(found: Judgements | None) -> Document | None:
    """The judgements of a measure; null for a goal, whose parts have them."""
    if found is None:
        return None
    return {
        "points": found.points,
        "certainty": str(found.certainty),
        "change": _change(found.change),
        "outlook": _ahead(found.ahead),
        "pace": _pace(found.pace),
        "chart": _chart(found.chart),
        "intervals": [_limits(one) for one in found.intervals],
    }


def _change(one: Change) -> Document:
    return {
        "signal": str(one.signal),
        "basis": str(one.basis),
        "untested": _text(one.untested),
        "from_period": _text(one.from_period),
        "from_value": one.from_value,
        "to_period": _text(one.to_period),
        "to_value": one.to_value,
        "difference": one.difference,
        "lower": one.lower,
        "upper": one.upper,
        "borderline": one.borderline,
    }


def _ahead(one: Ahead) -> Document:
    return {
        "outlook": str(one.outlook),
        "unseen": _text(one.unseen),
        "due": _text(one.due),
        "middle_meets": one.middle_meets,
        "bands": [_band(band) for band in one.bands],
    }


def _band(one: Band) -> Document:
    return {"year": one.year, "lower": one.lower, "middle": one.middle, "upper": one.upper}


def _pace(one: Pace | None) -> Document | None:
    if one is None:
        return None
    found = {name: getattr(one, name) for name in ("number", "needed", "observed", "best")}
    return {"due": str(one.due), **found}


def _chart(one: Chart | None) -> Document | None:
    if one is None:
        return None
    found = {name: getattr(one, name) for name in ("mean", "lower", "upper", "variation", "assurance", "trial")}
    return {"first": str(one.first), **found, "trend": one.trend or None}


def _limits(one: Limits) -> Document:
    return {"period": str(one.period), "lower": one.lower, "upper": one.upper}


def _text(value: object | None) -> str | None:
    return None if value is None else str(value)
