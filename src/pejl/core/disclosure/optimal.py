# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The cheapest pattern of hidden cells, for small tables: a mixed-integer program, after Fischetti and Salazar.

For each sensitive cell two movements are sought that keep every equation and move hidden cells only, one with the
cell higher and one with it lower; together they open its interval. Use it where some hundred cells are to be hidden
as cheaply as can be; the time grows steeply with the sensitive cells.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from pejl.core.disclosure.primary import Sensitive
from pejl.core.disclosure.secondary import Pattern
from pejl.core.disclosure.solving import SECONDS, Equations
from pejl.core.disclosure.tables import Cell

TIMES_THE_LARGEST = 10  # a bound on what a hidden figure can be: large bounds upset a solver's tolerances


def cheapest(
    pattern: Pattern, found: Mapping[Cell, Sensitive], *, costs: Mapping[Cell, int] | None = None
) -> set[Cell]:
    """The cells to hide, sensitive ones included, at the lowest sum of `costs` (a figure and 1 where none are given).

    Empty where no pattern was found in time. It is a proposal: `secondary.suppress` checks it exactly and adds to it.

    >>> from pejl.core.disclosure.rules import Rule, Zeros
    >>> from pejl.core.disclosure.tables import Dimension, table_of
    >>> table = table_of({("k",): 2, ("m",): 9}, [Dimension("sex", ("k", "m"), {"all": ("k", "m")})])
    >>> sorted(cheapest(Pattern(table, Rule(Zeros.PUBLIC)), {("k",): Sensitive(())}))
    [('k',), ('m',)]
    """
    program = _Program(pattern, found)
    weights = pattern.costs if costs is None else np.array([float(costs[cell]) for cell in pattern.cells])
    chosen = program.solved(weights)
    return {cell for cell, one in zip(pattern.cells, chosen, strict=False) if one > 0.5}


class _Program:
    """Unknowns: for each cell whether it is hidden; then for each sensitive cell the upward and downward movement."""

    def __init__(self, pattern: Pattern, found: Mapping[Cell, Sensitive]) -> None:
        self.pattern, self.size = pattern, len(pattern.cells)
        self.bound = TIMES_THE_LARGEST * max([*pattern.figures, 1])
        self.rows = Equations(self.size * (1 + 2 * len(found)))
        self.lowest: list[float] = []
        self.highest: list[float] = []
        self.lower = np.full(self.rows.unknowns, -float(self.bound))
        self.upper = np.full(self.rows.unknowns, float(self.bound))
        self.lower[: self.size], self.upper[: self.size] = 0, 1
        for number in pattern.fixed:
            self.upper[number] = 0
        for number in pattern.implied:
            self.lower[number] = 1
        for order, (cell, one) in enumerate(found.items()):
            self._open(pattern.place[cell], one, self.size * (1 + 2 * order))

    def _open(self, number: int, one: Sensitive, up: int) -> None:
        down = up + self.size
        self.lower[number] = 1
        for start in (up, down):
            self._move(start)
        self.lower[up + number] = one.above
        self.upper[down + number] = 0
        self._row([(up + number, 1), (down + number, -1)], one.width(self.pattern.rule), np.inf)

    def _move(self, start: int) -> None:
        equations = self.pattern.equations
        terms: list[list[tuple[int, int]]] = [[] for _ in equations.sums]
        for row, column, coefficient in zip(equations.rows, equations.columns, equations.coefficients, strict=True):
            terms[row].append((start + column, coefficient))
        for row_terms in terms:
            self._row(row_terms, 0, 0)
        for number, low in enumerate(self.pattern.down):
            self._row([(start + number, 1), (number, low)], 0, np.inf)
            self._row([(start + number, 1), (number, -self.bound)], -np.inf, 0)

    def _row(self, terms: list[tuple[int, int]], lowest: float, highest: float) -> None:
        self.rows.add(terms, 0)
        self.lowest.append(lowest)
        self.highest.append(highest)

    def solved(self, weights: np.ndarray) -> list[float]:
        from scipy.optimize import Bounds, LinearConstraint, milp

        costs, whole = np.zeros(self.rows.unknowns), np.zeros(self.rows.unknowns)
        costs[: self.size], whole[: self.size] = weights, 1
        found = milp(
            costs,
            integrality=whole,
            bounds=Bounds(self.lower, self.upper),
            constraints=LinearConstraint(self.rows.matrix(), self.lowest, self.highest),
            options={"time_limit": SECONDS, "mip_rel_gap": 0},
        )
        return [] if found.x is None else found.x[: self.size].tolist()
