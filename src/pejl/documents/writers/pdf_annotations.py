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
from pejl.documents.writers.pdf_places import Box, PageLetters, quote_of, said_before

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
    by_page: dict[int, list[Note]] = defaultdict(list)
    for note in notes:
        by_page[_page_of(document, note.span)].append(note)
    moved = 0
    for number, found in by_page.items():
        moved += _annotate(pdf[min(max(number, 1), len(pdf)) - 1], document, found)
    file = BytesIO()
    pdf.save(file, flags=pypdfium2.raw.FPDF_INCREMENTAL)
    pdf.close()
    return Noted(file.getvalue(), sum(map(len, by_page.values())), moved)


def _page_of(document: Document, span: Span) -> int:
    block = document.blocks[span.block]
    if isinstance(block, TableBlock) and span.row >= 0:
        return block.rows[span.row][span.column].place.page or block.place.page
    return block.place.page


def _annotate(page: Any, document: Document, notes: Iterable[Note]) -> int:
    """Put the notes on a page; how many of them could not be put at their words."""
    letters = PageLetters(page)
    _width, height = page.get_size()
    moved = 0
    for note in notes:
        quote = quote_of(document, note.span)
        boxes = letters.boxes(quote, said_before(document, note.span))
        if boxes:
            _highlight(page, boxes, "\n".join(note.lines))
            continue
        top = height - _MARGIN - moved * _APART
        _sticky(page, Box(_MARGIN, top - _NOTE, _MARGIN + _NOTE, top), "\n".join((*note.lines, note.elsewhere)).strip())
        moved += 1
    return moved


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
