# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Columns are as wide as what stands in them asks for, and no figure ever meets its neighbour."""

from io import BytesIO

import pdfplumber
import pytest

from pejl.documents.paper import Cell, Mark, Table
from pejl.documents.paper_tables import laid_out
from pejl.documents.paper_widths import by_parts, em, lines_of, longest_piece, shared_out
from pejl.documents.writers.pdf_paper import write_pdf
from pejl.documents.writers.word_paper import write_word
from tests.unit.writers.sample_paper import sample, words
from tests.unit.writers.test_pages_of_figures import replace

LINE, PADDING, MARK = 50.0, 1.3, 1.8  # em


def row(*texts: str) -> tuple[Cell, ...]:
    return tuple(Cell(words(text)) for text in texts)


def test_a_column_of_long_words_is_wider_than_one_of_figures() -> None:
    wide, narrow = laid_out(Table((), (row("Bydel", "2024"),), (row("Nordvestkvarteret", "12"),))).widths()
    assert wide > 2 * narrow
    assert wide + narrow == pytest.approx(1)


def test_no_column_is_narrower_than_its_longest_word_whatever_was_asked_for() -> None:
    narrow, *wide = laid_out(Table((), (), (row("Sygedagpengemodtagere i alt", "a", "b"),))).widths((1, 20, 20))
    assert narrow == pytest.approx((longest_piece("Sygedagpengemodtagere") + PADDING) / LINE)
    assert wide == pytest.approx([(1 - narrow) / 2] * 2)


def test_a_figure_is_never_parted_from_its_unit() -> None:
    held = laid_out(Table((), (), (row("162\N{NO-BREAK SPACE}personer", "a" * 60),))).widths()
    assert held[0] * LINE >= em("162\N{NO-BREAK SPACE}personer") + PADDING
    assert longest_piece("162 personer") < longest_piece("162\N{NO-BREAK SPACE}personer")


def test_a_mark_has_room_beside_its_word() -> None:
    marked = (Cell(words("Uændret"), mark=Mark("<svg/>", 22, 22)), *row("a" * 60))
    width, _other = laid_out(Table((), (), (marked,))).widths()
    assert width * LINE >= em("Uændret") + MARK


def test_a_few_words_stay_in_one_line_with_their_mark() -> None:
    def asked(text: str) -> float:
        marked = (Cell(words(text), mark=Mark("<svg/>", 22, 22)), *row("a " * 200, "b " * 200))
        return laid_out(Table((), (), (marked,))).widths()[0] * LINE

    assert asked("Lidt værre") >= em("Lidt værre") + MARK + PADDING
    assert asked("Både bedre og værre end før") < em("Både bedre og værre end før") + MARK


def test_columns_without_room_share_what_there_is_and_are_dense() -> None:
    layout = laid_out(Table((), (), (row("x" * 70, "x" * 70, "x" * 70),)))
    assert layout.widths((5, 1, 1)) == pytest.approx([1 / 3] * 3)
    assert layout.widths() == pytest.approx([1 / 3] * 3)
    assert layout.dense
    assert not laid_out(Table((), (), (row("a", "b"),))).dense


def test_columns_that_ask_for_little_share_the_rest() -> None:
    assert shared_out([0.0, 0.0], [0.0, 0.0]) == [0.5, 0.5]
    assert shared_out([0.2, 0.2], [0.4, 0.2]) == pytest.approx([2 / 3, 1 / 3])
    assert by_parts([0.6, 0.6], [1, 9]) == [0.5, 0.5]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 5.0, 1),
        ("ord", 50.0, 1),
        ("ord ord ord", em("ord ord"), 2),
        ("x" * 40, em("x" * 10) + 0.01, 4),
    ],
)
def test_lines_of_a_text_are_counted(text: str, width: float, lines: int) -> None:
    assert lines_of(text, width) == lines


# --- short tables ----------------------------------------------------------------------------------------------------


def short(rows: int) -> Table:
    head = (row("Bydel", "2024"),)
    body = tuple(
        (Cell(words(f"Bydel {at}"), heads=True), Cell(words(str(7000 + at)), number=True)) for at in range(rows)
    )
    return Table(words("Alle bydele."), head, body, notes=(words("* En note."),))


def test_a_table_of_up_to_half_a_page_stays_on_one() -> None:
    kept, long = (laid_out(short(rows)) for rows in (15, 40))
    assert kept.kept(kept.widths())
    assert not long.kept(long.widths())


def test_a_short_table_begins_on_a_new_page_rather_than_running_over() -> None:
    from pejl.documents.paper import Paragraph

    filling = tuple(Paragraph(words("Tekst. " * 60)) for _at in range(7))
    with pdfplumber.open(BytesIO(write_pdf(replace(sample(), blocks=(*filling, short(15)))))) as pdf:
        texts = [sheet.extract_text() for sheet in pdf.pages]
    assert [sum(str(7000 + at) in text for at in range(15)) for text in texts] == [0, 15]
    assert "Alle bydele" in texts[1]
    assert "En note" in texts[1]


def test_a_row_of_a_long_table_is_on_one_page() -> None:
    tall = tuple((Cell(words(f"Bydel {at}\nmed flere\nlinjer"), heads=True), *row(f"{at}")) for at in range(40))
    with pdfplumber.open(BytesIO(write_pdf(replace(sample(), blocks=(Table((), (), tall),))))) as pdf:
        texts = [sheet.extract_text() for sheet in pdf.pages]
    assert len(texts) > 1
    assert all(text.count("Bydel ") == text.count("med flere") == text.count("linjer") for text in texts)


def test_a_word_file_that_ends_with_a_table_asks_for_no_page_of_its_own() -> None:
    import docx

    word = docx.Document(BytesIO(write_word(replace(sample(), blocks=(Table((), (), (row("a", "b"),)),)))))
    last = word.paragraphs[-1].paragraph_format
    assert last.line_spacing == docx.shared.Pt(1)
    assert last.space_before == last.space_after == 0


def test_word_is_told_to_keep_a_short_table_and_the_notes_of_a_long_one() -> None:
    import docx

    def held(rows: int) -> list[bool]:
        word = docx.Document(BytesIO(write_word(replace(sample(), blocks=(short(rows),)))))
        return [bool(one.cells[0].paragraphs[0].paragraph_format.keep_with_next) for one in word.tables[0].rows]

    assert held(5) == [True] * 6
    assert held(60) == [True, *[False] * 59, True]
