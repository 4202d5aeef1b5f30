# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The gate: a table goes in, and what comes out may be published.

`ProtectedTable` can be made by `protect` alone, and holds no hidden figure. Primary and secondary suppression carry
one mark. Before it is handed out, the intruder's intervals are reckoned from nothing but what it shows; where one of
them is too narrow, or cannot be verified, nothing comes out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import InitVar, dataclass
from types import MappingProxyType
from typing import Any, Protocol

from pejl.core.disclosure.audit import Knowledge, Left, Limits, intervals
from pejl.core.disclosure.optimal import cheapest
from pejl.core.disclosure.primary import Sensitive, sensitive
from pejl.core.disclosure.rounding import before_rounding, rounded
from pejl.core.disclosure.rules import Rule, Zeros
from pejl.core.disclosure.secondary import Pattern, suppress
from pejl.core.disclosure.tables import Cell, Equation, Table, linked, renamed
from pejl.core.errors import PejlError
from pejl.core.observations import ObservationStatus

HIDDEN = ObservationStatus.SUPPRESSED  # the one mark of a hidden figure, whatever it is hidden for
_TOKEN = object()


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence on what was done, as a code and what it is filled with."""

    code: str
    params: Mapping[str, Any]


@dataclass(frozen=True, slots=True, repr=False)
class ProtectedTable:
    """Figures that may be published, and which are hidden; made by `protect` alone, and never changed.

    `shown` has the figure of each cell that is shown, rounded where the rule rounds; `hidden` the cells that are not.
    `implied` cells are printed by nobody, `published` ones were out before, `sums` are not counts, and
    cells `before` belong to an earlier release. Raises `disclosure.only_by_protect`.
    """

    token: InitVar[object]
    shown: Mapping[Cell, int]
    hidden: frozenset[Cell]
    implied: frozenset[Cell]
    published: frozenset[Cell]
    sums: frozenset[Cell]
    before: frozenset[Cell]
    equations: tuple[Equation, ...]
    rule: Rule

    def __post_init__(self, token: object) -> None:
        if token is not _TOKEN:
            raise PejlError("disclosure.only_by_protect")

    def __repr__(self) -> str:
        return f"ProtectedTable({len(self.shown)} figures shown, {len(self.hidden)} hidden)"

    def __reduce__(self) -> Any:
        raise PejlError("disclosure.only_by_protect")  # a copy could be changed on its way

    def mark(self, cell: Cell) -> ObservationStatus:
        """The status of a cell as a reader sees it: normal, or suppressed for whatever reason."""
        return ObservationStatus.NORMAL if cell in self.shown else HIDDEN

    @property
    def figures(self) -> dict[Cell, int | None]:
        """The table's own figures in the order of their cells; None where one is hidden."""
        return {
            cell: self.shown.get(cell) for cell in sorted(self.shown.keys() | self.hidden) if cell not in self.before
        }

    def statement(self) -> tuple[Said, ...]:
        """What was done, for a reader: nothing that tells one hidden figure from another."""
        figures = self.figures
        hidden = sum(figure is None for figure in figures.values())
        said = [Said("disclosure.said.hidden", {"hidden": hidden, "figures": len(figures)})]
        said.append(Said(f"disclosure.said.zeros_{self.rule.zeros}", {"threshold": self.rule.threshold}))
        if hidden:
            said.append(Said("disclosure.said.secondary", {}))
        if self.rule.base > 1:
            said.append(Said("disclosure.said.rounded", {"base": self.rule.base}))
        if self.rule.citation:
            said.append(Said("disclosure.said.citation", {"citation": self.rule.citation}))
        return tuple(said)


def protect(table: Table, rule: Rule) -> ProtectedTable:
    """The table with everything hidden that tells too much, and what would let it be reckoned out.

    Raises `disclosure.cannot_be_protected` (with the cell's codes, never its figure) where hiding is not enough, as
    where a figure is published already, and `disclosure.not_verified` where the audit finds no proof.

    >>> table = Table({("k",): 2, ("m",): 9, ("all",): 11}, (Equation(("all",), (("k",), ("m",))),))
    >>> protected = protect(table, Rule(Zeros.PUBLIC))
    >>> sorted(protected.hidden), dict(protected.shown)
    ([('k',), ('m',)], {('all',): 11})
    """
    found = dict(sorted(sensitive(table, rule).items()))
    pattern = Pattern(table, rule)
    if rule.optimal and found:
        pattern.hidden |= {pattern.place[cell] for cell in cheapest(pattern, found) if cell not in table.implied}
    suppress(pattern, found)
    protected = _only_what_is_shown(pattern)
    _demand_doubt(protected, table, found)
    return protected


def _only_what_is_shown(pattern: Pattern) -> ProtectedTable:
    table, base = pattern.table, pattern.rule.base
    hidden = frozenset(pattern.cells[number] for number in pattern.hidden)
    shown = {
        cell: value if cell in table.published else rounded(value, base)
        for cell, value in table.values.items()
        if cell not in hidden | table.implied
    }
    return ProtectedTable(
        _TOKEN,
        shown=MappingProxyType(shown),
        hidden=hidden,
        implied=table.implied,
        published=table.published,
        sums=frozenset(table.contributions),
        before=table.before,
        equations=table.equations,
        rule=pattern.rule,
    )


def _demand_doubt(protected: ProtectedTable, table: Table, found: Mapping[Cell, Sensitive]) -> None:
    """The audit decides, whatever the search believed."""
    for cell, left in intervals(knowledge(protected), of=found).items():
        needed = table.values[cell] + found[cell].above
        high_enough = left.high is None or left.high >= needed
        if not left.as_wide_as(found[cell].width(protected.rule)) or not high_enough:
            raise PejlError("disclosure.cannot_be_protected", cell=" | ".join(cell))


def knowledge(protected: ProtectedTable) -> Knowledge:
    """What a reader knows who sees the protected table and knows the rule.

    >>> knowledge(protect(Table({("a",): 2, ("b",): 7}), Rule(Zeros.PUBLIC)))
    Knowledge(1 figures shown, 1 hidden)
    """
    limits = limits_of(protected)
    exact = dict(protected.shown)
    if protected.rule.base > 1:
        for cell in set(exact) - protected.published:
            limits[cell] = before_rounding(exact.pop(cell), protected.rule.base)
    return Knowledge(exact, protected.equations, limits)


class LetOut(Protocol):
    """What readers have: of a protected table, or of an earlier release."""

    @property
    def hidden(self) -> frozenset[Cell]: ...
    @property
    def implied(self) -> frozenset[Cell]: ...
    @property
    def sums(self) -> frozenset[Cell]: ...
    @property
    def rule(self) -> Rule: ...


def limits_of(out: LetOut) -> dict[Cell, Limits]:
    """From where to where each figure that is not shown can lie for whoever knows the rule and nothing else.

    >>> limits_of(protect(Table({("a",): 2, ("b",): 7}), Rule(Zeros.PUBLIC)))
    {('a',): (1, None)}
    """
    lowest = 0 if out.rule.zeros is Zeros.PROTECTED else 1  # a zero would have been shown
    limits: dict[Cell, Limits] = dict.fromkeys(out.hidden, (lowest, None))
    return limits | dict.fromkeys(out.implied | (out.sums & out.hidden), (0, None))


def audit(protected: ProtectedTable) -> dict[Cell, Left]:
    """The interval an intruder is left with for every hidden cell, and for what the table implies; ends included.

    It is reckoned from what the protected table shows and nothing else. Raises `disclosure.not_verified`.

    >>> audit(protect(Table({("a",): 2, ("b",): 7}), Rule(Zeros.PUBLIC)))
    {('a',): Left(low=1, high=None)}
    """
    return intervals(knowledge(protected), of=_unknown(protected))


def _unknown(protected: ProtectedTable) -> Iterable[Cell]:
    return sorted(protected.hidden | protected.implied)


def after(table: Table, earlier: Table, *, protected: ProtectedTable, same: Mapping[Cell, Cell]) -> Table:
    """The table together with an earlier release of the same population: what was shown then is published now.

    What was hidden stays hidden. `same` names the cells that are one figure in both, by their codes in `table` and in
    `earlier`; the earlier cells stand in the answer with "earlier" before their codes. A figure that changed between
    the releases is no pair: add the difference as an implied cell with its equation.

    >>> before = Table({("a",): 2, ("b",): 7})
    >>> both = after(Table({("x",): 2}), before, protected=protect(before, Rule(Zeros.PUBLIC)), same={("x",): ("a",)})
    >>> both.published, both.withheld
    (frozenset({('earlier', 'b')}), frozenset({('earlier', 'a')}))
    """
    joined = linked(table, renamed(earlier, "earlier"), same={one: ("earlier", *other) for one, other in same.items()})
    return Table(
        joined.values,
        joined.equations,
        implied=joined.implied,
        published=joined.published | {("earlier", *cell) for cell in protected.shown},
        withheld=joined.withheld | {("earlier", *cell) for cell in protected.hidden},
        contributions=joined.contributions,
        bases=joined.bases,
        before=joined.before,
    )
