# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The barometer: a ruler from −5 to +5 where 0 is the baseline and 5 the target.

Geometry. Large: 340 × 118, ruler x 22 to 318, y 58 ± 11. Small: 200 × 34, ruler x 10 to 190, y 17 ± 7.
`x(v) = middle + v · width / 10`, v clamped to ±5. Right of 0 the bar is solid blue, left of 0 hatched red at 45°.
A triangle above the ruler is the computed score, an open diamond the published one, a dashed tick where the plan
demands to be today. A score beyond the ends gets an arrow outside the ruler; its real number belongs in the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from pejl.documents.charts.palette import BLUE, EDGE, INK, PALE, PAPER, RED
from pejl.documents.charts.svg import Alternative, Attributes, drawing, element, number, text

END = 5


class Shape(StrEnum):
    """What there is to draw."""

    SCORED = "scored"  # a bar up to the computed score
    PUBLISHED_ONLY = "published_only"  # a ruler without a computed triangle
    ONLY_BASELINE = "only_baseline"  # dashed frame, open circle at 0
    NO_DATA = "no_data"  # dashed frame, nothing in it
    SUPPRESSED = "suppressed"  # dashed frame with a dot: there is a figure, but it is hidden


@dataclass(frozen=True, slots=True)
class Reading:
    """What the barometer shows. `score` is drawn clamped; a score beyond ±5 is marked by an arrow."""

    shape: Shape
    score: Decimal | None = None
    published: Decimal | None = None
    plan: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of the large barometer, in the reader's language."""

    score: str = ""
    low: str = "−5"
    zero: str = "0"
    high: str = "+5"
    away: str = ""
    baseline: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Ruler:
    """Where a ruler lies and how coarse its marks are."""

    left: float
    right: float
    middle_y: float
    half_height: float
    mark: float

    @property
    def middle(self) -> float:
        """x of the baseline."""
        return (self.left + self.right) / 2

    def x(self, value: float | Decimal) -> float:
        """Where a score lies; beyond ±5 at the end of the ruler.

        >>> SMALL.x(0), SMALL.x(5), SMALL.x(-15)
        (100.0, 190.0, 10.0)
        """
        return self.middle + max(-END, min(END, float(value))) * (self.right - self.left) / (2 * END)


LARGE = Ruler(left=22, right=318, middle_y=58, half_height=11, mark=8)
SMALL = Ruler(left=10, right=190, middle_y=17, half_height=7, mark=6)


def small_barometer(reading: Reading, alternative: Alternative) -> str:
    """A barometer for a row of a table, 200 × 34."""
    return drawing(200, 34, alternative, _body(reading, SMALL, alternative.uid), css_class="barometer barometer-small")


def large_barometer(reading: Reading, labels: Labels, alternative: Alternative) -> str:
    """The barometer of one goal with its words, 340 × 118."""
    body = _body(reading, LARGE, alternative.uid) + _words(reading, labels)
    return drawing(340, 118, alternative, body, css_class="barometer barometer-large")


def _body(reading: Reading, ruler: Ruler, uid: str) -> str:
    dashed = reading.shape not in (Shape.SCORED, Shape.PUBLISHED_ONLY)
    parts = [_frame(ruler, dashed=dashed)]
    if reading.shape is Shape.SCORED and reading.score is not None:
        parts.append(_bar(reading.score, ruler, uid))
    parts.append(_ticks(ruler, fine=ruler is LARGE and not dashed))
    if reading.plan is not None and not dashed:
        parts.append(_plan(ruler.x(reading.plan), ruler))
    parts.append(_marks(reading, ruler))
    return "".join(parts)


def _marks(reading: Reading, ruler: Ruler) -> str:
    """The marks on top: open circle, dot, diamond, triangle and arrow."""
    parts = []
    if reading.shape is Shape.ONLY_BASELINE:
        circle = {"cx": ruler.middle, "cy": ruler.middle_y, "r": ruler.mark - 1}
        parts.append(element("circle", fill=PAPER, stroke=INK, stroke_width=2, **circle))
    if reading.shape is Shape.SUPPRESSED:
        parts.append(element("circle", cx=ruler.x(2.5), cy=ruler.middle_y, r=3, fill=INK))
    if reading.published is not None:
        parts.append(_diamond(ruler.x(reading.published), ruler))
    if reading.shape is Shape.SCORED and reading.score is not None:
        parts.append(_triangle(ruler.x(reading.score), ruler) + _arrow(reading.score, ruler))
    return "".join(parts)


def _frame(ruler: Ruler, *, dashed: bool) -> str:
    return element(
        "rect",
        x=ruler.left,
        y=ruler.middle_y - ruler.half_height,
        width=ruler.right - ruler.left,
        height=2 * ruler.half_height,
        fill=PAPER if dashed else PALE,
        stroke=EDGE,
        stroke_dasharray="4 3" if dashed else None,
    )


def _bar(score: Decimal, ruler: Ruler, uid: str) -> str:
    start, end = sorted((ruler.middle, ruler.x(score)))
    edge = RED if score < 0 else BLUE
    bar = element(
        "rect",
        x=start,
        y=ruler.middle_y - ruler.half_height + 2,
        width=end - start,
        height=2 * ruler.half_height - 4,
        fill=f"url(#{uid}-h)" if score < 0 else BLUE,
        stroke=edge,
    )
    return (_hatching(f"{uid}-h") if score < 0 else "") + bar


def _hatching(pattern_id: str) -> str:
    """Red stripes at 45°, 3 of 6 px: reads as hatching in grey-scale."""
    stripes = element("rect", width=6, height=6, fill=PAPER) + element("rect", width=3, height=6, fill=RED)
    pattern = element(
        "pattern",
        stripes,
        id=pattern_id,
        width=6,
        height=6,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )
    return element("defs", pattern)


def _ticks(ruler: Ruler, *, fine: bool) -> str:
    top, bottom = ruler.middle_y - ruler.half_height, ruler.middle_y + ruler.half_height
    lines = []
    for value in range(-END, END + 1):
        end = value in (-END, 0, END)
        if end or fine:
            path = f"M{number(ruler.x(value))} {number(top)}V{number(bottom + (6 if fine else 3) - (0 if end else 4))}"
            lines.append(element("path", d=path, stroke=INK if end else EDGE, stroke_width=2 if value == 0 else 1))
    return "".join(lines)


def _plan(x: float, ruler: Ruler) -> str:
    top, bottom = ruler.middle_y - ruler.half_height - 3, ruler.middle_y + ruler.half_height + 3
    path = f"M{number(x)} {number(top)}V{number(bottom)}"
    rim = element("path", d=path, stroke=PAPER, stroke_width=6)
    return rim + element("path", d=path, stroke=INK, stroke_width=2.5, stroke_dasharray="3 2")


def _diamond(x: float, ruler: Ruler) -> str:
    r = number(ruler.mark)
    path = f"M{number(x)} {number(ruler.middle_y - ruler.mark)}l{r} {r}l-{r} {r}l-{r} -{r}z"
    return element("path", d=path, fill=PAPER, stroke=INK, stroke_width=2)


def _triangle(x: float, ruler: Ruler) -> str:
    half = ruler.mark - 1
    tip = ruler.middle_y - ruler.half_height + (1 if ruler is SMALL else -2)
    path = f"M{number(x)} {number(tip)}l-{number(half)} -{number(1.6 * half)}h{number(2 * half)}z"
    return element("path", d=path, fill=INK)


def _arrow(score: Decimal, ruler: Ruler) -> str:
    if abs(score) <= END:
        return ""
    outward = -1 if score < 0 else 1
    base = ruler.x(score) + outward * 3
    tip = outward * (ruler.mark - 0.5)
    path = f"M{number(base)} {number(ruler.middle_y - 4)}l{number(tip)} 4l{number(-tip)} 4z"
    return element("path", d=path, fill=INK)


def _words(reading: Reading, labels: Labels) -> str:
    soft: Attributes = {"font_size": 14}
    written = [
        text(f"{labels.low} {labels.away}".strip(), 2, 90, **soft),
        text(labels.zero, LARGE.middle, 90, text_anchor="middle", **soft),
        text(labels.high, 338, 90, text_anchor="end", **soft),
        text(labels.baseline, LARGE.middle, 108, text_anchor="middle", **soft),
        text(labels.target, 338, 108, text_anchor="end", **soft),
    ]
    if labels.score and reading.shape is Shape.SCORED and reading.score is not None:
        x = min(max(LARGE.x(reading.score), 26), 314)
        written.append(text(labels.score, x, 28, text_anchor="middle", font_size=20, font_weight=700))
    return "".join(written)
