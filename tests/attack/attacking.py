# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Protect what a seed publishes, attack it from outside, and reckon what protection costs beside the cheapest."""

from dataclasses import dataclass, replace

from pejl.core.disclosure import Earlier, ProtectedTable, Rule, Table, Zeros, protect, with_earlier
from pejl.core.disclosure.primary import sensitive
from pejl.core.errors import PejlError
from tests.attack.intruder import SLACK, attacked, exact
from tests.attack.populations import Published, published

SMALL_ENOUGH = 40  # cells, up to which the cheapest pattern is sought


@dataclass
class Attack:
    """What came of one: the sensitive cells, those that were disclosed, and what was refused."""

    kind: str
    cells: int = 0
    sensitive: int = 0
    disclosed: int = 0
    refused: str = ""
    cost: int = 0
    cheapest: int | None = None


def attack(seed: int, *, costs: bool = False) -> Attack:
    """Everything that is let out of one population is attacked as a whole."""
    one = published(seed)
    done = Attack(one.kind)
    try:
        first = protect(one.first, one.rule)
        second = None
        if one.later is not None:
            joined = with_earlier(one.later, one.rule, earlier=[Earlier.of("first", first)])
            second = protect(joined, one.rule)
    except PejlError as error:
        return replace(done, refused=error.code)
    _attack(done, one, [first, second] if second else [first])
    if costs and one.later is None and len(one.first.values) <= SMALL_ENOUGH:
        _reckon(done, one)
    return done


def _attack(done: Attack, one: Published, let_out: list[ProtectedTable]) -> None:
    tables = [one.first] if one.later is None else [one.first, one.later]
    true = {cell: figure for table in tables for cell, figure in table.values.items()}
    printed: dict = {}
    for table, protected in zip(tables, let_out, strict=True):
        printed |= {cell: figure for cell, figure in protected.figures.items() if figure is not None}
        assert all(table.values[cell] == figure for cell, figure in printed.items() if cell in table.values)
    lowest = 1 if one.rule.zeros is Zeros.PUBLIC else 0
    implied = frozenset().union(*(table.implied for table in tables))
    hidden = {cell: 0 if cell in implied else lowest for cell in true if cell not in printed}
    sums = [(line.total, line.parts) for table in tables for line in table.equations]
    aims = sorted({cell for table in tables for cell in sensitive(table, one.rule)})
    for cell, ends in attacked(printed, hidden, sums, aims=aims).items():
        assert ends[0] - SLACK <= true[cell] <= ends[1] + SLACK
        done.disclosed += exact(ends)
    done.cells, done.sensitive = len(true), len(aims)


def _reckon(done: Attack, one: Published) -> None:
    plain = replace(one.rule, singles=False)
    costs = [_cost(one.first, replace(plain, optimal=optimal)) for optimal in (False, True)]
    done.cost, done.cheapest = costs[0], min(costs)


def _cost(table: Table, rule: Rule) -> int:
    return sum(table.values[cell] + 1 for cell in protect(table, rule).hidden)
