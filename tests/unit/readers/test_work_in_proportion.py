# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A document twice as long is twice the work to read: steps are counted, for a clock tells about the machine too."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from pejl.documents.readers import read_bytes
from tests.bench.papers import pdf_paper, text_paper, word_paper

SHORT = 2
MOST = 2.2  # times the work


def steps(work: Callable[[], object]) -> int:
    """How many functions of the readers are called."""
    count = 0

    def counted(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call" and "/pejl/documents/" in frame.f_code.co_filename

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    ("name", "paper"),
    [("a.docx", word_paper), ("a.pdf", pdf_paper), ("a.txt", text_paper)],
    ids=["Word", "PDF", "text"],
)
def test_twice_the_pages_are_twice_the_work(name: str, paper: Callable[[int], bytes]):
    short, long = paper(SHORT), paper(2 * SHORT)
    read_bytes(name, short)  # what is loaded and compiled once
    few, many = (steps(lambda data=data: read_bytes(name, data)) for data in (short, long))
    assert few > 100 * SHORT
    assert many < MOST * few


def test_work_that_grows_faster_is_seen():
    def quadratic(length: int) -> int:
        return steps(lambda: [read_bytes("a.txt", b"Der er 12.") for _pair in range(length * length)])

    assert quadratic(4) > MOST * quadratic(2)
