# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The Word file around the text: the template that is opened, what it says of itself, and always the same bytes."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from pejl.core.errors import PejlError
from pejl.documents.paper import Paper
from pejl.documents.readers.word.names import VALUE, w
from pejl.documents.writers.legible import legible
from pejl.documents.writers.word_paper.plain_template import plain_template

if TYPE_CHECKING:
    from docx.document import Document

# Zip files have no time before this day, and ours have none after it.
_TIME = (1980, 1, 1, 0, 0, 0)
_CONTENT_TYPES = "[Content_Types].xml"  # must come first for some readers
_LONGEST = 255  # letters of a property


def opened(paper: Paper, template: Path | None) -> Document:
    """The template with an empty body. `PejlError("writing.template_unreadable")` where it is no Word document."""
    word = plain_template(paper) if template is None else _read(template)
    body: Any = word.element.body
    for child in list(body):
        if child.tag != w("sectPr"):
            body.remove(child)
    return word


def _read(template: Path) -> Document:
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import XMLSyntaxError

    try:
        return docx.Document(BytesIO(template.read_bytes()))
    except (OSError, ValueError, KeyError, BadZipFile, PackageNotFoundError, XMLSyntaxError) as error:
        raise PejlError("writing.template_unreadable", found=template.name, expected=".docx") from error


def describe(word: Document, paper: Paper) -> None:
    """What the file says of itself. The day is the paper's own, never that of the clock."""
    told = word.core_properties
    told.title, told.subject, told.author = (_short(one) for one in (paper.title, paper.subtitle, paper.organisation))
    told.keywords, told.identifier = _short(", ".join(paper.keywords)), _short(paper.code)
    told.language, told.content_status, told.version = paper.language, _short(paper.state), _short(paper.digest)
    told.comments, told.last_modified_by, told.revision = "", "", 1
    if paper.day:
        told.created = told.modified = datetime(paper.day.year, paper.day.month, paper.day.day)  # noqa: DTZ001 - of day alone
    _language(word, paper.language)


def _short(text: str) -> str:
    return legible(text)[:_LONGEST]


def _language(word: Document, language: str) -> None:
    """The language that the words are checked and read aloud in."""
    from docx.oxml import OxmlElement

    root: Any = word.styles.element
    letters = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
    if letters is None:
        return
    found = letters.find(w("lang"))
    if found is None:
        found = OxmlElement("w:lang")
        letters.append(found)
    found.set(VALUE, language)


def saved(word: Document) -> bytes:
    """The file: the same bytes for the same document, whenever and wherever it is written."""
    file, fixed = BytesIO(), BytesIO()
    word.save(file)
    with ZipFile(file) as archive, ZipFile(fixed, "w", ZIP_DEFLATED) as result:
        for name in sorted(archive.namelist(), key=lambda one: (one != _CONTENT_TYPES, one)):
            info = ZipInfo(name, _TIME)
            info.compress_type, info.create_system = ZIP_DEFLATED, 0
            result.writestr(info, archive.read(name))
    return fixed.getvalue()
