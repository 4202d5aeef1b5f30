# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Draw the diagrams of the manual when it is built, so that a reader fetches no script from anybody.

A diagram is written as a Mermaid flowchart, which code hosts draw by themselves. The theme of the manual would load
Mermaid from a third party in the reader's browser; this draws the little of it that we use as SVG instead, and stops
the build at a line that it does not understand. MkDocs calls `on_page_markdown`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape
from typing import Any

_FENCE = re.compile(r"^```mermaid\n(?P<source>.*?)^```$", re.MULTILINE | re.DOTALL)
_NODE = r'(?P<{0}>\w+)(?:\["(?P<{0}_words>[^"]+)"\])?'
_LINE = re.compile(rf"^{_NODE.format('from')}(?: --> {_NODE.format('to')})?$")
_LETTER, _LINE_HEIGHT, _PAD, _GAP, _STEP = 7.6, 19, 14, 28, 52  # in px


@dataclass
class Flowchart:
    """What stands in boxes, in the order of the source, and which box points at which."""

    title: str = ""
    words: dict[str, list[str]] = field(default_factory=dict)
    arrows: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class Box:
    """Where a box lies."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Called by MkDocs for every page."""
    return _FENCE.sub(lambda found: drawing(read(found["source"])), markdown)


def read(source: str) -> Flowchart:
    """A flowchart from the top down. `ValueError` for a line that is not understood, and where the title is missing."""
    first, *lines = [line.strip() for line in source.splitlines() if line.strip()]
    if first != "flowchart TD":
        raise ValueError(f"a diagram begins with {first!r}; only 'flowchart TD' is drawn")
    chart = Flowchart()
    for line in lines:
        if line.startswith("accTitle:"):
            chart.title = line.removeprefix("accTitle:").strip()
        else:
            _add(chart, line)
    if not chart.title:
        raise ValueError(f"a diagram has no accTitle, which those who cannot see it are told: {source}")
    return chart


def _add(chart: Flowchart, line: str) -> None:
    found = _LINE.match(line)
    if not found:
        raise ValueError(f'cannot draw {line!r}; expected: a --> b, with a and b as name or name["words"]')
    for end in ("from", "to"):
        if name := found[end]:
            chart.words.setdefault(name, [name])
            if found[f"{end}_words"]:
                chart.words[name] = found[f"{end}_words"].split("<br/>")
    if found["to"]:
        chart.arrows.append((found["from"], found["to"]))


def heights(chart: Flowchart) -> dict[str, int]:
    """How many steps each box stands above the lowest one it leads to; `ValueError` for an arrow that passes a row."""
    found = dict.fromkeys(chart.words, 0)
    for _ in chart.words:
        for upper, lower in chart.arrows:
            found[upper] = max(found[upper], found[lower] + 1)
    passing = [f"{upper} --> {lower}" for upper, lower in chart.arrows if found[upper] - found[lower] != 1]
    if passing:
        raise ValueError(f"only arrows to the row below are drawn: {', '.join(passing)}")
    return found


def boxes(chart: Flowchart) -> tuple[dict[str, Box], float, float]:
    """Where every box lies, and the width and height of the whole."""
    level = heights(chart)
    rows = [[name for name in chart.words if level[name] == at] for at in range(max(level.values()), -1, -1)]
    size = {
        name: (max(map(len, lines)) * _LETTER + 2 * _PAD, len(lines) * _LINE_HEIGHT + 2 * _PAD)
        for name, lines in chart.words.items()
    }
    widths = [sum(size[name][0] for name in row) + _GAP * (len(row) - 1) for row in rows]
    placed, y = {}, 2.0
    for row, width in zip(rows, widths, strict=True):
        x = (max(widths) - width) / 2 + 2
        for name in row:
            placed[name] = Box(x, y, *size[name])
            x += size[name][0] + _GAP
        y += max(size[name][1] for name in row) + _STEP
    return placed, max(widths) + 4, y - _STEP + 2


def drawing(chart: Flowchart) -> str:
    """The diagram as one line of HTML."""
    placed, width, height = boxes(chart)
    told = "; ".join(f"{upper} → {lower}" for upper, lower in chart.arrows)
    body = [_arrow(placed[upper], placed[lower]) for upper, lower in chart.arrows]
    body += [_box(placed[name], lines) for name, lines in chart.words.items()]
    return (
        f'<figure><svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {width:.0f} {height:.0f}" '
        f'width="{width:.0f}" style="max-width:100%;height:auto" fill="none" stroke="currentColor" font-size="14">'
        f"<title>{escape(chart.title)}</title><desc>{escape(told)}</desc>{''.join(body)}</svg></figure>"
    )


def _box(box: Box, lines: Iterable[str]) -> str:
    rows = "".join(
        f'<text x="{box.middle:.1f}" y="{box.y + _PAD + _LINE_HEIGHT * (place + 0.75):.1f}" stroke="none" '
        f'fill="currentColor" text-anchor="middle" font-weight="{400 if place else 700}">{escape(line)}</text>'
        for place, line in enumerate(lines)
    )
    return f'<rect x="{box.x:.1f}" y="{box.y:.1f}" width="{box.width:.1f}" height="{box.height:.1f}" rx="4"/>{rows}'


def _arrow(upper: Box, lower: Box) -> str:
    """From the foot of one to the head of the other, where they stand nearest to each other."""
    x = min(max(lower.middle, upper.x + _PAD), upper.x + upper.width - _PAD)
    end = min(max(x, lower.x + _PAD), lower.x + lower.width - _PAD)
    foot, head = upper.y + upper.height, lower.y
    return (
        f'<path d="M{x:.1f} {foot:.1f}L{end:.1f} {head - 8:.1f}"/>'
        f'<path d="M{end - 5:.1f} {head - 9:.1f}h10l-5 9z" fill="currentColor"/>'
    )
