# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Opening a PDF with pdfplumber, guarded against what sends pdfminer round in circles."""

from __future__ import annotations

import logging
from io import BytesIO
from typing import Any

import pdfplumber
from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFSyntaxError
from pdfminer.pdftypes import PDFObjRef

MOST_LETTERS = 100_000  # of a page; small print on A3 has 20,000
_MOST_PATHS = 5_000  # of a page: more than any table has
_SPACE = 0.15  # of the letters' size: narrower gaps are inside words
_STYLES = ["size", "fontname"]
_CHAIN = 20  # references that lead to nothing but a reference


class GuardedDocument(PDFDocument):  # type: ignore[misc] # pdfminer is read without its types
    """Objects by their number; one that leads back to itself is an error and not for ever followed."""

    def getobj(self, objid: int) -> Any:
        """The object itself, behind however many references."""
        found = super().getobj(objid)
        for _step in range(_CHAIN):
            if not isinstance(found, PDFObjRef):
                return found
            found = super().getobj(found.objid)
        raise PDFSyntaxError(f"references in a circle at {objid}")


class GuardedPage(PDFPageAggregator):  # type: ignore[misc] # as above
    """What stands on a page, up to as many letters as are ever read; lines beyond a drawing's worth are let go."""

    letters = paths = 0

    def render_char(self, *args: Any, **named: Any) -> float:
        """Take one letter."""
        self.letters += 1
        if self.letters > MOST_LETTERS:
            raise TooManyLettersError
        advance: float = super().render_char(*args, **named)
        return advance

    def paint_path(self, *args: Any, **named: Any) -> None:
        """Take a line or a shape."""
        self.paths += 1
        if self.paths <= _MOST_PATHS:
            super().paint_path(*args, **named)


class TooManyLettersError(Exception):
    """A page that nobody can have written."""


def opened(data: bytes) -> Any:
    """The file as pdfplumber's `PDF`, a context manager."""
    logging.getLogger("pdfminer").addHandler(logging.NullHandler())  # what it complains of is not for a terminal
    # pdfplumber takes no classes from outside, so it is told here which to make documents and pages of.
    pdfplumber.pdf.PDFDocument = GuardedDocument
    pdfplumber.page.PDFPageAggregatorWithMarkedContent = GuardedPage
    return pdfplumber.open(BytesIO(data))


def words_of(page: Any) -> list[dict[str, Any]]:
    """The words of a page as pdfplumber puts letters together, with their size and font.

    pdfplumber describes each letter by all that is known of it, colours and tags included; that is most of the time a
    page takes, so letters are described here by what words need.
    """
    whole = page.process_object
    left, over = page.mediabox[0], page.height + page.mediabox[1]

    def described(item: Any) -> dict[str, Any]:
        if not isinstance(item, LTChar):
            described_whole: dict[str, Any] = whole(item)
            return described_whole
        top = over - item.y1
        font = item.fontname
        return {
            "object_type": "char",
            "text": item.get_text(),
            "x0": item.x0 + left,
            "x1": item.x1 + left,
            "top": top,
            "bottom": over - item.y0,
            "doctop": top,
            "width": item.width,
            "height": item.height,
            "size": item.size,
            "upright": item.upright,
            "matrix": item.matrix,
            "fontname": font.decode("latin-1") if isinstance(font, bytes) else font,
        }

    page.process_object = described
    words: list[dict[str, Any]] = page.extract_words(extra_attrs=_STYLES, x_tolerance_ratio=_SPACE)
    return words
