# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The chart of an indicator, drawn twice: 860 × 400 for a page, 340 × 400 for a phone with fewer labels.

Geometry. The plot begins 56 px from the left (more where the axis numbers are long) and ends 24 px from the right; it
begins 44 px from the top and ends 60 px from the bottom. Years lie at true distance. Ticks of the value axis are round
and enclose everything drawn; where the axis does not begin at 0 it says so under its end.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

from pejl.documents.charts.axis import Scale, value_ticks
from pejl.documents.charts.chart import Comparison, Cut, LineChart, Point, TargetMark
from pejl.documents.charts.chart_labels import FONT, Plot, labels_of, obstacles, words_of
from pejl.documents.charts.palette import BLUE, EDGE, GRID, INK, PAPER, SOFT
from pejl.documents.charts.placement import Box, Placed, place, text_width
from pejl.documents.charts.point_marks import point_mark
from pejl.documents.charts.svg import (
    Alternative,
    drawing,
    element,
    halo_pattern,
    halo_text,
    number,
    pattern,
    text,
    text_pattern,
)
from pejl.documents.charts.uncertainty import control_limits, fan, interval_bar

Axis = Sequence[tuple[Decimal, str]]  # its ticks, from the lowest up, with their words


@dataclass(frozen=True, slots=True)
class Format:
    """One of the two sizes; a `sparse` drawing labels the first, the last and the turning points only."""

    width: int
    height: int
    name: str
    sparse: bool
    words_in_line: int


WIDE = Format(860, 400, "wide", sparse=False, words_in_line=30)
PHONE = Format(340, 400, "phone", sparse=True, words_in_line=15)


def line_chart(chart: LineChart, size: Format, alternative: Alternative) -> str:
    """The drawing; the same chart and size always give the same bytes."""
    axis = [(tick, chart.write(tick)) for tick in value_ticks(chart.values())]
    plot = _plot(chart, size, axis)
    ground = element("rect", width=size.width, height=size.height, fill=PAPER) + _grid(chart, plot, size, axis)
    layout = _layout(_Outline(replace(chart, **_WORDLESS), _measures(chart), plot, size, chart))
    words = [escape(one) for one in words_of(chart)]
    labels = [template % (x, y, words[number]) for template, x, y, number in layout.labels]
    body = f"{ground}{layout.below}{''.join(labels)}"
    return drawing(size.width, size.height, alternative, body, css_class=f"chart chart-{size.name}")


@dataclass(frozen=True, slots=True)
class _Outline:
    """What the layout of a chart depends on: how long its labels are, and not what they say."""

    frame: LineChart
    measures: tuple[object, ...]
    plot: Plot
    size: Format
    chart: LineChart = field(compare=False)


class _Layout(NamedTuple):
    """Everything under the labels, and for each label how it is written, its coordinates and which words it holds."""

    below: str
    labels: list[tuple[str, str, str, int]]


# What `_measures` tells of, and what is written outside the plot.
_WORDLESS: dict[str, Any] = {"points": (), "targets": (), "comparisons": (), "write": str, "unit_label": ""}
_WORDLESS |= {"axis_start": "", "also_fit": ()}


def _measures(chart: LineChart) -> tuple[object, ...]:
    points = [
        (one.x, one.values, one.kind, len(one.label), one.tick, one.short_tick, one.stretch) for one in chart.points
    ]
    targets = [(one.x, one.value, len(one.label), one.start) for one in chart.targets]
    groups = [(len(one.name), one.points, one.intervals) for one in chart.comparisons]
    return (tuple(points), tuple(targets), tuple(groups))


# A page is drawn in each language right after the other, and its labels are mostly of the same length in both.
@lru_cache(maxsize=64)
def _layout(outline: _Outline) -> _Layout:
    chart, plot, size = outline.chart, outline.plot, outline.size
    notes, note_boxes = _cuts(chart, plot, size)
    runs = plot.runs(chart)
    labels = place(
        labels_of(chart, plot, sparse=size.sparse),
        frame=Box(2, 22, size.width - 2, plot.frame.bottom - 2),
        taken=obstacles(chart, plot, runs),
        forbidden=note_boxes,
    )
    layers = (
        fan(chart.fan, plot.spot) if chart.fan else "",
        _time_axis(chart, plot, size),
        control_limits(chart.limits, plot.spot) if chart.limits else "",
        *(_comparison(group, plot) for group in chart.comparisons),
        *(_path_to(target, plot) for target in chart.targets),
        notes,
        *((_DASHED if dashed else _SOLID) % _straight(start, end) for start, end, dashed in runs),
        *(_target_ring(target, plot) for target in chart.targets),
        *(interval_bar(one, plot.spot) for one in chart.intervals),
        *(_point(point, plot) for point in chart.points),
    )
    return _Layout("".join(layers), [_written(placed) for placed in labels])


_GRID_LINE, _ZERO_LINE = pattern("path", "d", stroke=GRID), pattern("path", "d", stroke=SOFT)
_BESIDE_AXIS = text_pattern(text_anchor="end", font_size=FONT, fill=SOFT)
_UNDER_AXIS = text_pattern(text_anchor="middle", font_size=FONT, fill=SOFT)
_INK_LINE = pattern("path", "d", stroke=INK)
_SOLID = pattern("path", "d", stroke=BLUE, stroke_width=2.5)
_DASHED = pattern("path", "d", stroke=BLUE, stroke_width=2.5, stroke_dasharray="6 4")


def _plot(chart: LineChart, size: Format, axis: Axis) -> Plot:
    left = max(56.0, 18 + max(text_width(words, FONT) for _tick, words in axis))
    frame = Box(left, 44, size.width - 24, size.height - 60)
    moments = tuple(chart.moments()) or (0.0,)
    inset = 30 if size.sparse else 44
    right = max([inset, *(text_width(point.label, 15) / 2 - 14 for point in chart.points[-1:])])
    x = Scale(min(moments), max(moments), frame.left + inset, frame.right - right)
    return Plot(frame, x, Scale(float(axis[0][0]), float(axis[-1][0]), frame.bottom, frame.top))


def _grid(chart: LineChart, plot: Plot, size: Format, axis: Axis) -> str:
    parts = []
    left, right, beside = number(plot.frame.left), number(plot.frame.right), number(plot.frame.left - 8)
    for tick, words in axis:
        y = plot.y.at(tick)
        parts.append((_ZERO_LINE if tick == 0 else _GRID_LINE) % f"M{left} {number(y)}H{right}")
        parts.append(_BESIDE_AXIS % (beside, number(y + 5), escape(words)))
    parts.append(_INK_LINE % f"M{left} {number(plot.frame.bottom)}H{right}")
    parts.append(text(chart.unit_label, 4, 18, font_size=FONT, fill=SOFT))
    lowest, low = axis[0]
    if lowest > 0:
        words = chart.axis_start.format(value=low)
        parts.append(text(words, plot.frame.right, size.height - 8, text_anchor="end", font_size=FONT, fill=SOFT))
    return "".join(parts)


def _time_axis(chart: LineChart, plot: Plot, size: Format) -> str:
    parts = []
    taken: list[tuple[float, float]] = []
    bottom, below = number(plot.frame.bottom), number(plot.frame.bottom + 22)
    for point in _by_importance(chart.points):
        x, words = plot.x.at(point.x), (point.short_tick or point.tick) if size.sparse else point.tick
        half = text_width(words, FONT) / 2 + 3
        left, right, at = x - half, x + half, number(x)
        parts.append(_INK_LINE % f"M{at} {bottom}v6")
        if words and not any(left < end and start < right for start, end in taken):
            taken.append((left, right))
            parts.append(_UNDER_AXIS % (at, below, escape(words)))
    return "".join(parts)


def _by_importance(points: Iterable[Point]) -> list[Point]:
    """Last and first before the others, so that they keep their words when the axis is crowded."""
    ordered = sorted(points, key=lambda point: point.x)
    return [*ordered[-1:], *ordered[:1], *ordered[1:-1]] if len(ordered) > 1 else ordered


def _straight(start: tuple[float, float], end: tuple[float, float]) -> str:
    return f"M{number(start[0])} {number(start[1])}L{number(end[0])} {number(end[1])}"


def _point(point: Point, plot: Plot) -> str:
    heights = tuple(plot.y.at(value) for value in point.values)
    return point_mark(point.kind, plot.x.at(point.x), heights or (plot.frame.bottom - 10,))


def _comparison(group: Comparison, plot: Plot) -> str:
    spots = [plot.spot(*point) for point in group.points]
    path = "".join(f"{'L' if place else 'M'}{number(x)} {number(y)}" for place, (x, y) in enumerate(spots))
    radius = 2.5 if len(spots) > 1 else 4
    dot = element("circle", cx=spots[-1][0], cy=spots[-1][1], r=radius, fill=EDGE) if spots else ""
    bars = "".join(interval_bar(one, plot.spot, ink=EDGE) for one in group.intervals)
    return element("path", d=path, fill="none", stroke=EDGE, stroke_width=2) + bars + dot


def _path_to(target: TargetMark, plot: Plot) -> str:
    if target.start is None:
        return ""
    path = _straight(plot.spot(*target.start), plot.spot(target.x, target.value))
    return element("path", d=path, stroke=INK, stroke_width=2, stroke_dasharray="7 5")


def _target_ring(target: TargetMark, plot: Plot) -> str:
    x, y = plot.spot(target.x, target.value)
    ring = element("circle", cx=x, cy=y, r=7, fill=PAPER, stroke=INK, stroke_width=2)
    return ring + element("circle", cx=x, cy=y, r=2.5, fill=INK)


def _cuts(chart: LineChart, plot: Plot, size: Format) -> tuple[str, tuple[Box, ...]]:
    """Breaks as zigzags and changes of target as dotted lines, with their words, and where the words stand."""
    parts: list[str] = []
    boxes: list[Box] = []
    for cut in chart.breaks:
        parts.append(element("path", d=_zigzag(plot, cut), fill="none", stroke=INK, stroke_width=2))
    for cut in chart.changed_targets:
        path = f"M{number(plot.x.at(cut.x))} {number(plot.frame.top - 10)}V{number(plot.frame.bottom)}"
        parts.append(element("path", d=path, stroke=INK, stroke_width=2, stroke_dasharray="2 3"))
    for cut in (*chart.breaks, *chart.changed_targets):
        words, box = _note(cut, plot, size, tuple(boxes))
        parts.append(words)
        boxes.append(box)
    return "".join(parts), tuple(boxes)


def _zigzag(plot: Plot, cut: Cut) -> str:
    steps = int((plot.frame.bottom - plot.frame.top + 10) // 16)
    return f"M{number(plot.x.at(cut.x))} {number(plot.frame.top - 10)}" + "l-5 8l5 8" * steps


def _note(cut: Cut, plot: Plot, size: Format, taken: tuple[Box, ...]) -> tuple[str, Box]:
    """Words before the cut (after it where there is no room), at the first height where nothing stands yet."""
    lines = _wrapped(cut.words, size.words_in_line)
    width = max(text_width(line, FONT) for line in lines)
    x = plot.x.at(cut.x)
    before = x - 12 - width >= plot.frame.left
    left = x - 12 - width if before else x + 12
    height = 17 * len(lines)
    tops = [plot.frame.top - 14, plot.frame.bottom - height - 12, plot.frame.top + 60, plot.frame.top + 120]
    boxes = [Box(left, top, left + width, top + height) for top in tops]
    box = next((one for one in boxes if not any(one.overlaps(other) for other in taken)), boxes[0])
    edge, anchor = (x - 12, "end") if before else (x + 12, None)
    written = "".join(
        halo_text(line, edge, box.top + 13 + 17 * row, text_anchor=anchor, font_size=FONT)
        for row, line in enumerate(lines)
    )
    return written, box


def _wrapped(words: str, most: int) -> list[str]:
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) > most and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _written(placed: Placed) -> tuple[str, str, str, int]:
    label = placed.label
    return _label_pattern(label.font_size), number(placed.x), number(placed.baseline), label.number


@lru_cache(maxsize=8)
def _label_pattern(font_size: float) -> str:
    weight = 700 if font_size > FONT else None
    return halo_pattern(text_anchor="middle", font_size=font_size, font_weight=weight)
