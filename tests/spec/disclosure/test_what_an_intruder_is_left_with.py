# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The audit: the interval of every hidden figure, reckoned from what is shown."""

import sys

import numpy as np
import pytest

from pejl.core.disclosure import Left, solving
from pejl.core.disclosure.audit import Knowledge, intervals
from pejl.core.disclosure.tables import Equation
from pejl.core.errors import PejlError
from tests.spec.disclosure.tables import table

AUDIT = sys.modules["pejl.core.disclosure.audit"]  # the package has a function of that name

# Two hidden in every line are not enough: what is hidden in w, x and z leaves w|b exact. A published trap.
TRAP = {"w": "30 47 64 20", "x": "90 70 5 31", "y": "20 100 20 85", "z": "20 991 20 685"}
GEURTS, FOUR = "a b / x 5 2 / y 1 2 / z 3 3", "x|a x|b y|a y|b"
TRAPPED = "w|a w|b w|c x|a x|c y|b y|d z|b z|d"


def left(text, hidden, *, least=0):
    whole = table(text)
    cells = {tuple(one.split("|")) for one in hidden.split()}
    shown = {cell: figure for cell, figure in whole.values.items() if cell not in cells}
    found = intervals(Knowledge(shown, whole.equations, dict.fromkeys(cells, (least, None))))
    return {"|".join(cell): (one.low, one.high) for cell, one in sorted(found.items())}


@pytest.mark.parametrize(
    ("rows", "hidden", "least", "intervals_left"),
    [
        (GEURTS, "x|a", 0, {"x|a": (5, 5)}),  # the total minus the other
        (GEURTS, FOUR, 0, {"x|a": (3, 6), "x|b": (1, 4), "y|a": (0, 3), "y|b": (0, 3)}),
        (GEURTS, FOUR, 1, {"x|a": (4, 5), "x|b": (2, 3), "y|a": (1, 2), "y|b": (1, 2)}),
        ("a b / x 5 2 / y 0 9", FOUR, 0, {"x|a": (0, 5), "x|b": (2, 7), "y|a": (0, 5), "y|b": (4, 9)}),
    ],
)
def test_every_hidden_figure_has_an_interval(rows, hidden, least, intervals_left):
    assert left(rows, hidden, least=least) == intervals_left


def test_two_hidden_in_every_line_may_still_leave_one_exact():
    text = "a b c d / " + " / ".join(f"{row} {figures}" for row, figures in TRAP.items())
    assert left(text, TRAPPED)["w|b"] == (47, 47)
    assert left(text, f"{TRAPPED} x|d")["w|b"] == (0, 78)


@pytest.mark.parametrize(
    ("low", "high", "exact", "width", "as_wide"),
    [(3, 3, True, 1, False), (3, 4, False, 1, True), (3, 4, False, 2, False), (3, None, False, 99, True)],
)
def test_an_interval_is_exact_where_its_ends_lie_less_than_1_apart(low, high, exact, width, as_wide):
    assert (Left(low, high).exact, Left(low, high).as_wide_as(width)) == (exact, as_wide)


def test_what_no_total_limits_has_no_upper_end():
    assert intervals(Knowledge({}, (), {("a",): (1, None)})) == {("a",): Left(1, None)}


def test_ends_are_whole_even_where_a_half_would_fit():
    """Each two of three make 3 with another unknown that is at most 1: by halves a could be 0.5 … 2.5."""
    cells = [(name,) for name in "abc"]
    pairs = [(cells[0], cells[1]), (cells[1], cells[2]), (cells[0], cells[2])]
    sums = tuple(Equation((f"sum {number}",), pair) for number, pair in enumerate(pairs))
    limits = {**dict.fromkeys(cells, (0, None)), **dict.fromkeys([one.total for one in sums], (1, 1))}
    with pytest.raises(PejlError) as raised:  # halves fit, whole numbers do not: nothing is claimed
        intervals(Knowledge({}, sums, limits))
    assert raised.value.code == "disclosure.not_verified"


@pytest.mark.parametrize("answer", [None, [9.0, 9.0], [-1.0, 8.0]])
def test_a_solver_that_errs_is_not_believed(answer, monkeypatch):
    monkeypatch.setattr(AUDIT, "smallest", lambda *_, **__: answer and np.array(answer))
    known = Knowledge(
        {("all",): 7}, (Equation(("all",), (("a",), ("b",))),), dict.fromkeys([("a",), ("b",)], (0, None))
    )
    with pytest.raises(PejlError) as raised:
        intervals(known)
    assert raised.value.code == "disclosure.not_verified"


def test_whole_numbers_are_asked_for_where_the_first_answer_is_none(monkeypatch):
    asked = []

    def halves_first(costs, equations, *, lower, upper, whole):
        asked.append(whole)
        return np.array([3.0, 4.0]) if whole else np.array([3.5, 3.5])

    monkeypatch.setattr(AUDIT, "smallest", halves_first)
    known = Knowledge(
        {("all",): 7}, (Equation(("all",), (("a",), ("b",))),), dict.fromkeys([("a",), ("b",)], (0, None))
    )
    assert intervals(known, of=[("a",)]) == {("a",): Left(3, 3)}
    assert asked == [False, True, False, True]


def test_no_figure_is_shown_by_accident():
    assert repr(Knowledge({("a",): 7}, (), {})) == "Knowledge(1 figures shown, 0 hidden)"


def test_what_cannot_be_fulfilled_has_no_answer():
    equations = solving.Equations(1)
    equations.add([(0, 1)], 5)
    assert solving.smallest(np.zeros(1), equations, lower=np.zeros(1), upper=np.ones(1)) is None
