# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What an intruder can still reckon out: the interval of every hidden figure.

The intruder knows every figure that is shown, every equation, and from where a hidden figure can lie at the least.
Each end of an interval is the figure of a whole table that fits everything known, checked in whole numbers; so an
interval is never wider than what the intruder must take as possible. Where no such table is found the audit fails.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from pejl.core.disclosure.solving import Equations, Vector, smallest
from pejl.core.disclosure.tables import Cell, Equation
from pejl.core.errors import PejlError

Limits = tuple[int, int | None]  # least and most, both included; None is no limit


@dataclass(frozen=True, slots=True)
class Left:
    """What an intruder is left with: the figure lies from `low` to `high`, both included; `high` None is no limit."""

    low: int
    high: int | None

    @property
    def exact(self) -> bool:
        """Whether only one figure is left."""
        return self.high is not None and self.high - self.low < 1

    def as_wide_as(self, width: int) -> bool:
        """Whether `high` lies at least `width` above `low`."""
        return self.high is None or self.high - self.low >= width


@dataclass(frozen=True, repr=False)
class Knowledge:
    """What an intruder knows: figures, equations, and the limits of each figure that is not known.

    >>> sum_of_both = Equation(("all",), (("k",), ("m",)))
    >>> known = Knowledge({("all",): 7}, (sum_of_both,), {("k",): (0, None), ("m",): (1, None)})
    >>> intervals(known)[("k",)]
    Left(low=0, high=6)
    """

    shown: Mapping[Cell, int]
    equations: tuple[Equation, ...]
    limits: Mapping[Cell, Limits]

    def __repr__(self) -> str:
        return f"Knowledge({len(self.shown)} figures shown, {len(self.limits)} hidden)"

    @cached_property
    def parts(self) -> Mapping[Cell, _Part]:
        """For each hidden cell the hidden cells it hangs together with."""
        rows: dict[Cell, list[Equation]] = defaultdict(list)
        for equation in self.equations:
            for cell in equation.cells:
                rows[cell].append(equation)
        found: dict[Cell, _Part] = {}
        for cell in self.limits:
            if cell not in found:
                part = self._part(cell, rows)
                found |= dict.fromkeys(part.places, part)
        return found

    def _part(self, start: Cell, rows: Mapping[Cell, Sequence[Equation]]) -> _Part:
        places, waiting = {start: 0}, [start]
        held: dict[int, Equation] = {}
        while waiting:
            for equation in rows[waiting.pop()]:
                held[id(equation)] = equation
                fresh = [cell for cell in equation.cells if cell in self.limits and cell not in places]
                places |= {cell: len(places) + number for number, cell in enumerate(dict.fromkeys(fresh))}
                waiting += fresh
        equations = Equations(len(places))
        for equation in held.values():
            equations.add(*self._row(equation, places))
        return _Part(places, equations, [self.limits[cell] for cell in places])

    def _row(self, equation: Equation, places: Mapping[Cell, int]) -> tuple[list[tuple[int, int]], int]:
        terms, total = [], 0
        for cell, sign in ((equation.total, -1), *((part, 1) for part in equation.parts)):
            if cell in places:
                terms.append((places[cell], sign))
            else:
                total -= sign * self.shown[cell]
        return terms, total


@dataclass(frozen=True)
class _Part:
    """Hidden cells that hang together, with their equations."""

    places: Mapping[Cell, int]
    equations: Equations
    limits: Sequence[Limits]

    @cached_property
    def beyond(self) -> int:
        """A figure that no limited cell can reach: ten times all that is known here."""
        known = [*self.equations.sums, *(limit for pair in self.limits for limit in pair if limit is not None)]
        return 10 * (1 + sum(map(abs, known)))

    def end(self, cell: Cell, direction: int) -> int:
        """The smallest (direction 1) or largest (−1) figure of a cell in a table that fits exactly."""
        costs = np.zeros(len(self.places))
        costs[self.places[cell]] = direction
        for whole in (False, True):
            values = self._table(costs, whole=whole)
            if values is not None:
                return values[self.places[cell]]
        raise PejlError("disclosure.not_verified", cell=" | ".join(cell))

    def some(self) -> list[int] | None:
        """Figures that fit; None where none were found."""
        costs = np.zeros(len(self.places))
        return self._table(costs, whole=False) or self._table(costs, whole=True)

    @cached_property
    def bounds(self) -> tuple[Vector, Vector]:
        """The least and the most of each unknown."""
        lower = np.array([least for least, _ in self.limits], dtype=float)
        return lower, np.array([self.beyond if most is None else most for _, most in self.limits], dtype=float)

    def _table(self, costs: np.ndarray, *, whole: bool) -> list[int] | None:
        lower, upper = self.bounds
        found = smallest(costs, self.equations, lower=lower, upper=upper, whole=whole)
        if found is None:
            return None
        values = [round(value) for value in found.tolist()]
        fits = all(low <= value <= high for low, value, high in zip(lower, values, upper, strict=True))
        return values if fits and self.equations.hold(values) else None


def one_table(known: Knowledge) -> dict[Cell, int] | None:
    """Some figures for all hidden cells that fit everything known; None where none were found.

    >>> one_table(Knowledge({("all",): 7}, (Equation(("all",), (("k",),)),), {("k",): (0, None)}))
    {('k',): 7}
    """
    found: dict[Cell, int] = {}
    for cell in known.limits:
        if cell not in found:
            values = known.parts[cell].some()
            if values is None:
                return None
            found |= zip(known.parts[cell].places, values, strict=True)
    return found


def intervals(known: Knowledge, *, of: Iterable[Cell] | None = None) -> dict[Cell, Left]:
    """The interval of every hidden cell, or of the cells in `of`.

    Raises `disclosure.not_verified` where no table that fits was found: nothing may be published on such an answer.

    >>> intervals(Knowledge({}, (), {("a",): (2, None)}))
    {('a',): Left(low=2, high=None)}
    """
    found = {}
    for cell in known.limits if of is None else of:
        part = known.parts[cell]
        low, high = part.end(cell, 1), part.end(cell, -1)
        found[cell] = Left(low, None if 2 * high > part.beyond else high)
    return found
