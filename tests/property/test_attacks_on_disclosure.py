# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A hundred tables of fixed numbers attacked from outside; the thousand are `python -m tests.attack --tables 1000`."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.attack import __main__ as command
from tests.attack.attacking import Attack, attack
from tests.attack.intruder import attacked, exact

REFUSED = {"", "disclosure.cannot_be_protected"}  # to let nothing out is safe; it must stay rare

# Two hidden in every line, and yet one figure is exact: a published trap (the instance of the oracles).
TRAP = {"w": (30, 47, 64, 20), "x": (90, 70, 5, 31), "y": (20, 100, 20, 85), "z": (20, 991, 20, 685)}
TRAPPED = "wa wb wc xa xc yb yd zb zd"


def trapped(also: str = "") -> dict:
    hidden = {tuple(name) for name in f"{TRAPPED} {also}".split()}
    figures = {(row, column): value for row, line in TRAP.items() for column, value in zip("abcd", line, strict=True)}
    sums = [((row, "all"), tuple((row, column) for column in "abcd")) for row in TRAP]
    sums += [(("all", column), tuple((row, column) for row in TRAP)) for column in "abcd"]
    figures |= {total: sum(figures[part] for part in parts) for total, parts in sums}
    printed = {cell: figure for cell, figure in figures.items() if cell not in hidden}
    return attacked(printed, dict.fromkeys(hidden, 0), sums, aims=hidden)


def test_the_intruder_falls_into_no_trap() -> None:
    found = trapped()
    assert found["w", "b"] == pytest.approx((47, 47))
    assert [cell for cell, ends in found.items() if exact(ends)] == [("w", "b")]
    assert trapped("xd")["w", "b"] == pytest.approx((0, 78))


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, 100, 25))
def test_a_hundred_tables_disclose_nothing(first: int) -> None:
    done = [attack(seed) for seed in range(first, first + 25)]
    assert sum(one.disclosed for one in done) == 0
    assert {one.refused for one in done} <= REFUSED
    assert sum(bool(one.refused) for one in done) <= 3
    assert sum(one.sensitive for one in done) > 50


@given(st.integers(1_000, 10**9))
@settings(max_examples=20, deadline=None)
def test_tables_of_any_number_disclose_nothing(seed: int) -> None:
    done = attack(seed)
    assert done.disclosed == 0
    assert done.refused in REFUSED


def test_protection_that_hides_only_what_is_small_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """The attack itself can fail: without secondary suppression it finds what is disclosed."""
    import sys

    gate = sys.modules["pejl.core.disclosure.protect"]

    def only_primary(pattern, found) -> None:
        pattern.hidden |= {pattern.place[cell] for cell in found if cell not in pattern.table.implied}

    monkeypatch.setattr(gate, "suppress", only_primary)
    monkeypatch.setattr(gate, "_demand_doubt", lambda *_: None)
    assert sum(attack(seed).disclosed for seed in range(10)) > 5


def test_the_command_says_what_was_disclosed(capsys: pytest.CaptureFixture) -> None:
    assert command.main(["--tables", "3"]) == 0
    assert "disclosed: 0" in capsys.readouterr().out
    told = command.told([Attack("one table", 9, 3, disclosed=1, cost=12, cheapest=10)])
    assert told[2] == "disclosed: 1"
    assert told[4].startswith("cost on 1 small tables: 12 beside 10 at the cheapest, 1.200 times")
