# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is wrong with documents that are read or checked."""

from __future__ import annotations

from pejl.interfaces.wording.marking import gettext_noop

DOCUMENT_TEMPLATES: dict[str, str] = {
    "cell.date": gettext_noop(
        "The spreadsheet has made a date of what was typed. Format the cell as text and type it again."
    ),
    "cell.error": gettext_noop("The cell shows an error."),
    "cell.formula": gettext_noop("The cell holds a formula; the value that was last computed is used."),
    "cell.formula_without_value": gettext_noop("The cell holds a formula that has not been computed."),
    "cell.not_a_figure": gettext_noop("The cell holds a truth value."),
    "check.another_kind": gettext_noop(
        "Only a document of the same kind as the report can carry it. Name such a document first, or choose html."
    ),
    "check.crashed": gettext_noop("The program that reads documents broke down on this one. Nothing was recorded."),
    "check.files_gone": gettext_noop("The files are no longer kept. Hand them in again."),
    "check.interrupted": gettext_noop(
        "The worker was stopped twice while it was checking. Try again, with fewer documents at a time."
    ),
    "check.needs_output": gettext_noop("A report of this kind is a file; say where it shall be with --output."),
    "check.no_documents": gettext_noop("No document was chosen."),
    "check.no_report": gettext_noop("The check has no report yet."),
    "check.not_read": gettext_noop("Not every document could be read, so nothing was checked."),
    "check.out_of_memory": gettext_noop("The documents need more memory than a check may use. Divide them."),
    "check.overwrites_document": gettext_noop("The report would overwrite a document that is checked."),
    "check.too_deep": gettext_noop("The document is nested too deeply."),
    "check.too_many_documents": gettext_noop("These are more documents than are checked together."),
    "check.too_slow": gettext_noop("Reading and checking took longer than a check may take. Divide the documents."),
    "check.unknown": gettext_noop("There is no such check."),
    "csv.separator": gettext_noop("The columns are separated by something else than commas."),
    "csv.unreadable": gettext_noop(
        "The table cannot be read from here; a quotation mark is missing or a cell is far too long."
    ),
    "document.encrypted": gettext_noop("The document is locked with a password. Save it without one."),
    "document.name_too_long": gettext_noop("The name of the file is missing or too long."),
    "document.needs_ocr": gettext_noop(
        "All pages of the document are pictures that could not be read here. Install tesseract with its Danish data"
        " (Debian: apt install tesseract-ocr-dan), or divide the document if time ran out."
    ),
    "document.not_annotatable": gettext_noop(
        "No notes can be put into this file: it has a password, or is kept in a form that cannot be written again."
    ),
    "document.not_commentable": gettext_noop(
        "No comments can be put into this file: it has macros, is a template, or is kept in another form of Word."
        " Save it as an ordinary Word document."
    ),
    "document.too_deep": gettext_noop("The document is nested too deeply."),
    "document.too_large": gettext_noop("The document is larger than what is read; divide it."),
    "document.too_many_cells": gettext_noop("The tables of the document have more cells than are read; divide it."),
    "document.too_many_pages": gettext_noop("The document has more pages than are read; divide it."),
    "document.too_slow": gettext_noop("The document takes too long to read; divide it."),
    "document.unknown_kind": gettext_noop("Documents of this kind are not read; save it as one of the expected."),
    "document.unreadable": gettext_noop("The document is broken, or is not what it seems; save it anew."),
    "documents.same_name": gettext_noop("Two documents have the same name."),
    "page.failed": gettext_noop("A page cannot be rendered."),
    "phrase.empty": gettext_noop("Write the words that were used."),
    "phrase.too_long": gettext_noop("The phrase is too long."),
    "phrase.unknown": gettext_noop("Nobody has taught what this phrase means."),
    "report.unreadable": gettext_noop("The stored report cannot be read."),
    "sheet.no_table": gettext_noop("No sheet has the columns of the figures in its first rows."),
    "sheet.unreadable": gettext_noop("The file is not a spreadsheet that can be read (.xlsx)."),
}
