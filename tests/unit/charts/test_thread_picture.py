# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The picture of the thread: every box is a link in reading order, lines are silent, what is missing is dashed."""

from xml.etree import ElementTree

import pytest

from pejl.documents.charts.svg import Alternative
from pejl.documents.charts.thread_picture import BETWEEN, BOX, Box, Column, step_mark, thread_picture

SVG = "{http://www.w3.org/2000/svg}"
ALTERNATIVE = Alternative("t", "The thread")


def drawn(*columns):
    return ElementTree.fromstring(thread_picture(columns, ALTERNATIVE))


def test_every_box_with_an_address_is_a_link_in_the_order_it_is_read():
    svg = drawn(
        Column("Asked", (Box("A bath", "/1/", ends=(1,)), Box("A bridge", "/2/"))),
        Column("Done", (Box("Pools", "/a/"), Box("Piers", "/b/"), Box("Nothing", missing=True))),
    )
    assert [link.get("href") for link in svg.findall(f"{SVG}a")] == ["/1/", "/2/", "/a/", "/b/"]
    assert ["".join(link.itertext()) for link in svg.findall(f"{SVG}a")] == ["A bath", "A bridge", "Pools", "Piers"]


def test_lines_and_heads_are_silent_and_the_drawing_has_a_name():
    svg = drawn(Column("Asked", (Box("A bath", "/1/", ends=(0,)),)), Column("Done", (Box("Pools", "/a/"),)))
    silent = svg.find(f"{SVG}g")
    assert (silent.get("aria-hidden"), len(silent.findall(f"{SVG}path"))) == ("true", 1)
    assert [head.text for head in silent.findall(f"{SVG}text")] == ["Asked", "Done"]
    assert (svg.get("role"), svg.find(f"{SVG}title").text) == ("group", "The thread")


def test_a_line_goes_from_the_right_of_one_box_to_the_left_of_the_other():
    svg = drawn(Column("Asked", (Box("A bath", "/1/", ends=(0,)),)), Column("Done", (Box("Pools", "/a/"),)))
    path = svg.find(f"{SVG}g/{SVG}path").get("d")
    first, last = (box.find(f"{SVG}rect") for box in svg.findall(f"{SVG}a"))
    assert path.startswith(f"M{int(first.get('x')) + BOX} ")
    assert path.split()[-2] == last.get("x") == str(int(first.get("x")) + BOX + BETWEEN)


def test_what_is_missing_is_dashed_and_so_is_the_way_there():
    svg = drawn(Column("Asked", (Box("A bath", "/1/", ends=(0,)),)), Column("Done", (Box("Nothing", missing=True),)))
    assert svg.find(f"{SVG}rect").get("stroke-dasharray")
    assert svg.find(f"{SVG}g/{SVG}path").get("stroke-dasharray")
    assert svg.find(f"{SVG}a/{SVG}rect").get("stroke-dasharray") is None


def test_long_words_are_broken_into_lines_that_are_read_apart_and_no_box_covers_another():
    words = "Hurtigere overgang fra herberg til egen bolig med den rette støtte fra første dag og mange flere ord til"
    svg = drawn(Column("Done", (Box(words, "/a/"), Box("Short", "/b/"))))
    long, short = svg.findall(f"{SVG}a")
    said = "".join(long.itertext())
    assert said.startswith("Hurtigere overgang fra herberg til")
    assert said.endswith("…")
    assert len(long.findall(f"{SVG}text/{SVG}tspan")) == 4
    bottom = float(long.find(f"{SVG}rect").get("y")) + float(long.find(f"{SVG}rect").get("height"))
    assert float(short.find(f"{SVG}rect").get("y")) > bottom


def test_words_are_escaped_and_a_picture_without_boxes_is_empty():
    assert "<script>" not in thread_picture([Column("Done", (Box("<script>", "/a/"),))], ALTERNATIVE)
    assert drawn(Column("Done", ())).findall(f"{SVG}a") == []


@pytest.mark.parametrize("step", ["asked", "answered", "barred", "decided", "done", "goal", "worked", "money"])
def test_the_mark_of_a_step_is_silent_and_dashed_where_nothing_is_known(step):
    known, missing = (ElementTree.fromstring(step_mark(step, missing=gap)) for gap in (False, True))
    assert known.get("aria-hidden") == missing.get("aria-hidden") == "true"
    assert known.find(f"{SVG}circle").get("stroke-dasharray") is None
    assert missing.find(f"{SVG}circle").get("stroke-dasharray")
    assert missing.find(f"{SVG}text").text == "?"
