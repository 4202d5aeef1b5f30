# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which further figures must be hidden so that the sensitive ones cannot be reckoned out.

Two hidden figures in every line are not enough. A sensitive figure is safe when another table fits everything that is
shown and has another figure there. Such a table is sought for each sensitive cell in turn, the largest first, at the
lowest cost of cells that are not hidden yet (the sequential heuristic of the SDC Handbook, with linear programming);
what it changes is hidden. Every such table is checked in whole numbers, and where none is found nothing is let out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from pejl.core.disclosure.primary import Sensitive
from pejl.core.disclosure.rules import Rule, Zeros
from pejl.core.disclosure.solving import Equations, Vector, smallest
from pejl.core.disclosure.tables import Cell, Table
from pejl.core.errors import PejlError

Movement = tuple[int, ...]  # how far another table that fits lies from the true one, cell by cell


@dataclass
class Pattern:
    """The cells hidden so far, and the other tables that show it to be enough."""

    table: Table
    rule: Rule
    cells: tuple[Cell, ...] = ()
    hidden: set[int] = field(default_factory=set)
    movements: list[Movement] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.cells = tuple(sorted(self.table.values))  # an order of its own: that of the rows must not matter
        self.place = {cell: number for number, cell in enumerate(self.cells)}
        self.figures = [self.table.values[cell] for cell in self.cells]
        self.down = [
            figure - least(self.table, self.rule, cell=cell)
            for cell, figure in zip(self.cells, self.figures, strict=True)
        ]
        self.fixed = {self.place[cell] for cell in self.cells if not may_be_hidden(self.table, self.rule, cell=cell)}
        self.implied = {self.place[cell] for cell in self.table.implied}
        self.equations = Equations(len(self.cells))
        self.halves = Equations(2 * len(self.cells))  # a movement as what goes up less what goes down
        for total, parts in sorted((one.total, sorted(one.parts)) for one in self.table.equations):
            terms = [(self.place[total], -1), *((self.place[part], 1) for part in parts)]
            self.equations.add(terms, 0)
            self.halves.add([*terms, *((len(self.cells) + number, -sign) for number, sign in terms)], 0)

    @property
    def costs(self) -> Vector:
        """What hiding each cell costs: its figure and 1, nothing where it is hidden already."""
        free = self.hidden | self.implied
        return np.array([0.0 if number in free else figure + 1.0 for number, figure in enumerate(self.figures)])

    def protect(self, cell: Cell, step: int, *, known: Cell | None = None) -> None:
        """Hide what is needed for `cell` to differ by `step`, also for whoever knows the cell `known`.

        A negative step is downwards. Raises `disclosure.cannot_be_protected`.
        """
        if not self.protected(cell, step, known=known):
            self._take(self._cheapest(cell, (step,), known), cell)

    def protect_either_way(self, cell: Cell, width: int, *, known: Cell | None = None) -> None:
        """The same where it does not matter in which direction."""
        if not any(self.protected(cell, step, known=known) for step in (width, -width)):
            self._take(self._cheapest(cell, (width, -width), known), cell)

    def protected(self, cell: Cell, step: int, *, known: Cell | None = None) -> bool:
        """Whether a table found so far shows it."""
        number, other = self.place[cell], None if known is None else self.place[known]
        return any(
            (move[number] >= step if step > 0 else move[number] <= step) and (other is None or move[other] == 0)
            for move in self.movements
        )

    def _take(self, movement: Movement | None, cell: Cell) -> None:
        if movement is None:
            raise PejlError("disclosure.cannot_be_protected", cell=" | ".join(cell))
        self.movements.append(movement)
        self.hidden |= {number for number, moved in enumerate(movement) if moved and number not in self.implied}

    def _cheapest(self, cell: Cell, steps: tuple[int, ...], known: Cell | None) -> Movement | None:
        found = [move for step in steps if (move := self._movement(cell, step, known)) is not None]
        costs = self.costs
        return min(found, key=lambda move: sum(costs[number] for number, one in enumerate(move) if one), default=None)

    def _movement(self, cell: Cell, step: int, known: Cell | None) -> Movement | None:
        lower, upper = self._limits(known)
        number = self.place[cell] + (0 if step > 0 else len(self.cells))
        other = self.place[cell] + (len(self.cells) if step > 0 else 0)
        if upper[number] < abs(step):
            return None
        lower[number] = upper[number] = abs(step)
        lower[other] = upper[other] = 0
        costs = np.tile(self.costs, 2)
        for whole in (False, True):
            found = smallest(costs, self.halves, lower=lower, upper=upper, whole=whole)
            movement = None if found is None else self.checked(found[: len(self.cells)] - found[len(self.cells) :])
            if movement is not None:
                return movement
        return None

    def _limits(self, known: Cell | None) -> tuple[Vector, Vector]:
        upper = np.array([float("inf")] * len(self.cells) + [float(one) for one in self.down])
        for number in self.fixed | (set() if known is None else {self.place[known]}):
            upper[[number, number + len(self.cells)]] = 0
        return np.zeros(len(upper)), upper

    def checked(self, proposed: Vector) -> Movement | None:
        """The proposal in whole numbers, where it keeps every equation and lets no figure fall too low."""
        movement = tuple(round(one) for one in proposed.tolist())
        low = any(-move > down for move, down in zip(movement, self.down, strict=True))
        return None if low or not self.equations.hold(movement) else movement


def least(table: Table, rule: Rule, *, cell: Cell) -> int:
    """The smallest figure a hidden cell can have for whoever knows the rule: 1 for counts where zeros are public.

    >>> least(Table({("a",): 2}), Rule(Zeros.PUBLIC), cell=("a",))
    1
    """
    zeros_would_show = rule.zeros is Zeros.PUBLIC and cell not in table.implied and cell not in table.contributions
    return 1 if zeros_would_show and table.values[cell] else 0


def may_be_hidden(table: Table, rule: Rule, *, cell: Cell) -> bool:
    """Whether hiding a cell hides anything: not what is published already, nor a zero where zeros are public.

    A sum of 0 is another thing: there may be persons in it.

    >>> may_be_hidden(Table({("a",): 0}), Rule(Zeros.PUBLIC), cell=("a",))
    False
    """
    nobody = table.values[cell] == 0 and cell not in table.implied and not table.contributions.get(cell)
    return cell not in table.published and not (nobody and rule.zeros is Zeros.PUBLIC)


def suppress(pattern: Pattern, found: Mapping[Cell, Sensitive]) -> None:
    """Hide the sensitive cells and what must go with them; then what single persons could reckon out.

    Raises `disclosure.cannot_be_protected` where nothing that may be hidden would do.

    >>> from pejl.core.disclosure.tables import Dimension, table_of
    >>> table = table_of({("k",): 2, ("m",): 9}, [Dimension("sex", ("k", "m"), {"all": ("k", "m")})])
    >>> pattern = Pattern(table, Rule(Zeros.PUBLIC))
    >>> suppress(pattern, {("k",): Sensitive(())})
    >>> [pattern.cells[number] for number in sorted(pattern.hidden)]
    [('k',), ('m',)]
    """
    pattern.hidden |= {pattern.place[cell] for cell in found if cell not in pattern.table.implied}
    order = sorted(found, key=lambda cell: (-pattern.table.values[cell], cell))
    for cell in order:
        if found[cell].above:
            pattern.protect(cell, max(found[cell].above, found[cell].width(pattern.rule)))
        else:
            pattern.protect_either_way(cell, found[cell].width(pattern.rule))
    if pattern.rule.singles:
        _against_singles(pattern, [cell for cell in order if not found[cell].only_withheld])


def _against_singles(pattern: Pattern, sensitive: list[Cell]) -> None:
    """Somebody alone in a cell knows its figure. Nobody else's may follow from it."""
    settled: set[Cell] = set()
    while fresh := sorted(alone(pattern) - settled):
        settled |= set(fresh)
        for single in fresh:
            person = _person_of(pattern, single)
            for cell in sensitive:
                if cell not in person:
                    pattern.protect_either_way(cell, 1, known=single)


def alone(pattern: Pattern) -> set[Cell]:
    """The hidden counts of one person. In an earlier release nobody knows any more which they were.

    >>> alone(Pattern(Table({("a",): 1, ("b",): 1}), Rule(Zeros.PUBLIC), hidden={0}))
    {('a',)}
    """
    table, places = pattern.table, pattern.hidden | pattern.implied
    own = ((cell, place) for cell, place in pattern.place.items() if cell not in table.before)
    return {cell for cell, place in own if place in places and _single(table, cell)}


def _single(table: Table, cell: Cell) -> bool:
    contributors = len(table.contributions[cell]) if cell in table.contributions else table.values[cell]
    return contributors == 1


def _person_of(pattern: Pattern, single: Cell) -> set[Cell]:
    """The cells that hold this one person and nobody else: from part to total and back, while it stays one."""
    reached, waiting = {single}, [single]
    while waiting:
        cell = waiting.pop()
        for one in pattern.table.equations:
            if cell == one.total or (cell in one.parts and _single(pattern.table, one.total)):
                fresh = {other for other in one.cells if _single(pattern.table, other)} - reached
                reached |= fresh
                waiting += fresh
    return reached
