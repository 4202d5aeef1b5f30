# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A table together with everything that was let out about the same persons before.

What is known of an earlier release is what its readers know: the figures that were shown, which were hidden, and the
equations. Its hidden figures are kept nowhere; where they are needed, any figures do that fit what was shown, since an
intruder can rule none of them out. A cell of the same name is the same figure, unless it was corrected.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pejl.core.disclosure.audit import Knowledge, Left, one_table
from pejl.core.disclosure.protect import ProtectedTable, audit, limits_of
from pejl.core.disclosure.rules import Rule
from pejl.core.disclosure.secondary import may_be_hidden
from pejl.core.disclosure.tables import Cell, Equation, Table
from pejl.core.errors import PejlError


@dataclass(frozen=True, repr=False)
class Earlier:
    """What left with one release: no hidden figure, only the interval `left` that each was left with.

    `sums` are cells that are not counts. `name` tells the release from the others of the population.
    """

    name: str
    shown: Mapping[Cell, int]
    left: Mapping[Cell, Left]
    equations: tuple[Equation, ...]
    rule: Rule
    implied: frozenset[Cell] = frozenset()
    sums: frozenset[Cell] = frozenset()

    @classmethod
    def of(cls, name: str, protected: ProtectedTable) -> Earlier:
        """What a protected table lets out itself, as later releases look at it.

        >>> from pejl.core.disclosure.protect import protect
        >>> from pejl.core.disclosure.rules import Zeros
        >>> Earlier.of("first", protect(Table({("a",): 2, ("b",): 7}), Rule(Zeros.PUBLIC)))
        Earlier(first: 1 figures shown, 1 hidden)
        """
        before = protected.before
        return cls(
            name,
            {cell: figure for cell, figure in protected.shown.items() if cell not in before},
            {cell: left for cell, left in audit(protected).items() if cell not in before},
            tuple(line for line in protected.equations if before.isdisjoint(line.cells)),
            protected.rule,
            implied=protected.implied - before,
            sums=protected.sums - before,
        )

    def __repr__(self) -> str:
        return f"Earlier({self.name}: {len(self.shown)} figures shown, {len(self.hidden)} hidden)"

    @property
    def hidden(self) -> frozenset[Cell]:
        """What was printed with the mark of a hidden figure."""
        return frozenset(self.left) - self.implied

    @property
    def known(self) -> dict[Cell, int]:
        """The figures that follow: those shown, and hidden ones that were not worth protecting."""
        return {**self.shown, **{cell: left.low for cell, left in self.left.items() if left.exact}}


def with_earlier(table: Table, rule: Rule, *, earlier: Sequence[Earlier]) -> Table:
    """The table joined with earlier releases, oldest first, so that `protect` looks after all of them.

    What was shown is published and what was never shown stays hidden. A figure that differs from the one shown before
    was corrected: the difference is implied, so that a correction by few persons is not shown (`rule.corrections`).
    Where either is rounded, the releases are not reckoned together: rounding leaves room for it.

    Raises `disclosure.zeros_differ` where a release had the other zero policy, `disclosure.earlier_contradicts` where
    no figures fit what it showed.

    >>> from pejl.core.disclosure.protect import protect
    >>> from pejl.core.disclosure.rules import Zeros
    >>> rule = Rule(Zeros.PUBLIC)
    >>> first = Earlier.of("first", protect(Table({("a",): 2, ("b",): 7}), rule))
    >>> both = with_earlier(Table({("a",): 6, ("b",): 7}), rule, earlier=[first])
    >>> both.withheld, both.published
    (frozenset({('a',)}), frozenset({('b',)}))
    """
    distinct = _distinct(earlier)
    for one in distinct:
        if one.rule.zeros is not rule.zeros:
            raise PejlError("disclosure.zeros_differ", release=one.name, found=one.rule.zeros, expected=rule.zeros)
    once_shown = {cell for one in distinct for cell in one.known}
    never = {cell for one in distinct for cell in one.hidden} - once_shown
    still = {cell for cell in never & table.values.keys() if may_be_hidden(table, rule, cell=cell)}
    joined = replace(table, withheld=table.withheld | still)
    for one in distinct:
        if one.rule.base == rule.base == 1:
            joined = _joined(joined, one)
    return _with_corrections(joined, table, distinct) if rule.corrections and rule.base == 1 else joined


def _distinct(earlier: Iterable[Earlier]) -> list[Earlier]:
    found: list[Earlier] = []
    for one in earlier:
        if not any(
            (one.shown, one.left, one.equations) == (other.shown, other.left, other.equations) for other in found
        ):
            found.append(one)
    return found


def _joined(table: Table, one: Earlier) -> Table:
    for own in (_own_by_line(table, one), _own_where_unsure(table, one)):
        names = {cell: (f"release {one.name}", *cell) if cell in own else cell for cell in _cells(one)}
        figures = _completed(table, one, names)
        if figures is not None:
            return _put_together(table, _Named(one, names, figures))
    raise PejlError("disclosure.earlier_contradicts", release=one.name)


def _cells(one: Earlier) -> Iterator[Cell]:
    yield from one.shown
    yield from one.left


def _corrected(table: Table, one: Earlier) -> set[Cell]:
    """The cells whose figure is no longer what it was known to be."""
    known = {cell: figure for cell, figure in one.known.items() if cell in table.values}
    lower = {cell: left.low for cell, left in one.left.items() if cell in table.values}
    return {cell for cell, figure in known.items() if table.values[cell] != figure} | {
        cell for cell, low in lower.items() if table.values[cell] < low
    }


def _own_by_line(table: Table, one: Earlier) -> set[Cell]:
    """Corrected figures, and what was hidden in a line with one: they may be others now."""
    corrected = _corrected(table, one)
    touched = {cell for line in one.equations if corrected & set(line.cells) for cell in line.cells}
    return corrected | (touched - one.known.keys())


def _own_where_unsure(table: Table, one: Earlier) -> set[Cell]:
    """Everything that was hidden: it must have changed, since nothing fits where it is the same."""
    return _corrected(table, one) | (one.left.keys() - one.known.keys())


@dataclass(frozen=True)
class _Named:
    """An earlier release with the names of its cells in the joined table, and figures that fit it."""

    one: Earlier
    names: Mapping[Cell, Cell]
    figures: Mapping[Cell, int]
    equations: tuple[Equation, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "equations", _renamed(self.one.equations, self.names))

    def all_of(self, cells: Iterable[Cell]) -> frozenset[Cell]:
        return frozenset(self.names[cell] for cell in cells)


def _renamed(equations: Iterable[Equation], names: Mapping[Cell, Cell]) -> tuple[Equation, ...]:
    return tuple(Equation(names[line.total], tuple(names[part] for part in line.parts)) for line in equations)


def _completed(table: Table, one: Earlier, names: Mapping[Cell, Cell]) -> dict[Cell, int] | None:
    """Figures for every cell of the release that fit what it showed and the figures of today; None where none do."""
    fixed = {names[cell]: figure for cell, figure in one.known.items()}
    fixed |= {name: table.values[name] for name in names.values() if name in table.values}
    limits = {names[cell]: pair for cell, pair in limits_of(one).items() if names[cell] not in fixed}
    equations = _renamed(one.equations, names)
    if any(_broken(line, fixed) for line in equations):
        return None
    found = one_table(Knowledge(fixed, equations, limits))
    return None if found is None else {**fixed, **found}


def _broken(line: Equation, fixed: Mapping[Cell, int]) -> bool:
    whole = all(cell in fixed for cell in line.cells)
    return whole and fixed[line.total] != sum(fixed[part] for part in line.parts)


def _put_together(table: Table, named: _Named) -> Table:
    one = named.one
    new = {name: figure for name, figure in named.figures.items() if name not in table.values}
    known = named.all_of(one.known)
    hidden = named.all_of(one.hidden - one.known.keys())
    return replace(
        table,
        values={**table.values, **new},
        equations=(*table.equations, *(line for line in named.equations if line not in set(table.equations))),
        implied=(table.implied | (named.all_of(one.implied) - (table.values.keys() - table.implied))) - known,
        published=table.published | known,
        withheld=table.withheld | (hidden & new.keys()) - known,
        before=table.before | new.keys(),
    )


def _with_corrections(joined: Table, table: Table, earlier: Iterable[Earlier]) -> Table:
    """The differences between what is to be shown and what was, where a reader could subtract."""
    values, equations = dict(joined.values), list(joined.equations)
    for one in (one for one in earlier if one.rule.base == 1):
        for cell in sorted(_corrected(table, one) & one.shown.keys() - joined.published - table.implied):
            was, difference = (f"release {one.name}", *cell), ("corrected", one.name, *cell)
            values[difference] = abs(values[cell] - values[was])
            larger, smaller = (cell, was) if values[cell] >= values[was] else (was, cell)
            equations.append(Equation(larger, (smaller, difference)))
    added = frozenset(values.keys() - joined.values.keys())
    return replace(
        joined,
        values=values,
        equations=tuple(equations),
        implied=joined.implied | added,
        before=joined.before | added,
    )
