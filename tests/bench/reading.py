# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Papers of up to 400 pages read into blocks, beside plain text extraction of the same file."""

from collections.abc import Iterator
from io import BytesIO

from pejl.documents.readers import read_bytes
from tests.bench.measuring import Comparison
from tests.bench.papers import pdf_paper, word_paper

PAGES = (1, 100, 200, 400)


def comparisons() -> Iterator[Comparison]:
    for pages in PAGES:
        yield _comparison("Word", pages, word_paper(pages))
        yield _comparison("PDF", pages, pdf_paper(pages))


def _comparison(kind: str, pages: int, data: bytes) -> Comparison:
    name, beside = {"Word": ("paper.docx", word_text), "PDF": ("paper.pdf", pdf_text)}[kind]

    def ours() -> None:
        assert len([*read_bytes(name, data).tables()]) == pages

    return Comparison(
        f"{kind} {pages}",
        f"{pages} pages with a table each",
        ours,
        lambda: beside(data),
        {"Word": "python-docx: the texts of paragraphs and cells", "PDF": "pypdfium2: the text of the pages"}[kind],
        rounds=3,
        counted=(pages, "pages"),
    )


def word_text(data: bytes) -> int:
    import docx

    word = docx.Document(BytesIO(data))
    cells = (cell.text for table in word.tables for row in table.rows for cell in row.cells)
    return sum(map(len, [*(paragraph.text for paragraph in word.paragraphs), *cells]))


def pdf_text(data: bytes) -> int:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    size = sum(len(page.get_textpage().get_text_range()) for page in document)
    document.close()
    return size
