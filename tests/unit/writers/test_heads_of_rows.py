# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A screen reader says the head of a row as well as that of a column, in Word and in the PDF."""

import re
from dataclasses import replace
from io import BytesIO

import docx
import page
import pypdfium2
import pytest

from pejl.core.errors import PejlError
from pejl.documents.paper import Block, Cell, Table
from pejl.documents.readers.word.names import w
from pejl.documents.writers.pdf_paper import write_pdf
from pejl.documents.writers.pdf_paper.row_heads import with_row_heads
from pejl.documents.writers.word_paper import write_word
from tests.unit.writers.sample_paper import heads, homes, plans, sample, series, words

HEAD = re.compile(rb"/S/TH/[^>]*?/Scope/(Row|Column)")
PLAIN = Table(words("Uden hoveder"), (heads("A", "B"),), ((Cell(words("1")), Cell(words("2"))),))


def written(*blocks: Block) -> bytes:
    return write_pdf(replace(sample(), blocks=blocks))


def scopes(data: bytes) -> list[str]:
    return [one.decode() for one in HEAD.findall(data)]


def test_the_first_cells_of_rows_are_heads_in_the_pdf() -> None:
    table = homes()
    found = scopes(written(table))
    assert found.count("Row") == sum(cell.heads for row in table.rows for cell in row) > 0
    assert found.count("Column") == sum(1 for row in table.head for _cell in row)


def test_where_rows_have_heads_every_cell_goes_by_scopes_alone() -> None:
    assert b"/Headers[" not in written(homes())
    assert b"/Headers[" in written(PLAIN)
    assert scopes(written(PLAIN)) == ["Column", "Column"]


@pytest.mark.parametrize("blocks", [(homes(),), (PLAIN, homes(), plans()), (series(), homes()), sample().blocks])
def test_the_file_is_whole_afterwards_and_readable_for_all(blocks: tuple[Block, ...]) -> None:
    data = written(*blocks)
    report = page.validate_pdf_bytes(data, profile=page.ValidationProfile.PDF_UA_1)
    assert [failure.message for failure in report.failures] == []
    assert len(pypdfium2.PdfDocument(data)) >= 1
    start = int(re.findall(rb"startxref\n(\d+)\n", data)[-1])
    assert data[start:].startswith(b"xref\n")
    for number, place in enumerate(re.findall(rb"\n(\d{10}) \d{5} n", data[start:]), 1):
        assert data[int(place) :].startswith(b"%d 0 obj" % number)


def test_tags_that_are_not_those_of_the_tables_are_refused() -> None:
    data = written(homes())
    for tables in ([], [[[True]]], [[[True]], [[True]]]):
        with pytest.raises(PejlError, match=r"writing\.not_set"):
            with_row_heads(data, tables)
    with pytest.raises(PejlError, match=r"writing\.not_set"):
        with_row_heads(b"no PDF", [])


def test_word_is_told_that_the_first_column_heads_its_rows() -> None:
    word = docx.Document(BytesIO(write_word(replace(sample(), blocks=(homes(), PLAIN)))))
    looks = [one._tbl.tblPr.find(w("tblLook")).get(w("firstColumn")) for one in word.tables]
    assert looks == ["1", "0"]
