# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What holds for every protected table: an intruder with a program of his own reckons out nothing that is sensitive."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from pejl.core.disclosure import (
    Dimension,
    ProtectedTable,
    Rule,
    Table,
    Zeros,
    audit,
    linked,
    protect,
    renamed,
    table_of,
)
from pejl.core.disclosure.audit import Knowledge, intervals
from pejl.core.disclosure.primary import sensitive
from pejl.core.personal_numbers import find

SOME = settings(max_examples=40, deadline=None)
figures = st.one_of(st.integers(0, 4), st.integers(0, 60))
policies = st.sampled_from(Zeros)


def axis(name: str, size: int, *, halves: bool = False) -> Dimension:
    codes = tuple(f"{name}{number}" for number in range(size))
    totals = {f"{name} half": codes[: size // 2 + 1], "all": codes} if halves else {"all": codes}
    return Dimension(name, codes, totals)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Up to three dimensions with totals, some with a subtotal, some two tables linked by a margin."""
    sizes = draw(st.lists(st.integers(2, 4), min_size=1, max_size=3).filter(lambda sizes: np.prod(sizes) <= 24))
    axes = [axis("abc"[place], size, halves=draw(st.booleans())) for place, size in enumerate(sizes)]
    cells = [()]
    for one in axes:
        cells = [(*cell, code) for cell in cells for code in one.codes]
    table = table_of({cell: draw(figures) for cell in cells}, axes)
    return _with_another(table, draw) if draw(st.booleans()) else table


def _with_another(table: Table, draw: st.DrawFn) -> Table:
    """The same people once more, by something else."""
    whole = ("all",) * len(next(iter(table.values)))
    first = draw(st.integers(0, table.values[whole]))
    other = table_of(
        {("x",): first, ("y",): table.values[whole] - first}, [Dimension("d", ("x", "y"), {"all": ("x", "y")})]
    )
    return linked(renamed(table, "one"), renamed(other, "two"), same={("one", *whole): ("two", "all")})


def attacked(protected: ProtectedTable, table: Table) -> dict:
    """What real numbers leave of each hidden cell: an attack that shares no line with the audit."""
    cells = sorted(table.values)
    place = {cell: number for number, cell in enumerate(cells)}
    rows = np.zeros((len(table.equations), len(cells)))
    for number, one in enumerate(table.equations):
        rows[number, place[one.total]] -= 1
        for part in one.parts:
            rows[number, place[part]] += 1
    lowest = 1 if protected.rule.zeros is Zeros.PUBLIC else 0
    bounds = [(protected.shown[cell],) * 2 if cell in protected.shown else (lowest, None) for cell in cells]
    found = {}
    for cell in protected.hidden:
        aim = np.zeros(len(cells))
        aim[place[cell]] = 1
        ends = [linprog(sign * aim, A_eq=rows, b_eq=np.zeros(len(rows)), bounds=bounds) for sign in (1, -1)]
        found[cell] = (ends[0].fun, -ends[1].fun if ends[1].success else np.inf)
    return found


@given(tables(), policies)
@SOME
def test_an_attack_by_linear_programming_discloses_nothing_sensitive(table: Table, zeros: Zeros) -> None:
    rule = Rule(zeros, threshold=4)
    protected = protect(table, rule)
    attack = attacked(protected, table)
    for cell in sensitive(table, rule):
        low, high = attack[cell]
        assert high - low >= 1 - 1e-6
        assert low - 1e-6 <= table.values[cell] <= high + 1e-6


@given(tables(), policies)
@SOME
def test_the_audit_claims_no_more_doubt_than_the_attack_leaves(table: Table, zeros: Zeros) -> None:
    protected = protect(table, Rule(zeros, threshold=4))
    attack = attacked(protected, table)
    for cell, left in audit(protected).items():
        low, high = attack[cell]
        assert left.low >= low - 1e-6
        assert left.low <= table.values[cell]
        assert high == np.inf if left.high is None else table.values[cell] <= left.high <= high + 1e-6


@given(tables(), policies)
@SOME
def test_what_is_shown_is_true_and_nothing_small(table: Table, zeros: Zeros) -> None:
    rule = Rule(zeros, threshold=4)
    protected = protect(table, rule)
    assert protected.shown.keys() | protected.hidden == table.values.keys()
    assert all(table.values[cell] == figure and not rule.small(figure) for cell, figure in protected.shown.items())


@given(tables(), policies, st.randoms(use_true_random=False))
@SOME
def test_the_order_of_rows_and_equations_changes_nothing(table: Table, zeros: Zeros, random) -> None:
    values, equations = list(table.values.items()), list(table.equations)
    random.shuffle(values)
    random.shuffle(equations)
    rule = Rule(zeros, threshold=4)
    shuffled = Table(dict(values), tuple(equations))
    assert sensitive(table, rule) == sensitive(shuffled, rule)
    assert protect(table, rule).hidden == protect(shuffled, rule).hidden


@given(tables(), policies, st.data())
@SOME
def test_hiding_more_never_narrows_an_interval(table: Table, zeros: Zeros, data: st.DataObject) -> None:
    lowest = 1 if zeros is Zeros.PUBLIC else 0
    cells = sorted(cell for cell, figure in table.values.items() if figure >= lowest)
    some = data.draw(st.sets(st.sampled_from(cells), max_size=6)) if cells else set()
    more = some | (data.draw(st.sets(st.sampled_from(cells), max_size=6)) if cells else set())
    before, after = (intervals(_hiding(table, hidden, lowest)) for hidden in (some, more))
    for cell, left in before.items():
        assert after[cell].low <= left.low
        assert after[cell].high is None or (left.high is not None and after[cell].high >= left.high)


def _hiding(table: Table, hidden: set, lowest: int) -> Knowledge:
    shown = {cell: figure for cell, figure in table.values.items() if cell not in hidden}
    return Knowledge(shown, table.equations, dict.fromkeys(hidden, (lowest, None)))


@given(tables())
@SOME
def test_a_hidden_zero_could_be_something_else(table: Table) -> None:
    protected = protect(table, Rule(Zeros.PROTECTED, threshold=4))
    left = audit(protected)
    for cell, figure in table.values.items():
        if figure == 0:
            assert left[cell].high is None or left[cell].high >= 1


@given(st.text(max_size=60))
def test_a_finding_never_shows_a_number(text: str) -> None:
    for one in find(text):
        assert 0 <= one.start < one.end <= len(text)
        assert one.masked[4:] == "......"


@pytest.mark.slow
@given(tables())
@settings(max_examples=5, deadline=None)
def test_the_cheapest_pattern_costs_no_more_than_the_sequential_one(table: Table) -> None:
    plain = {"threshold": 4, "singles": False}
    costs = []
    for optimal in (True, False):
        protected = protect(table, Rule(Zeros.PROTECTED, optimal=optimal, **plain))
        costs.append(sum(table.values[cell] + 1 for cell in protected.hidden))
    assert costs[0] <= costs[1]
