# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A chart of a Word document: the picture, its caption, and the table of the same data."""

from __future__ import annotations

from pejl.documents.paper import Picture
from pejl.documents.writers.word_paper.drawings import drawn
from pejl.documents.writers.word_paper.lines import caption, captioned, line
from pejl.documents.writers.word_paper.markup import paragraph, run
from pejl.documents.writers.word_paper.tables import grid
from pejl.documents.writers.word_paper.writing import Writing


def picture(writing: Writing, one: Picture, position: int) -> str:
    """The picture with its caption under it, then its data."""
    above = paragraph(drawn(writing, one), writing.style("pejl picture"))
    return above + caption(writing, position, one.caption, keep=False) + _data(writing, one, position)


def _data(writing: Writing, one: Picture, position: int) -> str:
    if one.data is None:
        return ""
    title = writing.numbers.data_caption(position)
    words = line(writing, one.data.caption)
    over = captioned(writing, run(title) + (run(". ") if words else "") + words, keep=True)
    return over + grid(writing, one.data, title)
