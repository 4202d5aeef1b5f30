# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The chart of an indicator: true distances, honest axes, no line across a break, no labels on labels."""

from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pejl.documents.charts.axis import value_ticks
from pejl.documents.charts.chart import Comparison, Cut, Kind, LineChart, Point, TargetMark
from pejl.documents.charts.line_chart import PHONE, WIDE, line_chart
from pejl.documents.charts.palette import BLUE, PAPER
from pejl.documents.charts.placement import Box, Label, place
from pejl.documents.charts.sparkline import sparkline
from pejl.documents.charts.svg import Alternative

SVG = "{http://www.w3.org/2000/svg}"


def point(year, *values, kind=Kind.MEASURED, stretch=0):
    numbers = tuple(Decimal(value) for value in values)
    label = " eller ".join(values) or "mangler"
    return Point(year + 0.5, numbers, kind, label, str(year), f"’{year % 100:02}", stretch)


def chart(*points, **more):
    return LineChart(points, str, "Personer", "Aksen begynder ved {value}", **more)


def drawn(shown, size=WIDE):
    return ElementTree.fromstring(line_chart(shown, size, Alternative("c", "Titel", "Alt")))


def words(svg):
    return [node.text for node in svg.findall(f"{SVG}text")]


def data_lines(svg):
    return [path for path in svg.findall(f"{SVG}path") if path.get("stroke") == BLUE and "L" in path.get("d", "")]


def test_years_lie_at_true_distance():
    svg = drawn(chart(point(2013, "10"), point(2014, "11"), point(2024, "12")))
    xs = [float(circle.get("cx")) for circle in svg.findall(f"{SVG}circle")]
    assert (xs[2] - xs[0]) == pytest.approx(11 * (xs[1] - xs[0]), abs=1)


@pytest.mark.parametrize(
    ("values", "first", "last"),
    [
        (("74", "162"), "0", "200"),
        (("1581", "1370", "1255"), "1200", "1600"),
        (("22.8", "24.2"), "21", "26"),
        (("0.5", "1.5"), "0", "1.5"),
        (("-4", "3"), "-4", "4"),
        (("0",), "0", "1"),
        (("7",), "6.6", "7.4"),
        (("100", "100.2"), "95", "107.5"),
    ],
)
def test_the_axis_begins_at_zero_unless_that_would_hide_every_change(values, first, last):
    ticks = value_ticks([Decimal(value) for value in values])
    assert (ticks[0], ticks[-1]) == (Decimal(first), Decimal(last))


def test_an_axis_that_does_not_begin_at_zero_says_so():
    assert "Aksen begynder ved 1200" in words(
        drawn(chart(point(2013, "1581"), point(2022, "1370"), point(2017, "1255")))
    )
    assert not [text for text in words(drawn(chart(point(2020, "74"), point(2023, "162")))) if "begynder" in text]


def test_no_line_crosses_a_break():
    shown = chart(point(2023, "6"), point(2024, "5"), point(2025, "9", stretch=1), breaks=(Cut(2025.5, "Ny regel"),))
    svg = drawn(shown)
    assert len(data_lines(svg)) == 1
    assert "Ny regel" in words(svg)
    assert any("l-5 8l5 8" in path.get("d", "") for path in svg.findall(f"{SVG}path"))


@pytest.mark.parametrize("kind", [Kind.MISSING, Kind.SUPPRESSED])
def test_no_line_crosses_a_gap(kind):
    assert not data_lines(drawn(chart(point(2020, "4"), point(2021, kind=kind), point(2022, "5"))))


def test_a_part_of_a_year_is_joined_to_nothing_and_the_whole_years_around_it_are_joined():
    lines = data_lines(drawn(chart(point(2020, "4"), point(2021, "3", kind=Kind.PART), point(2022, "5"))))
    assert len(lines) == 1


@pytest.mark.parametrize("kind", [Kind.PROVISIONAL, Kind.FORECAST])
def test_the_line_to_a_figure_that_may_change_is_dashed(kind):
    lines = data_lines(drawn(chart(point(2020, "4"), point(2021, "3"), point(2022, "5", kind=kind))))
    assert [line.get("stroke-dasharray") for line in lines] == [None, "6 4"]


def test_rival_figures_get_one_diamond_when_near_and_two_when_apart():
    def diamonds(shown):
        paths = drawn(shown).findall(f"{SVG}path")
        return [path for path in paths if path.get("fill") == PAPER and path.get("stroke") == BLUE]

    near = chart(point(2022, "50"), point(2024, "100", "101", kind=Kind.DISPUTED))
    apart = chart(point(2022, "100"), point(2024, "10", "90", kind=Kind.DISPUTED))
    assert (len(diamonds(near)), len(diamonds(apart))) == (1, 2)


def test_the_phone_labels_first_last_and_turning_points_only():
    shown = chart(*(point(2013 + step, value) for step, value in enumerate(("1", "2", "3", "9", "6", "5"))))
    labels = {"1", "2", "3", "9", "6", "5"}
    heavy = [node.text for node in drawn(shown, PHONE).findall(f"{SVG}text") if node.get("font-weight") == "700"]
    assert set(heavy) == {"1", "9", "5"}
    everywhere = [node.text for node in drawn(shown).findall(f"{SVG}text") if node.get("font-weight") == "700"]
    assert set(everywhere) == labels


def test_targets_and_comparison_groups_are_named_at_their_end():
    shown = chart(
        point(2013, "1581"),
        targets=(TargetMark(2017.5, Decimal(1255), "Mål 2017: 1.255", (2013.5, Decimal(1581))),),
        comparisons=(Comparison("6-byerne", ((2013.5, Decimal(1400)), (2014.5, Decimal(1450)))),),
    )
    assert {"Mål 2017: 1.255", "6-byerne"} <= set(words(drawn(shown)))
    assert shown.marks() == ("measured", "target", "comparison")


def test_the_same_chart_is_always_the_same_bytes():
    shown = chart(point(2013, "1"), point(2014, "2"))
    assert line_chart(shown, WIDE, Alternative("c", "t")) == line_chart(shown, WIDE, Alternative("c", "t"))


def test_a_chart_without_figures_is_still_a_drawing():
    assert "mangler" in words(drawn(chart(point(2013))))


def test_a_sparkline_needs_two_figures_to_join():
    assert sparkline(chart(point(2013, "1"), point(2014))) == ""
    assert "<svg" in sparkline(chart(point(2013, "1"), point(2014, "2")))


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 300), st.text("0123456789.", min_size=1, max_size=8))))
def test_labels_never_overlap_and_never_leave_the_drawing(spots):
    frame = Box(0, 0, 400, 300)
    placed = place([Label(text, x, y) for x, y, text in spots], frame=frame, forbidden=[Box(100, 100, 150, 120)])
    boxes = [Box(100, 100, 150, 120), *(one.box for one in placed)]
    assert all(one.box.inside(frame) for one in placed)
    assert not any(one.overlaps(other) for index, one in enumerate(boxes) for other in boxes[index + 1 :])


@given(st.lists(st.decimals(-10_000, 10_000, places=2), min_size=1))
def test_ticks_enclose_every_value_and_are_few(values):
    ticks = value_ticks(values)
    assert ticks[0] <= min(values)
    assert max(values) <= ticks[-1]
    assert 2 <= len(ticks) <= 8
