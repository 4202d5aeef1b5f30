# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Protection: what of a table is shown, and what is hidden with what is sensitive."""

import pickle
import sys
from dataclasses import FrozenInstanceError, replace

import numpy as np
import pytest
from scipy import optimize

from pejl.core.disclosure import (
    Dimension,
    Equation,
    Largest,
    ProtectedTable,
    Rule,
    Table,
    Zeros,
    after,
    audit,
    linked,
    protect,
    renamed,
    shares,
    table_of,
)
from pejl.core.disclosure.audit import Left
from pejl.core.disclosure.optimal import cheapest
from pejl.core.disclosure.primary import Sensitive
from pejl.core.disclosure.secondary import Pattern
from pejl.core.errors import PejlError
from pejl.core.observations import ObservationStatus
from tests.spec.disclosure.tables import as_text, line, table

ONLY_SMALL = {"complements": False, "groups": False, "singles": False}
BOTH = [False, True]


@pytest.mark.parametrize(
    ("rows", "zeros", "shown"),
    [
        ("a b c / x 2 9 9 / y 9 8 9 / z 9 9 9", "public", "x .. .. 9 20 / y .. .. 9 26 / z 9 9 9 27 / all 20 26 27 73"),
        ("a b c / x 9 9 9 / y 9 8 9 / z 9 9 9", "public", "x 9 9 9 27 / y 9 8 9 26 / z 9 9 9 27 / all 27 26 27 80"),
        ("a b c / x 2 0 9 / y 7 8 7 / z 9 9 9", "public", "x .. 0 .. 11 / y .. 8 .. 22 / z 9 9 9 27 / all 18 17 25 60"),
        ("a b c / x 2 0 9 / y 9 8 9 / z 9 9 9", "protected", "x .. .. 9 11 / y .. .. 9 26 / z 9 9 9 27 / all 20 17 27 64"),  # noqa: E501
    ],
)  # fmt: skip
@pytest.mark.parametrize("optimal", BOTH)
def test_what_would_give_a_hidden_figure_away_is_hidden_too(rows, zeros, shown, optimal):
    assert as_text(protect(table(rows), Rule(Zeros(zeros), optimal=optimal, **ONLY_SMALL))) == shown


@pytest.mark.parametrize(
    ("figures", "settings", "hidden"),
    [
        ("2 9 30", {}, "a b"),
        ("2 9 30", {"width": 10}, "a b c"),
        ("2 9 30", {"width": 60}, "a all b c"),  # the others cannot give as much
        ("2 1 30", {}, "a b"),
        ("2 1 30", {"beyond_threshold": True}, "a b c"),  # both might be known to be below 5
    ],
)
def test_a_rule_may_demand_more_doubt(figures, settings, hidden):
    rule = Rule(Zeros.PUBLIC, **{**ONLY_SMALL, **settings})
    assert " ".join(sorted(cell[0] for cell in protect(line(figures), rule).hidden)) == hidden


def test_what_is_hidden_carries_one_mark():
    protected = protect(line("2 9 30"), Rule(Zeros.PUBLIC, **ONLY_SMALL))
    assert {cell: protected.mark((cell,)).name for cell in ("a", "b", "c", "all")} == {
        "a": "SUPPRESSED",  # too small
        "b": "SUPPRESSED",  # hidden with it: nobody can tell which is which
        "c": "NORMAL",
        "all": "NORMAL",
    }
    assert protected.mark(("a",)) is ObservationStatus.SUPPRESSED


def test_the_audit_reckons_from_what_is_shown():
    protected = protect(line("2 9 30"), Rule(Zeros.PUBLIC, **ONLY_SMALL))
    assert audit(protected) == {("a",): Left(1, 10), ("b",): Left(1, 10)}
    protected = protect(line("2 9 30"), Rule(Zeros.PROTECTED, **ONLY_SMALL))
    assert audit(protected) == {("a",): Left(0, 11), ("b",): Left(0, 11)}


def test_one_person_alone_in_a_cell_cannot_reckon_out_another():
    """Whoever is the one in a knows that b is 2, unless something else is hidden too."""
    alone_with_few = line("1 2 30")
    assert set(protect(alone_with_few, Rule(Zeros.PUBLIC, **ONLY_SMALL)).hidden) == {("a",), ("b",)}
    known_to_themselves = protect(alone_with_few, Rule(Zeros.PUBLIC, **{**ONLY_SMALL, "singles": True}))
    assert set(known_to_themselves.hidden) == {("a",), ("b",), ("c",)}


def test_the_one_person_of_a_total_learns_nothing_from_it():
    values = {("all",): 31, ("group",): 1, ("a",): 1, ("b",): 0, ("c",): 30}
    sums = (Equation(("group",), (("a",), ("b",))), Equation(("all",), (("group",), ("c",))))
    protected = protect(Table(values, sums), Rule(Zeros.PUBLIC, **{**ONLY_SMALL, "singles": True}))
    assert set(protected.hidden) == {("group",), ("a",), ("c",)}


@pytest.mark.parametrize("optimal", BOTH)
def test_a_complement_that_nobody_prints_is_protected(optimal):
    """29 of 30 and 100 of 200: the one of 30 would follow."""
    counted = shares({("west",): (29, 30), ("east",): (100, 200)})
    protected = protect(counted, Rule(Zeros.PUBLIC, optimal=optimal))
    assert as_text(protected) == "east 200 100 / west .. .."
    assert audit(protected)["west", "complement"] == Left(0, None)


def test_hierarchies_add_up_and_are_protected():
    codes = Dimension(
        "area", ("a", "b", "c", "d"), {"north": ("a", "b"), "south": ("c", "d"), "all": ("north", "south")}
    )
    sex = Dimension("sex", ("k", "m"), {"both": ("k", "m")})
    leaves = {(area, one): 20 for area in "abcd" for one in "km"} | {("a", "k"): 2}
    protected = protect(table_of(leaves, [codes, sex]), Rule(Zeros.PUBLIC))
    assert protected.shown["all", "both"] == 142
    assert not any(left.exact for left in audit(protected).values())


def test_linked_tables_are_protected_together():
    """The same people by area and by age: one cell stands in both."""
    areas, ages = renamed(line("2 9 30"), "area"), renamed(line("2 39"), "age")
    both = linked(areas, ages, same={("area", "a"): ("age", "a"), ("area", "all"): ("age", "all")})
    protected = protect(both, Rule(Zeros.PUBLIC, **ONLY_SMALL))
    assert {"|".join(cell) for cell in protected.hidden} == {"area|a", "area|b", "age|a", "age|b"}


def test_what_was_hidden_before_stays_hidden():
    before, now = line("2 9 30"), Table({("one",): 2, ("other",): 9})
    rule = Rule(Zeros.PUBLIC, **ONLY_SMALL)
    joined = after(now, before, protected=protect(before, rule), same={("one",): ("a",), ("other",): ("b",)})
    assert {cell[0] for cell in protect(joined, rule).hidden} == {"one", "other", "earlier"}


def test_what_is_out_cannot_be_hidden_any_more():
    before, now = line("20 9 30"), line("2 9 48")
    rule = Rule(Zeros.PUBLIC, **ONLY_SMALL)
    joined = after(now, before, protected=protect(before, rule), same={("all",): ("all",), ("b",): ("b",)})
    assert "|".join("/".join(cell) for cell in sorted(protect(joined, rule).hidden)) == "a|c"
    all_known = linked(now, Table({("x",): 2}, published=frozenset({("x",)})), same={("a",): ("x",)})
    with pytest.raises(PejlError) as raised:
        protect(all_known, rule)
    assert (raised.value.code, raised.value.params) == ("disclosure.cannot_be_protected", {"cell": "a"})


def test_a_figure_that_was_corrected_by_a_few_is_a_disclosure():
    """Published as 30, now 32: the two who were added follow from it, and cannot be protected but by hiding 32."""
    values = {("now",): 32, ("before",): 30, ("added",): 2}
    sums = (Equation(("now",), (("before",), ("added",))),)
    corrected = Table(values, sums, implied=frozenset({("added",)}), published=frozenset({("before",)}))
    assert protect(corrected, Rule(Zeros.PUBLIC)).hidden == {("now",)}


def test_a_dominated_sum_leaves_enough_doubt_above():
    values = {("all",): 1330, ("a",): 330, ("b",): 500, ("c",): 500}
    even = (100, 100, 100, 100, 100)
    contributions = {("a",): (300, 10, 10, 5, 5), ("b",): even, ("c",): even, ("all",): (300, *even, *even)}
    sums = Table(values, (Equation(("all",), (("a",), ("b",), ("c",))),), contributions=contributions)
    protected = protect(sums, Rule(Zeros.PUBLIC, dominance=Largest(units=1, percent=85)))
    assert len(protected.hidden) == 2
    assert audit(protected)[("a",)].high >= 353


@pytest.mark.parametrize(
    ("figures", "base", "shown", "intervals_left"),
    [
        ("7 9 30", 5, "a 5 all 45 b 10 c 30", {}),
        ("7 9 30", 3, "a 6 all 45 b 9 c 30", {}),
        ("2 9 30", 5, "all 40 c 30", {"a": (1, 13), "b": (1, 13)}),
    ],
)
def test_what_is_shown_may_be_rounded(figures, base, shown, intervals_left):
    protected = protect(line(figures), Rule(Zeros.PUBLIC, base=base, **ONLY_SMALL))
    assert " ".join(f"{cell[0]} {figure}" for cell, figure in sorted(protected.shown.items())) == shown
    assert {cell[0]: (left.low, left.high) for cell, left in audit(protected).items()} == intervals_left


@pytest.mark.parametrize(
    ("figures", "settings", "said"),
    [
        ("20 30", {}, "hidden zeros_public"),
        ("2 9 30", {"base": 5, "citation": "SDC Handbook"}, "hidden zeros_public secondary rounded citation"),
    ],
)
def test_it_is_told_what_was_done(figures, settings, said):
    statement = protect(line(figures), Rule(Zeros.PUBLIC, **settings)).statement()
    assert " ".join(one.code.removeprefix("disclosure.said.") for one in statement) == said
    assert dict(statement[0].params)["figures"] == len(figures.split()) + 1


def test_only_protect_makes_a_protected_table():
    protected = protect(line("2 9 30"), Rule(Zeros.PUBLIC))
    for attempt in (
        lambda: ProtectedTable(object(), {("a",): 2}, *[frozenset()] * 5, (), Rule(Zeros.PUBLIC)),
        lambda: replace(protected, token=None, hidden=frozenset()),
        lambda: pickle.dumps(protected),
    ):
        with pytest.raises(PejlError) as raised:
            attempt()
        assert raised.value.code == "disclosure.only_by_protect"
    with pytest.raises(TypeError):
        protected.shown[("a",)] = 2
    with pytest.raises(FrozenInstanceError):
        protected.hidden = frozenset()


def test_no_figure_is_in_a_repr():
    assert repr(line("2 9 30")) == "Table(4 cells, 1 equations)"
    assert (
        repr(protect(line("2 9 30"), Rule(Zeros.PUBLIC, **ONLY_SMALL))) == "ProtectedTable(2 figures shown, 2 hidden)"
    )


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: Table({("a",): -1}), "disclosure.negative"),
        (lambda: Table({("a",): 1}, (Equation(("a",), (("b",),)),)), "disclosure.unknown_cell"),
        (lambda: Table({("a",): 1}, implied=frozenset({("b",)})), "disclosure.unknown_cell"),
        (lambda: Table({("a",): 1, ("b",): 2}, (Equation(("a",), (("b",),)),)), "disclosure.does_not_add_up"),
        (lambda: Dimension("area", ("a",), {"all": ("a", "b")}), "disclosure.dimension"),
        (lambda: Dimension("area", ("a",), {"a": ("a",)}), "disclosure.dimension"),
        (lambda: table_of({("x",): 1}, [Dimension("area", ("a",))]), "disclosure.unknown_cell"),
        (lambda: shares({("a",): (3, 2)}), "disclosure.share"),
        (lambda: linked(Table({("a",): 1}), Table({("a",): 2})), "disclosure.linked_differ"),
        (lambda: linked(Table({("a",): 1}), Table({("b",): 2}), same={("a",): ("b",)}), "disclosure.linked_differ"),
    ],
)
def test_a_table_that_cannot_be_is_refused(call, error):
    with pytest.raises(PejlError) as raised:
        call()
    assert raised.value.code == error


def test_an_audit_that_disagrees_lets_nothing_out(monkeypatch):
    gate = sys.modules["pejl.core.disclosure.protect"]
    monkeypatch.setattr(gate, "intervals", lambda known, *, of: {cell: Left(2, 2) for cell in of})
    with pytest.raises(PejlError) as raised:
        protect(line("2 9 30"), Rule(Zeros.PUBLIC))
    assert raised.value.code == "disclosure.cannot_be_protected"


def test_a_proposal_that_keeps_no_equation_is_not_taken():
    pattern = Pattern(line("2 9 30"), Rule(Zeros.PUBLIC))
    assert pattern.cells == (("a",), ("all",), ("b",), ("c",))
    assert pattern.checked(np.array([1.0, 0.0, -1.0, 0.0])) == (1, 0, -1, 0)
    assert pattern.checked(np.array([0.4, 0.0, -0.6, 0.0])) is None
    assert pattern.checked(np.array([-2.0, 0.0, 2.0, 0.0])) is None  # a hidden figure is at least 1


def test_what_is_protected_already_costs_nothing_more():
    pattern = Pattern(line("2 9 30"), Rule(Zeros.PUBLIC))
    pattern.protect(("a",), 3)
    hidden = set(pattern.hidden)
    pattern.protect(("a",), 2)
    pattern.protect_either_way(("b",), 3)
    assert (pattern.hidden, len(pattern.movements)) == (hidden, 1)


def test_a_solver_without_an_answer_leaves_the_sequential_way(monkeypatch):
    pattern = Pattern(line("2 9 30"), Rule(Zeros.PUBLIC))
    unsolved = optimize.OptimizeResult(status=1, x=None)
    monkeypatch.setattr(optimize, "milp", lambda *_, **__: unsolved)
    assert cheapest(pattern, {("a",): Sensitive(())}) == set()
    with pytest.raises(PejlError) as raised:
        protect(line("2 9 30"), Rule(Zeros.PUBLIC))
    assert raised.value.code == "disclosure.cannot_be_protected"
