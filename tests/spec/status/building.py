# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Short ways of writing down goals, measures and figures, so that a specification reads as a table."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from pejl.core.observations import (
    Disputed,
    Missing,
    Observation,
    ObservationStatus,
    Present,
    Series,
    SeriesBreak,
    StatedChange,
    Suppressed,
)
from pejl.core.periods import Period
from pejl.core.status.base import Assessment, GoalInput, MeasureInput, Piece, Settings
from pejl.core.targets import Comparator, Direction, Target

UP, DOWN, NEITHER = Direction.INCREASE, Direction.DECREASE, Direction.NONE
HIDDEN, ABSENT = "hidden", None


def number(text: str | int | Decimal) -> Decimal:
    return Decimal(str(text))


def figure(period: str, text: Any, *, status: str = "A", version: int | None = None) -> Observation:
    """`15 (116/795)` has numerator and denominator, `1378|1387` is disputed, None is missing, HIDDEN is suppressed."""
    return Observation(Period.parse(period), _value(text, version), ObservationStatus(status))


def _value(text: Any, version: int | None) -> Any:
    if text is ABSENT:
        return Missing("not_yet")
    if text == HIDDEN:
        return Suppressed()
    candidates = tuple(_present(one, version) for one in str(text).split("|"))
    return candidates[0] if len(candidates) == 1 else Disputed(candidates)


def _present(text: str, version: int | None) -> Present:
    value, _, ratio = text.partition(" (")
    if not ratio:
        return Present(number(value), version=version)
    numerator, _, denominator = ratio.rstrip(")").partition("/")
    return Present(number(value), number(numerator), number(denominator), version=version)


def series(figures: dict[str, Any], *, unit: str = "persons", cut: str = "", remedy: str = "none") -> Series:
    """`{"2013": 859, "2014": 828}`; a figure that is an Observation already is taken as it is."""
    made = [one if isinstance(one, Observation) else figure(period, one) for period, one in figures.items()]
    breaks = (SeriesBreak(date.fromisoformat(cut), "law", remedy),) if cut else ()
    return Series("indicator", unit, tuple(made), breaks, figure_kind="share" if unit == "%" else "count")


def change(from_period: str, to_period: str, sign: int, value: Any = None, *, relative: bool = False) -> StatedChange:
    size = None if value is None else number(value)
    return StatedChange(Period.parse(from_period), Period.parse(to_period), sign, size, relative)


def aim(text: str, period: str | None = "2017", **more: Any) -> Target:
    """`>= 44`, `< 1.1`, `= 1000`, `direction` or `undecided`."""
    comparator, _, value = text.partition(" ")
    due = Period.parse(period) if period else None
    return Target(Comparator(comparator), number(value) if value else None, due, **more)


def measure(code: str, figures: dict[str, Any], target: str = "", **more: Any) -> MeasureInput:
    """A measure with `baseline="2013"` unless told otherwise, one target, and the direction that target implies."""
    unit, cut, remedy = more.pop("unit", "persons"), more.pop("cut", ""), more.pop("remedy", "none")
    baseline = more.pop("baseline", "2013")
    due = more.pop("due", "2017")
    targets = more.pop("targets", (aim(target, due),) if target else ())
    direction = more.pop("direction", DOWN if target[:1] == "<" else UP)
    changes = more.pop("changes", ())
    made = series(figures, unit=unit, cut=cut, remedy=remedy)
    made = replace(made, changes=changes)
    return MeasureInput(code, made, direction, Period.parse(baseline) if baseline else None, targets, **more)


def goal(code: str, *parts: GoalInput | MeasureInput, settings: dict[str, str] | None = None, **more: Any) -> GoalInput:
    """A goal of measures and goals; sub-goals get their parent and, where they state none, the settings from here."""
    chosen = Settings.from_texts(settings or {})
    method = more.get("method", "barometer")
    children = tuple(_below(one, code, chosen, method) for one in parts if isinstance(one, GoalInput))
    measures = tuple(one for one in parts if isinstance(one, MeasureInput))
    return GoalInput(code, measures=measures, children=children, settings=chosen, **more)


def _below(child: GoalInput, parent: str, settings: Settings, method: str) -> GoalInput:
    own = child.settings if child.settings != Settings() else settings
    below = tuple(_below(one, child.code, own, method) for one in child.children)
    return replace(child, parent=parent, settings=own, method=method, children=below)


def leaf(code: str, figures: dict[str, Any], target: str = "", *, active: bool = True, **more: Any) -> GoalInput:
    """A sub-goal that is measured by one thing of the same code: one part, not two."""
    return GoalInput(code, measures=(measure(code, figures, target, **more),), active=active)


def piece(assessment: Assessment, code: str) -> Piece:
    return next(one for one in assessment.pieces if one.code == code)


def codes(assessment: Assessment) -> list[str]:
    """The codes of everything the assessment says about itself, goal first."""
    own = [one.code for one in assessment.statements]
    return own + [said.code for one in assessment.pieces for said in one.statements]


def said(subject: Assessment | Piece, code: str) -> dict[str, Any]:
    """The parameters of the statement with this code."""
    return next(one.params for one in subject.statements if one.code == code)


def rounded(value: Decimal | None, decimals: int = 4) -> Decimal | None:
    return None if value is None else round(value, decimals)
