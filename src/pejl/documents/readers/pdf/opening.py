# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Opening a PDF with pdfplumber, guarded against what sends pdfminer round in circles."""

from __future__ import annotations

import logging
from io import BytesIO
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFSyntaxError
from pdfminer.pdftypes import PDFObjRef

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


def opened(data: bytes) -> Any:
    """The file as pdfplumber's `PDF`, a context manager."""
    logging.getLogger("pdfminer").addHandler(logging.NullHandler())  # what it complains of is not for a terminal
    # pdfplumber takes no document from outside, so it is told here which class to make it of.
    pdfplumber.pdf.PDFDocument = GuardedDocument
    return pdfplumber.open(BytesIO(data))
