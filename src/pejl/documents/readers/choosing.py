# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What kind of file a document is, told by its first bytes, and by its name where bytes cannot tell."""

from __future__ import annotations

from enum import StrEnum

from pejl.core.errors import PejlError
from pejl.documents.readers.limits import encrypted, unreadable


class FileKind(StrEnum):
    """The kinds of files that are read."""

    WORD = "docx"
    SPREADSHEET = "xlsx"
    PDF = "pdf"
    HTML = "html"
    TEXT = "txt"


SUFFIXES = {
    ".docx": FileKind.WORD,
    ".docm": FileKind.WORD,
    ".dotx": FileKind.WORD,
    ".xlsx": FileKind.SPREADSHEET,
    ".xlsm": FileKind.SPREADSHEET,
    ".pdf": FileKind.PDF,
    ".html": FileKind.HTML,
    ".htm": FileKind.HTML,
    ".xhtml": FileKind.HTML,
    ".txt": FileKind.TEXT,
    ".text": FileKind.TEXT,
    ".md": FileKind.TEXT,
    ".markdown": FileKind.TEXT,
}
EXPECTED = ("docx", "xlsx", "pdf", "html", "md", "txt")
_ZIP = b"PK\x03\x04"
_PDF = b"%PDF-"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # what Office calls a document behind a password
_PDF_MARK_WITHIN = 1024  # bytes: a PDF may begin with other bytes


def kind_of(name: str, data: bytes) -> FileKind:
    """The kind of a file; what is zipped must say by its name or its parts which kind it is.

    >>> kind_of("notat.txt", b"Der var 12 pladser."), kind_of("notat", b"%PDF-1.7")
    (<FileKind.TEXT: 'txt'>, <FileKind.PDF: 'pdf'>)
    """
    named = SUFFIXES.get(_suffix(name))
    if _PDF in data[:_PDF_MARK_WITHIN] and named is not FileKind.TEXT:
        return FileKind.PDF
    if data.startswith(_ZIP):
        return _zipped(name, data)
    if named in (FileKind.HTML, FileKind.TEXT):
        return named
    begin = data[:_PDF_MARK_WITHIN].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not named and begin.startswith((b"<!doctype html", b"<html")):
        return FileKind.HTML
    if data.startswith(_OLD_OFFICE) and _ENCRYPTED in data:
        raise encrypted()
    if named and not data.startswith(_OLD_OFFICE):
        raise unreadable(_looks_like(data), str(named))
    if data.startswith(_OLD_OFFICE) or _suffix(name) or b"\0" in data[:_PDF_MARK_WITHIN]:
        raise _unknown(name, data)
    return FileKind.TEXT


def _looks_like(data: bytes) -> str:
    """What a file is that is not what its name says, as far as its first bytes tell."""
    if not data:
        return "empty"
    return "other bytes" if b"\0" in data[:_PDF_MARK_WITHIN] else "text"


def _zipped(name: str, data: bytes) -> FileKind:
    if b"word/document" in data:
        return FileKind.WORD
    if b"xl/workbook.xml" in data:
        return FileKind.SPREADSHEET
    raise _unknown(name, data)


def _suffix(name: str) -> str:
    stem, dot, suffix = name.rpartition(".")
    return f".{suffix.lower()}" if dot and stem and suffix.isalnum() else ""


def _unknown(name: str, data: bytes) -> PejlError:
    found = "Office 97-2003" if data.startswith(_OLD_OFFICE) else _suffix(name) or name
    return PejlError("document.unknown_kind", found=found, expected=EXPECTED)
