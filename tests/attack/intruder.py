# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What real numbers leave of each hidden figure: SciPy's `linprog`, and nothing of the audit.

The intruder has what is printed and the sums that a reader sees; a hidden figure is at least `lowest`, one that nobody
prints at least 0. Each end is a linear program of its own; an end closer to a whole number than `SLACK` counts as it.
"""

from collections.abc import Iterable, Mapping

import numpy as np
from scipy.optimize import linprog

SLACK = 1e-6
Sum = tuple[tuple, tuple[tuple, ...]]  # the total and its parts


def attacked(
    printed: Mapping[tuple, int],
    hidden: Mapping[tuple, int],
    sums: Iterable[Sum],
    *,
    aims: Iterable[tuple],
) -> dict[tuple, tuple[float, float]]:
    """The interval of each of `aims`; `hidden` has the lowest figure of every cell that is not printed."""
    cells = [*printed, *hidden]
    place = {cell: number for number, cell in enumerate(cells)}
    lines = list(sums)
    rows = np.zeros((len(lines), len(cells)))
    for number, (total, parts) in enumerate(lines):
        rows[number, place[total]] -= 1
        for part in parts:
            rows[number, place[part]] += 1
    bounds = [*((figure, figure) for figure in printed.values()), *((lowest, None) for lowest in hidden.values())]
    return {aim: _ends(place[aim], rows, bounds) for aim in aims}


def _ends(number: int, rows: np.ndarray, bounds: list) -> tuple[float, float]:
    aim = np.zeros(rows.shape[1])
    aim[number] = 1
    known = {"A_eq": rows, "b_eq": np.zeros(len(rows)), "bounds": bounds, "method": "highs"}
    low, high = linprog(aim, **known), linprog(-aim, **known)
    assert low.status == 0, f"no table fits what is printed: {low.message}"
    return float(low.fun), float(-high.fun) if high.status == 0 else float("inf")


def exact(ends: tuple[float, float]) -> bool:
    """Whether the interval leaves one whole number."""
    low, high = ends
    return high - low < 1 - SLACK
