# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which styles a paper uses: those of the organisation's template by their names, and plain ones for what it lacks.

A template may bring a style of any of these names and decides its looks by it. Word keeps the names of its own styles
in English in the file, whatever the language of the program ("heading 1" is shown as "Overskrift 1").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pejl.documents.readers.word.names import VALUE, w
from pejl.documents.writers.word_paper.markup import DECLARED, element

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class Definition:
    """A style that is added where the template has none of its name; its properties are XML."""

    kind: str  # paragraph, character or table
    paragraph: str = ""
    letters: str = ""
    more: str = ""
    based_on: str = ""


def _spacing(before: int, after: int, line: int = 240) -> str:
    """In twentieths of a point; `line` in 240ths of a line."""
    return element("spacing", before=before, after=after, line=line, lineRule="auto")


def _size(points: float) -> str:
    return element("sz", val=int(points * 2)) + element("szCs", val=int(points * 2))


_BOLD, _GREY = element("b"), element("color", val="454545")
_KEEP = element("keepNext") + element("keepLines")


def _heading(level: int, points: float, before: int) -> Definition:
    outline = element("outlineLvl", val=level - 1)
    return Definition("paragraph", _KEEP + _spacing(before, 80) + outline, _BOLD + _size(points))


def _toc(level: int) -> Definition:
    indent = element("ind", left=(level - 1) * 300)
    return Definition("paragraph", _spacing(0, 40) + indent)


def _line(side: str, size: int = 4, colour: str = "707070") -> str:
    return element(side, val="single", sz=size, space="0", color=colour)


def _edges(*lines: str) -> str:
    return element("tblBorders", "".join(lines))


_CELLS = element(
    "tblCellMar",
    "".join(
        element(side, w=width, type="dxa") for side, width in (("top", 40), ("left", 80), ("bottom", 40), ("right", 80))
    ),
)
_HEAD = element(
    "tblStylePr",
    element("rPr", _BOLD) + element("tcPr", element("shd", val="clear", color="auto", fill="E8E8E8")),
    type="firstRow",
)
_FIRST = element("tblStylePr", element("rPr", _BOLD), type="firstCol")
_TABLE = element("tblPr", _edges(_line("top", 8, "1A1A1A"), _line("bottom", 8, "1A1A1A"), _line("insideH")) + _CELLS)
_BAR = element("pBdr", element("left", val="single", sz=24, space="8", color="004D99"))
_FILL = element("shd", val="clear", color="auto", fill="F0F4F9")
_TO_SIGN = element("tabs", element("tab", val="left", leader="underscore", pos=4400))

NORMAL = Definition("paragraph", _spacing(0, 120, 276), _size(10.5))
DEFINITIONS = {
    "title": Definition("paragraph", _KEEP + _spacing(0, 80), _BOLD + _size(20)),
    "subtitle": Definition("paragraph", _KEEP + _spacing(0, 240), _GREY + _size(12)),
    "heading 1": _heading(1, 15, 320),
    "heading 2": _heading(2, 12.5, 240),
    "heading 3": _heading(3, 11, 200),
    "heading 4": Definition(
        "paragraph", _KEEP + _spacing(160, 60) + element("outlineLvl", val=3), _BOLD + element("i") + _size(10.5)
    ),
    "caption": Definition("paragraph", element("keepLines") + _spacing(160, 80), _BOLD + _size(9.5)),
    "toc heading": Definition("paragraph", _KEEP + _spacing(240, 80), _BOLD + _size(12.5)),
    **{f"toc {level}": _toc(level) for level in range(1, 5)},
    "list bullet": Definition("paragraph", element("contextualSpacing"), based_on=""),
    "list number": Definition("paragraph", element("contextualSpacing"), based_on=""),
    "footnote text": Definition("paragraph", _spacing(0, 20), _size(8.5)),
    "footnote reference": Definition("character", letters=element("vertAlign", val="superscript")),
    "hyperlink": Definition("character", letters=element("color", val="004D99") + element("u", val="single")),
    "pejl state": Definition("paragraph", _KEEP + _spacing(0, 80), _BOLD + element("caps") + _GREY + _size(10.5)),
    "pejl lead": Definition("paragraph", _spacing(0, 200, 288), _size(12)),
    "pejl remark": Definition("paragraph", _spacing(0, 120), _GREY + _size(9)),
    "pejl attention": Definition(
        "paragraph", element("keepLines") + _BAR + _FILL + _spacing(120, 160) + element("ind", left=200, right=200)
    ),
    "pejl picture": Definition("paragraph", element("keepNext") + _spacing(160, 0)),
    "pejl table text": Definition("paragraph", _spacing(0, 0) + element("textAlignment", val="center"), _size(9)),
    "pejl table small": Definition("paragraph", _spacing(0, 0) + element("textAlignment", val="center"), _size(7.5)),
    "pejl table note": Definition("paragraph", _spacing(60, 160), _GREY + _size(8.5)),
    "pejl signature": Definition("paragraph", element("keepLines") + _TO_SIGN + _spacing(600, 0)),
    "pejl unbound": Definition("character"),
    "pejl mark": Definition("character", letters=element("i") + _GREY + _size(8.5)),
    "pejl table": Definition("table", more=_TABLE + _HEAD),
    "pejl facts": Definition(
        "table",
        more=element("tblPr", _edges(_line("top"), _line("bottom"), _line("insideH", 2, "C8C8C8")) + _CELLS) + _FIRST,
    ),
}
# The names as they are shown, where they are not Word's own.
_SHOWN = {"title": "Title", "subtitle": "Subtitle", "toc heading": "TOC Heading", "list bullet": "List Bullet"}
_SHOWN |= {"list number": "List Number", "hyperlink": "Hyperlink"}


class Styles:
    """The styles of one file, by name; what is asked for and not there is added."""

    def __init__(self, root: Any) -> None:
        self._root = root
        self._ids = {_name(style): style.get(w("styleId")) or "" for style in root.iter(w("style"))}

    def id(self, name: str) -> str:
        """The id of a style of `DEFINITIONS`, added if need be."""
        if name not in self._ids:
            self._add(name, DEFINITIONS[name])
        return self._ids[name]

    def numbering_of(self, name: str) -> str:
        """The id of the list that a style of the template brings with it; empty where it brings none."""
        for style in self._root.iter(w("style")):
            if _name(style) == name:
                found = style.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
                return "" if found is None else found.get(VALUE) or ""
        return ""

    def _default(self, kind: str) -> str:
        """The style that all others of its kind are based on."""
        for style in self._root.iter(w("style")):
            if style.get(w("type")) == kind and style.get(w("default")) in ("1", "true", "on"):
                return style.get(w("styleId")) or ""
        return ""

    def _add(self, name: str, definition: Definition) -> None:
        shown = _SHOWN.get(name, name.title() if name.startswith("pejl") else name)
        key = "".join(word.capitalize() for word in name.split())
        self._ids[name] = key if key not in self._ids.values() else f"{key}Pejl"
        self._root.append(_xml(self._ids[name], shown, definition, self._default(definition.kind)))


def _xml(key: str, shown: str, definition: Definition, base: str) -> _Element:
    from docx.oxml import parse_xml

    parts = [
        element("name", val=shown),
        element("basedOn", val=base) if base else "",
        element("qFormat") if definition.kind == "paragraph" else "",
        element("pPr", definition.paragraph) if definition.paragraph else "",
        element("rPr", definition.letters) if definition.letters else "",
        definition.more,
    ]
    style = element(
        "style", "".join(parts), type=definition.kind, customStyle=int(shown.startswith("Pejl")), styleId=key
    )
    return parse_xml(style.replace("<w:style ", f"<w:style {DECLARED} ", 1))


def _name(style: _Element) -> str:
    found = style.find(w("name"))
    return "" if found is None else (found.get(VALUE) or "").lower()
