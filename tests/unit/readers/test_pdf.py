# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A PDF becomes blocks: paragraphs and tables, told by where the letters stand on the page."""

import zlib

import pytest

from pejl.core.checking.blocks import Document, TextKind
from pejl.core.errors import PejlError
from pejl.documents.readers import Limits, read_bytes
from tests.unit.readers.pdf_files import Sheet, pdf_of, stream_of

LONG = "Kommunen har siden 2021 givet tilskud til at gøre gårde grønne, og der er"


def read(*sheets: Sheet, limits: Limits | None = None) -> Document:
    return read_bytes("notat.pdf", pdf_of(*sheets), limits=limits or Limits())


def rows(document: Document) -> list[list[str]]:
    (table,) = document.tables()
    return [[cell.text for cell in row] for row in table.rows]


def columns(sheet: Sheet, y: float, *texts: str) -> Sheet:
    """A row without rules: a label to the left, figures that end below each other."""
    for x, text in zip((60, 300, 400, 500), texts, strict=False):
        sheet.write(x if x == 60 else x - 5 * len(text), y, text)
    return sheet


def test_lines_become_paragraphs_with_their_place():
    page = Sheet().write(60, 60, "Grønne gårde", size=16, bold=True).lines(90, LONG, "givet tilskud til 48 gårde.")
    document = read(page.lines(140, "Ordningen slutter i 2025."))
    assert [(block.kind, block.place.page, block.place.line) for block in document.texts()] == [
        (TextKind.HEADING, 1, 1),
        (TextKind.PARAGRAPH, 1, 2),
        (TextKind.PARAGRAPH, 1, 4),
    ]
    assert [*document.texts()][1].text == f"{LONG}\ngivet tilskud til 48 gårde."


def test_a_paragraph_goes_on_over_the_page():
    first, second = Sheet().lines(700, LONG, LONG), Sheet().lines(60, "derfor givet tilskud til 48 gårde.")
    assert len([*read(first, second).texts()]) == 1


def test_running_heads_and_page_numbers_are_left_out():
    pages = [
        Sheet().write(60, 30, "Status 2024").lines(120, f"Afsnit {number} er kort.").write(500, 820, f"Side {number}")
        for number in (1, 2, 3, 4)
    ]
    assert [block.text for block in read(*pages).texts()] == [f"Afsnit {number} er kort." for number in (1, 2, 3, 4)]


def test_a_raised_figure_is_a_mark_and_no_digit():
    page = Sheet().write(60, 60, "I alt 1.378").write(104, 56, "1", size=6).write(115, 60, "gårde.")
    assert next(read(page).texts()).text == "I alt 1.378¹ gårde."


def test_a_ruled_table_keeps_its_grid():
    page = Sheet().grid([60, 200, 300, 400], [100, 120, 140, 160])
    for y, texts in ((114, ("Område", "2023", "2024")), (134, ("Nord", "1.277", "1.302")), (154, ("Syd", "", "311"))):
        for x, text in zip((65, 205, 305), texts, strict=True):
            page.write(x, y, text)
    document = read(page.lines(80, "Tabel 1. Gårde"))
    assert rows(document) == [["Område", "2023", "2024"], ["Nord", "1.277", "1.302"], ["Syd", "", "311"]]
    assert next(document.tables()).caption == "Tabel 1. Gårde"


def test_a_merged_cell_of_a_ruled_table_stands_in_each_place():
    page = Sheet().grid([60, 200, 400], [100, 120]).grid([60, 200, 300, 400], [120, 140])
    page.write(65, 114, "Område").write(205, 114, "Antal i 2023 og 2024")
    page.write(65, 134, "Nord").write(205, 134, "12").write(305, 134, "14")
    (table,) = read(page).tables()
    assert [cell.text for cell in table.rows[0]] == ["Område", "Antal i 2023 og 2024", "Antal i 2023 og 2024"]
    assert table.rows[0][1] is table.rows[0][2]


def test_a_table_without_rules_is_found_by_its_columns():
    page = Sheet().lines(60, LONG, "givet tilskud til mange af dem, som det ses.")
    columns(page, 100, "Område", "2022", "2023", "2024")
    columns(page, 114, "Nord", "1.277", "1.140", "1.302")
    columns(page, 128, "Syd", "311", "", "24,1")
    columns(page, 142, "I alt", "-", "167", "6 %")
    page.lines(180, LONG, "derfor nok nu.")
    assert rows(read(page)) == [
        ["Område", "2022", "2023", "2024"],
        ["Nord", "1.277", "1.140", "1.302"],
        ["Syd", "311", "", "24,1"],
        ["I alt", "-", "167", "6 %"],
    ]


def test_labels_and_heads_over_several_lines_stay_whole():
    page = Sheet().write(280, 88, "Antal").write(380, 88, "Andel")
    columns(page, 100, "Område", "2023", "2024")
    columns(page, 114, "Social- og sundheds-")
    columns(page, 126, "assistenter", "1.277", "43 %")
    columns(page, 140, "Gartnere og", "311", "24 %")
    columns(page, 152, "andre i parker")
    columns(page, 166, "I alt", "1.588", "39 %")
    assert rows(read(page)) == [
        ["", "Antal", "Andel"],
        ["Område", "2023", "2024"],
        ["Social- og sundheds-\nassistenter", "1.277", "43 %"],
        ["Gartnere og\nandre i parker", "311", "24 %"],
        ["I alt", "1.588", "39 %"],
    ]


def test_sentences_with_figures_are_no_table():
    page = Sheet().lines(
        60, LONG, "givet tilskud til 48 gårde i 2023 og 61 i 2024, mens der i 2022 blev", "givet 31 og 12."
    )
    assert not [*read(page).tables()]


def test_whoever_waits_is_told_of_each_page():
    told = []
    data = pdf_of(*(Sheet().lines(60, f"Side {number}.") for number in range(3)))
    read_bytes("rapport.pdf", data, paged=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_an_empty_page_has_no_blocks():
    assert read(Sheet()).blocks == ()


@pytest.mark.parametrize("data", [b"%PDF-1.4\n", b"%PDF-1.7 broken", pdf_of(Sheet())[:300]])
def test_a_broken_pdf_is_refused_or_empty(data: bytes):
    try:
        blocks = read_bytes("notat.pdf", data).blocks
    except PejlError as error:
        blocks = ()
        assert error.code == "document.unreadable"  # noqa: PT017 - either is an answer
    assert blocks == ()


@pytest.mark.parametrize(
    "limits",
    [Limits(size=100), Limits(unpacked=10), Limits(pages=1), Limits(cells=3), Limits(seconds=-1)],
)
def test_beyond_a_limit_a_pdf_is_refused(limits: Limits):
    page = columns(columns(Sheet(), 100, "Nord", "12", "14"), 112, "Syd", "13", "15")
    with pytest.raises(PejlError, match=r"document\.too_"):
        read(page, Sheet(), limits=limits)


def test_a_stream_that_unpacks_to_too_much_is_refused_before_it_is_opened():
    bomb = stream_of(zlib.compress(b" " * 25_000_000, 9))
    with pytest.raises(PejlError, match=r"document\.too_large"):
        read_bytes("notat.pdf", pdf_of(Sheet(), extra=bomb))


def test_a_page_of_far_too_many_letters_is_refused_before_they_fill_the_memory():
    page = Sheet(["BT /F1 10 Tf 60 700 Td (0123456789) Tj ET"] * 10_001)
    with pytest.raises(PejlError, match=r"too_large .found='a page', expected='<= 100000 letters'"):
        read(page)


def test_a_page_with_a_drawing_of_very_many_lines_is_read():
    drawing = [f"{number % 500} 100 m {number % 499} 300 l S" for number in range(12_000)]
    assert next(read(Sheet(drawing).lines(500, "Der er 12 pladser.")).texts()).text == "Der er 12 pladser."


def test_an_object_that_leads_back_to_itself_is_refused_at_once():
    data = pdf_of(Sheet().lines(60, "12")).replace(
        b"<< /Type /Catalog /Pages 2 0 R >>", b"1 0 R                          "
    )
    with pytest.raises(PejlError, match=r"document\.unreadable"):
        read_bytes("notat.pdf", data, limits=Limits(seconds=30))
