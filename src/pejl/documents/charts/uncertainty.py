# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is not certain about a chart's figures, behind and around them: intervals, control limits, the outlook's fan."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from pejl.documents.charts.chart import ControlLimits, FanStep, Span
from pejl.documents.charts.palette import EDGE, GRID, SOFT
from pejl.documents.charts.svg import element, number

CAP = 4  # px to each side
Spot = Callable[[float, Decimal], tuple[float, float]]


def interval_bar(one: Span, spot: Spot, *, ink: str = SOFT) -> str:
    """A vertical bar with caps over the interval of a figure."""
    (x, top), (_, bottom) = spot(one.x, one.upper), spot(one.x, one.lower)
    caps = "".join(f"M{number(x - CAP)} {number(y)}h{2 * CAP}" for y in (top, bottom))
    return element("path", d=f"M{number(x)} {number(top)}V{number(bottom)}{caps}", stroke=ink, stroke_width=1.5)


def control_limits(one: ControlLimits, spot: Spot) -> str:
    """The mean as a thin line, and the limits of what is usual as dotted ones."""
    return _level(one, one.mean, spot, dash=None) + "".join(
        _level(one, value, spot, dash="1.5 4") for value in (one.lower, one.upper)
    )


def _level(one: ControlLimits, value: Decimal, spot: Spot, *, dash: str | None) -> str:
    (start, y), (end, _) = spot(one.start, value), spot(one.end, value)
    path = f"M{number(start)} {number(y)}H{number(end)}"
    return element("path", d=path, stroke=EDGE, stroke_width=1 if dash is None else 2, stroke_dasharray=dash)


def fan(steps: tuple[FanStep, ...], spot: Spot) -> str:
    """A widening band from the newest figure on, with its middle dashed; nothing of one step alone."""
    upper = [spot(one.x, one.upper) for one in steps]
    lower = [spot(one.x, one.lower) for one in reversed(steps)]
    middle = [spot(one.x, one.middle) for one in steps]
    area = element("path", d=f"{_joined([*upper, *lower])}z", fill=GRID, stroke=EDGE)
    line = element("path", d=_joined(middle), fill="none", stroke=SOFT, stroke_width=1.5, stroke_dasharray="3 3")
    return area + line


def _joined(spots: list[tuple[float, float]]) -> str:
    return "".join(f"{'L' if place else 'M'}{number(x)} {number(y)}" for place, (x, y) in enumerate(spots))
