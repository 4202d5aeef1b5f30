# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What counts as telling too much: the settings of a source's disclosure rule, with where they are from.

Agencies differ (Statistics Denmark's common understanding is 3 to 5 persons, health data 5, others 10), so nothing
here is a constant of the program. The parameters of a dominance rule stay secret: they stand in no repr.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from pejl.core.errors import PejlError


class Zeros(StrEnum):
    """Whether a reader may know that there is nobody.

    Where zeros are public, whoever sees a hidden figure knows that it is at least 1.
    """

    PUBLIC = "public"
    PROTECTED = "protected"


@dataclass(frozen=True, slots=True, repr=False)
class Largest:
    """The (n, k) rule: a sum is sensitive if its `units` largest contributions exceed `percent` of it.

    >>> Largest(units=1, percent=85).sensitive([300, 20, 10], total=330)
    True
    """

    units: int
    percent: Fraction | int

    def __post_init__(self) -> None:
        _demand(self.units >= 1 and 0 < self.percent <= 100, "dominance")

    def __repr__(self) -> str:
        return "Largest(…)"

    def sensitive(self, contributions: Sequence[int], *, total: int) -> bool:
        """Whether the largest contributions are more than the share; exactly the share is not."""
        return self._of_the_largest(contributions) * 100 > self.percent * total

    def needed_above(self, contributions: Sequence[int], *, total: int) -> int:
        """How far above the sum an intruder must be left in doubt, rounded up."""
        return _up(self._of_the_largest(contributions) * 100 / Fraction(self.percent) - total)

    def _of_the_largest(self, contributions: Sequence[int]) -> int:
        return sum(sorted(contributions, reverse=True)[: self.units])


@dataclass(frozen=True, slots=True, repr=False)
class Estimable:
    """The p % rule: sensitive if the second largest can tell the largest within less than `percent` of it.

    >>> Estimable(percent=10).sensitive([52000, 50000, 8000], total=110000)
    False
    """

    percent: Fraction | int

    def __post_init__(self) -> None:
        _demand(self.percent > 0, "dominance")

    def __repr__(self) -> str:
        return "Estimable(…)"

    def sensitive(self, contributions: Sequence[int], *, total: int) -> bool:
        """Whether what remains beside the two largest is less than the share of the largest."""
        return self._lacking(contributions, total) > 0

    def needed_above(self, contributions: Sequence[int], *, total: int) -> int:
        """How far above the sum an intruder must be left in doubt, rounded up."""
        return _up(self._lacking(contributions, total))

    def _lacking(self, contributions: Sequence[int], total: int) -> Fraction:
        first, second = (*sorted(contributions, reverse=True)[:2], 0, 0)[:2]
        return Fraction(self.percent) * first / 100 - (total - first - second)


def _up(amount: Fraction) -> int:
    return max(0, -(-amount.numerator // amount.denominator))


def _demand(holds: bool, setting: str) -> None:
    if not holds:
        raise PejlError("disclosure.rule", setting=setting)


@dataclass(frozen=True, slots=True)
class Rule:
    """When a figure is hidden, and how much doubt an intruder must be left with.

    - `threshold`: figures from 1 up to, not including, this are hidden; with zeros protected 0 is too.
    - `complements`: a part is hidden too where all but 1 … threshold − 1 of its total are in it.
    - `groups`: a part that is all of its total is hidden: it tells something of everybody in the total.
    - `width`: the interval of a sensitive figure must have its ends at least this far apart.
    - `beyond_threshold`: its upper end must reach the threshold, so that nobody knows the figure to be small.
    - `corrections`: a figure is not shown where it differs from the one shown before by fewer than the threshold.
    - `singles`: nor may somebody who is alone in a cell, and so knows it, reckon out another.
    - `fewest`: percentages of fewer than this are hidden.
    - `dominance`: for sums, `Largest` or `Estimable`; a table with contributions needs one.
    - `base`: what is shown is rounded to a multiple of 3 or 5; 1 is no rounding.
    - `optimal`: seek the cheapest pattern; for tables of some hundred cells.
    - `citation`: where the rule is from, for the report.

    Raises `disclosure.rule` for a setting that makes no sense.
    """

    zeros: Zeros
    threshold: int = 5
    complements: bool = True
    groups: bool = True
    width: int = 1
    beyond_threshold: bool = False
    corrections: bool = True
    singles: bool = True
    fewest: int = 20
    dominance: Largest | Estimable | None = field(default=None, repr=False)
    base: int = 1
    optimal: bool = False
    citation: str = ""

    def __post_init__(self) -> None:
        _demand(self.threshold >= 1, "threshold")
        _demand(self.width >= 1, "width")
        _demand(self.fewest >= 1, "fewest")
        _demand(self.base in (1, 3, 5), "base")

    def small(self, figure: int) -> bool:
        """Whether a count is too small to show."""
        return (0 if self.zeros is Zeros.PROTECTED else 1) <= figure < self.threshold

    def reveals_few(self, figure: int) -> bool:
        """Whether a count is of somebody, and of fewer than the threshold."""
        return 1 <= figure < self.threshold
