# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which figures of a table tell too much by themselves, and why.

Sources: the SDC Handbook for minimum frequency, group disclosure and dominance; Statistics Denmark and
Sundhedsdatastyrelsen for thresholds. Percentages and means are counts in disguise: `shares` of
`pejl.core.disclosure.tables` puts what they imply into the table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from pejl.core.disclosure.rules import Rule, Zeros
from pejl.core.disclosure.tables import Cell, Equation, Table
from pejl.core.errors import PejlError


class Reason(StrEnum):
    """Why a figure is sensitive: for the data-protection officer. A reader is told only that it is hidden."""

    SMALL = "small"
    COMPLEMENT = "complement"  # all but a few of the total
    GROUP = "group"  # all of the total: it tells something of everybody in it
    DOMINANCE = "dominance"
    WITHHELD = "withheld"  # hidden in an earlier release
    FEW_UNITS = "few_units"  # the denominator of a percentage or a mean is too small
    ONE_ANSWER = "one_answer"  # a percentage that only small numerators give


@dataclass(frozen=True, slots=True)
class Sensitive:
    """Why a cell is hidden, and how far above its figure an intruder must be left in doubt (0: no demand)."""

    reasons: tuple[Reason, ...]
    above: int = 0

    @property
    def only_withheld(self) -> bool:
        """Whether all there is to it is that it was hidden before, perhaps for the sake of another."""
        return self.reasons == (Reason.WITHHELD,)

    def width(self, rule: Rule) -> int:
        """How wide its interval must be: 1 is enough for what is only withheld."""
        return 1 if self.only_withheld else rule.width


def sensitive(table: Table, rule: Rule) -> dict[Cell, Sensitive]:
    """The cells that tell too much, with every reason, in the order of the table. Published cells are past hiding.

    Raises `disclosure.no_dominance_rule` for a table with contributions and a rule that does not judge them.

    >>> from pejl.core.disclosure.rules import Zeros
    >>> sensitive(Table({("a",): 2, ("b",): 9}), Rule(Zeros.PUBLIC))
    {('a',): Sensitive(reasons=(<Reason.SMALL: 'small'>,), above=0)}
    """
    reasons: dict[Cell, list[Reason]] = {cell: [] for cell in table.values if cell not in table.published}
    for cell, reason in _reasons(table, rule):
        if cell in reasons and reason not in reasons[cell]:
            reasons[cell].append(reason)
    return {
        cell: Sensitive(tuple(sorted(found, key=list(Reason).index)), _above(table, rule, cell))
        for cell, found in reasons.items()
        if found
    }


def _reasons(table: Table, rule: Rule) -> Iterator[tuple[Cell, Reason]]:
    for cell, value in table.values.items():
        if cell in table.contributions:
            if _dominated(table, rule, cell):
                yield cell, Reason.DOMINANCE
        elif rule.small(value):
            yield cell, Reason.SMALL
    for equation in table.equations:
        if equation.total not in table.contributions:
            yield from _of_an_equation(table, rule, equation)
    for cell, base in table.bases.items():
        if table.values[base] < rule.fewest and not (table.values[cell] == 0 and rule.zeros is Zeros.PUBLIC):
            yield cell, Reason.FEW_UNITS
    for cell in table.withheld:
        yield cell, Reason.WITHHELD


def _of_an_equation(table: Table, rule: Rule, equation: Equation) -> Iterator[tuple[Cell, Reason]]:
    total = table.values[equation.total]
    if len(equation.parts) < 2 or total == 0:
        return
    for part in equation.parts:
        rest = total - table.values[part]
        if rule.complements and rest < total and rule.reveals_few(rest):
            yield part, Reason.COMPLEMENT
        if rule.groups and rest == 0 and not _only_says_nobody(table, rule, part):
            yield part, Reason.GROUP


def _only_says_nobody(table: Table, rule: Rule, part: Cell) -> bool:
    """Whether all that a full part tells is a public zero: the complement of a share of nobody."""
    return part in table.implied and rule.zeros is Zeros.PUBLIC


def _dominated(table: Table, rule: Rule, cell: Cell) -> bool:
    if rule.dominance is None:
        raise PejlError("disclosure.no_dominance_rule", cell=" | ".join(cell))
    contributions = table.contributions[cell]
    if not contributions and rule.zeros is Zeros.PUBLIC:
        return False  # nobody is in it, and that may be known
    few = len(contributions) < rule.threshold
    return few or rule.dominance.sensitive(contributions, total=table.values[cell])


def _above(table: Table, rule: Rule, cell: Cell) -> int:
    value = table.values[cell]
    if cell in table.contributions and rule.dominance is not None:
        return rule.dominance.needed_above(table.contributions[cell], total=value)
    return max(0, rule.threshold - value) if rule.beyond_threshold else 0


def possible_numerators(percent: Decimal, denominator: int) -> range:
    """The numerators that a percentage as printed can come from: half a unit of its last decimal rounds up.

    Raises `disclosure.share` for a denominator below 1.

    >>> possible_numerators(Decimal("4.2"), 48), possible_numerators(Decimal(50), 1000)
    (range(2, 3), range(495, 505))
    """
    if denominator < 1:
        raise PejlError("disclosure.share", expected="a denominator of 1 or more")
    exponent = percent.as_tuple().exponent
    half = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0) / 2
    first, beyond = (_ceiling((percent + side) * denominator / 100) for side in (-half, half))
    return range(max(0, first), min(denominator + 1, max(0, beyond)))


def _ceiling(value: Decimal) -> int:
    return int(value.to_integral_value(rounding="ROUND_CEILING"))


def reasons_of_share(
    numerator: int, denominator: int, *, rule: Rule, decimals: int | None = None
) -> tuple[Reason, ...]:
    """Why a percentage may not be shown beside its denominator; nothing where it may.

    With `decimals`, also where the printed percentage fits only small numerators or leaves only one that is small.
    A hidden numerator with percentage and denominator shown hides nothing.

    >>> from pejl.core.disclosure.rules import Zeros
    >>> reasons_of_share(24, 25, rule=Rule(Zeros.PUBLIC))
    (<Reason.COMPLEMENT: 'complement'>,)
    """
    if not 0 <= numerator <= denominator:
        raise PejlError("disclosure.share", expected="a numerator from 0 to the denominator")
    found = []
    if denominator < rule.fewest:
        found.append(Reason.FEW_UNITS)
    if rule.small(numerator):
        found.append(Reason.SMALL)
    if rule.reveals_few(denominator - numerator):
        found.append(Reason.COMPLEMENT)
    if denominator and decimals is not None and _all_small(numerator, denominator, rule, decimals):
        found.append(Reason.ONE_ANSWER)
    return tuple(found)


def _all_small(numerator: int, denominator: int, rule: Rule, decimals: int) -> bool:
    unit = Decimal(1).scaleb(-decimals)
    percent = (Decimal(100 * numerator) / denominator).quantize(unit, rounding="ROUND_HALF_UP")
    fitting = possible_numerators(percent, denominator)
    return all(rule.reveals_few(one) for one in fitting)


def reasons_of_mean(contributions: Sequence[int], *, rule: Rule) -> tuple[Reason, ...]:
    """Why a mean of these figures may not be shown; nothing where it may. A mean times its number is a sum.

    >>> from pejl.core.disclosure.rules import Largest, Zeros
    >>> reasons_of_mean([90, 4, 2, 2, 2], rule=Rule(Zeros.PUBLIC, dominance=Largest(units=1, percent=85)))
    (<Reason.DOMINANCE: 'dominance'>,)
    """
    found = [Reason.FEW_UNITS] if len(contributions) < rule.threshold else []
    if rule.dominance is not None and rule.dominance.sensitive(contributions, total=sum(contributions)):
        found.append(Reason.DOMINANCE)
    return tuple(found)
