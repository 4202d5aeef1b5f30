# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is different between two releases, as data: every change in the same form, told apart by its `kind`."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from pejl.apps.assessments.facts import JudgementFacts, PublishedFacts
from pejl.apps.measurements.facts import SeriesName
from pejl.apps.publication.changes import (
    Change,
    ChangedGoal,
    ChangedJudgement,
    ChangedMethod,
    ChangedPublished,
    ChangedSheet,
    ChangedTarget,
    Comparison,
    MovedStatus,
    NewFigure,
    Outcome,
    RevisedChange,
    RevisedFigure,
)
from pejl.core.observations import Observation, StatedChange
from pejl.interfaces.api.v1.documents.figures import change_document, observation_document, series_name
from pejl.interfaces.api.v1.documents.schemes import target_document
from pejl.interfaces.wording.languages import own_words

Document = dict[str, Any]


def comparison_document(found: Comparison) -> Document:
    """Everything that was changed, and which statuses moved because of it."""
    return {
        "changes": [_change(one) for one in found.changes],
        "moved": [_moved(one) for one in found.moved],
    }


def _change(one: Change) -> Document:
    kind, told = _KINDS[type(one)]
    return {**_NOWHERE, "cause": str(one.cause), "kind": kind, **told(one)}


_NOWHERE: Document = {
    "cause": None,
    "kind": None,
    "scheme": None,
    "goal": None,
    "measure": None,
    "indicator": None,
    "breakdown": None,
    "group": None,
    "organisation": None,
    "period": None,
    "fields": [],
    "old": None,
    "new": None,
    "reason": None,
}


# --- figures -----------------------------------------------------------------------------------------------------


def _of(name: SeriesName) -> Document:
    return {"indicator": name.indicator, **series_name(name)}


def _new_figure(one: NewFigure) -> Document:
    return {**_of(one.series), "period": str(one.period), "new": observation_document(one.new)}


def _revised_figure(one: RevisedFigure) -> Document:
    said = {"old": observation_document(one.old), "new": _figure(one.new), "reason": one.reason or None}
    return {**_of(one.series), "period": str(one.period), **said}


def _figure(one: Observation | None) -> Document | None:
    return observation_document(one) if one else None


def _revised_change(one: RevisedChange) -> Document:
    return {**_of(one.series), "old": _stated(one.old), "new": _stated(one.new)}


def _stated(one: StatedChange | None) -> Document | None:
    return change_document(one) if one else None


# --- goals -------------------------------------------------------------------------------------------------------


def _place(one: Any) -> Document:
    return {"scheme": one.scheme, "goal": one.goal or None, "measure": getattr(one, "measure", "") or None}


def _target(one: ChangedTarget) -> Document:
    old = {"baseline_period": _text(one.old_baseline), "targets": [target_document(target) for target in one.old]}
    new = {"baseline_period": _text(one.new_baseline), "targets": [target_document(target) for target in one.new]}
    return {**_place(one), "old": old, "new": new}


def _method(one: ChangedMethod) -> Document:
    return {**_place(one), "fields": list(one.new or one.old), "old": dict(one.old), "new": dict(one.new)}


def _goal(one: ChangedGoal) -> Document:
    return {**_place(one), "kind": f"goal_{one.what}" if one.goal else f"scheme_{one.what}", "fields": list(one.fields)}


def _sheet(one: ChangedSheet) -> Document:
    return {"kind": f"indicator_{one.what}", "indicator": one.indicator, "fields": list(one.fields)}


def _printed(one: ChangedPublished) -> Document:
    return {**_place(one), "old": list(map(_published, one.old)), "new": list(map(_published, one.new))}


def _published(one: PublishedFacts) -> Document:
    said = {"score": one.score, "display": one.display, "colour": one.colour or None, "verdict": one.verdict or None}
    return {"as_of": one.as_of, **said, "source": one.source, "place": one.place}


def _judged(one: ChangedJudgement) -> Document:
    return {**_place(one), "old": _judgement(one.old), "new": _judgement(one.new)}


def _judgement(one: JudgementFacts | None) -> Document | None:
    if one is None:
        return None
    said = {"verdict": one.verdict, "by": own_words(one.judged_by), "date": one.judged_on}
    return {**said, "reason": own_words(one.rationale), "reservation": own_words(one.reservation) or None}


def _text(value: object) -> str | None:
    return None if value is None else str(value)


_KINDS: dict[type, tuple[str, Callable[[Any], Document]]] = {
    NewFigure: ("new_figure", _new_figure),
    RevisedFigure: ("revised_figure", _revised_figure),
    RevisedChange: ("revised_change", _revised_change),
    ChangedTarget: ("changed_target", _target),
    ChangedMethod: ("changed_method", _method),
    ChangedGoal: ("changed_goal", _goal),
    ChangedSheet: ("changed_sheet", _sheet),
    ChangedPublished: ("changed_printed_status", _printed),
    ChangedJudgement: ("changed_judgement", _judged),
}


# --- statuses ----------------------------------------------------------------------------------------------------


def _moved(one: MovedStatus) -> Document:
    return {
        "scheme": one.scheme,
        "goal": one.goal,
        "old": _outcome(one.old),
        "new": _outcome(one.new),
        "steps": [{"cause": str(step.cause), "after": _outcome(step.after)} for step in one.steps],
    }


def _outcome(one: Outcome) -> dict[str, Decimal | str | None]:
    words = ("state", "colour", "level", "path", "verdict")
    return {"score": one.score, **{name: str(getattr(one, name)) for name in words}}
