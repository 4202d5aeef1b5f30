# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The gate of this room: counts go in, and what comes out is made of protected tables alone.

Counts are protected as one table with all its totals, complements included. Sums and medians have no table of their
own: they are shown where the number of units behind them is. What is hidden of the counts is never determined by the
equations between them, and the sums have the same equations; so neither are the sums behind hidden counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import InitVar, dataclass, replace
from functools import reduce

from pejl.core.disclosure import Dimension, ProtectedTable, Rule, Table, Zeros, linked, protect, table_of
from pejl.core.disclosure.primary import reasons_of_share
from pejl.core.disclosure.tables import Cell as Place
from pejl.core.disclosure.tables import recoded
from pejl.core.errors import PejlError
from pejl.registers.counting import EMPTY, TOTAL, Cell, Counts, Key
from pejl.registers.definitions.model import Definition, MeasureKind
from pejl.registers.definitions.rules import rule_of
from pejl.registers.definitions.values import period_of
from pejl.registers.figures import (
    AMOUNT,
    COMPLEMENT,
    DENOMINATOR,
    NUMERATOR,
    TWICE_MIDDLE,
    UNITS,
    WEIGHT,
    Figure,
    Named,
    figures_from,
    keys_of,
    named,
    numbers_of,
    refuse_unplaced,
    stages_of,
)

Protector = Callable[[Table, Rule], ProtectedTable]
_TOKEN = object()
_AMOUNTS = (AMOUNT, WEIGHT, TWICE_MIDDLE)
_SHARES = (MeasureKind.SHARE, MeasureKind.FUNNEL)


@dataclass(frozen=True, slots=True, repr=False)
class ProtectedFigures:
    """The figures of a calculation, made of what protected tables show; made by `protected_figures` alone."""

    token: InitVar[object]
    definition: Definition
    counts: ProtectedTable
    amounts: ProtectedTable | None
    figures: tuple[Figure, ...]

    def __post_init__(self, token: object) -> None:
        if token is not _TOKEN:
            raise PejlError("disclosure.only_by_protect")

    def __repr__(self) -> str:
        return f"ProtectedFigures({len(self.figures)} figures)"


def protected_figures(definition: Definition, counts: Counts, *, by: Protector = protect) -> ProtectedFigures:
    """What may leave; `by` protects the table of counts, perhaps together with all that was let out before.

    Raises `disclosure.cannot_be_protected`, `disclosure.not_verified` and `extract.unplaced`.
    """
    refuse_unplaced(definition, counts)
    keys = keys_of(definition, counts)
    protected = by(table_for(definition, counts), rule_of(definition.disclosure))
    amounts = _protected_amounts(definition, counts, protected)
    shown = _shown(definition, keys, [one for one in (protected, amounts) if one is not None])
    return ProtectedFigures(_TOKEN, definition, protected, amounts, tuple(figures_from(definition, keys, shown)))


def _shown(definition: Definition, keys: list[Key], tables: list[ProtectedTable]) -> dict[Named, int]:
    names = {cell[-1] for one in tables for cell in one.shown}
    found: dict[Named, int] = {}
    for key in keys:
        for name in names:
            place = _place(definition, key, name)
            for one in tables:
                if place in one.shown:
                    found[key, name] = one.shown[place]
    return found


def _place(definition: Definition, key: Key, name: str) -> Place:
    """The name of a number among all that leaves: `("2024", "sex=k", "numerator")`; totals are not named."""
    number, codes = key
    parts = zip((one.code for one in definition.breakdowns), codes, strict=True)
    period = str(period_of(number, definition.count.period))
    return (period, *(f"{dimension}={code}" for dimension, code in parts if code != TOTAL), name)


# --- the table of counts ---------------------------------------------------------------------------------------------


def table_for(definition: Definition, counts: Counts) -> Table:
    """The counts of a calculation as one table: totals, complements of shares, and what else is sensitive."""
    tables = [_table(definition, counts, stage) for stage in stages_of(definition)]
    table = recoded(reduce(linked, tables), lambda cell: _place(definition, (int(cell[0]), cell[1:-1]), cell[-1]))
    return replace(table, withheld=frozenset(_sensitive(definition, counts)))


def _table(definition: Definition, counts: Counts, stage: str) -> Table:
    """The table of one stage; stages have their denominators in common, and so become one when they are linked."""
    numbers = numbers_of(definition, counts)
    numerator, complement = named(NUMERATOR, stage), named(COMPLEMENT, stage)
    keys = [key for key in keys_of(definition, counts) if TOTAL not in key[1]]
    leaves: dict[tuple[str, ...], int] = {}
    figures = _figures_of(definition, numerator, complement)
    for key in keys:
        for name in figures.codes:
            rest = name == complement
            number = numbers[key, DENOMINATOR] - numbers[key, numerator] if rest else numbers[key, name]
            leaves[(str(key[0]), *key[1], name)] = number
    periods = Dimension("period", tuple(dict.fromkeys(str(number) for number, _ in keys)))
    parts = [Dimension(one.code, one.codes, {TOTAL: one.codes}) for one in definition.breakdowns]
    table = table_of(leaves, [periods, *parts, figures])
    shares = [cell for cell in table.values if cell[-1] == numerator] if definition.measure.kind in _SHARES else []
    return replace(
        table,
        implied=frozenset(cell for cell in table.values if cell[-1] == complement),
        bases={cell: (*cell[:-1], DENOMINATOR) for cell in shares},
    )


def _figures_of(definition: Definition, numerator: str, complement: str) -> Dimension:
    kind = definition.measure.kind
    if kind in _SHARES:
        return Dimension("figure", (numerator, complement), {DENOMINATOR: (numerator, complement)})
    return Dimension("figure", (NUMERATOR, DENOMINATOR) if kind is MeasureKind.RATE else (UNITS,))


def _sensitive(definition: Definition, counts: Counts) -> Iterator[Place]:
    """Cells that tell too much although the count is large enough: few persons behind, few units, one who dominates.

    Where zeros are public none is hidden: a reader would take a hidden figure to be at least 1.
    """
    rule = rule_of(definition.disclosure)
    numbers = numbers_of(definition, counts)
    for key in keys_of(definition, counts):
        cell, against = counts.cells.get(key, EMPTY), (counts.against or {}).get(key, EMPTY)
        for name in _sensitive_names(definition, cell, against, rule):
            if numbers[key, name] or rule.zeros is Zeros.PROTECTED:
                yield _place(definition, key, name)


def _sensitive_names(definition: Definition, cell: Cell, against: Cell, rule: Rule) -> Iterator[str]:
    kind = definition.measure.kind
    if kind is MeasureKind.RATE:
        yield from (NUMERATOR,) if rule.reveals_few(cell.subjects) else ()
        yield from (DENOMINATOR,) if rule.reveals_few(against.subjects) else ()
    elif kind in _SHARES:
        yield from _sensitive_shares(definition, cell, rule)
    elif rule.reveals_few(cell.subjects) or _dominated(cell, rule) or _few_for_a_median(definition, cell, rule):
        yield UNITS


def _few_for_a_median(definition: Definition, cell: Cell, rule: Rule) -> bool:
    """A median is the figure of one person, or of two; it is shown of many only."""
    return definition.measure.kind is MeasureKind.MEDIAN and 0 < cell.subjects < rule.fewest


def _sensitive_shares(definition: Definition, cell: Cell, rule: Rule) -> Iterator[str]:
    if rule.reveals_few(cell.subjects):
        yield DENOMINATOR
    for number, stage in enumerate(stages_of(definition) if cell.units else ()):
        reasons = reasons_of_share(cell.numerators[number], cell.units, rule=rule, decimals=definition.decimals)
        if reasons or rule.reveals_few(cell.numerator_subjects[number]):
            yield named(NUMERATOR, stage)


def _dominated(cell: Cell, rule: Rule) -> bool:
    return (
        bool(cell.largest) and rule.dominance is not None and rule.dominance.sensitive(cell.largest, total=cell.amount)
    )


# --- sums and medians ------------------------------------------------------------------------------------------------


def _protected_amounts(definition: Definition, counts: Counts, protected: ProtectedTable) -> ProtectedTable | None:
    amounts = {named: number for named, number in numbers_of(definition, counts).items() if named[1] in _AMOUNTS}
    if not amounts:
        return None
    values = {_place(definition, *named): number for named, number in amounts.items()}
    withheld = {
        _place(definition, *named) for named in amounts if _place(definition, named[0], UNITS) not in protected.shown
    }
    rule = replace(rule_of(definition.disclosure), threshold=1, dominance=None, base=1)
    return protect(Table(values, withheld=frozenset(withheld)), rule)
