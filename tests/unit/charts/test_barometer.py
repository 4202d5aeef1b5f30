# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The barometer: where things stand on the ruler, and what the drawing says without being seen."""

from decimal import Decimal
from xml.etree import ElementTree

import pytest

from pejl.documents.charts.barometer import Labels, Reading, Shape, large_barometer, small_barometer
from pejl.documents.charts.palette import BLUE, RED
from pejl.documents.charts.svg import Alternative

SVG = "{http://www.w3.org/2000/svg}"
TOLD = Alternative("b1", "Barometer: beregnet 2,40 & mere", "Skalaen går fra −5 til +5.")


def drawn(reading: Reading) -> ElementTree.Element:
    return ElementTree.fromstring(small_barometer(reading, TOLD))


def bar(svg: ElementTree.Element) -> ElementTree.Element:
    return svg.findall(f"{SVG}rect")[1]


def paths(svg: ElementTree.Element) -> list[str]:
    return [path.get("d", "") for path in svg.findall(f"{SVG}path")]


@pytest.mark.parametrize(
    ("score", "x", "width", "edge"),
    [("2.5", 100, 45, BLUE), ("5", 100, 90, BLUE), ("-1", 82, 18, RED), ("-15", 10, 90, RED), ("7", 100, 90, BLUE)],
)
def test_the_bar_runs_from_the_baseline_to_the_score_and_stops_at_the_ends(score, x, width, edge):
    rect = bar(drawn(Reading(Shape.SCORED, Decimal(score))))
    assert (float(rect.get("x")), float(rect.get("width")), rect.get("stroke")) == (x, width, edge)


def test_a_score_below_the_baseline_is_hatched_by_a_pattern_of_its_own_drawing():
    svg = drawn(Reading(Shape.SCORED, Decimal(-1)))
    assert bar(svg).get("fill") == "url(#b1-h)"
    assert svg.find(f"{SVG}defs/{SVG}pattern").get("id") == "b1-h"


@pytest.mark.parametrize(("score", "arrow"), [("-15", "M7 13"), ("7", "M193 13")])
def test_a_score_beyond_the_ends_has_an_arrow_outside_the_ruler(score, arrow):
    assert any(path.startswith(arrow) for path in paths(drawn(Reading(Shape.SCORED, Decimal(score)))))


@pytest.mark.parametrize("score", ["5", "-5"])
def test_a_score_at_the_very_end_has_no_arrow(score):
    at_end, beyond = (drawn(Reading(Shape.SCORED, Decimal(number))) for number in (score, f"{score}.1"))
    assert len(paths(beyond)) == len(paths(at_end)) + 1


def test_no_triangle_and_no_bar_are_drawn_where_nothing_was_computed():
    published = drawn(Reading(Shape.PUBLISHED_ONLY, published=Decimal("0.2")))
    assert len(published.findall(f"{SVG}rect")) == 1
    assert not any(path.endswith("h10z") for path in paths(published))
    assert any(path.startswith("M103.6 11") for path in paths(published)), "the diamond of the published score"


@pytest.mark.parametrize(("shape", "circles"), [(Shape.ONLY_BASELINE, 1), (Shape.NO_DATA, 0), (Shape.SUPPRESSED, 1)])
def test_missing_hidden_and_only_baseline_look_different_and_are_all_dashed(shape, circles):
    svg = drawn(Reading(shape, plan=Decimal("1.25")))
    assert svg.find(f"{SVG}rect").get("stroke-dasharray") == "4 3"
    assert len(svg.findall(f"{SVG}circle")) == circles
    assert not any("122.5" in path for path in paths(svg)), "no plan without a status"


def test_the_plan_is_a_dashed_tick_at_its_score():
    svg = drawn(Reading(Shape.SCORED, Decimal(2), plan=Decimal("1.25")))
    plan = [path for path in svg.findall(f"{SVG}path") if path.get("stroke-dasharray") == "3 2"]
    assert [path.get("d") for path in plan] == ["M122.5 7V27"]


def test_the_drawing_tells_in_words_what_it_shows():
    svg = drawn(Reading(Shape.NO_DATA))
    told = {node.get("id"): node.text for node in svg if node.tag in (f"{SVG}title", f"{SVG}desc")}
    assert told == {"b1-t": "Barometer: beregnet 2,40 & mere", "b1-d": "Skalaen går fra −5 til +5."}
    assert (svg.get("role"), svg.get("aria-labelledby")) == ("img", "b1-t b1-d")


def test_the_large_barometer_writes_the_words_it_is_given():
    labels = Labels("2,40", away="længere væk", baseline="Udgangspunkt 2013", target="Mål 2017")
    svg = ElementTree.fromstring(large_barometer(Reading(Shape.SCORED, Decimal("2.4")), labels, TOLD))
    words = [node.text for node in svg.findall(f"{SVG}text")]
    assert words == ["−5 længere væk", "0", "+5", "Udgangspunkt 2013", "Mål 2017", "2,40"]
