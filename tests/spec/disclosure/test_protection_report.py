# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The protection report: what was hidden and why, what an intruder is left with, and what it cost."""

import sys

import pytest

from pejl.core.disclosure import (
    Dimension,
    Earlier,
    Estimable,
    Left,
    Rule,
    Zeros,
    linked,
    means_by,
    protect,
    renamed,
    shares,
    with_earlier,
)
from pejl.core.disclosure.report import protect_and_report
from pejl.core.errors import PejlError
from tests.spec.disclosure.tables import line, table

SMALL = {"complements": False, "groups": False, "singles": False}
LARGE = "a b c d e f g h / " + " / ".join(f"{row}{number} 9 9 9 9 9 9 9 9" for row in "xy" for number in range(9))
NINE = "a b c / x 2 9 9 / y 9 8 9 / z 9 9 9"


def told(done):
    return {"|".join(cell): " ".join(why) for cell, why in done.told.items()}


def test_every_hidden_figure_has_its_reason_and_its_interval():
    done = protect_and_report(table(NINE), Rule(Zeros.PUBLIC, **SMALL))
    assert told(done) == {"x|a": "small", "x|b": "secondary", "y|a": "secondary", "y|b": "secondary"}
    assert {"|".join(cell): (left.low, left.high) for cell, left in done.left.items()} == {
        "x|a": (1, 10),
        "x|b": (1, 10),
        "y|a": (1, 10),
        "y|b": (7, 16),
    }
    assert [str(kind) for kind in done.kinds] == ["small", "secondary"]


@pytest.mark.parametrize(
    ("figures", "settings", "reasons"),
    [
        ("2 9 30", SMALL, {"a": "small", "b": "secondary"}),
        ("1 4 30", SMALL, {"a": "small", "b": "small"}),
        ("4 4 30", SMALL, {}),  # two figures below 5 that make 8: both are 4
        ("4 6 30", SMALL, {"a": "small", "b": "secondary"}),
        ("4 5 30", SMALL, {"a": "small", "b": "secondary"}),
        ("1 5 30", SMALL, {}),  # one from 1 to 4 and one from 5 that make 6: 1 and 5
        ("40 0 30", {**SMALL, "groups": True}, {}),
    ],
)
def test_reasons_are_told_only_where_they_leave_doubt(figures, settings, reasons):
    done = protect_and_report(line(figures), Rule(Zeros.PUBLIC, **settings))
    assert told(done) == reasons


def test_of_reasons_that_tell_too_much_only_the_kinds_are_told():
    done = protect_and_report(line("4 4 30"), Rule(Zeros.PUBLIC, **SMALL))
    assert (done.told, [str(kind) for kind in done.kinds]) == ({}, ["small"])
    assert done.left == {("a",): Left(1, 7), ("b",): Left(1, 7)}


def test_where_everybody_is_in_one_part_no_reason_is_told():
    """Nobody is in y, so all ten of the total are in x: the reason would give the figure."""
    done = protect_and_report(table("a b / x 10 30 / y 0 25"), Rule(Zeros.PROTECTED, singles=False, complements=False))
    assert done.told == {}
    assert "group" in done.kinds


@pytest.mark.parametrize(
    ("rows", "hidden", "fewest"),
    [
        (NINE, 4, 4),
        ("a b c / x 9 9 9 / y 9 8 9 / z 9 9 9", 0, 0),
        (LARGE, 0, None),
    ],
)
def test_the_cost_stands_beside_the_lowest_there_is(rows, hidden, fewest):
    done = protect_and_report(table(rows), Rule(Zeros.PUBLIC, **SMALL))
    assert (done.hidden, done.fewest) == (hidden, fewest)


def test_a_lowest_number_that_was_not_found_is_not_told(monkeypatch):
    monkeypatch.setattr(sys.modules["pejl.core.disclosure.report"], "cheapest", lambda *_, **__: set())
    assert protect_and_report(line("2 9 30"), Rule(Zeros.PUBLIC, **SMALL)).fewest is None


def test_an_earlier_release_is_no_part_of_the_report():
    rule = Rule(Zeros.PUBLIC, **SMALL)
    first = Earlier.of("first", protect(line("2 9 30"), rule))
    done = protect_and_report(with_earlier(line("7 9 30"), rule, earlier=[first]), rule)
    assert set(done.left) == {("a",), ("b",)}
    assert "withheld" in done.kinds


def test_percentages_of_few_and_sums_have_reports_too():
    rule = Rule(Zeros.PUBLIC, singles=False, dominance=Estimable(percent=10))
    by_sex = Dimension("sex", ("k", "m"), {"all": ("k", "m")})
    done = protect_and_report(means_by({("k",): (9, 8), ("m",): (7, 6, 5, 4, 3, 2)}, [by_sex]), rule)
    assert {"dominance", "small"} <= set(done.kinds)


def test_persons_that_are_few_and_hidden_are_known_to_be_few():
    done = protect_and_report(shares({("w",): (1, 3), ("e",): (30, 60)}), Rule(Zeros.PUBLIC, singles=False))
    assert {"few_units", "small"} <= set(done.kinds)


def test_figures_that_stand_in_two_tables_are_one_figure():
    areas, ages = renamed(line("2 9 30"), "area"), renamed(line("2 39"), "age")
    both = linked(areas, ages, same={("area", "a"): ("age", "a"), ("area", "all"): ("age", "all")})
    done = protect_and_report(both, Rule(Zeros.PUBLIC, **SMALL))
    assert told(done) == {"area|a": "small", "area|b": "secondary", "age|a": "small", "age|b": "secondary"}


def test_where_doubt_cannot_be_proved_no_reason_is_told(monkeypatch):
    def fails(*_, **__):
        raise PejlError("disclosure.not_verified")

    monkeypatch.setattr(sys.modules["pejl.core.disclosure.report"], "intervals", fails)
    assert protect_and_report(line("2 9 30"), Rule(Zeros.PUBLIC, **SMALL)).told == {}
