# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The thread as a picture: columns of boxes, what leads to what as lines between them, and every box a link.

Whoever uses a keyboard steps from box to box, and a screen reader reads each as a link with its words; the lines are
silent, since a list beside the picture says the same with the reasons. A dashed box is something that is missing.
"""

from __future__ import annotations

import itertools
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from pejl.documents.charts.palette import EDGE, INK, PAPER, SOFT
from pejl.documents.charts.svg import Alternative, Attributes, decoration, element, number, text

BOX, BETWEEN, EDGE_OF_PAGE = 216, 64, 4
LINE, PADDING, APART, HEAD = 20, 10, 14, 34
LETTERS, MOST_LINES = 25, 4
SIZE = 15


@dataclass(frozen=True, slots=True)
class Box:
    """A box with its words; without `href` it leads nowhere. `ends` are the places in the next column it leads to."""

    words: str
    href: str = ""
    missing: bool = False
    ends: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """Boxes below each other under a head."""

    head: str
    boxes: tuple[Box, ...]


def thread_picture(columns: Sequence[Column], alternative: Alternative) -> str:
    """The whole picture. Its text is 15 px, so that it can be read where the page scrolls it sideways."""
    placed = [_placed(column, number_of) for number_of, column in enumerate(columns)]
    width = len(columns) * BOX + (len(columns) - 1) * BETWEEN + 2 * EDGE_OF_PAGE
    height = max((column[-1].bottom for column in placed if column), default=HEAD) + EDGE_OF_PAGE
    heads = "".join(
        text(column.head, _left(place), 18, font_size=SIZE, font_weight=600, fill=SOFT)
        for place, column in enumerate(columns)
    )
    lines = "".join(_lines(here, there) for here, there in itertools.pairwise(placed))
    boxes = "".join(one.drawn() for column in placed for one in column)
    title = element("title", escape(alternative.title), id=f"{alternative.uid}-t")
    attributes: Attributes = {
        "xmlns": "http://www.w3.org/2000/svg",
        "class": "thread-drawing",
        "viewBox": f"0 0 {number(width)} {number(height)}",
        "width": width,
        "height": height,
        "role": "group",
        "aria-labelledby": f"{alternative.uid}-t",
        "font_family": "'IBM Plex Sans', system-ui, sans-serif",
    }
    return element("svg", title + element("g", heads + lines, aria_hidden="true") + boxes, **attributes)


@dataclass(frozen=True, slots=True)
class _Placed:
    box: Box
    x: float
    top: float
    lines: tuple[str, ...]

    @property
    def bottom(self) -> float:
        return self.top + len(self.lines) * LINE + 2 * PADDING

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    def drawn(self) -> str:
        frame: Attributes = {
            "x": self.x,
            "y": self.top,
            "width": BOX,
            "height": self.bottom - self.top,
            "rx": 3,
            "fill": PAPER,
            "stroke": EDGE if self.box.missing else INK,
            "stroke_width": 1.5,
            "stroke_dasharray": "5 4" if self.box.missing else None,
        }
        first = self.top + PADDING + SIZE
        spaced = [*(f"{line} " for line in self.lines[:-1]), self.lines[-1]]  # so that words are read apart
        words = "".join(
            element("tspan", escape(line), x=self.x + 12, y=first + place * LINE) for place, line in enumerate(spaced)
        )
        inside = element("rect", **frame) + element("text", words, font_size=SIZE, fill=INK)
        return element("a", inside, href=self.box.href) if self.box.href else inside


def _left(place: int) -> float:
    return EDGE_OF_PAGE + place * (BOX + BETWEEN)


def _placed(column: Column, place: int) -> list[_Placed]:
    found: list[_Placed] = []
    top: float = HEAD
    for box in column.boxes:
        lines = textwrap.wrap(box.words, LETTERS, max_lines=MOST_LINES, placeholder=" …") or [""]
        found.append(_Placed(box, _left(place), top, tuple(lines)))
        top = found[-1].bottom + APART
    return found


def _lines(here: Sequence[_Placed], there: Sequence[_Placed]) -> str:
    drawn = []
    for one in here:
        for end in one.box.ends:
            start_x, end_x = one.x + BOX, there[end].x
            bend = (start_x + end_x) / 2
            middle, target = number(one.middle), number(there[end].middle)
            path = (
                f"M{number(start_x)} {middle}C{number(bend)} {middle} {number(bend)} {target} {number(end_x)} {target}"
            )
            dash = "5 4" if one.box.missing or there[end].box.missing else None
            drawn.append(element("path", d=path, fill="none", stroke=EDGE, stroke_width=2, stroke_dasharray=dash))
    return "".join(drawn)


_GLYPHS = {
    "asked": '<circle cx="18" cy="14" r="4.5"/><path d="M9.5 26c1.5-5 5-7 8.5-7s7 2 8.5 7z"/>',
    "answered": '<path d="M10 11h16v11h-9l-4 4v-4h-3z"/>',
    "barred": '<path d="M10 16h16v4h-16z"/>',
    "decided": '<path d="M17 9h2v4h-2zM11 13h14v3h-14zM12 16h3v8h-3zM21 16h3v8h-3zM10 24h16v3h-16z"/>',
    "done": '<path d="M11 18.5l5 5 9.5-10.5" fill="none" stroke-width="3.5"/>',
    "goal": '<circle cx="18" cy="18" r="8.5" fill="none" stroke-width="2.5"/><circle cx="18" cy="18" r="3"/>',
    "worked": '<path d="M10 24l5-7 4 4 7-10" fill="none" stroke-width="3"/>',
    "money": '<path d="M11 25h4v-6h-4zM17 25h4v-10h-4zM23 25h4v-14h-4z"/>',
}


def step_mark(step: str, *, missing: bool = False) -> str:
    """The mark of a step on the line, 36 × 36: a circle with what it is, or dashed with a question mark."""
    if missing:
        ring = element("circle", cx=18, cy=18, r=15, fill=PAPER, stroke=EDGE, stroke_width=2.5, stroke_dasharray="5 4")
        return decoration(36, 36, ring + text("?", 18, 24, font_size=18, text_anchor="middle"), css_class="step")
    ring = element("circle", cx=18, cy=18, r=15, fill=PAPER, stroke=INK, stroke_width=2.5)
    return decoration(
        36, 36, ring + element("g", _GLYPHS[step], fill=INK, stroke=INK, stroke_width=0), css_class="step"
    )
