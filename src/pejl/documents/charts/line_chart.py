# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The chart of an indicator, drawn twice: 860 × 400 for a page, 340 × 400 for a phone with fewer labels.

Geometry. The plot begins 56 px from the left (more where the axis numbers are long) and ends 24 px from the right; it
begins 44 px from the top and ends 60 px from the bottom. Years lie at true distance. Ticks of the value axis are round
and enclose everything drawn; where the axis does not begin at 0 it says so under its end.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from pejl.documents.charts.axis import Scale, value_ticks
from pejl.documents.charts.chart import Comparison, Cut, LineChart, Point, TargetMark
from pejl.documents.charts.palette import BLUE, EDGE, GRID, INK, PAPER, SOFT
from pejl.documents.charts.placement import Box, Label, Placed, place, text_width
from pejl.documents.charts.point_marks import point_mark
from pejl.documents.charts.svg import Alternative, drawing, element, halo_text, number, text
from pejl.documents.charts.uncertainty import control_limits, fan, interval_bar

FONT = 14
SELDOM = 3  # the rank from which a sparse drawing leaves labels out


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


@dataclass(frozen=True, slots=True)
class Plot:
    """The area of the figures, with its two scales."""

    frame: Box
    x: Scale
    y: Scale
    ticks: tuple[Decimal, ...]

    def spot(self, moment: float, value: Decimal) -> tuple[float, float]:
        """The pixel of a value at a moment."""
        return self.x.at(moment), self.y.at(value)


def line_chart(chart: LineChart, size: Format, alternative: Alternative) -> str:
    """The drawing; the same chart and size always give the same bytes."""
    plot = _plot(chart, size)
    ground = element("rect", width=size.width, height=size.height, fill=PAPER) + _grid(chart, plot, size)
    figures = _figures(replace(chart, write=str, unit_label="", axis_start="", also_fit=()), plot, size)
    return drawing(size.width, size.height, alternative, ground + figures, css_class=f"chart chart-{size.name}")


# A page is drawn in each language right after the other, and what stands in the plot is mostly the same in both.
@lru_cache(maxsize=64)
def _figures(chart: LineChart, plot: Plot, size: Format) -> str:
    """Everything but the words of the value axis."""
    notes, note_boxes = _cuts(chart, plot, size)
    labels = place(
        _labels(chart, plot, size),
        frame=Box(2, 22, size.width - 2, plot.frame.bottom - 2),
        taken=_obstacles(chart, plot),
        forbidden=note_boxes,
    )
    layers = (
        fan(chart.fan, plot.spot) if chart.fan else "",
        _time_axis(chart, plot, size),
        control_limits(chart.limits, plot.spot) if chart.limits else "",
        *(_comparison(group, plot) for group in chart.comparisons),
        *(_path_to(target, plot) for target in chart.targets),
        notes,
        _line(chart, plot),
        *(_target_ring(target, plot) for target in chart.targets),
        *(interval_bar(one, plot.spot) for one in chart.intervals),
        *(_point(point, plot) for point in chart.points),
        *(_written(placed) for placed in labels),
    )
    return "".join(layers)


def _plot(chart: LineChart, size: Format) -> Plot:
    ticks = value_ticks(chart.values())
    left = max(56.0, 18 + max(text_width(chart.write(tick), FONT) for tick in ticks))
    frame = Box(left, 44, size.width - 24, size.height - 60)
    moments = tuple(chart.moments()) or (0.0,)
    inset = 30 if size.sparse else 44
    right = max([inset, *(text_width(point.label, 15) / 2 - 14 for point in chart.points[-1:])])
    x = Scale(min(moments), max(moments), frame.left + inset, frame.right - right)
    y = Scale(float(ticks[0]), float(ticks[-1]), frame.bottom, frame.top)
    return Plot(frame, x, y, ticks)


def _grid(chart: LineChart, plot: Plot, size: Format) -> str:
    parts = []
    for tick in plot.ticks:
        y = plot.y.at(tick)
        line = f"M{number(plot.frame.left)} {number(y)}H{number(plot.frame.right)}"
        parts.append(element("path", d=line, stroke=SOFT if tick == 0 else GRID))
        parts.append(text(chart.write(tick), plot.frame.left - 8, y + 5, text_anchor="end", font_size=FONT, fill=SOFT))
    axis = f"M{number(plot.frame.left)} {number(plot.frame.bottom)}H{number(plot.frame.right)}"
    parts.append(element("path", d=axis, stroke=INK))
    parts.append(text(chart.unit_label, 4, 18, font_size=FONT, fill=SOFT))
    if plot.ticks[0] > 0:
        words = chart.axis_start.format(value=chart.write(plot.ticks[0]))
        parts.append(text(words, plot.frame.right, size.height - 8, text_anchor="end", font_size=FONT, fill=SOFT))
    return "".join(parts)


def _time_axis(chart: LineChart, plot: Plot, size: Format) -> str:
    parts = []
    boxes: list[Box] = []
    for point in _by_importance(chart.points):
        x, words = plot.x.at(point.x), (point.short_tick or point.tick) if size.sparse else point.tick
        half = text_width(words, FONT) / 2 + 3
        box = Box(x - half, 0, x + half, 1)
        parts.append(element("path", d=f"M{number(x)} {number(plot.frame.bottom)}v6", stroke=INK))
        if words and not any(box.overlaps(other) for other in boxes):
            boxes.append(box)
            parts.append(text(words, x, plot.frame.bottom + 22, text_anchor="middle", font_size=FONT, fill=SOFT))
    return "".join(parts)


def _by_importance(points: Iterable[Point]) -> list[Point]:
    """Last and first before the others, so that they keep their words when the axis is crowded."""
    ordered = sorted(points, key=lambda point: point.x)
    return [*ordered[-1:], *ordered[:1], *ordered[1:-1]] if len(ordered) > 1 else ordered


def _line(chart: LineChart, plot: Plot) -> str:
    parts = []
    for one, other in chart.runs():
        dash = "6 4" if one.kind.dashed or other.kind.dashed else None
        path = _straight(plot.spot(one.x, one.middle), plot.spot(other.x, other.middle))
        parts.append(element("path", d=path, stroke=BLUE, stroke_width=2.5, stroke_dasharray=dash))
    return "".join(parts)


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
    return element("path", d=path, fill="none", stroke=EDGE, stroke_width=2) + dot


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


def _labels(chart: LineChart, plot: Plot, size: Format) -> list[Label]:
    labels = []
    for target in chart.targets:
        labels.append(Label(target.label, *plot.spot(target.x, target.value), rank=1, font_size=FONT, gap=12))
    for group in chart.comparisons:
        if group.points:
            labels.append(Label(group.name, *plot.spot(*group.points[-1]), rank=2, font_size=FONT))
    ordered = sorted((point for point in chart.points if point.values), key=lambda point: point.x)
    for place_in_row, point in enumerate(ordered):
        rank = _rank(ordered, place_in_row)
        if point.label and (rank < SELDOM or not size.sparse):
            labels.append(_point_label(point, plot, rank))
    if not size.sparse:
        labels += [_gap_label(point, plot) for point in chart.points if point.label and not point.values]
    return labels


def _gap_label(point: Point, plot: Plot) -> Label:
    """Words over the mark of a missing or hidden figure; the key says the same where there is no room."""
    return Label(point.label, plot.x.at(point.x), plot.frame.bottom - 10, rank=SELDOM + 1, font_size=FONT)


def _point_label(point: Point, plot: Plot, rank: int) -> Label:
    return Label(point.label, *plot.spot(point.x, max(point.values)), rank=rank, gap=12)


def _rank(ordered: list[Point], place_in_row: int) -> int:
    """0 for the last figure, 1 for the first, 2 for turning points and all not plainly measured, else seldom."""
    if place_in_row in (0, len(ordered) - 1):
        return 1 if place_in_row == 0 else 0
    before, here, after = (ordered[place_in_row + step] for step in (-1, 0, 1))
    if here.kind.value != "measured":
        return 2
    return 2 if (here.middle - before.middle) * (after.middle - here.middle) < 0 else SELDOM


def _obstacles(chart: LineChart, plot: Plot) -> list[Box]:
    """Boxes along every line and around every mark, for labels to keep off."""
    boxes = [_around(*plot.spot(point.x, value), 8) for point in chart.points for value in point.values]
    boxes += [_around(*plot.spot(target.x, target.value), 9) for target in chart.targets]
    for one, other in chart.runs():
        boxes += _along(plot.spot(one.x, one.middle), plot.spot(other.x, other.middle))
    for target in chart.targets:
        if target.start:
            boxes += _along(plot.spot(*target.start), plot.spot(target.x, target.value))
    for group in chart.comparisons:
        for start, end in pairwise(group.points):
            boxes += _along(plot.spot(*start), plot.spot(*end))
    for cut in (*chart.breaks, *chart.changed_targets):
        x = plot.x.at(cut.x)
        boxes += [Box(x - 5, top, x + 3, top + 16) for top in range(int(plot.frame.top), int(plot.frame.bottom), 16)]
    return boxes


def _around(x: float, y: float, reach: float) -> Box:
    return Box(x - reach, y - reach, x + reach, y + reach)


def _along(start: tuple[float, float], end: tuple[float, float]) -> list[Box]:
    steps = max(1, int(max(abs(end[0] - start[0]), abs(end[1] - start[1])) // 10))
    (left, top), right, down = start, (end[0] - start[0]) / steps, (end[1] - start[1]) / steps
    spots = ((left + right * step, top + down * step) for step in range(steps + 1))
    return [Box(x - 2, y - 2, x + 2, y + 2) for x, y in spots]


def _written(placed: Placed) -> str:
    weight = 700 if placed.label.font_size > FONT else None
    font = {"font_size": placed.label.font_size, "font_weight": weight}
    return halo_text(placed.label.words, placed.x, placed.baseline, text_anchor="middle", **font)
