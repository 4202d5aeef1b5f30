# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The example's own papers become files: a Word document with all its controls, and a PDF that everybody can read."""

from io import BytesIO

import docx
import page
import pytest

from pejl.documents.paper import Bound, inlines
from pejl.documents.writers.pdf_paper import write_pdf
from pejl.documents.writers.word_paper import write_word
from tests.composed import PAPERS, example

NAMES = sorted(path.stem for path in PAPERS.glob("*.md"))


def test_the_example_has_papers() -> None:
    assert len(NAMES) >= 6


@pytest.mark.django_db
@pytest.mark.parametrize("name", NAMES)
def test_a_paper_of_the_example_is_written(copenhagen, name: str) -> None:
    paper = example(name)
    word = docx.Document(BytesIO(write_word(paper)))
    controls = [one for one in word.element.body.iter() if one.tag.endswith("}sdt")]
    assert len(controls) == sum(isinstance(one, Bound) for one in inlines(paper))
    report = page.validate_pdf_bytes(write_pdf(paper), profile=page.ValidationProfile.PDF_UA_1)
    assert [failure.message for failure in report.failures] == []
