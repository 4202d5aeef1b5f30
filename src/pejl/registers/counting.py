# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What an engine hands over: for each period and each combination of parts, how much was counted. Never a row.

These figures are not protected yet. They stay inside this room, and show nothing in their repr.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product

from pejl.registers.definitions.model import Counted, Definition, MeasureKind
from pejl.registers.definitions.rules import rule_of

TOTAL = "*"  # in place of a part: all parts together
UNPLACED = "?"  # in place of a part: no member of the breakdown fits

Key = tuple[int, tuple[str, ...]]  # number of the period, and a part of each breakdown


@dataclass(frozen=True, slots=True, repr=False)
class Cell:
    """What one cell comes to.

    `units` are counted, `subjects` are the persons or firms behind them. `numerators` and `numerator_subjects` have a
    place for each share. `amount` is the sum of the value, `weight` of what it is held against, `twice_middle` two
    times the median, so that it is whole. `largest` are the greatest contributions of single subjects to the amount.
    """

    units: int
    subjects: int
    numerators: tuple[int, ...] = ()
    numerator_subjects: tuple[int, ...] = ()
    amount: int = 0
    weight: int = 0
    twice_middle: int = 0
    largest: tuple[int, ...] = ()


Cells = Mapping[Key, Cell]
EMPTY = Cell(0, 0)


@dataclass(frozen=True, slots=True, repr=False)
class Counts:
    """The cells of one calculation; `against` are those of a rate's denominator."""

    cells: Cells
    against: Cells | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """One block of a definition, to be counted as things were known on a day (its end)."""

    definition: Definition
    counted: Counted
    as_of: date

    @property
    def measures(self) -> bool:
        """Whether the block is what is measured, and not the denominator of a rate."""
        return self.counted is self.definition.count

    @property
    def values(self) -> tuple[str, ...]:
        """The columns that are summed; a unit in which one is empty is not counted."""
        measure = self.definition.measure
        return tuple(one for one in (measure.value, measure.of) if one) if self.measures else ()

    @property
    def median(self) -> bool:
        return self.measures and self.definition.measure.kind is MeasureKind.MEDIAN

    @property
    def largest(self) -> int:
        """How many of the greatest contributions the disclosure rule has to see."""
        rule = rule_of(self.definition.disclosure)
        return max(rule.threshold, 5) if rule.dominance and self.values else 0

    @property
    def subject(self) -> str | None:
        """The column that tells subjects apart; None where each unit is one."""
        name = self.definition.disclosure.subject
        last = self.counted.steps[-1] if self.counted.steps else None
        return None if last is not None and last.of == (name,) and self.counted.period.open is None else name

    @property
    def parts(self) -> list[tuple[bool, ...]]:
        """Which breakdowns are kept apart (True), for the cells and for each kind of total; the totals of all last."""
        return list(product((True, False), repeat=len(self.definition.breakdowns)))


def tasks(definition: Definition, as_of: date) -> tuple[Task, ...]:
    """What has to be counted: one block, or two where the figure is a rate."""
    return tuple(Task(definition, counted, as_of) for counted in definition.blocks)
