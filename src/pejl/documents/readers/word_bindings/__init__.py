# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Reads an edited paper back out of Word: which figures are still bound, and what people wrote around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from pejl.core.checking.blocks import TextKind
from pejl.documents.bound_controls import NAMESPACE, Listed, read_list
from pejl.documents.paper import Inline, Words
from pejl.documents.readers.limits import LIMITS, Budget, Limits, too_large, unreadable
from pejl.documents.readers.word.names import FALLBACK, VALUE, w
from pejl.documents.readers.word.parts import Parts
from pejl.documents.readers.word.styles import Styles
from pejl.documents.readers.word_bindings.edited import Changed, EditedPaper, Line, LineKind
from pejl.documents.readers.word_bindings.pieces import Source, line_of
from pejl.documents.readers.zipped import checked_parts, part_of, xml_of

if TYPE_CHECKING:
    from zipfile import ZipFile

    from lxml.etree import _Element

__all__ = ["Changed", "EditedPaper", "Line", "LineKind", "read_edited"]

_KINDS = {
    TextKind.HEADING: LineKind.HEADING,
    TextKind.CAPTION: LineKind.CAPTION,
    TextKind.LIST_ITEM: LineKind.LIST_ITEM,
}
_LEFT_OUT = {w("del"), w("moveFrom"), w("sectPr"), w("sdtPr"), FALLBACK}
_LEVEL = re.compile(r"heading (\d)$")


def read_edited(data: bytes, *, limits: Limits = LIMITS) -> EditedPaper:
    """The paper in a Word file that `write_word` made and people edited, also where LibreOffice saved it.

    A file that never was a paper of ours has lines and no bound figure. `PejlError` as for `read_document`.
    """
    if len(data) > limits.size:
        raise too_large(len(data), limits.size)
    budget = Budget(limits)
    with checked_parts(data, limits) as archive:
        parts = Parts(archive, budget)
        body = parts.main().find(w("body"))
        if body is None:
            raise unreadable("w:document", "docx")
        listed = _listed(archive)
        root = parts.of_kind("styles")
        links, note_links = (_addresses(archive, part) for part in ("document", "footnotes"))
        source = Source(_names(root), listed, _notes(parts.of_kind("footnotes")), links, note_links)
        lines = [*_Reading(source, Styles(root), budget).lines(body)]
    return EditedPaper(tuple(line for line in lines if _says_something(line)), listed)


def _says_something(line: Line) -> bool:
    return any(not isinstance(one, Words) or one.text.strip() for one in line.content)


def _plain(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """A heading without the looks of its letters, which LibreOffice writes out."""
    return tuple(Words(one.text) if isinstance(one, Words) else one for one in content)


def _listed(archive: ZipFile) -> Listed:
    """The list of bound figures; LibreOffice may have written it twice."""
    for name in sorted(set(archive.namelist())):
        if re.fullmatch(r"customXml/item\d+\.xml", name):
            data = part_of(archive, name)
            root = None if data is None else xml_of(data, name)
            if root is not None and root.tag == f"{{{NAMESPACE}}}paper":
                return read_list(root)
    return Listed()


def _names(root: _Element | None) -> Mapping[str, str]:
    found = {} if root is None else {one.get(w("styleId")) or "": one.find(w("name")) for one in root.iter(w("style"))}
    return {key: (name.get(VALUE) or "").lower() for key, name in found.items() if name is not None}


def _notes(root: _Element | None) -> Mapping[str, _Element]:
    return {} if root is None else {one.get(w("id")) or "": one for one in root.iter(w("footnote"))}


def _addresses(archive: ZipFile, part: str) -> Mapping[str, str]:
    """Where the links of a part lead, by their ids."""
    name = f"word/_rels/{part}.xml.rels"
    data = part_of(archive, name)
    found = [] if data is None else [*xml_of(data, name)]
    return {one.get("Id") or "": one.get("Target") or "" for one in found if one.get("TargetMode") == "External"}


class _Reading:
    """One pass through the body."""

    def __init__(self, source: Source, styles: Styles, budget: Budget) -> None:
        self._source = source
        self._styles = styles
        self._budget = budget
        self._tables = 0

    def lines(self, element: _Element, *, depth: int = 0) -> Iterator[Line]:
        """The lines inside a body, or inside whatever wraps a part of it."""
        self._budget.check_depth(depth)
        self._budget.check_time()
        for child in element:
            if child.tag == w("p"):
                yield from self._paragraph(child)
            elif child.tag == w("tbl"):
                yield from self._table(child, depth=depth)
            elif child.tag not in _LEFT_OUT:
                yield from self.lines(child, depth=depth + 1)

    def _paragraph(self, paragraph: _Element) -> Iterator[Line]:
        before = self._source.in_contents
        content = line_of(paragraph, self._source)
        style = self._style(paragraph)
        if before or self._source.in_contents or style.startswith("toc"):
            return
        if level := _LEVEL.match(style):
            yield Line(LineKind.HEADING, _plain(content), style, level=int(level.group(1)))
            return
        kind = _KINDS.get(self._styles.kind(paragraph), LineKind.PARAGRAPH)
        yield Line(kind, content, style)

    def _style(self, paragraph: _Element) -> str:
        found = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        style = self._source.styles.get("" if found is None else found.get(VALUE) or "", "")
        return "" if style == "normal" else style  # LibreOffice says it, Word does not

    def _table(self, table: _Element, *, depth: int) -> Iterator[Line]:
        self._tables += 1
        number = self._tables
        for at, row in enumerate(one for one in table if one.tag == w("tr")):
            column = 0
            for cell in (one for one in row if one.tag == w("tc")):
                for line in self.lines(cell, depth=depth + 1):
                    style = line.style
                    yield line if line.table else Line(LineKind.CELL, line.content, style, 0, number, at, column)
                column += _span(cell)
            self._budget.spend_cells(column)


def _span(cell: _Element) -> int:
    found = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
    value = "" if found is None else found.get(VALUE) or ""
    return max(1, int(value)) if value.isdecimal() else 1
