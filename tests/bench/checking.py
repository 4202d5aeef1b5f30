# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Papers read and checked, beside plain text extraction of the same file."""

from collections.abc import Iterator

from pejl.core.checking import check_blocks
from pejl.documents.readers import read_bytes
from tests.bench.measuring import Comparison
from tests.bench.papers import pdf_paper, word_paper
from tests.bench.reading import pdf_text, word_text

PAGES = (1, 25, 100)


def comparisons() -> Iterator[Comparison]:
    for pages in PAGES:
        yield _comparison("Word", pages, word_paper(pages))
        yield _comparison("PDF", pages, pdf_paper(pages))


def _comparison(kind: str, pages: int, data: bytes) -> Comparison:
    name, beside = {"Word": ("paper.docx", word_text), "PDF": ("paper.pdf", pdf_text)}[kind]

    def ours() -> None:
        assert len(check_blocks([read_bytes(name, data)]).claims) > 20 * pages

    return Comparison(
        f"{kind} {pages} checked",
        f"{pages} pages with a table each",
        ours,
        lambda: beside(data),
        {"Word": "python-docx: the texts of paragraphs and cells", "PDF": "pypdfium2: the text of the pages"}[kind],
        rounds=1 if pages > 1 else 5,
        counted=(pages, "pages"),
    )
