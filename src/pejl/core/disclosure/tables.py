# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A table as an intruder sees it: figures, and the equations between them.

Every published number is a cell, every total an equation. Linked tables and earlier releases of the same population
are more cells and more equations. Figures are whole numbers from 0: counts of persons, or sums in the smallest unit
that is published. Nothing here shows a figure in its repr or in an error.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from types import MappingProxyType

from pejl.core.errors import PejlError

Cell = tuple[str, ...]  # where a figure stands: one code for each dimension


@dataclass(frozen=True, slots=True)
class Equation:
    """`total` is the sum of `parts`; with one part the two are the same figure in two places."""

    total: Cell
    parts: tuple[Cell, ...]

    @property
    def cells(self) -> tuple[Cell, ...]:
        return (self.total, *self.parts)


@dataclass(frozen=True, slots=True)
class Dimension:
    """What a table is divided by: its codes, and for each total the codes it is the sum of.

    A code may count in several totals (a ward in a district and in a group of cities), and a total in another total.

    >>> Dimension("sex", ("k", "m"), {"all": ("k", "m")}).every_code
    ('k', 'm', 'all')
    """

    name: str
    codes: tuple[str, ...]
    totals: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        known = set(self.codes)
        for total, parts in self.totals.items():
            unknown = sorted(set(parts) - known)
            if unknown or total in known or not parts:
                raise PejlError("disclosure.dimension", name=self.name, found=total, unknown=unknown)
            known.add(total)

    @property
    def every_code(self) -> tuple[str, ...]:
        return (*self.codes, *self.totals)


@dataclass(frozen=True, repr=False)
class Table:
    """Cells with figures, and the equations between them.

    `implied` cells are not printed, but can be reckoned out and must not be: a complement, a difference. `published`
    cells are out already and cannot be hidden; `withheld` ones were hidden in an earlier release and stay so.
    `contributions` hold what single units contribute to a sum, for the rules of dominance. `bases` name for a figure
    the cell that counts the persons it is about: a percentage of few persons is hidden. Cells `before` are not of this
    table but of an earlier release.

    Raises `disclosure.negative`, `disclosure.unknown_cell`, `disclosure.does_not_add_up`.
    """

    values: Mapping[Cell, int]
    equations: tuple[Equation, ...] = ()
    implied: frozenset[Cell] = frozenset()
    published: frozenset[Cell] = frozenset()
    withheld: frozenset[Cell] = frozenset()
    contributions: Mapping[Cell, tuple[int, ...]] = field(default_factory=dict)
    bases: Mapping[Cell, Cell] = field(default_factory=dict)
    before: frozenset[Cell] = frozenset()

    def __post_init__(self) -> None:
        for cell, value in self.values.items():
            if value < 0:
                raise PejlError("disclosure.negative", cell=" | ".join(cell), expected="0 or more")
        for cell in self._mentioned():
            if cell not in self.values:
                raise PejlError("disclosure.unknown_cell", cell=" | ".join(cell))
        for equation in self.equations:
            if self.values[equation.total] != sum(self.values[part] for part in equation.parts):
                raise PejlError("disclosure.does_not_add_up", cell=" | ".join(equation.total))

    def __repr__(self) -> str:
        return f"Table({len(self.values)} cells, {len(self.equations)} equations)"

    def _mentioned(self) -> Iterator[Cell]:
        for equation in self.equations:
            yield from equation.cells
        yield from (*self.implied, *self.published, *self.withheld, *self.contributions)
        yield from (*self.bases, *self.bases.values(), *self.before)


def table_of(leaves: Mapping[Cell, int], dimensions: Iterable[Dimension]) -> Table:
    """The table of all combinations of codes, totals included, from the figures of the innermost cells.

    `leaves` has a code of each dimension, in their order; a combination that is not there is 0. Totals are added up
    here, so that they always fit. Raises `disclosure.unknown_cell` for a code that no dimension has.

    >>> table_of({("k",): 3, ("m",): 4}, [Dimension("sex", ("k", "m"), {"all": ("k", "m")})]).values[("all",)]
    7
    """
    axes = tuple(dimensions)
    values = {cell: leaves.get(cell, 0) for cell in product(*(axis.codes for axis in axes))}
    for cell in leaves:
        if cell not in values:
            raise PejlError("disclosure.unknown_cell", cell=" | ".join(cell))
    for place, axis in enumerate(axes):
        for total, parts in axis.totals.items():
            for rest in {_without(cell, place) for cell in values}:
                values[_with(rest, place, total)] = sum(values[_with(rest, place, part)] for part in parts)
    return Table(values, tuple(_equations(axes)))


def _equations(axes: tuple[Dimension, ...]) -> Iterator[Equation]:
    for place, axis in enumerate(axes):
        others = [other.every_code for other in (*axes[:place], *axes[place + 1 :])]
        for total, parts in axis.totals.items():
            for rest in product(*others):
                yield Equation(_with(rest, place, total), tuple(_with(rest, place, part) for part in parts))


def _without(cell: Cell, place: int) -> Cell:
    return cell[:place] + cell[place + 1 :]


def _with(rest: Cell, place: int, code: str) -> Cell:
    return (*rest[:place], code, *rest[place:])


def shares(counted: Mapping[Cell, tuple[int, int]]) -> Table:
    """The table behind published shares: numerator and denominator of each, and the complement that they imply.

    Cells are `(*where, "numerator")`, `(*where, "denominator")` and, implied, `(*where, "complement")`.
    Raises `disclosure.share` where a numerator exceeds its denominator.

    >>> shares({("west",): (24, 25)}).implied
    frozenset({('west', 'complement')})
    """
    values: dict[Cell, int] = {}
    for where, (numerator, denominator) in counted.items():
        if not 0 <= numerator <= denominator:
            raise PejlError("disclosure.share", cell=" | ".join(where))
        values |= {
            (*where, "denominator"): denominator,
            (*where, "numerator"): numerator,
            (*where, "complement"): denominator - numerator,
        }
    equations = [
        Equation((*where, "denominator"), ((*where, "numerator"), (*where, "complement"))) for where in counted
    ]
    return Table(
        values,
        tuple(equations),
        implied=frozenset((*where, "complement") for where in counted),
        bases={(*where, "numerator"): (*where, "denominator") for where in counted},
    )


def linked(first: Table, second: Table, *, same: Mapping[Cell, Cell] = MappingProxyType({})) -> Table:
    """Two tables of one population as one: cells of the same name are one cell, and so are the pairs of `same`.

    Raises `disclosure.linked_differ` where one cell has two figures.

    >>> linked(Table({("a",): 3}), Table({("b",): 3}), same={("a",): ("b",)}).equations
    (Equation(total=('a',), parts=(('b',),)),)
    """
    for one, other in (*((cell, cell) for cell in first.values if cell in second.values), *same.items()):
        if first.values.get(one) != second.values.get(other):
            raise PejlError("disclosure.linked_differ", cell=" | ".join(one), other=" | ".join(other))
    ties = tuple(Equation(one, (other,)) for one, other in same.items())
    return Table(
        {**first.values, **second.values},
        (*first.equations, *second.equations, *ties),
        implied=first.implied | second.implied,
        published=first.published | second.published,
        withheld=first.withheld | second.withheld,
        contributions={**first.contributions, **second.contributions},
        bases={**first.bases, **second.bases},
        before=first.before | second.before,
    )


def renamed(table: Table, name: str) -> Table:
    """The same table with `name` before the codes of every cell, so that it can stand beside another of its kind.

    >>> list(renamed(Table({("a",): 3}), "2024").values)
    [('2024', 'a')]
    """
    return recoded(table, lambda cell: (name, *cell))


def recoded(table: Table, new: Callable[[Cell], Cell]) -> Table:
    """The same table with other names for its cells; `new` must give each a name of its own.

    Raises `disclosure.linked_differ` where two cells get one name.

    >>> list(recoded(Table({("k", "all"): 3}), lambda cell: cell[:1]).values)
    [('k',)]
    """
    names: dict[Cell, Cell] = {}
    for cell in table.values:
        if (other := names.setdefault(new(cell), cell)) != cell:
            raise PejlError("disclosure.linked_differ", cell=" | ".join(cell), other=" | ".join(other))
    return Table(
        {new(cell): value for cell, value in table.values.items()},
        tuple(Equation(new(one.total), tuple(map(new, one.parts))) for one in table.equations),
        implied=frozenset(map(new, table.implied)),
        published=frozenset(map(new, table.published)),
        withheld=frozenset(map(new, table.withheld)),
        contributions={new(cell): parts for cell, parts in table.contributions.items()},
        bases={new(cell): new(base) for cell, base in table.bases.items()},
        before=frozenset(map(new, table.before)),
    )
