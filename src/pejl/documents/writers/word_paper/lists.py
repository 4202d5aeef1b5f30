# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Lists with dots and with numbers: as the template's own list styles have them, else plain ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pejl.documents.readers.word.names import VALUE, w
from pejl.documents.writers.word_paper.markup import DECLARED, element
from pejl.documents.writers.word_paper.styles import Styles

if TYPE_CHECKING:
    from docx.document import Document

BULLETS, NUMBERS = "list bullet", "list number"
_INDENT = element("pPr", element("ind", left=400, hanging=300))


class Lists:
    """The lists of one file. Every numbered list begins at 1."""

    def __init__(self, word: Document, styles: Styles) -> None:
        self._word = word
        self._styles = styles
        self._kinds: dict[str, str] = {}  # what each style counts with: the id of its abstract list

    def properties(self, *, numbered: bool) -> str:
        """What a paragraph of a new list carries."""
        style = NUMBERS if numbered else BULLETS
        if style not in self._kinds:
            self._kinds[style] = self._template_kind(style) or self._new_kind(numbered=numbered)
        number = self._new_list(self._kinds[style], restarts=numbered)
        return element("numPr", element("ilvl", val=0) + element("numId", val=number))

    @property
    def _root(self) -> Any:
        return self._word.part.numbering_part.element

    def _template_kind(self, style: str) -> str:
        number = self._styles.numbering_of(style)
        for one in self._root.iter(w("num")):
            if number and one.get(w("numId")) == number:
                found = one.find(w("abstractNumId"))
                return "" if found is None else found.get(VALUE) or ""
        return ""

    def _new_kind(self, *, numbered: bool) -> str:
        key = self._free("abstractNum", "abstractNumId")
        shape, text = ("decimal", "%1.") if numbered else ("bullet", "•")
        level = element("start", val=1) + element("numFmt", val=shape) + element("lvlText", val=text)
        levels = element("lvl", level + element("lvlJc", val="left") + _INDENT, ilvl=0)
        kind = _parsed(element("abstractNum", element("multiLevelType", val="singleLevel") + levels, abstractNumId=key))
        first = next(self._root.iter(w("num")), None)  # the schema wants the kinds before the lists
        if first is None:
            self._root.append(kind)
        else:
            first.addprevious(kind)
        return str(key)

    def _new_list(self, kind: str, *, restarts: bool) -> int:
        key = self._free("num", "numId")
        restart = element("lvlOverride", element("startOverride", val=1), ilvl=0) if restarts else ""
        self._root.append(_parsed(element("num", element("abstractNumId", val=kind) + restart, numId=key)))
        return key

    def _free(self, name: str, key: str) -> int:
        return max((int(one.get(w(key)) or 0) for one in self._root.iter(w(name))), default=0) + 1


def _parsed(xml: str) -> Any:
    from docx.oxml import parse_xml

    return parse_xml(xml.replace(" ", f" {DECLARED} ", 1))
