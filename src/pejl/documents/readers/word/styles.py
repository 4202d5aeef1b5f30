# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What the styles of a Word document say about its paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pejl.core.checking.blocks import TextKind
from pejl.documents.readers.word.names import VALUE, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_KINDS = (
    # Lists of contents repeat headings and captions with their pages.
    (re.compile(r"(?:toc|indholdsfortegnelse|table of figures|listeoverfigurer)\b", re.IGNORECASE), TextKind.HEADING),
    (re.compile(r"(?:heading|overskrift|titel|title|subtitle|undertitel)\b", re.IGNORECASE), TextKind.HEADING),
    (re.compile(r"(?:caption|billedtekst|tabeltekst)\b", re.IGNORECASE), TextKind.CAPTION),
    (re.compile(r"(?:footnote|endnote|fodnote|slutnote)", re.IGNORECASE), TextKind.FOOTNOTE),
    (re.compile(r"(?:list|opstilling|punktopstilling)\b", re.IGNORECASE), TextKind.LIST_ITEM),
)
_BODY_LEVEL = 9  # of an outline: below all headings
_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its name, the style it is based on, and what it says itself."""

    name: str
    based_on: str
    outline: int | None
    numbered: bool


class Styles:
    """The paragraph styles by their id."""

    def __init__(self, root: _Element | None) -> None:
        found = [] if root is None else root.iter(w("style"))
        self._styles = {style.get(w("styleId")) or "": _style(style) for style in found}

    def kind(self, paragraph: _Element) -> TextKind:
        """What a paragraph is by its own properties, else by its style and those that the style is based on."""
        outline, numbered = _properties(paragraph)
        name = _value(paragraph, f"{w('pPr')}/{w('pStyle')}")
        for _step in range(_CHAIN):
            if outline is not None:
                break
            style = self._styles.get(name)
            if style is None:
                break
            kind = _kind(style.name)
            if kind:
                return kind
            outline, numbered, name = style.outline, numbered or style.numbered, style.based_on
        if outline is not None and outline < _BODY_LEVEL:
            return TextKind.HEADING
        return TextKind.LIST_ITEM if numbered else TextKind.PARAGRAPH


def _kind(name: str) -> TextKind | None:
    return next((kind for pattern, kind in _KINDS if pattern.match(name)), None)


def _style(style: _Element) -> Style:
    outline, numbered = _properties(style)
    return Style(_value(style, w("name")), _value(style, w("basedOn")), outline, numbered)


def _properties(element: _Element) -> tuple[int | None, bool]:
    level = _value(element, f"{w('pPr')}/{w('outlineLvl')}")
    number = element.find(f"{w('pPr')}/{w('numPr')}")
    numbered = number is not None and _value(number, w("numId")) != "0"
    return (int(level) if level.isdecimal() else None), numbered


def _value(element: _Element, path: str) -> str:
    found = element.find(path)
    return "" if found is None else found.get(VALUE) or ""
