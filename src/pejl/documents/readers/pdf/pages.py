# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The words and rules of the pages of a PDF, one page in memory at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pejl.core.errors import PejlError
from pejl.documents.readers.limits import Budget, encrypted, too_many_letters, unreadable
from pejl.documents.readers.pdf.grids import Grid
from pejl.documents.readers.pdf.opening import MOST_LETTERS, TooManyLettersError, opened, words_of
from pejl.documents.readers.pdf.page_lines import Word

_FEW = 6  # words: a stamp or a page number on a picture
_MOST_RULES = 4_000  # a drawing, not a table
_BOLD = ("bold", "black", "heavy", "semibold", "demi")


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its number from 1, its height, its words, its ruled tables, and whether there is a picture on it."""

    number: int
    height: float
    words: tuple[Word, ...]
    grids: tuple[Grid, ...]
    pictured: bool

    @property
    def scanned(self) -> bool:
        """Whether it is a picture of text: next to no words, and a picture."""
        return self.pictured and len(self.words) < _FEW


def pages_of(data: bytes, budget: Budget) -> Iterator[Page]:
    """The pages in their order."""
    try:
        with opened(data) as pdf:
            budget.check_pages(len(pdf.pages))
            read = 0
            for page in pdf.pages:
                budget.check_time()
                found = _page(page)
                yield found
                page.close()
                if not found.scanned:
                    read += 1
                    budget.paged(read, len(pdf.pages))
    except PejlError:
        raise
    except Exception as error:  # noqa: BLE001 - pdfminer raises whatever a broken file makes it stumble over
        if TooManyLettersError.__name__ in repr(error):  # wrapped by pdfplumber
            raise too_many_letters(MOST_LETTERS)
        raise encrypted() if "Password" in repr(error) else unreadable("broken", "pdf")


def _page(page: Any) -> Page:
    words = tuple(
        Word(
            word["text"].replace("\xad", "-").replace("\0", ""),
            word["x0"],
            word["x1"],
            word["top"],
            word["bottom"],
            word["size"],
            any(name in word["fontname"].lower() for name in _BOLD),
        )
        for word in words_of(page)
    )
    return Page(page.page_number, float(page.height), words, tuple(_grids(page)) if words else (), bool(page.images))


def _grids(page: Any) -> Iterator[Grid]:
    """The ruled tables; a frame around text, or one line of boxes, is none."""
    if not 0 < len(page.edges) <= _MOST_RULES:
        return
    for table in page.find_tables():
        rows = Counter(round(cell[1]) for cell in table.cells)
        if len(rows) > 1 and len({round(cell[0]) for cell in table.cells}) > 1:
            yield Grid(table.bbox, tuple(table.cells))
