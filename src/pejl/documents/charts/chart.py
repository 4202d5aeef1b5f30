# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a line chart shows, before it is drawn: figures at true distance in time, with the mark each has earned."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise


class Kind(StrEnum):
    """What kind of figure a point is; every kind has a mark of its own."""

    MEASURED = "measured"
    PROVISIONAL = "provisional"
    CORRECTED = "corrected"
    DISPUTED = "disputed"  # papers state different figures, `values` holds them all
    FORECAST = "forecast"
    PART = "part"  # covers only a part of such a period as the others are
    MISSING = "missing"
    SUPPRESSED = "suppressed"

    @property
    def dashed(self) -> bool:
        """Whether the line that leads to it is dashed: the figure may still change."""
        return self in (Kind.PROVISIONAL, Kind.FORECAST)


@dataclass(frozen=True, slots=True)
class Point:
    """One figure, or the lack of one, at `x` decimal years; `label` is written beside it, `tick` under the axis.

    Figures of different `stretch` are parted by a break and never joined by a line.
    """

    x: float
    values: tuple[Decimal, ...] = ()
    kind: Kind = Kind.MEASURED
    label: str = ""
    tick: str = ""
    short_tick: str = ""
    stretch: int = 0

    @property
    def joins(self) -> bool:
        """Whether a line may lead to it: never to a part of a year, to a gap or to a hidden figure."""
        return bool(self.values) and self.kind is not Kind.PART

    @property
    def middle(self) -> Decimal:
        """Half-way between the lowest and the highest stated figure; the figure itself where there is one."""
        return self.values[0] if len(self.values) == 1 else (min(self.values) + max(self.values)) / 2


@dataclass(frozen=True, slots=True)
class Cut:
    """A break in the series (or, dotted, a change of target) at `x`, with its words."""

    x: float
    words: str


@dataclass(frozen=True, slots=True)
class TargetMark:
    """A number to reach at `x`; the dashed path starts at `start`, where there is a baseline."""

    x: float
    value: Decimal
    label: str
    start: tuple[float, Decimal] | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """The interval of the figure at `x`."""

    x: float
    lower: Decimal
    upper: Decimal


@dataclass(frozen=True, slots=True)
class Comparison:
    """Another group's figures, drawn as a grey line without dots and named at its end; `intervals` where known."""

    name: str
    points: tuple[tuple[float, Decimal], ...]
    intervals: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ControlLimits:
    """What is usual for the figures from `start` to `end`: their mean, and the limits of their variation."""

    start: float
    end: float
    mean: Decimal
    lower: Decimal
    upper: Decimal


@dataclass(frozen=True, slots=True)
class FanStep:
    """What the past allows at `x`; the first step is the newest figure itself."""

    x: float
    lower: Decimal
    middle: Decimal
    upper: Decimal


@dataclass(frozen=True, slots=True)
class LineChart:
    """Everything in one chart.

    `write` writes a value of the axis; `axis_start` says where an axis without 0 begins, with `{value}` in it.
    `also_fit` are values the axis must have room for, so that several charts side by side get the same axis.
    """

    points: tuple[Point, ...]
    write: Callable[[Decimal], str]
    unit_label: str = ""
    axis_start: str = "{value}"
    breaks: tuple[Cut, ...] = ()
    changed_targets: tuple[Cut, ...] = ()
    targets: tuple[TargetMark, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    also_fit: tuple[Decimal, ...] = ()
    intervals: tuple[Span, ...] = ()
    limits: ControlLimits | None = None
    fan: tuple[FanStep, ...] = ()

    @property
    def every_interval(self) -> tuple[Span, ...]:
        """The intervals of the figures and of the comparison groups' figures."""
        return (*self.intervals, *(one for group in self.comparisons for one in group.intervals))

    def values(self) -> Iterator[Decimal]:
        """Every value that the axis has room for."""
        yield from self.also_fit
        for point in self.points:
            yield from point.values
        for target in self.targets:
            yield target.value
            if target.start:
                yield target.start[1]
        for group in self.comparisons:
            yield from (value for _, value in group.points)
        around: tuple[Span | FanStep, ...] = (*self.every_interval, *self.fan)
        yield from (end for one in around for end in (one.lower, one.upper))
        if self.limits:
            yield from (self.limits.lower, self.limits.upper)

    def moments(self) -> Iterator[float]:
        """Every moment that is drawn."""
        yield from (point.x for point in self.points)
        yield from (cut.x for cut in (*self.breaks, *self.changed_targets))
        for target in self.targets:
            yield target.x
            if target.start:
                yield target.start[0]
        for group in self.comparisons:
            yield from (x for x, _ in group.points)
        yield from (step.x for step in self.fan)

    def runs(self) -> Iterator[tuple[Point, Point]]:
        """The neighbouring points that a line joins: none across a break or a gap, none to a part of a year."""
        whole = sorted((point for point in self.points if point.kind is not Kind.PART), key=lambda point: point.x)
        for one, other in pairwise(whole):
            if one.joins and other.joins and one.stretch == other.stretch:
                yield one, other

    def marks(self) -> tuple[str, ...]:
        """The marks that occur, in the order of the key."""
        kinds = {point.kind for point in self.points}
        found = [kind.value for kind in Kind if kind in kinds]
        extras: tuple[tuple[str, object], ...] = (
            ("target", self.targets),
            ("break", self.breaks),
            ("changed_target", self.changed_targets),
        )
        extras = (*extras, ("comparison", self.comparisons), ("interval", self.every_interval), ("limits", self.limits))
        found += [name for name, present in (*extras, ("outlook", self.fan)) if present]
        return tuple(found)
