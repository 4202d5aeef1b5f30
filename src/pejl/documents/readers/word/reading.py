# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Word documents: paragraphs, tables, notes and text boxes in the order in which they are read.

`Place.paragraph` is the number of the paragraph's element (`w:p`) in the main part, counted through from 1, tables and
text boxes included; with it a comment finds its way back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from pejl.core.checking.blocks import (
    Block,
    Cell,
    Document,
    Mark,
    MarkKind,
    Notice,
    Place,
    TableBlock,
    TextBlock,
    TextKind,
)
from pejl.documents.readers.limits import Budget, unreadable
from pejl.documents.readers.marked import Marked, joined
from pejl.documents.readers.text.captions import with_captions
from pejl.documents.readers.text.lines import ends_sentence, is_caption, is_list_item
from pejl.documents.readers.word.names import FALLBACK, w
from pejl.documents.readers.word.paragraph_text import TEXT_BOX, Content, is_bold, is_placeholder, text_of
from pejl.documents.readers.word.parts import Parts
from pejl.documents.readers.word.styles import Styles
from pejl.documents.readers.word.tab_paragraphs import with_tab_tables
from pejl.documents.readers.word.word_tables import grid_of, is_inserted
from pejl.documents.readers.zipped import checked_parts

if TYPE_CHECKING:
    from lxml.etree import _Element

_NOTES = {w("footnoteReference"): "footnotes", w("endnoteReference"): "endnotes"}
_LEFT_OUT = {w("del"), w("moveFrom"), w("sectPr"), FALLBACK}
_LONGEST_HEADING = 100


def read_word(name: str, data: bytes, budget: Budget) -> Document:
    """The document in a Word file."""
    with checked_parts(data, budget.limits) as archive:
        parts = Parts(archive, budget)
        body = parts.main().find(w("body"))
        if body is None:
            raise unreadable("w:document", "docx")
        reading = _Reading(parts, body, budget)
        blocks = [block for block in reading.blocks_in(body, depth=0) if not _is_empty(block)]
    changes = sum(1 for _change in body.iter(w("ins"), w("del"), w("moveTo")))
    notices = (Notice("tracked_changes", params={"count": changes}),) if changes else ()
    blocks = [*with_tab_tables(blocks, budget)]
    return Document(name, with_captions(blocks), pages=reading.pages, notices=notices)


def _is_empty(block: Block) -> bool:
    return isinstance(block, TextBlock) and not block.text.strip()


class _Reading:
    """One pass through the main part: what has been numbered so far, and the parts that it refers to."""

    def __init__(self, parts: Parts, body: _Element, budget: Budget) -> None:
        self._budget = budget
        self._styles = Styles(parts.of_kind("styles"))
        self._notes = {tag: _notes(parts.of_kind(kind)) for tag, kind in _NOTES.items()}
        self._numbers = {paragraph: number for number, paragraph in enumerate(body.iter(w("p")), start=1)}
        self._breaks = sum(1 for _break in body.iter(w("lastRenderedPageBreak")))
        self._page = 1
        self._tables = 0

    @property
    def pages(self) -> int:
        """How many pages Word saw when it last saved; 0 where it did not say."""
        return self._page if self._breaks else 0

    def _turn(self, pages: int) -> None:
        if pages and self._breaks:
            self._budget.paged(min(self._page, self._breaks), self._breaks + 1)
        self._page += pages

    def blocks_in(self, element: _Element, *, depth: int) -> Iterator[Block]:
        """The blocks inside a body, a text box, or whatever wraps them."""
        self._budget.check_depth(depth)
        self._budget.check_time()
        waiting: list[Marked] = []
        for child in element:
            if child.tag == w("p"):
                content = Content()
                waiting.append(text_of(child, content))
                self._turn(content.pages_before)
                if not _mark_deleted(child):
                    yield self._text(child, joined(waiting, ""))
                    waiting = []
                yield from self._beside(content, depth=depth)
            elif child.tag == w("tbl"):
                yield from self._table(child, depth=depth)
            elif child.tag not in _LEFT_OUT and not is_placeholder(child):
                yield from self.blocks_in(child, depth=depth + 1)
        if waiting:
            said = joined(waiting, "")
            yield TextBlock(said.text, marks=said.marks)

    def _text(self, paragraph: _Element, said: Marked) -> TextBlock:
        kind = self._styles.kind(paragraph)
        if kind is TextKind.PARAGRAPH and said.text.strip():
            kind = _kind_by_look(paragraph, said.text)
        return TextBlock(said.text.rstrip(), self._place(paragraph), kind, marks=said.marks)

    def _place(self, paragraph: _Element | None) -> Place:
        number = 0 if paragraph is None else self._numbers.get(paragraph, 0)
        return Place(paragraph=number, page=self._page if self._breaks else 0)

    def _beside(self, content: Content, *, depth: int) -> Iterator[Block]:
        """The notes and text boxes of a paragraph, right after it; then the page that ended in it is left."""
        for tag, number in content.notes:
            for paragraph in self._notes[tag].pop(number, []):
                said = text_of(paragraph).stripped()
                yield TextBlock(said.text, self._place(None), TextKind.FOOTNOTE, marks=said.marks)
        for box in content.text_boxes:
            yield from self.blocks_in(box, depth=depth + 1)
        self._turn(content.pages_within)

    def _table(self, table: _Element, *, depth: int) -> Iterator[Block]:
        self._budget.check_depth(depth)
        grid = grid_of(table, self._budget)
        self._tables += 1
        made: dict[_Element, Cell] = {}
        after: list[Block] = []
        for row, elements in enumerate(grid, start=1):
            for column, element in enumerate(elements, start=1):
                if element is not None and element not in made:
                    content = Content()
                    place = Place(table=self._tables, row=row, column=column)
                    made[element] = self._cell(element, content, place)
                    after += self._inside(element, content, depth=depth)
        rows = _filled([tuple(Cell("") if one is None else made[one] for one in elements) for elements in grid])
        if rows:
            first = next((paragraph for paragraph in table.iter(w("p"))), None)
            yield TableBlock(rows, self._place(first))
        yield from after

    def _cell(self, element: _Element, content: Content, place: Place) -> Cell:
        paragraphs = [*_paragraphs(element)]
        said = joined([text_of(paragraph, content) for paragraph in paragraphs], "\n").stripped()
        self._turn(content.pages_before)
        first = self._place(paragraphs[0] if paragraphs else None)
        marks = (Mark(MarkKind.INSERTED, 0, len(said.text)),) if is_inserted(element) else said.marks
        return Cell(said.text, replace(place, paragraph=first.paragraph, page=first.page), said.offset, marks)

    def _inside(self, element: _Element, content: Content, *, depth: int) -> Iterator[Block]:
        """What stands in a cell beside its text: notes, text boxes, tables of their own."""
        yield from self._beside(content, depth=depth)
        for nested in _children_of(element, w("tbl")):
            yield from self._table(nested, depth=depth + 1)


def _paragraphs(element: _Element) -> Iterator[_Element]:
    return _children_of(element, w("p"))


def _children_of(element: _Element, tag: str) -> Iterator[_Element]:
    """The paragraphs or tables of a cell, whatever wraps them; not those of the tables and text boxes inside it."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in (*_LEFT_OUT, w("tbl"), w("p"), TEXT_BOX):
            yield from _children_of(child, tag)


def _filled(rows: list[tuple[Cell, ...]]) -> tuple[tuple[Cell, ...], ...]:
    columns = max(map(len, rows), default=0)
    return tuple((*row, *[Cell("")] * (columns - len(row))) for row in rows) if columns else ()


def _mark_deleted(paragraph: _Element) -> bool:
    return paragraph.find(f"{w('pPr')}/{w('rPr')}/{w('del')}") is not None


def _kind_by_look(paragraph: _Element, text: str) -> TextKind:
    """What a paragraph without a telling style is: people make headings bold and type the dashes of lists."""
    if is_caption(text):
        return TextKind.CAPTION
    if is_list_item(text):
        return TextKind.LIST_ITEM
    short = len(text) <= _LONGEST_HEADING and not ends_sentence(text) and "\t" not in text.strip()
    return TextKind.HEADING if short and is_bold(paragraph) else TextKind.PARAGRAPH


def _notes(root: _Element | None) -> dict[str, list[_Element]]:
    """The paragraphs of the notes by their number; the lines that divide notes from text are notes to Word too."""
    notes: Iterable[_Element] = () if root is None else root
    return {note.get(w("id")) or "": [*note.iter(w("p"))] for note in notes if note.get(w("type")) is None}
