# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The mark of each kind of figure in a chart, and the same marks for the key under it."""

from __future__ import annotations

from pejl.documents.charts.chart import Kind
from pejl.documents.charts.palette import BLUE, EDGE, GRID, INK, PAPER, SOFT
from pejl.documents.charts.svg import decoration, element, number, pattern

APART = 14  # px between two rival figures from which each gets a diamond of its own


def point_mark(kind: Kind, x: float, heights: tuple[float, ...]) -> str:
    """The mark of one figure at `x`; `heights` are several where papers disagree."""
    if kind is Kind.DISPUTED:
        return _rivals(x, heights)
    return _MARKS[kind](x, heights[0])


_DOT = pattern("circle", "cx", "cy", r=5.5, fill=BLUE, stroke=PAPER, stroke_width=1.5)


def _measured(x: float, y: float) -> str:
    return _DOT % (number(x), number(y))


def _provisional(x: float, y: float) -> str:
    return element("circle", cx=x, cy=y, r=5.5, fill=PAPER, stroke=BLUE, stroke_width=2.5)


def _corrected(x: float, y: float) -> str:
    ring = element("circle", cx=x, cy=y, r=9, fill=PAPER, stroke=BLUE, stroke_width=1.5)
    return ring + element("circle", cx=x, cy=y, r=5, fill=BLUE)


def _forecast(x: float, y: float) -> str:
    return element("rect", x=x - 5, y=y - 5, width=10, height=10, fill=PAPER, stroke=BLUE, stroke_width=2.5)


def _part(x: float, y: float) -> str:
    half = element("path", d=f"M{number(x)} {number(y - 5.5)}a5.5 5.5 0 0 0 0 11z", fill=BLUE)
    return element("circle", cx=x, cy=y, r=5.5, fill=PAPER, stroke=BLUE, stroke_width=2) + half


def _missing(x: float, y: float) -> str:
    path = f"M{number(x - 5)} {number(y - 5)}l10 10m0 -10l-10 10"
    return element("path", d=path, stroke=SOFT, stroke_width=2)


def _suppressed(x: float, y: float) -> str:
    ring = element("circle", cx=x, cy=y, r=7, fill=PAPER, stroke=SOFT, stroke_dasharray="3 2")
    return ring + element("circle", cx=x, cy=y, r=2.5, fill=SOFT)


def _diamond(x: float, y: float) -> str:
    path = f"M{number(x)} {number(y - 9)}l9 9l-9 9l-9 -9z"
    return element("path", d=path, fill=PAPER, stroke=BLUE, stroke_width=2.5)


def _rivals(x: float, heights: tuple[float, ...]) -> str:
    top, bottom = min(heights), max(heights)
    if bottom - top < APART:
        return _diamond(x, (top + bottom) / 2)
    tie = element("path", d=f"M{number(x)} {number(top)}V{number(bottom)}", stroke=BLUE, stroke_width=1.5)
    return tie + "".join(_diamond(x, height) for height in heights)


_MARKS = {
    Kind.MEASURED: _measured,
    Kind.PROVISIONAL: _provisional,
    Kind.CORRECTED: _corrected,
    Kind.FORECAST: _forecast,
    Kind.PART: _part,
    Kind.MISSING: _missing,
    Kind.SUPPRESSED: _suppressed,
}


def chart_key(mark: str) -> str:
    """A mark for the key under a chart, 30 × 22: a `Kind`, or a name of `_KEYS`."""
    drawn = _KEYS[mark] if mark in _KEYS else point_mark(Kind(mark), 15, (11,))
    return decoration(30, 22, drawn, css_class="key")


_KEYS = {
    "target": element("path", d="M1 11h14", stroke=INK, stroke_width=2, stroke_dasharray="5 3")
    + element("circle", cx=21, cy=11, r=6, fill=PAPER, stroke=INK, stroke_width=2)
    + element("circle", cx=21, cy=11, r=2, fill=INK),
    "break": element("path", d="M17 1l-5 5l5 5l-5 5l5 5", fill="none", stroke=INK, stroke_width=2),
    "changed_target": element("path", d="M15 1v20", stroke=INK, stroke_width=2, stroke_dasharray="2 3"),
    "comparison": element("path", d="M1 11h28", stroke=EDGE, stroke_width=2),
    "interval": element("path", d="M15 2v18M11 2h8M11 20h8", stroke=SOFT, stroke_width=1.5),
    "limits": element("path", d="M1 4h28M1 18h28", stroke=EDGE, stroke_width=2, stroke_dasharray="1.5 4")
    + element("path", d="M1 11h28", stroke=EDGE),
    "outlook": element("path", d="M2 11L28 2V20z", fill=GRID, stroke=EDGE)
    + element("path", d="M2 11h26", stroke=SOFT, stroke_width=1.5, stroke_dasharray="3 3"),
}
