# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The smallest or largest value under linear equations, by HiGHS through SciPy.

What a solver answers is a proposal: whoever asks rounds it to whole numbers and checks the equations exactly. A
solver has called points optimal that broke an equation (scipy issue 24141).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
SECONDS = 60.0  # for one answer; what is not answered in time counts as not answered


@dataclass
class Equations:
    """Rows of coefficients over numbered unknowns, each with what it adds up to."""

    unknowns: int
    rows: list[int] = field(default_factory=list)
    columns: list[int] = field(default_factory=list)
    coefficients: list[int] = field(default_factory=list)
    sums: list[int] = field(default_factory=list)

    def add(self, terms: Sequence[tuple[int, int]], total: int) -> None:
        """One more row: the coefficients times the unknowns `(number, coefficient)` add up to `total`."""
        for column, coefficient in terms:
            self.rows.append(len(self.sums))
            self.columns.append(column)
            self.coefficients.append(coefficient)
        self.sums.append(total)

    def matrix(self) -> Any:
        """The coefficients as SciPy's sparse matrix."""
        from scipy.sparse import csr_array

        shape = (len(self.sums), self.unknowns)
        return csr_array((self.coefficients, (self.rows, self.columns)), shape=shape, dtype=float)

    def hold(self, values: Sequence[int]) -> bool:
        """Whether whole numbers fulfil every row, exactly."""
        found = [0] * len(self.sums)
        for row, column, coefficient in zip(self.rows, self.columns, self.coefficients, strict=True):
            found[row] += coefficient * values[column]
        return found == self.sums


def smallest(
    costs: Vector, equations: Equations, *, lower: Vector, upper: Vector, whole: bool = False
) -> Vector | None:
    """The unknowns, each from `lower` to `upper` (both included), at which `costs` times them is smallest.

    `whole` asks for whole numbers, which takes longer. None where the solver finds no answer in time or there is none.

    >>> equations = Equations(2)
    >>> equations.add([(0, 1), (1, 1)], 5)
    >>> smallest(np.array([1.0, 2.0]), equations, lower=np.zeros(2), upper=np.full(2, 3.0)).tolist()
    [3.0, 2.0]
    """
    from scipy.optimize import Bounds, LinearConstraint, milp

    held = LinearConstraint(equations.matrix(), equations.sums, equations.sums) if equations.sums else None
    found = milp(
        costs,
        integrality=np.full(len(costs), int(whole)),
        bounds=Bounds(lower, upper),
        constraints=held,
        options={"time_limit": SECONDS},
    )
    return None if found.status != 0 else np.asarray(found.x, dtype=float)
