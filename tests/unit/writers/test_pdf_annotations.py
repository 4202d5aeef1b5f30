# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Annotations stand at what they are about, and the bytes of the PDF stay as they were."""

from io import BytesIO
from typing import Any

import pdfplumber
import pytest
from pdfminer.utils import decode_text

from pejl.core.checking.blocks import Document, Place, TextBlock
from pejl.core.checking.report import Span
from pejl.core.errors import PejlError
from pejl.documents.readers import read_bytes
from pejl.documents.writers.notes import Note, Noted
from pejl.documents.writers.pdf_annotations import pdf_with_annotations
from tests.unit.readers.pdf_files import TALL, Sheet, pdf_of
from tests.unit.writers.test_word_comments import span_of

PAGE = Sheet().lines(100, "I 2024 var der 48 gårde i byen.", "I 2023 var der 48 gårde i byen.")


def annotated(data: bytes, *quotes: str) -> Noted:
    document = read_bytes("sag.pdf", data)
    notes = [Note(span_of(document, quote), (f"Om {quote}", "Hvorfor."), "Et sted på siden.") for quote in quotes]
    return pdf_with_annotations(data, document, notes)


def annotations(noted: Noted, page: int = 0) -> list[dict[str, Any]]:
    with pdfplumber.open(BytesIO(noted.data)) as pdf:
        return list(pdf.pages[page].annots)


def words(annotation: dict[str, Any]) -> str:
    """What an annotation says: pdfplumber's own reading knows fewer ways of writing text in a PDF."""
    return str(decode_text(annotation["data"]["Contents"]))


def test_a_highlight_with_a_note_lies_over_the_quote() -> None:
    noted = annotated(pdf_of(PAGE), "48 gårde")
    (found,) = annotations(noted)
    assert str(found["data"]["Subtype"]) == "/'Highlight'"
    assert (found["title"], words(found)) == ("Pejl", "Om 48 gårde\nHvorfor.")
    assert 90 < found["top"] < found["bottom"] < 106
    assert 120 < found["x0"] < found["x1"] < 180
    assert (noted.notes, noted.moved) == (1, 0)


def test_the_same_words_are_told_apart_by_what_stands_before_them() -> None:
    document = read_bytes("sag.pdf", pdf_of(PAGE))
    (block,) = document.blocks
    assert isinstance(block, TextBlock)
    start = block.text.rindex("48 gårde")
    note = Note(Span("sag.pdf", 0, start, start + 8, block.place), ("Den anden",))
    (found,) = annotations(pdf_with_annotations(pdf_of(PAGE), document, [note]))
    assert found["top"] > 102


def test_a_quote_over_a_line_end_has_a_box_on_each_line() -> None:
    page = Sheet().lines(100, "I 2024 var der i hele byen og i omegnen 48", "gårde med dyr.")
    (found,) = annotations(annotated(pdf_of(page), "48\ngårde"))
    assert len(found["data"]["QuadPoints"]) == 16


def test_the_own_bytes_of_the_file_stay() -> None:
    data = pdf_of(PAGE)
    noted = annotated(data, "48 gårde")
    assert noted.data.startswith(data)
    assert read_bytes("sag.pdf", noted.data).blocks == read_bytes("sag.pdf", data).blocks


def test_each_page_gets_its_own() -> None:
    noted = annotated(pdf_of(PAGE, Sheet().lines(100, "I 2022 var der 46 gårde i byen.")), "48 gårde", "46 gårde")
    assert [len(annotations(noted, page)) for page in (0, 1)] == [1, 1]


def test_words_that_are_not_on_the_page_have_a_note_at_its_edge() -> None:
    document = Document("sag.pdf", (TextBlock("Læst af et billede: 48 gårde.", Place(page=1)),), pages=1)
    notes = [Note(Span("sag.pdf", 0, 20, 28, Place(page=1)), (text,), "Et sted på siden.") for text in ("En", "To")]
    noted = pdf_with_annotations(pdf_of(Sheet()), document, notes)
    found = annotations(noted)
    assert [str(one["data"]["Subtype"]) for one in found] == ["/'Text'", "/'Text'"]
    assert [words(one) for one in found] == ["En\nEt sted på siden.", "To\nEt sted på siden."]
    assert found[0]["bottom"] <= found[1]["top"] < TALL
    assert noted.moved == 2


def test_a_cell_is_found_by_its_row() -> None:
    page = Sheet().grid([60, 200, 300], [100, 120, 140])
    page.write(65, 115, "Gårde").write(205, 115, "48").write(65, 135, "Huse").write(205, 135, "48")
    document = read_bytes("sag.pdf", pdf_of(page))
    (table,) = document.tables()
    span = Span("sag.pdf", document.blocks.index(table), 0, 2, table.rows[1][1].place, 1, 1)
    (found,) = annotations(pdf_with_annotations(pdf_of(page), document, [Note(span, ("Om huse",))]))
    assert found["top"] > 120


def test_a_file_that_cannot_be_opened_is_refused() -> None:
    with pytest.raises(PejlError) as refusal:
        pdf_with_annotations(b"%PDF-1.7 nothing", Document("sag.pdf", ()), [])
    assert refusal.value.code == "document.not_annotatable"


def test_the_end_of_a_paragraph_on_the_next_page_is_found_there() -> None:
    first = Sheet().lines(100, "Der er 48 gårde i byen.").lines(780, "I hele omegnen regner vi i år med at der er")
    second = Sheet().lines(60, "48 gårde, og at der snart er flere.")
    text = "I hele omegnen regner vi i år med at der er\n48 gårde, og at der snart er flere."
    document = Document("sag.pdf", (TextBlock(text, Place(page=1)),), pages=2)
    start = text.index("48 gårde")
    note = Note(Span("sag.pdf", 0, start, start + 8, Place(page=1)), ("Om det",))
    noted = pdf_with_annotations(pdf_of(first, second), document, [note])
    assert [len(annotations(noted, page)) for page in (0, 1)] == [0, 1]
