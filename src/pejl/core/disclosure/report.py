# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The protection report: for the data-protection officer, what was hidden, why, and what an intruder is left with.

It never holds a hidden figure, and nothing one follows from. Even a reason can tell too much (that everybody of a
total is in a cell tells its figure), so reasons are told cell by cell only where whoever knows them all is still left
in doubt about every figure; else only which reasons there were.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from pejl.core.disclosure.audit import Knowledge, Left, Limits, intervals
from pejl.core.disclosure.optimal import cheapest
from pejl.core.disclosure.primary import Reason, Sensitive, sensitive
from pejl.core.disclosure.protect import ProtectedTable, audit, knowledge, protect
from pejl.core.disclosure.rules import Rule
from pejl.core.disclosure.secondary import Pattern
from pejl.core.disclosure.tables import Cell, Equation, Table
from pejl.core.errors import PejlError

MOST_CELLS, MOST_SENSITIVE = 150, 20  # up to so large the lowest number of hidden cells is sought


class Secondary(StrEnum):
    """Why a figure is hidden that tells too much of nobody."""

    SECONDARY = "secondary"


Why = tuple[Reason | Secondary, ...]


@dataclass(frozen=True, slots=True)
class Protection:
    """A protected table with what its report says.

    `left` has the interval of every hidden figure of the table's own, `told` the reasons of each, or nothing where
    they would tell too much; `kinds` which reasons there were. `fewest` is the lowest number of hidden figures that
    would do against exact disclosure, where the table is small enough to find it (without `singles`).
    """

    protected: ProtectedTable
    left: Mapping[Cell, Left]
    told: Mapping[Cell, Why]
    kinds: Why
    fewest: int | None

    @property
    def hidden(self) -> int:
        """How many figures of the table's own are hidden."""
        return len(self.left)


def protect_and_report(table: Table, rule: Rule) -> Protection:
    """What `protect` makes of a table, and the report on it. Raises what `protect` raises.

    >>> from pejl.core.disclosure.rules import Zeros
    >>> table = Table({("k",): 2, ("m",): 9, ("all",): 11}, (Equation(("all",), (("k",), ("m",))),))
    >>> done = protect_and_report(table, Rule(Zeros.PUBLIC))
    >>> done.left["k",], done.kinds, done.fewest
    (Left(low=1, high=10), (<Reason.SMALL: 'small'>, <Reason.COMPLEMENT: 'complement'>), 2)
    """
    protected = protect(table, rule)
    found = sensitive(table, rule)
    own = sorted(protected.hidden - protected.before)
    left = audit(protected)
    reasons = {cell: found[cell].reasons if cell in found else (Secondary.SECONDARY,) for cell in own}
    kinds = {reason for why in reasons.values() for reason in why}
    return Protection(
        protected,
        {cell: left[cell] for cell in own},
        reasons if _doubt_remains(protected, table, found, left) else {},
        tuple(one for one in (*Reason, *Secondary) if one in kinds),
        _fewest(table, rule, found),
    )


def _fewest(table: Table, rule: Rule, found: Mapping[Cell, Sensitive]) -> int | None:
    if len(table.values) > MOST_CELLS or len(found) > MOST_SENSITIVE:
        return None
    costs = {cell: int(cell not in table.implied | table.before) for cell in table.values}
    chosen = cheapest(Pattern(table, rule), found, costs=costs) if found else set()
    return sum(costs[cell] for cell in chosen) if chosen or not found else None


def _doubt_remains(
    protected: ProtectedTable, table: Table, found: Mapping[Cell, Sensitive], left: Mapping[Cell, Left]
) -> bool:
    """Whether no figure becomes exact for whoever knows what is shown and every reason."""
    told = _Told(table, protected, found)
    try:
        known = intervals(told.known(), of=sorted(protected.hidden))
    except PejlError:
        return False
    return not any(one.exact and not left[cell].exact for cell, one in known.items())


@dataclass(frozen=True)
class _Told:
    """What the reasons say of the figures, as limits and equations."""

    table: Table
    protected: ProtectedTable
    found: Mapping[Cell, Sensitive]

    def known(self) -> Knowledge:
        plain = knowledge(self.protected)
        limits = dict(plain.limits)
        for cell, pair in self._said():
            limits[cell] = _narrower(limits.get(cell, (0, None)), pair)
        rests = list(self._rests())
        limits |= {rest: pair for rest, pair, _ in rests}
        return Knowledge(plain.shown, (*plain.equations, *(line for _, _, line in rests)), limits)

    @property
    def _own(self) -> list[Cell]:
        return sorted(self.protected.hidden - self.protected.before)

    def _reasons(self, cell: Cell) -> tuple[Reason, ...]:
        return self.found[cell].reasons if cell in self.found else ()

    def _said(self) -> Iterator[tuple[Cell, Limits]]:
        """What the reasons say of a figure by itself, or of the persons it is about."""
        rule = self.protected.rule
        for cell in self._own:
            reasons = self._reasons(cell)
            if Reason.SMALL in reasons:
                yield cell, (0, rule.threshold - 1)
            elif Reason.WITHHELD not in reasons and cell not in self.table.contributions:
                yield cell, (rule.threshold, None)
            base = self.table.bases.get(cell)
            if Reason.FEW_UNITS in reasons and base in self.protected.hidden:
                yield base, (0, rule.fewest - 1)

    def _rests(self) -> Iterator[tuple[Cell, Limits, Equation]]:
        """What the reasons say of what is beside a part in its total: nobody, few, or that it is neither."""
        for number, line in enumerate(self.table.equations):
            if len(line.parts) > 1:
                for cell in set(line.parts) & set(self._own):
                    rest = (f"rest {number}", *cell)
                    yield rest, self._beside(cell, line), Equation(line.total, (cell, rest))

    def _beside(self, cell: Cell, line: Equation) -> Limits:
        rule, reasons = self.protected.rule, self._reasons(cell)
        beside = self.table.values[line.total] - self.table.values[cell]
        if Reason.GROUP in reasons and beside == 0:
            return 0, 0
        if Reason.COMPLEMENT in reasons and rule.reveals_few(beside):
            return 1, rule.threshold - 1
        neither = not reasons and rule.complements and rule.groups and beside >= rule.threshold
        return (rule.threshold if neither else 0), None


def _narrower(one: Limits, other: Limits) -> Limits:
    highs = [high for _, high in (one, other) if high is not None]
    return max(one[0], other[0]), min(highs, default=None)
