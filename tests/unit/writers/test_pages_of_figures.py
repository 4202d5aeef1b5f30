# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The page of each bound figure is the page of the PDF that its text can be read on."""

from dataclasses import replace
from io import BytesIO

import pdfplumber
import pytest

from pejl.core.errors import PejlError
from pejl.documents.paper import Bound, Cell, Note, Paper, Paragraph, Picture, Table, Words, inlines
from pejl.documents.writers.pdf_paper import write_pdf
from pejl.documents.writers.pdf_paper.pages import pages_of_bound
from tests.unit.writers.sample_paper import barometer, sample, words


def long_paper() -> Paper:
    """Text, a table over a page's end and notes; every figure is written once only."""
    figures = iter(Bound(str(number), f"tal[{number}]", place=1) for number in range(5001, 6000))
    text = [Paragraph((Words("Der var "), next(figures), Words(f" {'ord ' * 60}"))) for _line in range(30)]
    rows = tuple((Cell(words(f"Række {at}"), heads=True), Cell((next(figures),), number=True)) for at in range(70))
    table = Table(words("Alle tal."), ((Cell(words("")), Cell(words("Tal"))),), rows)
    noted = Paragraph((Words("Se noten."), Note((Words("Noten siger "), next(figures)))))
    return replace(sample(), blocks=(*text, table, noted, Paragraph((next(figures),))))


def test_each_figure_is_told_with_the_page_it_can_be_read_on() -> None:
    paper = long_paper()
    with pdfplumber.open(BytesIO(write_pdf(paper))) as pdf:
        pages = [{word["text"] for word in sheet.extract_words()} for sheet in pdf.pages]
    told = pages_of_bound(paper)
    figures = [one for one in inlines(paper) if isinstance(one, Bound)]
    assert len(told) == len(figures) == 102
    assert len(set(told.values())) == len(pages) >= 4
    assert [one.text for one in figures if one.text not in pages[told[one.binding, one.place] - 1]] == []


def test_a_paper_that_cannot_be_written_has_no_pages() -> None:
    silent: Picture = replace(barometer(), alternative="")
    with pytest.raises(PejlError, match=r"writing\.picture_without_alternative"):
        pages_of_bound(replace(sample(), blocks=(silent,)))
