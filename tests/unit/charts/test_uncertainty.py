# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Intervals, control limits and the outlook's fan: drawn where they are, inside the axis, and named in the key."""

from decimal import Decimal
from xml.etree import ElementTree

import pytest

from pejl.documents.charts.chart import ControlLimits, FanStep, LineChart, Point, Span
from pejl.documents.charts.line_chart import PHONE, WIDE, line_chart
from pejl.documents.charts.marks import noise_mark
from pejl.documents.charts.point_marks import chart_key
from pejl.documents.charts.svg import Alternative

SVG = "{http://www.w3.org/2000/svg}"
D = Decimal
POINTS = (Point(2022.5, (D(50),), label="50", tick="2022"), Point(2023.5, (D(60),), label="60", tick="2023"))
SPANS = (Span(2022.5, D(40), D(62)), Span(2023.5, D(48), D(75)))
LIMITS = ControlLimits(2022.5, 2023.5, D(55), D(30), D(80))
FAN = (FanStep(2023.5, D(60), D(60), D(60)), FanStep(2024.5, D(45), D(66), D(120)))


def drawn(size=WIDE, **more):
    shown = LineChart(POINTS, str, **more)
    return shown, ElementTree.fromstring(line_chart(shown, size, Alternative("c", "Titel", "Alt")))


def paths(svg):
    return [node.get("d") for node in svg.iter(f"{SVG}path")]


@pytest.mark.parametrize(
    ("more", "mark", "count"),
    [({"intervals": SPANS}, "interval", 2), ({"limits": LIMITS}, "limits", 2), ({"fan": FAN}, "outlook", 1)],
)
def test_each_is_drawn_and_stands_in_the_key(more, mark, count):
    (shown, svg), (plain, bare) = drawn(**more), drawn()
    looks = {
        "interval": lambda path: path.get("d").count("h8") == 2,
        "limits": lambda path: path.get("stroke-dasharray") == "1.5 4",
        "outlook": lambda path: path.get("d").endswith("z"),
    }[mark]
    assert [sum(map(looks, found.iter(f"{SVG}path"))) for found in (svg, bare)] == [count, 0]
    assert (mark in shown.marks(), mark in plain.marks()) == (True, False)
    assert "<path" in chart_key(mark)


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_the_axis_has_room_for_what_is_uncertain(size):
    shown, svg = drawn(size, fan=FAN, limits=LIMITS, intervals=SPANS)
    assert (max(shown.values()), max(shown.moments())) == (120, 2024.5)
    labels = [node.text for node in svg.iter(f"{SVG}text")]
    assert any(text.isdigit() and 120 <= int(text) < 1000 for text in labels)


def test_an_interval_has_a_cap_at_each_end():
    _, svg = drawn(intervals=SPANS[:1])
    assert any(path.count("h8") == 2 for path in paths(svg))


def test_the_mark_of_a_goal_lies_beyond_the_band_without_saying_up_or_down():
    assert noise_mark("improvement") == noise_mark("deterioration")
    assert len({noise_mark(one) for one in ("improvement", "rise", "fall", "within_noise", "not_testable")}) == 5
