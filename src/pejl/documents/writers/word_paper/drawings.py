# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Pictures inside a Word document: PNG made of our SVG, each with its alternative text or marked as decoration."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from pejl.documents.paper import Mark, Picture
from pejl.documents.writers.rendering import png_of
from pejl.documents.writers.word_paper.markup import quoted
from pejl.documents.writers.word_paper.writing import Writing

_PIXEL = 9525  # English metric units in a CSS pixel
_TWIP = 635
_SHARP, _SHARPER = 2.0, 3.0  # device pixels for one of CSS
_DECORATION = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1"/></a:ext></a:extLst>'
)
_TALLEST = 15.0  # CSS pixels of a mark in a line of small print


@dataclass(frozen=True, slots=True)
class _Drawing:
    """A picture as it goes into the file: its size in CSS pixels and what is said of it."""

    png: bytes
    width: float
    height: float
    alternative: str = ""


def drawn(writing: Writing, picture: Picture) -> str:
    """A chart as a run, not wider than the line."""
    scale = min(1.0, writing.width * _TWIP / (picture.width * _PIXEL))
    png = png_of(picture.svg, picture.width, picture.height, sharpness=_SHARP)
    return _run(writing, _Drawing(png, picture.width * scale, picture.height * scale, picture.alternative))


def mark(writing: Writing, one: Mark) -> str:
    """A mark as a run as high as its line; silent, because the word stands beside it."""
    scale = min(1.0, _TALLEST / one.height)
    png = png_of(one.svg, one.width, one.height, sharpness=_SHARPER)
    return _run(writing, _Drawing(png, one.width * scale, one.height * scale))


def _run(writing: Writing, drawing: _Drawing) -> str:
    relation, _image = writing.word.part.get_or_add_image(BytesIO(drawing.png))
    number = writing.drawing()
    extent = f'cx="{round(drawing.width * _PIXEL)}" cy="{round(drawing.height * _PIXEL)}"'
    said = f'id="{number}" name={quoted(f"Picture {number}")} descr={quoted(drawing.alternative)}'
    properties = f"<wp:docPr {said}/>" if drawing.alternative else f"<wp:docPr {said}>{_DECORATION}</wp:docPr>"
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>{properties}'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="picture{number}.png"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
