# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The diagrams of the manual are drawn when it is built, and one that cannot be drawn stops the build."""

from itertools import combinations
from xml.etree import ElementTree

import pytest

from docs_build.diagrams import boxes, drawing, heights, on_page_markdown, read

SVG = "{http://www.w3.org/2000/svg}"
CHART = """flowchart TD
    accTitle: Who <may> ask whom
    top["top<br/>the first"] --> left
    top --> right["right & wrong"]
    left --> foot
    right --> foot
    alone["alone"] --> foot
"""


def test_every_box_and_arrow_is_drawn_and_told():
    drawn = ElementTree.fromstring(drawing(read(CHART)))
    assert [text.text for text in drawn.iter(f"{SVG}text")] == [
        "top", "the first", "left", "right & wrong", "foot", "alone",
    ]  # fmt: skip
    assert len(list(drawn.iter(f"{SVG}rect"))) == 5
    assert len(list(drawn.iter(f"{SVG}path"))) == 2 * 5
    assert drawn.find(f".//{SVG}title").text == "Who <may> ask whom"
    assert drawn.find(f".//{SVG}desc").text == "top → left; top → right; left → foot; right → foot; alone → foot"


def test_what_points_stands_above_what_it_points_at():
    chart = read(CHART)
    assert heights(chart) == {"top": 2, "left": 1, "right": 1, "foot": 0, "alone": 1}
    placed, width, height = boxes(chart)
    assert all(placed[upper].y + placed[upper].height < placed[lower].y for upper, lower in chart.arrows)
    for one, other in combinations(placed.values(), 2):
        assert one.y + one.height < other.y or other.y + other.height < one.y or abs(one.middle - other.middle) > 40
    assert all(box.x > 0 and box.x + box.width < width and box.y + box.height < height for box in placed.values())


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("graph LR\n a --> b", "only 'flowchart TD'"),
        ("flowchart TD\n a --> b", "no accTitle"),
        ("flowchart TD\n accTitle: x\n a -.-> b", "cannot draw 'a -.-> b'"),
        ("flowchart TD\n accTitle: x\n a --> b\n b --> c\n a --> c", "a --> c"),
        ("flowchart TD\n accTitle: x\n a --> b\n b --> a", "row below"),
    ],
)
def test_what_is_not_understood_stops_the_build(source, told):
    with pytest.raises(ValueError, match=told):
        drawing(read(source))


def test_a_page_keeps_everything_but_its_diagrams():
    page = f"# Head\n\n```mermaid\n{CHART}```\n\n```python\nx = 1\n```\n"
    drawn = on_page_markdown(page)
    assert drawn.startswith("# Head\n\n<figure><svg")
    assert drawn.endswith("</figure>\n\n```python\nx = 1\n```\n")
    assert "mermaid" not in drawn
