# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The small marks: each state has a shape of its own, so that it survives without colour."""

import re

import pytest

from pejl.documents.charts.chart import Kind
from pejl.documents.charts.marks import assurance_mark, barometer_key, lamp, noise_mark, traffic_light, verdict_mark
from pejl.documents.charts.palette import AMBER, GREEN, RED
from pejl.documents.charts.point_marks import chart_key

COLOURS = ("green", "yellow", "red", "mixed", "none")
VERDICTS = ("achieved", "achieved_with_reservation", "partly", "not_achieved", "no_data", "none")
NOISE = ("rise", "fall", "within_noise", "not_testable")
ASSURANCE = ("consistently_passing", "consistently_failing", "hit_and_miss", "none")
CHART_MARKS = (*Kind, "target", "break", "changed_target", "comparison", "interval", "limits", "outlook")


def without_colour(svg: str) -> str:
    return re.sub(r"#[0-9a-f]{6}", "grey", svg)


@pytest.mark.parametrize(
    ("draw", "states"),
    [
        (traffic_light, COLOURS),
        (lamp, COLOURS),
        (verdict_mark, VERDICTS),
        (noise_mark, NOISE),
        (assurance_mark, ASSURANCE),
        (barometer_key, ("computed", "published", "plan", "only_baseline")),
        (chart_key, CHART_MARKS),
    ],
)
def test_every_state_is_told_apart_without_colour(draw, states):
    assert len({without_colour(draw(state)) for state in states}) == len(states)


@pytest.mark.parametrize(
    ("colour", "fills"),
    [("green", [GREEN]), ("yellow", [AMBER]), ("red", [RED]), ("mixed", [RED, GREEN]), ("none", [])],
)
def test_only_the_lamps_that_are_meant_are_lit(colour, fills):
    assert [fill for fill in (RED, AMBER, GREEN) if f'fill="{fill}"' in traffic_light(colour)] == fills


def test_marks_are_silent_because_the_word_stands_beside_them():
    for svg in (traffic_light("green"), verdict_mark("partly"), noise_mark("fall"), chart_key("target")):
        assert 'aria-hidden="true"' in svg
        assert "<title" not in svg
