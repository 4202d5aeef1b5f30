# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Whether a definition means something: that its columns exist where they are used, and are of the right type."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from pejl.core.errors import PejlError
from pejl.core.periods import Period
from pejl.registers.definitions.model import (
    COMPUTATIONS,
    DATES,
    PERIOD_END,
    PERIOD_START,
    ColumnType,
    Computed,
    Condition,
    Counted,
    Definition,
    Each,
    MeasureKind,
    Step,
)
from pejl.registers.definitions.values import typed
from pejl.registers.definitions.yaml_tree import Path

Types = dict[str, ColumnType]
ORDERED = {ColumnType.DATE, ColumnType.WHOLE}
_KEYS = {  # what each kind of measure is given, beside what all are
    MeasureKind.COUNT: set(),
    MeasureKind.SHARE: {"where"},
    MeasureKind.FUNNEL: {"stages"},
    MeasureKind.MEAN: {"value"},
    MeasureKind.MEDIAN: {"value"},
    MeasureKind.RATIO: {"value", "of"},
    MeasureKind.RATE: {"against"},
}


@dataclass(frozen=True, slots=True)
class Objection:
    """Something that is wrong, at a path in the file."""

    code: str
    path: Path
    found: str = ""
    expected: str = ""
    params: dict[str, Any] = field(default_factory=dict)


def types_of(counted: Counted, definition: Definition) -> Types:
    """The columns that a unit has in the end, with their types."""
    walk = _Walk(definition)
    walk.block(counted, ())
    return walk.types


def objections(definition: Definition) -> Iterator[Objection]:
    """Everything that is wrong with what a definition says, in the order in which it says it."""
    walk = _Walk(definition)
    for name, source in definition.sources.items():
        walk.types = {column: one.type for column, one in source.columns.items()}
        if source.registered is not None:
            walk.column(source.registered, ("sources", name, "registered"), {ColumnType.DATE})
    paths: tuple[Path, ...] = (("count",), ("measure", "against"))
    for counted, path in reversed(list(zip(definition.blocks, paths, strict=False))):
        walk.block(counted, path)  # the numerator's last: its columns are those of the measure
        walk.breakdowns()
        walk.subject()
    walk.measure()
    seen = set()
    for one in walk.found:
        if (one.code, one.path, one.found) not in seen:
            seen.add((one.code, one.path, one.found))
            yield one


class _Walk:
    """Goes through a definition as an engine does, with the columns that are there at each place."""

    def __init__(self, definition: Definition) -> None:
        self.definition = definition
        self.types: Types = {}
        self.found: list[Objection] = []

    def object_to(self, code: str, path: Path, found: str = "", expected: str = "", **params: Any) -> None:
        self.found.append(Objection(code, path, found, expected, params))

    def column(self, name: str, path: Path, allowed: set[ColumnType] | None = None) -> ColumnType | None:
        """The type of a column that is used at `path`; None where there is none, or where it is of another type."""
        kind = self.types.get(name)
        if kind is None:
            close = get_close_matches(name, self.types, n=1, cutoff=0.6)
            more = {"suggestion": close[0]} if close else {}
            self.object_to("definition.unknown_column", path, name, ", ".join(self.types), **more)
        elif allowed is not None and kind not in allowed:
            self.object_to("definition.wrong_column_type", path, f"{name}: {kind}", " | ".join(sorted(allowed)))
            return None
        return kind

    def source(self, name: str, path: Path) -> bool:
        """Whether there is such a source; its columns are then the ones that are there."""
        source = self.definition.sources.get(name)
        if source is None:
            close = get_close_matches(name, self.definition.sources, n=1, cutoff=0.6)
            more = {"suggestion": close[0]} if close else {}
            self.object_to("definition.unknown_source", path, name, ", ".join(self.definition.sources), **more)
            self.types = {}
            return False
        self.types = {column: one.type for column, one in source.columns.items()}
        return True

    # --- the units -------------------------------------------------------------------------------------------------

    def block(self, counted: Counted, path: Path) -> None:
        if not self.source(counted.source, (*path, "from")):
            return
        self.conditions(counted.where, (*path, "where"))
        for number, step in enumerate(counted.steps):
            self.step(step, (*path, "steps", number), counted)
        self.look_ups(counted, path)
        self.timing(counted, (*path, "period"))
        self.types |= {PERIOD_START: ColumnType.DATE, PERIOD_END: ColumnType.DATE}
        for name, one in counted.compute.items():
            self.computed(name, one, (*path, "compute", name))
        self.conditions(counted.keep, (*path, "keep"))

    def step(self, step: Step, path: Path, counted: Counted) -> None:
        for number, name in enumerate(step.of):
            self.column(name, (*path, "of", number))
        self.column(step.by, (*path, "by"), {ColumnType.DATE})
        if (step.each is Each.SPELL) != (step.until is not None):
            self.object_to("definition.until", (*path, "until"), step.until or "", f"each: {Each.SPELL}")
        if step.until is not None:
            self.column(step.until, (*path, "until"), {ColumnType.DATE})
        if step.each is Each.SPELL:
            self.types = {name: kind for name, kind in self.types.items() if name in (*step.of, step.by, step.until)}
        if step.each is Each.LATEST and (counted.period.at_end is None or step is not counted.steps[-1]):
            self.object_to("definition.latest", (*path, "each"), step.each, "period: at_end")

    def look_ups(self, counted: Counted, path: Path) -> None:
        for number, one in enumerate(counted.look_up):
            at = (*path, "look_up", number)
            here = self.types
            known = self.source(one.source, (*at, "from"))
            there, self.types = self.types, here
            for place, name in enumerate(one.on):
                self.column(name, (*at, "on", place))
            self.types = there
            if known:
                for place, name in enumerate(one.on):
                    self.column(name, (*at, "on", place))
                self.conditions(one.where, (*at, "where"))
                for way, taken in (("first", one.first), ("last", one.last)):
                    for new, name in taken.items():
                        kind = self.column(name, (*at, way, new))
                        here = {**here, new: kind or ColumnType.CODE}
            self.types = here

    def timing(self, counted: Counted, path: Path) -> None:
        timing = counted.period
        ways = {"events": timing.events, "open": timing.open, "at_end": timing.at_end}
        used = [name for name, value in ways.items() if value is not None]
        if len(used) != 1:
            self.object_to("definition.one_of", path, ", ".join(used), " | ".join(ways))
            return
        value = ways[used[0]]
        for name in (value,) if isinstance(value, str) else value or ():
            self.column(name, (*path, used[0]), {ColumnType.DATE})
        if used[0] != "events" and timing.first is None:
            self.object_to("field.missing", (*path, "first"), "", "first")
        if timing.months is not None and used[0] != "events":
            self.object_to("definition.one_of", (*path, "months"), used[0], "events")
        if timing.first is not None:
            try:
                Period.parse(timing.first)
            except PejlError as error:
                self.object_to(error.code, (*path, "first"), timing.first, "2024 | 2024-Q1 | 2024-01 | 2023/2024")

    def computed(self, name: str, one: Computed, path: Path) -> None:
        used = [way for way in COMPUTATIONS if getattr(one, way) is not None]
        if len(used) != 1:
            self.object_to("definition.one_of", path, ", ".join(used), " | ".join(COMPUTATIONS))
            return
        if name in self.types:
            self.object_to("definition.column_twice", path, name, "a new name")
        for column in one.columns:
            self.column(column, (*path, used[0]), {ColumnType.DATE})
        self.types |= {name: ColumnType.DATE if used[0] in DATES else ColumnType.WHOLE}

    # --- conditions ------------------------------------------------------------------------------------------------

    def conditions(self, conditions: tuple[Condition, ...], path: Path) -> None:
        for number, one in enumerate(conditions):
            self.condition(one, (*path, number))

    def condition(self, one: Condition, path: Path) -> None:
        if one.any_ is not None:
            if one.column is not None or one.tests:
                self.object_to("definition.one_of", path, "any, column", "any | column")
            self.conditions(one.any_, (*path, "any"))
            return
        if one.column is None:
            self.object_to("field.missing", path, "", "column")
            return
        if not one.tests:
            self.object_to("definition.condition_empty", path, one.column, "is | in | at_least | below | known …")
        kind = self.column(one.column, (*path, "column"))
        for name, value in one.tests.items() if kind is not None else ():
            self.test(name, value, kind, (*path, name))

    def test(self, name: str, value: Any, kind: ColumnType | None, path: Path) -> None:
        if name == "known" or kind is None:
            return
        if name in ("at_least", "at_most", "above", "below") and kind not in ORDERED:
            self.object_to("definition.wrong_column_type", path, kind, " | ".join(sorted(ORDERED)))
            return
        for one in value if isinstance(value, tuple) else (value,):
            if self.types.get(str(one)) is kind and kind in ORDERED:
                continue
            try:
                typed(one, kind)
            except PejlError as error:
                close = get_close_matches(str(one), [x for x, y in self.types.items() if y is kind], n=1)
                more = {"suggestion": close[0]} if close else {}
                self.object_to(error.code, path, str(one), str(error.params["expected"]), **more)

    # --- the figure ------------------------------------------------------------------------------------------------

    def breakdowns(self) -> None:
        codes = [one.code for one in self.definition.breakdowns]
        for number, one in enumerate(self.definition.breakdowns):
            path: Path = ("breakdowns", number)
            if one.code in codes[:number]:
                self.object_to("definition.column_twice", (*path, "code"), one.code, "a new name")
            if one.column is not None:
                self.column(one.column, (*path, "column"), {ColumnType.CODE, ColumnType.YES_NO})
            for place, member in enumerate(one.members):
                at = (*path, "members", place)
                self.conditions(member.where, (*at, "where"))
                if one.column is None and not member.where:
                    self.object_to("field.missing", (*at, "where"), "", "where")

    def subject(self) -> None:
        name = self.definition.disclosure.subject
        if name is not None:
            self.column(name, ("disclosure", "subject"), {ColumnType.PERSONAL_NUMBER, ColumnType.KEY})

    def measure(self) -> None:
        measure = self.definition.measure
        allowed = _KEYS[measure.kind]
        given = {
            name for name in ("where", "stages", "value", "of", "against") if getattr(measure, name) not in (None, ())
        }
        for name in sorted(allowed - given):
            self.object_to("field.missing", ("measure", name), "", name)
        for name in sorted(given - allowed):
            self.object_to("definition.measure", ("measure", name), name, f"{measure.kind}: {', '.join(allowed)}")
        self.conditions(measure.where, ("measure", "where"))
        for number, stage in enumerate(measure.stages):
            self.conditions(stage.where, ("measure", "stages", number, "where"))
        for name in ("value", "of"):
            column = getattr(measure, name)
            if column is not None:
                self.column(column, ("measure", name), {ColumnType.WHOLE})
        self.rule()

    def rule(self) -> None:
        from pejl.registers.definitions.rules import rule_of

        try:
            rule_of(self.definition.disclosure)
        except PejlError as error:
            path: Path = ("disclosure", str(error.params.get("setting", "")))
            self.object_to(
                error.code, path, error.told("found"), error.told("expected"), setting=error.params.get("setting")
            )
