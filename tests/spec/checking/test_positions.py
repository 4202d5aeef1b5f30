# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where a claim stands in its file: lines and columns in files made of lines, the place of its block in others."""

import pytest

from pejl.core.checking.blocks import Cell, Document, Place, TableBlock, TextBlock
from pejl.core.checking.positions import Positions
from pejl.core.checking.report import Span

TEXT = TextBlock("I 2022 var der 1.370\nhjemløse, og i 2024\n1.387.", Place(line=15), offset=4)
TABLE = TableBlock(((Cell("År"), Cell("2024", Place(line=31), 9)), (Cell("Antal"), Cell("1\n387", Place(line=32), 9))))
LINES = Document("bilag.txt", (TEXT, TABLE), lines=40)
WORD = Document("sag.docx", (TextBlock("Der var 12 pladser.", Place(paragraph=7, page=2)),), pages=3)


@pytest.mark.parametrize(
    ("start", "end", "line", "first", "end_line", "last"),
    [
        (2, 6, 15, 6, 15, 10),
        (15, 20, 15, 19, 15, 24),
        (15, 29, 15, 19, 16, 8),
        (36, 46, 16, 15, 17, 5),
    ],
)
def test_offsets_of_a_paragraph_are_told_as_lines(
    start: int, end: int, line: int, first: int, end_line: int, last: int
) -> None:
    found = Positions([LINES]).of(Span("bilag.txt", 0, start, end, TEXT.place))
    assert (found.line, found.start, found.end_line, found.end) == (line, first, end_line, last)


def test_offsets_of_a_cell_begin_where_the_cell_does() -> None:
    places = Positions([LINES])
    head, cell = TABLE.rows[0][1], TABLE.rows[1][1]
    one_line = places.of(Span("bilag.txt", 1, 0, 4, head.place, 0, 1))
    two_lines = places.of(Span("bilag.txt", 1, 0, 5, cell.place, 1, 1))
    assert (one_line.line, one_line.start, one_line.end) == (31, 9, 13)
    assert (two_lines.line, two_lines.start, two_lines.end_line, two_lines.end) == (32, 9, 33, 3)


def test_a_file_without_lines_tells_the_place_of_the_block() -> None:
    found = Positions([WORD]).of(Span("sag.docx", 0, 8, 18, Place(paragraph=7, page=2)))
    assert (found.line, found.start, found.place.paragraph, found.place.page) == (0, 0, 7, 2)


def test_the_words_around_a_place_can_be_read() -> None:
    places = Positions([LINES, WORD])
    assert places.text(Span("sag.docx", 0, 8, 18)) == "Der var 12 pladser."
    assert places.text(Span("bilag.txt", 1, 0, 4, Place(), 0, 1)) == "2024"
    assert places.row(Span("bilag.txt", 1, 0, 4, Place(), 0, 1)) == ("År", "2024")
    assert places.row(Span("sag.docx", 0, 8, 18)) == ()
