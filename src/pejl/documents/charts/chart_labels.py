# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The labels of a line chart: which of its words are written, beside which mark, and what they must keep off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from pejl.documents.charts.axis import Scale
from pejl.documents.charts.chart import LineChart, Point
from pejl.documents.charts.placement import Box, Label, Rectangle

Spot = tuple[float, float]
Run = tuple[Spot, Spot, bool]  # a line from one figure to the next, and whether it is dashed
FONT = 14
SELDOM = 3  # the rank from which a sparse drawing leaves labels out


@dataclass(frozen=True, slots=True)
class Plot:
    """The area of the figures, with its two scales."""

    frame: Box
    x: Scale
    y: Scale

    def spot(self, moment: float, value: Decimal) -> Spot:
        """The pixel of a value at a moment."""
        return self.x.at(moment), self.y.at(value)

    def runs(self, chart: LineChart) -> list[Run]:
        """The lines of the chart, where they lie."""
        return [
            (self.spot(one.x, one.middle), self.spot(other.x, other.middle), one.kind.dashed or other.kind.dashed)
            for one, other in chart.runs()
        ]


def words_of(chart: LineChart) -> list[str]:
    """Everything that may be written in the plot, in the order by which labels number their words."""
    targets, groups = [one.label for one in chart.targets], [one.name for one in chart.comparisons]
    return [*targets, *groups, *(one.label for one in chart.points)]


def labels_of(chart: LineChart, plot: Plot, *, sparse: bool) -> list[Label]:
    """The labels of the chart; a `sparse` drawing leaves those out that tell the least."""
    labels = []
    for number, target in enumerate(chart.targets):
        spot = plot.spot(target.x, target.value)
        labels.append(Label(target.label, *spot, rank=1, font_size=FONT, gap=12, number=number))
    for number, group in enumerate(chart.comparisons, start=len(chart.targets)):
        if group.points:
            labels.append(Label(group.name, *plot.spot(*group.points[-1]), rank=2, font_size=FONT, number=number))
    numbered = list(enumerate(chart.points, start=len(chart.targets) + len(chart.comparisons)))
    ordered = sorted(((number, point) for number, point in numbered if point.values), key=lambda one: one[1].x)
    points = [point for _, point in ordered]
    for place_in_row, (number, point) in enumerate(ordered):
        rank = _rank(points, place_in_row)
        if point.label and (rank < SELDOM or not sparse):
            spot = plot.spot(point.x, max(point.values))
            labels.append(Label(point.label, *spot, rank=rank, gap=12, number=number))
    if not sparse:
        gaps = [(number, point) for number, point in numbered if point.label and not point.values]
        labels += [_gap_label(point, plot, number) for number, point in gaps]
    return labels


def _gap_label(point: Point, plot: Plot, number: int) -> Label:
    """Words over the mark of a missing or hidden figure; the key says the same where there is no room."""
    x, y = plot.x.at(point.x), plot.frame.bottom - 10
    return Label(point.label, x, y, rank=SELDOM + 1, font_size=FONT, number=number)


def _rank(ordered: list[Point], place_in_row: int) -> int:
    """0 for the last figure, 1 for the first, 2 for turning points and all not plainly measured, else seldom."""
    if place_in_row in (0, len(ordered) - 1):
        return 1 if place_in_row == 0 else 0
    before, here, after = (ordered[place_in_row + step] for step in (-1, 0, 1))
    if here.kind.value != "measured":
        return 2
    return 2 if (here.middle - before.middle) * (after.middle - here.middle) < 0 else SELDOM


def obstacles(chart: LineChart, plot: Plot, runs: Iterable[Run]) -> list[Rectangle]:
    """Boxes along every line and around every mark, for labels to keep off."""
    boxes = [_around(*plot.spot(point.x, value), 8) for point in chart.points for value in point.values]
    boxes += [_around(*plot.spot(target.x, target.value), 9) for target in chart.targets]
    for start, end, _dashed in runs:
        boxes += _along(start, end)
    for target in chart.targets:
        if target.start:
            boxes += _along(plot.spot(*target.start), plot.spot(target.x, target.value))
    for group in chart.comparisons:
        for one, other in pairwise(group.points):
            boxes += _along(plot.spot(*one), plot.spot(*other))
    for cut in (*chart.breaks, *chart.changed_targets):
        x = plot.x.at(cut.x)
        boxes += [(x - 5, top, x + 3, top + 16) for top in range(int(plot.frame.top), int(plot.frame.bottom), 16)]
    return boxes


def _around(x: float, y: float, reach: float) -> Rectangle:
    return (x - reach, y - reach, x + reach, y + reach)


def _along(start: Spot, end: Spot) -> list[Rectangle]:
    steps = max(1, int(max(abs(end[0] - start[0]), abs(end[1] - start[1])) // 10))
    (left, top), right, down = start, (end[0] - start[0]) / steps, (end[1] - start[1]) / steps
    return [((x := left + right * step) - 2, (y := top + down * step) - 2, x + 2, y + 2) for step in range(steps + 1)]
