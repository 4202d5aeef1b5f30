# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The same Word file with comments: its text, its looks and its other parts stay as they were."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING, Any

from pejl.core.checking.blocks import Document, TableBlock
from pejl.core.checking.report import Span
from pejl.core.errors import PejlError
from pejl.documents.readers.word.names import w
from pejl.documents.writers.notes import Note, Noted
from pejl.documents.writers.word_anchors import carrier_of, letters_of, runs_at

if TYPE_CHECKING:
    from lxml.etree import _Element

AUTHOR, INITIALS = "Pejl", "P"


def word_with_comments(data: bytes, document: Document, notes: Iterable[Note]) -> Noted:
    """The file of a document that was read, with a comment for each note.

    A footnote and a text box cannot carry a comment; it stands at the paragraph they belong to, and says so.
    `PejlError("document.not_commentable")` for files that are read and not written: macros, templates, strict ones.
    """
    import docx

    try:
        word = docx.Document(BytesIO(data))
    except (ValueError, KeyError) as error:
        raise PejlError("document.not_commentable", found=document.name, expected="docx") from error
    body: Any = word.element.body
    writing = _Writing(document, [*body.iter(w("p"))], word.comments)
    for note in notes:
        writing.add(note)
    file = BytesIO()
    word.save(file)
    return Noted(file.getvalue(), writing.count, writing.moved)


class _Writing:
    """Comments being added to one file."""

    def __init__(self, document: Document, paragraphs: list[_Element], comments: Any) -> None:
        self._document = document
        self._paragraphs = paragraphs
        self._comments = comments
        self.count = 0
        self.moved = 0

    def add(self, note: Note) -> None:
        """Put one comment at its place, or near it."""
        found = self._place(note.span)
        ends = None
        if found:
            paragraph, start, end = found
            ends = runs_at(paragraph, start, end)
        else:
            paragraph = self._near(note.span)
        self.moved += not found
        self.count += 1
        lines = note.lines if found or not note.elsewhere else (*note.lines, note.elsewhere)
        comment = self._comments.add_comment("\n".join(lines), author=AUTHOR, initials=INITIALS)
        _fasten(paragraph, ends, str(comment.comment_id))

    def _place(self, span: Span) -> tuple[_Element, int, int] | None:
        """The paragraph of a span, and the offsets in it; nothing where it cannot carry a comment."""
        number = self._number(span)
        text, start = self._said(span)
        if not number or carrier_of(self._paragraphs[number - 1]) is not self._paragraphs[number - 1]:
            return None
        quote = text[start : span.end]
        for line in self._lines_from(number, text.count("\n", 0, start)):
            own, _letters = letters_of(line)
            exact = start - text.rfind("\n", 0, start) - 1
            at = exact if own.startswith(quote, exact) else own.find(quote)
            if at >= 0:
                return line, at, at + len(quote)
        return self._paragraphs[number - 1], 0, len(letters_of(self._paragraphs[number - 1])[0])

    def _lines_from(self, number: int, lines: int) -> list[_Element]:
        """The paragraphs where a line of a cell may stand: where it should, then those around it."""
        around = [number - 1 + lines, *range(number - 1, number + lines)]
        return [self._paragraphs[one] for one in around if one < len(self._paragraphs)]

    def _said(self, span: Span) -> tuple[str, int]:
        block = self._document.blocks[span.block]
        text = block.rows[span.row][span.column].text if isinstance(block, TableBlock) else block.text
        return text, span.start

    def _number(self, span: Span) -> int:
        block = self._document.blocks[span.block]
        if isinstance(block, TableBlock) and span.row >= 0:
            return block.rows[span.row][span.column].place.paragraph
        return block.place.paragraph

    def _near(self, span: Span) -> _Element:
        """The paragraph that a footnote or a text box belongs to: the last one before it that can carry a comment."""
        number = self._number(span)
        if not number:
            before = self._document.blocks[: span.block]
            number = next((one.place.paragraph for one in reversed(before) if one.place.paragraph), 1)
        return carrier_of(self._paragraphs[number - 1])


def _fasten(paragraph: _Element, ends: tuple[_Element, _Element] | None, number: str) -> None:
    """Mark the range of a comment in a paragraph, from one of its children to another, or all of it."""
    inside = [child for child in paragraph if child.tag != w("pPr")]
    first, last = ends or (inside[0] if inside else None, inside[-1] if inside else None)
    start = paragraph.makeelement(w("commentRangeStart"), {w("id"): number})
    end = paragraph.makeelement(w("commentRangeEnd"), {w("id"): number})
    mark = paragraph.makeelement(w("r"), {})
    mark.append(paragraph.makeelement(w("commentReference"), {w("id"): number}))
    if first is None or last is None:
        paragraph.extend([start, end, mark])
        return
    first.addprevious(start)
    last.addnext(end)
    end.addnext(mark)
