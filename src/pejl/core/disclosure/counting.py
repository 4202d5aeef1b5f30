# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Tables of what indicators are made of, with everything that can be reckoned from them put in.

A percentage is a numerator, a denominator and a complement; a mean is a sum and a number; figures of periods, ages or
areas that overlap are made of the pieces between their borders. Each is a table that `protect` looks after, and what
is shown of a percentage or a mean is made of shown figures alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import combinations

from pejl.core.disclosure.protect import ProtectedTable
from pejl.core.disclosure.tables import Cell, Dimension, Equation, Table, linked, recoded, table_of
from pejl.core.errors import PejlError

NUMERATOR, COMPLEMENT, DENOMINATOR = "numerator", "complement", "denominator"
SUM, COUNT = "sum", "count"
_OF_A_SHARE = Dimension("of a share", (NUMERATOR, COMPLEMENT), {DENOMINATOR: (NUMERATOR, COMPLEMENT)})


def shares_by(counted: Mapping[Cell, tuple[int, int]], dimensions: Iterable[Dimension]) -> Table:
    """The table behind shares by dimensions with their totals, from the innermost numerators and denominators.

    Cells are `(*codes, "numerator")`, `(*codes, "denominator")` and, implied, `(*codes, "complement")`.
    Raises `disclosure.share` where a numerator exceeds its denominator.

    >>> sex = Dimension("sex", ("k", "m"), {"all": ("k", "m")})
    >>> shares_by({("k",): (30, 70), ("m",): (20, 60)}, [sex]).values["all", "denominator"]
    130
    """
    leaves: dict[Cell, int] = {}
    for where, (numerator, denominator) in counted.items():
        if not 0 <= numerator <= denominator:
            raise PejlError("disclosure.share", cell=" | ".join(where))
        leaves |= {(*where, NUMERATOR): numerator, (*where, COMPLEMENT): denominator - numerator}
    table = table_of(leaves, [*dimensions, _OF_A_SHARE])
    return Table(
        table.values,
        table.equations,
        implied=frozenset(cell for cell in table.values if cell[-1] == COMPLEMENT),
        bases={cell: (*cell[:-1], DENOMINATOR) for cell in table.values if cell[-1] == NUMERATOR},
    )


def share_of(protected: ProtectedTable, where: Cell) -> Fraction | None:
    """The share that may be shown, made of shown figures (rounded ones, where the rule rounds); None where hidden.

    It is hidden too where the shown denominator is below `fewest`, and at most 1.

    >>> from pejl.core.disclosure.protect import protect
    >>> from pejl.core.disclosure.rules import Rule, Zeros
    >>> table = shares_by({("k",): (30, 70)}, [Dimension("sex", ("k",))])
    >>> share_of(protect(table, Rule(Zeros.PUBLIC)), ("k",))
    Fraction(3, 7)
    """
    numerator, denominator = (protected.shown.get((*where, part)) for part in (NUMERATOR, DENOMINATOR))
    if numerator is None or not denominator or denominator < protected.rule.fewest:
        return None
    return min(Fraction(1), Fraction(numerator, denominator))


def means_by(measured: Mapping[Cell, Sequence[int]], dimensions: Iterable[Dimension]) -> Table:
    """The table behind means (ages, days, amounts) by dimensions with their totals, from what single persons measure.

    Cells are `(*codes, "sum")`, judged by dominance, and `(*codes, "count")`, judged as counts of persons. What is
    measured is whole and from 0; choose the unit so. Raises what `Table` and `table_of` raise.

    >>> means_by({("k",): (30, 41)}, [Dimension("sex", ("k",), {"all": ("k",)})]).values["all", "sum"]
    71
    """
    axes = tuple(dimensions)
    sums = table_of({cell: sum(parts) for cell, parts in measured.items()}, axes)
    counts = table_of({cell: len(parts) for cell, parts in measured.items()}, axes)
    contributions = {cell: tuple(measured.get(cell, ())) for cell in sums.values if _innermost(cell, axes)}
    for equation in sums.equations:  # the totals of a dimension stand after what they are made of
        parts = [contributions[part] for part in equation.parts if part in contributions]
        if len(parts) == len(equation.parts) and equation.total not in contributions:
            contributions[equation.total] = tuple(one for part in parts for one in part)
    whole = Table(sums.values, sums.equations, contributions=contributions)
    return linked(_marked(whole, SUM), _marked(counts, COUNT))


def _innermost(cell: Cell, axes: tuple[Dimension, ...]) -> bool:
    return all(code in axis.codes for code, axis in zip(cell, axes, strict=True))


def _marked(table: Table, part: str) -> Table:
    return recoded(table, lambda cell: (*cell, part))


def mean_of(protected: ProtectedTable, where: Cell) -> Fraction | None:
    """The mean that may be shown, made of shown figures; None where its sum or its number is hidden, or nobody is.

    >>> from pejl.core.disclosure.protect import protect
    >>> from pejl.core.disclosure.rules import Estimable, Rule, Zeros
    >>> table = means_by({("k",): (30, 41, 35, 29, 35)}, [Dimension("sex", ("k",))])
    >>> mean_of(protect(table, Rule(Zeros.PUBLIC, dominance=Estimable(percent=10))), ("k",))
    Fraction(34, 1)
    """
    total, number = (protected.shown.get((*where, part)) for part in (SUM, COUNT))
    return None if total is None or not number else Fraction(total, number)


def overlapping(printed: Mapping[Cell, Collection[Cell]], pieces: Mapping[Cell, int]) -> Table:
    """The table of figures that overlap: months, quarters and rolling years, age bands, areas with moved borders.

    `printed` says of which pieces each printed figure is made; `pieces` how many persons each piece counts. Pieces
    that are not printed are implied, and so is the difference of two printed figures of which one holds the other:
    both can be reckoned out and must not tell of few. Raises `disclosure.unknown_cell`.

    >>> table = overlapping({("<25",): [("<20",), ("20-24",)], ("<20",): [("<20",)]}, {("<20",): 9, ("20-24",): 2})
    >>> table.values["<25",], sorted(table.implied)
    (11, [('20-24',), ('<25', 'without', '<20')])
    """
    made = {name: frozenset(parts) for name, parts in printed.items()}
    for part in frozenset().union(*made.values()) - pieces.keys():
        raise PejlError("disclosure.unknown_cell", cell=" | ".join(part))
    values = {**pieces, **{name: sum(pieces[part] for part in parts) for name, parts in made.items()}}
    equations = [Equation(name, tuple(sorted(parts))) for name, parts in made.items() if parts != {name}]
    between: dict[Cell, int] = {}
    for one, other in combinations(sorted(made, key=lambda name: (len(made[name]), name)), 2):
        if made[one] < made[other]:
            between[(*other, "without", *one)] = values[other] - values[one]
            equations.append(Equation(other, (one, (*other, "without", *one))))
    implied = frozenset(pieces.keys() - made.keys() | between.keys())
    return Table({**values, **between}, tuple(equations), implied=implied)


def named_by(table: Table, dimensions: Sequence[str], *, total: str = "all") -> Table:
    """The table with cells named by what they are about: `("sex=k",)` for `("k", "all")`.

    Tables of one population that are divided in different ways then share the names of what they share, so that
    `linked` and the earlier releases join them. Codes beyond the dimensions stay at the end.

    >>> list(named_by(Table({("k", "all", "numerator"): 9}), ["sex", "age"]).values)
    [('sex=k', 'numerator')]
    """

    def name(cell: Cell) -> Cell:
        codes = zip(dimensions, cell, strict=False)
        said = tuple(f"{dimension}={code}" for dimension, code in codes if code != total)
        return (*said, *cell[len(dimensions) :]) or (total,)

    return recoded(table, name)
