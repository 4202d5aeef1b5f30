# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""From counts to figures: which whole numbers a figure is made of, and how it is rounded.

The same formula makes the figures of an example from what was counted, and those that leave from what a protected
table shows; so a figure whose parts are hidden cannot be made at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import product

from pejl.core.errors import PejlError
from pejl.registers.counting import EMPTY, TOTAL, UNPLACED, Cell, Counts, Key
from pejl.registers.definitions.model import Definition, MeasureKind
from pejl.registers.definitions.values import period_of

Named = tuple[Key, str]  # a cell and which of its numbers
Numbers = Mapping[Named, int]
UNITS, NUMERATOR, DENOMINATOR, COMPLEMENT = "count", "numerator", "denominator", "complement"
AMOUNT, WEIGHT, TWICE_MIDDLE = "amount", "weight", "twice_middle"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. `parts` are breakdown and member, in the order of the definition; a total is left out.

    `stage` is a funnel's. A hidden figure has no numbers at all; one of no units has no value and is not hidden.
    """

    period: str
    parts: tuple[tuple[str, str], ...]
    stage: str
    value: Decimal | None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    hidden: bool = False

    @property
    def breakdown(self) -> str:
        """As it is written in a plan package: `sex=women;age=under-40`."""
        pairs = [*self.parts, *((("stage", self.stage),) if self.stage else ())]
        return ";".join(sorted(f"{dimension}={member}" for dimension, member in pairs))


def keys_of(definition: Definition, counts: Counts) -> list[Key]:
    """Every cell a calculation is about: all combinations of parts and totals, in each period with anything in it."""
    seen = {number for cells in (counts.cells, counts.against or {}) for number, _ in cells}
    axes = [(*one.codes, TOTAL) for one in definition.breakdowns]
    return [(number, codes) for number in sorted(seen) for codes in product(*axes)]


def refuse_unplaced(definition: Definition, counts: Counts) -> None:
    """Stop where units fit no member of a breakdown: their total would not add up. Raises `extract.unplaced`."""
    for cells in (counts.cells, counts.against or {}):
        for _, codes in cells:
            if UNPLACED in codes:
                breakdown = definition.breakdowns[codes.index(UNPLACED)]
                raise PejlError("extract.unplaced", found=breakdown.code, expected=", ".join(breakdown.codes))


def numbers_of(definition: Definition, counts: Counts) -> dict[Named, int]:
    """The whole numbers behind the figures, unprotected."""
    numbers: dict[Named, int] = {}
    for key in keys_of(definition, counts):
        cell, against = counts.cells.get(key, EMPTY), (counts.against or {}).get(key, EMPTY)
        for name, number in _numbers(definition, cell, against):
            numbers[key, name] = number
    return numbers


def _numbers(definition: Definition, cell: Cell, against: Cell) -> Iterator[tuple[str, int]]:
    kind = definition.measure.kind
    if kind is MeasureKind.RATE:
        yield from ((NUMERATOR, cell.units), (DENOMINATOR, against.units))
        return
    if kind in (MeasureKind.SHARE, MeasureKind.FUNNEL):
        stages = stages_of(definition)
        yield DENOMINATOR, cell.units
        for stage, numerator in zip(stages, cell.numerators or (0,) * len(stages), strict=True):
            yield named(NUMERATOR, stage), numerator
        return
    yield UNITS, cell.units
    if kind is MeasureKind.MEDIAN:
        yield TWICE_MIDDLE, cell.twice_middle
    elif kind is not MeasureKind.COUNT:
        yield AMOUNT, cell.amount
        yield from ((WEIGHT, cell.weight),) if kind is MeasureKind.RATIO else ()


def stages_of(definition: Definition) -> tuple[str, ...]:
    """The stages of a funnel; of every other figure one without a name."""
    return tuple(one.code for one in definition.measure.stages) or ("",)


def named(name: str, stage: str) -> str:
    """The name of a stage's number.

    >>> named("numerator", "pension"), named("numerator", "")
    ('numerator:pension', 'numerator')
    """
    return f"{name}:{stage}" if stage else name


def figures_from(definition: Definition, keys: list[Key], numbers: Numbers) -> list[Figure]:
    """The figures that the numbers give, in order of period, parts and stage; what lacks a number is hidden."""
    return [_figure(definition, key, stage, numbers) for key in keys for stage in stages_of(definition)]


def _figure(definition: Definition, key: Key, stage: str, numbers: Numbers) -> Figure:
    number, codes = key
    period = str(period_of(number, definition.count.period))
    parts = tuple((one.code, code) for one, code in zip(definition.breakdowns, codes, strict=True) if code != TOTAL)
    over, under = (None if name is None else named(name, stage) for name in _PARTS[definition.measure.kind])
    if under == named(DENOMINATOR, stage):
        under = DENOMINATOR
    needed = [name for name in (over, under, *_ALSO.get(definition.measure.kind, ())) if name is not None]
    if any((key, name) not in numbers for name in needed):
        return Figure(period, parts, stage, None, hidden=True)
    numerator = numbers[key, over or ""]
    denominator = None if under is None else numbers[key, under]
    value = None if denominator == 0 else _value(definition, numerator, denominator)
    shown = None if definition.measure.kind in _NO_NUMERATOR else Decimal(numerator)
    return Figure(period, parts, stage, value, shown, None if denominator is None else Decimal(denominator))


_PARTS: dict[MeasureKind, tuple[str, str | None]] = {
    MeasureKind.COUNT: (UNITS, None),
    MeasureKind.SHARE: (NUMERATOR, DENOMINATOR),
    MeasureKind.FUNNEL: (NUMERATOR, DENOMINATOR),
    MeasureKind.RATE: (NUMERATOR, DENOMINATOR),
    MeasureKind.MEAN: (AMOUNT, UNITS),
    MeasureKind.MEDIAN: (TWICE_MIDDLE, UNITS),
    MeasureKind.RATIO: (AMOUNT, WEIGHT),
}
_ALSO = {MeasureKind.RATIO: (UNITS,)}  # hidden where those are few behind whom it stands
_NO_NUMERATOR = (MeasureKind.COUNT, MeasureKind.MEAN, MeasureKind.MEDIAN)


def _value(definition: Definition, numerator: int, denominator: int | None) -> Decimal:
    """Rounded half up to the definition's decimals; a share of rounded counts is at most the whole."""
    measure = definition.measure
    value = Fraction(numerator)
    if measure.kind is MeasureKind.MEDIAN:
        value /= 2
    elif denominator is not None:
        value /= denominator
    if measure.kind in (MeasureKind.SHARE, MeasureKind.FUNNEL):
        value = min(value, Fraction(1))
    value = value * measure.times / Fraction(measure.divided_by)
    unit = 10**definition.decimals
    rounded = (value * unit * 2 + 1) // 2
    return Decimal(int(rounded)).scaleb(-definition.decimals)
