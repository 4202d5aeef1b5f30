# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A line the size of a word, 120 × 34: only the shape; the figures stand beside it as text."""

from __future__ import annotations

from collections.abc import Sequence

from pejl.documents.charts.axis import Scale
from pejl.documents.charts.chart import Kind, LineChart, Point
from pejl.documents.charts.palette import BLUE, GRID, PAPER
from pejl.documents.charts.svg import decoration, element, number, pattern

WIDTH, HEIGHT = 120, 34
_SOLID = pattern("path", "d", stroke=BLUE, stroke_width=2)
_DASHED = pattern("path", "d", stroke=BLUE, stroke_width=2, stroke_dasharray="4 3")
_DOT = pattern("circle", "cx", "cy", r=2, fill=BLUE)


def sparkline(chart: LineChart) -> str:
    """The line of a chart without words, "" where fewer than two figures can be joined.

    Breaks, gaps and parts of years are not drawn across. Its foot is a line for the eye, not zero.
    """
    points = [point for point in sorted(chart.points, key=lambda one: one.x) if point.joins]
    if len(points) < 2:
        return ""
    values = [point.middle for point in points]
    x = Scale(points[0].x, points[-1].x, 6, WIDTH - 8)
    y = Scale(float(min(values)), float(max(values)), HEIGHT - 10, 8)
    foot = element("path", d=f"M0 {HEIGHT - 1}H{WIDTH}", stroke=GRID)
    return decoration(WIDTH, HEIGHT, foot + _lines(chart, x, y) + _dots(points, x, y), css_class="sparkline")


def _lines(chart: LineChart, x: Scale, y: Scale) -> str:
    parts = []
    for one, other in chart.runs():
        path = f"M{number(x.at(one.x))} {number(y.at(one.middle))}L{number(x.at(other.x))} {number(y.at(other.middle))}"
        parts.append((_DASHED if one.kind.dashed or other.kind.dashed else _SOLID) % path)
    return "".join(parts)


def _dots(points: Sequence[Point], x: Scale, y: Scale) -> str:
    dots = [_DOT % (number(x.at(one.x)), number(y.at(one.middle))) for one in points[:-1]]
    last = points[-1]
    at = {"cx": x.at(last.x), "cy": y.at(last.middle)}
    if last.kind is Kind.DISPUTED:
        path = f"M{number(at['cx'])} {number(at['cy'] - 5)}l5 5l-5 5l-5 -5z"
        return "".join(dots) + element("path", d=path, fill=PAPER, stroke=BLUE, stroke_width=2)
    fill = PAPER if last.kind.dashed else BLUE
    return "".join(dots) + element("circle", r=3.5, fill=fill, stroke=BLUE, stroke_width=2, **at)
