# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Reading one document, whatever kind of file it is."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from pejl.core.checking.blocks import Document
from pejl.documents.readers.choosing import FileKind, kind_of
from pejl.documents.readers.deadline import stopped_when_late
from pejl.documents.readers.limits import LIMITS, Budget, Limits, Paged, too_large, untold

# Loaded when a document of the kind is read: their libraries take longer to load than most commands take to run.
_READERS = {
    FileKind.WORD: ("pejl.documents.readers.word.reading", "read_word"),
    FileKind.SPREADSHEET: ("pejl.documents.readers.spreadsheet.reading", "read_spreadsheet"),
    FileKind.PDF: ("pejl.documents.readers.pdf.reading", "read_pdf"),
    FileKind.HTML: ("pejl.documents.readers.html.reading", "read_html"),
    FileKind.TEXT: ("pejl.documents.readers.text.reading", "read_text"),
}


def read_document(path: Path, *, limits: Limits = LIMITS, paged: Paged = untold) -> Document:
    """The document in a file, as blocks with their places.

    `paged` is called after each page of a PDF, and of a Word file that knows its pages: how many, of how many. Pages
    that are read by text recognition count when they have been.
    Refused with `PejlError`: `document.too_large`, `.too_many_pages`, `.too_many_cells`, `.too_deep` or `.too_slow`
    beyond a limit, `document.unreadable` when broken or not what it seems, `document.encrypted` behind a password,
    `document.unknown_kind`, and `document.needs_ocr` when all its pages are pictures that cannot be recognised.
    """
    size = path.stat().st_size
    if size > limits.size:
        raise too_large(size, limits.size)
    return read_bytes(path.name, path.read_bytes(), limits=limits, paged=paged)


def read_bytes(name: str, data: bytes, *, limits: Limits = LIMITS, paged: Paged = untold) -> Document:
    """The document in the bytes of a file with that name, as for `read_document`."""
    if len(data) > limits.size:
        raise too_large(len(data), limits.size)
    module, reader = _READERS[kind_of(name, data)]
    with stopped_when_late(limits):
        document: Document = getattr(import_module(module), reader)(name, data, Budget(limits, paged))
    return document
