# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The same PDF with annotations: a highlight with a note at each quote, or a note on the page where it has no letters.

The annotations are added after the end of the file as it was, so that its own bytes stay and a signature can be told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from io import BytesIO
from typing import Any

from pejl.core.checking.blocks import Document, TableBlock
from pejl.core.checking.report import Span
from pejl.core.errors import PejlError
from pejl.documents.writers.notes import Note, Noted
from pejl.documents.writers.pdf_places import Box, PageLetters, quote_of

AUTHOR = "Pejl"
_YELLOW = (255, 220, 120, 255)
_MARGIN, _NOTE, _APART = 18.0, 20.0, 26.0  # points


def pdf_with_annotations(data: bytes, document: Document, notes: Iterable[Note]) -> Noted:
    """The file of a document that was read, with an annotation for each note.

    `PejlError("document.not_annotatable")` for a file with a password, or one that cannot be written again.
    """
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise PejlError("document.not_annotatable", found=document.name, expected="pdf") from error
    pages = _Pages(pdf, document)
    count = 0
    for note in notes:
        pages.add(note)
        count += 1
    file = BytesIO()
    pdf.save(file, flags=pypdfium2.raw.FPDF_INCREMENTAL)
    pdf.close()
    return Noted(file.getvalue(), count, sum(pages.moved.values()))


class _Pages:
    """The pages of one file, opened when they are needed; `moved` counts what stands at the edge of each."""

    def __init__(self, pdf: Any, document: Document) -> None:
        self._pdf = pdf
        self._document = document
        self._open: dict[int, tuple[Any, PageLetters]] = {}
        self.moved: dict[int, int] = defaultdict(int)

    def add(self, note: Note) -> None:
        """Put a note at its words; a block that begins on a page may end on the next one."""
        number = min(max(_page_of(self._document, note.span), 1), len(self._pdf))
        quote = quote_of(self._document, note.span)
        places = [(one, self._page(one)[1].find(quote)) for one in (number, number + 1) if one <= len(self._pdf)]
        found = [(one, place) for one, place in places if place]
        if found:
            one, place = max(found, key=lambda pair: (pair[1].around, -pair[0]))
            _highlight(self._page(one)[0], place.boxes(), "\n".join(note.lines))
            return
        page = self._page(number)[0]
        top = page.get_size()[1] - _MARGIN - self.moved[number] * _APART
        box = Box(_MARGIN, top - _NOTE, _MARGIN + _NOTE, top)
        _sticky(page, box, "\n".join((*note.lines, note.elsewhere)).strip())
        self.moved[number] += 1

    def _page(self, number: int) -> tuple[Any, PageLetters]:
        if number not in self._open:
            page = self._pdf[number - 1]
            self._open[number] = page, PageLetters(page)
        return self._open[number]


def _page_of(document: Document, span: Span) -> int:
    block = document.blocks[span.block]
    if isinstance(block, TableBlock) and span.row >= 0:
        return block.rows[span.row][span.column].place.page or block.place.page
    return block.place.page


def _highlight(page: Any, boxes: list[Box], text: str) -> None:
    import pypdfium2.raw as raw

    mark = raw.FPDFPage_CreateAnnot(page.raw, raw.FPDF_ANNOT_HIGHLIGHT)
    around = boxes[0]
    for box in boxes:
        around = around.with_(box)
        corners = (box.left, box.top, box.right, box.top, box.left, box.bottom, box.right, box.bottom)
        raw.FPDFAnnot_AppendAttachmentPoints(mark, raw.FS_QUADPOINTSF(*corners))
    _finish(mark, around, text)


def _sticky(page: Any, box: Box, text: str) -> None:
    import pypdfium2.raw as raw

    _finish(raw.FPDFPage_CreateAnnot(page.raw, raw.FPDF_ANNOT_TEXT), box, text)


def _finish(mark: Any, box: Box, text: str) -> None:
    """What all annotations have: their place, colour, text and author."""
    import pypdfium2.raw as raw

    raw.FPDFAnnot_SetRect(mark, raw.FS_RECTF(left=box.left, top=box.top, right=box.right, bottom=box.bottom))
    raw.FPDFAnnot_SetColor(mark, raw.FPDFANNOT_COLORTYPE_Color, *_YELLOW)
    raw.FPDFAnnot_SetFlags(mark, raw.FPDF_ANNOT_FLAG_PRINT)
    for key, words in ((b"Contents", text), (b"T", AUTHOR)):
        encoded = (words + "\0").encode("utf-16-le")
        raw.FPDFAnnot_SetStringValue(mark, key, _wide(encoded))
    raw.FPDFPage_CloseAnnot(mark)


def _wide(encoded: bytes) -> Any:
    """Text as PDFium takes it: two bytes a letter, with an end."""
    import ctypes

    return ctypes.cast(ctypes.create_string_buffer(encoded), ctypes.POINTER(ctypes.c_ushort))
