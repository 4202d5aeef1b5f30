# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The forms that `pejl check` answers in. What a form needs is loaded when it is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pejl.core.errors import PejlError

if TYPE_CHECKING:
    from pejl.core.checking.report import Report

# In these the report is a copy of the first document with notes in it.
IN_THE_DOCUMENT = ("docx", "pdf")
FORMS = ("text", "json", "html", *IN_THE_DOCUMENT)


def refuse_what_does_not_fit(form: str, path: Path, output: Path | None) -> None:
    """Say before the work that a form needs a document of its own kind, and a place to be written to."""
    if form not in IN_THE_DOCUMENT:
        return
    if output is None:
        raise PejlError("check.needs_output", expected=f"--output {path.stem}-pejl.{form}")
    if path.suffix.lower() != f".{form}":
        raise PejlError("check.another_kind", found=path.name, expected=f".{form}")


def written_as(form: str, report: Report, path: Path) -> bytes:
    """The report in a form; `path` is the first document. Text has the colours of a terminal."""
    if form == "json":
        from pejl.interfaces.exchange.check_document import check_document
        from pejl.interfaces.exchange.writing.json_text import write_json

        return f"{write_json(check_document(report))}\n".encode()
    if form == "html":
        from pejl.interfaces.exchange.check_page.page import check_page

        return check_page(report).encode()
    if form in IN_THE_DOCUMENT:
        return _in_the_document(form, report, path)
    from pejl.interfaces.cli.check_text import check_text

    return f"{check_text(report)}\n".encode()


def _in_the_document(form: str, report: Report, path: Path) -> bytes:
    from pejl.interfaces.exchange.check_notes import notes_of

    document = report.documents[0]
    notes = notes_of(report, document.name)
    if form == "docx":
        from pejl.documents.writers.word_comments import word_with_comments

        return word_with_comments(path.read_bytes(), document, notes).data
    from pejl.documents.writers.pdf_annotations import pdf_with_annotations

    return pdf_with_annotations(path.read_bytes(), document, notes).data
