# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a committee wants: a direction, a number by a time, or something not decided yet."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from pejl.core.periods import Period


class Direction(StrEnum):
    """Which way a figure is wanted to move; `none` means that nobody judges its direction."""

    INCREASE = "increase"
    DECREASE = "decrease"
    NONE = "none"

    @property
    def sign(self) -> int:
        """+1 where more is wanted, −1 where less is wanted, 0 where no direction is judged."""
        return {Direction.INCREASE: 1, Direction.DECREASE: -1, Direction.NONE: 0}[self]


class Comparator(StrEnum):
    """How a figure is held against the number of a target."""

    EQUAL = "="
    LESS = "<"
    AT_MOST = "<="
    GREATER = ">"
    AT_LEAST = ">="
    DIRECTION = "direction"  # "falls", "more": no number was set
    UNDECIDED = "undecided"  # "X %": a number is meant but not decided


class Origin(StrEnum):
    """Who set the target."""

    COMMITTEE = "committee"
    ADMINISTRATION = "administration"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class RelativeTarget:
    """A target stated as a change: "80 fewer" (absolute), "41 percentage points more" (points), "10 % fewer" (percent).

    `amount` is signed: a wanted fall is negative.
    """

    kind: str
    amount: Decimal
    base: Period | None = None

    def value_from(self, baseline: Decimal) -> Decimal:
        """The number to reach, counted from `baseline`; exact, not rounded.

        >>> RelativeTarget("absolute", Decimal(-80)).value_from(Decimal(538))
        Decimal('458')
        """
        return baseline * (100 + self.amount) / 100 if self.kind == "percent" else baseline + self.amount


@dataclass(frozen=True, slots=True)
class Target:
    """One target of one measure. `period` is when it is to be met: a year, or a date (`@2025-12-31`).

    `per_period` marks a demand on every period ("year by year") instead of on the last one.
    """

    comparator: Comparator
    value: Decimal | None = None
    period: Period | None = None
    relative: RelativeTarget | None = None
    per_period: bool = False
    origin: Origin = Origin.COMMITTEE
    version: int | None = None

    def number(self, baseline: Decimal | None) -> Decimal | None:
        """The number to reach; None where there is none (direction only, undecided, no baseline to count from)."""
        if self.value is not None:
            return self.value
        if self.relative is None or baseline is None:
            return None
        return self.relative.value_from(baseline)

    def met_by(self, value: Decimal, *, number: Decimal, direction: Direction) -> bool:
        """Whether `value` meets the target's `number`; equality meets all but the strict comparators.

        "=" with a direction means *at least* or *at most* in the wanted direction: nobody misses by overshooting.

        >>> Target(Comparator.LESS).met_by(Decimal("1.1"), number=Decimal("1.1"), direction=Direction.DECREASE)
        False
        """
        if value == number:
            return self.comparator not in (Comparator.LESS, Comparator.GREATER)
        if self.comparator in (Comparator.LESS, Comparator.AT_MOST):
            return value < number
        if self.comparator in (Comparator.GREATER, Comparator.AT_LEAST):
            return value > number
        return (value - number) * direction.sign > 0
